import { useMemo } from 'react'
import { inOrder } from '#domain/document/order.ts'
import { findContradictions, type Contradiction } from '#domain/grouping/contradictions.ts'
import { groupingProblem } from '#domain/meeting/grouping.ts'
import { groupsInOrder } from '#domain/meeting/round-wish.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import { mostForPairs, takingPart } from './plan.ts'

/** What is named at most: who mends one of them often mends the others. */
const mostNamed = 6

/** Musts that cannot all be kept, and which of them, before anybody presses a button. `of`: one round; null: all. */
export function ImpossibleWishes({ of }: { readonly of: string | null }) {
  const t = useText()
  const names = useNames()
  const parts = useMeeting((state) => ({ meeting: state, wish: state.wish, person: state.person, round: state.round, group: state.group, pin: state.pin, choice: state.choice }))
  const { meeting, wish, person, round, group, pin, choice } = parts
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only what it reads of the meeting
  const found = useMemo(() => contradictionsIn(meeting, of), [wish, person, round, group, pin, choice, of])
  if (found.length === 0) return null
  const rounds = inOrder(meeting.round.values())
  return (
    <Note tone="danger">
      {found.map(({ code, people, rounds: where, place }) => {
        const why = t(`breakouts.contradiction.${code}`, { group: place ?? 0 })
        const who = people.length === 0 ? why : t('breakouts.impossible', { why, names: t.list(people.map((id) => names.get(id)?.name ?? '')) })
        const shown = of === null && where.length > 0 ? t('breakouts.impossibleIn', { what: who, rounds: t.list(where.map((id) => rounds.find((row) => row.id === id)?.title ?? '')) }) : who
        return <p key={code + people.join()}>{shown}</p>
      })}
    </Note>
  )
}

interface Named {
  readonly code: Contradiction['code']
  readonly people: readonly string[]
  readonly rounds: readonly string[]
  readonly place: number | null
}

/** Round by round, because locked groups of one round say nothing about another; the same fault is named once. */
function contradictionsIn(meeting: Meeting, of: string | null): Named[] {
  const people = takingPart(meeting).length
  if (people === 0 || people > mostForPairs) return []
  const rounds = inOrder(meeting.round.values()).filter((round) => (of === null || round.id === of) && (round.strategy === 'mixed' || round.strategy === 'attribute' || (round.strategy === 'choice' && groupsInOrder(meeting, round.id).length > 0)))
  const byKey = new Map<string, Named>()
  for (const round of rounds) {
    const problem = groupingProblem(meeting, [round.id], 1)
    for (const { code, people: who, group } of findContradictions({ ...problem, history: [] })) {
      const key = `${code} ${who.join()}`
      const before = byKey.get(key)
      byKey.set(key, { code, people: who, rounds: [...(before?.rounds ?? []), round.id], place: group === undefined ? null : group + 1 })
    }
  }
  return [...byKey.values()].slice(0, mostNamed)
}
