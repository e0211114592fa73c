import { inOrder } from '#domain/document/order.ts'
import type { WallItem, WallSchema, WallView } from '#domain/view/wall.ts'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

/** A theme: the question of each column, and its cards or, while everybody writes in silence, how many there are. */
export function WallBoard({ view, turning }: { readonly view: WallView; readonly turning: boolean }) {
  const t = useText()
  const [board] = [...view.board.values()]
  if (board === undefined) return null
  const items = [...view.item.values()]
  const concluded = board.step === 'conclude' && board.conclusion !== ''
  const columns = inOrder(view.column.values()).filter((column) => column.sort !== 'own' || column.hidden > 0 || items.some((item) => item.column === column.id))
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{board.title}</h1></header>
      {concluded ? <p className={styles['conclusion']} aria-label={t('onwall.conclusion')}>{board.conclusion}</p> : null}
      <div className={styles['columns']}>
        {columns.map((column) => <Column key={column.id} column={column} silent={board.step === 'silent'} asking={!concluded} turning={turning} cards={inOrder(items.filter((item) => item.column === column.id && item.parent === null))} all={items} />)}
      </div>
    </>
  )
}

interface ColumnProps {
  readonly column: WallSchema['column']
  readonly cards: readonly WallItem[]
  readonly all: readonly WallItem[]
  readonly silent: boolean
  /** With a conclusion the questions have been answered, and the room is for the cards. */
  readonly asking: boolean
  readonly turning: boolean
}

function Column({ column, cards, all, silent, asking, turning }: ColumnProps) {
  const t = useText()
  return (
    <section className={styles['column']}>
      <h2 className={styles['columnTitle']}>{column.title}</h2>
      {column.question === '' || !asking ? null : <p className={styles['question']}>{column.question}</p>}
      {silent ? <p className={styles['count']}>{t('onwall.hidden', { count: column.hidden })}</p> : (
        <Pages columns={1} turning={turning} label={column.title}>
          {cards.map((card) => <Card key={card.id} card={card} under={inOrder(all.filter((item) => item.parent === card.id))} />)}
        </Pages>
      )}
    </section>
  )
}

function Card({ card, under }: { readonly card: WallItem; readonly under: readonly WallItem[] }) {
  const t = useText()
  const notes = [card.state === 'plain' ? '' : t(`onwall.state.${card.state}` as TextId), card.dots === 0 ? '' : t('onwall.dots', { count: card.dots })].filter((note) => note !== '')
  return (
    <div className={styles['card']}>
      {card.text}
      {under.map((item) => <span className={styles['cardNote']} key={item.id}>{`• ${item.text}`}</span>)}
      {notes.length === 0 ? null : <span className={styles['cardNote']}>{notes.join(' · ')}</span>}
    </div>
  )
}
