import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconTrash } from '#renderer/ui/icons.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { PlankAgreement } from './PlankAgreement.tsx'
import styles from './river.module.css'

/** The planks of a bridge: the steps that get us across. */
export function Planks({ bridge, planks }: { readonly bridge: ItemRecord; readonly planks: readonly ItemRecord[] }) {
  const t = useText()
  const { submit } = useActions()
  const edit = (id: string, fields: Record<string, string>) => submit({ type: 'edit', table: 'item', rows: [{ id, fields }] })
  return (
    <div className={styles['planks']}>
      {planks.length === 0 ? null : (
        <MovableList narrow label={t('river.planks')} rows={planks} nameOf={(plank) => shortened(plank.text)} onMove={(id, after) => submit({ type: 'move', table: 'item', id, after })}>
          {(plank) => (
            <div data-record={`item:${plank.id}`}>
              <div className={styles['plank']}>
                <EditableText label={t('river.plank')} value={plank.text} onCommit={(text) => edit(plank.id, { text })} />
                <IconButton size="small" label={t('river.removePlank', { text: shortened(plank.text) })} icon={<IconTrash />} onPress={() => { void submit({ type: 'remove', table: 'item', ids: [plank.id] }) }} />
                <div className={styles['due']}><DateField hideLabel label={t('river.due', { text: shortened(plank.text) })} value={plank.due} onChange={(due) => { void edit(plank.id, { due }) }} /></div>
              </div>
              <PlankAgreement plank={plank} />
            </div>
          )}
        </MovableList>
      )}
      <QuickAdd label={t('river.addPlank')} placeholder={t('river.addPlankShort')} onAdd={(texts) => submit({
        type: 'add', table: 'item',
        rows: texts.map((text) => ({ id: newId(), fields: { kind: 'plank', text, river: bridge.river, parent: bridge.id, along: bridge.along, across: bridge.across } })),
      })} />
    </div>
  )
}
