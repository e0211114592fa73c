import type { Edit } from '#domain/document/document.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Fields, Refusal } from './command.ts'
import { fields, most, type Field } from './fields.ts'
import { limits } from './limits.ts'
import type { Meeting, MeetingSchema, MeetingTable } from './records.ts'
import { balances, seatId } from './round-records.ts'
import { references } from './references.ts'
import { isId, readValue } from './values.ts'

type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>
type AnyTable = ReadonlyMap<string, AnyRow>

/** A table without its own type: for rules that hold for every table. */
export function anyTable(meeting: Meeting, table: MeetingTable): AnyTable {
  return meeting[table] as unknown as AnyTable
}

export function anyEdit(table: MeetingTable, id: string, before: AnyRow | null, after: AnyRow | null): Edit<MeetingSchema> {
  return { table, id, before, after } as unknown as Edit<MeetingSchema>
}

/** A complete new record from what was given; every field that is not named gets its start value. */
export function newRow(table: MeetingTable, id: string, given: Fields): Result<AnyRow, Refusal> {
  const unknown = Object.keys(given).find((field) => !Object.hasOwn(fields[table], field))
  if (unknown !== undefined) return fail({ reason: 'no-such-field', table, id, field: unknown })
  const row: Record<string, unknown> = { id }
  for (const [field, about] of Object.entries(fields[table])) {
    const value = Object.hasOwn(given, field) ? given[field] : about.start
    if (value === undefined) return fail({ reason: 'missing-field', table, id, field })
    const read = readValue(about.rule, value)
    if (!read.ok) return fail({ ...read.error, table, id, field })
    row[field] = read.value
  }
  return ok(row as AnyRow)
}

/** The record with the given fields changed. */
export function editedRow(table: MeetingTable, row: AnyRow, given: Fields): Result<AnyRow, Refusal> {
  const edited: Record<string, unknown> = { ...row }
  for (const [field, value] of Object.entries(given)) {
    const about: Field | undefined = Object.hasOwn(fields[table], field) ? fields[table][field] : undefined
    if (about === undefined) return fail({ reason: 'no-such-field', table, id: row.id, field })
    if (about.fixed) return fail({ reason: 'fixed-field', table, id: row.id, field })
    const read = readValue(about.rule, value)
    if (!read.ok) return fail({ ...read.error, table, id: row.id, field })
    edited[field] = read.value
  }
  return ok(edited as AnyRow)
}

/**
 * What must hold for one record among the others: what it names exists, and the rules that concern several records.
 * The same function judges a command and a file that was opened.
 */
export function problemOfRow(meeting: Meeting, table: MeetingTable, row: AnyRow): Refusal | null {
  for (const reference of references) {
    if (reference.table !== table) continue
    const named = row[reference.field]
    if (typeof named === 'string' && !anyTable(meeting, reference.to).has(named)) {
      return { reason: 'no-such-reference', table, id: row.id, field: reference.field }
    }
  }
  return problemBetweenRows(meeting, table, row)
}

function problemBetweenRows(meeting: Meeting, table: MeetingTable, row: AnyRow): Refusal | null {
  switch (table) {
    case 'meeting': case 'wall': case 'clock':
      return row.id === table ? null : { reason: 'only-one', table, id: row.id }
    case 'seat': {
      const seat = row as unknown as MeetingSchema['seat']
      if (seat.id !== seatId(seat.round, seat.person)) return { reason: 'twice-in-a-round', table, id: row.id }
      return meeting.group.get(seat.group)?.round === seat.round ? null : { reason: 'group-of-another-round', table, id: row.id }
    }
    case 'choice': return problemOfChoice(meeting, row as unknown as MeetingSchema['choice'])
    case 'balance': return (balances as readonly string[]).includes(row.id) ? null : { reason: 'bad-id', table, id: row.id }
    case 'round': return row['same'] === row.id ? { reason: 'no-such-reference', table, id: row.id, field: 'same' } : null
    case 'link': return problemOfLink(meeting, row as unknown as MeetingSchema['link'])
    case 'piled': return problemOfPiled(meeting, row as unknown as MeetingSchema['piled'])
    case 'beside': return row.id === row['river'] ? null : { reason: 'bad-id', table }
    case 'item': return problemOfItem(meeting, row as unknown as MeetingSchema['item'])
    default: return null
  }
}

