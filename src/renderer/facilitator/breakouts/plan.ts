import { inOrder } from '#domain/document/order.ts'
import { boundOf, type Bound } from '#domain/grouping/bound.ts'
import { compile } from '#domain/grouping/compile.ts'
import { explain, type Explanation } from '#domain/grouping/explain.ts'
import { placeLatecomer } from '#domain/grouping/live.ts'
import type { GroupingPlan, GroupingProblem, GroupName, RoundWish } from '#domain/grouping/problem.ts'
import { groupingProblem } from '#domain/meeting/grouping.ts'
import type { Command } from '#domain/meeting/command.ts'
import { seatId, type GroupRecord, type Meeting, type PersonRecord, type RoundRecord } from '#domain/meeting/records.ts'

/** Rounds that have groups, as the optimiser sees them: `groups[round][group]` are the records in the order of the plan. */
export interface RoundsPlan {
  readonly rounds: readonly RoundRecord[]
  readonly groups: readonly (readonly GroupRecord[])[]
  readonly problem: GroupingProblem
  readonly plan: GroupingPlan
}

/** Counting pairs costs people x people: above this the window would stutter at every move, so nothing is said. */
export const mostForPairs = 1_000

export function groupsOf(meeting: Meeting, round: string): GroupRecord[] {
  return inOrder([...meeting.group.values()].filter((group) => group.round === round))
}

/** Everybody who takes part, in the order of the list. Who is absent does not. */
export function takingPart(meeting: Meeting): PersonRecord[] {
  return inOrder(meeting.person.values()).filter((person) => person.presence !== 'absent')
}

/** People of every group of a round, in the order of the list of people; who is absent too, because the seat is kept. */
export function seated(meeting: Meeting, round: string): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>()
  for (const person of inOrder(meeting.person.values())) {
    const group = meeting.seat.get(seatId(round, person.id))?.group
    if (group !== undefined) members.set(group, [...(members.get(group) ?? []), person.id])
  }
  return members
}

/** The filled rounds for which `counts` is true, as they are now. Costs rounds x people, and people² in memory later. */
export function planOfMeeting(meeting: Meeting, counts: (round: RoundRecord) => boolean): RoundsPlan {
  const filled = inOrder(meeting.round.values()).filter((round) => counts(round) && groupsOf(meeting, round.id).length > 0)
  const groups = filled.map((round) => groupsOf(meeting, round.id))
  const problem = groupingProblem(meeting, filled.map((round) => round.id), 1)
  const here = new Set(problem.people.map((person) => person.id))
  const members = filled.map((round, at) => {
    const byGroup = seated(meeting, round.id)
    return (groups[at] ?? []).map((group) => (byGroup.get(group.id) ?? []).filter((person) => here.has(person)))
  })
  const rounds = filled.map((round, at): RoundWish => wishOf(problem, round, groups[at] ?? [], members[at] ?? []))
  return {
    rounds: filled, groups, problem: { ...problem, rounds },
    plan: { rounds: members.map((seats, at) => ({ groups: seats, names: namesOf(problem, filled[at], seats) })) },
  }
}

/** The round as it stands: its own sizes, and who has no seat takes no part. So a bound is one of these very groups. */
function wishOf(problem: GroupingProblem, round: RoundRecord, groups: readonly GroupRecord[], members: readonly (readonly string[])[]): RoundWish {
  const seats = new Set(members.flat())
  const locked = groups.flatMap((group, at) => (group.locked ? [at] : []))
  return {
    groupSizes: members.map((group) => group.length),
    strategy: round.strategy === 'attribute' ? { type: 'by-attribute', attribute: round.attribute, smallest: 2 } : { type: 'mixed' },
    absent: problem.people.flatMap(({ id }) => (seats.has(id) ? [] : [id])),
    fixed: [],
    ...(locked.length > 0 ? { lockedGroups: locked, current: members } : {}),
  }
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
  const mixed = problem.rounds.map(({ lockedGroups: _locked, current: _current, ...round }): RoundWish => ({ ...round, strategy: { type: 'mixed' } }))
  return explain({ ...problem, rounds: mixed }, plan)
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
export function seatsFor(meeting: Meeting, people: readonly string[], from: string | null): SeatFor[] {
  const all = planOfMeeting(meeting, () => true)
  const first = Math.max(0, all.rounds.findIndex((round) => round.id === from))
  let { plan } = all
  for (const person of people) {
    if (all.problem.people.length > mostForPairs) plan = intoSmallest(plan, person, first)
    else plan = placeLatecomer({ ...all.problem, rounds: all.problem.rounds.map((round) => ({ ...round, absent: [] })) }, plan, person, first)
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

/** Repeats over all counted rounds if this person sat in that group of the round (null: in none). By the domain's own count. */
export function repeatsIf(counted: RoundsPlan, round: string, person: string, group: string | null): number | null {
  const at = counted.rounds.findIndex((row) => row.id === round)
  if (at < 0) return null
  const place = (counted.groups[at] ?? []).findIndex((row) => row.id === group)
  const moved = (counted.plan.rounds[at]?.groups ?? []).map((members, to) => {
    const others = members.filter((id) => id !== person)
    return to === place ? [...others, person] : others
  })
  const plan = { rounds: counted.plan.rounds.map((row, here) => (here === at ? { groups: moved } : row)) }
  return explanationOf({ ...counted, plan })?.repeats ?? null
}

/** Looking ahead at every group costs groups x people²: above this only what has been done is counted. */
export const mostForLookingAhead = 200
