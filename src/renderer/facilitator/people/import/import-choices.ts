import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { ColumnMeaning } from '#domain/people/headers.ts'
import type { DraftProblem, PeopleDraft } from '#domain/people/drafts.ts'
import type { Mapping } from '#domain/people/columns.ts'
import { acceptSuggestions, type NameSuggestion, type PeoplePreview, type PreviewContext } from '#domain/people/preview.ts'
import { inOrder } from '#domain/document/order.ts'

/** What the person decided about a preview, beyond what was understood. */
export interface ImportChoices {
  /** Keys of suggestions that were taken. */
  readonly accepted: ReadonlySet<string>
  /** Rows left out of what would be taken (perhaps twice), and rows taken all the same (certainly twice). */
  readonly without: ReadonlySet<number>
  readonly with: ReadonlySet<number>
}

export const noChoices: ImportChoices = { accepted: new Set(), without: new Set(), with: new Set() }

export function suggestionKey({ field, value }: NameSuggestion): string {
  return `${field} ${value}`
}

/** Who comes in on "accept", in the order of the list. */
export function chosenPeople(preview: PeoplePreview, choices: ImportChoices): readonly PeopleDraft[] {
  const taken = preview.people.filter((draft) => !choices.without.has(draft.row))
  const added = preview.leftOut.filter((draft) => choices.with.has(draft.row) && isTwice(draft))
  const wanted = preview.suggestions.filter((suggestion) => suggestion.isApplied || choices.accepted.has(suggestionKey(suggestion)))
  return acceptSuggestions([...taken, ...added].sort((one, other) => one.row - other.row), wanted)
}

const certain: readonly DraftProblem['code'][] = ['same-person-as', 'already-known']
const doubtful: readonly DraftProblem['code'][] = ['perhaps-same-person-as', 'perhaps-already-known']

/** Left out because it is somebody who is there already, not because it is nobody. */
export function isTwice(draft: PeopleDraft): boolean {
  return draft.problems.some(({ code }) => certain.includes(code))
}

export function isPerhapsTwice(draft: PeopleDraft): boolean {
  return draft.problems.some(({ code }) => doubtful.includes(code))
}

export function toggled<V>(set: ReadonlySet<V>, value: V): ReadonlySet<V> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

/** A meaning that only one column can have goes from the column that had it. */
export function withMeaning(mapping: Mapping, column: number, meaning: ColumnMeaning): Mapping {
  const several = meaning === 'none' || meaning === 'tag' || meaning === 'titled-tag'
  return {
    ...mapping,
    columns: mapping.columns.map((use, at) => {
      if (at === column) return { ...use, meaning }
      return !several && use.meaning === meaning ? { ...use, meaning: 'none' as const } : use
    }),
  }
}

export function contextOf(meeting: Meeting, names: People): PreviewContext {
  return {
    existing: [...meeting.person.values()].map(({ id, organisation }) => ({
      id, name: names.get(id)?.name ?? '', email: names.get(id)?.email ?? '', organisation: meeting.organisation.get(organisation ?? '')?.name ?? '',
    })),
    districts: inOrder(meeting.district.values()).map(({ name }) => name),
    organisations: inOrder(meeting.organisation.values()).map(({ name }) => name),
  }
}
