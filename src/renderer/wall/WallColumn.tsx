import { inOrder } from '#domain/document/order.ts'
import type { WallItem, WallSchema, WallView } from '#domain/view/wall-rows.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { boardName, cardNotes } from './board-words.ts'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

/** One column, or one cluster, large enough to read together: the question stays above, cards come by the page. */
export function WallColumn({ view, turning }: { readonly view: WallView; readonly turning: boolean }) {
  const t = useText()
  const [board] = [...view.board.values()]
  const [column] = [...view.column.values()]
  if (board === undefined || column === undefined) return null
  const items = inOrder(view.item.values())
  const heads = items.filter((item) => item.parent === null || !view.item.has(item.parent))
  const cluster = view.wall.get('wall')?.show === 'cluster' ? heads[0] : undefined
  const shown = cluster === undefined ? heads : items.filter((item) => item.id !== cluster.id || cluster.cluster !== '')
  const title = cluster === undefined ? column.question || column.title : cluster.cluster || cluster.text
  return (
    <>
      <header className={styles['head']}>
        <p className={styles['task']}>{[boardName(board), cluster === undefined && column.question === '' ? '' : column.title].filter((piece) => piece !== '').join(' · ')}</p>
        <h1 className={styles['title']}>{title}</h1>
      </header>
      {board.step === 'silent' ? <p className={styles['count']}>{t('onwall.hidden', { count: column.hidden })}</p> : (
        <Pages columns={2} least={720} turning={turning} label={title}>
          {shown.map((card) => <BigCard key={card.id} card={card} under={cluster === undefined ? items.filter((item) => item.parent === card.id) : []} voting={board.voting} isNamed={cluster === undefined} />)}
        </Pages>
      )}
    </>
  )
}

function BigCard({ card, under, voting, isNamed }: { readonly card: WallItem; readonly under: readonly WallItem[]; readonly voting: WallSchema['board']['voting']; readonly isNamed: boolean }) {
  const t = useText()
  const notes = cardNotes(t, card, voting)
  return (
    <div className={`${styles['card'] ?? ''} ${styles['bigCard'] ?? ''}`}>
      {isNamed && card.cluster !== '' ? <strong className={styles['clusterName']}>{card.cluster}</strong> : null}
      {card.text}
      {under.map((item) => <span className={styles['cardNote']} key={item.id}>{`• ${item.text}`}</span>)}
      {notes === '' ? null : <span className={styles['cardNote']}>{notes}</span>}
    </div>
  )
}
