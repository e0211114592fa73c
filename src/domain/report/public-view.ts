import { fields } from '#domain/meeting/fields.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { meetingTables, type Meeting, type MeetingTable } from '#domain/meeting/records.ts'
import { nameFinder, type NameFinder } from './names.ts'
import type { Words } from './words.ts'

export interface PublicView {
  readonly meeting: Meeting
  /** Always empty: nothing that is made from the view can ask for a name. */
  readonly people: People
  /** How many names and addresses stood in texts and were replaced. */
  readonly replaced: number
}

/**
 * The meeting as anybody may see it: no names, no addresses, no seats, no wishes, no tags. A name from the people file
 * that stands in a text in full is replaced; a first name on its own cannot be told from a word, so the checker
 * points at those.
 */
export function publicView(meeting: Meeting, people: People, words: Pick<Words, 'hiddenName' | 'hiddenMail'>): PublicView {
  const finder = nameFinder(people)
  const bodies = knownBodies(meeting)
  const redacted: Record<string, ReadonlyMap<string, unknown>> = { ...meeting }
  let replaced = 0
  for (const table of meetingTables) {
    const texts = textFields(table)
    if (texts.length === 0) continue
    const rows = new Map<string, unknown>()
    for (const [id, row] of meeting[table] as unknown as ReadonlyMap<string, Readonly<Record<string, unknown>>>) {
      const seen = redactRow(row, texts, { finder, words, bodies })
      replaced += seen.found
      rows.set(id, seen.row)
    }
    redacted[table] = rows
  }
  redacted['seat'] = seatsWithoutPeople(meeting)
  redacted['wish'] = new Map()
  redacted['person'] = new Map([...meeting.person].map(([id, person]) => [id, { ...person, tags: [] }]))
  return { meeting: redacted as unknown as Meeting, people: new Map(), replaced }
}

/** How many sat in a group may be told; who, not. */
function seatsWithoutPeople(meeting: Meeting): Meeting['seat'] {
  return new Map([...meeting.seat.values()].map((seat, at) => [`seat${String(at)}`, { ...seat, id: `seat${String(at)}`, person: '' }]))
}

function textFields(table: MeetingTable): string[] {
  return Object.entries(fields[table]).filter(([, { rule }]) => rule.is === 'line' || rule.is === 'text' || rule.is === 'words').map(([field]) => field)
}

interface Redaction {
  readonly finder: NameFinder
  readonly words: Pick<Words, 'hiddenName' | 'hiddenMail'>
  readonly bodies: ReadonlySet<string>
}

/** The organisations, districts and the network itself: names that may stand in public. In small letters. */
function knownBodies(meeting: Meeting): ReadonlySet<string> {
  const names = [...meeting.organisation.values(), ...meeting.district.values()].map((row) => row.name)
  return new Set([...names, ...[...meeting.meeting.values()].map((row) => row.network)].map((name) => name.toLowerCase()))
}

/**
 * Whether a label that was typed as "who" may be a person's name: it has a capital, and is no organisation of this
 * meeting. "de gemeente" stays, "Wethouder Pieters" goes: rather one label too many hidden than one name published.
 */
function mayBeName(label: string, bodies: ReadonlySet<string>): boolean {
  return label !== '' && label !== label.toLowerCase() && !bodies.has(label.toLowerCase())
}

function redactRow(row: Readonly<Record<string, unknown>>, texts: readonly string[], { finder, words, bodies }: Redaction) {
  const seen: Record<string, unknown> = { ...row }
  let found = 0
  const redact = (text: string): string => {
    const clean = finder.replace(text, words.hiddenName, words.hiddenMail)
    found += clean.found
    return clean.text
  }
  for (const field of texts) {
    const value = row[field]
    if (field === 'who' && typeof value === 'string') {
      const hidden = !/^(person|organisation):/.test(value) && mayBeName(value, bodies)
      found += hidden ? 1 : 0
      seen[field] = hidden ? words.hiddenName : value
    } else if (typeof value === 'string') seen[field] = redact(value)
    else if (typeof value === 'object' && value !== null) seen[field] = Object.fromEntries(Object.entries(value).map(([key, text]) => [key, redact(String(text))]))
  }
  return { row: seen, found }
}
