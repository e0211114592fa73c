import { describe, expect, test } from 'vitest'
import { groupsInOrder, seated } from '#domain/meeting/in-round.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { after } from '../../../tests/unit/after.ts'
import { effectIf, effectOf } from './effects.ts'
import { boundBefore, explanationOf, isCounted, planOfMeeting, seatCommand, seatsFor } from './plan.ts'
import { chooseCommand } from './choice-commands.ts'
import { leaveCommand } from './live-commands.ts'
import { emptyGroupsCommand, fillCommand, roundBefore, sameGroupsCommand, sizesFor, strategyFields } from './round-commands.ts'

function counter(): () => string {
  let last = 0
  return () => `g${String(++last)}`
}
const newId = counter()

const people = Array.from({ length: 8 }, (_, at) => `p${String(at)}`)
const start = after(emptyMeeting(),
  { type: 'add', table: 'district', rows: [{ id: 'noord', fields: { name: 'Noord' } }, { id: 'zuid', fields: { name: 'Zuid' } }] },
  { type: 'add', table: 'person', rows: people.map((id, at) => ({ id, fields: { district: at < 4 ? 'noord' : 'zuid' } })) },
  { type: 'add', table: 'round', rows: [{ id: 'r1', fields: { title: 'Een' } }, { id: 'r2', fields: { title: 'Twee' } }, { id: 'r3', fields: { title: 'Drie', strategy: 'same' } }] })

const groups = (...lists: readonly (readonly string[])[]) => lists.map((list, at) => ({ name: String(at + 1), people: list }))
const solved = (round: string, ...lists: readonly (readonly string[])[]) => ({ rounds: [{ round, groups: groups(...lists) }], repeats: 0, bound: 0 })
const [first, second] = [people.slice(0, 4), people.slice(4)]
const members = (meeting: Meeting, round: string): (readonly string[])[] => groupsInOrder(meeting, round).map((group) => [...seated(meeting, round).get(group.id) ?? []].sort())
const ask = (size: number) => ({ divide: 'size' as const, groups: 6, most: 0, size })
const namesIn = (meeting: Meeting, round: string): string[] => groupsInOrder(meeting, round).map((group) => group.name)

