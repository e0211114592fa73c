import { inOrder } from '#domain/document/order.ts'
import type { Command } from '#domain/meeting/command.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { seatId } from '#domain/meeting/round-records.ts'

/**
 * Somebody goes home: absent, and out of this round and the coming ones. Nobody else moves; the rounds before stay as
 * they were, because whom they met then they have met. `from` null: out of every round.
 */
export function leaveCommand(meeting: Meeting, person: string, from: string | null): Command {
  const rounds = inOrder(meeting.round.values())
  const first = Math.max(0, rounds.findIndex((round) => round.id === from))
  const seats = rounds.slice(first).map((round) => seatId(round.id, person)).filter((seat) => meeting.seat.has(seat))
  const commands: Command[] = [{ type: 'edit', table: 'person', rows: [{ id: person, fields: { presence: 'absent' } }] }]
  if (seats.length > 0) commands.push({ type: 'remove', table: 'seat', ids: seats })
  return { type: 'together', label: 'people.leaver', commands }
}
