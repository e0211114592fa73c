import { useMemo } from 'react'
import { inOrder } from '#domain/document/order.ts'
import { impossibleWishes } from '#domain/breakouts/impossible-wishes.ts'
import { useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Note } from '#renderer/ui/panel.tsx'

/** Musts that cannot all be kept, and which of them, before anybody presses a button. `of`: one round; null: all. */
export function ImpossibleWishes({ of }: { readonly of: string | null }) {
  const t = useText()
  const names = useNames()
  const parts = useMeeting((state) => ({ meeting: state, wish: state.wish, person: state.person, round: state.round, group: state.group, pin: state.pin, choice: state.choice }))
  const { meeting, wish, person, round, group, pin, choice } = parts
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only what it reads of the meeting
  const found = useMemo(() => impossibleWishes(meeting, of), [wish, person, round, group, pin, choice, of])
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
