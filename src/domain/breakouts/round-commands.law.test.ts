import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, invert } from '#domain/document/document.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { groupsInOrder, seated } from '#domain/meeting/in-round.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { after } from '../../../tests/unit/after.ts'
import { addGroupCommand, emptyGroupsCommand, fillCommand, sameGroupsCommand } from './round-commands.ts'

const people = Array.from({ length: 9 }, (_, at) => `p${String(at)}`)
const seats = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: people.length, maxLength: people.length })

/** Everybody in one of four groups; a group nobody is in does not come about. */
const lists = (of: readonly number[]): string[][] => [0, 1, 2, 3].map((group) => people.filter((_, at) => of[at] === group)).filter((list) => list.length > 0)
const solved = (round: string, of: readonly number[]) => ({ rounds: [{ round, groups: lists(of).map((list, at) => ({ name: String(at + 1), people: list })) }] })

/** Two rounds; in the first, groups as given, of which some are locked, and somebody who went home. */
const meetings = fc.record({ one: seats, other: seats, locked: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }), gone: fc.constantFrom('', ...people) })

function made({ one, locked, gone }: { readonly one: readonly number[]; readonly locked: readonly number[]; readonly gone: string }, newId: () => string): Meeting {
  const start = after(emptyMeeting(),
    { type: 'add', table: 'person', rows: people.map((id) => ({ id, fields: {} })) },
    { type: 'add', table: 'round', rows: [{ id: 'r1', fields: {} }, { id: 'r2', fields: { strategy: 'same' } }] })
  const filled = after(start, fillCommand(start, solved('r1', one), newId))
  const groups = groupsInOrder(filled, 'r1')
  const rows = [...new Set(locked)].flatMap((at) => { const group = groups[at]; return group === undefined ? [] : [{ id: group.id, fields: { locked: true } }] })
  const so = rows.length === 0 ? filled : after(filled, { type: 'edit', table: 'group', rows })
  return gone === '' ? so : after(so, { type: 'edit', table: 'person', rows: [{ id: gone, fields: { presence: 'absent' } }] })
}

const ids = () => { let last = 0; return () => `g${String(++last)}` }

/** The meeting after a command, having seen that taking the step back gives the meeting before. */
function stepped(before: Meeting, command: Command): Meeting {
  const decision = decide(before, command, { now: 0 })
  if (!decision.ok) throw new Error(JSON.stringify(decision.error))
  const now = apply(before, decision.value)
  expect(apply(now, invert(decision.value))).toEqual(before)
  return now
}

describe('whatever groups are made, and made again', () => {
  test('BR12 a locked group keeps its people and its place, nobody sits twice, and one step back gives the groups before', () => {
    fc.assert(fc.property(meetings, (given) => {
      const newId = ids()
      const before = made(given, newId)
      const now = stepped(before, fillCommand(before, solved('r1', given.other), newId))
      const [was, is] = [groupsInOrder(before, 'r1'), groupsInOrder(now, 'r1')]
      const [sat, sits] = [seated(before, 'r1'), seated(now, 'r1')]
      for (const group of was.filter(({ locked }) => locked)) {
        expect(sits.get(group.id)).toEqual(sat.get(group.id))
        // As many open groups before it as there were, as far as there are still so many.
        expect(is.findIndex(({ id }) => id === group.id)).toBeLessThanOrEqual(was.indexOf(group))
      }
      const all = [...sits.values()].flat()
      expect(new Set(all).size).toBe(all.length)
      expect(new Set(is.map(({ name }) => name)).size).toBe(is.length)
    }))
  })

  test('BR13 the same groups once more hold everybody who is here, once, and nobody who went home', () => {
    fc.assert(fc.property(meetings, (given) => {
      const newId = ids()
      const before = made(given, newId)
      const now = stepped(before, sameGroupsCommand(before, 'r2', 'r1', newId))
      expect([...seated(now, 'r2').values()].flat().sort()).toEqual(people.filter((id) => id !== given.gone))
    }))
  })

  test('BR18 empty groups and one group more have names that no other group of the round has', () => {
    fc.assert(fc.property(meetings, (given) => {
      const newId = ids()
      const before = made(given, newId)
      const round = before.round.get('r1')
      if (round === undefined) throw new Error('no round')
      const now = stepped(before, emptyGroupsCommand(before, round, newId))
      const more = stepped(now, addGroupCommand(now, 'r1', newId))
      const names = groupsInOrder(more, 'r1').map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }))
  })
})
