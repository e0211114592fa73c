// Problem -> Room. Costs O(people² + rounds x people). Total: anything unknown in the problem is left out, and
// findContradictions() says so.
import type { BalanceWish, GroupingProblem } from './problem.ts'
import { brokenMust, costOfAgain, type GroupWish, repeatCost, type Room, type RoundRules } from './room.ts'
import { type Names, rulesOfRound } from './rules.ts'

const spreadWeight = { rather: repeatCost / 5, 'very-much': repeatCost, 'above-all': repeatCost * 4 } as const
const groupWeight = { rather: (repeatCost * 3) / 4, 'very-much': repeatCost * 3, 'above-all': repeatCost * 12 } as const

export function compile(problem: GroupingProblem): Room {
  const names = namesOf(problem)
  const people = problem.people.length
  const rules: RoundRules[] = []
  problem.rounds.forEach((wish, round) => {
    if (sameAs(problem, round) !== round) return
    rules.push(rulesOfRound(wish, round, names, people * (rules.length + 1)))
  })
  const earlier = earlierMeetings(problem, names, people)
  const highest = problem.history.length === 0 ? 0 : earlier.reduce((high, times) => Math.max(high, times), 0)
  const apart = knownPeople(problem.apart, names)
  return {
    people,
    rounds: rules.length,
    ids: problem.people.map((person) => person.id),
    ...numberedGroups(rules),
    pairCost: pairCosts(problem, apart, people),
    earlier,
    again: costOfAgain(problem.emphasis, rules.length + highest),
    groupWishes: problem.balance.flatMap((wish) => groupWish(problem, wish, rules)),
    rules,
    apart,
    seed: problem.seed,
  }
}

/** The round whose groups `round` has: itself, unless it is "same as"; a circle or a missing round is itself. */
export function sameAs(problem: GroupingProblem, round: number): number {
  let at = round
  for (let hops = 0; hops <= problem.rounds.length; hops++) {
    const wish = problem.rounds[at]
    if (wish === undefined) return round
    if (wish.strategy.type !== 'same-as') return at
    at = wish.strategy.round
  }
  return round
}

export function namesOf(problem: GroupingProblem): Names {
  const numberOf = new Map<string, number>()
  problem.people.forEach((person, place) => {
    if (!numberOf.has(person.id)) numberOf.set(person.id, place)
  })
  const attributes = problem.people.map((person) => person.attributes)
  const names = { numberOf, attributes, together: [] }
  return { numberOf, attributes, together: blocksOf(knownPeople(problem.together, names), problem.people.length) }
}

export function knownPeople(lists: readonly (readonly string[])[], names: Names): number[][] {
  return lists.map((list) => [...new Set(list.flatMap((id) => names.numberOf.get(id) ?? []))])
}

/** Connected people as one block; the blocks in the order of their first member. */
function blocksOf(lists: readonly (readonly number[])[], people: number): number[][] {
  const first = Array.from({ length: people }, (_, person) => person)
  const root = (person: number): number => {
    let at = person
    while (first[at] !== at) at = first[at] as number
    return at
  }
  for (const list of lists) {
    for (const person of list) {
      const [a, b] = [root(list[0] as number), root(person)]
      first[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const blocks = new Map<number, number[]>()
  for (let person = 0; person < people; person++) {
    const at = root(person)
    blocks.set(at, [...(blocks.get(at) ?? []), person])
  }
  return [...blocks.values()]
}

function earlierMeetings(problem: GroupingProblem, names: Names, people: number): Int32Array {
  const earlier = new Int32Array(people * people)
  for (const { a, b, times } of problem.history) {
    const [p, q] = [names.numberOf.get(a), names.numberOf.get(b)]
    if (p === undefined || q === undefined || p === q || !(times > 0)) continue
    const total = Math.min(1000, (earlier[p * people + q] as number) + Math.floor(times))
    earlier[p * people + q] = total
    earlier[q * people + p] = total
  }
  return earlier
}

function pairCosts(problem: GroupingProblem, apart: readonly (readonly number[])[], people: number): Int32Array {
  const costs = new Int32Array(people * people)
  for (const wish of problem.balance) {
    if (wish.kind === 'spread') addSpread(problem, wish, costs)
  }
  for (const list of apart) {
    for (const p of list) for (const q of list) if (p !== q) costs[p * people + q] = brokenMust
  }
  return costs
}

/** Pairs with the same value: their number in a group is least when the value is spread as evenly as can be. */
function addSpread(problem: GroupingProblem, wish: BalanceWish, costs: Int32Array) {
  const people = problem.people.length
  const { valueOf } = valuesOf(problem, wish.attribute)
  const weight = spreadWeight[wish.weight]
  for (let p = 0; p < people; p++) {
    for (let q = 0; q < people; q++) {
      if (p !== q && valueOf[p] !== -1 && valueOf[p] === valueOf[q]) costs[p * people + q] = (costs[p * people + q] as number) + weight
    }
  }
}

/** Numbers for the non-empty values of an attribute; -1 for empty. */
export function valuesOf(problem: GroupingProblem, attribute: string): { readonly valueOf: Int32Array; readonly values: readonly string[] } {
  const numbers = new Map<string, number>()
  const valueOf = new Int32Array(problem.people.length).fill(-1)
  problem.people.forEach((person, place) => {
    const value = person.attributes[attribute]?.trim() ?? ''
    if (value === '') return
    const number = numbers.get(value) ?? numbers.size
    numbers.set(value, number)
    valueOf[place] = number
  })
  return { valueOf, values: [...numbers.keys()] }
}

function groupWish(problem: GroupingProblem, wish: BalanceWish, rules: readonly RoundRules[]): GroupWish[] {
  if (wish.kind === 'spread') return []
  const inRound = rules.map((rule) => {
    const { strategy } = problem.rounds[rule.round] ?? { strategy: undefined }
    return strategy?.type === 'mixed' || strategy?.type === 'by-choice'
  })
  const { valueOf, values } = valuesOf(problem, wish.attribute)
  const weight = groupWeight[wish.weight]
  if (wish.kind === 'not-alone') return [{ kind: wish.kind, weight, values: values.length, valueOf, inRound }]
  const wanted = wish.value === undefined ? -1 : values.indexOf(wish.value)
  const counts = (value: number) => value >= 0 && (wish.value === undefined || value === wanted)
  return [{ kind: wish.kind, weight, values: 1, valueOf: valueOf.map((value) => (counts(value) ? 0 : -1)), inRound }]
}

function numberedGroups(rules: readonly RoundRules[]) {
  const groupOfRound = new Int32Array(rules.length + 1)
  const from: number[] = [0]
  const roundOfGroup: number[] = []
  const regions: number[] = []
  rules.forEach((rule, round) => {
    rule.sizes.forEach((size, group) => {
      from.push((from[from.length - 1] as number) + size)
      roundOfGroup.push(round)
      regions.push(rule.regions[group] as number)
    })
    groupOfRound[round + 1] = roundOfGroup.length
  })
  return { groupOfRound, groupFrom: Int32Array.from(from), roundOfGroup: Int32Array.from(roundOfGroup), regionOfGroup: Int32Array.from(regions) }
}
