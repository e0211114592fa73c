import { inOrder } from '#domain/document/order.ts'
import type { Meeting } from './records.ts'
import { type GroupRecord, seatId } from './round-records.ts'

/** The groups of a round, as they stand among the cards. */
export function groupsInOrder(meeting: Pick<Meeting, 'group'>, round: string): GroupRecord[] {
  return inOrder([...meeting.group.values()].filter((group) => group.round === round))
}

export function membersOf(meeting: Pick<Meeting, 'person' | 'seat'>, group: GroupRecord): string[] {
  return [...meeting.person.values()].filter((person) => meeting.seat.get(seatId(group.round, person.id))?.group === group.id).map((person) => person.id)
}

/** People of every group of a round, in the order of the list of people; who is absent too, because the seat is kept. */
export function seated(meeting: Pick<Meeting, 'person' | 'seat'>, round: string): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>()
  for (const person of inOrder(meeting.person.values())) {
    const group = meeting.seat.get(seatId(round, person.id))?.group
    if (group !== undefined) members.set(group, [...(members.get(group) ?? []), person.id])
  }
  return members
}

/** Who takes no part in the round, although they take part in the meeting. */
export function outOf(meeting: Pick<Meeting, 'pin'>, round: string): ReadonlySet<string> {
  return new Set([...meeting.pin.values()].filter((pin) => pin.sort === 'out' && pin.round === round).map((pin) => pin.person))
}
