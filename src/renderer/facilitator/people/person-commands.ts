import type { NameLine } from '#contract/answers.ts'
import { acceptPeople } from '#domain/people/acceptance.ts'
import type { PeopleDraft } from '#domain/people/drafts.ts'
import { matchName } from '#domain/people/near.ts'
import { cleanText } from '#domain/people/spelling.ts'
import type { Command } from '#domain/meeting/command.ts'
import type { Presence } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'

/** People typed by hand: the command, the names that go into the people file with it, and their ids in that order. */
export interface Typed {
  readonly command: Command
  readonly names: readonly NameLine[]
  readonly ids: readonly string[]
}

/**
 * "Fatima Amrani, Bibliotheek, Noord": name, organisation and district, separated by commas, semicolons or tabs; the
 * last two may be left out. A name that is spelled nearly as one that is there means that one.
 */
export function addTyped(meeting: Meeting, texts: readonly string[], presence: Presence, newId: () => string): Typed {
  const districts = [...meeting.district.values()].map(({ name }) => name)
  const organisations = [...meeting.organisation.values()].map(({ name }) => name)
  const drafts = texts.map((text, at) => draftOf(text, at, districts, organisations)).filter((draft) => draft.name !== '')
  const { command, names } = acceptPeople(meeting, drafts, newId)
  const commands = command.type === 'together' ? command.commands : [command]
  return {
    names,
    ids: names.map(({ id }) => id),
    command: { type: 'together', label: presence === 'late' ? 'people.latecomer' : 'people.add', commands: commands.map((one) => withPresence(one, presence)) },
  }
}

function withPresence(command: Command, presence: Presence): Command {
  if (command.type !== 'add' || command.table !== 'person') return command
  return { ...command, rows: command.rows.map((row) => ({ ...row, fields: { ...row.fields, presence } })) }
}

function draftOf(text: string, row: number, districts: readonly string[], organisations: readonly string[]): PeopleDraft {
  const [name = '', organisation = '', district = ''] = text.split(/[,;\t]/).map(cleanText)
  return {
    row, name, organisation: known(organisation, organisations), district: known(district, districts),
    organisationType: '', email: '', tags: [], problems: [],
  }
}

/** "noord" typed in a hurry is "Noord" of the list; another letter or word is another name. */
function known(value: string, names: readonly string[]): string {
  const near = matchName(value, names)
  return near !== null && (near.how === 'same' || near.how === 'spelling') ? near.value : value
}

export function presenceCommand(ids: readonly string[], presence: Presence): Command {
  return { type: 'edit', table: 'person', rows: ids.map((id) => ({ id, fields: { presence } })) }
}

/** Somebody's district or organisation by its name; '' = none, and a name that is not there yet is made. */
export function belongCommand(meeting: Meeting, person: string, table: 'district' | 'organisation', text: string, newId: () => string): Command {
  const name = cleanText(text)
  const set = (id: string | null): Command => ({ type: 'edit', table: 'person', rows: [{ id: person, fields: { [table]: id } }] })
  if (name === '') return set(null)
  const rows = [...meeting[table].values()]
  const meant = known(name, rows.map((row) => row.name))
  const there = rows.find((row) => row.name === meant)
  if (there !== undefined) return set(there.id)
  const id = newId()
  return { type: 'together', label: `person.${table}`, commands: [{ type: 'add', table, rows: [{ id, fields: { name } }] }, set(id)] }
}

/** "begeleider, trekker" -> tags; the same twice is one. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(/[,;]/).map(cleanText).filter((tag) => tag !== ''))].slice(0, 20)
}
