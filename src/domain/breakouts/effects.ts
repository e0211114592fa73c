import type { BalanceExplained, Explanation } from '#domain/grouping/explain.ts'
import { explanationOf, type RoundsPlan } from './plan.ts'

/** What the groups come to, as far as somebody who moves one person wants to know it. */
export interface Effect {
  readonly repeats: number
  /** Per wish about all groups: how often it is missed. */
  readonly balance: readonly BalanceExplained[]
  /** People of the sizes of the smallest and the largest group of the round. */
  readonly least: number
  readonly most: number
}

export function effectOf(plan: RoundsPlan, explanation: Explanation | null, round: string): Effect | null {
  const at = plan.rounds.findIndex((row) => row.id === round)
  if (at < 0 || explanation === null) return null
  const sizes = (plan.plan.rounds[at]?.groups ?? []).map((members) => members.length)
  return { repeats: explanation.repeats, balance: explanation.balance, least: Math.min(...sizes), most: Math.max(...sizes) }
}

/** The effect if this person sat in that group of the round (null: in none). By the domain's own count. */
export function effectIf(counted: RoundsPlan, round: string, person: string, group: string | null): Effect | null {
  const at = counted.rounds.findIndex((row) => row.id === round)
  if (at < 0) return null
  const place = (counted.groups[at] ?? []).findIndex((row) => row.id === group)
  const moved = (counted.plan.rounds[at]?.groups ?? []).map((members, to) => {
    const others = members.filter((id) => id !== person)
    return to === place ? [...others, person] : others
  })
  const plan = { ...counted, plan: { rounds: counted.plan.rounds.map((row, here) => (here === at ? { groups: moved } : row)) } }
  return effectOf(plan, explanationOf(plan), round)
}
