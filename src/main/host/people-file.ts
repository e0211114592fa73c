import type { NameLine } from '#contract/answers.ts'
import { cleanText } from '#domain/meeting/values.ts'
import type { People, PersonName } from '#domain/meeting/people-records.ts'
import { openJsonFile, peoplePath } from './json-files.ts'
import type { Outside } from './outside.ts'

/**
 * The names of the people of one meeting: a file of its own, without history, so that somebody can be forgotten.
 * The records of the meeting refer to people by id only. Writing rejects when the disk does not take it.
 */
export interface PeopleFile {
  names(): People
  /** Adds or replaces names; durable when this resolves. */
  keep(lines: readonly NameLine[]): Promise<void>
  /** Removes names for good: the file is rewritten and no earlier copy of it stays. */
  forget(ids: readonly string[]): Promise<void>
  /** At closing: drops names that no record refers to any more. A failure does no harm: it is tried again next time. */
  clearAway(known: ReadonlySet<string>): Promise<void>
  /** The folder of the meeting, which had to move when it was taken away: then the names are written there. */
  follow(meetingFolder: string): void
}

interface Stored {
  readonly people: Readonly<Record<string, PersonName>>
}

export async function openPeopleFile(outside: Outside, meetingFolder: string): Promise<PeopleFile> {
  const openIn = (folder: string) => openJsonFile<Stored>(outside, peoplePath(folder), { people: {} }, accept)
  let [home, file] = [meetingFolder, await openIn(meetingFolder)]
  /** Everything else waits for it. */
  let moved: Promise<void> = Promise.resolve()
  let names: ReadonlyMap<string, PersonName> = new Map(Object.entries(file.db.data.people))

  async function write(next: ReadonlyMap<string, PersonName>, forgetting: boolean): Promise<void> {
    const before = file.db.data
    file.db.data = { people: Object.fromEntries(next) }
    try {
      await (forgetting ? file.forget() : file.db.write())
      names = next
    } catch (error) {
      file.db.data = before
      throw error
    }
  }

  async function move(folder: string): Promise<void> {
    file = await openIn(folder)
    await write(names, false)
  }

  return {
    names: () => names,
    async keep(lines) {
      await moved
      const next = new Map(names)
      for (const { id, name, email } of lines) next.set(id, { name: oneLine(name), email: oneLine(email) })
      await write(next, false)
    },
    async forget(ids) {
      await moved
      await write(new Map([...names].filter(([id]) => !ids.includes(id))), true)
    },
    async clearAway(known) {
      await moved
      const left = [...names].filter(([id]) => known.has(id))
      if (left.length < names.size) await write(new Map(left), true).catch(() => undefined)
    },
    follow(folder) {
      if (folder !== home) moved = move(folder).catch(() => { outside.log('names-not-moved', {}) })
      home = folder
    },
  }
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim().slice(0, 300)
}

function accept(json: unknown): Stored | null {
  if (typeof json !== 'object' || json === null || !('people' in json)) return null
  return { people: Object.fromEntries(namesFromJson(json.people)) }
}

/** id -> {name, email}. Anything that is not a name is left out: a broken entry costs that entry only. */
export function namesFromJson(people: unknown): People {
  if (typeof people !== 'object' || people === null) return new Map()
  return new Map(Object.entries(people).flatMap(([id, entry]: [string, unknown]) => {
    if (typeof entry !== 'object' || entry === null) return []
    const { name, email } = entry as Record<string, unknown>
    return typeof name === 'string' ? [[id, { name: oneLine(name), email: typeof email === 'string' ? oneLine(email) : '' }] as const] : []
  }))
}
