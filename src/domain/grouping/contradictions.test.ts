import { expect, test } from 'vitest'
import { findContradictions } from './contradictions.ts'
import type { GroupingProblem, RoundWish } from './problem.ts'
import { solve } from './solve.ts'

function problemOf(people: number, round: Partial<RoundWish>, more: Partial<GroupingProblem> = {}): GroupingProblem {
  return {
    people: Array.from({ length: people }, (_, at) => ({ id: `p${String(at)}`, attributes: { district: at < people / 2 ? 'N' : 'Z' } })),
    rounds: [{ groupSizes: [4, 4, 4], strategy: { type: 'mixed' }, absent: [], fixed: [], ...round }],
    together: [], apart: [], balance: [], history: [], seed: 1, emphasis: 'even', ...more,
  }
}

const codes = (problem: GroupingProblem) => findContradictions(problem).map((one) => one.code)

test('GR60 a with b, b with c, a not with c: the chain is named, and there is a plan all the same', () => {
  const problem = problemOf(12, {}, { together: [['p0', 'p1'], ['p1', 'p2']], apart: [['p0', 'p2']] })
  expect(findContradictions(problem)).toEqual([{ code: 'together-and-apart', people: ['p0', 'p1', 'p2'], rounds: [] }])
  const { plan, explanation } = solve(problem, { iterations: 10_000 })
  expect(plan.rounds[0]?.groups.flat()).toHaveLength(12)
  expect(explanation.musts.filter((must) => !must.kept).map((must) => must.kind)).toEqual(['apart'])
})

test.each<[string, GroupingProblem]>([
  ['together-too-large', problemOf(12, {}, { together: [['p0', 'p1', 'p2'], ['p2', 'p3', 'p4']] })],
  ['apart-too-many', problemOf(12, {}, { apart: [['p0', 'p1', 'p2', 'p3']] })],
  ['fixed-in-two-groups', problemOf(12, { fixed: [{ person: 'p0', group: 0 }, { person: 'p0', group: 1 }] })],
  ['fixed-but-apart', problemOf(12, { fixed: [{ person: 'p0', group: 0 }, { person: 'p1', group: 0 }] }, { apart: [['p0', 'p1']] })],
  ['fixed-but-together', problemOf(12, { fixed: [{ person: 'p0', group: 0 }, { person: 'p1', group: 1 }] }, { together: [['p0', 'p1']] })],
  ['fixed-but-absent', problemOf(12, { absent: ['p0'], fixed: [{ person: 'p0', group: 0 }] })],
  ['no-such-group', problemOf(12, { fixed: [{ person: 'p0', group: 3 }] })],
  ['group-too-full', problemOf(12, { maximum: 4, fixed: ['p0', 'p1', 'p2', 'p3', 'p4'].map((person) => ({ person, group: 0 })) })],
  ['maximum-too-small', problemOf(12, { maximum: 3 })],
  ['maximum-too-small', problemOf(12, { strategy: { type: 'by-choice', choices: {}, maximum: 3 } })],
  ['no-such-round', problemOf(12, { strategy: { type: 'same-as', round: 5 } })],
  ['no-such-round', problemOf(12, { strategy: { type: 'same-as', round: 0 } })],
  ['nobody-present', problemOf(1, { absent: ['p0'] })],
  ['unknown-person', problemOf(12, {}, { together: [['p0', 'somebody']] })],
  ['same-person-twice', problemOf(0, {}, { people: [{ id: 'a', attributes: {} }, { id: 'a', attributes: {} }, { id: 'b', attributes: {} }] })],
  ['together-but-other-value', problemOf(12, { strategy: { type: 'by-attribute', attribute: 'district', smallest: 2 } }, { together: [['p0', 'p11']] })],
  ['apart-but-one-group', problemOf(12, { groupSizes: [], strategy: { type: 'by-attribute', attribute: 'district', smallest: 2 } }, { apart: [['p0', 'p1']] })],
])('GR61 %s is found, and a plan comes out', (code, problem) => {
  expect(codes(problem)).toContain(code)
  expect(solve(problem, { iterations: 1_000 }).plan.rounds).toHaveLength(1)
})

test('GR62 musts that are possible one by one and not together: proven by exact search', () => {
  // Three blocks of two in three groups of three, and p6 must avoid one of each: p6 has no place left.
  const problem = problemOf(9, { groupSizes: [3, 3, 3] }, { together: [['p0', 'p1'], ['p2', 'p3'], ['p4', 'p5']], apart: [['p6', 'p0'], ['p6', 'p2'], ['p6', 'p4']] })
  expect(codes(problem)).toEqual(['musts-do-not-fit'])
})

test('GR63 in a by-attribute round a must goes before the value', () => {
  const problem = problemOf(12, { groupSizes: [], strategy: { type: 'by-attribute', attribute: 'district', smallest: 2 } }, { together: [['p0', 'p11']] })
  const { explanation, plan } = solve(problem, { iterations: 1_000 })
  expect(explanation.musts.every((must) => must.kept)).toBe(true)
  expect(plan.rounds[0]?.groups.map((members) => members.length)).toEqual([7, 5])
})
