import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { KeyHint } from '#renderer/ui/badge.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconDown, IconUp } from '#renderer/ui/icons.tsx'
import type { Choice } from '#renderer/ui/select.tsx'
import table from '#renderer/ui/table.module.css'
import { PersonRow, type RowActions } from './PersonRow.tsx'
import type { PersonLine, SortColumn } from './person-lines.ts'
import styles from './people.module.css'

/** px; all rows are this high, so that of 2,000 only those in sight are drawn. */
const rowHeight = 54
/** Rows above and below what is in sight: arrow keys and the wheel find them ready. */
const margin = 8

export interface PeopleSorting {
  readonly column: SortColumn
  readonly down: boolean
}

export interface PeopleTableProps {
  readonly lines: readonly PersonLine[]
  readonly sorting: PeopleSorting
  readonly onSort: (sorting: PeopleSorting) => void
  readonly districts: readonly Choice[]
  readonly organisations: readonly Choice[]
  readonly actions: Omit<RowActions, 'goTo'>
  /** Somebody who was just added: brought into sight. */
  readonly newest: string | null
}

export function PeopleTable({ lines, sorting, onSort, districts, organisations, actions, newest }: PeopleTableProps) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const { from, to, onScroll } = useInSight(place, lines.length)
  const { current, rowActions } = useMovingFocus(place, lines, from, actions)
  useBroughtIntoSight(place, lines, newest)
  const inSight = lines.slice(from, to)
  const stop = inSight.some((line) => line.id === current) ? current : inSight[0]?.id
  return (
    <div ref={place} className={classNames(table['scroll'], styles['scroll'])} onScroll={onScroll} tabIndex={-1}>
      <table className={classNames(table['table'], styles['table'])} aria-rowcount={lines.length + 1}>
        <caption className="visually-hidden">{t('people.table')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {(['name', 'organisation', 'district', 'presence'] as const).map((column) => (
              <Head key={column} column={column} sorting={sorting} onSort={onSort} />
            ))}
            <th scope="col"><span className="visually-hidden">{t('people.tools')}</span></th>
          </tr>
        </thead>
        <tbody>
          {from === 0 ? null : <tr aria-hidden="true" style={{ height: from * rowHeight }} />}
          {inSight.map((line, at) => (
            <PersonRow
              key={line.id}
              line={line}
              at={from + at}
              isCurrent={line.id === stop}
              isNew={line.id === newest}
              districts={districts}
              organisations={organisations}
              actions={rowActions}
            />
          ))}
          {to >= lines.length ? null : <tr aria-hidden="true" style={{ height: (lines.length - to) * rowHeight }} />}
        </tbody>
      </table>
    </div>
  )
}

function Head({ column, sorting, onSort }: { readonly column: SortColumn; readonly sorting: PeopleSorting; readonly onSort: (sorting: PeopleSorting) => void }) {
  const t = useText()
  const mine = sorting.column === column
  return (
    <th scope="col" className={classNames(styles[`col-${column}`])} {...(mine ? { 'aria-sort': sorting.down ? 'descending' as const : 'ascending' as const } : {})}>
      <button type="button" className={classNames(table['sort'])} onClick={() => { onSort({ column, down: mine && !sorting.down }) }}>
        {t(`people.column.${column}`)}
        <span className={classNames(table['arrow'], mine && table['shown'])}>{mine && sorting.down ? <IconDown size={14} /> : <IconUp size={14} />}</span>
      </button>
      {column === 'presence' ? <span className={classNames(styles['keys'])} aria-hidden="true"><KeyHint keys="P+L+A" /></span> : null}
    </th>
  )
}

type Place = { readonly current: HTMLDivElement | null }

function useInSight(place: Place, count: number): { readonly from: number; readonly to: number; readonly onScroll: () => void } {
  const [seen, setSeen] = useState({ first: 0, rows: 16 })
  function measure(): void {
    const box = place.current
    if (box === null) return
    const next = { first: Math.floor(box.scrollTop / rowHeight), rows: Math.ceil(box.clientHeight / rowHeight) }
    setSeen((before) => (before.first === next.first && before.rows === next.rows ? before : next))
  }
  useLayoutEffect(() => {
    const box = place.current
    if (box === null) return
    const watcher = new ResizeObserver(measure)
    // Tells the size once at the start too.
    watcher.observe(box)
    return () => { watcher.disconnect() }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the box stays the same as long as the table is there
  }, [])
  const first = Math.min(seen.first, Math.max(0, count - seen.rows))
  return { from: Math.max(0, first - margin), to: Math.min(count, first + seen.rows + margin), onScroll: measure }
}

/** One row of the table is a stop for Tab; the arrows go from row to row. */
function useMovingFocus(place: Place, lines: readonly PersonLine[], from: number, actions: PeopleTableProps['actions']): { readonly current: string | undefined; readonly rowActions: RowActions } {
  const [kept, setKept] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const latest = useRef(lines)
  useLayoutEffect(() => { latest.current = lines }, [lines])
  useLayoutEffect(() => {
    const row = wanted.current === null ? null : rowOf(place, wanted.current)
    if (row === null) return
    wanted.current = null
    row.focus({ preventScroll: true })
  }, [place, from])
  const rowActions = useMemo((): RowActions => {
    const goTo: RowActions['goTo'] = (person, to) => {
      const at = latest.current.findIndex((line) => line.id === person)
      const next = to === 'first' ? 0 : to === 'last' ? latest.current.length - 1 : at + (to === 'up' ? -1 : 1)
      const line = latest.current[next]
      if (line === undefined) return
      setKept(line.id)
      scrollTo(place, next)
      // At once when it is drawn already: who types fast must not mark the row that was just left.
      const row = rowOf(place, line.id)
      wanted.current = row === null ? line.id : null
      row?.focus({ preventScroll: true })
    }
    const remove: RowActions['remove'] = (person) => {
      // The keys go on in the row below, or above the last one.
      goTo(person, latest.current.at(-1)?.id === person ? 'up' : 'down')
      actions.remove(person)
    }
    return { ...actions, goTo, remove }
  }, [actions, place])
  const current = lines.some((line) => line.id === kept) ? kept ?? undefined : lines[0]?.id
  return { current, rowActions }
}

function rowOf(place: Place, person: string): HTMLElement | null {
  return place.current?.querySelector<HTMLElement>(`[data-person="${person}"]`) ?? null
}

function scrollTo(place: Place, at: number): void {
  const box = place.current
  if (box === null || at < 0) return
  const head = box.querySelector('thead')?.clientHeight ?? 0
  const top = at * rowHeight
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + rowHeight + head > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight + head - box.clientHeight
}

function useBroughtIntoSight(place: Place, lines: readonly PersonLine[], newest: string | null): void {
  const at = newest === null ? -1 : lines.findIndex((line) => line.id === newest)
  useLayoutEffect(() => { scrollTo(place, at) }, [place, at])
}
