import { describe, expect, test } from 'vitest'
import { findContradictions } from './contradictions.ts'
import type { GroupingProblem, RoundWish } from './problem.ts'
import { solve } from './solve.ts'
import { withoutValue } from './without-value.ts'

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

/** What is done instead is said with every contradiction (breakouts.contradiction.*): these are those sentences. */
describe('GR64 what is said to be done instead is done', () => {
  const groupsFor = (problem: GroupingProblem) => solve(problem, { iterations: 5_000 }).plan.rounds[0]?.groups ?? []
  const groupOf = (groups: readonly (readonly string[])[], person: string) => groups.findIndex((members) => members.includes(person))
  const areTogether = (groups: readonly (readonly string[])[], ...people: readonly string[]) => new Set(people.map((person) => groupOf(groups, person))).size === 1
  const seats = (...pairs: readonly (readonly [string, number])[]) => pairs.map(([person, group]) => ({ person, group }))
  const byDistrict = { type: 'by-attribute', attribute: 'district', smallest: 2 } as const

  test('together and apart: together', () => {
    expect(areTogether(groupsFor(problemOf(12, {}, { together: [['p0', 'p1'], ['p1', 'p2']], apart: [['p0', 'p2']] })), 'p0', 'p1', 'p2')).toBe(true)
  })
  test('together but too large for a group: in different groups', () => {
    expect(areTogether(groupsFor(problemOf(12, {}, { together: [['p0', 'p1', 'p2'], ['p2', 'p3', 'p4']] })), 'p0', 'p1', 'p2', 'p3', 'p4')).toBe(false)
  })
  test('together but of another value: together', () => {
    expect(areTogether(groupsFor(problemOf(12, { strategy: byDistrict }, { together: [['p0', 'p11']] })), 'p0', 'p11')).toBe(true)
  })
  test('apart but one group: together', () => {
    expect(areTogether(groupsFor(problemOf(12, { groupSizes: [], strategy: byDistrict }, { apart: [['p0', 'p1']] })), 'p0', 'p1')).toBe(true)
  })
  test('fixed in one group but apart: the fixed place', () => {
    const groups = groupsFor(problemOf(12, { fixed: seats(['p0', 1], ['p1', 1]) }, { apart: [['p0', 'p1']] }))
    expect([groupOf(groups, 'p0'), groupOf(groups, 'p1')]).toEqual([1, 1])
  })
  test('fixed in different groups but together: together, in the place of one of them', () => {
    const groups = groupsFor(problemOf(12, { fixed: seats(['p0', 0], ['p1', 1]) }, { together: [['p0', 'p1']] }))
    expect(areTogether(groups, 'p0', 'p1')).toBe(true)
    expect([0, 1]).toContain(groupOf(groups, 'p0'))
  })
  test('two fixed places: one of them', () => {
    expect([0, 1]).toContain(groupOf(groupsFor(problemOf(12, { fixed: seats(['p0', 0], ['p0', 1]) })), 'p0'))
  })
  test('more fixed places than the maximum, and too few places at all: larger groups', () => {
    expect(groupsFor(problemOf(12, { maximum: 4, fixed: seats(['p0', 0], ['p1', 0], ['p2', 0], ['p3', 0], ['p4', 0]) }))[0]).toHaveLength(5)
    expect(groupsFor(problemOf(12, { maximum: 3 })).map((members) => members.length)).toEqual([4, 4, 4])
  })
})

describe('GR65 who has no value in a round by attribute is named, with where they come', () => {
  const strategy = { type: 'by-attribute', attribute: 'district', smallest: 2 } as const
  const withBlank = (blank: number, more: Partial<GroupingProblem> = {}, round: Partial<RoundWish> = {}): GroupingProblem => {
    const problem = problemOf(12, { groupSizes: [4], strategy, ...round }, more)
    return { ...problem, people: problem.people.map((person, at) => (at < blank ? { ...person, attributes: { district: ' ' } } : person)) }
  }
  const joined = (problem: GroupingProblem): readonly string[] => {
    const round = solve(problem, { iterations: 1_000 }).plan.rounds[0]
    return round?.names?.[round.groups.findIndex((members) => members.includes('p0'))]?.values.filter((value) => value !== '') ?? []
  }

  test('too few for a group of their own: the smallest other', () => {
    expect(withoutValue(withBlank(1), 0)).toEqual({ people: ['p0'], joins: ['N'] })
    expect(joined(withBlank(1))).toEqual(['N'])
  })
  test('enough of them: a group of their own', () => {
    expect(withoutValue(withBlank(2), 0)).toEqual({ people: ['p0', 'p1'], joins: [] })
    expect(joined(withBlank(2))).toEqual([])
  })
  test('who sits where a must says is not named here, nor who is absent, nor anybody in a mixed round', () => {
    // p0 comes first and is followed; who follows somebody of elsewhere is named with that wish.
    expect(withoutValue(withBlank(1, { together: [['p0', 'p11']] }), 0)).toEqual({ people: ['p0'], joins: ['N'] })
    const last = problemOf(12, { groupSizes: [4], strategy }, { together: [['p0', 'p11']] })
    const followed = { ...last, people: last.people.map((person) => (person.id === 'p11' ? { ...person, attributes: {} } : person)) }
    expect(withoutValue(followed, 0)).toBeNull()
    expect(withoutValue(withBlank(1, {}, { absent: ['p0'] }), 0)).toBeNull()
    expect(withoutValue(withBlank(1, {}, { strategy: { type: 'mixed' } }), 0)).toBeNull()
    expect(withoutValue(withBlank(0), 0)).toBeNull()
  })
})
