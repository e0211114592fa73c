import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import styles from './shapes.module.css'

/** A picture in the outline: small, with the words for who cannot see it. */
export function PictureWords({ item }: { readonly item: ItemRecord }) {
  const t = useText()
  const { submit } = useActions()
  return (
    <div className={styles['alt']}>
      {item.picture === '' ? null : <img className={styles['thumb']} src={`/picture/${item.picture}`} alt={item.alt} />}
      <EditableText
        label={t('river.picture.alt')} value={item.alt} placeholder={t('river.picture.altEmpty')}
        onCommit={(alt) => submit({ type: 'edit', table: 'item', rows: [{ id: item.id, fields: { alt } }] })}
      />
    </div>
  )
}
