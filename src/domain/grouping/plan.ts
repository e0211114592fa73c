// Seats <-> plan: people by id, per round of the problem, rounds that are "same as" filled in.
import { namesOf, sameAs } from './compile.ts'
import type { GroupingPlan, GroupingProblem, PlannedRound } from './problem.ts'
import type { Room, RoundRules } from './room.ts'

/** Members of a group in the order of the list of people. */
export function planOf(problem: GroupingProblem, room: Room, seats: Int32Array): GroupingPlan {
  const made = new Map<number, PlannedRound>()
  room.rules.forEach((rules, round) => {
    const first = room.groupOfRound[round] as number
    const groups = rules.sizes.map((_, group) => {
      const members = seats.slice(room.groupFrom[first + group], room.groupFrom[first + group + 1])
      return [...members.sort()].map((person) => room.ids[person] as string)
    })
    made.set(rules.round, rules.names.length === 0 ? { groups } : { groups, names: rules.names })
  })
  return { rounds: problem.rounds.map((_, round) => made.get(round) ?? repeated(problem, round, made.get(sameAs(problem, round)))) }
}

/** The same groups without who is absent; who was absent then joins the smallest group. */
function repeated(problem: GroupingProblem, round: number, source: PlannedRound | undefined): PlannedRound {
  const absent = new Set(problem.rounds[round]?.absent ?? [])
  const before = source === undefined || source.groups.length === 0 ? [[]] : source.groups
  const groups = before.map((members) => members.filter((id) => !absent.has(id)))
  const seated = new Set(groups.flat())
  for (const { id } of problem.people) {
    if (absent.has(id) || seated.has(id)) continue
    const smallest = groups.reduce((best, members) => (members.length < best.length ? members : best))
    smallest.push(id)
    seated.add(id)
  }
  const names = source?.names
  return names === undefined ? { groups } : { groups, names }
}

/** The groups of an earlier plan for these rules, or null when they no longer fit: other people, sizes or musts. */
export function placesOf(problem: GroupingProblem, plan: GroupingPlan, rules: RoundRules): number[][] | null {
  const { numberOf } = namesOf(problem)
  const planned = plan.rounds[rules.round]
  if (planned === undefined || planned.groups.length !== rules.sizes.length) return null
  const groupOf = new Map<number, number>()
  const groups = planned.groups.map((members, group) =>
    members.flatMap((id) => {
      const person = numberOf.get(id)
      if (person === undefined || groupOf.has(person)) return []
      groupOf.set(person, group)
      return [person]
    }),
  )
  const sized = groups.every((members, group) => members.length === rules.sizes[group])
  const complete = rules.present.length === groupOf.size && rules.present.every((person) => groupOf.has(person))
  return sized && complete && keepsRules(rules, groupOf) ? groups : null
}

function keepsRules(rules: RoundRules, groupOf: ReadonlyMap<number, number>): boolean {
  return rules.blocks.every((block) => {
    const group = groupOf.get(block[0] as number) ?? -1
    const fixed = rules.fixedTo[block[0] as number] as number
    const inRegion = fixed >= 0 ? fixed === group : rules.regions[group] === rules.regionOf[block[0] as number]
    return inRegion && block.every((person) => groupOf.get(person) === group)
  })
}
