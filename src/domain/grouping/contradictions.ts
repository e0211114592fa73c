// What cannot be: said before the search, as data. An empty answer means that a plan that keeps all musts exists, or
// (only when the exact search of a round was cut off) that nobody could show that it does not.
import { chanceFrom } from './chance.ts'
import { clustersInRound, partsOf } from './clusters.ts'
import { compile, knownPeople, namesOf, sameAs } from './compile.ts'
import type { GroupingProblem, RoundWish } from './problem.ts'
import type { Room } from './room.ts'
import type { Names } from './rules.ts'
import { seatRound } from './seat-round.ts'

export type ContradictionCode =
  | 'same-person-twice'
  | 'unknown-person'
  | 'nobody-present'
  /** people: a chain of keep-together wishes, of which the first and the last must be apart. */
  | 'together-and-apart'
  | 'together-too-large'
  /** More people who must all be apart than there are groups. */
  | 'apart-too-many'
  | 'fixed-in-two-groups'
  | 'fixed-but-apart'
  | 'fixed-but-together'
  | 'fixed-but-absent'
  | 'no-such-group'
  | 'group-too-full'
  /** All groups at their maximum do not hold everybody. */
  | 'maximum-too-small'
  | 'no-such-round'
  /** They must sit together but have different values in a by-attribute round; the must wins. */
  | 'together-but-other-value'
  /** They must be apart, and their value has one group only in a by-attribute round. */
  | 'apart-but-one-group'
  /** Each must alone is possible; all at once are not. */
  | 'musts-do-not-fit'

export interface Contradiction {
  readonly code: ContradictionCode
  readonly people: readonly string[]
  /** Places of the rounds it is about; empty: all. */
  readonly rounds: readonly number[]
  readonly group?: number
}

export function findContradictions(problem: GroupingProblem): readonly Contradiction[] {
  const names = namesOf(problem)
  const found = [...wrongNames(problem, names), ...togetherAndApart(problem, names)]
  problem.rounds.forEach((wish, round) => found.push(...inRound(problem, names, wish, round)))
  const room = compile(problem)
  return [...found, ...doNotFit(room, found)]
}

function wrongNames(problem: GroupingProblem, names: Names): Contradiction[] {
  const ids = problem.people.map((person) => person.id)
  const twice = new Set(ids.filter((id, place) => names.numberOf.get(id) !== place))
  const used = [
    ...problem.together.flat(), ...problem.apart.flat(), ...problem.history.flatMap(({ a, b }) => [a, b]),
    ...problem.rounds.flatMap((round) => [...round.absent, ...round.fixed.map((seat) => seat.person)]),
  ]
  const unknown = new Set(used.filter((id) => !names.numberOf.has(id)))
  return [
    ...[...twice].map((id) => ({ code: 'same-person-twice', people: [id], rounds: [] }) as const),
    ...[...unknown].map((id) => ({ code: 'unknown-person', people: [id], rounds: [] }) as const),
  ]
}

function togetherAndApart(problem: GroupingProblem, names: Names): Contradiction[] {
  const neighbours = new Map<number, Set<number>>()
  for (const list of knownPeople(problem.together, names)) {
    for (const p of list) neighbours.set(p, new Set([...(neighbours.get(p) ?? []), ...list]))
  }
  const found: Contradiction[] = []
  for (const list of knownPeople(problem.apart, names)) {
    list.forEach((p, place) => {
      for (const q of list.slice(place + 1)) {
        const chain = shortestChain(neighbours, p, q)
        if (chain !== null) found.push({ code: 'together-and-apart', people: chain.map((person) => problem.people[person]?.id ?? ''), rounds: [] })
      }
    })
  }
  return found
}

/** Breadth first: why two people must sit together. */
function shortestChain(neighbours: ReadonlyMap<number, ReadonlySet<number>>, from: number, to: number): number[] | null {
  const before = new Map<number, number>([[from, -1]])
  const waiting = [from]
  for (let at = waiting.shift(); at !== undefined && at !== to; at = waiting.shift()) {
    for (const next of neighbours.get(at) ?? []) {
      if (before.has(next)) continue
      before.set(next, at)
      waiting.push(next)
    }
  }
  if (!before.has(to)) return null
  const chain: number[] = []
  for (let at = to; at !== -1; at = before.get(at) ?? -1) chain.unshift(at)
  return chain
}

function inRound(problem: GroupingProblem, names: Names, wish: RoundWish, round: number): Contradiction[] {
  if (wish.strategy.type === 'same-as') {
    return sameAs(problem, round) === round ? [{ code: 'no-such-round', people: [], rounds: [round] }] : []
  }
  const absent = new Set(wish.absent)
  const present = problem.people.filter((person) => !absent.has(person.id)).map((person) => person.id)
  if (present.length === 0) return [{ code: 'nobody-present', people: [], rounds: [round] }]
  return [
    ...fixedSeats(problem, wish, round, absent),
    ...tooLarge(problem, names, wish, round, absent),
    ...(wish.strategy.type === 'by-attribute' ? otherValues(problem, names, wish, round, wish.strategy) : []),
  ]
}

