import { inOrder } from '#domain/document/order.ts'
import { chosenThemes } from '#domain/meeting/choices.ts'
import { groupsInOrder, outOf, seated } from '#domain/meeting/in-round.ts'
import type { EarlierMeeting, FixedSeat } from '#domain/grouping/problem.ts'
import { boundOf, type Bound } from '#domain/grouping/bound.ts'
import { compile } from '#domain/grouping/compile.ts'
import { explain, type Explanation } from '#domain/grouping/explain.ts'
import { placeLatecomer } from '#domain/grouping/live.ts'
import type { GroupingPlan, GroupingProblem, GroupName, RoundWish } from '#domain/grouping/problem.ts'
import { groupingProblem } from '#domain/meeting/grouping.ts'
import type { Command } from '#domain/meeting/command.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { type GroupRecord, type RoundRecord, seatId } from '#domain/meeting/round-records.ts'

/** Rounds that have groups, as the optimiser sees them: `groups[round][group]` are the records in the order of the plan. */
export interface RoundsPlan {
  readonly rounds: readonly RoundRecord[]
  readonly groups: readonly (readonly GroupRecord[])[]
  readonly problem: GroupingProblem
  readonly plan: GroupingPlan
}

/** Counting pairs costs people x people: above this the window would stutter at every move, so nothing is said. */
export const mostForPairs = 1_000

/** The filled rounds for which `counts` is true, as they are now. Costs rounds x people, and people² in memory later. */
export function planOfMeeting(meeting: Meeting, counts: (round: RoundRecord) => boolean, earlier: readonly EarlierMeeting[] = []): RoundsPlan {
  const filled = inOrder(meeting.round.values()).filter((round) => counts(round) && groupsInOrder(meeting, round.id).length > 0)
  const groups = filled.map((round) => groupsInOrder(meeting, round.id))
  const problem = groupingProblem(meeting, filled.map((round) => round.id), 1, earlier)
  const here = new Set(problem.people.map((person) => person.id))
  const members = filled.map((round, at) => {
    const byGroup = seated(meeting, round.id)
    return (groups[at] ?? []).map((group) => (byGroup.get(group.id) ?? []).filter((person) => here.has(person)))
  })
  const rounds = filled.map((round, at): RoundWish => wishOf(meeting, { problem, filled, groups }, at, members))
  return {
    rounds: filled, groups, problem: { ...problem, rounds },
    plan: { rounds: members.map((seats, at) => ({ groups: seats, names: namesOf(problem, filled[at], seats) })) },
  }
}

interface Filled {
  readonly problem: GroupingProblem
  readonly filled: readonly RoundRecord[]
  readonly groups: readonly (readonly GroupRecord[])[]
}

/** The round as it stands: its own sizes, and who has no seat takes no part. So a bound is one of these very groups. */
function wishOf(meeting: Meeting, { problem, filled, groups }: Filled, at: number, members: readonly (readonly (readonly string[])[])[]): RoundWish {
  const round = filled[at] as RoundRecord
  const own = members[at] ?? []
  const seats = new Set(own.flat())
  const locked = (groups[at] ?? []).flatMap((group, place) => (group.locked ? [place] : []))
  return {
    groupSizes: own.map((group) => group.length),
    strategy: strategyOf(meeting, round, filled, members),
    absent: problem.people.flatMap(({ id }) => (seats.has(id) ? [] : [id])),
    fixed: hostsOf(meeting, round, own.length),
    ...(round.most > 0 ? { maximum: round.most } : {}),
    ...(locked.length > 0 || round.strategy === 'hand' ? { lockedGroups: locked, current: own } : {}),
  }
}

function strategyOf(meeting: Meeting, round: RoundRecord, filled: readonly RoundRecord[], members: readonly (readonly (readonly string[])[])[]): RoundWish['strategy'] {
  switch (round.strategy) {
    case 'mixed': return { type: 'mixed' }
    case 'hand': return { type: 'by-hand' }
    case 'attribute': return { type: 'by-attribute', attribute: round.attribute, smallest: round.smallest }
    case 'choice': {
      const { gets } = chosenThemes(meeting, { ...round, most: 0 }, takingPart(meeting).map((person) => person.id))
      return { type: 'by-choice', choices: Object.fromEntries(gets), maximum: round.most > 0 ? round.most : takingPart(meeting).length + 1 }
    }
    case 'same': {
      // A latecomer follows the group of the other round as long as the two still have the same groups.
      const at = filled.indexOf(round)
      const source = filled.findIndex((other, place) => place < at && other.id === (round.same ?? filled[at - 1]?.id))
      return source >= 0 && members[source]?.length === members[at]?.length ? { type: 'same-as', round: source } : { type: 'mixed' }
    }
  }
}

