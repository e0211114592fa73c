import { fields } from './fields.ts'
import type { MeetingTable } from './records.ts'

const starts = Object.fromEntries(Object.entries(fields).map(([table, own]) =>
  [table, Object.entries(own).flatMap(([field, { start }]) => (start === undefined ? [] : [[field, start] as const]))])) as unknown as Readonly<Record<MeetingTable, readonly (readonly [string, unknown])[]>>

/**
 * A record as an older version wrote it, with the start value of every field that did not exist then. The same object
 * when nothing is missing. Whoever reads records from a disk or a file reads them through this; all else can rely on
 * every field being there.
 */
export function completeRow(table: MeetingTable, row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  let whole: Record<string, unknown> | undefined
  for (const [field, start] of starts[table]) {
    if (Object.hasOwn(row, field)) continue
    whole ??= { ...row }
    whole[field] = start
  }
  return whole ?? row
}
