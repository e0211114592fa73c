// What the benchmark asks, and where the numbers beside it come from.
import type { GroupingProblem } from '#domain/grouping/problem.ts'
import { evenSizes } from '#domain/grouping/sizes.ts'

export interface Instance {
  readonly people: number
  readonly groups: number
  readonly rounds: number
  /** Seconds within which nobody may meet twice (or the bound must be reached); null: only shown. */
  readonly goal: number | null
}

const within = (goal: number | null, list: readonly (readonly [number, number, number])[]): Instance[] =>
  list.map(([people, groups, rounds]) => ({ people, groups, rounds, goal }))

/** Issue 4, "How good, how fast", first line. */
export const everyday: readonly Instance[] = within(0.2, [
  [12, 4, 3], [15, 5, 7], [16, 4, 5], [20, 5, 5], [24, 6, 5], [24, 8, 8], [25, 5, 6], [30, 6, 4], [32, 8, 8], [36, 9, 8],
  [40, 8, 6], [48, 12, 8], [49, 7, 8], [60, 12, 6],
])

export const records: readonly Instance[] = within(10, [[18, 6, 8], [24, 6, 7], [24, 8, 11], [32, 8, 10], [36, 9, 11]])

/** Groups of about four and of about five. */
export const uneven: readonly Instance[] = within(0.5, [
  [23, 5, 5], [23, 6, 5], [26, 7, 5], [26, 5, 4], [31, 8, 6], [31, 6, 5], [47, 12, 6], [47, 9, 6], [59, 15, 6], [59, 12, 6],
])

/** Where repeats cannot be avoided, or nobody knows: shown, with the bound. */
export const hard: readonly Instance[] = within(null, [
  [12, 3, 4], [20, 5, 6], [30, 5, 4], [36, 6, 5], [40, 5, 4], [48, 8, 7], [100, 10, 6], [200, 40, 6],
])

export function mixedProblem(people: number, groups: number, rounds: number, seed: number): GroupingProblem {
  return {
    people: Array.from({ length: people }, (_, place) => ({ id: `p${String(place)}`, attributes: {} })),
    rounds: Array.from({ length: rounds }, () => ({ groupSizes: evenSizes(people, groups), strategy: { type: 'mixed' }, absent: [], fixed: [] })),
    together: [], apart: [], balance: [], history: [], seed, emphasis: 'even',
  }
}

/**
 * The greatest number of rounds without a repeat known in the literature, per size the groups from `from` on, up to
 * 60 people. Up to 7 groups: OEIS A107431 (7 x 5 is there "7 or 8"). Beyond: Miller, Valkov, Abel, Symmetry 18(2) 269,
 * 2026, appendix B (Kirkman and nearly Kirkman triple systems, RBIBDs, 4-RGDDs, transversal designs, starter blocks),
 * read through the target tables of GroupMixer, which name the row behind every number.
 */
export const literature: readonly { readonly size: number; readonly from: number; readonly rounds: readonly number[] }[] = [
  { size: 3, from: 3, rounds: [4, 4, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25, 26, 28, 29] },
  { size: 4, from: 4, rounds: [5, 5, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19] },
  { size: 5, from: 5, rounds: [6, 6, 7, 8, 9, 9, 11, 12] },
  { size: 6, from: 6, rounds: [3, 7, 8, 9, 7] },
  { size: 7, from: 7, rounds: [8, 8] },
]
