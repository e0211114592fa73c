import type { BlockRecord } from '#domain/meeting/records.ts'
import { limits } from '#domain/meeting/limits.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAbout, useRows, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { MinutesField } from '#renderer/ui/minutes-field.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { ShowOnWall } from '../frame/present.tsx'
import { blockFrom, clockTime, timed, timesIn } from './agenda-times.ts'
import styles from './setup.module.css'

/** The programme: typed line by line, each with its minutes; the times follow from the start of the meeting. */
export function Agenda() {
  const t = useText()
  const submit = useSubmit()
  const about = useAbout()
  const blocks = useRows('block')
  const agenda = timed(blocks, timesIn(about.time))
  const times = new Map(agenda.blocks.map(({ block, at }) => [block.id, at]))
  const add = (lines: readonly string[]) => submit({ type: 'add', table: 'block', rows: lines.map((line) => ({ id: newId(), fields: blockFrom(line) })) })
  return (
    <Panel title={t('setup.agenda')} actions={<ShowOnWall small offer={{ show: 'agenda', title: t('wall.title.agenda') }} />}>
      {blocks.length === 0 ? <p className={classNames(styles['soft'])}>{t('setup.agendaEmpty')}</p> : null}
      <MovableList label={t('setup.agenda')} rows={blocks} nameOf={(block) => block.title} onMove={(id, after) => submit({ type: 'move', table: 'block', id, after })}>
        {(block) => <Block block={block} at={times.get(block.id) ?? null} />}
      </MovableList>
      <div className={classNames(styles['addRow'])}><QuickAdd label={t('setup.addBlock')} placeholder={t('setup.addBlockExample')} onAdd={add} /></div>
      <p className={classNames(styles['total'])}>
        <span>{t('setup.total', { time: t.minutes(agenda.total) })}</span>
        {agenda.end === null ? null : <span>{t('setup.endsAt', { time: clockTime(agenda.end, t.language) })}</span>}
        {agenda.over === 0 ? null : <Badge tone="warn">{t('setup.over', { time: t.minutes(agenda.over) })}</Badge>}
      </p>
    </Panel>
  )
}

function Block({ block, at }: { readonly block: BlockRecord; readonly at: number | null }) {
  const t = useText()
  const submit = useSubmit()
  const set = (fields: Partial<BlockRecord>) => submit({ type: 'edit', table: 'block', rows: [{ id: block.id, fields }] })
  return (
    <div className={classNames(styles['block'])} data-record={`block:${block.id}`}>
      {at === null ? null : <time className={classNames(styles['at'])}>{clockTime(at, t.language)}</time>}
      <div className={classNames(styles['grow'])}><EditableText label={t('setup.block')} value={block.title} onCommit={(title) => set({ title })} /></div>
      <MinutesField label={t('setup.minutesOf', { what: block.title })} value={block.minutes} most={limits.minutes} onChange={(minutes) => { void set({ minutes }) }} />
      <IconButton size="small" label={t('ui.removeThis', { what: block.title })} icon={<IconTrash size={16} />} onPress={() => { void submit({ type: 'remove', table: 'block', ids: [block.id] }) }} />
    </div>
  )
}
