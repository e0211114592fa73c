import { useDeferredValue, useState } from 'react'
import type { MeetingLine } from '#contract/answers.ts'
import { useActions, useLibrary } from '#renderer/replica/use-meeting.ts'
import { noticeText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { SearchField } from '#renderer/ui/field.tsx'
import { IconOpen, IconPlus, Mark } from '#renderer/ui/icons.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import { AppMenu } from '../frame/AppMenu.tsx'
import { arrange, type Arrangement } from './arrange.ts'
import { useBeginning } from './Beginnings.tsx'
import { Bin } from './Bin.tsx'
import { CopyDrop } from './CopyDrop.tsx'
import { FirstTime } from './FirstTime.tsx'
import { NetworkSection } from './NetworkSection.tsx'
import { RiverLine } from './RiverLine.tsx'
import styles from './library.module.css'

/** All meetings, by network. Where one begins. */
export function Library() {
  const t = useText()
  const { phase, meetings, notice } = useLibrary((state) => state)
  const { request } = useActions()
  const { makeNew, openCopy } = useBeginning()
  const sample = (): void => { void request('meeting.sample', { language: t.language }) }
  const there = meetings.filter((meeting) => !meeting.discarded)

  return (
    <CopyDrop onDrop={openCopy}>
      <div className={classNames(styles['page'])}>
        <header className={classNames(styles['top'])} data-region="header">
          <RiverLine />
          <div className={classNames(styles['brand'])}><Mark size={40} /><h1>{t('library.name')}</h1></div>
          <div className={classNames(styles['actions'])}>
            <Button icon={<IconOpen />} onPress={() => { void openCopy({}) }}>{t('library.openCopy')}</Button>
            <Button kind="primary" icon={<IconPlus />} onPress={makeNew}>{t('library.new')}</Button>
            <AppMenu />
          </div>
        </header>
        <main className={classNames(styles['main'])} data-region="work" tabIndex={-1}>
          {phase === 'failed' ? <Note tone="danger">{t('library.failed')}</Note> : null}
          {notice === null ? null : <Note tone="warn">{noticeText(t, notice)}</Note>}
          {there.length === 0
            ? <FirstTime onNew={makeNew} onSample={sample} />
            : <Meetings meetings={there} onSample={sample} />}
          <Bin meetings={meetings.filter((meeting) => meeting.discarded)} />
        </main>
      </div>
    </CopyDrop>
  )
}

function Meetings({ meetings, onSample }: { readonly meetings: readonly MeetingLine[]; readonly onSample: () => void }) {
  const t = useText()
  const [wanted, setWanted] = useState('')
  const [by, setBy] = useState<Arrangement>('date')
  const networks = arrange(meetings, { wanted: useDeferredValue(wanted), by, compare: t.compare, dayText: t.day })
  const count = networks.reduce((sum, network) => sum + network.meetings.length, 0)
  return (
    <>
      <div className={classNames(styles['tools'])}>
        <SearchField label={t('library.search')} hideLabel placeholder={t('library.search')} value={wanted} onChange={setWanted} />
        <Segmented
          label={t('library.sort')}
          hideLabel
          segments={(['date', 'changed', 'title'] as const).map((id) => ({ id, label: t(`library.sort.${id}`) }))}
          value={by}
          onChange={setBy}
        />
        <Button kind="quiet" onPress={onSample}>{t('library.sample')}</Button>
      </div>
      <p className="visually-hidden" role="status">{wanted === '' ? '' : t('library.found', { count })}</p>
      {networks.map((network) => <NetworkSection key={network.name} network={network} />)}
      {count === 0 ? <p className={classNames(styles['nothing'])}>{t('library.nothing', { wanted })}</p> : null}
    </>
  )
}


