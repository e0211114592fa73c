import type { People } from './people-records.ts'
import { groupsInOrder } from './in-round.ts'
import { takingPart } from './presence.ts'
import type { Meeting } from './records.ts'
import { seatId, type GroupRecord } from './round-records.ts'

/** One person in one online room. `email` is '' where there is none that can be used. */
export interface RoomRow {
  readonly room: string
  readonly person: string
  readonly name: string
  readonly email: string
}

/** none: no address. not-an-address: something else stands there. twice: somebody in another group has the same one. */
export type WithoutAddress = 'none' | 'not-an-address' | 'twice'

export interface OnlineRooms {
  /** Everybody who takes part and sits in a group of the round: by group, then in the order of the list of people. */
  readonly rows: readonly RoomRow[]
  /** Who cannot be put in a room by address, and why. These are in `rows` too, with an empty address. */
  readonly missing: readonly { readonly person: string; readonly why: WithoutAddress }[]
}

export const onlineKinds = ['zoom', 'teams'] as const
export type OnlineKind = (typeof onlineKinds)[number]

/**
 * The groups of a round as online rooms. Nobody is dropped silently: whoever has no usable address is named. Two groups
 * of the same name get rooms of different names, because a program would throw them together. `nameOf` gives a group
 * its name in words. Cost: people + groups².
 */
export function roomsOnline(meeting: Meeting, people: People, round: string, nameOf: (group: GroupRecord) => string): OnlineRooms {
  const groups = groupsInOrder(meeting, round)
  const persons = takingPart(meeting)
  const roomOfAddress = new Map<string, string>()
  const missing: { person: string; why: WithoutAddress }[] = []
  const rooms = differentNames(groups.map((group) => oneLine(nameOf(group))))
  const rows = groups.flatMap((group, at) => persons.filter(({ id }) => meeting.seat.get(seatId(round, id))?.group === group.id).map(({ id }): RoomRow => {
    const { name = '', email: given = '' } = people.get(id) ?? {}
    const email = given.trim()
    const why = whyNot(email, roomOfAddress.get(email.toLowerCase()), group.id)
    if (why === null) roomOfAddress.set(email.toLowerCase(), group.id)
    else missing.push({ person: id, why })
    return { room: rooms[at] ?? '', person: id, name: oneLine(name), email: why === null ? email : '' }
  }))
  return { rows, missing }
}

/**
 * The cells of the file, header first. Zoom: the two columns of its own template, only who has an address, and an
 * address once. Teams reads no file: a list for the person who assigns by hand, so with names and with everybody.
 */
export function roomCells(kind: OnlineKind, { rows }: OnlineRooms): readonly (readonly string[])[] {
  if (kind === 'teams') return [['Room', 'Name', 'Email'], ...rows.map(({ room, name, email }) => [room, name, email])]
  const seen = new Set<string>()
  const reached = rows.filter(({ email }) => {
    const key = email.toLowerCase()
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return [['Pre-assign Room Name', 'Email Address'], ...reached.map(({ room, email }) => [room, email])]
}

/** Stricter than the standard at the beginning: an address that starts like a formula is not written into a spreadsheet. */
const address = /^[\p{L}\p{N}_][^\s\p{Cc}\p{Cf}@"',;:<>()[\]\\]*@[^\s\p{Cc}\p{Cf}@"',;:<>()[\]\\]+\.[\p{L}\p{N}-]{2,}$/u

function whyNot(email: string, taken: string | undefined, group: string): WithoutAddress | null {
  if (email === '') return 'none'
  if (email.length > 254 || !address.test(email)) return 'not-an-address'
  return taken === undefined || taken === group ? null : 'twice'
}

/** A room's name goes into one cell of one line. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function differentNames(names: readonly string[]): string[] {
  const used = new Set<string>()
  return names.map((name) => {
    let own = name
    for (let n = 2; used.has(own.toLowerCase()); n++) own = `${name} (${String(n)})`
    used.add(own.toLowerCase())
    return own
  })
}
