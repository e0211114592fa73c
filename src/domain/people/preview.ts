/** What the user sees before accepting: what was understood, what was not, and why. */
import { guessMapping } from './columns.ts'
import type { Mapping, MappingGuess } from './columns.ts'
import { applyMapping, isTaken } from './drafts.ts'
import type { DraftProblem, PeopleDraft } from './drafts.ts'
import { findDuplicates } from './duplicates.ts'
import type { Duplicate, KnownPerson } from './duplicates.ts'
import type { ColumnMeaning } from './headers.ts'
import { knownNames } from './near.ts'
import type { NearName } from './near.ts'
import type { PeopleTable, TableNotice, TableSource } from './table.ts'

export interface PreviewContext {
  /** The people who are there already. */
  readonly existing: readonly KnownPerson[]
  readonly districts: readonly string[]
  readonly organisations: readonly string[]
}

export interface PreviewColumn {
  /** From 1, as the reader counts. */
  readonly column: number
  readonly title: string
  readonly meaning: ColumnMeaning
  /** Up to three values, to recognise the column by. */
  readonly examples: readonly string[]
}

/** A value in the list that is nearly one that is known already, or that the same list spells otherwise too. */
export interface NameSuggestion {
  readonly field: 'district' | 'organisation'
  readonly value: string
  readonly suggested: string
  readonly how: NearName['how']
  readonly rows: readonly number[]
  /** Only capitals, accents, hyphens or spaces differ: `people` has the suggested spelling already. */
  readonly isApplied: boolean
}

export interface PeoplePreview {
  readonly source: TableSource
  readonly notices: readonly TableNotice[]
  readonly guess: MappingGuess
  readonly mapping: Mapping
  readonly understood: readonly PreviewColumn[]
  readonly notTaken: readonly PreviewColumn[]
  /** Everybody who comes in on "accept": without rows left out and certain duplicates. */
  readonly people: readonly PeopleDraft[]
  /** Rows that are not somebody, or somebody who is there already; `problems` says which. */
  readonly leftOut: readonly PeopleDraft[]
  readonly suggestions: readonly NameSuggestion[]
}

/** `mapping` omitted: as guessed. Pure. Cost: 5 ms for a list of 48, about a second for 5,000. */
export function previewPeople(table: PeopleTable, context: PreviewContext, mapping?: Mapping): PeoplePreview {
  const guess = guessMapping(table, context.districts)
  const used = mapping ?? guess.mapping
  const drafts = markDuplicates(applyMapping(table, used), context.existing)
  const people = drafts.filter((draft) => isTaken(draft) && !isCertainDuplicate(draft))
  const taken = new Set(people)
  const suggestions = [
    ...suggestNames(people, 'district', context.districts),
    ...suggestNames(people, 'organisation', context.organisations),
  ]
  const columns = describeColumns(table, used)
  return {
    source: table.source,
    notices: table.notices,
    guess,
    mapping: used,
    understood: columns.filter((column) => column.meaning !== 'none'),
    notTaken: columns.filter((column) => column.meaning === 'none' && (column.title !== '' || column.examples.length > 0)),
    people: acceptSuggestions(people, suggestions.filter((suggestion) => suggestion.isApplied)),
    leftOut: drafts.filter((draft) => !taken.has(draft)),
    suggestions,
  }
}

function markDuplicates(drafts: readonly PeopleDraft[], existing: readonly KnownPerson[]): readonly PeopleDraft[] {
  const persons = drafts.filter(isTaken)
  const found = new Map(findDuplicates(persons, existing).map((duplicate) => [persons[duplicate.draft], duplicate]))
  return drafts.map((draft) => {
    const duplicate = found.get(draft)
    return duplicate === undefined ? draft : { ...draft, problems: [...draft.problems, problemOf(duplicate, persons)] }
  })
}

function problemOf(duplicate: Duplicate, persons: readonly PeopleDraft[]): DraftProblem {
  const certain = duplicate.certainty === 'certain'
  if ('person' in duplicate.as) {
    return { code: certain ? 'already-known' : 'perhaps-already-known', person: duplicate.as.person }
  }
  return { code: certain ? 'same-person-as' : 'perhaps-same-person-as', row: persons[duplicate.as.draft]?.row ?? 0 }
}

function isCertainDuplicate(draft: PeopleDraft): boolean {
  return draft.problems.some((problem) => problem.code === 'same-person-as' || problem.code === 'already-known')
}

function describeColumns(table: PeopleTable, mapping: Mapping): readonly PreviewColumn[] {
  const rows = table.rows.slice(mapping.headerRow === null ? 0 : mapping.headerRow + 1)
  return mapping.columns.map((column, index) => ({
    column: index + 1, title: column.title, meaning: column.meaning, examples: examplesOf(rows, index),
  }))
}

function examplesOf(rows: PeopleTable['rows'], column: number): readonly string[] {
  const examples = new Set<string>()
  for (const row of rows.slice(0, 100)) {
    const value = (row.cells[column] ?? '').trim().slice(0, 60)
    if (value !== '') examples.add(value)
    if (examples.size === 3) break
  }
  return [...examples]
}

/** Above this a column holds sentences, not names, and looking for slips would take seconds. */
const mostNames = 1_000

/** The most used spelling of the list counts as known too, so a list with two spellings is seen without a network. */
function suggestNames(people: readonly PeopleDraft[], field: 'district' | 'organisation', known: readonly string[]): readonly NameSuggestion[] {
  const rows = new Map<string, number[]>()
  for (const draft of people) {
    if (draft[field] === '') continue
    const list = rows.get(draft[field])
    if (list === undefined) rows.set(draft[field], [draft.row])
    else list.push(draft.row)
  }
  if (rows.size > mostNames) return []
  const names = knownNames(known)
  const suggestions: NameSuggestion[] = []
  for (const [value, where] of [...rows].sort((a, b) => b[1].length - a[1].length)) {
    const near = names.match(value)
    if (near === null) names.add(value)
    else if (near.how !== 'same') suggestions.push({ field, value, suggested: near.value, how: near.how, rows: where, isApplied: near.how === 'spelling' })
  }
  return suggestions
}

/** The people with the chosen suggestions carried out. */
export function acceptSuggestions(people: readonly PeopleDraft[], chosen: readonly NameSuggestion[]): readonly PeopleDraft[] {
  const byField = new Map(chosen.map((suggestion) => [`${suggestion.field} ${suggestion.value}`, suggestion.suggested]))
  return people.map((draft) => ({
    ...draft,
    district: byField.get(`district ${draft.district}`) ?? draft.district,
    organisation: byField.get(`organisation ${draft.organisation}`) ?? draft.organisation,
  }))
}
