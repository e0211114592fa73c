/** Which column is what: from the headings if there are any, else from what stands in the columns. */
import { describeContent } from './content.ts'
import { readHeader } from './headers.ts'
import type { ColumnMeaning, HeaderReading } from './headers.ts'
import { cleanText } from './spelling.ts'
import type { PeopleTable, TableRow } from './table.ts'

export interface ColumnUse {
  /** The heading as it stands there; '' without headings. */
  readonly title: string
  readonly meaning: ColumnMeaning
}

export interface Mapping {
  /** Index in table.rows of the row with the headings; rows above it are titles. null: no headings. */
  readonly headerRow: number | null
  /** One for every column of the table. */
  readonly columns: readonly ColumnUse[]
}

export interface MappingGuess {
  readonly mapping: Mapping
  /** sure: go on; likely: go on, but show it; ask: let the user say what the columns are. */
  readonly confidence: 'sure' | 'likely' | 'ask'
  readonly hasHeader: boolean
}

/** Titles such as "Deelnemerslijst 12 maart" may stand above the headings. */
const rowsLookedAt = 10

/** Never fails; `knownDistricts` (of the network) helps to recognise a column without heading. */
export function guessMapping(table: PeopleTable, knownDistricts: readonly string[] = []): MappingGuess {
  const header = findHeader(table)
  const rows = header === null ? table.rows : table.rows.slice(header.index + 1)
  const contents = Array.from({ length: table.columns }, (_, column) => describeContent(rows, column, knownDistricts))
  const titles = Array.from({ length: table.columns }, (_, column) =>
    header === null ? '' : cleanText(table.rows[header.index]?.cells[column] ?? ''))
  const filled = contents.map((content) => content.filled)
  const read = header?.readings ?? []
  const meanings = header === null ? filled.map((): ColumnMeaning => 'none') : settleNames(keepOneOfEach(read, filled), rows)
  const content = contents.map((column) => column.meaning)
  const found = needsName(meanings) ? completeFromContent(meanings, content, header !== null) : meanings
  const guessed = header === null ? inTheOrderAskedFor(found, filled) : found
  const completed = needsName(guessed) ? firstFreeColumnAsName(guessed, read, filled) : guessed
  const mapping: Mapping = {
    headerRow: header?.index ?? null,
    columns: titles.map((title, column) => ({ title, meaning: completed[column] ?? 'none' })),
  }
  return { mapping, confidence: confidenceOf(header, meanings, guessed), hasHeader: header !== null }
}

interface Header {
  readonly index: number
  readonly readings: readonly (HeaderReading | null)[]
  readonly exact: number
}

function findHeader(table: PeopleTable): Header | null {
  let best: Header | null = null
  let bestScore = 0
  let widestAbove = 0
  table.rows.slice(0, rowsLookedAt).forEach((row, index) => {
    const filled = row.cells.filter((cell) => cleanText(cell) !== '').length
    const readings = Array.from({ length: table.columns }, (_, column) => headerAt(table, row, index, column))
    const exact = readings.filter((reading) => reading?.by === 'exact').length
    const words = readings.filter((reading) => reading?.by === 'words').length
    const isHeader = (exact > 0 || (words >= 2 && words * 2 >= filled)) && !row.cells.some((cell) => cell.includes('@'))
    const score = exact * 2 + words
    // What stands above headings is a title: much emptier. Otherwise it is people, who must not be lost.
    if (isHeader && score > bestScore && widestAbove * 2 <= filled) {
      best = { index, readings, exact }
      bestScore = score
    }
    widestAbove = Math.max(widestAbove, filled)
  })
  return best
}

/**
 * "Stadsdeel Noord" above "Stadsdeel West", or the role "deelnemer" above another "deelnemer", is no heading:
 * further up or down the column the same stands again. A heading that was printed on every page is one all the same.
 */
function headerAt(table: PeopleTable, row: TableRow, index: number, column: number): HeaderReading | null {
  const cell = row.cells[column] ?? ''
  const reading = readHeader(cell)
  if (reading === null) return null
  const others = table.rows.slice(0, index + 1 + 50).filter((other) => !sameCells(other, row))
  const again = others.some((other) => {
    const value = other.cells[column] ?? ''
    return value === cell || (reading.by === 'words' && readHeader(value)?.meaning === reading.meaning)
  })
  return again ? null : reading
}

