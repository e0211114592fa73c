import type { NameLine, Problem, SaveState } from '#contract/answers.ts'
import { apply } from '#domain/document/document.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { emptyHistory } from '#domain/history/history.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import type { Beginning } from '#main/storage/store-options.ts'
import type { MeetingState } from './codec.ts'
import { lineOf, type Library } from './library.ts'
import { noticeOf } from './notices.ts'
import { openMeeting, type OpenMeeting } from './open-meeting.ts'
import type { Outside } from './outside.ts'
import { openPeopleFile } from './people-file.ts'
import { clearPictures, takeIn } from './pictures.ts'
import { createMeetingStore, openMeetingStore, unmake, type MeetingStore } from './stores.ts'
import type { Wall } from './wall.ts'

/**
 * The desk has one meeting on it at a time, or none. Everything that opens, makes or closes a meeting goes through
 * here, so that the windows, the wall and the library always agree on which one it is.
 */
export interface Desk {
  readonly outside: Outside
  readonly library: Library
  readonly wall: Wall
  current(): OpenMeeting | null
  open(id: string, access?: 'write' | 'take-over'): Promise<Result<{ readonly meeting: string }, Problem>>
  /** A new meeting from commands: decided like everything else, and on disk when this answers. */
  create(command: Command, names: readonly NameLine[]): Promise<Result<{ readonly meeting: string }, Problem>>
  /** A meeting from outside: an opened copy. */
  adopt(id: string, beginning: Beginning<MeetingState>, people: People, pictures: ReadonlyMap<string, Uint8Array>): Promise<Result<{ readonly meeting: string }, Problem>>
  /** The windows must ask for everything again: restored from a backup. */
  renewed(): void
  close(): Promise<void>
}

const nobody: People = new Map()

async function isWritten(writing: Promise<void>): Promise<boolean> {
  return writing.then(() => true, () => false)
}

export function openDesk(outside: Outside, library: Library, wall: Wall): Desk {
  let current: OpenMeeting | null = null
  let told: SaveState = 'saved'

  /** Onto the desk, in the place of what lies there: that is put away only when nothing can be refused any more. */
  async function put(id: string, store: MeetingStore, names: readonly NameLine[]): Promise<Result<{ readonly meeting: string }, Problem>> {
    const people = await openPeopleFile(outside, store.folder())
    if (names.length > 0 && !await isWritten(people.keep(names))) {
      unmake(outside, store)
      return fail({ reason: 'not-saved' })
    }
    await rest()
    const meeting = openMeeting(id, { store, people, notice: noticeOf(store), now: outside.now }, {
      changed: (event, before, after) => {
        outside.tell('meeting.changed', event)
        wall.refresh(after, people.names())
        if (before.meeting !== after.meeting || before.person.size !== after.person.size) noteLine(id, after)
      },
      namesChanged: (lines, gone) => {
        outside.tell('names.changed', { names: lines, gone })
        wall.refresh(store.state().document, people.names())
      },
      saved: tellSave,
    })
    current = meeting
    told = meeting.saveState()
    library.setOpen(id)
    noteLine(id, meeting.document())
    wall.refresh(meeting.document(), meeting.people())
    outside.tell('meeting.opened', { meeting: id })
    return ok({ meeting: id })
  }

  function tellSave(state: SaveState): void {
    if (state === told) return
    told = state
    outside.tell('save.state', { save: state, notice: null })
  }

  function noteLine(id: string, meeting: Meeting): void {
    library.note(lineOf(id, meeting, outside.now()))
    outside.tell('library.changed', { meetings: library.lines() })
  }

  async function rest(): Promise<void> {
    if (current === null) return
    noteLine(current.id, current.document())
    const resting = current
    current = null
    const store = resting.store()
    await resting.close()
    if (store.access.kind === 'write') clearPictures(outside, store.folder())
  }

  return {
    outside, library, wall,
    current: () => current,
    async open(id, access = 'write') {
      if (current?.id === id && access === 'write') return ok({ meeting: id })
      if (current?.id === id) await rest()
      const store = openMeetingStore(outside, id, access)
      if (!store.ok) return store
      return put(id, store.value, [])
    },
    async create(command, names) {
      const decision = decide(emptyMeeting(), command, { now: outside.now() })
      if (!decision.ok) return decision
      const id = outside.newId()
      const state: MeetingState = { document: apply(emptyMeeting(), decision.value), history: emptyHistory() }
      const store = createMeetingStore(outside, id, { state })
      if (!store.ok) return store
      return put(id, store.value, names)
    },
    async adopt(id, beginning, people, pictures) {
      const store = createMeetingStore(outside, id, beginning)
      if (!store.ok) return fail(store.error)
      takeIn(outside, store.value.folder(), pictures)
      return put(id, store.value, [...people].map(([person, { name, email }]) => ({ id: person, name, email })))
    },
    renewed() {
      if (current === null) return
      wall.refresh(current.document(), current.people())
      outside.tell('meeting.opened', { meeting: current.id })
    },
    async close() {
      await rest()
      library.setOpen(null)
      wall.refresh(null, nobody)
      outside.tell('meeting.opened', { meeting: null })
    },
  }
}
