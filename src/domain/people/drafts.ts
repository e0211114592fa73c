/** From rows and a mapping to people that may be taken in, each with what is doubtful about it. */
import type { ColumnMeaning } from './headers.ts'
import { sameCells } from './columns.ts'
import type { ColumnUse, Mapping } from './columns.ts'
import { composeName, nameFromEmail, turnName } from './names.ts'
import { cleanText, fold, hasOddCharacters, looksLikeEmail } from './spelling.ts'
import { noticesByRow } from './table.ts'
import type { PeopleTable, TableNotice, TableRow } from './table.ts'

/** `row` is always the number in the file. Only `no-name`, `total-row` and `repeated-header` keep a row out. */
export type DraftProblem =
  | { readonly code: 'no-name' }
  | { readonly code: 'total-row' }
  | { readonly code: 'repeated-header' }
  | { readonly code: 'same-person-as'; readonly row: number }
  | { readonly code: 'perhaps-same-person-as'; readonly row: number }
  | { readonly code: 'already-known'; readonly person: string }
  | { readonly code: 'perhaps-already-known'; readonly person: string }
  | { readonly code: 'name-looks-like-email' }
  | { readonly code: 'name-from-email' }
  | { readonly code: 'name-cut'; readonly limit: number }
  | { readonly code: 'name-without-letters' }
  | { readonly code: 'email-odd'; readonly value: string }
  | { readonly code: 'cell-cut'; readonly column: number; readonly limit: number }
  | { readonly code: 'many-lines-in-cell'; readonly column: number; readonly lines: number }
  | { readonly code: 'odd-characters' }

export interface PeopleDraft {
  readonly row: number
  /** '' only with a problem that keeps the row out. */
  readonly name: string
  readonly organisation: string
  readonly organisationType: string
  readonly district: string
  /** '' or an address of a likely shape. */
  readonly email: string
  readonly tags: readonly string[]
  readonly problems: readonly DraftProblem[]
}

/** A name tag holds no more; longer is a text that came into the wrong column. */
const longestName = 120
const longestTag = 60
const mostTags = 20

/** One draft for every row below the headings, in the order of the file. Total: any table, any mapping. */
export function applyMapping(table: PeopleTable, mapping: Mapping): readonly PeopleDraft[] {
  const header = mapping.headerRow === null ? null : table.rows[mapping.headerRow] ?? null
  const notices = noticesByRow(table)
  return table.rows.slice(mapping.headerRow === null ? 0 : mapping.headerRow + 1)
    .map((row) => draftOf(row, mapping.columns, header, notices.get(row.row) ?? []))
}

export function isTaken(draft: PeopleDraft): boolean {
  return !draft.problems.some((problem) => ['no-name', 'total-row', 'repeated-header'].includes(problem.code))
}

function draftOf(row: TableRow, columns: readonly ColumnUse[], header: TableRow | null, notices: readonly TableNotice[]): PeopleDraft {
  const read = (meaning: ColumnMeaning) => cleanText(row.cells[columns.findIndex((column) => column.meaning === meaning)] ?? '')
  const said = turnName(read('name')) || composeName(read('first-name'), read('infix'), read('last-name'))
  const named = settleNameAndEmail(said, read('email'))
  const draft = {
    row: row.row,
    name: cut(named.name, longestName),
    organisation: read('organisation'),
    organisationType: read('organisation-type'),
    district: read('district'),
    email: named.email,
    tags: tagsOf(row, columns),
  }
  const taken = [draft.name, draft.organisation, draft.organisationType, draft.district, ...draft.tags]
  const problems: DraftProblem[] = [...reasonsToLeaveOut(row, header, draft.name), ...named.problems, ...noticesOf(columns, notices)]
  if (named.name.length > longestName) problems.push({ code: 'name-cut', limit: longestName })
  if (draft.name !== '' && !/\p{L}/u.test(draft.name)) problems.push({ code: 'name-without-letters' })
  if (taken.some(hasOddCharacters)) problems.push({ code: 'odd-characters' })
  return { ...draft, problems }
}

/** Cut between characters, never within one (an emoji is two units, a letter may carry marks). */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '').trim()
}

interface NameAndEmail {
  readonly name: string
  readonly email: string
  readonly problems: readonly DraftProblem[]
}

/** An address in the column of the name goes where it belongs; a missing name is read from the address if it can be. */
function settleNameAndEmail(said: string, mail: string): NameAndEmail {
  const written = mail.replace(/^mailto:/i, '').replace(/^.*<([^<>]*)>$/, '$1')
  const odd: readonly DraftProblem[] = written === '' || looksLikeEmail(written) ? [] : [{ code: 'email-odd', value: cut(written, 80) }]
  const email = odd.length === 0 ? written : ''
  if (looksLikeEmail(said)) {
    return { name: nameFromEmail(said) || said, email: email || said, problems: [{ code: 'name-looks-like-email' }, ...odd] }
  }
  if (said !== '' || email === '') return { name: said, email, problems: odd }
  const name = nameFromEmail(email)
  return { name, email, problems: name === '' ? odd : [{ code: 'name-from-email' }, ...odd] }
}

function reasonsToLeaveOut(row: TableRow, header: TableRow | null, name: string): readonly DraftProblem[] {
  if (header !== null && sameCells(row, header)) return [{ code: 'repeated-header' }]
  if (name === '') return [{ code: 'no-name' }]
  return /^(sub)?(totaal|total|aantal)( (aantal )?(deelnemers|personen|people|participants))?( \d+)?$/.test(fold(name)) ? [{ code: 'total-row' }] : []
}

function noticesOf(columns: readonly ColumnUse[], notices: readonly TableNotice[]): readonly DraftProblem[] {
  const isUsed = (column: number) => (columns[column - 1]?.meaning ?? 'none') !== 'none'
  return notices.flatMap((notice): DraftProblem[] => {
    if (notice.code === 'cell-cut' && isUsed(notice.column)) return [{ code: 'cell-cut', column: notice.column, limit: notice.limit }]
    if (notice.code === 'many-lines-in-cell') return [{ code: 'many-lines-in-cell', column: notice.column, lines: notice.lines }]
    return []
  })
}

/** "trekker; spreker" are two tags. The same tag twice is one. */
function tagsOf(row: TableRow, columns: readonly ColumnUse[]): readonly string[] {
  const tags = new Map<string, string>()
  columns.forEach((column, index) => {
    if (column.meaning !== 'tag' && column.meaning !== 'titled-tag') return
    for (const part of (row.cells[index] ?? '').split(/[;,|\n\r]/)) {
      const value = cleanText(part)
      if (value === '' || tags.size >= mostTags) continue
      const tag = cut(column.meaning === 'titled-tag' && column.title !== '' ? `${column.title}: ${value}` : value, longestTag)
      if (!tags.has(fold(tag))) tags.set(fold(tag), tag)
    }
  })
  return [...tags.values()]
}
