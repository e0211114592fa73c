import type { Explanation } from '#domain/grouping/explain.ts'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { boundBefore, isCounted, mostForPairs } from '#domain/breakouts/plan.ts'
import { roundBefore, sizesFor } from '#domain/breakouts/round-commands.ts'
import { useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import type { CountedRounds } from './counted-rounds.ts'
import { ImpossibleWishes } from './ImpossibleWishes.tsx'
import { balanceName } from './seat-words.ts'
import { WithoutValue } from './WithoutValue.tsx'

/** How many pairs are named; the others are in "who met whom". */
const mostPairs = 5

/** In words: what cannot be, before anything is made; and what the groups are worth when they are there. */
export function Explained({ round, people, filled, counted }: { readonly round: RoundRecord; readonly people: number; readonly filled: boolean; readonly counted: CountedRounds }) {
  const t = useText()
  const same = useMeeting((meeting) => (round.strategy === 'same' ? roundBefore(meeting, round.id)?.title ?? null : ''))
  if (people === 0) return <Note tone="warn"><p>{t('breakouts.nobodyYet')}</p></Note>
  if (round.strategy === 'same') return <Note><p>{same === null ? t('breakouts.sameNone') : t('breakouts.sameAs', { round: same ?? '' })}</p></Note>
  const sizes = round.strategy === 'attribute' || round.strategy === 'choice' ? null : sizesFor(people, round)
  if (sizes?.ok === false) return <Note tone="warn"><p>{t(`breakouts.size.${sizes.error}`, { people, size: round.divide === 'size' ? round.size : round.groups })}</p></Note>
  return (
    <>
      <ImpossibleWishes of={round.id} />
      {round.strategy === 'attribute' ? <WithoutValue round={round} /> : null}
      {!isCounted(round) ? null : filled ? <Result counted={counted} round={round} /> : <Before />}
    </>
  )
}

/** Beforehand: whether repeats can be avoided at all. */
function Before() {
  const t = useText()
  const rounds = useMeeting((meeting) => [...meeting.round.values()].filter((round) => round.strategy === 'mixed').length)
  const bound = useMeeting((meeting) => JSON.stringify(boundBefore(meeting)))
  const known = JSON.parse(bound) as ReturnType<typeof boundBefore>
  if (known === null || known.repeats === 0) return null
  return <Note tone="warn"><p>{t('breakouts.boundBefore', { count: known.repeats, rounds, reason: t(`breakouts.reason.${known.reason}`) })}</p></Note>
}

function Result({ counted, round }: { readonly counted: CountedRounds; readonly round: RoundRecord }) {
  const t = useText()
  const names = useNames()
  const nameOf = (person: string): string => names.get(person)?.name ?? ''
  const { explanation, plan, places } = counted
  if (explanation === null) return plan.problem.people.length > mostForPairs ? <Note><p>{t('breakouts.tooMany', { most: mostForPairs })}</p></Note> : null
  if (!plan.rounds.some((one) => one.id === round.id)) return null
  const placesOf = (rounds: readonly number[]): string => t.list(rounds.map((at) => String(places.get(plan.rounds[at]?.id ?? '') ?? at + 1)))
  const broken = explanation.musts.filter((must) => !must.kept)
  return (
    <Note tone={broken.length > 0 ? 'danger' : explanation.repeats <= explanation.bound.repeats ? 'ok' : 'plain'}>
      <p data-explained>
        <strong>{repeatsText(t, explanation)}</strong> {metText(t, explanation)}
        {explanation.pairsAgain.length === 0 ? null : ` ${pairsText(t, explanation, nameOf, placesOf)}`}
        {balanceText(t, explanation)}
      </p>
      {broken.map((must) => (
        <p key={must.kind + must.people.join() + String(must.group)}>{t(`breakouts.broken.${must.kind}`, { names: t.list(must.people.map(nameOf)), rounds: placesOf(must.brokenIn), group: (must.group ?? 0) + 1 })}</p>
      ))}
    </Note>
  )
}

/** "2 keer …; minder kan niet", or how far it is from the least that is possible. */
function repeatsText(t: Text, { repeats, bound, pairsAgain }: Explanation): string {
  if (repeats === 0) return t('breakouts.noRepeats')
  if (repeats <= bound.repeats) return t('breakouts.leastRepeats', { count: repeats, reason: t(`breakouts.reason.${bound.reason}`) })
  // Fewer would be possible only when some people sit together three times.
  if (repeats <= bound.withoutThirdTime && pairsAgain.every((pair) => pair.rounds.length === 2)) return t('breakouts.evenRepeats', { count: repeats })
  return t('breakouts.someRepeats', { count: repeats, least: bound.repeats })
}

function metText(t: Text, { people }: Explanation): string {
  // Who has no group yet says nothing about the groups.
  const there = people.filter((person) => person.possible > 0)
  const met = there.map((person) => person.met)
  if (met.length === 0) return ''
  const [least, most, possible] = [Math.min(...met), Math.max(...met), Math.max(...there.map((person) => person.possible))]
  return least === most ? t('breakouts.everybodyMeets', { count: most, possible }) : t('breakouts.everybodyMeetsRange', { least, most, possible })
}

function pairsText(t: Text, { pairsAgain }: Explanation, nameOf: (person: string) => string, placesOf: (rounds: readonly number[]) => string): string {
  const shown = pairsAgain.slice(0, mostPairs).map(({ a, b, rounds }) => t('breakouts.pair', { one: nameOf(a), other: nameOf(b), rounds: placesOf(rounds) }))
  const more = pairsAgain.length - shown.length
  return more > 0 ? t('breakouts.pairsMore', { pairs: shown.join('; '), more }) : t('breakouts.pairs', { pairs: shown.join('; ') })
}

/** What was not reached of the wishes about all groups, and who knew each other from before. */
function balanceText(t: Text, { balance, earlierAgain }: Explanation): string {
  const missed = balance.filter((wish) => wish.misses > 0).map((wish) => t('breakouts.balance.missed', { what: balanceName(t, wish), count: wish.misses }))
  const parts = [...missed, ...(earlierAgain > 0 ? [t('breakouts.earlier.again', { count: earlierAgain })] : [])]
  return parts.length === 0 ? '' : ` ${t('breakouts.balance.notReached', { parts: t.list(parts) })}`
}
