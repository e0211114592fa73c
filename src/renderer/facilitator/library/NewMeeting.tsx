import { useId, useState, type FormEvent } from 'react'
import { templateNames, type TemplateName } from '#domain/meeting/records.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ChoiceCards, Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { ComboBox } from '#renderer/ui/select.tsx'
import { TemplatePicture } from './TemplatePicture.tsx'
import styles from './library.module.css'

/** Only a title is needed; the rest can come later. Enter makes the meeting. */
export function NewMeeting({ networks, onClose }: { readonly networks: readonly string[]; readonly onClose: () => void }) {
  const t = useText()
  const form = useId()
  const { request } = useActions()
  const [template, setTemplate] = useState<TemplateName>('kick-off')
  const [language, setLanguage] = useState(t.language)
  const [title, setTitle] = useState('')
  const [date, setDate] = useState('')
  const [place, setPlace] = useState('')
  const [network, setNetwork] = useState(networks.length === 1 ? networks[0] ?? '' : '')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (title.trim() === '') {
      setError(t('library.titleNeeded'))
      return
    }
    setBusy(true)
    const answer = await request('meeting.create', { template, title: title.trim(), date, place: place.trim(), network: network.trim(), language })
    setBusy(false)
    if (answer.ok) onClose()
  }

  return (
    <Dialog
      title={t('library.new')}
      isOpen
      onClose={onClose}
      width="wide"
      footer={(
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} isDisabled={busy}>{t('library.make')}</Button>
        </>
      )}
    >
      <form id={form} className={classNames(styles['form'])} onSubmit={(event) => { void make(event) }} noValidate>
        <TextField
          label={t('library.title')}
          autoFocus
          value={title}
          error={error}
          placeholder={t('library.titleExample')}
          maxLength={300}
          onChange={(text) => {
            setTitle(text)
            setError(null)
          }}
        />
        <ChoiceCards
          label={t('library.template')}
          value={template}
          onChange={setTemplate}
          cards={templateNames.map((id) => ({ id, title: t(`library.template.${id}`), note: t(`library.template.${id}.note`), picture: <TemplatePicture of={id} /> }))}
        />
        <div className={classNames(styles['threeFields'])}>
          <DateField label={t('library.date')} value={date} onChange={setDate} />
          <TextField label={t('library.place')} value={place} onChange={setPlace} maxLength={300} />
          <ComboBox
            label={t('library.network')}
            allowsCustomValue
            choices={networks.map((name) => ({ id: name, label: name }))}
            inputValue={network}
            onInputChange={setNetwork}
            onChoose={(name) => { if (name !== null) setNetwork(name) }}
          />
        </div>
        <Segmented
          label={t('library.language')}
          segments={[{ id: 'nl', label: t('frame.language.nl') }, { id: 'en', label: t('frame.language.en') }]}
          value={language}
          onChange={setLanguage}
        />
      </form>
    </Dialog>
  )
}
