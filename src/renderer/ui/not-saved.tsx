import { useLayoutEffect, useRef } from 'react'
import type { Problem } from '#contract/answers.ts'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from './class-names.ts'
import { IconWarning } from './icons.tsx'
import styles from './not-saved.module.css'

/** Below a field whose text the meeting did not take: that it is not saved, and why. Read aloud by the status line. */
export function NotSaved({ id, problem }: { readonly id?: string, readonly problem: Problem }) {
  const t = useText()
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => { place.current?.scrollIntoView({ block: 'nearest' }) }, [])
  return (
    <span ref={place} {...(id === undefined ? {} : { id })} className={classNames(styles['reason'])} data-not-saved>
      <IconWarning size={16} /> <span>{t('ui.notSaved', { reason: problemText(t, problem) })}</span>
    </span>
  )
}
