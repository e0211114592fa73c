import { expect, test } from 'vitest'
import type { GroupingProblem } from './problem.ts'
import { evenSizes } from './sizes.ts'
import { solve } from './solve.ts'

export function mixed(people: number, groups: number, rounds: number, seed = 1): GroupingProblem {
  return {
    people: Array.from({ length: people }, (_, place) => ({ id: `p${String(place)}`, attributes: {} })),
    rounds: Array.from({ length: rounds }, () => ({ groupSizes: evenSizes(people, groups), strategy: { type: 'mixed' }, absent: [], fixed: [] })),
    together: [], apart: [], balance: [], history: [], seed, emphasis: 'even',
  }
}

test('GR1 24 people in 6 groups for 5 rounds: nobody meets twice', () => {
  const solution = solve(mixed(24, 6, 5), { iterations: 2_000_000 })
  expect(solution.explanation.repeats).toBe(0)
  expect(solution.done).toBe(true)
})