/** Somebody chooses once in a round, among its own groups. */
function problemOfChoice(meeting: Meeting, choice: MeetingSchema['choice']): Refusal | null {
  if (choice.id !== seatId(choice.round, choice.person)) return { reason: 'twice-in-a-round', table: 'choice', id: choice.id }
  const strange = [choice.first, choice.second].some((group) => group !== null && meeting.group.get(group)?.round !== choice.round)
  return strange ? { reason: 'group-of-another-round', table: 'choice', id: choice.id } : null
}

function problemOfLink(meeting: Meeting, link: MeetingSchema['link']): Refusal | null {
  const at = { table: 'link', id: link.id } as const
  if (link.from === link.to) return { reason: 'link-to-itself', ...at }
  const from = meeting.item.get(link.from)
  const to = meeting.item.get(link.to)
  if (from?.river === null || from?.river !== to?.river) return { reason: 'not-in-one-river', ...at }
  for (const other of meeting.link.values()) {
    if (other.id !== link.id && other.from === link.from && other.to === link.to) return { reason: 'already-linked', ...at }
  }
  return null
}

/** Only things of a river are laid together, each once. */
function problemOfPiled(meeting: Meeting, piled: MeetingSchema['piled']): Refusal | null {
  if (piled.id !== piled.item) return { reason: 'bad-id', table: 'piled' }
  const item = meeting.item.get(piled.item)
  return item !== undefined && item.river !== null && item.kind !== 'plank' ? null : { reason: 'no-such-reference', table: 'piled', id: piled.id, field: 'item' }
}

/** A thing lies in a river, a card in a column, a plank in a bridge; nothing lies inside itself. */
function problemOfItem(meeting: Meeting, item: MeetingSchema['item']): Refusal | null {
  const at = { table: 'item', id: item.id } as const
  const parent = item.parent === null ? null : meeting.item.get(item.parent)
  const placed = item.kind === 'card' ? item.column !== null && item.river === null : item.river !== null && item.column === null
  if (!placed) return { reason: 'no-such-reference', ...at, field: item.kind === 'card' ? 'column' : 'river' }
  if (item.kind === 'plank' && (parent?.kind !== 'bridge' || parent.river !== item.river)) {
    return { reason: 'no-such-reference', ...at, field: 'parent' }
  }
  if (item.kind !== 'plank' && parent !== null && (parent?.kind !== 'card' || parent.parent !== null || item.kind !== 'card' || parent.id === item.id)) {
    return { reason: 'no-such-reference', ...at, field: 'parent' }
  }
  return null
}

/** Refused when a table would grow past its limit. */
export function problemOfSize(meeting: Meeting, table: MeetingTable, more: number): Refusal | null {
  const limit = most[table] ?? limits.rows
  return meeting[table].size + more > limit ? { reason: 'too-many', table, limit } : null
}

export function problemOfId(table: MeetingTable, id: string): Refusal | null {
  return isId(id) ? null : { reason: 'bad-id', table }
}

/** Everything that is wrong with a whole meeting: after recovery, and for files from outside. Empty when fine. */
export function violations(meeting: Meeting): Refusal[] {
  const found: Refusal[] = []
  for (const table of Object.keys(fields) as MeetingTable[]) {
    const size = problemOfSize(meeting, table, 0)
    if (size !== null) found.push(size)
    for (const row of anyTable(meeting, table).values()) {
      const problem = problemOfId(table, row.id) ?? problemOfFields(table, row) ?? problemOfRow(meeting, table, row)
      if (problem !== null) found.push(problem)
    }
  }
  return found
}

function problemOfFields(table: MeetingTable, row: AnyRow): Refusal | null {
  for (const [field, about] of Object.entries(fields[table])) {
    const read = readValue(about.rule, row[field])
    if (!read.ok) return { ...read.error, table, id: row.id, field }
  }
  return null
}
