import { inOrder } from '#domain/document/order.ts'
import type { Command } from './command.ts'
import { limits } from './limits.ts'
import type { Meeting } from './records.ts'
import type { RiverRecord } from './river-records.ts'

/** The rivers that lie side by side, in the order of the rivers: those that were chosen, else the first two. */
export function riversBeside(meeting: Pick<Meeting, 'river' | 'beside'>): RiverRecord[] {
  const rivers = inOrder(meeting.river.values())
  const chosen = rivers.filter((river) => meeting.beside.has(river.id))
  return chosen.length > 0 ? chosen : rivers.slice(0, 2)
}

/** Lays a river beside the others or takes it away, as it was not. null when it would be a fifth, or none would be left. */
export function toggleBeside(meeting: Pick<Meeting, 'river' | 'beside'>, river: string): Command | null {
  const shown = riversBeside(meeting).map(({ id }) => id)
  const wanted = shown.includes(river) ? shown.filter((id) => id !== river) : [...shown, river]
  if (wanted.length === 0 || wanted.length > limits.beside) return null
  const gone = [...meeting.beside.keys()].filter((id) => !wanted.includes(id))
  const come = wanted.filter((id) => !meeting.beside.has(id))
  return {
    type: 'together', label: 'river.beside', commands: [
      ...(gone.length === 0 ? [] : [{ type: 'remove', table: 'beside', ids: gone } as const]),
      ...(come.length === 0 ? [] : [{ type: 'add', table: 'beside', rows: come.map((id) => ({ id, fields: { river: id } })) } as const]),
    ],
  }
}
