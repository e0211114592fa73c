import { KindSign } from './KindSign.tsx'
import type { KindCount } from './wall-words.ts'
import styles from './wall.module.css'

/** "3 × kans" with the sign of the kind, one behind the other. */
export function KindCounts({ counts, large = false }: { readonly counts: readonly KindCount[]; readonly large?: boolean }) {
  return (
    <ul className={styles['kinds']} data-large={large}>
      {counts.map(({ kind, words }) => <li key={kind} className={styles['kindCount']}><KindSign kind={kind} />{words}</li>)}
    </ul>
  )
}
