import type { LegendEntry } from '#domain/river/legend.ts'
import styles from './ColourLegend.module.css'

/** What the colours stand for, beside the picture and not in it: it covers nothing, and a screen reader reads it. Nothing when they only say the kind. */
export function ColourLegend({ label, entries }: { readonly label: string; readonly entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className={styles['legend']} aria-label={label}>
      {entries.map(({ colour, name }) => <li key={`${colour} ${name}`} className={styles['entry']}><span className={styles['dot']} data-hue={colour} aria-hidden="true" />{name}</li>)}
    </ul>
  )
}
