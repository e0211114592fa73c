import { expect, test } from 'vitest'
import { clustersOf } from './clusters.ts'
import type { GroupingProblem, RoundWish } from './problem.ts'
import { solve } from './solve.ts'

const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${String(at)}`)

function problemOf(values: readonly string[], rounds: readonly Partial<RoundWish>[], more: Partial<GroupingProblem> = {}): GroupingProblem {
  return {
    people: values.map((district, at) => ({ id: `p${String(at)}`, attributes: { district } })),
    rounds: rounds.map((round) => ({ groupSizes: [4, 4, 4], strategy: { type: 'mixed' }, absent: [], fixed: [], ...round })),
    together: [], apart: [], balance: [], history: [], seed: 1, emphasis: 'even', ...more,
  }
}

const plan = (problem: GroupingProblem) => solve(problem, { iterations: 20_000 }).plan

test('GR40 values with too few people are joined, the two smallest first, until none is too small', () => {
  const values = ['N', 'N', 'N', 'N', 'O', 'O', 'O', 'Z', 'W', '']
  const clusters = clustersOf(values.map((_, at) => at), (person) => values[person] as string, 3)
  expect(clusters.map(({ values: joined, people }) => [joined, people.length])).toEqual([[['N'], 4], [['', 'W', 'Z'], 3], [['O'], 3]])
  expect(clustersOf([0, 1], (person) => ['N', 'Z'][person] as string, 5).map((cluster) => cluster.values)).toEqual([['N', 'Z']])
  expect(clustersOf([], () => '', 3)).toEqual([])
})

test('GR41 by attribute: one group per value, or groups of about the wished size; the names say which value and part', () => {
  const values = [...'NNNNNNNNOOOOZZ']
  const one = plan(problemOf(values, [{ groupSizes: [], strategy: { type: 'by-attribute', attribute: 'district', smallest: 2 } }])).rounds[0]
  expect(one?.names).toEqual([{ values: ['N'], part: 1, parts: 1 }, { values: ['O'], part: 1, parts: 1 }, { values: ['Z'], part: 1, parts: 1 }])
  expect(one?.groups.map((members) => members.length)).toEqual([8, 4, 2])
  const four = plan(problemOf(values, [{ groupSizes: [4], strategy: { type: 'by-attribute', attribute: 'district', smallest: 2 } }])).rounds[0]
  expect(four?.groups.map((members) => members.length)).toEqual([4, 4, 4, 2])
  four?.groups.forEach((members, group) => {
    for (const id of members) expect(four.names?.[group]?.values).toContain(values[Number(id.slice(1))])
  })
})

test('GR42 an attribute that is empty for half: the empty ones are a group of their own kind', () => {
  const values = ['', '', '', '', 'N', 'N', 'O', 'O']
  const round = plan(problemOf(values, [{ groupSizes: [4], strategy: { type: 'by-attribute', attribute: 'district', smallest: 2 } }])).rounds[0]
  expect(round?.names?.map((name) => name.values)).toContainEqual([''])
  expect(round?.groups.map((members) => members.length)).toEqual([4, 2, 2])
})

test('GR43 by attribute, twice: the groups inside a value mix', () => {
  const strategy = { type: 'by-attribute', attribute: 'district', smallest: 2 } as const
  const solution = solve(problemOf([...'NNNNNNNNNOOOOOOOOO'], [{ groupSizes: [3], strategy }, { groupSizes: [3], strategy }]), { iterations: 200_000 })
  expect(solution.explanation.repeats).toBe(0)
})

test('GR44 by choice: people get their group up to the maximum, the others sit where there is room', () => {
  const choices = Object.fromEntries([...ids(7).map((id) => [id, 0] as const), ['p7', 1] as const, ['p8', null] as const])
  const round = plan(problemOf(Array.from({ length: 12 }, () => ''), [{ strategy: { type: 'by-choice', choices, maximum: 5 } }])).rounds[0]
  expect(round?.groups[0]).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
  expect(round?.groups[1]).toContain('p7')
  expect(Math.max(...(round?.groups ?? []).map((members) => members.length))).toBeLessThanOrEqual(5)
})

test('GR45 by hand: what is there stays, even against the musts; who is missing joins the smallest groups', () => {
  const current = [['p0', 'p1', 'p2', 'p3', 'p4'], ['p5'], ['p6', 'p7']]
  const round = plan(problemOf(Array.from({ length: 10 }, () => ''), [{ strategy: { type: 'by-hand' }, current }], { apart: [['p0', 'p1']] })).rounds[0]
  expect(round?.groups[0]).toEqual(current[0])
  expect(round?.groups[1]).toContain('p5')
  expect(round?.groups.map((members) => members.length)).toEqual([5, 3, 2])
})

test('GR46 same as an other round: the same groups without who is absent; a round that is gone makes it a mixed round', () => {
  const twelve = Array.from({ length: 12 }, () => '')
  const same = plan(problemOf(twelve, [{}, { strategy: { type: 'same-as', round: 0 }, absent: ['p3'] }]))
  expect(same.rounds[1]?.groups).toEqual(same.rounds[0]?.groups.map((members) => members.filter((id) => id !== 'p3')))
  const gone = solve(problemOf(twelve, [{}, { strategy: { type: 'same-as', round: 7 } }]), { iterations: 50_000 })
  expect(gone.plan.rounds[1]?.groups.flat()).toHaveLength(12)
})

test('GR47 a locked group stays exactly as it is, the others change', () => {
  const current = [['p0', 'p1', 'p2', 'p3'], ['p4', 'p5', 'p6', 'p7'], ['p8', 'p9', 'p10', 'p11']]
  const wish = { lockedGroups: [1], current }
  const round = plan(problemOf(Array.from({ length: 12 }, () => ''), [{}, wish, wish], { seed: 5 })).rounds[2]
  expect(round?.groups[1]).toEqual(current[1])
  expect(round?.groups).not.toEqual(current)
})

test('GR48 absent people have no seat, and the sizes follow who is there', () => {
  const round = plan(problemOf(Array.from({ length: 12 }, () => ''), [{ absent: ['p1', 'p2', 'nobody'] }])).rounds[0]
  expect(round?.groups.map((members) => members.length)).toEqual([4, 3, 3])
  expect(round?.groups.flat()).not.toContain('p1')
})

test('GR49 nobody present, nobody at all, no rounds: empty answers', () => {
  expect(plan(problemOf([], [{}])).rounds).toEqual([{ groups: [] }])
  expect(plan(problemOf([''], [{ absent: ['p0'] }])).rounds).toEqual([{ groups: [] }])
  expect(plan(problemOf(['', ''], [])).rounds).toEqual([])
})
