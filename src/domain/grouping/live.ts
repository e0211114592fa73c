// During the meeting: somebody comes, somebody goes, somebody is moved. Nobody else changes seat.
import { compile, namesOf, sameAs } from './compile.ts'
import { explain } from './explain.ts'
import type { GroupingPlan, GroupingProblem, PlannedRound } from './problem.ts'
import { brokenMust, repeatCost, type Room } from './room.ts'

/**
 * Seats somebody in every round from `fromRound` in which they are not absent and have no seat: in the best group
 * (who they must be with or without, then the smallest groups, then the fewest people met before, then the balance
 * wishes). Locked groups are used only when there is no other. `problem` has the person among its people already.
 * Costs O(people² + rounds x people), far below 50 ms for 200 people.
 */
export function placeLatecomer(problem: GroupingProblem, plan: GroupingPlan, person: string, fromRound: number): GroupingPlan {
  const { numberOf } = namesOf(problem)
  const who = numberOf.get(person)
  if (who === undefined) return plan
  const room = compile(problem)
  const met = timesMet(problem, plan, room, who)
  const open = plan.rounds.flatMap((round, place) => (place >= fromRound && needsSeat(problem, round, place, person) ? [place] : []))
  const chosen = new Map<number, number>()
  // Twice: the second time every choice knows the others.
  for (let turn = 0; turn < 2; turn++) {
    for (const round of open) {
      const source = sameAs(problem, round)
      const before = chosen.get(round)
      if (before !== undefined) count(problem, plan, met, round, before, -1)
      const follows = source === round ? undefined : (chosen.get(source) ?? seatIn(plan, source, person))
      const group = follows ?? bestGroup({ problem, plan, room, numberOf, met, who }, round)
      chosen.set(round, group)
      count(problem, plan, met, round, group, 1)
    }
  }
  const rounds = plan.rounds.map((round, place) => {
    const group = chosen.get(place)
    return group === undefined ? round : { ...round, groups: round.groups.map((members, at) => (at === group ? [...members, person] : members)) }
  })
  return { rounds }
}

/** Takes somebody out from `fromRound` on. */
export function takeLeaver(plan: GroupingPlan, person: string, fromRound: number): GroupingPlan {
  const without = (round: PlannedRound) => ({ ...round, groups: round.groups.map((members) => members.filter((id) => id !== person)) })
  return { rounds: plan.rounds.map((round, place) => (place >= fromRound ? without(round) : round)) }
}

function needsSeat(problem: GroupingProblem, round: PlannedRound, place: number, person: string): boolean {
  const wish = problem.rounds[place]
  if (wish === undefined || wish.absent.includes(person) || round.groups.length === 0) return false
  return !round.groups.some((members) => members.includes(person))
}

function seatIn(plan: GroupingPlan, round: number, person: string): number | undefined {
  const group = plan.rounds[round]?.groups.findIndex((members) => members.includes(person)) ?? -1
  return group < 0 ? undefined : group
}

function timesMet(problem: GroupingProblem, plan: GroupingPlan, room: Room, who: number): Map<string, number> {
  const met = new Map(room.ids.map((id, other) => [id, room.earlier[who * room.people + other] as number]))
  plan.rounds.forEach((round, place) => {
    const group = seatIn(plan, place, room.ids[who] as string)
    if (group !== undefined && round.groups[group] !== undefined) count(problem, plan, met, place, group, 1)
  })
  return met
}

function count(problem: GroupingProblem, plan: GroupingPlan, met: Map<string, number>, round: number, group: number, by: number) {
  if (sameAs(problem, round) !== round) return
  for (const id of plan.rounds[round]?.groups[group] ?? []) met.set(id, (met.get(id) ?? 0) + by)
}

interface Arrival {
  readonly problem: GroupingProblem
  readonly plan: GroupingPlan
  readonly room: Room
  readonly numberOf: ReadonlyMap<string, number>
  readonly met: ReadonlyMap<string, number>
  readonly who: number
}

