import { inOrder } from '#domain/document/order.ts'
import { findContradictions, type Contradiction } from '#domain/grouping/contradictions.ts'
import { groupingProblem } from '#domain/meeting/grouping.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { mostForPairs } from './plan.ts'
import { isSolved } from './round-commands.ts'

/** What is named at most: who mends one of them often mends the others. */
const mostNamed = 6

/** Musts that cannot all be kept: who they are about, in which rounds, and the number of the group when it is about one. */
export interface ImpossibleWish {
  readonly code: Contradiction['code']
  readonly people: readonly string[]
  readonly rounds: readonly string[]
  readonly place: number | null
}

/** Round by round, because locked groups of one round say nothing about another; the same fault is named once. */
export function impossibleWishes(meeting: Meeting, of: string | null): ImpossibleWish[] {
  const people = takingPart(meeting).length
  if (people === 0 || people > mostForPairs) return []
  const rounds = inOrder(meeting.round.values()).filter((round) => (of === null || round.id === of) && isSolved(round) && (round.strategy !== 'choice' || groupsInOrder(meeting, round.id).length > 0))
  const byKey = new Map<string, ImpossibleWish>()
  for (const round of rounds) {
    const problem = groupingProblem(meeting, [round.id], 1)
    for (const { code, people: who, group } of findContradictions({ ...problem, history: [] })) {
      const key = `${code} ${who.join()}`
      const before = byKey.get(key)
      byKey.set(key, { code, people: who, rounds: [...(before?.rounds ?? []), round.id], place: group === undefined ? null : group + 1 })
    }
  }
  return [...byKey.values()].slice(0, mostNamed)
}
