import type { ItemRecord, RiverRecord } from '#domain/meeting/records.ts'
import { useActions, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { kindWord, shortText } from './river-words.ts'
import styles from './shapes.module.css'

/** What a thing is linked to, each arrow with its words; the place for words is there when the thing is chosen. */
export function ThingLinks({ river, links, isChosen }: { readonly river: RiverRecord; readonly links: readonly { readonly link: string; readonly item: ItemRecord }[]; readonly isChosen: boolean }) {
  const t = useText()
  const { submit } = useActions()
  const records = useTable('link')
  return (
    <>
      {links.map(({ link, item }) => {
        const name = t('river.linkLine', { kind: kindWord(t, river, item.kind), text: shortText(item.text) })
        return (
          <li key={link}>
            {name}
            {isChosen || (records.get(link)?.label ?? '') !== '' ? <div className={styles['linkWords']}>
              <EditableText
                label={t('river.linkWords', { what: name })} value={records.get(link)?.label ?? ''} placeholder={t('river.linkWordsEmpty')}
                onCommit={(label) => submit({ type: 'together', label: 'words.link', commands: [{ type: 'edit', table: 'link', rows: [{ id: link, fields: { label } }] }] })}
              />
            </div> : null}
          </li>
        )
      })}
    </>
  )
}
