import { expect, test } from 'vitest'
import { emptyMeeting } from '#domain/meeting/records.ts'
import { after } from '../../../tests/unit/after.ts'
import { neverMet } from './never-met.ts'
import { explanationOf, planOfMeeting } from './plan.ts'
import { canBeMade, fillCommand, mixedToMake } from './round-commands.ts'

const people = ['p1', 'p2', 'p3', 'p4']
const start = after(emptyMeeting(),
  { type: 'add', table: 'person', rows: people.map((id) => ({ id, fields: {} })) },
  { type: 'add', table: 'round', rows: [{ id: 'r1', fields: { size: 2 } }, { id: 'r2', fields: { size: 2 } }, { id: 'r3', fields: { strategy: 'same' } }] })
let last = 0
const filled = after(start, fillCommand(start, { rounds: [{ round: 'r1', groups: [{ name: '1', people: ['p1', 'p2'] }, { name: '2', people: ['p3', 'p4'] }] }] }, () => `g${String(++last)}`))

test('BR10 whom somebody never met: in no group of this meeting, and at no earlier one', () => {
  const explanation = explanationOf(planOfMeeting(filled, () => true))
  expect(neverMet(people, 'p1', explanation, [])).toEqual(['p3', 'p4'])
  expect(neverMet(people, 'p1', explanation, [{ a: 'p4', b: 'p1', times: 1 }])).toEqual(['p3'])
  expect(neverMet(people, 'p1', null, [])).toEqual(['p2', 'p3', 'p4'])
})

test('BR7 groups can be made when there are people and a size, themes or earlier groups; the mixed rounds without groups go together', () => {
  const rounds = [...start.round.values()]
  expect(rounds.map((round) => canBeMade(start, round))).toEqual([true, true, false])
  expect(rounds.map((round) => canBeMade(filled, round))).toEqual([true, true, true])
  expect(rounds.map((round) => canBeMade(emptyMeeting(), round))).toEqual([false, false, false])
  expect(mixedToMake(start).map(({ id }) => id)).toEqual(['r1', 'r2'])
  expect(mixedToMake(filled).map(({ id }) => id)).toEqual(['r2'])
})
