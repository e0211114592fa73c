import { useMemo } from 'react'
import { withoutAttribute } from '#domain/meeting/grouping.ts'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Note } from '#renderer/ui/panel.tsx'

/** How many are named; the others are found in the list of people, with a filter. */
const mostNamed = 6

/** In a round by attribute: who has no district (or what it is about), and where they sit all the same. Said before it is made. */
export function WithoutValue({ round }: { readonly round: RoundRecord }) {
  const t = useText()
  const names = useNames()
  const meeting = useMeeting((state) => state)
  const { person, organisation, district, wish, pin, group, seat } = meeting
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only what it reads of the meeting
  const found = useMemo(() => withoutAttribute(meeting, round), [round, person, organisation, district, wish, pin, group, seat])
  if (found === null) return null
  const named = found.people.slice(0, mostNamed).map((id) => names.get(id)?.name ?? '')
  const more = found.people.length - named.length
  const who = t.list(more > 0 ? [...named, t('breakouts.withoutMore', { more })] : named)
  const values = { count: found.people.length, what: round.attribute, names: who }
  return (
    <Note tone="warn">
      <p>{found.joins.length === 0 ? t('breakouts.withoutOwnGroup', values) : t('breakouts.withoutJoins', { ...values, groups: t.list(found.joins) })}</p>
    </Note>
  )
}
