import { useState } from 'react'
import { templateNames, type TemplateName } from '#domain/meeting/records.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { ChoiceCards, Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { ComboBox } from '#renderer/ui/select.tsx'
import { TaskDialog } from '#renderer/ui/task-dialog.tsx'
import { TemplatePicture } from './TemplatePicture.tsx'
import { useMaking } from './use-making.ts'
import styles from './library.module.css'

/** Only a title is needed; the rest can come later. Enter makes the meeting. */
export function NewMeeting({ networks, onClose }: { readonly networks: readonly string[]; readonly onClose: () => void }) {
  const t = useText()
  const { request } = useActions()
  const [template, setTemplate] = useState<TemplateName>('kick-off')
  const [language, setLanguage] = useState(t.language)
  const [date, setDate] = useState('')
  const [place, setPlace] = useState('')
  const [network, setNetwork] = useState(networks.length === 1 ? networks[0] ?? '' : '')
  const { title, isBusy, make } = useMaking(t('library.titleNeeded'), async (named) => {
    const answer = await request('meeting.create', { template, title: named, date, place: place.trim(), network: network.trim(), language })
    if (answer.ok) onClose()
  })
  return (
    <TaskDialog title={t('library.new')} width="wide" action={t('library.make')} asForm isReady={!isBusy} onAct={make} onClose={onClose}>
      <TextField label={t('library.title')} placeholder={t('library.titleExample')} {...title} />
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
    </TaskDialog>
  )
}
