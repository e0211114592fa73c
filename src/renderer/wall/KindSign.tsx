import type { ItemKind } from '#domain/meeting/item-records.ts'
import styles from './wall.module.css'

/** The outline of each kind as it is in the picture, small: a box of 40 by 40. */
const outlines: Readonly<Partial<Record<ItemKind, string>>> = {
  opportunity: 'M20 9a11 11 0 1 1 0 22a11 11 0 1 1 0-22ZM18 1h4v5h-4ZM18 34h4v5h-4ZM1 18h5v4H1ZM34 18h5v4h-5ZM5 8l3-3 4 4-3 3ZM35 8l-3-3-4 4 3 3ZM5 32l3 3 4-4-3-3ZM35 32l-3 3-4-4 3-3Z',
  obstacle: 'M4 33L8 15 18 6 31 10 37 24 35 34 20 37Z',
  bridge: 'M1 30V21Q20 2 39 21V30H32V26Q20 14 8 26V30Z',
  boat: 'M3 25H37L30 36H10ZM19 3L33 21H19ZM17 8V21H7Z',
  milestone: 'M6 2H10V5H35L28 13 35 21H10V38H6Z',
  note: 'M6 4H34V28L26 36H6Z',
  text: 'M7 6H33V13H24V35H16V13H7Z',
  picture: 'M3 6H37V34H3ZM8 29H32L24 17 18 24 14 20Z',
  line: 'M3 33Q12 3 20 20T37 8V13Q29 34 20 24T8 35Z',
}

/** The sign of a kind before words. It is never alone: the word of the kind stands beside it, or above the list. */
export function KindSign({ kind }: { readonly kind: ItemKind }) {
  return (
    <svg className={styles['sign']} viewBox="0 0 40 40" data-kind={kind} aria-hidden="true" focusable="false">
      <path d={outlines[kind] ?? outlines.note} fillRule="evenodd" />
    </svg>
  )
}
