import fc from 'fast-check'
import type { Command, Fields } from '#domain/meeting/command.ts'
import { fields } from '#domain/meeting/fields.ts'
import { meetingTables, type MeetingTable } from '#domain/meeting/records.ts'

/** A few ids, so that records meet, plus some that are none. */
export const someId = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('a', 'b', 'c') },
  { weight: 4, arbitrary: fc.constantFrom('d', 'e', 'f', 'meeting', 'wall') },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', '', 'x y') },
)
const newId = fc.constantFrom('d', 'e', 'f', 'g', 'h', 'a')
const table = fc.constantFrom(...meetingTables)

function valueFor(name: MeetingTable, field: string): fc.Arbitrary<unknown> {
  const rule = fields[name][field]?.rule
  const fitting: fc.Arbitrary<unknown> = (() => {
    switch (rule?.is) {
      case 'line': case 'text': return fc.oneof(fc.string(), fc.constantFrom('tekst', '<script>alert(1)</script>', '‮omgekeerd', '👩🏽‍🚒'))
      case 'choice': return fc.constantFrom(...rule.of)
      case 'number': return rule.whole ? fc.integer({ min: rule.from, max: Math.min(rule.to, rule.from + 100) }) : fc.double({ min: rule.from, max: rule.to, noNaN: true })
      case 'flag': return fc.boolean()
      case 'date': return fc.constantFrom('', '2026-11-22', '2024-02-29')
      case 'reference': return fc.oneof(someId, fc.constant(null))
      case 'order': return fc.constantFrom('V', 'V1', 'A', 'z')
      case 'lines': return fc.array(fc.string(), { maxLength: 3 })
      case 'numbers': return fc.array(fc.integer({ min: 0, max: 1600 }), { maxLength: 6 })
      case 'words': return fc.dictionary(fc.constantFrom('obstacle', 'bridge'), fc.string())
      case 'blob': return fc.constantFrom('', 'ab'.repeat(32))
      case undefined: return fc.anything()
    }
  })()
  return fc.oneof({ weight: 40, arbitrary: fitting }, { weight: 1, arbitrary: fc.anything() })
}

function fieldsFor(name: MeetingTable): fc.Arbitrary<Fields> {
  const own = Object.fromEntries(Object.keys(fields[name]).map((field) => [field, valueFor(name, field)]))
  // A new record must name these, and one that lies nowhere is refused: the interesting cases are behind that.
  const needed = Object.entries(fields[name]).filter(([field, about]) => about.start === undefined && field !== 'order').map(([field]) => field)
  return fc.record(own, { requiredKeys: needed })
}

const rowsFor = (name: MeetingTable, id: fc.Arbitrary<string>): fc.Arbitrary<{ id: string; fields: Fields }[]> => fc.array(fc.record({ id, fields: fieldsFor(name) }), { minLength: 1, maxLength: 2 })

const single: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: table.chain((name) => rowsFor(name, newId).map((rows): Command => ({ type: 'add', table: name, rows }))) },
  { weight: 4, arbitrary: table.chain((name) => rowsFor(name, someId).map((rows): Command => ({ type: 'edit', table: name, rows }))) },
  fc.record({ type: fc.constant('move' as const), table, id: someId, after: fc.oneof(someId, fc.constant(null)) }),
  fc.record({ type: fc.constant('remove' as const), table, ids: fc.array(someId, { maxLength: 2 }) }),
  fc.record({ type: fc.constant('seat' as const), round: someId, person: someId, group: fc.oneof(someId, fc.constant(null)) }),
  fc.record({
    type: fc.constant('fill-rounds' as const),
    rounds: fc.array(fc.record({ round: someId, groups: fc.array(fc.record({ id: someId, name: fc.string(), people: fc.array(someId, { maxLength: 3 }) }), { maxLength: 2 }) }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('mark-need' as const), id: someId, items: fc.array(someId, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('merge-needs' as const), into: someId, from: fc.array(someId, { maxLength: 3 }) }),
  fc.constantFrom<Command>(
    { type: 'clock', action: { do: 'start', ms: 60_000 } }, { type: 'clock', action: { do: 'pause' } }, { type: 'clock', action: { do: 'resume' } },
    { type: 'clock', action: { do: 'add', ms: -90_000 } }, { type: 'clock', action: { do: 'stop' } }, { type: 'clock', action: { do: 'look', look: 'ring' } },
  ),
)

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: single },
  { weight: 1, arbitrary: fc.array(single, { maxLength: 5 }).map((commands): Command => ({ type: 'together', label: 'test', commands })) },
)

/** What makes a meeting in which most random commands find something. */
export const foundation: Command = {
  type: 'together', label: 'test', commands: [
    { type: 'add', table: 'meeting', rows: [{ id: 'meeting', fields: { title: 'Test' } }] },
    { type: 'add', table: 'district', rows: [{ id: 'a', fields: { name: 'Noord' } }] },
    { type: 'add', table: 'person', rows: ['a', 'b', 'c'].map((id) => ({ id, fields: { district: 'a' } })) },
    { type: 'add', table: 'round', rows: [{ id: 'a', fields: {} }, { id: 'b', fields: {} }] },
    { type: 'add', table: 'group', rows: [{ id: 'a', fields: { round: 'a' } }, { id: 'b', fields: { round: 'a' } }, { id: 'c', fields: { round: 'b' } }] },
    { type: 'add', table: 'river', rows: [{ id: 'a', fields: {} }, { id: 'b', fields: {} }] },
    { type: 'add', table: 'board', rows: [{ id: 'a', fields: { title: 'Thema' } }] },
    { type: 'add', table: 'column', rows: [{ id: 'a', fields: { board: 'a' } }] },
    { type: 'add', table: 'item', rows: [
      { id: 'a', fields: { kind: 'obstacle', river: 'a', text: 'rots' } }, { id: 'b', fields: { kind: 'bridge', river: 'a', text: 'brug' } },
      { id: 'c', fields: { kind: 'card', column: 'a', text: 'kaart' } },
    ] },
    { type: 'add', table: 'link', rows: [{ id: 'a', fields: { from: 'a', to: 'b' } }] },
    { type: 'mark-need', id: 'a', items: ['a', 'c'] },
  ],
}
