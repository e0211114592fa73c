import { useState } from 'react'
import type { EarlierMeeting } from '#domain/grouping/problem.ts'
import type { Explanation } from '#domain/grouping/explain.ts'
import { neverMet } from '#domain/breakouts/never-met.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import { useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { PersonField } from './PersonField.tsx'
import styles from './breakouts.module.css'

/** "Whom has Kiel never met?": not in the groups of this meeting, and not at the earlier ones of the network. */
export function NeverMet({ explanation, earlier }: { readonly explanation: Explanation | null; readonly earlier: readonly EarlierMeeting[] }) {
  const t = useText()
  const names = useNames()
  const meeting = useMeeting((state) => state)
  const [person, setPerson] = useState<string | null>(null)
  const nameOf = (id: string): string => names.get(id)?.name ?? ''
  return (
    <div className={classNames(styles['metPlace'])}>
      <div className={classNames(styles['way'])}><PersonField label={t('breakouts.neverWho')} onChoose={setPerson} /></div>
      {person === null ? null : <Answer name={nameOf(person)} strangers={neverMet(takingPart(meeting).map((row) => row.id), person, explanation, earlier).map(nameOf).sort(t.compare)} />}
    </div>
  )
}

function Answer({ name, strangers }: { readonly name: string; readonly strangers: readonly string[] }) {
  const t = useText()
  return (
    <section aria-live="polite">
      <p><strong>{t('breakouts.neverCount', { name, count: strangers.length })}</strong></p>
      <ul className={classNames(styles['strangers'])}>{strangers.map((other, at) => <li key={`${other} ${String(at)}`}>{other}</li>)}</ul>
    </section>
  )
}
