import { inOrder } from '#domain/document/order.ts'
import type { PersonRecord, Presence } from './people-records.ts'
import type { Meeting } from './records.ts'

/** Who came late is there as much as who was in time: everything that counts who is there counts both. */
export function isHere(presence: Presence): boolean {
  return presence === 'present' || presence === 'late'
}

/** Everybody who takes part, in the order of the list. Who is absent does not. */
export function takingPart(meeting: Pick<Meeting, 'person'>): PersonRecord[] {
  return inOrder(meeting.person.values()).filter((person) => person.presence !== 'absent')
}

/** Who came late and sits in no group of any round yet, in the order of the list: for them a place is looked for. */
export function latecomersWithoutGroup(meeting: Pick<Meeting, 'person' | 'seat'>): string[] {
  const seated = new Set([...meeting.seat.values()].map((seat) => seat.person))
  return inOrder(meeting.person.values()).flatMap(({ id, presence }) => (presence === 'late' && !seated.has(id) ? [id] : []))
}
