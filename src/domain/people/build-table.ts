/** Gathers rows into a table within the limits, whatever they come from. */
import { fail, ok } from '#domain/document/result.ts'
import type { Result } from '#domain/document/result.ts'
import { importLimits } from './table.ts'
import type { ImportProblem, PeopleTable, TableNotice, TableRow, TableSource } from './table.ts'

export interface TableGatherer {
  /** Trailing empty cells and empty rows fall away; long cells are cut. */
  readonly add: (cells: readonly string[], row: number) => void
  readonly finish: (source: TableSource, more: readonly TableNotice[]) => Result<PeopleTable, ImportProblem>
}

/** More than this in one cell is more than an address or a remark: perhaps a quote swallowed rows. */
const manyLines = 10
/** The headings come on top of the people. */
const mostRows = importLimits.people + 1
/** A preview that lists more is not read; the count of people does not suffer. */
const mostNotices = 1_000

/** Rows over the limit are counted and not kept, so a huge file costs time and no memory. */
export function gatherTable(): TableGatherer {
  const rows: TableRow[] = []
  const notices: TableNotice[] = []
  let found = 0
  let columns = 0
  let tooWide: ImportProblem | null = null
  return { add, finish }

  function add(raw: readonly string[], row: number): void {
    const width = widthOf(raw)
    if (width === 0) return
    found += 1
    if (found > mostRows || tooWide !== null) return
    if (width > importLimits.columns) {
      tooWide = { code: 'too-many-columns', limit: importLimits.columns, found: width, row }
      return
    }
    columns = Math.max(columns, width)
    rows.push({ row, cells: raw.slice(0, width).map((cell, index) => fit(cell, row, index + 1)) })
  }

  function fit(cell: string, row: number, column: number): string {
    const limit = importLimits.cellCharacters
    const lines = cell.length > manyLines ? cell.slice(0, 10_000).split('\n').length : 1
    if (lines > manyLines) note({ code: 'many-lines-in-cell', row, column, lines })
    if (cell.length <= limit) return cell
    note({ code: 'cell-cut', row, column, limit, found: cell.length })
    return cell.slice(0, limit)
  }

  function note(notice: TableNotice): void {
    if (notices.length < mostNotices) notices.push(notice)
  }

  function finish(source: TableSource, more: readonly TableNotice[]): Result<PeopleTable, ImportProblem> {
    if (found > mostRows) return fail({ code: 'too-many-rows', limit: importLimits.people, found })
    if (tooWide !== null) return fail(tooWide)
    if (found === 0) return fail({ code: source.kind === 'workbook' ? 'workbook-without-rows' : 'empty' })
    return ok({ rows, columns, source, notices: [...notices, ...more] })
  }
}

/** Without the empty cells at the end. */
function widthOf(cells: readonly string[]): number {
  let width = cells.length
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width -= 1
  return width
}
