import { useId, useState, type FormEvent } from 'react'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import styles from './report.module.css'

/** Makes the meeting after this one and opens it; this one stays in the library as it is. Enter makes it. */
export function NextMeeting({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const form = useId()
  const { request, say } = useActions()
  const [title, setTitle] = useState('')
  const [date, setDate] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (title.trim() === '') {
      setError(t('report.nextMeeting.titleNeeded'))
      return
    }
    setBusy(true)
    const answer = await request('meeting.next', { title: title.trim(), date })
    setBusy(false)
    if (!answer.ok) return
    say({ kind: 'text', text: t('report.nextMeeting.made', { title: title.trim() }), tone: 'ok' })
    onClose()
  }

  return (
    <Dialog
      title={t('report.nextMeeting')}
      isOpen
      onClose={onClose}
      footer={(
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={busy}>{t('report.nextMeeting.make')}</Button>
        </>
      )}
    >
      <form id={form} className={classNames(styles['form'])} onSubmit={(event) => { void make(event) }} noValidate>
        <p>{t('report.nextMeeting.carried')}</p>
        <TextField
          label={t('report.nextMeeting.title')}
          autoFocus
          value={title}
          error={error}
          maxLength={300}
          onChange={(text) => {
            setTitle(text)
            setError(null)
          }}
        />
        <DateField label={t('report.nextMeeting.date')} value={date} onChange={setDate} />
      </form>
    </Dialog>
  )
}
