import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { Command } from '#domain/meeting/command.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { wallShows } from '#domain/meeting/wall-records.ts'
import { anyCommand, foundation } from '../../../tests/unit/random-meeting.ts'
import type { WallSchema } from './wall-rows.ts'
import { wallChange, wallView } from './wall.ts'

function after(meeting: Meeting, command: Command): Meeting {
  const decision = decide(meeting, command, { now: 0 })
  return decision.ok ? apply(meeting, decision.value) : meeting
}

const people: People = new Map([['a', { name: 'Geheime Naam', email: 'geheim@example.org' }], ['b', { name: 'Tweede Naam', email: '' }]])
const start = after(emptyMeeting(), foundation)
const pointing: fc.Arbitrary<Command> = fc.record({ show: fc.constantFrom(...wallShows), of: fc.constantFrom('a', 'b', null) })
  .map((fields) => ({ type: 'edit', table: 'wall', rows: [{ id: 'wall', fields }] }))

test('VI1 the change that is sent takes the shown view to what the meeting says', () => {
  fc.assert(fc.property(fc.array(fc.oneof(anyCommand, pointing), { maxLength: 10 }), (all) => {
    let meeting = start
    let shown = wallView(meeting, people)
    for (const command of all) {
      const before = { meeting, view: wallView(meeting, people) }
      meeting = after(meeting, command)
      const view = wallView(meeting, people)
      expect(wallView(meeting, people, before)).toEqual(view)
      shown = apply<WallSchema>(shown, wallChange(shown, view))
      expect(shown).toEqual(view)
    }
  }), { numRuns: 300 })
})

test('VI2 names reach the wall only with the groups that are shown; mail addresses, states of presence and answers never', () => {
  const seated = after(after(start, { type: 'seat', round: 'a', person: 'a', group: 'a' }), { type: 'edit', table: 'person', rows: [{ id: 'a', fields: { tags: ['vertrouwelijk'] } }] })
  for (const show of wallShows) {
    for (const of of ['a', 'b', null]) {
      const meeting = after(seated, { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { show, of } }] })
      const view = JSON.stringify(Object.values(wallView(meeting, people)).map((table) => [...table.values()]))
      expect(view.includes('Geheime Naam')).toBe(show === 'groups' && of === 'a')
      expect(view).not.toContain('geheim@')
      expect(view).not.toContain('vertrouwelijk')
    }
  }
})

test('VI2 cards of a board that is silent are counted, not sent', () => {
  const shown = after(start, { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { show: 'board', of: 'a' } }] })
  const silent = wallView(shown, people)
  expect([silent.item.size, silent.column.get('a')?.hidden]).toEqual([0, 1])
  const open = wallView(after(shown, { type: 'edit', table: 'board', rows: [{ id: 'a', fields: { step: 'reveal' } }] }), people)
  expect([open.item.get('c')?.text, open.column.get('a')?.hidden]).toEqual(['kaart', 0])
})
