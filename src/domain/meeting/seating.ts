import { apply, squash } from '#domain/document/document.ts'
import { inOrder, keysBetween } from '#domain/document/order.ts'
import { fail, ok } from '#domain/document/result.ts'
import { anyEdit, newRow, problemOfId, problemOfSize } from './check.ts'
import type { Command, FilledRound } from './command.ts'
import type { Decision, MeetingChange } from './decision.ts'
import type { Meeting, MeetingSchema } from './records.ts'
import { seatId, type GroupRecord, type SeatRecord } from './round-records.ts'

type Edits = MeetingChange[number][]

/** Replaces the groups of the given rounds. A locked group, and whoever sits in it, stays as it is. */
export function decideFill(meeting: Meeting, rounds: readonly FilledRound[]): Decision {
  const changes: MeetingChange[] = []
  let so = meeting
  for (const filled of rounds) {
    const change = fillRound(so, filled)
    if (!change.ok) return change
    changes.push(change.value)
    so = apply(so, change.value)
  }
  const change = squash(changes)
  return change.length === 0 ? fail({ reason: 'nothing-to-do', table: 'round' }) : ok(change)
}

function fillRound(meeting: Meeting, filled: FilledRound): Decision {
  const { round } = filled
  if (!meeting.round.has(round)) return fail({ reason: 'no-such-record', table: 'round', id: round })
  const groups = [...meeting.group.values()].filter((group) => group.round === round)
  const locked = new Set(groups.filter((group) => group.locked).map((group) => group.id))
  const size = problemOfSize(meeting, 'group', filled.groups.length)
  if (size !== null) return fail(size)
  const seats = [...meeting.seat.values()].filter((seat) => seat.round === round)
  const taken = new Set(seats.filter((seat) => locked.has(seat.group)).map((seat) => seat.person))
  const edits: Edits = [
    ...seats.filter((seat) => !locked.has(seat.group)).map((seat) => anyEdit('seat', seat.id, seat as never, null)),
    ...groups.filter((group) => !group.locked).map((group) => anyEdit('group', group.id, group as never, null)),
  ]
  const goes = new Set(groups.filter((group) => !group.locked && !filled.groups.some(({ id }) => id === group.id)).map((group) => group.id))
  edits.push(...choicesWithout(meeting, goes))
  const added = seatGroups(meeting, filled, { taken, groups })
  return added.ok ? ok(squash<MeetingSchema>([edits, added.value])) : added
}

/** Whoever chose a theme that is no more has not chosen. */
function choicesWithout(meeting: Meeting, gone: ReadonlySet<string>): Edits {
  const left = (group: string | null): string | null => (group !== null && gone.has(group) ? null : group)
  return [...meeting.choice.values()].flatMap((choice) => {
    const after = { ...choice, first: left(choice.first), second: left(choice.second) }
    return after.first === choice.first && after.second === choice.second ? [] : [anyEdit('choice', choice.id, choice as never, after)]
  })
}

function seatGroups(
  meeting: Meeting,
  filled: FilledRound,
  before: { readonly taken: Set<string>; readonly groups: readonly GroupRecord[] },
): Decision {
  const edits: Edits = []
  const lockedOnes = inOrder(before.groups.filter((group) => group.locked))
  const orders = keysBetween(lockedOnes.at(-1)?.order ?? null, null, filled.groups.length)
  const earlier = inOrder(before.groups.filter((group) => !group.locked))
  for (const [at, group] of filled.groups.entries()) {
    const there = meeting.group.get(group.id)
    const bad = problemOfId('group', group.id)
    if (bad !== null) return fail(bad)
    if (there !== undefined && (there.round !== filled.round || there.locked)) return fail({ reason: 'already-there', table: 'group', id: group.id })
    // The room of the first group stays the room of the first group: tables do not move when people are mixed again.
    const row = newRow('group', group.id, { round: filled.round, name: group.name, room: earlier[at]?.room ?? '', order: orders[at] })
    if (!row.ok) return row
    edits.push(anyEdit('group', group.id, null, row.value))
    for (const person of group.people) {
      if (!meeting.person.has(person)) return fail({ reason: 'no-such-reference', table: 'seat', field: 'person' })
      if (before.taken.has(person)) return fail({ reason: 'twice-in-a-round', table: 'seat', id: seatId(filled.round, person) })
      before.taken.add(person)
      const seat: SeatRecord = { id: seatId(filled.round, person), round: filled.round, group: group.id, person }
      edits.push(anyEdit('seat', seat.id, null, seat as never))
    }
  }
  return ok(edits)
}

/** One person to another group of a round, or out of the round. */
export function decideSeat(meeting: Meeting, command: Extract<Command, { type: 'seat' }>): Decision {
  const { round, person, group } = command
  const id = seatId(round, person)
  if (!meeting.round.has(round)) return fail({ reason: 'no-such-record', table: 'round', id: round })
  if (!meeting.person.has(person)) return fail({ reason: 'no-such-record', table: 'person', id: person })
  if (group !== null && meeting.group.get(group)?.round !== round) return fail({ reason: 'group-of-another-round', table: 'seat', id })
  const before = meeting.seat.get(id) ?? null
  if ((before?.group ?? null) === group) return fail({ reason: 'nothing-to-do', table: 'seat', id })
  const after: SeatRecord | null = group === null ? null : { id, round, group, person }
  return ok([anyEdit('seat', id, before as never, after as never)])
}
