import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import { effectOfMove, moveSeat, placeLatecomer, takeLeaver } from './live.ts'
import type { GroupingProblem } from './problem.ts'
import { evenSizes } from './sizes.ts'
import { solve } from './solve.ts'

function problemOf(people: number, groups: number, rounds: number, absent: readonly string[] = []): GroupingProblem {
  return {
    people: Array.from({ length: people }, (_, at) => ({ id: `p${String(at)}`, attributes: {} })),
    rounds: Array.from({ length: rounds }, () => ({ groupSizes: evenSizes(people, groups), strategy: { type: 'mixed' }, absent, fixed: [] })),
    together: [], apart: [], balance: [], history: [], seed: 1, emphasis: 'even',
  }
}

const before = problemOf(32, 8, 4, ['p30', 'p31'])
const now = problemOf(32, 8, 4)
const plan = solve(before, { iterations: 200_000 }).plan

test('GR70 a latecomer gets a seat in this and the coming rounds, nobody else moves, sizes stay even', () => {
  const placed = placeLatecomer(now, plan, 'p31', 1)
  expect(placed.rounds[0]).toEqual(plan.rounds[0])
  placed.rounds.slice(1).forEach((round, at) => {
    const sizes = round.groups.map((members) => members.length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    expect(round.groups.map((members) => members.filter((id) => id !== 'p31'))).toEqual(plan.rounds[at + 1]?.groups)
  })
})

test('GR71 the second latecomer makes the room full, with few repeats', () => {
  const placed = placeLatecomer(now, placeLatecomer(now, plan, 'p31', 0), 'p30', 0)
  expect(placed.rounds.every((round) => round.groups.every((members) => members.length === 4))).toBe(true)
  expect(explain(now, placed).repeats).toBeLessThanOrEqual(6)
})

test('GR72 a latecomer sits with whom they must and not with whom they must not', () => {
  const problem = { ...now, together: [['p31', 'p4']], apart: [['p30', 'p5', 'p6']] }
  const placed = placeLatecomer(problem, placeLatecomer(problem, plan, 'p31', 0), 'p30', 0)
  expect(explain(problem, placed).musts.filter((must) => must.people.some((id) => id === 'p30' || id === 'p31') && must.kind === 'together').every((must) => must.kept)).toBe(true)
  for (const round of placed.rounds) {
    const mine = round.groups.find((members) => members.includes('p30')) ?? []
    expect(mine.includes('p5') || mine.includes('p6')).toBe(false)
  }
})

test('GR73 somebody unknown, or with a seat already, changes nothing', () => {
  expect(placeLatecomer(now, plan, 'nobody', 0)).toEqual(plan)
  expect(placeLatecomer(now, plan, 'p3', 0)).toEqual(plan)
  expect(placeLatecomer(now, { rounds: [] }, 'p31', 0)).toEqual({ rounds: [] })
})

test('GR74 who leaves is gone from that round on, nobody else moves', () => {
  const left = takeLeaver(plan, 'p3', 2)
  expect(left.rounds.slice(0, 2)).toEqual(plan.rounds.slice(0, 2))
  expect(left.rounds.slice(2).flatMap((round) => round.groups.flat())).not.toContain('p3')
})

test('GR75 the effect of a move is what counting afresh says, and moving back undoes it', () => {
  const [from, to] = [plan.rounds[1]?.groups[0] ?? [], plan.rounds[1]?.groups[1] ?? []]
  const move = { round: 1, person: from[0] as string, to: 1, inReturn: to[0] as string }
  const moved = moveSeat(plan, move)
  const effect = effectOfMove(before, plan, move)
  expect(effect.after.repeats).toBe(explain(before, moved).repeats)
  expect(effect.before.repeats).toBe(explain(before, plan).repeats)
  const back = moveSeat(moved, { round: 1, person: move.person, to: 0, inReturn: move.inReturn })
  expect(explain(before, back).matrix).toEqual(explain(before, plan).matrix)
  expect(effectOfMove(before, plan, { round: 1, person: move.person, to: 1 }).after.unevenness).toBeGreaterThan(0)
})

test('GR76 a move of nobody, to nowhere, in no round: the same plan', () => {
  expect(moveSeat(plan, { round: 9, person: 'p0', to: 0 })).toBe(plan)
  expect(moveSeat(plan, { round: 0, person: 'nobody', to: 0 })).toBe(plan)
  expect(moveSeat(plan, { round: 0, person: 'p0', to: 99 })).toBe(plan)
})
