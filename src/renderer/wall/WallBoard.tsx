import { inOrder } from '#domain/document/order.ts'
import type { WallItem, WallSchema, WallView } from '#domain/view/wall-rows.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { boardName, cardNotes } from './board-words.ts'
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
      <header className={styles['head']}><h1 className={styles['title']}>{boardName(board)}</h1></header>
      {concluded ? <p className={styles['conclusion']} aria-label={t('onwall.conclusion')}>{board.conclusion}</p> : null}
      <div className={styles['columns']}>
        {columns.map((column) => <Column key={column.id} column={column} voting={board.voting} silent={board.step === 'silent'} asking={!concluded} turning={turning} cards={inOrder(items.filter((item) => item.column === column.id && item.parent === null))} all={items} />)}
      </div>
    </>
  )
}

interface ColumnProps {
  readonly column: WallSchema['column']
  readonly voting: WallSchema['board']['voting']
  readonly cards: readonly WallItem[]
  readonly all: readonly WallItem[]
  readonly silent: boolean
  /** With a conclusion the questions have been answered, and the room is for the cards. */
  readonly asking: boolean
  readonly turning: boolean
}

function Column({ column, voting, cards, all, silent, asking, turning }: ColumnProps) {
  const t = useText()
  return (
    <section className={styles['column']}>
      <h2 className={styles['columnTitle']}>{column.title}</h2>
      {column.question === '' || !asking ? null : <p className={styles['question']}>{column.question}</p>}
      {silent ? <p className={styles['count']}>{t('onwall.hidden', { count: column.hidden })}</p> : (
        <Pages columns={1} turning={turning} label={column.title}>
          {cards.map((card) => <Card key={card.id} card={card} voting={voting} under={inOrder(all.filter((item) => item.parent === card.id))} />)}
        </Pages>
      )}
    </section>
  )
}

function Card({ card, voting, under }: { readonly card: WallItem; readonly voting: WallSchema['board']['voting']; readonly under: readonly WallItem[] }) {
  const t = useText()
  const notes = cardNotes(t, card, voting)
  return (
    <div className={styles['card']}>
      {card.cluster === '' ? null : <strong className={styles['clusterName']}>{card.cluster}</strong>}
      {card.text}
      {under.map((item) => <span className={styles['cardNote']} key={item.id}>{`• ${item.text}`}</span>)}
      {notes === '' ? null : <span className={styles['cardNote']}>{notes}</span>}
    </div>
  )
}
