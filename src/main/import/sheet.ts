/** One sheet of a workbook to rows of text. */
import { importLimits } from '#domain/people/table.ts'
import { readXml } from './plain-xml.ts'
import { dateText } from './sheet-dates.ts'

export interface SheetContext {
  readonly strings: readonly string[]
  /** Indexes of cell styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>
  readonly countsFrom1904: boolean
}

/** A sheet has 16,384 columns; a cell further out than this is filled once and then refused by the table. */
const furthestColumn = 1_000
/** Rows after these (the headings come on top of the people) are counted by the table and not looked at. */
const rowsLookedAt = importLimits.people + 1

interface Cell {
  column: number
  type: string
  style: number
  text: string
}

/** null: not a sheet. `take` gets rows with at least one cell, numbered as in the sheet. */
export function readSheet(
  xml: string, context: SheetContext, take: (cells: readonly string[], row: number) => void,
): { readonly formulas: number } | null {
  let row = 0
  let cells: string[] = []
  let cell: Cell | null = null
  let column = 0
  let formulas = 0
  let reading = false
  let filled = 0
  const read = readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = rowNumber(attributes.get('r'), row + 1)
        cells = []
        column = 0
      } else if (name === 'c') {
        column = columnNumber(attributes.get('r')) ?? column + 1
        cell = { column, type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? -1), text: '' }
      } else if (name === 'f') formulas += 1
      reading = name === 'v' || name === 't'
      return true
    },
    close: (name) => {
      reading = false
      if (name === 'c' && cell !== null) {
        // A million rows with one cell far out would take half a minute to lay out, for a table that is refused anyway.
        put(cells, filled < rowsLookedAt ? cell.column : 1, textOf(cell, context))
        cell = null
      }
      if (name === 'row' && cells.length > 0) {
        filled += 1
        take(cells, row)
      }
    },
    text: (text) => { if (reading && cell !== null) cell.text += text },
  })
  return read ? { formulas } : null
}

function rowNumber(written: string | undefined, next: number): number {
  const number = Number(written)
  return Number.isInteger(number) && number > 0 && number <= 1_048_576 ? number : next
}

/** "C7" -> 3. */
function columnNumber(reference: string | undefined): number | null {
  const [, letters] = /^([A-Z]{1,3})\d{1,7}$/.exec(reference ?? '') ?? []
  if (letters === undefined) return null
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function put(cells: string[], column: number, text: string): void {
  if (text === '') return
  const at = Math.min(column, furthestColumn) - 1
  while (cells.length <= at) cells.push('')
  cells[at] = text
}

function textOf(cell: Cell, context: SheetContext): string {
  const { text } = cell
  switch (cell.type) {
    case 's': return context.strings[Number(text)] ?? ''
    case 'b': return text.trim() === '1' ? 'TRUE' : 'FALSE'
    // "#N/A" is what a formula could not find, not something to take in.
    case 'e': return ''
    case 'str': case 'inlineStr': case 'd': return text
    default: return context.dateStyles.has(cell.style) ? dateText(text, context.countsFrom1904) : text
  }
}
