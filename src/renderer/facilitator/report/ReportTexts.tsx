import { useRef, useState, type Ref } from 'react'
import { proposedNutshell } from '#domain/report/nutshell.ts'
import { useAbout, useMeeting, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useDraft } from '#renderer/replica/draft.ts'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/field.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { NextMeeting } from './NextMeeting.tsx'

/** The two texts that are written for the report itself: the half page in front, and what comes next. */
export function ReportTexts({ place }: { readonly place: Ref<HTMLDivElement> }) {
  const t = useText()
  const about = useAbout()
  const submit = useSubmit()
  const [making, setMaking] = useState(false)
  const edit = (fields: Readonly<Record<string, string>>) => submit({ type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields }] })
  const proposal = useMeeting((meeting) => proposedNutshell(meeting, { needs: t('report.nutshellNeeds'), agreements: t('report.nutshellAgreements') }))
  const nutshell = useDraft(t('report.nutshell'), about.nutshell, (text) => edit({ nutshell: text }))
  // The button that took the proposal goes away with it: who worked with it goes on in the text.
  const front = useRef<HTMLDivElement>(null)
  const put = async (text: string): Promise<void> => {
    await edit({ nutshell: text })
    front.current?.querySelector('textarea')?.focus()
  }
  const next = useDraft(t('report.next'), about.next, (text) => edit({ next: text }))
  return (
    <Panel title={t('report.texts')} record="meeting:meeting">
      <div ref={front} data-field="nutshell">
        <TextArea
          label={t('report.nutshell')}
          help={t(nutshell.text.trim() === '' ? 'report.nutshellProposed' : 'report.nutshellOwn')}
          value={nutshell.text}
          onChange={nutshell.change}
          onBlur={() => { void nutshell.commit() }}
          error={nutshell.refused === null ? null : problemText(t, nutshell.refused)}
          placeholder={t('report.nutshellEmpty')}
        />
      </div>
      {nutshell.text.trim() !== '' || proposal === '' ? null : <div><Button onPress={() => { void put(proposal) }}>{t('report.nutshellTake')}</Button></div>}
      {about.nutshell === '' ? null : <div><Button onPress={() => { nutshell.cancel(); void put('') }}>{t('report.nutshellReset')}</Button></div>}
      <div ref={place} data-field="next">
        <TextArea label={t('report.next')} help={t('report.nextHelp')} value={next.text} onChange={next.change} onBlur={() => { void next.commit() }} error={next.refused === null ? null : problemText(t, next.refused)} />
      </div>
      <div><Button onPress={() => { setMaking(true) }}>{t('report.nextMeeting.ask')}</Button></div>
      {making ? <NextMeeting onClose={() => { setMaking(false) }} /> : null}
    </Panel>
  )
}
