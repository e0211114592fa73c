import { useMemo } from 'react'
import type { Explanation } from '#domain/grouping/explain.ts'
import { findContradictions } from '#domain/grouping/contradictions.ts'
import { groupingProblem } from '#domain/meeting/grouping.ts'
import type { Meeting, RoundRecord } from '#domain/meeting/records.ts'
import { useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import type { CountedRounds } from './counted-rounds.ts'
import { boundBefore, isCounted, mostForPairs, takingPart } from './plan.ts'
import { roundBefore, sizesFor } from './round-commands.ts'

/** How many pairs are named; the others are in "who met whom". */
const mostPairs = 5

/** In words: what cannot be, before anything is made; and what the groups are worth when they are there. */
export function Explained({ round, people, filled, counted }: { readonly round: RoundRecord; readonly people: number; readonly filled: boolean; readonly counted: CountedRounds }) {
  const t = useText()
  const same = useMeeting((meeting) => (round.strategy === 'same' ? roundBefore(meeting, round.id)?.title ?? null : ''))
  const impossible = useImpossibleWishes(round)
  if (people === 0) return <Note tone="warn"><p>{t('breakouts.nobodyYet')}</p></Note>
  if (round.strategy === 'same') return <Note><p>{same === null ? t('breakouts.sameNone') : t('breakouts.sameAs', { round: same ?? '' })}</p></Note>
  const sizes = round.strategy === 'attribute' ? null : sizesFor(people, round)
  if (sizes?.ok === false) return <Note tone="warn"><p>{t(`breakouts.size.${sizes.error}`, { people, size: round.size })}</p></Note>
  return (
    <>
      {impossible}
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
  const broken = explanation.musts.filter((must) => !must.kept && (must.kind === 'together' || must.kind === 'apart'))
  return (
    <Note tone={broken.length > 0 ? 'danger' : explanation.repeats <= explanation.bound.repeats ? 'ok' : 'plain'}>
      <p data-explained>
        <strong>{repeatsText(t, explanation)}</strong> {metText(t, explanation)}
        {explanation.pairsAgain.length === 0 ? null : ` ${pairsText(t, explanation, nameOf, placesOf)}`}
      </p>
      {broken.map((must) => (
        <p key={must.kind + must.people.join()}>{t(`breakouts.broken.${must.kind === 'together' ? 'together' : 'apart'}`, { names: t.list(must.people.map(nameOf)), rounds: placesOf(must.brokenIn) })}</p>
      ))}
    </Note>
  )
}

function repeatsText(t: Text, { repeats, bound }: Explanation): string {
  if (repeats === 0) return t('breakouts.noRepeats')
  return repeats <= bound.repeats ? t('breakouts.leastRepeats', { count: repeats, reason: t(`breakouts.reason.${bound.reason}`) }) : t('breakouts.repeats', { count: repeats })
}

function metText(t: Text, { people }: Explanation): string {
  // Who has no group yet says nothing about the groups.
  const met = people.filter((person) => person.possible > 0).map((person) => person.met)
  if (met.length === 0) return ''
  const [least, most] = [Math.min(...met), Math.max(...met)]
  return least === most ? t('breakouts.everybodyMeets', { count: most }) : t('breakouts.everybodyMeetsRange', { least, most })
}

function pairsText(t: Text, { pairsAgain }: Explanation, nameOf: (person: string) => string, placesOf: (rounds: readonly number[]) => string): string {
  const shown = pairsAgain.slice(0, mostPairs).map(({ a, b, rounds }) => t('breakouts.pair', { one: nameOf(a), other: nameOf(b), rounds: placesOf(rounds) }))
  const more = pairsAgain.length - shown.length
  return more > 0 ? t('breakouts.pairsMore', { pairs: shown.join('; '), more }) : t('breakouts.pairs', { pairs: shown.join('; ') })
}

/** Wishes that cannot all be kept, said before anybody presses the button. */
function useImpossibleWishes(round: RoundRecord) {
  const t = useText()
  const names = useNames()
  const { wish, person, meeting } = useMeeting((state) => ({ wish: state.wish, person: state.person, meeting: state }))
  const { size, strategy } = round
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only what it reads of the meeting
  const found = useMemo(() => contradictionsIn(meeting, round.id), [wish, person, size, strategy, round.id])
  if (found.length === 0) return null
  return (
    <Note tone="danger">
      {found.map(({ code, people }) => (
        <p key={code + people.join()}>{t('breakouts.impossible', { why: t(`breakouts.contradiction.${code === 'together-and-apart' || code === 'together-too-large' || code === 'apart-too-many' || code === 'together-but-other-value' || code === 'apart-but-one-group' ? code : 'other'}`), names: t.list(people.map((id) => names.get(id)?.name ?? '')) })}</p>
      ))}
    </Note>
  )
}

function contradictionsIn(meeting: Meeting, round: string) {
  if (meeting.wish.size === 0 || takingPart(meeting).length > mostForPairs) return []
  const problem = groupingProblem(meeting, [round], 1)
  const here = new Set(problem.people.map(({ id }) => id))
  const present = (pairs: readonly (readonly string[])[]) => pairs.filter((pair) => pair.every((id) => here.has(id)))
  return findContradictions({ ...problem, history: [], together: present(problem.together), apart: present(problem.apart) }).slice(0, 4)
}
