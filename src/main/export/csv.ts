import type { Cell, Sheet } from './sheets.ts'

/**
 * A sheet as CSV for a Dutch or Belgian Excel: UTF-8 with BOM, semicolons, CRLF, every text in quotes (RFC 4180). A
 * text that a spreadsheet would take for a formula gets an apostrophe in front, also behind white space and in full
 * width; the apostrophe shows, and that is the price.
 */
export function* csvPieces(sheet: Sheet): Generator<string> {
  yield `\uFEFF${line(sheet.columns.map((column) => quoted(column.title)))}`
  for (const row of sheet.rows) yield line(row.map(cellText))
}

function line(cells: readonly string[]): string {
  return `${cells.join(';')}\r\n`
}

function cellText(cell: Cell): string {
  switch (cell.is) {
    case 'text': return quoted(cell.text)
    case 'figure': return String(cell.figure)
    case 'date': return cell.iso
  }
}

/** White space and invisible signs that a spreadsheet may drop before it looks at the first one that counts. */
const live = /^[\s\p{Cc}\p{Cf}\p{Z}"']*[=+\-@|%＝＋－＠﹢﹣﹦﹫]|^[\t\r\n\0]/u

/** One cell for a file with commas that a program reads: in quotes only where it must be. The same guard against formulas. */
export function csvCell(text: string): string {
  const safe = quoted(text)
  return /^"[^",;\s'](?:[^",;\r\n]*[^",;\s])?"$/.test(safe) ? safe.slice(1, -1) : safe
}

function quoted(text: string): string {
  // A NUL cuts the line short in some programs.
  const clean = text.replace(/\0/g, '').replace(/\r\n?/g, '\n')
  return `"${(live.test(text) ? `'${clean}` : clean).replace(/"/g, '""')}"`
}
