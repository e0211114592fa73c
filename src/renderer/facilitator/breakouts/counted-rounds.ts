import { useMemo } from 'react'
import { inOrder } from '#domain/document/order.ts'
import type { EarlierMeeting } from '#domain/grouping/problem.ts'
import type { Explanation } from '#domain/grouping/explain.ts'
import { explanationOf, isCounted, planOfMeeting, type RoundsPlan } from '#domain/breakouts/plan.ts'
import { useMeeting } from '#renderer/replica/use-meeting.ts'
import { useCountedEarlier } from './use-earlier.ts'

export interface CountedRounds {
  readonly plan: RoundsPlan
  readonly explanation: Explanation | null
  /** id of a round -> its number in the list, from 1. */
  readonly places: ReadonlyMap<string, number>
  /** Of earlier meetings; empty when those do not count. */
  readonly earlier: readonly EarlierMeeting[]
}

/** Who met whom over the mixed rounds and those made by hand; counted again only when people, rounds or seats changed. */
export function useCountedRounds(): CountedRounds {
  const { pairs } = useCountedEarlier()
  const parts = useMeeting((meeting) => ({
    meeting, person: meeting.person, round: meeting.round, group: meeting.group, seat: meeting.seat, wish: meeting.wish, organisation: meeting.organisation,
    pin: meeting.pin, balance: meeting.balance,
  }))
  const { meeting, person, round, group, seat, wish, organisation, pin, balance } = parts
  return useMemo(() => {
    const plan = planOfMeeting(meeting, isCounted, pairs)
    return { plan, explanation: explanationOf(plan), places: new Map(inOrder(meeting.round.values()).map((row, at) => [row.id, at + 1])), earlier: pairs }
    // Only the tables that it reads: the meeting itself changes at every keystroke elsewhere.
  }, [person, round, group, seat, wish, organisation, pin, balance, pairs])
}
