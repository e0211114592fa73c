import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ItemRecord, RiverRecord } from '#domain/meeting/records.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { moveThings } from './river-commands.ts'
import { isOpen, kindWord, linkedItems, placeWords } from './river-words.ts'
import { PictureWords } from './PictureWords.tsx'
import { Planks } from './Planks.tsx'
import { ThingLinks } from './ThingLinks.tsx'
import { ThingMenu } from './ThingMenu.tsx'
import styles from './river.module.css'

const stride = { along: 0.04, across: 0.2 }
const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** One thing in the outline: its text, where it lies, what it is linked to, and everything that can be done with it. */
export function OutlineThing({ item, river, isChosen, onChoose, planks }: {
  readonly item: ItemRecord
  readonly river: RiverRecord
  readonly isChosen: boolean
  readonly onChoose: (id: string) => void
  readonly planks: readonly ItemRecord[]
}) {
  const t = useText()
  const { submit } = useActions()
  const meeting = useMeeting((whole) => whole)
  const links = linkedItems(meeting, item.id)
  const needs = [...meeting.source.values()].filter((source) => source.item === item.id).length
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => { if (isChosen) row.current?.scrollIntoView({ block: 'nearest' }) }, [isChosen])
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.altKey ? directions[event.key] : undefined
    if (direction === undefined) return
    event.preventDefault()
    void submit(moveThings([{ id: item.id, along: item.along + direction[0] * stride.along, across: item.across + direction[1] * stride.across }]))
  }
  return (
    <li ref={row} className={classNames(styles['thing'], isChosen && styles['chosen'])} onKeyDown={onKeyDown} onFocus={() => { if (!isChosen) onChoose(item.id) }}>
      <div className={styles['thingLine']}>
        <EditableText
          label={kindWord(t, river, item.kind)} value={item.text} placeholder={t('river.noText')} multiline
          onCommit={(text) => submit({ type: 'edit', table: 'item', rows: [{ id: item.id, fields: { text } }] })}
        />
        <ThingMenu item={item} river={river} links={links} />
      </div>
      <p className={styles['where']}>
        {[placeWords(t, item), needs > 0 ? t('river.isNeed') : ''].filter((part) => part !== '').join(' · ')}
        {isOpen(item, links) ? <span className={styles['openMark']}>{t('river.open')}</span> : null}
      </p>
      {links.length === 0 ? null : (
        <ul className={styles['links']}>
          <ThingLinks river={river} links={links} isChosen={isChosen} />
        </ul>
      )}
      {item.kind === 'picture' ? <PictureWords item={item} /> : null}
      {item.kind === 'bridge' ? <Planks bridge={item} planks={planks} /> : null}
    </li>
  )
}
