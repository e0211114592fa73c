import type { Command, NewRow } from '#domain/meeting/command.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { PeopleDraft } from './drafts.ts'

/** What accepting a list of people comes to: one step, and the names that go into the people file. */
export interface Acceptance {
  readonly command: Command
  readonly names: readonly { readonly id: string; readonly name: string; readonly email: string }[]
}

/** Districts and organisations that are not there yet are made, in the order in which they occur in the list. */
export function acceptPeople(meeting: Meeting, people: readonly PeopleDraft[], newId: () => string): Acceptance {
  const districts = naming([...meeting.district.values()], newId)
  const organisations = naming([...meeting.organisation.values()], newId)
  const sorts = new Map<string, string>()
  const rows: NewRow[] = []
  const names: Acceptance['names'][number][] = []
  for (const person of people) {
    const id = newId()
    const organisation = organisations.idOf(person.organisation)
    if (organisation !== null && person.organisationType !== '') sorts.set(organisation, person.organisationType)
    rows.push({ id, fields: { district: districts.idOf(person.district), organisation, tags: [...person.tags] } })
    names.push({ id, name: person.name, email: person.email })
  }
  const add = (table: 'district' | 'organisation' | 'person', added: readonly NewRow[]): Command[] =>
    added.length === 0 ? [] : [{ type: 'add', table, rows: added }]
  return {
    command: {
      type: 'together', label: 'people.import', commands: [
        ...add('district', districts.made()),
        ...add('organisation', organisations.made().map((row) => ({ ...row, fields: { ...row.fields, sort: sorts.get(row.id) ?? '' } }))),
        ...add('person', rows),
      ],
    },
    names,
  }
}

function naming(known: readonly { readonly id: string; readonly name: string }[], newId: () => string): { idOf(name: string): string | null; made(): NewRow[] } {
  const ids = new Map(known.map(({ id, name }) => [name, id]))
  const made: NewRow[] = []
  return {
    idOf(name) {
      if (name === '') return null
      const there = ids.get(name)
      if (there !== undefined) return there
      const id = newId()
      ids.set(name, id)
      made.push({ id, fields: { name } })
      return id
    },
    made: () => made,
  }
}
