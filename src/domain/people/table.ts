/**
 * What a file or a paste is before anybody knows which column is the name: rows of plain text.
 *
 * Everything here is text as it stood there. A formula ("=1+1"), a script tag, "__proto__" are characters,
 * never instructions: nothing downstream may treat them as anything else.
 */

/** Refused above these; docs/spec/import.md IM1. */
export const importLimits = {
  textBytes: 5_000_000,
  workbookBytes: 10_000_000,
  inflatedBytes: 50_000_000,
  archiveEntries: 500,
  archiveRatio: 100,
  people: 5_000,
  columns: 50,
  cellCharacters: 1_000,
} as const

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mac-roman'

/** null: one column, nothing separates. */
export type Delimiter = ';' | ',' | '\t' | '|' | null

export type TableSource =
  | { readonly kind: 'text'; readonly encoding: TextEncoding; readonly byteOrderMark: boolean; readonly delimiter: Delimiter }
  | { readonly kind: 'workbook'; readonly sheet: string; readonly otherSheets: readonly string[] }
  | { readonly kind: 'pasted'; readonly form: 'table' | 'lines' | 'addresses'; readonly delimiter: Delimiter }

export interface TableRow {
  /** As the spreadsheet numbers its rows: from 1, empty rows counted. */
  readonly row: number
  /** Without empty cells at the end; never more than importLimits.columns. */
  readonly cells: readonly string[]
}

/** Something that was repaired on the way in, for the preview. `column` counts from 1. */
export type TableNotice =
  | { readonly code: 'cell-cut'; readonly row: number; readonly column: number; readonly limit: number; readonly found: number }
  | { readonly code: 'many-lines-in-cell'; readonly row: number; readonly column: number; readonly lines: number }
  | { readonly code: 'unclosed-quote'; readonly row: number }
  | { readonly code: 'characters-lost'; readonly count: number }
  | { readonly code: 'formulas-as-text'; readonly count: number }

export interface PeopleTable {
  /** Rows with something in them, in the order of the file. */
  readonly rows: readonly TableRow[]
  /** The widest row. */
  readonly columns: number
  readonly source: TableSource
  readonly notices: readonly TableNotice[]
}

/** The notices about one row, by its number. Build it once for many rows. */
export function noticesByRow(table: PeopleTable): ReadonlyMap<number, readonly TableNotice[]> {
  const byRow = new Map<number, TableNotice[]>()
  for (const notice of table.notices) {
    if (!('row' in notice)) continue
    const list = byRow.get(notice.row)
    if (list === undefined) byRow.set(notice.row, [notice])
    else list.push(notice)
  }
  return byRow
}

export type OtherDocument =
  | 'word' | 'opendocument' | 'xlsb' | 'archive' | 'pdf' | 'picture' | 'webpage' | 'json' | 'rtf'

/** Why nothing could be read at all. Sizes are bytes, the rest are counts. */
export type ImportProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly limit: number; readonly found: number }
  | { readonly code: 'too-many-rows'; readonly limit: number; readonly found: number }
  | { readonly code: 'too-many-columns'; readonly limit: number; readonly found: number; readonly row: number }
  | { readonly code: 'not-a-table' }
  | { readonly code: 'other-document'; readonly kind: OtherDocument }
  | { readonly code: 'old-workbook' }
  | { readonly code: 'locked-workbook' }
  | { readonly code: 'archive-unsafe'; readonly reason: 'size' | 'ratio' | 'entries' | 'names' }
  | { readonly code: 'workbook-damaged' }
  | { readonly code: 'workbook-without-rows' }
