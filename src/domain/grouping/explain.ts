// What a plan is worth, as data: the words come from whoever shows it.
import { type Bound, boundOf } from './bound.ts'
import { compile, namesOf, sameAs, valuesOf } from './compile.ts'
import { type MustKept, mustsOf } from './musts.ts'
import type { BalanceWeight, GroupingPlan, GroupingProblem } from './problem.ts'

export interface PairAgain {
  readonly a: string
  readonly b: string
  /** Places of the rounds in which they sit together, two at least. */
  readonly rounds: readonly number[]
}

export interface PersonExplained {
  readonly id: string
  /** Different people met. */
  readonly met: number
  /** The most it could be: seats beside this person in all rounds, or everybody present in one of them. */
  readonly possible: number
  /** Of those met, how many never met at an earlier meeting. */
  readonly fresh: number
}

export interface BalanceExplained {
  readonly attribute: string
  readonly kind: 'spread' | 'not-alone' | 'one-each'
  readonly weight: BalanceWeight
  /**
   * spread: pairs in one group with the same value. not-alone: people who are the only one with their value.
   * one-each: groups without anybody. 0 is best.
   */
  readonly misses: number
  /** Groups that were looked at. */
  readonly groups: number
}

export interface Explanation {
  /** For every pair the times together beyond the first, rounds that are "same as" left out. */
  readonly repeats: number
  readonly bound: Pick<Bound, 'repeats' | 'reason' | 'withoutThirdTime'>
  readonly pairsAgain: readonly PairAgain[]
  /** Pairs who met at an earlier meeting and meet again now. */
  readonly earlierAgain: number
  readonly people: readonly PersonExplained[]
  /** people x people in the order of the problem: times together in this plan (255 at most). */
  readonly matrix: Uint8Array
  readonly musts: readonly MustKept[]
  readonly balance: readonly BalanceExplained[]
}

/** Costs O(people² + rounds x people x group size). Ids in the plan that the problem does not know are ignored. */
export function explain(problem: GroupingProblem, plan: GroupingPlan): Explanation {
  const room = compile(problem)
  const { numberOf } = namesOf(problem)
  const people = problem.people.length
  const counted = problem.rounds.map((_, round) => sameAs(problem, round) === round)
  const groups = plan.rounds.map((round) => round.groups.map((members) => members.flatMap((id) => numberOf.get(id) ?? [])))
  const matrix = new Uint8Array(people * people)
  groups.forEach((round, place) => {
    if (counted[place] === true) for (const members of round) countPairs(matrix, people, members)
  })
  const again = pairsTwice(matrix, people)
  const bound = boundOf(room)
  return {
    repeats: again.repeats,
    bound: { repeats: bound.repeats, reason: bound.reason, withoutThirdTime: bound.withoutThirdTime },
    pairsAgain: again.pairs.map(([p, q]) => ({ a: room.ids[p] as string, b: room.ids[q] as string, rounds: roundsOf(groups, counted, p, q) })),
    earlierAgain: countEarlier(matrix, room.earlier, people),
    people: peopleExplained(problem, groups, matrix, room.earlier),
    matrix,
    musts: mustsOf(problem, plan),
    balance: balanceOf(problem, groups),
  }
}

function countPairs(matrix: Uint8Array, people: number, members: readonly number[]) {
  for (const p of members) {
    for (const q of members) {
      const pair = p * people + q
      if (p !== q) matrix[pair] = Math.min(255, (matrix[pair] as number) + 1)
    }
  }
}

function pairsTwice(matrix: Uint8Array, people: number) {
  const pairs: [number, number][] = []
  let repeats = 0
  for (let p = 0; p < people; p++) {
    for (let q = p + 1; q < people; q++) {
      const times = matrix[p * people + q] as number
      if (times < 2) continue
      repeats += times - 1
      pairs.push([p, q])
    }
  }
  return { repeats, pairs }
}

function roundsOf(groups: readonly (readonly (readonly number[])[])[], counted: readonly boolean[], p: number, q: number): number[] {
  return groups.flatMap((round, place) =>
    counted[place] === true && round.some((members) => members.includes(p) && members.includes(q)) ? [place] : [],
  )
}

function countEarlier(matrix: Uint8Array, earlier: Int32Array, people: number): number {
  let pairs = 0
  for (let p = 0; p < people; p++) {
    for (let q = 0; q < p; q++) if ((matrix[p * people + q] as number) > 0 && (earlier[p * people + q] as number) > 0) pairs++
  }
  return pairs
}

function peopleExplained(problem: GroupingProblem, groups: readonly (readonly (readonly number[])[])[], matrix: Uint8Array, earlier: Int32Array): PersonExplained[] {
  const people = problem.people.length
  const beside = new Int32Array(people)
  groups.forEach((round, place) => {
    if (sameAs(problem, place) !== place) return
    for (const members of round) for (const person of members) beside[person] = (beside[person] as number) + members.length - 1
  })
  const present = groups.map((round) => round.flat())
  const everybody = present.every((list) => list.length === people)
  return problem.people.map(({ id }, p) => {
    let [met, fresh] = [0, 0]
    for (let q = 0; q < people; q++) {
      if ((matrix[p * people + q] as number) === 0) continue
      met++
      if ((earlier[p * people + q] as number) === 0) fresh++
    }
    const others = everybody ? people - 1 : new Set(present.filter((list) => list.includes(p)).flat()).size - 1
    return { id, met, fresh, possible: Math.max(0, Math.min(others, beside[p] as number)) }
  })
}

function balanceOf(problem: GroupingProblem, groups: readonly (readonly (readonly number[])[])[]): BalanceExplained[] {
  const looked = groups.flatMap((round, place) => {
    const type = problem.rounds[place]?.strategy.type
    return type === 'mixed' || type === 'by-choice' ? round : []
  })
  return problem.balance.map((wish) => {
    const { valueOf, values } = valuesOf(problem, wish.attribute)
    const wanted = wish.value === undefined ? -1 : values.indexOf(wish.value)
    const misses = looked.reduce((sum, members) => {
      const counts = new Map<number, number>()
      for (const person of members) {
        const value = valueOf[person] as number
        if (value >= 0) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      if (wish.kind === 'one-each') return sum + ((wish.value === undefined ? counts.size > 0 : counts.has(wanted)) ? 0 : 1)
      if (wish.kind === 'not-alone') return sum + [...counts.values()].filter((count) => count === 1).length
      return sum + [...counts.values()].reduce((pairs, count) => pairs + (count * (count - 1)) / 2, 0)
    }, 0)
    return { attribute: wish.attribute, kind: wish.kind, weight: wish.weight, misses, groups: looked.length }
  })
}
