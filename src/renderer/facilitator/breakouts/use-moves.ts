import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { GroupRecord, RoundRecord } from '#domain/meeting/round-records.ts'
import { effectIf, effectOf, type Effect } from '#domain/breakouts/effects.ts'
import { explanationOf, isCounted, mostForLookingAhead, planOfMeeting } from '#domain/breakouts/plan.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import type { CountedRounds } from './counted-rounds.ts'
import { nameOfGroup } from './group-words.ts'
import { balanceChanges } from './seat-words.ts'

export interface Moves {
  readonly move: (person: string, group: string | null) => Promise<void>
  /** What the groups come to now, and if the person sat there; null when nobody counts. */
  readonly now: Effect | null
  readonly ifIn: (person: string, group: string | null) => Effect | null
}

/** Moving people between the groups of a round, and what it comes to, said at once. */
export function useMoves(round: RoundRecord, groups: readonly GroupRecord[], counted: CountedRounds): Moves {
  const t = useText()
  const names = useNames()
  const { submit, say } = useActions()
  const { store } = useAccess().replica
  const now = isCounted(round) ? effectOf(counted.plan, counted.explanation, round.id) : null
  const looksAhead = now !== null && counted.plan.problem.people.length <= mostForLookingAhead
  return {
    now,
    ifIn: (person, group) => (looksAhead ? effectIf(counted.plan, round.id, person, group) : null),
    async move(person, group) {
      const answer = await submit({ type: 'seat', round: round.id, person, group })
      if (!answer.ok) return
      const name = names.get(person)?.name ?? ''
      const to = groups.find((row) => row.id === group)
      const said = to === undefined ? t('breakouts.takenOut', { name }) : t('breakouts.moved', { name, group: nameOfGroup(t, to) })
      const plan = now === null ? null : planOfMeeting(store.getState().meeting, isCounted, counted.earlier)
      const after = plan === null ? null : effectOf(plan, explanationOf(plan), round.id)
      if (now === null || after === null) return say({ kind: 'text', text: said })
      const balance = balanceChanges(t, now, after)
      const repeats = t('breakouts.movedRepeats', { said, before: now.repeats, after: after.repeats })
      say({ kind: 'text', text: balance.length === 0 ? repeats : t('breakouts.movedBalance', { said: repeats, balance: t.list(balance) }) })
    },
  }
}

export interface SeatFocus {
  /** The person that Tab stops at. */
  readonly current: string | null
  readonly setCurrent: (person: string) => void
  /** Puts the focus on somebody as soon as they are drawn, wherever they are then. */
  readonly follow: (person: string) => void
}

/** One of all people in the round is a stop for Tab. Whoever is moved keeps the focus. */
export function useSeatFocus(place: { readonly current: HTMLElement | null }, people: readonly string[], drawn: unknown): SeatFocus {
  const [kept, setKept] = useState<string | null>(null)
  const following = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (following.current === null) return
    const target = place.current?.querySelector<HTMLElement>(`[data-seat="${following.current}"]`)
    if (target === null || target === undefined) return
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
    following.current = null
  }, [place, drawn])
  return useMemo(() => ({
    current: kept !== null && people.includes(kept) ? kept : people[0] ?? null,
    setCurrent: setKept,
    follow: (person: string) => {
      setKept(person)
      following.current = person
    },
  }), [kept, people])
}
