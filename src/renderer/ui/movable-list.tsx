import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useInTurn } from '#renderer/replica/in-turn.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconDown, IconGrip, IconUp } from './icons.tsx'
import styles from './movable-list.module.css'

export interface MovableListProps<R extends { readonly id: string }> {
  readonly label: string
  readonly rows: readonly R[]
  readonly nameOf: (row: R) => string
  /** Right behind `after`; null = in front. The same as the command 'move' asks for. Ends when `rows` are in the new order. */
  readonly onMove: (id: string, after: string | null) => Promise<unknown>
  readonly children: (row: R, at: number) => ReactNode
  readonly ordered?: boolean
  /** In a narrow column: grip and buttons above each other at the side of high rows, so that their text keeps the width. */
  readonly narrow?: boolean
}

/** Where a row would go: in front of the row at this place among all rows (rows.length = at the end). */
type Gap = number | null

/**
 * A list whose rows are put in order by dragging the grip, with the buttons, or with Alt+Up and Alt+Down anywhere in
 * the row. The rows may hold fields of their own.
 */
export function MovableList<R extends { readonly id: string }>({ label, rows, nameOf, onMove, children, ordered = true, narrow = false }: MovableListProps<R>) {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [gap, setGap] = useState<Gap>(null)
  const List = ordered ? 'ol' : 'ul'

  const turn = useInTurn()
  const latest = useRef({ rows, onMove })
  useLayoutEffect(() => { latest.current = { rows, onMove } })

  /** `to`: which gap, of the rows as they are when it is its turn. */
  function moveTo(id: string, to: (from: number) => number): void {
    void turn(() => {
      const now = latest.current
      const from = now.rows.findIndex((row) => row.id === id)
      const gap = to(from)
      if (from < 0 || gap === from || gap === from + 1 || gap < 0 || gap > now.rows.length) return undefined
      const others = now.rows.filter((row) => row.id !== id)
      return now.onMove(id, others[(gap > from ? gap - 1 : gap) - 1]?.id ?? null)
    })
  }

  function gapAt(y: number): number {
    const boxes = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())
    const at = boxes.findIndex((box) => y < box.top + box.height / 2)
    return at < 0 ? rows.length : at
  }

  function end(): void {
    setDragged(null)
    setGap(null)
  }

  const grip = (id: string) => ({
    onPointerDown(event: PointerEvent) {
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged(id)
    },
    onPointerMove(event: PointerEvent) {
      if (dragged === id) setGap(gapAt(event.clientY))
    },
    onPointerUp() {
      if (dragged === id && gap !== null) moveTo(id, () => gap)
      end()
    },
    onPointerCancel: end,
  })

  return (
    <List ref={list} className={classNames(styles['list'], narrow && styles['narrow'])} aria-label={label}>
      {rows.map((row, at) => (
        <Row
          key={row.id}
          name={nameOf(row)}
          first={at === 0}
          last={at === rows.length - 1}
          mark={dragged === null || gap === null ? null : gap === at ? 'before' : gap === rows.length && at === rows.length - 1 ? 'behind' : null}
          isDragged={dragged === row.id}
          grip={grip(row.id)}
          onUp={() => { moveTo(row.id, (from) => from - 1) }}
          onDown={() => { moveTo(row.id, (from) => from + 2) }}
        >
          {children(row, at)}
        </Row>
      ))}
    </List>
  )
}

function Row({ name, first, last, mark, isDragged, grip, onUp, onDown, children }: {
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly mark: 'before' | 'behind' | null
  readonly isDragged: boolean
  readonly grip: object
  readonly onUp: () => void
  readonly onDown: () => void
  readonly children: ReactNode
}) {
  const t = useText()
  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (event.key === 'ArrowUp') onUp()
    else onDown()
  }
  return (
    <li className={classNames(styles['row'], isDragged && styles['dragged'], mark !== null && styles[mark])} onKeyDown={onKeyDown}>
      <span className={classNames(styles['grip'])} {...grip} aria-hidden="true"><IconGrip size={18} /></span>
      <div className={classNames(styles['content'])}>{children}</div>
      <span className={classNames(styles['moves'])}>
        <IconButton size="small" label={t('ui.up', { what: name })} keys="Alt+↑" icon={<IconUp size={16} />} isDisabled={first} onPress={onUp} />
        <IconButton size="small" label={t('ui.down', { what: name })} keys="Alt+↓" icon={<IconDown size={16} />} isDisabled={last} onPress={onDown} />
      </span>
    </li>
  )
}