export function sameCells(a: TableRow, b: TableRow): boolean {
  return a.cells.length === b.cells.length && a.cells.every((cell, column) => cell === b.cells[column])
}

const several: readonly ColumnMeaning[] = ['tag', 'titled-tag', 'none']

/** Of two columns with one meaning the exact heading wins, then the one that has something in it, then the first. */
function keepOneOfEach(read: readonly (HeaderReading | null)[], filled: readonly number[]): ColumnMeaning[] {
  const rank = (column: number) => ((filled[column] ?? 0) > 0 ? 2 : 0) + (read[column]?.by === 'exact' ? 1 : 0)
  return read.map((reading, column) => {
    if (reading === null) return 'none'
    if (several.includes(reading.meaning)) return reading.meaning
    const rivals = read.flatMap((other, index) => (other?.meaning === reading.meaning && index !== column ? [index] : []))
    const beaten = rivals.some((rival) => rank(rival) > rank(column) || (rank(rival) === rank(column) && rival < column))
    return beaten ? 'none' : reading.meaning
  })
}

/** In Flanders "Naam; Voornaam" is family name and first name; elsewhere "Naam" beside them holds all of it. */
function settleNames(meanings: readonly ColumnMeaning[], rows: readonly TableRow[]): ColumnMeaning[] {
  const name = meanings.indexOf('name')
  const first = meanings.indexOf('first-name')
  if (name < 0 || first < 0) return [...meanings]
  const hasLast = meanings.includes('last-name')
  const whole = rows.slice(0, 50).some((row) => {
    const firstName = cleanText(row.cells[first] ?? '')
    return firstName !== '' && ` ${cleanText(row.cells[name] ?? '')} `.includes(` ${firstName} `)
  })
  if (!hasLast && !whole) return meanings.map((meaning) => (meaning === 'name' ? 'last-name' : meaning))
  const dropped: readonly ColumnMeaning[] = hasLast ? ['name'] : ['first-name', 'infix']
  return meanings.map((meaning) => (dropped.includes(meaning) ? 'none' : meaning))
}

function needsName(meanings: readonly ColumnMeaning[]): boolean {
  return !meanings.includes('name') && !meanings.includes('last-name') && !meanings.includes('first-name')
}

/** Without headings everything is guessed; with headings only the name that is missing. */
function completeFromContent(meanings: readonly ColumnMeaning[], content: readonly ColumnMeaning[], hasHeader: boolean): ColumnMeaning[] {
  const used = new Set(meanings)
  return content.map((guess, column) => {
    const now = meanings[column] ?? 'none'
    if (now !== 'none' || guess === 'none' || used.has(guess) || (hasHeader && guess !== 'name')) return now
    used.add(guess)
    return guess
  })
}

/**
 * Without headings, and right after the name, one or two columns that tell nothing of themselves: the screen asks for
 * "naam, organisatie, stadsdeel" in this order, so that is what they are taken for. It is shown, and can be changed.
 */
function inTheOrderAskedFor(meanings: readonly ColumnMeaning[], filled: readonly number[]): readonly ColumnMeaning[] {
  const name = meanings.indexOf('name')
  const free = meanings.flatMap((meaning, column) => (column > name && meaning === 'none' && (filled[column] ?? 0) > 0 ? [column] : []))
  const wanted = (['organisation', 'district'] as const).filter((meaning) => !meanings.includes(meaning))
  if (name !== 0 || free.length === 0 || free.length !== wanted.length) return meanings
  return meanings.map((meaning, column) => wanted[free.indexOf(column)] ?? meaning)
}

/** "P1", "P2": nothing that looks like a name, so the first column that is nothing else. */
function firstFreeColumnAsName(
  meanings: readonly ColumnMeaning[], read: readonly (HeaderReading | null)[], filled: readonly number[],
): readonly ColumnMeaning[] {
  const free = meanings.findIndex((meaning, column) => meaning === 'none' && (read[column] ?? null) === null && (filled[column] ?? 0) > 0)
  return free < 0 ? meanings : meanings.map((meaning, column) => (column === free ? 'name' : meaning))
}

function confidenceOf(header: Header | null, read: readonly ColumnMeaning[], completed: readonly ColumnMeaning[]): MappingGuess['confidence'] {
  if (needsName(completed)) return 'ask'
  if (header !== null && !needsName(read)) return header.exact > 0 ? 'sure' : 'likely'
  return completed.includes('email') || completed.length === 1 ? 'likely' : 'ask'
}
