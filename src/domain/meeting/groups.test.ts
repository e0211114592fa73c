import { describe, expect, test } from 'vitest'
import { findContradictions } from '#domain/grouping/contradictions.ts'
import { explain } from '#domain/grouping/explain.ts'
import { solutionOf, startSolver, step } from '#domain/grouping/solve.ts'
import type { GroupingPlan, GroupingProblem } from '#domain/grouping/problem.ts'
import { after } from '../../../tests/unit/after.ts'
import { balanceOf } from './balance.ts'
import { chosenThemes } from './choices.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { groupingProblem, nameOfGroup, withoutAttribute } from './grouping.ts'
import { emptyMeeting, type Meeting } from './records.ts'
import type { RoundRecord } from './round-records.ts'
import { wishedSizes } from './round-wish.ts'

function refusal(meeting: Meeting, command: Command): string {
  const decision = decide(meeting, command, { now: 0 })
  return decision.ok ? 'accepted' : decision.error.reason
}

const people = Array.from({ length: 12 }, (_, at) => `p${String(at)}`)
const start = after(emptyMeeting(),
  { type: 'add', table: 'organisation', rows: ['bieb', 'welzijn', 'stad'].map((id) => ({ id, fields: { name: id, sort: id === 'stad' ? 'gemeente' : 'partner' } })) },
  { type: 'add', table: 'person', rows: people.map((id, at) => ({ id, fields: { organisation: ['bieb', 'welzijn', 'stad'][at % 3], tags: at < 4 ? ['ervaren'] : [] } })) },
  { type: 'add', table: 'round', rows: [{ id: 'r', fields: { title: 'Een' } }, { id: 's', fields: { title: 'Twee' } }] })

const round = (meeting: Meeting, id = 'r'): RoundRecord => {
  const row = meeting.round.get(id)
  if (row === undefined) throw new Error('no such round')
  return row
}
const edit = (meeting: Meeting, fields: Partial<RoundRecord>, id = 'r'): Meeting => after(meeting, { type: 'edit', table: 'round', rows: [{ id, fields: { ...fields } }] })
const add = (meeting: Meeting, table: 'pin' | 'wish' | 'balance' | 'choice', id: string, fields: object): Meeting => after(meeting, { type: 'add', table, rows: [{ id, fields: { ...fields } }] })
const solve = (problem: GroupingProblem): GroupingPlan => {
  const solver = startSolver(problem)
  step(solver, 200_000)
  return solutionOf(solver).plan
}
const sizesOf = (plan: GroupingPlan, at = 0): number[] => (plan.rounds[at]?.groups ?? []).map((group) => group.length)
const filled = (meeting: Meeting, id: string, ...lists: readonly (readonly string[])[]): Meeting =>
  after(meeting, { type: 'fill-rounds', rounds: [{ round: id, groups: lists.map((list, at) => ({ id: `${id}${String(at)}`, name: String(at + 1), people: list })) }] })
const lock = (meeting: Meeting, ...groups: readonly string[]): Meeting => after(meeting, { type: 'edit', table: 'group', rows: groups.map((id) => ({ id, fields: { locked: true } })) })

