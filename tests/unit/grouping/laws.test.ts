import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findContradictions } from '#domain/grouping/contradictions.ts'
import { explain } from '#domain/grouping/explain.ts'
import type { GroupingProblem } from '#domain/grouping/problem.ts'
import { faultsOf } from './keeps-musts.ts'
import { allProblems, mixed, mixedRound, plainProblems } from './problems.ts'
import { solutionOf, solve, startPlan, startSolver, step } from '#domain/grouping/solve.ts'

test('GR1 everybody once per round, sizes differ by one at most, every must kept: 1,000 random problems', () => {
  fc.assert(
    fc.property(plainProblems(), (problem) => {
      const solution = solve(problem, { iterations: 2_000 })
      expect(faultsOf(problem, solution.plan)).toEqual([])
      expect(faultsOf(problem, startPlan(problem).plan)).toEqual([])
      expect(solution.explanation.musts.filter((must) => !must.kept)).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('GR2 a problem read off a plan that keeps all musts is never called contradictory', () => {
  fc.assert(fc.property(plainProblems(), (problem) => {
    expect(findContradictions(problem)).toEqual([])
  }), { numRuns: 300 })
})

test('GR3 the search never ends worse than it starts, nor worse than the plan it goes on from', () => {
  fc.assert(
    fc.property(plainProblems(), (problem) => {
      const first = startPlan(problem)
      const better = solve(problem, { iterations: 3_000 })
      const further = solve({ ...problem, seed: problem.seed + 1 }, { iterations: 3_000, from: better.plan })
      expect(better.cost).toBeLessThanOrEqual(first.cost)
      expect(further.cost).toBeLessThanOrEqual(better.cost)
    }),
    { numRuns: 200 },
  )
})

test('GR4 the same seed and number of moves give the same plan, however the steps are cut', () => {
  fc.assert(
    fc.property(plainProblems(), fc.integer({ min: 1, max: 2_000 }), (problem, slice) => {
      const whole = solve(problem, { iterations: 6_000 })
      const solver = startSolver(problem)
      while (!solver.done && solver.iterations < 6_000) {
        step(solver, Math.min(slice, 6_000 - solver.iterations))
        solutionOf(solver)
      }
      expect(solutionOf(solver).plan).toEqual(whole.plan)
    }),
    { numRuns: 100 },
  )
})

test('GR5 the bound is never above what is found', () => {
  fc.assert(
    fc.property(allProblems(), (problem) => {
      const { explanation, cost } = solve(problem, { iterations: 5_000 })
      expect(explanation.bound.repeats).toBeLessThanOrEqual(explanation.repeats)
      if (explanation.pairsAgain.every((pair) => pair.rounds.length === 2)) expect(explanation.bound.withoutThirdTime).toBeLessThanOrEqual(explanation.repeats)
      expect(startSolver(problem).floor).toBeLessThanOrEqual(cost)
    }),
    { numRuns: 400 },
  )
})

test('GR5 musts that do not fit together force nothing that is counted', () => {
  const alone = { strategy: { type: 'same-as', round: 0 }, maximum: 1 } as const
  const problem: GroupingProblem = {
    ...mixed(6, 1, 0, 0),
    rounds: [mixedRound([0, 0, 0, 0], { ...alone, lockedGroups: [0], current: [] }), mixedRound([0, 0], { ...alone, current: [] })],
    together: [['p0', 'p2'], ['p3', 'p0'], ['p4', 'p1']],
  }
  const { explanation } = solve(problem, { iterations: 5_000 })
  expect(findContradictions(problem)).not.toEqual([])
  expect(explanation.repeats).toBe(0)
  expect(explanation.bound.repeats).toBe(0)
})

test('GR6 any problem whatever, contradictory or full of unknown people, gives a plan with everybody once per round', () => {
  fc.assert(
    fc.property(allProblems(), (problem) => {
      findContradictions(problem)
      const { plan } = solve(problem, { iterations: 1_000 })
      expect(plan.rounds).toHaveLength(problem.rounds.length)
      plan.rounds.forEach((round, place) => {
        const present = problem.people.map(({ id }) => id).filter((id) => problem.rounds[place]?.absent.includes(id) !== true)
        expect(round.groups.flat().sort()).toEqual([...present].sort())
      })
    }),
    { numRuns: 500 },
  )
})

test('GR7 the cost kept during the search is the cost counted afresh', () => {
  fc.assert(
    fc.property(plainProblems(), (problem) => {
      const solver = startSolver(problem)
      step(solver, 4_000)
      const plan = solutionOf(solver).plan
      expect(startSolver(problem, plan).seating.cost).toBe(solver.bestCost)
    }),
    { numRuns: 200 },
  )
})

test.each([
  [12, 4, 3], [15, 5, 7], [16, 4, 5], [20, 5, 5], [24, 6, 5], [24, 8, 8], [25, 5, 6], [30, 6, 4], [32, 8, 8], [36, 9, 8], [40, 8, 6],
  [48, 12, 8], [49, 7, 8], [60, 12, 6], [18, 6, 8], [24, 6, 7], [24, 8, 11], [32, 8, 10], [36, 9, 11], [23, 5, 5], [26, 7, 5], [31, 8, 6], [47, 12, 6], [59, 12, 6],
])('GR8 %i people in %i groups for %i rounds: nobody meets anybody twice', (people, groups, rounds) => {
  const solution = solve(mixed(people, groups, rounds), { iterations: 3_000_000 })
  expect(solution.explanation.repeats).toBe(0)
  expect(solution.done).toBe(true)
  expect(faultsOf(mixed(people, groups, rounds), solution.plan)).toEqual([])
})

test('GR9 where a repeat cannot be avoided the bound says so, and why', () => {
  expect(startPlan(mixed(12, 3, 4)).explanation.bound).toEqual({ repeats: 9, reason: 'groups-too-large', withoutThirdTime: 18 })
  expect(startPlan(mixed(6, 3, 6)).explanation.bound).toMatchObject({ repeats: 3, reason: 'too-few-people' })
  expect(startPlan(mixed(20, 5, 6)).explanation.bound).toMatchObject({ repeats: 1, reason: 'no-such-design' })
  expect(startPlan({ ...mixed(12, 4, 3), together: [['p0', 'p1']] }).explanation.bound).toMatchObject({ repeats: 2, reason: 'wishes' })
})

test('GR10 who met at earlier meetings does not meet again when it can be avoided', () => {
  const first = solve(mixed(24, 6, 3), { iterations: 500_000 })
  const history = first.plan.rounds.flatMap((round) => round.groups.flatMap((members) => members.flatMap((a, at) => members.slice(at + 1).map((b) => ({ a, b, times: 1 })))))
  const second = solve({ ...mixed(24, 6, 2, 5), history }, { iterations: 3_000_000 })
  expect(second.explanation.earlierAgain).toBe(0)
  expect(second.explanation.people.every((person) => person.fresh === person.met)).toBe(true)
})

test('GR11 balance: organisations are spread without a repeat, somebody experienced sits in every group', () => {
  const base = mixed(40, 8, 4)
  const problem = {
    ...base,
    people: base.people.map((person, at) => ({ ...person, attributes: { organisation: ['a', 'b', 'c', 'd', 'e'][at % 5] as string, experienced: at < 10 ? 'ja' : '' } })),
    balance: [
      { attribute: 'organisation', weight: 'rather', kind: 'spread' },
      { attribute: 'experienced', weight: 'very-much', kind: 'one-each', value: 'ja' },
    ] as const,
  }
  const { explanation } = solve(problem, { iterations: 4_000_000 })
  expect(explanation.repeats).toBe(0)
  expect(explanation.balance[1]?.misses).toBe(0)
  expect(explanation.balance[0]?.misses).toBeLessThan(20)
})

test('GR12 2,000 people: a first plan that keeps the sizes, and an explanation', () => {
  const plain = mixed(2_000, 400, 3)
  const pairs = (from: number) => Array.from({ length: 100 }, (_, at) => [`p${String(from + at * 2)}`, `p${String(from + at * 2 + 1)}`])
  const { plan, explanation } = startPlan({ ...plain, together: pairs(0), apart: pairs(1_000) })
  expect(explanation.musts.filter((must) => !must.kept)).toEqual([])
  expect(plan.rounds[0]?.groups).toHaveLength(400)
  expect(explanation.people).toHaveLength(2_000)
})

test('GR13 the numbers of the explanation agree with each other', () => {
  fc.assert(
    fc.property(plainProblems(), (problem) => {
      const { plan } = startPlan(problem)
      const explanation = explain(problem, plan)
      const people = problem.people.length
      explanation.people.forEach(({ met, possible, fresh }, at) => {
        expect([...explanation.matrix.slice(at * people, at * people + people)].filter((times) => times > 0)).toHaveLength(met)
        expect(met).toBeLessThanOrEqual(possible)
        expect(fresh).toBeLessThanOrEqual(met)
      })
      expect(explanation.pairsAgain.reduce((sum, pair) => sum + pair.rounds.length - 1, 0)).toBe(explanation.repeats)
    }),
    { numRuns: 200 },
  )
})
