import { useState } from 'react'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { TaskDialog } from '#renderer/ui/task-dialog.tsx'
import { useMaking } from '../library/use-making.ts'

/** Makes the meeting after this one and opens it; this one stays in the library as it is. Enter makes it. */
export function NextMeeting({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { request, say } = useActions()
  const [date, setDate] = useState('')
  const { title, isBusy, make } = useMaking(t('report.nextMeeting.titleNeeded'), async (named) => {
    const answer = await request('meeting.next', { title: named, date })
    if (!answer.ok) return
    say({ kind: 'text', text: t('report.nextMeeting.made', { title: named }), tone: 'ok' })
    onClose()
  })
  return (
    <TaskDialog title={t('report.nextMeeting')} action={t('report.nextMeeting.make')} asForm isReady={!isBusy} onAct={make} onClose={onClose}>
      <p>{t('report.nextMeeting.carried')}</p>
      <TextField label={t('report.nextMeeting.title')} {...title} />
      <DateField label={t('report.nextMeeting.date')} value={date} onChange={setDate} />
    </TaskDialog>
  )
}