describe('what is asked of a round', () => {
  test('BR30 a size or a number of groups; a maximum makes more groups when a size was asked', () => {
    expect(wishedSizes(12, { divide: 'groups', groups: 5, size: 4, most: 0 })).toEqual({ ok: true, value: [3, 3, 2, 2, 2] })
    expect(wishedSizes(13, { divide: 'size', groups: 5, size: 4, most: 0 })).toEqual({ ok: true, value: [5, 4, 4] })
    expect(wishedSizes(13, { divide: 'size', groups: 5, size: 4, most: 4 })).toEqual({ ok: true, value: [4, 3, 3, 3] })
    expect(wishedSizes(3, { divide: 'groups', groups: 5, size: 4, most: 0 })).toMatchObject({ ok: false })
    expect(sizesOf(solve(groupingProblem(edit(start, { divide: 'groups', groups: 5 }), ['r'], 1)))).toEqual([3, 3, 2, 2, 2])
  })

  test('BR31 more people than all groups at their maximum hold: said before', () => {
    const tight = groupingProblem(edit(start, { divide: 'groups', groups: 2, most: 5 }), ['r'], 1)
    expect(findContradictions(tight).map(({ code }) => code)).toContain('maximum-too-small')
  })

  test('BR32 somebody who hosts a group sits there in every mixed round, also when another group is locked', () => {
    const hosted = add(start, 'pin', 'h', { person: 'p5', sort: 'host', round: null, place: 2 })
    const plan = solve(groupingProblem(hosted, ['r', 's'], 1))
    expect(plan.rounds.map(({ groups }) => groups.findIndex((group) => group.includes('p5')))).toEqual([1, 1])
    const locked = lock(filled(hosted, 'r', ['p0', 'p1', 'p2', 'p3'], ['p4', 'p5', 'p6', 'p7'], ['p8', 'p9', 'p10', 'p11']), 'r0')
    const again = groupingProblem(locked, ['r'], 1).rounds[0]
    // The locked group is solved first and stays the first card: the second card is the first of those that are made.
    expect(again).toMatchObject({ lockedGroups: [0], fixed: [{ person: 'p5', group: 1 }] })
  })

  test('BR33 somebody takes no part in one round, and does in the others', () => {
    const plan = solve(groupingProblem(add(start, 'pin', 'o', { person: 'p5', sort: 'out', round: 's' }), ['r', 's'], 1))
    expect(plan.rounds.map(({ groups }) => groups.flat().includes('p5'))).toEqual([true, false])
    expect(sizesOf(plan, 1)).toEqual([4, 4, 3])
  })

  test('BR34 a host who went home, and a wish about somebody who went home, ask nothing', () => {
    const wished = add(add(start, 'pin', 'h', { person: 'p5', sort: 'host', round: null, place: 2 }), 'wish', 'w', { sort: 'together', one: 'p5', other: 'p6' })
    const gone = after(wished, { type: 'edit', table: 'person', rows: [{ id: 'p5', fields: { presence: 'absent' } }] })
    expect(findContradictions(groupingProblem(gone, ['r'], 1))).toEqual([])
  })

  test('BR35 by type of organisation and by tag; the rule for small ones is the round\'s own', () => {
    const bySort = solve(groupingProblem(edit(start, { strategy: 'attribute', attribute: 'sort', size: 12 }), ['r'], 1))
    expect(bySort.rounds[0]?.names?.map(({ values }) => values)).toEqual([['partner'], ['gemeente']])
    const byTag = solve(groupingProblem(edit(start, { strategy: 'attribute', attribute: 'tag', size: 12 }), ['r'], 1))
    expect(byTag.rounds[0]?.names?.map(({ values }) => values)).toEqual([[''], ['ervaren']])
    const joined = solve(groupingProblem(edit(start, { strategy: 'attribute', attribute: 'tag', size: 12, smallest: 5 }), ['r'], 1))
    expect(joined.rounds[0]?.names?.map(({ values }) => values)).toEqual([['', 'ervaren']])
  })

  test('BR36 an attribute that half of the people do not have makes a group of its own kind', () => {
    const half = after(start, { type: 'edit', table: 'person', rows: people.slice(0, 6).map((id) => ({ id, fields: { organisation: null } })) })
    const plan = solve(groupingProblem(edit(half, { strategy: 'attribute', attribute: 'organisation', size: 12 }), ['r'], 1))
    expect(plan.rounds[0]?.names?.map(({ values }) => values)).toContainEqual([''])
    expect(plan.rounds[0]?.groups.flat().sort()).toEqual([...people].sort())
    expect(nameOfGroup(half, 'organisation', 0, { values: [''], part: 2, parts: 2 }, 'Zonder organisatie')).toBe('Zonder organisatie 2')
  })

  test('BR36 who has no value is named before, with the names of the groups where they come', () => {
    const byOrganisation = edit(after(start, { type: 'edit', table: 'person', rows: [{ id: 'p5', fields: { organisation: null } }] }), { strategy: 'attribute', attribute: 'organisation', size: 12 })
    // p5 was of the city, which is then the smallest.
    expect(withoutAttribute(byOrganisation, round(byOrganisation))).toEqual({ people: ['p5'], joins: ['stad'] })
    const enough = edit(byOrganisation, { smallest: 1 })
    expect(withoutAttribute(enough, round(enough))).toEqual({ people: ['p5'], joins: [] })
    expect(withoutAttribute(start, round(start))).toBeNull()
  })

  test('BR37 a maximum divides a large value of an attribute', () => {
    const plan = solve(groupingProblem(edit(start, { strategy: 'attribute', attribute: 'sort', size: 12, most: 3 }), ['r'], 1))
    expect(Math.max(...sizesOf(plan))).toBeLessThanOrEqual(3)
  })

  test('BR38 locked groups of a round by attribute stay: their people are divided no more, and have met', () => {
    const made = lock(filled(edit(start, { strategy: 'attribute', attribute: 'organisation', size: 12 }), 'r', ['p0', 'p1'], people.slice(2)), 'r0')
    const problem = groupingProblem(made, ['r'], 1)
    expect(solve(problem).rounds[0]?.groups.flat()).toHaveLength(10)
    expect(problem.history).toEqual([{ a: 'p0', b: 'p1', times: 1 }])
  })

  test('BR39 a round by hand is what it is, also for who counts; one that takes the groups of another is no second meeting', () => {
    const hand = filled(edit(start, { strategy: 'hand' }), 'r', ['p0', 'p1'], ['p2', 'p3'])
    expect(groupingProblem(hand, ['r'], 1).rounds[0]).toMatchObject({ strategy: { type: 'by-hand' }, current: [['p0', 'p1'], ['p2', 'p3']] })
    const same = filled(edit(hand, { strategy: 'same', same: 'r' }, 's'), 's', ['p0', 'p1'])
    expect(groupingProblem(same, [], 1).history).toEqual([{ a: 'p0', b: 'p1', times: 1 }, { a: 'p2', b: 'p3', times: 1 }])
  })
})

