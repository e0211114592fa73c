import { useMemo, useState } from 'react'
import { acceptPeople } from '#domain/people/acceptance.ts'
import type { Mapping } from '#domain/people/columns.ts'
import { previewPeople, type PeoplePreview } from '#domain/people/preview.ts'
import type { PeopleTable } from '#domain/people/table.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { PreviewColumns } from './PreviewColumns.tsx'
import { PreviewDoubts } from './PreviewDoubts.tsx'
import { PreviewLeftOut, PreviewPeople } from './PreviewRows.tsx'
import { chosenPeople, contextOf, isPerhapsTwice, isTwice, noChoices, type ImportChoices } from './import-choices.ts'
import styles from './import.module.css'

/** What was understood, what was not and why, and what is doubtful. Nothing is in the meeting before "accept". */
export function ImportPreview({ table, fileName, onBack, onClose }: {
  readonly table: PeopleTable
  readonly fileName: string
  readonly onBack: () => void
  readonly onClose: () => void
}) {
  const t = useText()
  const { submit, say } = useActions()
  const { store } = useAccess().replica
  const [mapping, setMapping] = useState<Mapping | undefined>(undefined)
  const [choices, setChoices] = useState<ImportChoices>(noChoices)
  const names = useNames()
  const meeting = useMeeting((state) => state)
  const preview = useMemo(() => previewPeople(table, contextOf(meeting, names), mapping), [table, meeting, names, mapping])
  const people = useMemo(() => chosenPeople(preview, choices), [preview, choices])
  const [tab, setTab] = useState(preview.guess.confidence === 'ask' ? 'columns' : 'people')
  const [busy, setBusy] = useState(false)

  async function accept(): Promise<void> {
    setBusy(true)
    const { command, names: added } = acceptPeople(store.getState().meeting, people, newId)
    const answer = await submit(command, added)
    setBusy(false)
    if (!answer.ok) return
    say({ kind: 'text', tone: 'ok', text: t('people.imported', { count: people.length }) })
    onClose()
  }

  const left = preview.leftOut.filter((draft) => !choices.with.has(draft.row))
  const perhaps = preview.people.filter(isPerhapsTwice).length
  const doubts = perhaps + preview.suggestions.length
  const open = perhaps > 0 || preview.suggestions.some((suggestion) => !suggestion.isApplied)
  return (
    <Dialog
      title={fileName === '' ? t('people.previewTitle') : t('people.previewOf', { file: fileName })}
      isOpen
      onClose={onClose}
      width="huge"
      footer={(
        <>
          <Button kind="quiet" onPress={onBack}>{t('people.otherFile')}</Button>
          <span className={classNames(styles['grow'])} />
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" data-first isDisabled={people.length === 0 || busy} onPress={() => { void accept() }}>{t('people.take', { count: people.length })}</Button>
        </>
      )}
    >
      <div className={classNames(styles['preview'])}>
        <Summary preview={preview} taken={people.length} twice={left.filter(isTwice).length} notUnderstood={left.filter((draft) => !isTwice(draft)).length} />
        <Tabs
          label={t('people.previewTitle')}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'people', label: tabLabel(t('people.tab.people'), people.length), content: <PreviewPeople people={people} /> },
            { id: 'left', label: tabLabel(t('people.tab.left'), left.length), content: <PreviewLeftOut preview={preview} choices={choices} onChoices={setChoices} names={names} /> },
            { id: 'doubts', label: tabLabel(t('people.tab.doubts'), doubts, open), content: <PreviewDoubts preview={preview} choices={choices} onChoices={setChoices} names={names} /> },
            { id: 'columns', label: tabLabel(t('people.tab.columns'), preview.understood.length), content: <PreviewColumns preview={preview} onMapping={setMapping} /> },
          ]}
        />
      </div>
    </Dialog>
  )
}

function tabLabel(words: string, count: number, warn = false) {
  return <span className={classNames(styles['tab'])}>{words} <Badge tone={warn ? 'warn' : 'plain'}>{count}</Badge></span>
}

/** One look says whether the list was read well. */
function Summary({ preview, taken, twice, notUnderstood }: { readonly preview: PeoplePreview; readonly taken: number; readonly twice: number; readonly notUnderstood: number }) {
  const t = useText()
  const ask = preview.guess.confidence === 'ask' && taken === 0
  return (
    <div className={classNames(styles['summary'])}>
      <p className={classNames(styles['summaryLine'])}>
        <strong>{t('people.summary.taken', { count: taken })}</strong>
        {twice === 0 ? null : <span>{t('people.summary.twice', { count: twice })}</span>}
        {notUnderstood === 0 ? null : <span>{t('people.summary.not', { count: notUnderstood })}</span>}
      </p>
      <p className={classNames(styles['soft'])}>{sourceText(t, preview)}</p>
      {preview.notTaken.length === 0 ? null : (
        <p className={classNames(styles['soft'])}>
          {t('people.summary.columns', { columns: t.list(preview.notTaken.slice(0, 6).map(({ column, title, examples }) => (title === '' ? `${t('people.columnNumber', { column })} (${examples[0] ?? ''})` : title))) })}
        </p>
      )}
      {ask ? <Note tone="warn"><p>{t('people.summary.ask')}</p></Note> : null}
      {preview.notices.filter((notice) => notice.code !== 'cell-cut').slice(0, 3).map((notice) => (
        <Note key={JSON.stringify(notice)} tone="warn"><p>{t(`import.notice.${notice.code}`, { row: 0, column: 0, count: 0, found: 0, limit: 0, lines: 0, ...notice })}</p></Note>
      ))}
    </div>
  )
}

function sourceText(t: Text, { source, mapping }: PeoplePreview): string {
  const head = t(mapping.headerRow === null ? 'people.source.noHeader' : 'people.source.header')
  if (source.kind === 'workbook') return [t('people.source.workbook', { sheet: source.sheet }), head].join(' · ')
  const by = t(`people.source.by.${source.delimiter === ';' ? 'semicolon' : source.delimiter === ',' ? 'comma' : source.delimiter === '\t' ? 'tab' : source.delimiter === '|' ? 'bar' : 'none'}`)
  if (source.kind === 'pasted') return [t(`people.source.${source.form}`), by, head].join(' · ')
  return [t(`import.encoding.${source.encoding}`), by, head].join(' · ')
}
