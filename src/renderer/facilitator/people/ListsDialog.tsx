import { useState } from 'react'
import type { MeetingTable } from '#domain/meeting/records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useRows, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import styles from './people.module.css'

export type ListTable = Extract<MeetingTable, 'district' | 'organisation'>

/** The districts and organisations themselves: their names for everybody at once, and their order. */
export function ListsDialog({ begin, onClose }: { readonly begin: ListTable; readonly onClose: () => void }) {
  const t = useText()
  const [chosen, setChosen] = useState<string>(begin)
  return (
    <Dialog title={t('people.lists')} isOpen onClose={onClose} width="wide">
      <Tabs
        label={t('people.lists')}
        chosen={chosen}
        onChoose={setChosen}
        tabs={(['district', 'organisation'] as const).map((table) => ({ id: table, label: t(`people.lists.${table}`), content: <NameList table={table} /> }))}
      />
    </Dialog>
  )
}

function NameList({ table }: { readonly table: ListTable }) {
  const t = useText()
  const { submit } = useActions()
  const rows = useRows(table)
  const people = useTable('person')
  const counts = new Map<string, number>()
  for (const person of people.values()) {
    const id = person[table]
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return (
    <div className={classNames(styles['listEditor'])}>
      <MovableList label={t(`people.lists.${table}`)} rows={rows} nameOf={(row) => row.name} onMove={(id, after) => submit({ type: 'move', table, id, after })}>
        {(row) => (
          <div className={classNames(styles['listRow'])} data-record={`${table}:${row.id}`}>
            <span className={classNames(styles['grow'])}>
              <EditableText label={t('people.name')} value={row.name} onCommit={(name) => submit({ type: 'edit', table, rows: [{ id: row.id, fields: { name } }] })} />
            </span>
            {'sort' in row
              ? (
                  <span className={classNames(styles['listSort'])}>
                    <EditableText label={t('people.sort')} placeholder={t('people.noSort')} value={row.sort} onCommit={(sort) => submit({ type: 'edit', table, rows: [{ id: row.id, fields: { sort } }] })} />
                  </span>
                )
              : null}
            <span className={classNames(styles['listCount'])}>{t('people.count', { count: counts.get(row.id) ?? 0 })}</span>
            <IconButton size="small" label={t('people.removeNamed', { name: row.name })} icon={<IconTrash size={16} />} onPress={() => { void submit({ type: 'remove', table, ids: [row.id] }) }} />
          </div>
        )}
      </MovableList>
      <QuickAdd label={t(`people.lists.add.${table}`)} onAdd={(texts) => submit({ type: 'add', table, rows: texts.map((name) => ({ id: newId(), fields: { name } })) })} />
    </div>
  )
}
