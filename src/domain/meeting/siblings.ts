import type { Ordered } from '#domain/document/order.ts'
import { anyTable } from './check.ts'
import type { Meeting, MeetingTable } from './records.ts'

/** The fields that say in which list a record stands; records of a list are ordered among themselves. */
const lists: Readonly<Partial<Record<MeetingTable, readonly string[]>>> = {
  group: ['round'],
  item: ['river', 'column', 'parent'],
  column: ['board'],
}

/** The records of the list that a record with these fields belongs to. */
export function siblings(meeting: Meeting, table: MeetingTable, given: Readonly<Record<string, unknown>>): (Ordered & Readonly<Record<string, unknown>>)[] {
  const by = lists[table] ?? []
  const rows = [...anyTable(meeting, table).values()] as unknown as (Ordered & Readonly<Record<string, unknown>>)[]
  return by.length === 0 ? rows : rows.filter((row) => by.every((field) => (row[field] ?? null) === (given[field] ?? null)))
}