function fixedSeats(problem: GroupingProblem, wish: RoundWish, round: number, absent: ReadonlySet<string>): Contradiction[] {
  const found: Contradiction[] = []
  const say = (code: ContradictionCode, people: readonly string[], group: number) => found.push({ code, people, rounds: [round], group })
  const groupOf = new Map<string, number>()
  for (const { person, group } of wish.fixed) {
    const earlier = groupOf.get(person)
    if (absent.has(person)) say('fixed-but-absent', [person], group)
    if (wish.strategy.type !== 'by-attribute' && !(group >= 0 && group < Math.max(1, wish.groupSizes.length))) say('no-such-group', [person], group)
    if (earlier !== undefined && earlier !== group) say('fixed-in-two-groups', [person], group)
    else groupOf.set(person, group)
  }
  const pairs = (lists: readonly (readonly string[])[], clash: (a: number, b: number) => boolean, code: ContradictionCode) => {
    for (const list of lists) {
      list.forEach((a, place) => {
        for (const b of list.slice(place + 1)) {
          const [groupA, groupB] = [groupOf.get(a), groupOf.get(b)]
          if (groupA !== undefined && groupB !== undefined && clash(groupA, groupB)) say(code, [a, b], groupB)
        }
      })
    }
  }
  pairs(problem.apart, (a, b) => a === b, 'fixed-but-apart')
  pairs(problem.together, (a, b) => a !== b, 'fixed-but-together')
  const largest = maximumOf(wish)
  for (const group of new Set(groupOf.values())) {
    const people = [...groupOf].filter(([, other]) => other === group).map(([person]) => person)
    if (people.length > largest) say('group-too-full', people, group)
  }
  return found
}

function maximumOf(wish: RoundWish): number {
  return wish.strategy.type === 'by-choice' ? wish.strategy.maximum : (wish.maximum ?? Infinity)
}

function tooLarge(problem: GroupingProblem, names: Names, wish: RoundWish, round: number, absent: ReadonlySet<string>): Contradiction[] {
  const present = problem.people.length - problem.people.filter((person) => absent.has(person.id)).length
  const groups = Math.max(1, Math.min(wish.groupSizes.length, present))
  const found: Contradiction[] = []
  if (wish.strategy.type === 'by-hand') return found
  const here = (people: readonly number[]) => people.map((person) => problem.people[person]?.id ?? '').filter((id) => !absent.has(id))
  const maximum = maximumOf(wish)
  if (maximum * groups < present && wish.strategy.type !== 'by-attribute') found.push({ code: 'maximum-too-small', people: [], rounds: [round] })
  const largest = Math.min(maximum, wish.strategy.type === 'mixed' ? Math.max(Math.ceil(present / groups), ...wish.groupSizes) : present)
  for (const block of names.together) {
    const people = here(block)
    if (people.length > largest) found.push({ code: 'together-too-large', people, rounds: [round] })
  }
  if (wish.strategy.type === 'by-attribute') return found
  for (const list of knownPeople(problem.apart, names)) {
    const people = here(list)
    if (people.length > groups) found.push({ code: 'apart-too-many', people, rounds: [round] })
  }
  return found
}

function otherValues(problem: GroupingProblem, names: Names, wish: RoundWish, round: number, strategy: { readonly attribute: string; readonly smallest: number }): Contradiction[] {
  const clusters = clustersInRound(problem, wish, strategy)
  const clusterOf = new Map(clusters.flatMap((cluster, place) => cluster.people.map((person) => [person, place] as const)))
  const wished = Math.max(0, ...wish.groupSizes)
  const groupsIn = (place: number) => partsOf(clusters[place]?.people.length ?? 0, wished, maximumOf(wish))
  const ids = (people: readonly number[]) => people.map((person) => problem.people[person]?.id ?? '')
  const together = names.together.filter((block) => new Set(block.flatMap((person) => clusterOf.get(person) ?? [])).size > 1)
  const apart = knownPeople(problem.apart, names).flatMap((list) =>
    clusters.flatMap((_, place) => {
      const same = list.filter((person) => clusterOf.get(person) === place)
      return same.length > groupsIn(place) ? [same] : []
    }),
  )
  return [
    ...together.map((block) => ({ code: 'together-but-other-value', people: ids(block), rounds: [round] }) as const),
    ...apart.map((list) => ({ code: 'apart-but-one-group', people: ids(list), rounds: [round] }) as const),
  ]
}

/** Rounds for which the exact search proves that no seating keeps all musts, when nothing above says why. */
function doNotFit(room: Room, found: readonly Contradiction[]): Contradiction[] {
  const explained = (round: number) => found.some((one) => one.code !== 'unknown-person' && (one.rounds.length === 0 || one.rounds.includes(round)))
  const chance = chanceFrom(room.seed)
  return room.rules.flatMap((rules) => {
    if (explained(rules.round)) return []
    const seated = seatRound(rules, room.apart, room.people, chance)
    if (seated.kind !== 'impossible') return []
    const people = new Set([...room.apart.flat(), ...rules.blocks.filter((block) => block.length > 1).flat(), ...rules.present.filter((person) => (rules.fixedTo[person] as number) >= 0)])
    return [{ code: 'musts-do-not-fit', people: [...people].sort((a, b) => a - b).map((person) => room.ids[person] ?? ''), rounds: [rules.round] } as const]
  })
}
