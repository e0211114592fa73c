import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { useInTurn } from '#renderer/replica/in-turn.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { useFocusOnNeighbour } from '#renderer/ui/use-focus-on-neighbour.ts'
import { endWords, isPastNeighbour, outlineCommand } from './outline-keys.ts'
import { ThingDots } from './RiverVotes.tsx'
import { isOpen, linkedItems, placeWords, saidOfThing } from './river-words.ts'
import { PictureWords } from './PictureWords.tsx'
import { Planks } from './Planks.tsx'
import { ThingLinks } from './ThingLinks.tsx'
import { ThingMenu } from './ThingMenu.tsx'
import { useTold } from './told.ts'
import styles from './river.module.css'

/** One thing in the outline: its text, where it lies, what it is linked to, and everything that can be done with it. */
export function OutlineThing({ item, river, isChosen, onChoose, planks }: {
  readonly item: ItemRecord
  readonly river: RiverRecord
  readonly isChosen: boolean
  readonly onChoose: (id: string) => void
  readonly planks: readonly ItemRecord[]
}) {
  const t = useText()
  const { submit, say } = useActions()
  const tell = useTold()
  const turn = useInTurn()
  const { store } = useAccess().replica
  const meeting = useMeeting((whole) => whole)
  const links = linkedItems(meeting, item.id)
  const needs = [...meeting.source.values()].filter((source) => source.item === item.id).length
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => { if (isChosen) row.current?.scrollIntoView({ block: 'nearest' }) }, [isChosen])
  useFocusOnNeighbour(row, (neighbour) => neighbour.querySelector('button'), (own) => own.parentElement?.parentElement?.querySelector('input'))
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = outlineCommand(event, item, river, meeting)
    if (command === null && !isPastNeighbour(event)) return
    event.preventDefault()
    event.stopPropagation()
    // A step is counted from where the thing lies when the steps before have been done.
    void turn(() => {
      const { meeting: now } = store.getState()
      const lies = now.item.get(item.id)
      const step = event.altKey && lies !== undefined ? outlineCommand(event, lies, river, now) : command
      if (step === null) say({ kind: 'text', quiet: true, text: t(endWords(event)) })
      return step === null ? undefined : tell(step)
    })
  }
  return (
    <li ref={row} data-record={`item:${item.id}`} data-thing={item.id} aria-current={isChosen ? 'true' : undefined} className={classNames(styles['thing'], isChosen && styles['chosen'])} onKeyDown={onKeyDown} onFocus={() => { if (!isChosen) onChoose(item.id) }}>
      <div className={styles['thingLine']}>
        <EditableText
          label={saidOfThing(t, meeting, river, item)} value={item.text} placeholder={t('river.noText')} multiline
          onCommit={(text) => submit({ type: 'edit', table: 'item', rows: [{ id: item.id, fields: { text } }] })}
        />
        <ThingDots item={item} isOpen={river.step === 'vote'} />
        <ThingMenu item={item} river={river} links={links} />
      </div>
      <p className={styles['where']}>
        {[placeWords(t, item), item.locked ? t('river.locked') : '', needs > 0 ? t('river.isNeed') : ''].filter((part) => part !== '').join(' · ')}
        {isOpen(item, links) ? <span className={styles['openMark']}>{t('river.open')}</span> : null}
      </p>
      {links.length === 0 ? null : (
        <ul className={styles['links']}>
          <ThingLinks river={river} links={links} />
        </ul>
      )}
      {item.kind === 'picture' ? <PictureWords item={item} /> : null}
      {item.kind === 'bridge' ? <Planks bridge={item} planks={planks} /> : null}
    </li>
  )
}