describe('choice', () => {
  const themes = filled(edit(start, { strategy: 'choice', most: 4 }), 'r', [], [], [])
  const choose = (meeting: Meeting, person: string, first: string | null, second: string | null = null): Meeting =>
    add(meeting, 'choice', `r:${person}`, { round: 'r', person, first, second })

  test('BR40 everybody gets the first choice where there is room; too many is known before', () => {
    let so = themes
    for (const person of people.slice(0, 5)) so = choose(so, person, 'r0', person === 'p4' ? 'r1' : null)
    so = choose(so, 'p5', 'r1')
    const chosen = chosenThemes(so, round(so), people)
    expect(chosen.crowded).toEqual([{ theme: 'r0', wanted: 5, most: 4 }])
    expect(chosen).toMatchObject({ second: ['p4'], left: [], silent: people.slice(6) })
    const plan = solve(groupingProblem(so, ['r'], 1))
    expect(people.slice(0, 4).every((person) => plan.rounds[0]?.groups[0]?.includes(person))).toBe(true)
    expect(plan.rounds[0]?.groups[1]).toContain('p4')
    expect(sizesOf(plan)).toEqual([4, 4, 4])
  })

  test('BR41 whose choices are both full is named, and sits where there is room', () => {
    let so = themes
    for (const person of people.slice(0, 6)) so = choose(so, person, 'r0')
    expect(chosenThemes(so, round(so), people)).toMatchObject({ left: ['p4', 'p5'] })
    expect(sizesOf(solve(groupingProblem(so, ['r'], 1)))).toEqual([4, 4, 4])
  })

  test('BR42 no maximum: everybody gets the first choice; a theme that nobody wants gets who chose nothing', () => {
    let so = edit(themes, { most: 0 })
    for (const person of people.slice(0, 9)) so = choose(so, person, 'r0')
    expect(chosenThemes(so, round(so), people)).toMatchObject({ crowded: [], left: [], silent: people.slice(9) })
    expect(sizesOf(solve(groupingProblem(so, ['r'], 1)))).toEqual([9, 2, 1])
  })

  test('BR43 a theme that goes takes the choices for it away; a choice among the groups of another round is refused', () => {
    const so = choose(themes, 'p0', 'r0', 'r1')
    expect(after(so, { type: 'remove', table: 'group', ids: ['r0'] }).choice.get('r:p0')).toMatchObject({ first: null, second: 'r1' })
    expect(filled(so, 'r', []).choice.get('r:p0')).toMatchObject({ first: 'r0', second: null })
    expect(refusal(filled(themes, 's', []), { type: 'add', table: 'choice', rows: [{ id: 'r:p1', fields: { round: 'r', person: 'p1', first: 's0' } }] })).toBe('group-of-another-round')
    expect(refusal(themes, { type: 'add', table: 'choice', rows: [{ id: 'x', fields: { round: 'r', person: 'p1' } }] })).toBe('twice-in-a-round')
  })

  test('BR44 locked themes and hosts count for the maximum', () => {
    let so = add(lock(filled(edit(start, { strategy: 'choice', most: 2 }), 'r', ['p9', 'p10'], [], [], [], [], []), 'r0'), 'pin', 'h', { person: 'p11', sort: 'host', round: 'r', place: 2 })
    for (const person of ['p0', 'p1']) so = choose(so, person, 'r1', 'r0')
    const plan = solve(groupingProblem(so, ['r'], 1))
    expect(plan.rounds[0]?.groups[0]).toEqual(['p9', 'p10'])
    expect(plan.rounds[0]?.groups[1]).toEqual(['p0', 'p11'])
    expect(sizesOf(plan)).toEqual([2, 2, 2, 2, 2, 2])
  })
})

