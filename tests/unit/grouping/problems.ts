// Random problems for the tests of this folder.
import fc from 'fast-check'
import type { BalanceWish, GroupingProblem, RoundStrategy, RoundWish } from '#domain/grouping/problem.ts'
import { evenSizes } from '#domain/grouping/sizes.ts'

export function mixed(people: number, groups: number, rounds: number, seed = 1): GroupingProblem {
  return {
    people: Array.from({ length: people }, (_, place) => ({ id: `p${String(place)}`, attributes: {} })),
    rounds: Array.from({ length: rounds }, () => mixedRound(evenSizes(people, groups))),
    together: [], apart: [], balance: [], history: [], seed, emphasis: 'even',
  }
}

export function mixedRound(groupSizes: readonly number[], more: Partial<RoundWish> = {}): RoundWish {
  return { groupSizes, strategy: { type: 'mixed' }, absent: [], fixed: [], ...more }
}

const wish = (): fc.Arbitrary<BalanceWish> =>
  fc.record({ attribute: fc.constant('district'), weight: fc.constantFrom('rather' as const, 'very-much' as const), kind: fc.constantFrom('spread' as const, 'not-alone' as const, 'one-each' as const) })

/**
 * Mixed rounds with musts read off a hidden plan, so that they can be kept. A couple sits in the first group of every
 * round; pairs that the hidden plan keeps apart are apart; some people are fixed where the hidden plan has them.
 */
export function plainProblems(): fc.Arbitrary<GroupingProblem> {
  return fc
    .record({
      people: fc.integer({ min: 4, max: 30 }), groups: fc.integer({ min: 2, max: 7 }), rounds: fc.integer({ min: 1, max: 4 }),
      orders: fc.array(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), { minLength: 4, maxLength: 4 }),
      couple: fc.boolean(), apart: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 12 }), fixed: fc.array(fc.tuple(fc.nat(3), fc.nat(29)), { maxLength: 4 }),
      districts: fc.array(fc.constantFrom('N', 'O', 'Z', ''), { minLength: 30, maxLength: 30 }),
      balance: fc.array(wish(), { maxLength: 2 }), seed: fc.nat(), emphasis: fc.constantFrom('even' as const, 'as-many-new-as-possible' as const),
      history: fc.array(fc.record({ a: fc.nat(29), b: fc.nat(29), times: fc.nat(3) }), { maxLength: 5 }),
    })
    .map((drawn) => {
      const count = Math.max(drawn.people, 4)
      const groups = Math.min(drawn.groups, Math.floor(count / 2))
      const ids = Array.from({ length: count }, (_, place) => `p${String(place)}`)
      const hidden = drawn.orders.slice(0, drawn.rounds).map((order) => hiddenRound(ids, order, groups, drawn.couple))
      const groupIn = (round: number, id: string) => hidden[round]?.findIndex((members) => members.includes(id)) ?? 0
      const far = ([a, b]: readonly [number, number]) => a % count !== b % count && hidden.every((_, round) => groupIn(round, ids[a % count] as string) !== groupIn(round, ids[b % count] as string))
      return {
        people: ids.map((id, at) => ({ id, attributes: { district: drawn.districts[at] ?? '' } })),
        rounds: hidden.map((round, place) => mixedRound(round.map((members) => members.length), {
          fixed: drawn.fixed.filter(([at]) => at === place).map(([, person]) => ({ person: ids[person % count] as string, group: groupIn(place, ids[person % count] as string) })),
        })),
        together: drawn.couple ? [['p0', 'p1']] : [],
        apart: drawn.apart.filter(far).map(([a, b]) => [ids[a % count] as string, ids[b % count] as string]),
        balance: drawn.balance,
        history: drawn.history.map(({ a, b, times }) => ({ a: ids[a % count] as string, b: ids[b % count] as string, times })),
        seed: drawn.seed,
        emphasis: drawn.emphasis,
      }
    })
}

function hiddenRound(ids: readonly string[], order: readonly number[], groups: number, couple: boolean): string[][] {
  const first = couple ? ids.slice(0, 2) : []
  const rest = ids.slice(first.length).map((id, at) => [id, order[at] ?? 0] as const).sort((a, b) => a[1] - b[1]).map(([id]) => id)
  const line = [...first, ...rest]
  return evenSizes(ids.length, groups).map((size) => line.splice(0, size))
}

/** Anything: every strategy, contradictions, unknown people and groups, nobody present. */
export function allProblems(): fc.Arbitrary<GroupingProblem> {
  const id = fc.nat(14).map((place) => `p${String(place)}`)
  const strategy: fc.Arbitrary<RoundStrategy> = fc.oneof(
    fc.constant({ type: 'mixed' } as const), fc.constant({ type: 'by-hand' } as const),
    fc.record({ type: fc.constant('by-attribute' as const), attribute: fc.constantFrom('district', 'other'), smallest: fc.nat(5) }),
    fc.record({ type: fc.constant('by-choice' as const), choices: fc.dictionary(id, fc.option(fc.nat(4))), maximum: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ type: fc.constant('same-as' as const), round: fc.integer({ min: -1, max: 4 }) }),
  )
  const round: fc.Arbitrary<RoundWish> = fc.record({
    groupSizes: fc.array(fc.nat(6), { maxLength: 5 }), strategy, absent: fc.array(id, { maxLength: 6 }),
    fixed: fc.array(fc.record({ person: id, group: fc.nat(5) }), { maxLength: 4 }),
    lockedGroups: fc.array(fc.nat(4), { maxLength: 2 }), current: fc.array(fc.array(id, { maxLength: 4 }), { maxLength: 4 }), maximum: fc.integer({ min: 1, max: 9 }),
  })
  return fc.record({
    people: fc.nat(13).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => fc.constantFrom('N', 'O', '').map((district) => ({ id: `p${String(at)}`, attributes: { district } }))))),
    rounds: fc.array(round, { maxLength: 4 }),
    together: fc.array(fc.array(id, { maxLength: 3 }), { maxLength: 3 }), apart: fc.array(fc.array(id, { maxLength: 4 }), { maxLength: 3 }),
    balance: fc.array(wish(), { maxLength: 2 }), history: fc.array(fc.record({ a: id, b: id, times: fc.integer({ min: -1, max: 3 }) }), { maxLength: 4 }),
    seed: fc.integer(), emphasis: fc.constantFrom('even' as const, 'as-many-new-as-possible' as const),
  })
}
