import { inOrder } from '#domain/document/order.ts'
import type { WallItem, WallSchema, WallView } from '#domain/view/wall-rows.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Pages } from './Pages.tsx'
import { kindWord } from './wall-words.ts'
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
  const word = (kind: WallItem['kind']): string => kindWord(t, river, kind)
  const planks = inOrder([...view.item.values()].filter((item) => item.kind === 'plank' && item.parent === thing.id))
  const linked = [...view.link.values()].flatMap((link) => view.item.get(link.from === thing.id ? link.to : link.to === thing.id ? link.from : '') ?? [])
  return (
    <section className={styles['tourCard']} key={thing.id}>
      <p className={styles['tourHead']}><span className={styles['tourKind']}>{word(thing.kind)}</span>{at === 0 ? null : <span>{t('onwall.page', { page: at, pages: of })}</span>}</p>
      <Pages columns={1} turning label={word(thing.kind)}>
        <p className={styles['tourText']} data-long={thing.text.length > 120}>{thing.text}</p>
        {planks.map((plank) => <p className={styles['tourLine']} key={plank.id}>{`– ${plank.text}`}<StepAbout plank={plank} /></p>)}
        {linked.map((other) => <p className={styles['tourLink']} key={other.id}>{t('onwall.linked', { kind: word(other.kind), text: other.text })}</p>)}
        {thing.dots === 0 ? null : <p className={styles['tourLink']}>{t('onwall.dots', { count: thing.dots })}</p>}
      </Pages>
    </section>
  )
}

/** Who takes a step, an organisation or a label but never a person, and by when. */
function StepAbout({ plank }: { readonly plank: WallItem }) {
  const t = useText()
  const about = [plank.who, plank.due === '' ? '' : t('onwall.by', { date: t.day(plank.due, 'short') })].filter((part) => part !== '')
  return about.length === 0 ? null : <span className={styles['tourAbout']}>{` · ${about.join(' · ')}`}</span>
}
