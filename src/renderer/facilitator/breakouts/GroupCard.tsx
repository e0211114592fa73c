import { useState, type DragEvent } from 'react'
import type { GroupRecord } from '#domain/meeting/round-records.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconClose, IconLock, IconUnlock } from '#renderer/ui/icons.tsx'
import { SeatList, type Dragged, type SeatActions, type SeatLine } from './SeatList.tsx'
import { nameOfGroup } from './group-words.ts'
import { changeWords } from './seat-words.ts'
import type { Moves } from './use-moves.ts'
import styles from './breakouts.module.css'

/** One group: its name, its room, its people. While somebody is dragged it says what dropping here comes to. */
export function GroupCard({ group, lines, neighbours, current, dragged, moves, actions, onDrop }: {
  readonly group: GroupRecord
  readonly lines: readonly SeatLine[]
  readonly neighbours: readonly [string | null, string | null]
  readonly current: string | null
  readonly dragged: Dragged | null
  readonly moves: Moves
  readonly actions: SeatActions
  readonly onDrop: (person: string) => void
}) {
  const t = useText()
  const { submit } = useActions()
  const [over, setOver] = useState(false)
  const edit = (fields: Partial<GroupRecord>) => submit({ type: 'edit', table: 'group', rows: [{ id: group.id, fields }] })
  const name = nameOfGroup(t, group)
  const takes = dragged !== null && dragged.from !== group.id
  const drop = {
    onDragOver(event: DragEvent) {
      if (!takes) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave(event: DragEvent) { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false) },
    onDrop(event: DragEvent) {
      event.preventDefault()
      setOver(false)
      if (takes) onDrop(dragged.person)
    },
  }
  const effect = over && takes ? changeWords(t, moves.now, moves.ifIn(dragged.person, group.id)) : ''
  return (
    <li className={classNames(styles['card'], over && styles['over'], group.locked && styles['locked'])} data-group={group.id} data-record={`group:${group.id}`} {...drop}>
      <div className={classNames(styles['cardHead'])}>
        <h3><EditableText label={t('breakouts.groupName')} value={name} onCommit={(text) => (text.trim() === name ? Promise.resolve({ ok: true }) : edit({ name: text }))} /></h3>
        <span className={classNames(styles['cardCount'])} aria-label={t('people.count', { count: lines.length })}>{lines.length}</span>
        <IconButton
          size="small"
          label={t(group.locked ? 'breakouts.unlock' : 'breakouts.lock', { group: name })}
          icon={group.locked ? <IconLock size={16} /> : <IconUnlock size={16} />}
          pressed={group.locked}
          onPress={() => { void edit({ locked: !group.locked }) }}
        />
        <span className={classNames(styles['cardRemove'])}>
          <IconButton size="small" label={t('breakouts.removeGroup', { group: name })} icon={<IconClose size={16} />} onPress={() => { void submit({ type: 'remove', table: 'group', ids: [group.id] }) }} />
        </span>
      </div>
      <div className={classNames(styles['room'])}>
        <EditableText label={t('breakouts.roomOf', { group: name })} placeholder={t('breakouts.room')} value={group.room} onCommit={(room) => edit({ room })} />
      </div>
      <SeatList label={name} lines={lines} neighbours={neighbours} current={current} actions={actions} />
      {effect === '' ? null : <p className={classNames(styles['effect'])}>{effect}</p>}
    </li>
  )
}