/** Group number 2 is the second card, whatever its name. */
function hostsOf(meeting: Meeting, round: RoundRecord, groups: number): FixedSeat[] {
  const asked = [...meeting.pin.values()].filter((pin) => pin.sort === 'host' && (pin.round === round.id || (pin.round === null && round.strategy === 'mixed')))
  return asked.flatMap((pin) => (pin.place <= groups && meeting.person.get(pin.person)?.presence !== 'absent' ? [{ person: pin.person, group: pin.place - 1 }] : []))
}

/** Which values of the attribute sit in each group, so that a newcomer finds the people of the same district. */
function namesOf(problem: GroupingProblem, round: RoundRecord | undefined, members: readonly (readonly string[])[]): GroupName[] {
  const attribute = round?.attribute ?? 'district'
  const valueOf = new Map(problem.people.map(({ id, attributes }) => [id, attributes[attribute] ?? '']))
  return members.map((group) => ({ values: [...new Set(group.map((person) => valueOf.get(person) ?? ''))], part: 1, parts: 1 }))
}

/** Rounds in which meeting somebody again is a pity: mixed, and put together by hand. */
export function isCounted(round: RoundRecord): boolean {
  return round.strategy === 'mixed' || round.strategy === 'hand'
}

/** What the groups are worth over all counted rounds; null when there are none, or too many people to count pairs. */
export function explanationOf({ problem, plan, rounds }: RoundsPlan): Explanation | null {
  if (rounds.length === 0 || problem.people.length > mostForPairs) return null
  return explain({ ...problem, rounds: problem.rounds.map(asCounted) }, plan)
}

/** A round by hand keeps what was decided; of a mixed one the bound is what other groups of these sizes could come to. */
function asCounted(round: RoundWish): RoundWish {
  if (round.strategy.type === 'by-hand') return round
  const { lockedGroups: _locked, current: _current, ...free } = round
  return { ...free, strategy: { type: 'mixed' } }
}

/** The least repeats that the mixed rounds can come to, before anything is made; null as above. */
export function boundBefore(meeting: Meeting): Pick<Bound, 'repeats' | 'reason'> | null {
  const mixed = [...meeting.round.values()].filter((round) => round.strategy === 'mixed').map((round) => round.id)
  const problem = groupingProblem(meeting, mixed, 1)
  if (mixed.length === 0 || problem.people.length < 2 || problem.people.length > mostForPairs) return null
  const { repeats, reason } = boundOf(compile({ ...problem, history: [] }))
  return { repeats, reason }
}

export interface SeatFor {
  readonly person: string
  readonly round: string
  readonly group: string
}

/** The best group for each of these people in every filled round from `from` on (null: all); nobody else moves. */
export function seatsFor(meeting: Meeting, people: readonly string[], from: string | null, earlier: readonly EarlierMeeting[] = []): SeatFor[] {
  const all = planOfMeeting(meeting, () => true, earlier)
  const first = Math.max(0, all.rounds.findIndex((round) => round.id === from))
  let { plan } = all
  for (const person of people) {
    if (all.problem.people.length > mostForPairs) plan = intoSmallest(plan, person, first)
    else plan = placeLatecomer({ ...all.problem, rounds: all.problem.rounds.map((round, at) => ({ ...round, absent: [...outOf(meeting, all.rounds[at]?.id ?? '')] })) }, plan, person, first)
  }
  const wanted = new Set(people)
  return all.rounds.flatMap((round, at) => (plan.rounds[at]?.groups ?? []).flatMap((members, place) => {
    const group = all.groups[at]?.[place]
    if (group === undefined) return []
    return members.flatMap((person) => (wanted.has(person) && !meeting.seat.has(seatId(round.id, person)) ? [{ person, round: round.id, group: group.id }] : []))
  }))
}

function intoSmallest(plan: GroupingPlan, person: string, from: number): GroupingPlan {
  return {
    rounds: plan.rounds.map((round, at) => {
      if (at < from || round.groups.length === 0 || round.groups.some((members) => members.includes(person))) return round
      const least = Math.min(...round.groups.map((members) => members.length))
      const place = round.groups.findIndex((members) => members.length === least)
      return { ...round, groups: round.groups.map((members, group) => (group === place ? [...members, person] : members)) }
    }),
  }
}

export function seatCommand(seats: readonly SeatFor[], label: string): Command {
  return { type: 'together', label, commands: seats.map(({ person, round, group }) => ({ type: 'seat', round, person, group })) }
}

/** Looking ahead at every group costs groups x people²: above this only what has been done is counted. */
export const mostForLookingAhead = 200
