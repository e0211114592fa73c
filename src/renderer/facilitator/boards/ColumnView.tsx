import { useRef } from 'react'
import type { BoardStep, ColumnRecord } from '#domain/meeting/board-records.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconLeft, IconMore, IconRight, IconShow, IconTrash, IconVote } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import type { BoardReading, ColumnReading } from '#domain/boards/board-reading.ts'
import { CardView } from './CardView.tsx'
import type { BoardActions } from './use-board-actions.ts'
import type { CardDrag } from './use-card-drag.ts'
import styles from './boards.module.css'

export interface ColumnProps {
  readonly reading: BoardReading
  readonly at: number
  readonly step: BoardStep
  /** Whether the numbers of dots are in sight. */
  readonly tally: boolean
  readonly lit: string | null
  readonly act: BoardActions
  readonly drag: CardDrag
  readonly follow: (card: string) => void
}

const none: readonly ItemRecord[] = []

/** A column: its question, its cards, and a field for the next one that is always in sight. */
export function ColumnView({ reading, at, step, tally, lit, act, drag, follow }: ColumnProps) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const entry = reading.columns[at]
  if (entry === undefined) return null
  const { column, cards } = entry
  const columns = reading.columns.map((one) => ({ id: one.column.id, title: columnName(t('boards.columnUntitled'), one) }))
  const name = columns[at]?.title ?? ''
  const mark = drag.mark?.column === column.id ? drag.mark : null
  async function add(texts: readonly string[]) {
    const answer = await act.add(column.id, texts)
    requestAnimationFrame(() => { if (list.current !== null) list.current.scrollTop = list.current.scrollHeight })
    return answer
  }
  return (
    <section className={classNames(styles['column'], mark !== null && styles['over'])} data-column={column.id} data-record={`column:${column.id}`} aria-label={name}>
      <ColumnHead column={column} count={cards.reduce((sum, card) => sum + 1 + (reading.under.get(card.id)?.length ?? 0), 0)} at={at} reading={reading} act={act} />
      <ul ref={list} className={classNames(styles['cards'], mark !== null && mark.over === null && styles['endMark'])} data-cards aria-label={t('boards.cardsOf', { name })}>
        {cards.map((card, place) => (
          <CardView
            key={card.id}
            card={card}
            under={reading.under.get(card.id) ?? none}
            step={step}
            tally={tally}
            dots={reading.dots}
            groups={reading.groups}
            needed={reading.needed}
            lit={lit}
            columns={columns}
            above={cards[place - 1]?.id ?? null}
            first={place === 0}
            last={place === cards.length - 1}
            act={act}
            drag={drag}
            dragged={drag.card}
            mark={mark !== null && mark.over === card.id ? mark.how : null}
            follow={follow}
          />
        ))}
      </ul>
      <QuickAdd label={t('boards.newCard', { name })} placeholder={t('boards.newCardShort')} onAdd={add} />
    </section>
  )
}

function columnName(untitled: string, { column }: ColumnReading): string {
  return column.title === '' ? untitled : column.title
}

function ColumnHead({ column, count, at, reading, act }: { readonly column: ColumnRecord; readonly count: number; readonly at: number; readonly reading: BoardReading; readonly act: BoardActions }) {
  const t = useText()
  const edit = (fields: { readonly title?: string; readonly question?: string }) => act.send({ type: 'edit', table: 'column', rows: [{ id: column.id, fields }] })
  const behind = (place: number): void => { void act.send({ type: 'move', table: 'column', id: column.id, after: reading.columns[place]?.column.id ?? null }) }
  return (
    <header className={classNames(styles['columnHead'])}>
      <div className={classNames(styles['columnTop'])}>
        <h3><EditableText label={t('boards.columnTitle')} value={column.title} placeholder={t('boards.columnUntitled')} startEditing={column.title === '' && column.question === '' && count === 0 && column.sort === 'own'} onCommit={(title) => edit({ title })} /></h3>
        <span className={classNames(styles['count'])} aria-label={t('boards.cards', { count })} role="img">{t.number(count)}</span>
        <Menu
          label={t('boards.columnMore')}
          trigger={<IconButton size="small" label={t('boards.columnMore')} icon={<IconMore size={17} />} />}
          groups={[
            { id: 'wall', entries: [{ id: 'wall', label: t('boards.columnOnWall'), icon: <IconShow size={18} />, onAction: () => { act.showOnWall('column', column.id, column.title) } }] },
            { id: 'order', entries: [
              { id: 'dots', label: t('boards.sortByDots'), icon: <IconVote size={18} />, onAction: () => { act.sort(column.id) } },
              { id: 'left', label: t('boards.columnLeft'), icon: <IconLeft size={18} />, disabled: at === 0, onAction: () => { behind(at - 2) } },
              { id: 'right', label: t('boards.columnRight'), icon: <IconRight size={18} />, disabled: at === reading.columns.length - 1, onAction: () => { behind(at + 1) } },
            ] },
            { id: 'remove', entries: [{ id: 'remove', label: t('boards.columnRemove', { count }), icon: <IconTrash size={18} />, danger: true, onAction: () => { void act.send({ type: 'remove', table: 'column', ids: [column.id] }) } }] },
          ]}
        />
      </div>
      <EditableText className={classNames(styles['question'])} label={t('boards.columnQuestion')} value={column.question} placeholder={t('boards.columnQuestionEmpty')} onCommit={(question) => edit({ question })} />
    </header>
  )
}
