import type { WallItem } from '#domain/view/wall-rows.ts'
import styles from './wall.module.css'

/** One thing, large, with the question that it answers; the rest is dimmed behind it. */
export function WallSpotlight({ item, question }: { readonly item: WallItem; readonly question: string }) {
  return <div className={styles['spotlight']}><div className={styles['spot']}>{question === '' ? null : <p className={styles['question']}>{question}</p>}<p className={styles['spotCard']} data-long={item.text.length > 160}>{item.text}</p></div></div>
}
