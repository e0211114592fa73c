import type { WallItem } from '#domain/view/wall.ts'
import styles from './wall.module.css'

/** One thing, large; the rest is dimmed behind it. */
export function WallSpotlight({ item }: { readonly item: WallItem }) {
  return <div className={styles['spotlight']}><p className={styles['spotCard']} data-long={item.text.length > 160}>{item.text}</p></div>
}
