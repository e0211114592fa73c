import type { EarlierAnswer, MeetingLine } from '#contract/answers.ts'
import type { EarlierMeeting } from '#domain/grouping/problem.ts'
import { inOrder } from '#domain/document/order.ts'
import { pairsOf, summed } from '#domain/meeting/grouping.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { aboutMeeting, type Meeting } from '#domain/meeting/records.ts'
import { fold } from '#domain/people/spelling.ts'
import type { Desk } from './desk.ts'
import type { OpenMeeting } from './open-meeting.ts'
import { openPeopleFile } from './people-file.ts'
import { openMeetingStore } from './stores.ts'

/**
 * Who met whom in groups at earlier meetings of the same network. A meeting that was made as "the next one" has the ids
 * of the one before; somebody who came from a list has another id there, and is known by the name when only one person
 * of each meeting has it. Other meetings are opened for reading only. Cost: one opening per meeting of the network.
 */
export async function earlierMeetings(desk: Desk, open: OpenMeeting): Promise<EarlierAnswer> {
  const { network, date } = aboutMeeting(open.document())
  const lines = network.trim() === '' ? [] : desk.library.lines().filter((line) => line.id !== open.id && !line.discarded && isEarlier(line, network, date))
  const pairs: EarlierMeeting[] = []
  const meetings: { title: string; date: string; rounds: number; people: number }[] = []
  let unread = 0
  for (const line of [...lines].sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : other.changed - one.changed))) {
    const read = await readMeeting(desk, line.id)
    if (read === null) {
      unread++
      continue
    }
    const groups = satTogether(read.document)
    if (groups.size === 0) continue
    const known = sameIn(open, read.document, read.people)
    pairs.push(...pairsOf([...groups.values()].map((members) => members.flatMap((person) => known.get(person) ?? []))))
    const rounds = new Set([...groups.keys()].map((group) => read.document.group.get(group)?.round))
    meetings.push({ title: line.title, date: line.date, rounds: rounds.size, people: new Set([...groups.values()].flat()).size })
  }
  return { pairs: summed(pairs), meetings, unread }
}

function isEarlier(line: MeetingLine, network: string, date: string): boolean {
  return fold(line.network) === fold(network) && (date === '' || line.date === '' || line.date <= date)
}

async function readMeeting(desk: Desk, id: string): Promise<{ readonly document: Meeting; readonly people: People } | null> {
  const store = openMeetingStore(desk.outside, id, 'read')
  if (!store.ok) return null
  try {
    const people = await openPeopleFile(desk.outside, store.value.folder())
    return { document: store.value.state().document, people: people.names() }
  } finally {
    store.value.close()
  }
}

/** Who sat together, by group. A round that took the groups of another is the same meeting, and counts once. */
function satTogether(meeting: Meeting): ReadonlyMap<string, readonly string[]> {
  const counted = new Set(inOrder(meeting.round.values()).filter((round) => round.strategy !== 'same').map((round) => round.id))
  const groups = new Map<string, string[]>()
  for (const seat of meeting.seat.values()) {
    if (!counted.has(seat.round) || meeting.person.get(seat.person)?.presence === 'absent') continue
    groups.set(seat.group, [...(groups.get(seat.group) ?? []), seat.person])
  }
  return groups
}

/** Id there -> id here. */
function sameIn(open: OpenMeeting, there: Meeting, names: People): ReadonlyMap<string, string> {
  const here = open.document()
  const byName = onlyOnes([...here.person.keys()].map((id) => [fold(open.people().get(id)?.name ?? ''), id]))
  const thereByName = onlyOnes([...there.person.keys()].map((id) => [fold(names.get(id)?.name ?? ''), id]))
  const known = new Map<string, string>()
  for (const id of there.person.keys()) if (here.person.has(id)) known.set(id, id)
  const taken = new Set(known.values())
  for (const [name, id] of thereByName) {
    const found = byName.get(name)
    if (found !== undefined && !known.has(id) && !taken.has(found)) known.set(id, found)
  }
  return known
}

function onlyOnes(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const twice = new Set<string>([''])
  for (const [name, id] of entries) {
    if (found.has(name)) twice.add(name)
    found.set(name, id)
  }
  return new Map([...found].filter(([name]) => !twice.has(name)))
}