describe('wishes about all groups', () => {
  test('BR45 without a choice: nobody again, organisations and districts rather over the groups', () => {
    expect(groupingProblem(start, ['r'], 1).balance).toEqual([
      { attribute: 'organisation', weight: 'rather', kind: 'spread' }, { attribute: 'district', weight: 'rather', kind: 'spread' },
    ])
    expect(balanceOf(start, 'again').weight).toBe('much')
  })

  test('BR46 somebody experienced in every group, nobody alone of a kind; refused where it is about nothing known', () => {
    const wished = add(add(start, 'balance', 'one-each', { weight: 'much', tag: 'ervaren' }), 'balance', 'not-alone', { weight: 'rather', attribute: 'sort' })
    const problem = groupingProblem(wished, ['r'], 1)
    const plan = solve(problem)
    expect(explain(problem, plan).balance.find(({ kind }) => kind === 'one-each')?.misses).toBe(0)
    expect(problem.balance.map(({ kind }) => kind)).toEqual(['spread', 'spread', 'one-each', 'not-alone'])
    expect(refusal(start, { type: 'add', table: 'balance', rows: [{ id: 'iets', fields: { weight: 'much' } }] })).toBe('bad-id')
  })

  test('BR47 where meeting again matters less, every other wish weighs a step more', () => {
    const wished = add(start, 'balance', 'again', { weight: 'rather' })
    expect(groupingProblem(wished, ['r'], 1).balance.map(({ weight }) => weight)).toEqual(['very-much', 'very-much'])
    const much = add(wished, 'balance', 'organisation', { weight: 'much' })
    expect(groupingProblem(much, ['r'], 1).balance.map(({ weight }) => weight)).toEqual(['above-all', 'very-much'])
  })

  test('BR48 who met at earlier meetings is mixed with others; who is not here does not count', () => {
    const problem = groupingProblem(start, ['r'], 1, [{ a: 'p1', b: 'p0', times: 2 }, { a: 'p0', b: 'weg', times: 1 }])
    expect(problem.history).toEqual([{ a: 'p0', b: 'p1', times: 2 }])
  })
})
