import { memo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { BoardStep } from '#domain/meeting/board-records.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconMinus, IconMore, IconNeed, IconPlus, IconSpotlight } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { cardKey } from './card-keys.ts'
import { cardMenu, type CardPlaceInfo } from './card-menu.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import type { BoardActions } from './use-board-actions.ts'
import type { CardDrag, DropMark } from './use-card-drag.ts'
import styles from './boards.module.css'

export interface CardProps {
  readonly card: ItemRecord
  readonly under: readonly ItemRecord[]
  readonly step: BoardStep
  /** Whether the numbers of dots are in sight; while there is voted they are not, until somebody asks. */
  readonly tally: boolean
  readonly dots: ReadonlyMap<string, number>
  readonly needed: ReadonlySet<string>
  readonly groups: ReadonlyMap<string, number>
  readonly lit: string | null
  readonly columns: CardPlaceInfo['columns']
  readonly above: string | null
  readonly first: boolean
  readonly last: boolean
  readonly act: BoardActions
  readonly drag: Pick<CardDrag, 'pickUp'>
  readonly dragged: string | null
  readonly mark: DropMark['how'] | null
  /** Told before a card changes place, so that the focus can follow it. */
  readonly follow: (card: string) => void
}

/** A card, and below it those that were put under it: their words stay in sight. */
export const CardView = memo(function CardView(props: CardProps) {
  const { card, under, mark, dragged, drag } = props
  const t = useText()
  return (
    <li
      className={classNames(styles['card'], props.lit === card.id && styles['lit'], dragged === card.id && styles['dragged'], mark !== null && styles[mark], styles[`state-${card.state}`], ...groupMark(props.groups, card))}
      data-card={card.id}
      data-record={`item:${card.id}`}
      data-top
      onPointerDown={(event) => { drag.pickUp(event, card.id) }}
    >
      <CardBody {...props} />
      {/* Behind the words of the card, so that these come first for the focus and the ear; the style puts it on top. */}
      {under.length === 0 && card.cluster === '' ? null : <span className={classNames(styles['clusterName'])}><EditableText label={t('boards.clusterName')} value={card.cluster} placeholder={t('boards.clusterNameEmpty')} onCommit={(cluster) => props.act.name(card.id, cluster)} /></span>}
      {under.length === 0 ? null : (
        <ul className={classNames(styles['under'])}>
          {under.map((one, at) => (
            <li key={one.id} className={classNames(styles['below'], dragged === one.id && styles['dragged'], styles[`state-${one.state}`])} data-card={one.id} data-record={`item:${one.id}`} onPointerDown={(event) => { drag.pickUp(event, one.id) }}>
              <CardBody {...props} card={one} under={[]} above={under[at - 1]?.id ?? card.id} first={at === 0} last={at === under.length - 1} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
})

/** The colour of the group at the edge; its name stands in the card too. */
function groupMark(groups: ReadonlyMap<string, number>, card: ItemRecord): (string | undefined)[] {
  const at = groups.get(card.group)
  return at === undefined ? [] : [styles['ofGroup'], styles[`group${String(at % 6)}`]]
}

function CardBody(props: CardProps) {
  const { card, act, step, follow } = props
  const t = useText()
  const tools = useRef<HTMLButtonElement>(null)
  const [addressing, setAddressing] = useState(false)
  const [splitting, setSplitting] = useState(false)
  const dots = props.dots.get(card.id) ?? 0
  const info: CardPlaceInfo = { first: props.first, last: props.last, above: props.above, columns: props.columns, isCluster: props.under.some((one) => one.parent === card.id), isNeed: props.needed.has(card.id), isLit: props.lit === card.id, dots }
  const [grouping, setGrouping] = useState(false)
  const open = { address: () => { setAddressing(true) }, split: () => { setSplitting(true) }, group: () => { setGrouping(true) } }
  const body = useRef<HTMLDivElement>(null)
  const openMenu = (): void => { tools.current?.click() }
  /** A field below the text goes away when it is done: the keys stay with its card. */
  function backToCard(how: EditEnd): void {
    if (how !== 'blur') window.setTimeout(() => { body.current?.querySelector('button')?.focus() })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLTextAreaElement || event.defaultPrevented) return
    if (!cardKey(event, card, info, act, { ...open, menu: openMenu }, follow)) return
    event.preventDefault()
    event.stopPropagation()
  }
  function onContextMenu(event: MouseEvent): void {
    if (event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    event.stopPropagation()
    openMenu()
  }

  return (
    <div ref={body} className={classNames(styles['body'])} onKeyDown={onKeyDown} onContextMenu={onContextMenu}>
      <EditableText multiline label={t('boards.card')} value={card.text} placeholder={t('boards.card.empty')} className={classNames(styles['text'])} onCommit={(text) => act.write(card.id, text)} />
      <CardNotes card={card} isNeed={info.isNeed} addressing={addressing} onAddressed={(how) => { setAddressing(false); backToCard(how) }} grouping={grouping} onGrouped={(how) => { setGrouping(false); backToCard(how) }} act={act} />
      {step === 'vote' || dots > 0 ? <Dots card={card} dots={dots} tally={props.tally} isOpen={step === 'vote'} act={act} /> : null}
      <div className={classNames(styles['tools'])} data-tools>
        <IconButton size="small" label={t(info.isNeed ? 'boards.card.notNeed' : 'boards.card.need')} keys="N" pressed={info.isNeed} icon={<IconNeed size={17} />} onPress={() => { act.need(card.id) }} />
        <IconButton size="small" label={t(info.isLit ? 'boards.card.notSpotlight' : 'boards.card.spotlight')} keys="L" pressed={info.isLit} icon={<IconSpotlight size={17} />} onPress={() => { act.spotlight(card.id) }} />
        <Menu label={t('boards.card.more')} trigger={<IconButton ref={tools} size="small" label={t('boards.card.more')} keys="Shift+F10" icon={<IconMore size={17} />} />} groups={cardMenu(t, card, info, act, open)} />
      </div>
      {splitting ? <SplitDialog text={card.text} onClose={() => { setSplitting(false) }} onSplit={(texts) => { act.split(card.id, texts) }} /> : null}
    </div>
  )
}

type EditEnd = 'enter' | 'escape' | 'blur'

function CardNotes({ card, isNeed, addressing, onAddressed, grouping, onGrouped, act }: {
  readonly card: ItemRecord
  readonly isNeed: boolean
  readonly addressing: boolean
  readonly onAddressed: (how: EditEnd) => void
  readonly grouping: boolean
  readonly onGrouped: (how: EditEnd) => void
  readonly act: BoardActions
}) {
  const t = useText()
  const addressed = card.addressee !== '' || addressing
  const grouped = card.group !== '' || grouping
  if (card.state === 'plain' && !addressed && !isNeed && !grouped) return null
  return (
    <div className={classNames(styles['notes'])}>
      {isNeed ? <Badge tone="ok" icon={<IconNeed size={13} />}>{t('boards.isNeed')}</Badge> : null}
      {grouped ? <span className={classNames(styles['ofWhom'])}><EditableText key={String(grouping)} label={t('boards.group')} value={card.group} startEditing={grouping} onDone={onGrouped} onCommit={(group) => act.setGroup(card.id, group)} /></span> : null}
      {card.state === 'plain' ? null : <Badge tone={card.state === 'minority' || card.state === 'conclusion' ? 'accent' : 'warn'}>{t(`boards.state.${card.state}`)}</Badge>}
      {addressed ? (
        <span className={classNames(styles['addressee'])}>
          <span aria-hidden="true">→</span>
          <EditableText key={String(addressing)} label={t('boards.addressee')} value={card.addressee} startEditing={addressing} onDone={onAddressed} onCommit={(addressee) => act.address(card.id, addressee)} />
        </span>
      ) : null}
    </div>
  )
}

function Dots({ card, dots, tally, isOpen, act }: { readonly card: ItemRecord; readonly dots: number; readonly tally: boolean; readonly isOpen: boolean; readonly act: BoardActions }) {
  const t = useText()
  const shown = tally
    ? <span className={classNames(styles['dotCount'], dots === 0 && styles['noDots'])} aria-label={t('boards.dots', { count: dots })} role="img">{t.number(dots)}</span>
    : <span className={classNames(styles['dotCount'], styles['noDots'])} aria-label={t('boards.dotsHidden')} role="img">?</span>
  if (!isOpen) return <div className={classNames(styles['dots'])}>{shown}</div>
  return (
    <div className={classNames(styles['dots'])} data-tools>
      <IconButton size="small" label={t('boards.card.noDot')} keys="-" icon={<IconMinus size={16} />} isDisabled={tally && dots === 0} onPress={() => { act.dot(card.id, -1) }} />
      {shown}
      <IconButton size="small" label={t('boards.card.dot')} keys="+" icon={<IconPlus size={16} />} onPress={() => { act.dot(card.id, 1) }} />
    </div>
  )
}
