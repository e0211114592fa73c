import type { Edit } from '#domain/document/document.ts'
import { anyEdit, anyTable } from './check.ts'
import type { Meeting, MeetingSchema, MeetingTable } from './records.ts'
import { references } from './references.ts'

/**
 * The records that go, or lose a reference, when the given ones go. In an order that can be applied as it stands.
 * Cost: one pass over the tables that name a record that goes, per wave; a meeting has three waves at most.
 */
export function removal(meeting: Meeting, table: MeetingTable, ids: readonly string[]): Edit<MeetingSchema>[] {
  const gone = new Map<MeetingTable, Set<string>>([[table, new Set(ids)]])
  const emptied = new Map<string, Edit<MeetingSchema>>()
  let wave: [MeetingTable, readonly string[]][] = [[table, ids]]
  while (wave.length > 0) {
    const next: [MeetingTable, readonly string[]][] = []
    for (const [from, leaving] of wave) {
      const left = new Set(leaving)
      for (const reference of references.filter((candidate) => candidate.to === from)) {
        const touched = [...anyTable(meeting, reference.table).values()].filter((row) => left.has(row[reference.field] as string))
        if (reference.whenGone === 'goes') {
          const already = gone.get(reference.table) ?? new Set<string>()
          const fresh = touched.map((row) => row.id).filter((id) => !already.has(id))
          gone.set(reference.table, new Set([...already, ...fresh]))
          if (fresh.length > 0) next.push([reference.table, fresh])
        } else {
          for (const row of touched) empty(meeting, emptied, reference.table, row.id, reference.field)
        }
      }
    }
    wave = next
  }
  const kept = [...emptied.values()].filter((edit) => gone.get(edit.table)?.has(edit.id) !== true)
  return [...kept, ...removals(meeting, gone)]
}

function empty(meeting: Meeting, emptied: Map<string, Edit<MeetingSchema>>, table: MeetingTable, id: string, field: string): void {
  const key = `${table}/${id}`
  const before = anyTable(meeting, table).get(id) ?? null
  const so = emptied.get(key)?.after ?? before
  if (so !== null) emptied.set(key, anyEdit(table, id, before, { ...so, [field]: null }))
}

function removals(meeting: Meeting, gone: ReadonlyMap<MeetingTable, ReadonlySet<string>>): Edit<MeetingSchema>[] {
  return [...gone].reverse().flatMap(([table, ids]) =>
    [...ids].flatMap((id) => {
      const before = anyTable(meeting, table).get(id)
      return before === undefined ? [] : [anyEdit(table, id, before, null)]
    }))
}
