import { keysBetween } from '#domain/document/order.ts'
import { fields } from '#domain/meeting/fields.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { emptyMeeting, meetingTables, type Meeting, type MeetingSchema, type MeetingTable } from '#domain/meeting/records.ts'

/** Records as a test writes them: what is not named has its usual start, order is the order in the list. */
export type Rows = { readonly [T in MeetingTable]?: readonly (Partial<MeetingSchema[T]> & { readonly id: string })[] }

export interface BuiltMeeting {
  readonly meeting: Meeting
  readonly people: People
}

export function built(rows: Rows, names: Readonly<Record<string, string>> = {}): BuiltMeeting {
  const meeting: Record<string, ReadonlyMap<string, unknown>> = { ...emptyMeeting() }
  for (const table of meetingTables) {
    const given = rows[table] ?? []
    const keys = keysBetween(null, null, given.length)
    const starts = Object.fromEntries(Object.entries(fields[table]).map(([field, { start }]) => [field, start]))
    meeting[table] = new Map(given.map((row, at) => [row.id, { ...starts, ...('order' in fields[table] ? { order: keys[at] } : {}), ...row }]))
  }
  const people = new Map(Object.entries(names).map(([id, name]) => [id, { name, email: `${id}@voorbeeld.example` }]))
  return { meeting: meeting as unknown as Meeting, people }
}

type Item = NonNullable<Rows['item']>[number]

/** Cards of one column, in their order. */
export function cards(column: string, ...texts: readonly (string | Omit<Item, 'id'>)[]): Item[] {
  return texts.map((given, at) => ({ id: `${column}-${String(at)}`, kind: 'card', column, ...(typeof given === 'string' ? { text: given } : given) }))
}

/** Things of one river, in their order. */
export function things(river: string, ...given: readonly Omit<Item, never>[]): Item[] {
  return given.map((item, at) => ({ river, along: (at + 0.5) / given.length, ...item }))
}
