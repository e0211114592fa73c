import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { GroupRecord, RoundRecord } from '#domain/meeting/records.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import type { CountedRounds } from './counted-rounds.ts'
import { nameOfGroup } from './group-words.ts'
import { explanationOf, isCounted, mostForLookingAhead, planOfMeeting, repeatsIf } from './plan.ts'

export interface Moves {
  readonly move: (person: string, group: string | null) => Promise<void>
  /** Repeats now, and if the person sat there; null when nobody counts them. */
  readonly now: number | null
  readonly ifIn: (person: string, group: string | null) => number | null
}

/** Moving people between the groups of a round, and what it comes to, said at once. */
export function useMoves(round: RoundRecord, groups: readonly GroupRecord[], counted: CountedRounds): Moves {
  const t = useText()
  const names = useNames()
  const { submit, say } = useActions()
  const { store } = useAccess().replica
  const now = isCounted(round) ? counted.explanation?.repeats ?? null : null
  const looksAhead = now !== null && counted.plan.problem.people.length <= mostForLookingAhead
  return {
    now,
    ifIn: (person, group) => (looksAhead ? repeatsIf(counted.plan, round.id, person, group) : null),
    async move(person, group) {
      const answer = await submit({ type: 'seat', round: round.id, person, group })
      if (!answer.ok) return
      const name = names.get(person)?.name ?? ''
      const to = groups.find((row) => row.id === group)
      const said = to === undefined ? t('breakouts.takenOut', { name }) : t('breakouts.moved', { name, group: nameOfGroup(t, to) })
      const after = now === null ? null : explanationOf(planOfMeeting(store.getState().meeting, isCounted))?.repeats ?? null
      say({ kind: 'text', text: now === null || after === null ? said : t('breakouts.movedRepeats', { said, before: now, after }) })
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
