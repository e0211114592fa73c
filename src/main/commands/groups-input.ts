// The files of `meander groups`: people, pairs of names, an earlier plan.
import type { EarlierMeeting } from '#domain/grouping/problem.ts'
import { applyMapping, isTaken } from '#domain/people/drafts.ts'
import { findDuplicates } from '#domain/people/duplicates.ts'
import { guessMapping } from '#domain/people/columns.ts'
import { readHeader } from '#domain/people/headers.ts'
import { cleanText, fold } from '#domain/people/spelling.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { decodeText } from '#main/import/encoding.ts'
import { readPeopleFile } from '#main/import/people-file.ts'

export interface ListedPerson {
  /** Number of the row in the file, as text: the id. */
  readonly id: string
  /** As in the file. */
  readonly name: string
  readonly value: string
}

export interface PeopleList {
  readonly people: readonly ListedPerson[]
  /** Names left out because the same person is in the list already. */
  readonly twice: readonly string[]
}

export type ListProblem = { readonly code: 'not-people' } | { readonly code: 'nobody' } | { readonly code: 'no-column'; readonly columns: readonly string[] }

/** `by`: a heading of the file, or a word for what is in the column ("district"). */
export function readPeople(bytes: Uint8Array, fileName: string, by: string | null): Result<PeopleList, ListProblem> {
  const table = readPeopleFile(bytes, { fileName })
  if (!table.ok) return fail({ code: table.error.code === 'empty' ? 'nobody' : 'not-people' })
  const { mapping } = guessMapping(table.value)
  const column = by === null ? -1 : columnOf(mapping.columns, by)
  if (by !== null && column < 0) return fail({ code: 'no-column', columns: mapping.columns.map(({ title }) => title).filter((title) => title !== '') })
  const nameColumn = mapping.columns.findIndex(({ meaning }) => meaning === 'name')
  const cells = new Map(table.value.rows.map((row) => [row.row, row.cells]))
  const drafts = applyMapping(table.value, mapping).filter(isTaken)
  const people = drafts.map((draft) => {
    const inFile = cleanText(cells.get(draft.row)?.[nameColumn] ?? '')
    return { id: String(draft.row), name: inFile === '' ? draft.name : inFile, value: cleanText(cells.get(draft.row)?.[column] ?? '') }
  })
  if (people.length === 0) return fail({ code: 'nobody' })
  const again = findDuplicates(drafts, []).filter(({ draft, as, certainty }) => {
    const first = 'draft' in as ? as.draft : -1
    return certainty === 'certain' && drafts[draft]?.district === drafts[first]?.district && people[draft]?.value === people[first]?.value
  })
  const left = new Set(again.map(({ draft }) => draft))
  return ok({ people: people.filter((_, at) => !left.has(at)), twice: [...left].map((at) => people[at]?.name ?? '') })
}

function columnOf(columns: readonly { readonly title: string; readonly meaning: string }[], by: string): number {
  const exact = columns.findIndex(({ title }) => fold(title) === fold(by) && fold(by) !== '')
  if (exact >= 0) return exact
  const meaning = readHeader(by)?.meaning
  return meaning === undefined || meaning === 'none' ? -1 : columns.findIndex((column) => column.meaning === meaning)
}

export type PairProblem =
  | { readonly code: 'unknown-name'; readonly name: string }
  | { readonly code: 'ambiguous-name'; readonly name: string }
  | { readonly code: 'one-name'; readonly line: number }

/** Two names or more per line; a semicolon, a tab or else a comma between them. Empty lines and # lines are skipped. */
export function readPairs(bytes: Uint8Array, people: readonly ListedPerson[]): Result<readonly (readonly string[])[], PairProblem> {
  const lists: string[][] = []
  const lines = decodeText(bytes).text.split(/\r\n|\r|\n/)
  for (const [at, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const names = splitNames(line, people)
    if (names.length < 2) return fail({ code: 'one-name', line: at + 1 })
    const ids: string[] = []
    for (const name of names) {
      const found = people.filter((person) => fold(person.name) === fold(name))
      if (found[0] === undefined) return fail({ code: 'unknown-name', name })
      if (found.length > 1) return fail({ code: 'ambiguous-name', name })
      ids.push(found[0].id)
    }
    lists.push(ids)
  }
  return ok(lists)
}

/** A name may hold a comma itself ("Jansen, Piet, Berg, Anna"): then the commas are read so that names come out. */
function splitNames(line: string, people: readonly ListedPerson[]): string[] {
  const clean = (parts: readonly string[]) => parts.map((part) => part.trim().replace(/^"(.*)"$/, '$1').trim()).filter((part) => part !== '')
  for (const separator of [';', '\t']) if (line.includes(separator)) return clean(line.split(separator))
  const parts = clean(line.split(','))
  const known = new Set(people.map((person) => fold(person.name)))
  if (parts.every((part) => known.has(fold(part)))) return parts
  const twos = parts.flatMap((part, at) => (at % 2 === 0 ? [`${part} ${parts[at + 1] ?? ''}`] : []))
  return twos.every((part) => known.has(fold(part))) ? twos : parts
}

/** Who met in an earlier answer of this command; people who are not in the list now are left out. */
export function readHistory(bytes: Uint8Array, people: readonly ListedPerson[]): Result<readonly EarlierMeeting[], 'not-history'> {
  const plan = parseJson(decodeText(bytes).text)
  const rounds = arrayIn(plan, 'rounds')
  if (rounds === null) return fail('not-history')
  const idOf = new Map(people.map((person) => [fold(person.name), person.id]))
  const meetings: EarlierMeeting[] = []
  for (const round of rounds) {
    for (const group of arrayIn(round, 'groups') ?? []) {
      const members = arrayIn(group, 'members') ?? []
      const ids = members.flatMap((name) => (typeof name === 'string' ? (idOf.get(fold(name)) ?? []) : []))
      ids.forEach((a, at) => ids.slice(at + 1).forEach((b) => meetings.push({ a, b, times: 1 })))
    }
  }
  return ok(meetings)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function arrayIn(value: unknown, key: string): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
  const list: unknown = Reflect.get(value, key)
  return Array.isArray(list) ? list : null
}
