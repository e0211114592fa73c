import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MeetingChanged, MeetingSnapshot, NameLine, Notice, SaveState, StepNames } from '#contract/answers.ts'
import type { Bridge } from '#contract/bridge.ts'
import { apply } from '#domain/document/document.ts'
import type { People, PersonName } from '#domain/meeting/people-records.ts'
import { emptyMeeting, meetingTables, type Meeting, type MeetingSchema } from '#domain/meeting/records.ts'

/** What a window knows of the open meeting. The truth is with the host; this is a copy that follows it. */
export interface ReplicaState {
  /** 'loading' until the first snapshot; 'none' when no meeting is open. */
  readonly phase: 'loading' | 'none' | 'open'
  readonly id: string | null
  readonly seq: number
  readonly meeting: Meeting
  readonly people: People
  readonly steps: StepNames
  /** As the host last said. See useSave for what a person is told. */
  readonly save: SaveState
  /** Commands that were sent and not yet answered. */
  readonly waiting: number
  /** Fields with something typed in them that has not been sent. */
  readonly unsent: number
  readonly notice: Notice | null
}

export interface MeetingReplica {
  readonly store: StoreApi<ReplicaState>
  readonly bridge: Bridge
  /** Starts following; returns the way to stop. */
  follow(): () => void
}

const nothing: ReplicaState = {
  phase: 'loading', id: null, seq: 0, meeting: emptyMeeting(), people: new Map(), steps: { undo: null, redo: null }, save: 'saved',
  waiting: 0, unsent: 0, notice: null,
}

/**
 * A local copy of the open meeting, kept up by changes. Guarantee: the document is always one that the host had; a
 * change that does not follow on the last one (`seq`) is not applied, a snapshot is asked for instead.
 */
export function createMeetingReplica(bridge: Bridge): MeetingReplica {
  const store = createStore<ReplicaState>(() => nothing)
  let asked = 0

  async function askSnapshot(): Promise<void> {
    const number = ++asked
    const answer = await bridge.request('meeting.snapshot', {})
    // A later question has been asked meanwhile: its answer counts.
    if (number !== asked) return
    if (!answer.ok) return
    store.setState((state) => (answer.value === null ? { ...nothing, waiting: state.waiting, unsent: state.unsent, phase: 'none' } : opened(answer.value, state)))
  }

  function onChanged(event: MeetingChanged): void {
    const state = store.getState()
    if (state.phase === 'open' && event.meeting === state.id) {
      if (event.seq <= state.seq) return
      if (event.seq === state.seq + 1) {
        store.setState({ seq: event.seq, steps: event.steps, meeting: apply<MeetingSchema>(state.meeting, event.change) })
        return
      }
    }
    void askSnapshot()
  }

  return {
    store,
    bridge,
    follow() {
      const stops = [
        bridge.subscribe('meeting.changed', onChanged),
        bridge.subscribe('meeting.opened', ({ meeting }) => {
          if (meeting === null) {
            asked++
            store.setState(({ waiting, unsent }) => ({ ...nothing, waiting, unsent, phase: 'none' }))
          } else void askSnapshot()
        }),
        bridge.subscribe('names.changed', ({ names, gone }) => { store.setState(({ people }) => ({ people: withNames(people, names, gone) })) }),
        bridge.subscribe('save.state', ({ save, notice }) => { store.setState({ save, notice }) }),
      ]
      void askSnapshot()
      return () => { for (const stop of stops) stop() }
    },
  }
}

function opened(snapshot: MeetingSnapshot, before: ReplicaState): ReplicaState {
  return {
    phase: 'open', id: snapshot.meeting, seq: snapshot.seq, meeting: meetingFrom(snapshot.tables), people: withNames(new Map(), snapshot.names, []),
    steps: snapshot.steps, save: snapshot.save, waiting: before.waiting, unsent: before.unsent, notice: snapshot.notice,
  }
}

/** The document from the JSON of {table: record[]}; it comes from our own host, so it is not checked again. */
function meetingFrom(tables: string): Meeting {
  const lists = JSON.parse(tables) as Partial<Record<string, readonly { readonly id: string }[]>>
  const filled = meetingTables.map((table): [string, unknown] => [table, new Map((lists[table] ?? []).map((row) => [row.id, row]))])
  return Object.fromEntries<unknown>(filled) as unknown as Meeting
}

function withNames(people: People, names: readonly NameLine[], gone: readonly string[]): People {
  const next = new Map<string, PersonName>(people)
  for (const { id, name, email } of names) next.set(id, { name, email })
  for (const id of gone) next.delete(id)
  return next
}
