// What no plan can do better. Every bound here is a proof by counting, never a guess, so it may be shown as
// "the least that is possible".
import { chanceFrom } from './chance.ts'
import { repeatCost, type Room } from './room.ts'
import { seatRound } from './seat-round.ts'

export type BoundReason =
  /** Nothing forces a repeat, as far as counting can tell. */
  | 'none'
  /** More seats beside each other than there are pairs of people. */
  | 'too-few-people'
  /** A group is larger than the number of groups of an other round, so two of it sat together before. */
  | 'groups-too-large'
  /** People who must sit together, are fixed, or have a group of their own kind, in several rounds. */
  | 'wishes'
  /** Mathematics knows that so many rounds do not exist. */
  | 'no-such-design'

export interface Bound {
  /** Repeats: for every pair of people, the times together beyond the first. */
  readonly repeats: number
  readonly reason: BoundReason
  /** The least when no two people may sit together three times: what an even plan can hope for. */
  readonly withoutThirdTime: number
  /** The same in units of cost, for the chosen emphasis; balance wishes and history count as nothing. */
  readonly cost: number
}

interface Forced {
  /** Sum over pairs of the rounds in which they cannot but sit together, of what is above one, and the pairs. */
  readonly meetings: number
  readonly repeats: number
  readonly pairs: number
}

export function boundOf(room: Room): Bound {
  const meetings = meetingsOf(room)
  const pairs = possiblePairs(room)
  const forced = forcedOf(room)
  const counted = Math.max(0, meetings - pairs)
  const wishes = forced.repeats + Math.max(0, meetings - forced.meetings - (pairs - forced.pairs))
  const pigeons = pigeonholes(room)
  const design = roundsTooMany(room)
  const repeats = Math.max(0, counted, wishes, pigeons.fromOne, design)
  const reason =
    repeats === 0 ? 'none'
    : repeats === counted ? 'too-few-people'
    : repeats === pigeons.fromOne ? 'groups-too-large'
    : repeats === wishes ? 'wishes'
    : 'no-such-design'
  const even = room.again[2] === 2 * repeatCost
  const cost = Math.max(repeats * repeatCost, spreadOut(room, meetings, pairs), even ? pigeons.all * repeatCost : 0)
  return { repeats, reason, withoutThirdTime: Math.max(repeats, pigeons.all), cost: room.rounds === 0 ? 0 : cost }
}

function meetingsOf(room: Room): number {
  let sum = 0
  for (const { sizes } of room.rules) for (const size of sizes) sum += (size * (size - 1)) / 2
  return sum
}

function samePresence(room: Room): boolean {
  return room.rules.every((rules) => rules.present.length === room.rules[0]?.present.length && rules.present.every((person, place) => person === room.rules[0]?.present[place]))
}

function possiblePairs(room: Room): number {
  if (samePresence(room)) {
    const present = room.rules[0]?.present.length ?? 0
    return (present * (present - 1)) / 2
  }
  const together = new Uint8Array(room.people * room.people)
  for (const { present } of room.rules) for (const p of present) for (const q of present) together[p * room.people + q] = 1
  let pairs = 0
  for (let p = 0; p < room.people; p++) for (let q = 0; q < p; q++) pairs += together[p * room.people + q] as number
  return pairs
}

function forcedOf(room: Room): Forced {
  const times = new Map<number, number>()
  const add = (members: readonly number[]) => {
    for (const p of members) {
      for (const q of members) if (p < q) times.set(p * room.people + q, (times.get(p * room.people + q) ?? 0) + 1)
    }
  }
  for (const rules of room.rules) for (const members of inseparable(rules, room)) add(members)
  let [meetings, repeats] = [0, 0]
  for (const count of times.values()) {
    meetings += count
    repeats += count - 1
  }
  return { meetings, repeats, pairs: times.size }
}

/**
 * Sets of people that share a group whatever is decided: fixed to one, alone in a region of one group, or a block.
 * None when the musts of the round cannot all be kept: the plan breaks some, and which ones is open.
 */
function inseparable(rules: Room['rules'][number], room: Room): readonly (readonly number[])[] {
  const groupsInRegion = new Map<number, number>()
  for (const region of rules.regions) groupsInRegion.set(region, (groupsInRegion.get(region) ?? 0) + 1)
  const sets = new Map<string, number[]>()
  rules.blocks.forEach((block, place) => {
    const leader = block[0] as number
    const fixed = rules.fixedTo[leader] as number
    const region = rules.regionOf[leader] as number
    const only = rules.regions.indexOf(region)
    const group = fixed >= 0 ? fixed : groupsInRegion.get(region) === 1 && rules.regions.length > 0 ? only : -1
    const key = group >= 0 ? `group ${String(group)}` : `block ${String(place)}`
    sets.set(key, [...(sets.get(key) ?? []), ...block])
  })
  const together = [...sets.values()].filter((members) => members.length > 1)
  return together.length > 0 && canBeKept(rules, room) ? together : []
}

function canBeKept(rules: Room['rules'][number], room: Room): boolean {
  return seatRound(rules, room.apart, room.people, chanceFrom(room.seed)).kind === 'kept'
}

/** Two people of one group of round b sat together in round a already, when the group is larger than a has groups. */
function pigeonholes(room: Room): { readonly fromOne: number; readonly all: number } {
  if (!samePresence(room)) return { fromOne: 0, all: 0 }
  let [fromOne, all] = [0, 0]
  for (const a of room.rules) {
    let sum = 0
    for (const b of room.rules) {
      if (a === b) continue
      const shared = Math.max(sharedPairs(a.sizes, b.sizes), sharedPairs(b.sizes, a.sizes))
      sum += shared
      all += shared
    }
    fromOne = Math.max(fromOne, sum)
  }
  return { fromOne, all: all / 2 }
}

function sharedPairs(first: readonly number[], then: readonly number[]): number {
  const old = first.filter((size) => size > 0).length
  if (old === 0) return 0
  return then.reduce((sum, size) => {
    const each = Math.floor(size / old)
    const more = size - each * old
    return sum + (more * (each + 1) * each) / 2 + ((old - more) * each * (each - 1)) / 2
  }, 0)
}

/** The cost when all meetings are divided over all pairs as evenly as can be (the cost is convex). */
function spreadOut(room: Room, meetings: number, pairs: number): number {
  if (pairs === 0) return 0
  const each = Math.floor(meetings / pairs)
  const more = meetings - each * pairs
  const costOf = (times: number) => room.again.slice(0, times).reduce((sum, next) => sum + next, 0)
  return Math.min(each, 1000) === each && each < room.again.length ? (pairs - more) * costOf(each) + more * costOf(Math.min(each + 1, room.again.length)) : 0
}

/**
 * The greatest number of rounds without a repeat, where a proof says it is less than counting allows: 4 groups of
 * 3 (4, not 5), 6 groups of 6 (3: no two orthogonal Latin squares of order 6, Tarry 1900), 5 groups of 4 (5, not 6);
 * all three in OEIS A107431. Every round beyond it brings a repeat at least.
 */
const provenMaximum: readonly (readonly [groups: number, size: number, rounds: number])[] = [[4, 3, 4], [5, 4, 5], [6, 6, 3]]

function roundsTooMany(room: Room): number {
  const first = room.rules[0]?.sizes ?? []
  if (!samePresence(room) || !room.rules.every((rules) => rules.sizes.length === first.length && rules.sizes.every((size) => size === first[0]))) return 0
  const proven = provenMaximum.find(([groups, size]) => groups === first.length && size === first[0])
  return proven === undefined ? 0 : Math.max(0, room.rounds - proven[2])
}
