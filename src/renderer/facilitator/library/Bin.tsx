import { useState } from 'react'
import type { MeetingLine } from '#contract/answers.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconTrash } from '#renderer/ui/icons.tsx'
import styles from './library.module.css'

/** What was thrown away and can be put back. Nothing asks beforehand, so the way back is in sight. */
export function Bin({ meetings }: { readonly meetings: readonly MeetingLine[] }) {
  const t = useText()
  const { request, say } = useActions()
  const [open, setOpen] = useState(false)
  if (meetings.length === 0) return null
  async function restore(meeting: MeetingLine): Promise<void> {
    const answer = await request('meeting.restoreDiscarded', { meeting: meeting.id })
    if (answer.ok) say({ kind: 'text', text: t('library.restored', { title: meeting.title }), tone: 'ok' })
  }
  return (
    <section className={classNames(styles['bin'])} aria-label={t('library.bin')}>
      <Button kind="quiet" icon={<IconTrash size={18} />} aria-expanded={open} onPress={() => { setOpen(!open) }}>{t('library.binCount', { count: meetings.length })}</Button>
      {open
        ? (
            <ul>
              {meetings.map((meeting) => (
                <li key={meeting.id}>
                  <span>{meeting.title === '' ? t('library.untitled') : meeting.title}</span>
                  <span className={classNames(styles['where'])}>{[meeting.network, meeting.date === '' ? '' : t.day(meeting.date, 'short')].filter((part) => part !== '').join(' · ')}</span>
                  <Button onPress={() => { void restore(meeting) }}>{t('library.restore')}</Button>
                </li>
              ))}
            </ul>
          )
        : null}
    </section>
  )
}
