import { fail, ok } from '#domain/document/result.ts'
import { anyEdit } from './check.ts'
import type { Circumstances, ClockAction } from './command.ts'
import type { Decision } from './decision.ts'
import { limits } from './limits.ts'
import { clockOf, type Meeting } from './records.ts'
import type { ClockRecord } from './wall-records.ts'

const longest = limits.minutes * 60_000

/** The timer of the room. It stops at zero by being past its end; nothing ever happens by itself. */
export function decideClock(meeting: Meeting, action: ClockAction, { now }: Circumstances): Decision {
  const clock = clockOf(meeting)
  const next = nextClock(clock, action, now)
  if (next === null) return fail({ reason: 'nothing-to-do', table: 'clock' })
  if (next.total > longest || next.total < 0) return fail({ reason: 'out-of-range', table: 'clock', from: 0, to: longest })
  return ok([anyEdit('clock', 'clock', (meeting.clock.get('clock') ?? null) as never, next as never)])
}

function nextClock(clock: ClockRecord, action: ClockAction, now: number): ClockRecord | null {
  switch (action.do) {
    case 'start': return { ...clock, state: 'running', endsAt: now + action.ms, left: 0, total: action.ms }
    case 'pause': return clock.state === 'running' ? { ...clock, state: 'paused', left: Math.max(0, clock.endsAt - now), endsAt: 0 } : null
    case 'resume': return clock.state === 'paused' ? { ...clock, state: 'running', endsAt: now + clock.left, left: 0 } : null
    case 'add': return moreTime(clock, action.ms, now)
    case 'stop': return clock.state === 'idle' ? null : { ...clock, state: 'idle', endsAt: 0, left: 0, total: 0 }
    case 'look': return clock.look === action.look ? null : { ...clock, look: action.look }
  }
}

/** A minute more counts from now when the time was already over. */
function moreTime(clock: ClockRecord, ms: number, now: number): ClockRecord | null {
  if (clock.state === 'idle') return null
  const total = Math.max(0, clock.total + ms)
  if (clock.state === 'paused') return { ...clock, left: Math.max(0, clock.left + ms), total }
  return { ...clock, endsAt: Math.max(now, clock.endsAt) + ms, total }
}

/** What is left, in ms; negative when the time is over. */
export function timeLeft(clock: ClockRecord, now: number): number {
  return clock.state === 'running' ? clock.endsAt - now : clock.state === 'paused' ? clock.left : 0
}
