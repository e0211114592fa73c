import { useState, type ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from './class-names.ts'
import { foldedText } from './folding.ts'
import styles from './folded-text.module.css'

export interface Fold {
  readonly text: string
  /** The button that shows the rest, or folds it again; null when nothing is folded. */
  readonly more: ReactNode
}

/** For a text that stands inside a button or a label, where no other button may stand. */
export function useFold(text: string): Fold {
  const t = useText()
  const [open, setOpen] = useState(false)
  const folded = foldedText(text)
  if (folded === null) return { text, more: null }
  return {
    text: open ? text : folded,
    more: (
      <button type="button" className={classNames(styles['more'])} aria-expanded={open} onClick={() => { setOpen(!open) }}>
        {t(open ? 'ui.lessText' : 'ui.moreText')}
        <span className="visually-hidden"> ({folded.slice(0, 60)})</span>
      </button>
    ),
  }
}

/** A text as it is; one that is very long as its beginning, with a button that shows the rest. */
export function FoldedText({ text }: { readonly text: string }) {
  const fold = useFold(text)
  return fold.more === null ? text : <>{fold.text} {fold.more}</>
}
