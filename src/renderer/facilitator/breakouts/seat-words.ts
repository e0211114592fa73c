import type { BalanceExplained } from '#domain/grouping/explain.ts'
import type { Effect } from '#domain/breakouts/effects.ts'
import type { Text } from '#renderer/text/use-text.tsx'

/** "2 dubbel erbij · organisatie: 1 keer meer samen", or nothing when it makes no difference. */
export function changeWords(t: Text, before: Effect | null, after: Effect | null): string {
  if (before === null || after === null) return ''
  const repeats = after.repeats - before.repeats
  const parts = repeats === 0 ? [] : [t(repeats > 0 ? 'breakouts.worse' : 'breakouts.better', { count: Math.abs(repeats) })]
  return [...parts, ...balanceChanges(t, before, after)].join(' · ')
}

export function balanceChanges(t: Text, before: Effect, after: Effect): string[] {
  return after.balance.flatMap((wish, at) => {
    const change = wish.misses - (before.balance[at]?.misses ?? wish.misses)
    if (change === 0) return []
    return [t(change > 0 ? 'breakouts.balance.more' : 'breakouts.balance.less', { what: balanceName(t, wish), count: Math.abs(change) })]
  })
}

/** "dezelfde organisatie", "groep zonder ervaren", "iemand alleen". */
export function balanceName(t: Text, { kind, attribute }: Pick<BalanceExplained, 'kind' | 'attribute'>): string {
  if (kind === 'one-each') return t('breakouts.balance.without', { tag: attribute.replace(/^tag /, '') })
  if (kind === 'not-alone') return t('breakouts.balance.alone')
  return t(`breakouts.balance.same.${attribute === 'district' || attribute === 'sort' ? attribute : 'organisation'}`)
}
