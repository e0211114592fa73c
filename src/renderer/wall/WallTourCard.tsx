import { inOrder } from '#domain/document/order.ts'
import type { WallItem, WallSchema, WallView } from '#domain/view/wall-rows.ts'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

/** The words of the thing in the light, large: what it is, what it says, its planks, what it is linked to; on a tour which one of how many. */
export function WallTourCard({ thing, river, view, at, of }: {
  readonly thing: WallItem
  readonly river: WallSchema['river']
  readonly view: WallView
  /** From 1; 0 when there is no tour. */
  readonly at: number
  readonly of: number
}) {
  const t = useText()
  const word = (kind: WallItem['kind']): string => river.words[kind] ?? t(`onwall.kind.${kind}` as TextId)
  const planks = inOrder([...view.item.values()].filter((item) => item.kind === 'plank' && item.parent === thing.id))
  const linked = [...view.link.values()].flatMap((link) => view.item.get(link.from === thing.id ? link.to : link.to === thing.id ? link.from : '') ?? [])
  return (
    <section className={styles['tourCard']} key={thing.id}>
      <p className={styles['tourHead']}><span className={styles['tourKind']}>{word(thing.kind)}</span>{at === 0 ? null : <span>{t('onwall.page', { page: at, pages: of })}</span>}</p>
      <Pages columns={1} turning label={word(thing.kind)}>
        <p className={styles['tourText']} data-long={thing.text.length > 120}>{thing.text}</p>
        {planks.map((plank) => <p className={styles['tourLine']} key={plank.id}>{`– ${plank.text}`}</p>)}
        {linked.map((other) => <p className={styles['tourLink']} key={other.id}>{t('onwall.linked', { kind: word(other.kind), text: other.text })}</p>)}
        {thing.dots === 0 ? null : <p className={styles['tourLink']}>{t('onwall.dots', { count: thing.dots })}</p>}
      </Pages>
    </section>
  )
}
