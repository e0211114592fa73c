// A problem in numbers: people, rounds, groups and seats by their place, wishes as weights. Everything that a
// search reads a million times is a flat Int32Array.
//
// Groups and seats are numbered through all rounds: group g has the seats groupFrom[g] to groupFrom[g + 1], round r
// has the groups groupOfRound[r] to groupOfRound[r + 1]. A `region` is a set of groups of one round between which
// people may change seats; a seat that may not change has region -1.

/** One repeat of two people, in units of cost. Whole numbers keep every machine's sums the same. */
export const repeatCost = 40
/** Two people together who must be apart: outweighs every wish together. */
export const brokenMust = 4_000_000

/** Wishes that look at a whole group rather than at pairs. */
export interface GroupWish {
  readonly kind: 'not-alone' | 'one-each'
  readonly weight: number
  /** Number of different values that count. */
  readonly values: number
  /** Per person the number of the value, or -1. */
  readonly valueOf: Int32Array
  /** Per round: whether the wish can be asked of it. */
  readonly inRound: readonly boolean[]
}

export interface Room {
  readonly people: number
  readonly rounds: number
  readonly ids: readonly string[]
  readonly groupOfRound: Int32Array
  readonly groupFrom: Int32Array
  readonly roundOfGroup: Int32Array
  readonly regionOfGroup: Int32Array
  /** people x people: what it costs, each round, that two people sit together (0 for "sits with itself"). */
  readonly pairCost: Int32Array
  /** people x people: how often they met before this meeting. */
  readonly earlier: Int32Array
  /** What the next time together costs two people who have been together c times. */
  readonly again: Int32Array
  readonly groupWishes: readonly GroupWish[]
  readonly rules: readonly RoundRules[]
  readonly apart: readonly (readonly number[])[]
  readonly seed: number
}

/** What a round asks of its seats. Groups are numbered within the round. */
export interface RoundRules {
  /** Place of the round in the problem. */
  readonly round: number
  readonly present: readonly number[]
  readonly sizes: readonly number[]
  /** Region of each group (numbered through all rounds). */
  readonly regions: readonly number[]
  /** Blocks of people who sit together; everybody present is in exactly one. */
  readonly blocks: readonly (readonly number[])[]
  /** Per person: the group they must have, or -1. */
  readonly fixedTo: Int32Array
  /** Per person: the region they must have, or -1 when absent. */
  readonly regionOf: Int32Array
  readonly names: readonly { readonly values: readonly string[]; readonly part: number; readonly parts: number }[]
}

/** again[c] for c = 0, 1, 2 ...: even counts c(c-1)/2 repeats, the other emphasis (c-1) + (c-1)(c-2)/8. */
export function costOfAgain(emphasis: 'even' | 'as-many-new-as-possible', highest: number): Int32Array {
  const table = new Int32Array(highest + 2)
  for (let times = 1; times < table.length; times++) {
    table[times] = emphasis === 'even' ? repeatCost * times : repeatCost + (repeatCost / 4) * (times - 1)
  }
  return table
}
