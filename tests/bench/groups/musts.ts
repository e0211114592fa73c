// Random problems with musts that can be kept: they are read off a hidden plan.
import { below, type Chance, chanceFrom, shuffle } from '#domain/grouping/chance.ts'
import type { GroupingProblem, RoundWish } from '#domain/grouping/problem.ts'
import { evenSizes } from '#domain/grouping/sizes.ts'

export function randomProblem(seed: number): GroupingProblem {
  const chance = chanceFrom(seed)
  const people = 6 + below(chance, 30)
  const groups = 2 + below(chance, Math.min(7, Math.floor(people / 2) - 1))
  const rounds = 1 + below(chance, 4)
  const ids = Array.from({ length: people }, (_, place) => `p${String(place)}`)
  const couples = below(chance, 4) === 0 ? [] : blocks(chance, ids, Math.floor(people / groups))
  const hidden = Array.from({ length: rounds }, () => hiddenRound(chance, ids, couples, groups))
  const apart = pairsApart(chance, ids, hidden.map((round) => round.groups), below(chance, 10))
  return {
    people: ids.map((id) => ({ id, attributes: { district: ['N', 'O', 'Z', 'W', ''][below(chance, 5)] as string } })),
    rounds: hidden.map((round): RoundWish => ({
      groupSizes: round.groups.map((members) => members.length),
      strategy: { type: 'mixed' },
      absent: round.absent,
      fixed: round.groups.flatMap((members, group) => members.filter(() => below(chance, 25) === 0).map((person) => ({ person, group }))),
    })),
    together: couples,
    apart,
    balance: below(chance, 2) === 0 ? [] : [{ attribute: 'district', weight: below(chance, 2) === 0 ? 'rather' : 'very-much', kind: (['spread', 'not-alone', 'one-each'] as const)[below(chance, 3)] as 'spread' }],
    history: Array.from({ length: below(chance, 8) }, () => ({ a: ids[below(chance, people)] as string, b: ids[below(chance, people)] as string, times: 1 + below(chance, 3) })),
    seed,
    emphasis: below(chance, 2) === 0 ? 'even' : 'as-many-new-as-possible',
  }
}

function blocks(chance: Chance, ids: readonly string[], largest: number): string[][] {
  const order = shuffle(chance, [...ids])
  const made: string[][] = []
  for (let count = below(chance, 4); count > 0; count--) {
    const size = Math.min(largest, 2 + below(chance, 2))
    if (size >= 2 && order.length > ids.length / 2) made.push(order.splice(0, size))
  }
  return made
}

/** Random groups of even sizes in which the couples sit together; a few people are absent, couples as a whole. */
function hiddenRound(chance: Chance, ids: readonly string[], couples: readonly (readonly string[])[], groups: number) {
  for (;;) {
    const single = ids.filter((id) => !couples.some((couple) => couple.includes(id)))
    const absent = single.filter(() => below(chance, 12) === 0).slice(0, Math.max(0, ids.length - groups * 2))
    const units = shuffle(chance, [...couples.map((couple) => [...couple]), ...single.filter((id) => !absent.includes(id)).map((id) => [id])]).sort((a, b) => b.length - a.length)
    const sizes = evenSizes(ids.length - absent.length, groups)
    const made: string[][] = sizes.map(() => [])
    const fits = units.every((unit) => {
      const open = made.flatMap((members, group) => (members.length + unit.length <= (sizes[group] as number) ? [group] : []))
      const group = open[below(chance, Math.max(1, open.length))]
      if (group !== undefined) (made[group] as string[]).push(...unit)
      return group !== undefined
    })
    if (fits) return { groups: made, absent }
  }
}

function pairsApart(chance: Chance, ids: readonly string[], rounds: readonly (readonly (readonly string[])[])[], count: number): string[][] {
  const apart: string[][] = []
  for (let tries = 0; tries < count * 5 && apart.length < count; tries++) {
    const [a, b] = [ids[below(chance, ids.length)] as string, ids[below(chance, ids.length)] as string]
    if (a !== b && !rounds.some((round) => round.some((members) => members.includes(a) && members.includes(b)))) apart.push([a, b])
  }
  return apart
}