describe('rounds of groups', () => {
  test('BR12 a locked group keeps its people, number and place when the round is filled again', () => {
    const filled = after(start, fillCommand(start, solved('r1', ['p0', 'p1'], ['p2', 'p3'], ['p4', 'p5', 'p6', 'p7']), newId))
    const locked = after(filled, { type: 'edit', table: 'group', rows: [{ id: groupsInOrder(filled, 'r1')[1]?.id ?? '', fields: { locked: true } }] })
    const again = after(locked, fillCommand(locked, solved('r1', ['p0', 'p4', 'p2'], ['p1', 'p5', 'p6', 'p7']), newId))
    expect(namesIn(again, 'r1')).toEqual(['1', '2', '3'])
    expect(members(again, 'r1')).toEqual([['p0', 'p4'], ['p2', 'p3'], ['p1', 'p5', 'p6', 'p7']])
  })

  test('BR13 "same as before" takes the groups and rooms of the nearest filled round before it, without who is absent', () => {
    expect(roundBefore(start, 'r3')).toBeNull()
    const filled = after(start, fillCommand(start, solved('r1', first, second), newId))
    const room = after(filled, { type: 'edit', table: 'group', rows: [{ id: groupsInOrder(filled, 'r1')[0]?.id ?? '', fields: { room: 'Zolder' } }] },
      { type: 'edit', table: 'person', rows: [{ id: 'p0', fields: { presence: 'absent' } }] })
    expect(roundBefore(room, 'r3')?.id).toBe('r1')
    const same = after(room, sameGroupsCommand(room, 'r3', 'r1', newId))
    expect(members(same, 'r3')).toEqual([['p1', 'p2', 'p3'], second])
    expect(groupsInOrder(same, 'r3').map((group) => group.room)).toEqual(['Zolder', ''])
  })

  test('BR14 repeats are counted over mixed rounds and those by hand, not over districts and "same as"', () => {
    const twice = after(start, fillCommand(start, solved('r1', first, second), newId))
    const also = after(twice, fillCommand(twice, solved('r2', first, second), newId), fillCommand(twice, solved('r3', first, second), newId))
    expect(explanationOf(planOfMeeting(also, isCounted))?.repeats).toBe(12)
    const byDistrict = after(also, { type: 'edit', table: 'round', rows: [{ id: 'r2', fields: { strategy: 'attribute' } }] })
    expect(explanationOf(planOfMeeting(byDistrict, isCounted))?.repeats).toBe(0)
  })

  test('BR15 looking ahead at a move says what the move then comes to', () => {
    const twice = after(start, fillCommand(start, solved('r1', first, second), newId))
    const also = after(twice, fillCommand(twice, solved('r2', ['p0', 'p1', 'p4', 'p5'], ['p2', 'p3', 'p6', 'p7']), newId))
    const to = groupsInOrder(also, 'r2')[1]?.id ?? ''
    const looked = effectIf(planOfMeeting(also, isCounted), 'r2', 'p0', to)
    const moved = after(also, { type: 'seat', round: 'r2', person: 'p0', group: to })
    const plan = planOfMeeting(moved, isCounted)
    expect(looked).toEqual(effectOf(plan, explanationOf(plan), 'r2'))
    expect(looked).toMatchObject({ least: 3, most: 5 })
  })

  test('BR16 somebody who comes late gets a seat in every coming round, with their own district, and nobody else moves', () => {
    const filled = after(start, { type: 'edit', table: 'round', rows: [{ id: 'r2', fields: { strategy: 'attribute' } }] },
      fillCommand(start, solved('r1', ['p0', 'p1', 'p2'], ['p3', 'p4', 'p5', 'p6', 'p7']), newId), fillCommand(start, solved('r2', first, second), newId))
    const late = after(filled, { type: 'add', table: 'person', rows: [{ id: 'late', fields: { district: 'zuid', presence: 'late' } }] })
    const seats = seatsFor(late, ['late'], null)
    const placed = after(late, seatCommand(seats, 'people.seated'))
    expect(members(placed, 'r1')).toEqual([['late', 'p0', 'p1', 'p2'], ['p3', 'p4', 'p5', 'p6', 'p7']])
    expect(members(placed, 'r2')).toEqual([first, ['late', ...second]])
    expect(seatsFor(late, ['late'], 'r2').map((seat) => seat.round)).toEqual(['r2'])
    expect(seatsFor(start, ['p0'], null)).toEqual([])
  })

  test('BR55 the place of somebody who comes late counts who met at earlier meetings, when these are given', () => {
    const filled = after(start, fillCommand(start, solved('r1', first, second), newId), { type: 'add', table: 'person', rows: [{ id: 'late', fields: { presence: 'late' } }] })
    const groupFor = (met: readonly string[]) => seatsFor(filled, ['late'], null, met.map((a) => ({ a, b: 'late', times: 1 })))[0]?.group
    const [one, other] = groupsInOrder(filled, 'r1').map((group) => group.id)
    expect([groupFor(first), groupFor(second)]).toEqual([other, one])
  })

  test('BR17 sizes that cannot be are refused with a reason, and unavoidable repeats are known before', () => {
    expect(sizesFor(0, ask(4))).toEqual({ ok: false, error: 'nobody-present' })
    expect(sizesFor(3, ask(4))).toEqual({ ok: false, error: 'size-larger-than-room' })
    expect(sizesFor(9, ask(1))).toEqual({ ok: false, error: 'size-too-small' })
    expect(sizesFor(47, ask(4))).toEqual({ ok: true, value: [{ size: 4, groups: 11 }, { size: 3, groups: 1 }] })
    expect(boundBefore(start)?.repeats).toBeGreaterThan(0)
    expect(boundBefore(emptyMeeting())).toBeNull()
  })

  test('BR18 empty groups are as many as the size asks; a round per district starts with groups that hold a district', () => {
    const round = start.round.get('r1')
    if (round === undefined) throw new Error('no round')
    const empty = after(start, emptyGroupsCommand(start, round, newId))
    expect(namesIn(empty, 'r1')).toEqual(['1', '2'])
    expect(strategyFields(round, 'attribute', 'district')).toEqual({ strategy: 'attribute', attribute: 'district', size: 8, divide: 'size' })
    expect(strategyFields({ ...round, strategy: 'attribute', size: 8 }, 'mixed', 'district')).toEqual({ strategy: 'mixed', attribute: 'district', size: 4 })
  })

  test('BR49 who goes home is out of this round and the coming ones; nobody else moves, earlier rounds stay', () => {
    const made = after(start, fillCommand(start, solved('r1', first, second), newId))
    const both = after(made, fillCommand(made, solved('r2', first, second), newId))
    const left = after(both, leaveCommand(both, 'p0', 'r2'))
    expect(left.person.get('p0')?.presence).toBe('absent')
    expect(members(left, 'r1')).toEqual([first, second])
    expect(members(left, 'r2')).toEqual([first.slice(1), second])
  })

  test('BR39 a round that is deleted in the middle of the meeting: who took its groups takes those of the round before', () => {
    const made = after(start, fillCommand(start, solved('r1', first, second), newId), { type: 'edit', table: 'round', rows: [{ id: 'r3', fields: { same: 'r2' } }] })
    const both = after(made, fillCommand(made, solved('r2', second, first), newId))
    expect(roundBefore(both, 'r3')?.id).toBe('r2')
    const gone = after(both, { type: 'remove', table: 'round', ids: ['r2'] })
    expect(gone.round.get('r3')?.same).toBeNull()
    expect(roundBefore(gone, 'r3')?.id).toBe('r1')
    expect([...gone.seat.values()].filter((seat) => seat.round === 'r2')).toEqual([])
  })

  test('BR40 a choice by number: the same again takes it back, the other choice moves', () => {
    const themes = after(start, { type: 'edit', table: 'round', rows: [{ id: 'r1', fields: { strategy: 'choice' } }] }, { type: 'add', table: 'group', rows: ['a', 'b'].map((id) => ({ id, fields: { round: 'r1', name: id } })) })
    const choose = (meeting: Meeting, which: 'first' | 'second', theme: string): Meeting => {
      const command = chooseCommand(meeting, 'r1', 'p0', which, theme)
      return command === null ? meeting : after(meeting, command)
    }
    const chosen = choose(choose(themes, 'first', 'a'), 'second', 'b')
    expect(chosen.choice.get('r1:p0')).toMatchObject({ first: 'a', second: 'b' })
    expect(choose(chosen, 'first', 'b').choice.get('r1:p0')).toMatchObject({ first: 'b', second: null })
    expect(choose(choose(themes, 'first', 'a'), 'first', 'a').choice.size).toBe(0)
  })
})
