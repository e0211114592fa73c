import { useEffect, useRef } from 'react'
import { pictureId, type ConfluenceEntry } from '#domain/view/confluence.ts'
import { useMeeting } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { FoldedText } from '#renderer/ui/folded-text.tsx'
import { IconClose, IconMore } from '#renderer/ui/icons.tsx'
import { Menu, type MenuGroup } from '#renderer/ui/menu.tsx'
import { useFocusOnNeighbour } from '#renderer/ui/use-focus-on-neighbour.ts'
import type { AlikeThing } from './AlikeThings.tsx'
import { firstRow } from './confluence-focus.ts'
import type { ConfluenceOutlineProps } from './confluence-props.ts'
import styles from './many.module.css'

interface Props extends ConfluenceOutlineProps {
  readonly entry: ConfluenceEntry
  readonly isChosen: boolean
  readonly alike: readonly AlikeThing[]
}

/** One thing in the lists of the confluence, or several that were laid together with what lies in it. */
export function ConfluenceRow(props: Props) {
  const { shown, entry, isChosen, chosen, onChoose, onSeek } = props
  const t = useText()
  const id = pictureId(entry)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => { if (isChosen && row.current?.contains(document.activeElement) === false) row.current.scrollIntoView({ block: 'nearest' }) }, [isChosen])
  useFocusOnNeighbour(row, (neighbour) => neighbour.querySelector('input'), firstRow)
  const toggle = (on: boolean): void => {
    onChoose(on ? [...chosen, id] : chosen.filter((other) => other !== id))
    if (on) onSeek(id)
  }
  const text = entry.text === '' ? t('river.noText') : entry.text
  const where = entry.isPile ? `${shown.inGroups(entry.rivers.length)}: ${t.list(entry.rivers.map(shown.riverName))}` : shown.riverName(entry.rivers[0] ?? '')
  return (
    <li ref={row} className={classNames(styles['row'], isChosen && styles['chosen'])} data-entry={id}>
      {entry.isPile ? (
        <>
          <Checkbox aria-label={t('many.chooseThing', { text: shortened(text), where })} isSelected={isChosen} onChange={toggle} />
          <div className={styles['rowText']}>
            <EditableText label={t('many.pileText')} value={entry.text} multiline onCommit={(words) => shown.rename(entry.id, words)} />
            <p className={styles['where']}><Badge tone="accent">{shown.inGroups(entry.rivers.length)}</Badge><IsNeed entry={entry} /></p>
            <Members {...props} />
          </div>
        </>
      ) : (
        <div className={styles['rowText']}>
          <Checkbox isSelected={isChosen} onChange={toggle}><span className={styles['words']}>{text}</span><span className={styles['where']}>{where}<IsNeed entry={entry} /></span></Checkbox>
        </div>
      )}
      <RowMenu {...props} />
    </li>
  )
}

function IsNeed({ entry }: { readonly entry: ConfluenceEntry }) {
  const t = useText()
  const isNeed = useMeeting((meeting) => [...meeting.source.values()].some((source) => entry.members.some(({ id }) => id === source.item)))
  return isNeed ? <span> · {t('river.isNeed')}</span> : null
}

function Members({ shown, entry, onOpen }: Props) {
  const t = useText()
  return (
    <details className={styles['members']}>
      <summary>{t('many.members', { count: entry.members.length })}</summary>
      <ul>
        {entry.members.map((member) => <Member key={member.id} member={member} shown={shown} onOpen={onOpen} />)}
      </ul>
    </details>
  )
}

function Member({ member, shown, onOpen }: Pick<Props, 'shown' | 'onOpen'> & { readonly member: ConfluenceEntry['members'][number] }) {
  const t = useText()
  const row = useRef<HTMLLIElement>(null)
  useFocusOnNeighbour(row, (neighbour) => neighbour.querySelector<HTMLElement>('button:last-of-type'), firstRow)
  return (
    <li ref={row} className={styles['member']}>
      <span className={styles['words']}><FoldedText text={member.text} /></span>
      <button type="button" className={styles['go']} onClick={() => { onOpen(member.river ?? '', member.id) }}>{shown.riverName(member.river ?? '')}</button>
      <IconButton size="small" label={t('many.takeOut', { text: shortened(member.text) })} icon={<IconClose size={16} />} onPress={() => { shown.takeOut(member.id) }} />
    </li>
  )
}

function RowMenu({ shown, entry, chosen, alike, onLay, onApart, onOpen }: Props) {
  const t = useText()
  const id = pictureId(entry)
  const label = t('river.thingMenu', { text: shortened(entry.text) })
  const others = alike.flatMap(({ one, other }) => (one === id ? [other] : other === id ? [one] : []))
  const groups: MenuGroup[] = [
    { id: 'do', entries: [
      ...(chosen.length > 1 && chosen.includes(id) ? [{ id: 'lay', label: t('many.lay', { count: chosen.length }), keys: 'L', disabled: !shown.canLay(chosen), onAction: () => { onLay(chosen) } }] : []),
      ...(entry.isPile ? [{ id: 'apart', label: t('many.apart'), keys: 'Shift L', onAction: () => { onApart([id]) } }] : []),
      { id: 'need', label: t('river.makeNeed'), disabled: entry.text === '', onAction: () => { shown.makeNeed(entry) } },
    ] },
    { id: 'alike', title: t('many.layWith'), entries: others.map((other) => ({ id: `with-${other}`, label: shortened(shown.entryOf(other)?.text ?? ''), onAction: () => { onLay([id, other]) } })) },
    { id: 'go', title: t('many.goTo'), entries: entry.members.map((member) => ({ id: `go-${member.id}`, label: shown.riverName(member.river ?? ''), onAction: () => { onOpen(member.river ?? '', member.id) } })) },
  ]
  return <Menu label={label} trigger={<IconButton size="small" label={label} icon={<IconMore />} />} groups={groups.filter((group) => group.entries.length > 0)} />
}
