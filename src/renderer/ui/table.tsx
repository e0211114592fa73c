import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { IconDown, IconUp } from './icons.tsx'
import styles from './table.module.css'

export interface Column<R> {
  readonly id: string
  readonly title: string
  /** The title is read aloud but not shown: a column of buttons. */
  readonly hideTitle?: boolean
  readonly cell: (row: R) => ReactNode
  /** The cell that names the row. One column has it. */
  readonly isName?: boolean
  readonly isNumber?: boolean
  readonly canSort?: boolean
}

export interface Sorting {
  readonly column: string
  readonly down: boolean
}

export interface TableProps<R extends { readonly id: string }> {
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly sorting?: Sorting
  readonly onSort?: (sorting: Sorting) => void
  readonly isSelected?: (row: R) => boolean
}

/** A table as tables are: caption, column heads that stay in sight, a head in every row. Cells may hold fields. */
export function Table<R extends { readonly id: string }>({ caption, columns, rows, sorting, onSort, isSelected }: TableProps<R>) {
  return (
    <div className={classNames(styles['scroll'])} tabIndex={0} role="region" aria-label={caption}>
      <table className={classNames(styles['table'])}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <Head key={column.id} column={column} sorting={sorting} onSort={onSort} />)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} {...(isSelected?.(row) === true ? { 'data-selected': true } : {})}>
              {columns.map((column) => {
                const className = column.isNumber === true ? classNames(styles['number']) : undefined
                return column.isName === true
                  ? <th key={column.id} scope="row" className={className}>{column.cell(row)}</th>
                  : <td key={column.id} className={className}>{column.cell(row)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head<R>({ column, sorting, onSort }: {
  readonly column: Column<R>
  readonly sorting: Sorting | undefined
  readonly onSort: ((sorting: Sorting) => void) | undefined
}) {
  const mine = sorting?.column === column.id
  const down = mine && sorting.down
  const title = column.hideTitle === true ? <span className="visually-hidden">{column.title}</span> : column.title
  return (
    <th scope="col" className={classNames(column.isNumber === true && styles['number'])} {...(mine ? { 'aria-sort': down ? 'descending' : 'ascending' } : {})}>
      {column.canSort === true && onSort !== undefined
        ? (
            <button type="button" className={classNames(styles['sort'])} onClick={() => { onSort({ column: column.id, down: mine && !down }) }}>
              {title}
              <span className={classNames(styles['arrow'], mine && styles['shown'])}>{down ? <IconDown size={14} /> : <IconUp size={14} />}</span>
            </button>
          )
        : title}
    </th>
  )
}
