import { inOrder } from '#domain/document/order.ts'
import type { GroupingProblem, GroupName, RoundStrategy, RoundWish } from '#domain/grouping/problem.ts'
import { groupSizes } from '#domain/grouping/sizes.ts'
import { seatId, type Attribute, type GroupRecord, type Meeting, type PersonRecord, type RoundRecord } from './records.ts'

/**
 * What the optimiser has to solve: the given rounds, with the rounds before them as history, so that a later round is
 * mixed against everything that has already happened. People who are absent take no part.
 */
export function groupingProblem(meeting: Meeting, rounds: readonly string[], seed: number): GroupingProblem {
  const people = inOrder(meeting.person.values()).filter((person) => person.presence !== 'absent')
  const wanted = inOrder(meeting.round.values()).filter((round) => rounds.includes(round.id))
  const wish = (sort: 'together' | 'apart'): string[][] =>
    [...meeting.wish.values()].filter((candidate) => candidate.sort === sort).map(({ one, other }) => [one, other])
  return {
    people: people.map((person) => ({ id: person.id, attributes: attributesOf(meeting, person) })),
    rounds: wanted.map((round) => roundWish(meeting, round, people)),
    together: wish('together'),
    apart: wish('apart'),
    balance: [
      { attribute: 'organisation', weight: 'rather', kind: 'spread' },
      { attribute: 'district', weight: 'rather', kind: 'spread' },
    ],
    history: meetingsBefore(meeting, rounds),
    seed,
    emphasis: 'even',
  }
}

function attributesOf(meeting: Meeting, person: PersonRecord): Record<Attribute, string> {
  return { district: person.district ?? '', organisation: person.organisation ?? '', sort: meeting.organisation.get(person.organisation ?? '')?.sort ?? '' }
}

function roundWish(meeting: Meeting, round: RoundRecord, people: readonly PersonRecord[]): RoundWish {
  const groups = inOrder([...meeting.group.values()].filter((group) => group.round === round.id))
  const locked = groups.map((group, at) => (group.locked ? at : -1)).filter((at) => at >= 0)
  const free = people.length - groups.filter((group) => group.locked).reduce((sum, group) => sum + membersOf(meeting, group).length, 0)
  const sizes = groupSizes(Math.max(0, free), { size: round.size })
  const kept = groups.filter((group) => group.locked).map((group) => membersOf(meeting, group))
  return {
    // Locked groups stand first: what is solved around them keeps its own sizes.
    groupSizes: round.strategy === 'attribute' ? [round.size] : [...kept.map((members) => members.length), ...(sizes.ok ? sizes.value : free > 0 ? [free] : [])],
    strategy: strategyOf(round),
    absent: [],
    fixed: [],
    ...(locked.length > 0 && round.strategy === 'mixed' ? { lockedGroups: kept.map((_, at) => at), current: kept } : {}),
  }
}

function strategyOf(round: RoundRecord): RoundStrategy {
  return round.strategy === 'attribute' ? { type: 'by-attribute', attribute: round.attribute, smallest: 2 } : { type: 'mixed' }
}

export function membersOf(meeting: Meeting, group: GroupRecord): string[] {
  return [...meeting.person.values()].filter((person) => meeting.seat.get(seatId(group.round, person.id))?.group === group.id).map((person) => person.id)
}

/** Who met whom in the rounds that are not solved now. Cost: rounds x people x group size. */
function meetingsBefore(meeting: Meeting, solved: readonly string[]): { a: string; b: string; times: number }[] {
  const byGroup = new Map<string, string[]>()
  for (const seat of meeting.seat.values()) {
    if (solved.includes(seat.round)) continue
    byGroup.set(seat.group, [...(byGroup.get(seat.group) ?? []), seat.person])
  }
  const times = new Map<string, { a: string; b: string; times: number }>()
  for (const members of byGroup.values()) {
    members.forEach((a, at) => {
      for (const b of members.slice(at + 1)) {
        const [one, other] = a < b ? [a, b] : [b, a]
        const key = `${one} ${other}`
        times.set(key, { a: one, b: other, times: (times.get(key)?.times ?? 0) + 1 })
      }
    })
  }
  return [...times.values()]
}

/** The name of a group that was made: by attribute the values ("Dijkwijk", "Dijkwijk 2"), else its number. */
export function nameOfGroup(meeting: Meeting, attribute: Attribute, place: number, name: GroupName | undefined): string {
  if (name === undefined) return String(place + 1)
  const values = name.values.map((value) => (attribute === 'district' ? meeting.district.get(value)?.name : attribute === 'organisation' ? meeting.organisation.get(value)?.name : value) ?? '')
    .filter((value) => value !== '')
  const words = values.length === 0 ? '…' : values.join(' + ')
  return name.parts > 1 ? `${words} ${String(name.part)}` : words
}
