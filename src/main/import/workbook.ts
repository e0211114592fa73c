/** The first visible sheet with rows of an .xlsx workbook, as text. Source: ECMA-376 part 1, section 18. */
import { fail, ok } from '#domain/document/result.ts'
import type { Result } from '#domain/document/result.ts'
import { gatherTable } from '#domain/people/build-table.ts'
import type { ImportProblem, OtherDocument, PeopleTable, TableNotice } from '#domain/people/table.ts'
import { openArchive } from './guarded-archive.ts'
import type { GuardedArchive } from './guarded-archive.ts'
import { readXml } from './plain-xml.ts'
import { readSheet } from './sheet.ts'
import type { SheetContext } from './sheet.ts'
import { readDateStyles } from './sheet-dates.ts'

const damaged: ImportProblem = { code: 'workbook-damaged' }
/** Sheets before the first one with rows; a workbook with more empty ones is no list of people. */
const sheetsTried = 10

/** Formulas are not worked out: what the spreadsheet last showed is what counts. */
export function readWorkbook(bytes: Uint8Array): Result<PeopleTable, ImportProblem> {
  const archive = openArchive(bytes)
  if (!archive.ok) return archive
  const other = otherDocument(archive.value.names)
  if (other !== null) return fail({ code: 'other-document', kind: other })
  const book = readBook(archive.value)
  if (!book.ok) return book
  const context = readContext(archive.value, book.value.countsFrom1904)
  if (!context.ok) return context
  return firstSheetWithRows(archive.value, book.value.sheets, context.value)
}

function otherDocument(names: readonly string[]): OtherDocument | null {
  const lower = names.map((name) => name.toLowerCase())
  if (lower.includes('xl/workbook.xml')) return null
  if (lower.includes('xl/workbook.bin')) return 'xlsb'
  if (lower.some((name) => name.startsWith('word/'))) return 'word'
  return lower.includes('mimetype') && lower.includes('content.xml') ? 'opendocument' : 'archive'
}

interface Sheet {
  readonly name: string
  readonly path: string
}

interface Book {
  readonly sheets: readonly Sheet[]
  /** Old Macintosh workbooks count days from 1904. */
  readonly countsFrom1904: boolean
}

function readBook(archive: GuardedArchive): Result<Book, ImportProblem> {
  const paths = new Map<string, string>()
  const relations = readPart(archive, 'xl/_rels/workbook.xml.rels', (name, attributes) => {
    if (name === 'Relationship') paths.set(attributes.get('Id') ?? '', partPath(attributes.get('Target') ?? ''))
  })
  const sheets: Sheet[] = []
  let countsFrom1904 = false
  const book = readPart(archive, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
    if (name !== 'sheet' || (attributes.get('state') ?? 'visible') !== 'visible') return
    const path = paths.get(attributes.get('id') ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
    sheets.push({ name: (attributes.get('name') ?? '').slice(0, 100), path })
  })
  if (!relations.ok) return relations
  return book.ok ? ok({ sheets: sheets.slice(0, 200), countsFrom1904 }) : book
}

function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function readPart(
  archive: GuardedArchive, path: string, open: (name: string, attributes: ReadonlyMap<string, string>) => void,
): Result<null, ImportProblem> {
  const part = archive.read(path)
  if (!part.ok) return part
  if (part.value === null) return ok(null)
  const read = readXml(decodePart(part.value), {
    open: (name, attributes) => { open(name, attributes); return true }, close: () => undefined, text: () => undefined,
  })
  return read ? ok(null) : fail(damaged)
}

/** Office writes UTF-8; the standard allows UTF-16 too. */
function decodePart(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function readContext(archive: GuardedArchive, countsFrom1904: boolean): Result<SheetContext, ImportProblem> {
  const shared = archive.read('xl/sharedStrings.xml')
  if (!shared.ok) return shared
  const styles = archive.read('xl/styles.xml')
  if (!styles.ok) return styles
  const strings = shared.value === null ? [] : readSharedStrings(decodePart(shared.value))
  if (strings === null) return fail(damaged)
  return ok({ strings, dateStyles: styles.value === null ? new Set() : readDateStyles(decodePart(styles.value)), countsFrom1904 })
}

/** Formatted pieces are put together; how it is said aloud (phonetic) is left out. null: damaged. */
function readSharedStrings(xml: string): readonly string[] | null {
  const strings: string[] = []
  let now = ''
  let isText = false
  let isPhonetic = false
  const read = readXml(xml, {
    open: (name) => {
      if (name === 'si') now = ''
      if (name === 't') isText = true
      if (name === 'rPh') isPhonetic = true
      return true
    },
    close: (name) => {
      if (name === 'si') strings.push(now)
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
    },
    text: (text) => { if (isText && !isPhonetic) now += text },
  })
  return read ? strings : null
}

function firstSheetWithRows(archive: GuardedArchive, sheets: readonly Sheet[], context: SheetContext): Result<PeopleTable, ImportProblem> {
  for (const sheet of sheets.slice(0, sheetsTried)) {
    const part = archive.read(sheet.path)
    if (!part.ok) return part
    if (part.value === null) return fail(damaged)
    const table = gatherTable()
    const read = readSheet(decodePart(part.value), context, table.add)
    if (read === null) return fail(damaged)
    const notices: readonly TableNotice[] = read.formulas > 0 ? [{ code: 'formulas-as-text', count: read.formulas }] : []
    const otherSheets = sheets.filter((other) => other !== sheet).map((other) => other.name)
    const finished = table.finish({ kind: 'workbook', sheet: sheet.name, otherSheets }, notices)
    if (finished.ok || finished.error.code !== 'workbook-without-rows') return finished
  }
  return fail({ code: 'workbook-without-rows' })
}
