import type { MeetingChanged, MeetingSnapshot, NameLine, Notice, Problem, SaveState, StepNames } from '#contract/answers.ts'
import { difference } from '#domain/document/document.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { nextStep } from '#domain/history/history.ts'
import { isUndoable, labelOf, type Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { fittingNames } from '#domain/meeting/person-name.ts'
import type { Meeting, MeetingSchema } from '#domain/meeting/records.ts'
import { stepName, type StepName } from '#domain/meeting/step-name.ts'
import { tablesToJson, type JournalEntry, type MeetingState } from './codec.ts'
import type { PeopleFile } from './people-file.ts'
import type { MeetingStore } from './stores.ts'

/** What an open meeting tells: after every accepted step, and when names or the state of saving change. */
export interface Listener {
  readonly changed: (event: MeetingChanged, before: Meeting, after: Meeting) => void
  readonly namesChanged: (names: readonly NameLine[], gone: readonly string[]) => void
  readonly saved: (state: SaveState) => void
}

/**
 * The one writer of a meeting: decide, append to the journal and flush, apply, tell, answer. In that order: nothing
 * is told that is not on disk. A decision and its writing are one synchronous piece, so commands never overlap.
 */
export interface OpenMeeting {
  readonly id: string
  document(): Meeting
  people(): People
  saveState(): SaveState
  store(): MeetingStore
  snapshot(): MeetingSnapshot
  submit(command: Command): Result<{ readonly seq: number }, Problem>
  step(direction: 'undo' | 'redo'): Result<{ readonly seq: number; readonly step: StepName }, Problem>
  /** All records at once, as one step that can be taken back: a newer copy came in. */
  replaceWith(document: Meeting): Result<{ readonly seq: number }, Problem>
  /** Names of people who are, or are about to be, in the meeting. */
  keepNames(names: readonly NameLine[]): Promise<Result<null, Problem>>
  /** For good: no earlier copy of the name stays in the people file. */
  forgetName(person: string): Promise<Result<null, Problem>>
  /** After the disk refused: tries again from memory, and tells how that went. */
  retry(): SaveState
  /** Puts everything to rest on disk. The meeting cannot be used after. */
  close(): Promise<void>
}

export interface Opened {
  readonly store: MeetingStore
  readonly people: PeopleFile
  readonly notice: Notice | null
  /** ms since 1970 */
  readonly now: () => number
}

export function openMeeting(id: string, opened: Opened, listener: Listener): OpenMeeting {
  const { store, people, notice, now } = opened

  /** Journal first. Only when it is flushed does anybody hear of it. */
  function record(entry: JournalEntry): Result<{ readonly seq: number }, Problem> {
    const before = store.state().document
    const appended = store.append([entry])
    listener.saved(store.saveState())
    people.follow(store.folder())
    if (!appended.ok) return fail({ reason: 'not-saved' })
    const { seq } = appended.value
    listener.changed({ meeting: id, seq, change: entry.change, steps: stepNames(store.state()) }, before, store.state().document)
    return ok({ seq })
  }

  return {
    id,
    document: () => store.state().document,
    people: () => people.names(),
    saveState: () => store.saveState(),
    store: () => store,
    snapshot: () => ({
      meeting: id, seq: store.seq(), tables: JSON.stringify(tablesToJson(store.state().document)),
      names: [...people.names()].map(([person, { name, email }]) => ({ id: person, name, email })),
      steps: stepNames(store.state()), save: store.saveState(), notice,
    }),
    submit(command) {
      const decision = decide(store.state().document, command, { now: now() })
      if (!decision.ok) return decision
      return record({ direction: 'do', label: labelOf(command), undoable: isUndoable(command), change: decision.value, at: now() })
    },
    replaceWith(document) {
      const change = difference<MeetingSchema>(store.state().document, document)
      return record({ direction: 'do', label: 'copy.taken', undoable: true, change, at: now() })
    },
    step(direction) {
      const { document, history } = store.state()
      const next = nextStep(document, history, direction)
      if (next === null) return fail({ reason: direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' })
      const { label } = next.entry
      const done = record({ direction, label, undoable: true, change: next.change, at: now() })
      return done.ok ? ok({ seq: done.value.seq, step: stepName(document, label, next.entry.change) }) : done
    },
    keepNames: async (names) => {
      if (names.length === 0) return ok(null)
      if (store.access.kind !== 'write') return fail({ reason: 'not-saved' })
      const fitting = fittingNames(names)
      if (!fitting.ok) return fitting
      return written(people.keep(names), () => { listener.namesChanged(names, []) })
    },
    forgetName: async (person) => written(people.forget([person]), () => { listener.namesChanged([], [person]) }),
    retry() {
      const state = store.retry()
      listener.saved(state)
      return state
    },
    async close() {
      people.follow(store.folder())
      if (store.access.kind === 'write') await people.clearAway(new Set(peopleOf(store.state())))
      store.close()
    },
  }
}

async function written(writing: Promise<void>, tell: () => void): Promise<Result<null, Problem>> {
  try {
    await writing
  } catch {
    return fail({ reason: 'not-saved' })
  }
  tell()
  return ok(null)
}

function stepNames({ document, history }: MeetingState): StepNames {
  const named = (direction: 'undo' | 'redo'): StepName | null => {
    const entry = nextStep(document, history, direction)?.entry
    return entry === undefined ? null : stepName(document, entry.label, entry.change)
  }
  return { undo: named('undo'), redo: named('redo') }
}

/** Everybody who is in the meeting, or would be again after an undo or a redo. */
function peopleOf({ document, history }: MeetingState): string[] {
  const inSteps = [...history.done, ...history.undone].flatMap((entry) => entry.change)
    .filter((edit) => edit.table === 'person').map((edit) => edit.id)
  return [...document.person.keys(), ...inSteps]
}
