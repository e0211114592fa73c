import { useState } from 'react'
import type { MeetingRecord } from '#domain/meeting/records.ts'
import { useAbout, useLibrary, useNames, useSubmit, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { DraftField } from '#renderer/ui/draft-field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { ComboBox, type Choice } from '#renderer/ui/select.tsx'
import styles from './setup.module.css'

type Fields = Partial<Omit<MeetingRecord, 'id'>>

export function Details() {
  const t = useText()
  const submit = useSubmit()
  const about = useAbout()
  const set = (fields: Fields) => submit({ type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields }] })
  return (
    <Panel title={t('setup.details')} record="meeting:meeting">
      <div className={classNames(styles['fields'])}>
        <div className={classNames(styles['wide'])} data-field="title"><DraftField label={t('setup.title')} value={about.title} onCommit={(title) => set({ title })} /></div>
        <div data-field="date"><DateField label={t('setup.date')} value={about.date} onChange={(date) => { void set({ date }) }} /></div>
        <DraftField label={t('setup.time')} value={about.time} placeholder={t('setup.timeExample')} onCommit={(time) => set({ time })} />
        <div data-field="place"><DraftField label={t('setup.place')} value={about.place} onCommit={(place) => set({ place })} /></div>
        <div data-field="network"><Network value={about.network} onChange={(network) => { if (network !== about.network) void set({ network }) }} /></div>
        <Lead value={about.lead} onChange={(lead) => { if (lead !== about.lead) void set({ lead }) }} />
        <Segmented
          label={t('setup.language')}
          segments={[{ id: 'nl', label: t('frame.language.nl') }, { id: 'en', label: t('frame.language.en') }]}
          value={about.language}
          onChange={(language) => { void set({ language }) }}
        />
        <div className={classNames(styles['wide'])} data-field="aim"><DraftField label={t('setup.aim')} value={about.aim} multiline onCommit={(aim) => set({ aim })} /></div>
      </div>
    </Panel>
  )
}

/** Typed, or one of the networks that are there: a network is only its name. */
function Network({ value, onChange }: { readonly value: string; readonly onChange: (network: string) => void }) {
  const t = useText()
  const meetings = useLibrary((state) => state.meetings)
  const names = [...new Set(meetings.map((meeting) => meeting.network).filter((name) => name !== ''))].sort(t.compare)
  const [text, setText] = useState<string | null>(null)
  return (
    <ComboBox
      label={t('setup.network')}
      allowsCustomValue
      choices={names.map((name) => ({ id: name, label: name }))}
      inputValue={text ?? value}
      onInputChange={setText}
      onChoose={(name) => {
        if (name === null) return
        setText(null)
        onChange(name)
      }}
      onBlur={() => {
        if (text !== null) onChange(text.trim())
        setText(null)
      }}
    />
  )
}

/** The trekker is one of the people of the meeting. An emptied field: nobody. */
function Lead({ value, onChange }: { readonly value: string | null; readonly onChange: (person: string | null) => void }) {
  const t = useText()
  const names = useNames()
  const people = useTable('person')
  const [text, setText] = useState<string | null>(null)
  const choices: Choice[] = [...people.keys()].map((id) => ({ id, label: names.get(id)?.name ?? '' })).filter(({ label }) => label !== '').sort((one, other) => t.compare(one.label, other.label))
  const chosen = value === null ? '' : names.get(value)?.name ?? ''
  return (
    <ComboBox
      label={t('setup.lead')}
      choices={choices}
      inputValue={text ?? chosen}
      onInputChange={setText}
      {...(choices.length === 0 ? { help: t('setup.leadLater') } : {})}
      onChoose={(person) => {
        setText(null)
        if (person !== null) onChange(person)
      }}
      onBlur={() => {
        if (text !== null && text.trim() === '') onChange(null)
        setText(null)
      }}
    />
  )
}
