import type { Answer, Problem } from '#contract/answers.ts'
import type { Input, RequestName } from '#contract/bridge.ts'
import { fail } from '#domain/document/result.ts'
import type { Desk } from '../desk.ts'
import type { OpenMeeting } from '../open-meeting.ts'

/** What serves a request. A part of the app serves its own names; workspace.ts puts the parts together. */
export type Handlers<N extends RequestName> = {
  readonly [K in N]: (input: Input<K>) => Answer<K> | Promise<Answer<K>>
}

const notOpen: Problem = { reason: 'no-meeting-open' }

/** For requests that make sense only with a meeting on the desk. */
export function withMeeting<T>(desk: Desk, work: (meeting: OpenMeeting) => T): T | { readonly ok: false; readonly error: Problem } {
  const meeting = desk.current()
  return meeting === null ? fail(notOpen) : work(meeting)
}
