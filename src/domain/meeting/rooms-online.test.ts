import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { decide } from './decide.ts'
import type { Command } from './command.ts'
import type { People } from './people-records.ts'
import { emptyMeeting, type Meeting } from './records.ts'
import { roomCells, roomsOnline } from './rooms-online.ts'

function meetingOf(groups: readonly string[], members: Readonly<Record<string, string>>, absent: readonly string[] = []): Meeting {
  const commands: Command[] = [
    { type: 'add', table: 'round', rows: [{ id: 'r', fields: { title: 'Ronde' } }] },
    { type: 'add', table: 'group', rows: groups.map((name, at) => ({ id: `g${String(at)}`, fields: { round: 'r', name } })) },
    { type: 'add', table: 'person', rows: Object.keys(members).map((id) => ({ id, fields: { presence: absent.includes(id) ? 'absent' as const : 'present' as const } })) },
    ...Object.entries(members).map(([person, group]): Command => ({ type: 'seat', round: 'r', person, group })),
  ]
  return commands.reduce((meeting, command) => {
    const decision = decide(meeting, command, { now: 0 })
    if (!decision.ok) throw new Error(JSON.stringify(decision.error))
    return apply(meeting, decision.value)
  }, emptyMeeting())
}
const named = (emails: Readonly<Record<string, string>>): People => new Map(Object.entries(emails).map(([id, email]) => [id, { name: `Naam ${id}`, email }]))
const nameOf = ({ name }: { readonly name: string }): string => (/^\d+$/.test(name) ? `Groep ${name}` : name)

test('BR19 the Zoom file has the two columns of its template and everybody with an address, by group', () => {
  const rooms = roomsOnline(meetingOf(['1', 'Dijkwijk'], { a: 'g1', b: 'g0', c: 'g0' }), named({ a: 'a@x.nl', b: ' B@x.nl ', c: 'c@x.nl' }), 'r', nameOf)
  expect(roomCells('zoom', rooms)).toEqual([['Pre-assign Room Name', 'Email Address'], ['Groep 1', 'B@x.nl'], ['Groep 1', 'c@x.nl'], ['Dijkwijk', 'a@x.nl']])
  expect(rooms.missing).toEqual([])
})

test('BR20 who has no usable address is named with the reason; the Teams list keeps them', () => {
  const meeting = meetingOf(['1', '2'], { a: 'g0', b: 'g0', c: 'g0', d: 'g1', e: 'g1' })
  const rooms = roomsOnline(meeting, named({ a: 'a@x.nl', b: '', c: 'geen adres', d: 'A@x.nl', e: '=cmd@x.nl' }), 'r', nameOf)
  expect(rooms.missing).toEqual([{ person: 'b', why: 'none' }, { person: 'c', why: 'not-an-address' }, { person: 'd', why: 'twice' }, { person: 'e', why: 'not-an-address' }])
  expect(roomCells('zoom', rooms)).toHaveLength(2)
  expect(roomCells('teams', rooms)).toEqual([['Room', 'Name', 'Email'], ['Groep 1', 'Naam a', 'a@x.nl'], ['Groep 1', 'Naam b', ''], ['Groep 1', 'Naam c', ''], ['Groep 2', 'Naam d', ''], ['Groep 2', 'Naam e', '']])
})

test('BR20 who is absent or has no group is in no room; two people on one laptop in one group are one line', () => {
  const rooms = roomsOnline(meetingOf(['1'], { a: 'g0', b: 'g0', c: 'g0' }, ['c']), named({ a: 'a@x.nl', b: 'a@x.nl', c: 'c@x.nl' }), 'r', nameOf)
  expect(roomCells('zoom', rooms)).toEqual([['Pre-assign Room Name', 'Email Address'], ['Groep 1', 'a@x.nl']])
  expect(rooms.missing).toEqual([])
  expect(roomsOnline(emptyMeeting(), new Map(), 'gone', nameOf)).toEqual({ rows: [], missing: [] })
})

test('BR21 two groups of one name become two rooms, and a name is one line', () => {
  const rooms = roomsOnline(meetingOf(['Wijk', 'wijk', 'Aan\nde dijk'], { a: 'g0', b: 'g1', c: 'g2' }), named({ a: 'a@x.nl', b: 'b@x.nl', c: 'c@x.nl' }), 'r', nameOf)
  expect(rooms.rows.map(({ room }) => room)).toEqual(['Wijk', 'wijk (2)', 'Aan de dijk'])
})

test('BR20 whatever is typed as an address, it is either written as it is or the person is named', () => {
  const meeting = meetingOf(['1'], { a: 'g0' })
  fc.assert(fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.constantFrom('=1+1@x.nl', '+a@x.nl', '@x.nl', '-a@x.nl', '\u200b=a@x.nl')), (email) => {
    const rooms = roomsOnline(meeting, named({ a: email }), 'r', nameOf)
    expect(rooms.rows).toHaveLength(1)
    expect(rooms.rows[0]?.email === '').toBe(rooms.missing.length === 1)
    expect(rooms.rows[0]?.email ?? '').not.toMatch(/^[=+\-@\s"']/)
  }))
})