function bestGroup({ problem, plan, room, numberOf, met, who }: Arrival, round: number): number {
  const wish = problem.rounds[round]
  const groups = plan.rounds[round]?.groups ?? []
  const rules = room.rules.find((rule) => rule.round === round)
  const fixed = rules?.fixedTo[who] ?? -1
  const mates = new Set(rules?.blocks.find((block) => block.includes(who))?.map((person) => room.ids[person]))
  const smallest = Math.min(...groups.map((members) => members.length))
  const attribute = wish?.strategy.type === 'by-attribute' ? wish.strategy.attribute : undefined
  const value = attribute === undefined ? '' : (problem.people[who]?.attributes[attribute]?.trim() ?? '')
  const costs = groups.map((members, group) => {
    const size = members.length - smallest
    let cost = size > 0 ? repeatCost * 100 * size : 0
    if (attribute !== undefined && plan.rounds[round]?.names?.[group]?.values.includes(value) !== true) cost += repeatCost * 100_000
    if (fixed >= 0 && fixed !== group) cost += brokenMust * 1000
    if (wish?.lockedGroups?.includes(group) === true) cost += brokenMust
    if (members.length >= (wish?.strategy.type === 'by-choice' ? wish.strategy.maximum : (wish?.maximum ?? Infinity))) cost += brokenMust * 10
    if (members.some((id) => id !== room.ids[who] && mates.has(id))) cost -= brokenMust * 100
    for (const id of members) {
      const pair = who * room.people + (numberOf.get(id) ?? who)
      cost += (room.again[Math.min(met.get(id) ?? 0, room.again.length - 1)] as number) + (room.pairCost[pair] as number)
    }
    return cost
  })
  return costs.indexOf(Math.min(...costs))
}

export interface SeatMove {
  readonly round: number
  readonly person: string
  /** Group of the round. */
  readonly to: number
  /** Somebody of that group who takes the seat left behind. */
  readonly inReturn?: string
}

export interface Effect {
  readonly repeats: number
  readonly earlierAgain: number
  /** Per balance wish of the problem, as in the explanation. */
  readonly misses: readonly number[]
  readonly brokenMusts: number
  /** Largest minus smallest group of the round. */
  readonly unevenness: number
}

/** The plan after one move; the same plan when the person has no seat in the round or the group is not there. */
export function moveSeat(plan: GroupingPlan, { round, person, to, inReturn }: SeatMove): GroupingPlan {
  const planned = plan.rounds[round]
  const from = seatIn(plan, round, person)
  if (planned === undefined || from === undefined || from === to || planned.groups[to] === undefined) return plan
  const back = inReturn !== undefined && planned.groups[to].includes(inReturn) ? inReturn : undefined
  const groups = planned.groups.map((members, group) => {
    if (group === from) return [...members.filter((id) => id !== person), ...(back === undefined ? [] : [back])]
    return group === to ? [...members.filter((id) => id !== back), person] : members
  })
  return { rounds: plan.rounds.map((other, place) => (place === round ? { ...other, groups } : other)) }
}

export function effectOfMove(problem: GroupingProblem, plan: GroupingPlan, move: SeatMove): { readonly before: Effect; readonly after: Effect } {
  return { before: effectOf(problem, plan, move.round), after: effectOf(problem, moveSeat(plan, move), move.round) }
}

function effectOf(problem: GroupingProblem, plan: GroupingPlan, round: number): Effect {
  const { repeats, earlierAgain, balance, musts } = explain(problem, plan)
  const sizes = (plan.rounds[round]?.groups ?? []).map((members) => members.length)
  return {
    repeats,
    earlierAgain,
    misses: balance.map((wish) => wish.misses),
    brokenMusts: musts.filter((must) => !must.kept).length,
    unevenness: sizes.length === 0 ? 0 : Math.max(...sizes) - Math.min(...sizes),
  }
}
