import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconInfo, IconWarning } from './icons.tsx'
import type { Tone } from './badge.tsx'
import styles from './small.module.css'

/** A piece of the page with a heading of its own and, at the right of it, its buttons. */
export function Panel({ title, actions, level = 2, record, children }: { readonly title: string; /** "table:id" of what is written in it: who is led there gets there */ readonly record?: string; readonly actions?: ReactNode; readonly level?: 2 | 3; readonly children: ReactNode }) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={classNames(styles['panel'])} aria-labelledby={id} data-record={record}>
      <div className={classNames(styles['panelHead'])}><Heading id={id}>{title}</Heading>{actions}</div>
      {children}
    </section>
  )
}

/** Something to know, standing in the page: what happened, what was kept, what to do. */
export function Note({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <div className={classNames(styles['note'], tone !== 'plain' && tone !== 'accent' && styles[tone])}>
      {tone === 'warn' || tone === 'danger' ? <IconWarning /> : <IconInfo />}
      <div>{children}</div>
    </div>
  )
}
