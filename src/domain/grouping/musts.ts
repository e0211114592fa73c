// Which hard wishes a plan keeps. Looks at the plan only, not at how it was made.
import { knownPeople, namesOf } from './compile.ts'
import type { GroupingPlan, GroupingProblem } from './problem.ts'

export type MustKind = 'together' | 'apart' | 'fixed' | 'locked' | 'maximum'

export interface MustKept {
  readonly kind: MustKind
  readonly people: readonly string[]
  /** For fixed, locked and maximum: the group. */
  readonly group?: number
  readonly kept: boolean
  /** Places of the rounds in which it is not kept. */
  readonly brokenIn: readonly number[]
}

/**
 * Together and apart hold in every round except those made by hand and "same as" rounds, in which somebody decided
 * otherwise. A member who is absent, or a must about one person, is kept.
 */
export function mustsOf(problem: GroupingProblem, plan: GroupingPlan): MustKept[] {
  const names = namesOf(problem)
  const groupOf = plan.rounds.map((round) => {
    const groups = new Map<string, number>()
    round.groups.forEach((members, group) => members.forEach((id) => groups.set(id, group)))
    return groups
  })
  const decided = problem.rounds.flatMap((round, place) => (round.strategy.type === 'by-hand' || round.strategy.type === 'same-as' ? [] : [place]))
  const lists = (kind: 'together' | 'apart', wishes: readonly (readonly string[])[]) =>
    knownPeople(wishes, names).map((people) => {
      const ids = people.map((person) => problem.people[person]?.id ?? '')
      const brokenIn = decided.filter((round) => !keeps(kind, ids, groupOf[round] ?? new Map<string, number>()))
      return { kind, people: ids, kept: brokenIn.length === 0, brokenIn }
    })
  return [...lists('together', problem.together), ...lists('apart', problem.apart), ...seatMusts(problem, plan, groupOf)]
}

function keeps(kind: 'together' | 'apart', ids: readonly string[], groupOf: ReadonlyMap<string, number>): boolean {
  const groups = ids.flatMap((id) => groupOf.get(id) ?? [])
  const different = new Set(groups).size
  return kind === 'together' ? different <= 1 : different === groups.length
}

function seatMusts(problem: GroupingProblem, plan: GroupingPlan, groupOf: readonly ReadonlyMap<string, number>[]): MustKept[] {
  const known = new Set(problem.people.map((person) => person.id))
  return problem.rounds.flatMap((wish, round) => {
    const absent = new Set(wish.absent)
    const answer = (kind: MustKind, people: readonly string[], group: number, kept: boolean): MustKept => ({ kind, people, group, kept, brokenIn: kept ? [] : [round] })
    if (wish.strategy.type === 'same-as') return []
    const fixed = wish.fixed
      .filter(({ person }) => known.has(person) && !absent.has(person))
      .map(({ person, group }) => answer('fixed', [person], group, groupOf[round]?.get(person) === group))
    const locked = (wish.lockedGroups ?? []).map((group) => {
      const members = (wish.current?.[group] ?? []).filter((id) => known.has(id) && !absent.has(id))
      return answer('locked', members, group, members.every((id) => groupOf[round]?.get(id) === group))
    })
    const maximum = wish.strategy.type === 'by-choice' ? wish.strategy.maximum : wish.maximum
    const full = maximum === undefined ? [] : (plan.rounds[round]?.groups ?? []).flatMap((members, group) => (members.length > maximum ? [answer('maximum', members, group, false)] : []))
    return [...fixed, ...locked, ...full]
  })
}
