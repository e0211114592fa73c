import type { OrganisationRecord, People } from '#domain/meeting/people-records.ts'
import { withoutAccents } from '#domain/people/spelling.ts'

type Organisations = ReadonlyMap<string, OrganisationRecord>

/**
 * What was typed, as it is kept: a person or an organisation by id, anything else as it stands. The name of a person of
 * this meeting is never kept as a label, however it is written: a label is in the history, a name is not.
 */
export function whoOf(typed: string, people: People, organisations: Organisations): string {
  const wanted = plain(typed)
  if (wanted === '') return ''
  for (const [id, { name }] of people) if (plain(name) === wanted) return `person:${id}`
  for (const { id, name } of organisations.values()) if (plain(name) === wanted) return `organisation:${id}`
  return typed.trim().replace(/\s+/g, ' ')
}

function plain(text: string): string {
  return withoutAccents(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** What is kept, as it is read. Somebody who was forgotten has no name: ''. */
export function whoText(who: string, people: People, organisations: Organisations): string {
  if (who.startsWith('person:')) return people.get(who.slice('person:'.length))?.name ?? ''
  if (who.startsWith('organisation:')) return organisations.get(who.slice('organisation:'.length))?.name ?? ''
  return who
}
