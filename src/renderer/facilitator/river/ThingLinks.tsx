import { useState } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { useActions, useRow } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconPencil } from '#renderer/ui/icons.tsx'
import { kindWord } from './river-words.ts'
import styles from './shapes.module.css'

interface Linked { readonly link: string; readonly item: ItemRecord }

/** What a thing is linked to, each arrow with its words; a place for words is made by asking, so that nothing shifts when a thing is chosen. */
export function ThingLinks({ river, links }: { readonly river: RiverRecord; readonly links: readonly Linked[] }) {
  return <>{links.map((linked) => <ThingLink key={linked.link} river={river} linked={linked} />)}</>
}

function ThingLink({ river, linked: { link, item } }: { readonly river: RiverRecord; readonly linked: Linked }) {
  const t = useText()
  const { submit } = useActions()
  const [asked, setAsked] = useState(false)
  const label = useRow('link', link)?.label ?? ''
  const name = t('river.linkLine', { kind: kindWord(t, river, item.kind), text: shortened(item.text) })
  const words = t('river.linkWords', { what: name })
  return (
    <li>
      <div className={styles['linkLine']}>
        <span>{name}</span>
        {label === '' && !asked ? <IconButton size="small" label={words} icon={<IconPencil size={16} />} onPress={() => { setAsked(true) }} /> : null}
      </div>
      {label !== '' || asked ? (
        <div className={styles['linkWords']}>
          <EditableText
            label={words} value={label} placeholder={t('river.linkWordsEmpty')} startEditing={asked} onDone={() => { setAsked(false) }}
            onCommit={(changed) => submit({ type: 'together', label: 'words.link', commands: [{ type: 'edit', table: 'link', rows: [{ id: link, fields: { label: changed } }] }] })}
          />
        </div>
      ) : null}
    </li>
  )
}
