import { useId, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
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

/** The line between two places of which one can be made wider: dragged, or with the arrow keys. `width` in px. */
export function Splitter({ label, width, least, most, side, onChange }: {
  readonly label: string
  readonly width: number
  readonly least: number
  readonly most: number
  /** On which side of the splitter the place stands whose width it is. */
  readonly side: 'left' | 'right'
  readonly onChange: (width: number) => void
}) {
  const within = (value: number) => Math.round(Math.min(most, Math.max(least, value)))
  const sign = side === 'left' ? 1 : -1
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
    if (step !== 0) onChange(within(width + sign * step))
  }
  function onPointerMove(event: PointerEvent): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onChange(within(width + sign * event.movementX))
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      className={classNames(styles['splitter'])}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId) }}
      onPointerMove={onPointerMove}
    />
  )
}
