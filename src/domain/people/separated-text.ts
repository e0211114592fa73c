/**
 * Text with separators (RFC 4180, and what offices make of it) to records, in one pass.
 *
 * Written here because the usual reader looks ahead to the end of the line at every stray quote: 480 kB of
 * quotes and spaces kept it busy for 22 s (docs/decisions/0050). Here every character is looked at a fixed
 * number of times, whatever the text.
 */
import type { Delimiter } from './table.ts'

/** No cell of a spreadsheet is longer; a quoted text beyond it is a quote that was never closed. */
const longestCell = 32_767
/** After so many quotes that were never closed, quotes are ordinary characters. Bounds the looking twice. */
const patience = 1_000

export interface RecordsRead {
  /** Records (from 1) in which a quote was opened and not closed; that quote is then an ordinary character. */
  readonly unclosedQuotes: readonly number[]
}

/** Gets each record with its number from 1, empty ones too; false stops the reading. */
export type TakeRecord = (cells: readonly string[], number: number) => boolean

/** Windows, Unix and old Macintosh line ends to line feeds, also within quoted cells. */
export function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
}

/** `text` has line feeds only. A line feed at the very end starts no record. */
export function readRecords(text: string, delimiter: Delimiter, take: TakeRecord): RecordsRead {
  const unclosed: number[] = []
  let cells: string[] = []
  let number = 1
  for (let at = 0; at < text.length || cells.length > 0;) {
    const quoted = unclosed.length < patience ? quotedField(text, at, delimiter) : null
    if (quoted === 'unclosed') unclosed.push(number)
    const { value, end } = quoted === null || quoted === 'unclosed' ? plainField(text, at, delimiter) : quoted
    cells.push(value)
    at = end + 1
    if (end < text.length && text[end] !== '\n') continue
    if (!take(cells, number)) break
    cells = []
    number += 1
  }
  return { unclosedQuotes: [...new Set(unclosed)] }
}

interface Field {
  readonly value: string
  /** Where the separator, the line feed or the end of the text is. */
  readonly end: number
}

function plainField(text: string, at: number, delimiter: Delimiter): Field {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== delimiter) end += 1
  return { value: text.slice(at, end), end }
}

/** null: this field is not quoted. */
function quotedField(text: string, at: number, delimiter: Delimiter): Field | 'unclosed' | null {
  const open = skipSpaces(text, at)
  if (text[open] !== '"') return null
  const parts: string[] = []
  let from = open + 1
  let search = from
  while (search - open <= longestCell) {
    const quote = text.indexOf('"', search)
    if (quote < 0 || quote - open > longestCell) return 'unclosed'
    if (text[quote + 1] === '"') {
      parts.push(text.slice(from, quote + 1))
      from = search = quote + 2
      continue
    }
    const end = skipSpaces(text, quote + 1)
    if (end >= text.length || text[end] === '\n' || text[end] === delimiter) {
      return { value: parts.join('') + text.slice(from, quote), end }
    }
    // Behind a separator it opens the next cell, so this one was never closed and would swallow what follows.
    const before = text[quote - 1]
    if (quote > open + 1 && (before === delimiter || before === '\n')) return 'unclosed'
    // Else a stray quote within the text ("Piet "de lange" Jansen"): it stays as it is.
    search = end
  }
  return 'unclosed'
}

function skipSpaces(text: string, at: number): number {
  let end = at
  while (text[end] === ' ') end += 1
  return end
}
