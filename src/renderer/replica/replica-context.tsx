import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import type { Answer, NameLine } from '#contract/answers.ts'
import type { Bridge, Input, RequestName } from '#contract/bridge.ts'
import type { Command } from '#domain/meeting/command.ts'
import { createLibraryReplica, type LibraryReplica } from './library-replica.ts'
import { createMeetingReplica, type MeetingReplica } from './meeting-replica.ts'
import { withName } from './step-with-name.ts'
import { createSaid, say, solved, type Message, type SaidStore } from './said.ts'
import { createUnkept, type UnkeptStore } from './unkept.ts'

/** What a component can do. Every function keeps its identity, so it may stand in a list of dependencies. */
export interface Actions {
  /** One step for the user. A refusal is told in the status line as well; `names` go to the people file with it. */
  readonly submit: (command: Command, names?: readonly NameLine[]) => Promise<Answer<'meeting.submit'>>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** Any other request; problems are told in the status line. */
  readonly request: <N extends RequestName>(name: N, input: Input<N>) => Promise<Answer<N>>
  readonly say: (message: Message) => void
}

interface Access {
  readonly replica: MeetingReplica
  readonly library: LibraryReplica
  readonly said: SaidStore
  /** Typed, refused, and without a field. */
  readonly unkept: UnkeptStore
  readonly actions: Actions
}

const ReplicaContext = createContext<Access | null>(null)

export function ReplicaProvider({ bridge, children }: { readonly bridge: Bridge; readonly children: ReactNode }) {
  const access = useMemo(() => createAccess(bridge), [bridge])
  useEffect(() => {
    const stops = [access.library.follow(), access.replica.follow()]
    return () => { for (const stop of stops) stop() }
  }, [access])
  return <ReplicaContext value={access}>{children}</ReplicaContext>
}

export function useAccess(): Access {
  const access = useContext(ReplicaContext)
  if (access === null) throw new Error('a component outside ReplicaProvider')
  return access
}

export function createAccess(bridge: Bridge): Access {
  const replica = createMeetingReplica(bridge)
  const said = createSaid()
  return { replica, library: createLibraryReplica(bridge), said, unkept: createUnkept(), actions: createActions(replica, said) }
}

/** "There is nothing to change" is no news to somebody who left a field as it was. */
const silent = new Set(['nothing-to-do'])

/** Problems of a meeting are of no use in the next one. */
const leavesMeeting: ReadonlySet<RequestName> = new Set(['meeting.open', 'meeting.close', 'meeting.create', 'meeting.next', 'meeting.sample'])

/** The same request, and for a change the same sort of change. */
function triedIn<N extends RequestName>(name: N, input: Input<N>): string {
  if (name !== 'meeting.submit') return name
  const { command } = input as Input<'meeting.submit'> & { readonly command: Command }
  return [command.type, 'table' in command ? command.table : '', 'label' in command ? command.label : ''].join(' ')
}

function createActions({ bridge, store }: MeetingReplica, said: SaidStore): Actions {
  async function request<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>> {
    const answer = await bridge.request(name, input)
    if (answer.ok) solved(said, leavesMeeting.has(name) ? null : triedIn(name, input))
    else if (!silent.has(answer.error.reason)) say(said, { kind: 'problem', problem: answer.error }, triedIn(name, input))
    return answer
  }
  async function counted<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>> {
    store.setState(({ waiting }) => ({ waiting: waiting + 1 }))
    try {
      return await request(name, input)
    } finally {
      store.setState(({ waiting }) => ({ waiting: waiting - 1 }))
    }
  }
  async function step(name: 'meeting.undo' | 'meeting.redo', kind: 'undone' | 'redone'): Promise<void> {
    const answer = await counted(name, {})
    if (answer.ok) say(said, { kind, step: withName(answer.value.step, store.getState().people) })
  }
  return {
    submit: (command, names) => counted('meeting.submit', { command, ...(names === undefined ? {} : { names: [...names] }) }),
    undo: () => step('meeting.undo', 'undone'),
    redo: () => step('meeting.redo', 'redone'),
    request,
    say: (message) => { say(said, message) },
  }
}
