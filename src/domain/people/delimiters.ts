/** Which character separates the columns: a spreadsheet does not say, and Dutch Excel uses another than English. */
import { readHeader } from './headers.ts'
import { readRecords } from './separated-text.ts'
import { fold } from './spelling.ts'
import type { Delimiter } from './table.ts'

export interface SeparatorFound {
  readonly delimiter: Delimiter
  /** The text without Excel's first line "sep=;". */
  readonly text: string
  /** Whether that line was there: then the spreadsheet's row 1 is the line after it. */
  readonly said: boolean
}

// In this order when nothing else decides: a comma is within texts more often than the others.
const candidates: readonly Delimiter[] = [';', '\t', '|', ',']
const sampleCharacters = 50_000
const sampleRecords = 100

/** Cost: four readings of the first 50,000 characters. `text` has line feeds only. */
export function findSeparator(text: string): SeparatorFound {
  const said = /^"?sep=([;,|\t])"?[ ]*(\n|$)/i.exec(text)
  if (said !== null) return { delimiter: said[1] as Delimiter, text: text.slice(said[0].length), said: true }
  const sample = text.slice(0, sampleCharacters)
  let best: Delimiter = null
  let bestScore = 0
  for (const delimiter of candidates) {
    const score = scoreOf(sample, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return { delimiter: best, text, said: false }
}

/** Headings that are understood count most; then that most rows have as many columns as each other. */
function scoreOf(sample: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>()
  let rows = 0
  let headings = 0
  readRecords(sample, delimiter, (cells, number) => {
    const width = cells.length
    if (width === 1 && cells[0]?.trim() === '') return number < sampleRecords
    rows += 1
    widths.set(width, (widths.get(width) ?? 0) + 1)
    if (rows <= 10 && width > 1) headings = Math.max(headings, headingsIn(cells))
    return number < sampleRecords
  })
  let usual = 0
  for (const [width, count] of widths) if (width > 1) usual = Math.max(usual, count)
  const agreement = rows === 0 ? 0 : usual / rows
  return agreement < 0.3 && headings < 2 ? 0 : agreement + headings
}

function headingsIn(cells: readonly string[]): number {
  return new Set(cells.slice(0, 60).filter((cell) => readHeader(cell)?.by === 'exact').map(fold)).size
}
