import { z } from '#contract/jitless.ts'
import type { MeetingLine } from '#contract/answers.ts'
import { settingsSchema, type Settings } from '#contract/settings.ts'
import { aboutMeeting, type Meeting } from '#domain/meeting/records.ts'
import { libraryPath, openJsonFile } from './json-files.ts'
import type { Outside } from './outside.ts'
import { firstSettings } from './settings.ts'

/** The list of meetings, the settings, and which meeting was open: what the app starts with. */
export interface Library {
  lines(): readonly MeetingLine[]
  settings(): Settings
  open(): string | null
  setOpen(id: string | null): void
  change(settings: { readonly [K in keyof Settings]?: Settings[K] | undefined }): void
  /** Adds or renews the line of a meeting. */
  note(line: MeetingLine): void
  discard(id: string, discarded: boolean): boolean
  /** When everything that was noted is on disk, or could not be written. */
  settled(): Promise<void>
}

const line = z.object({
  id: z.string(), title: z.string(), network: z.string(), date: z.string(), place: z.string(), people: z.number(), changed: z.number(), discarded: z.boolean(),
})

interface LibraryFile {
  readonly meetings: readonly MeetingLine[]
  readonly settings: Settings
  readonly open: string | null
}

export async function openLibrary(outside: Outside): Promise<Library> {
  const empty: LibraryFile = { meetings: [], settings: firstSettings, open: null }
  const { db } = await openJsonFile<LibraryFile>(outside, libraryPath(outside.dataFolder), empty, accept)
  let writing: Promise<void> = Promise.resolve()

  function put(next: Partial<LibraryFile>): void {
    db.data = { ...db.data, ...next }
    // The list is made again from the meetings themselves (found-again.ts), so a failed write is no reason to stop anybody's work.
    writing = writing.then(() => db.write()).catch(() => { outside.log('library-not-written', {}) })
  }

  return {
    lines: () => db.data.meetings,
    settings: () => db.data.settings,
    open: () => db.data.open,
    setOpen: (open) => { if (db.data.open !== open) put({ open }) },
    change: (changed) => { put({ settings: { ...db.data.settings, ...defined(changed) } }) },
    note: (renewed) => { put({ meetings: [renewed, ...db.data.meetings.filter((entry) => entry.id !== renewed.id)] }) },
    discard(id, discarded) {
      if (!db.data.meetings.some((entry) => entry.id === id)) return false
      put({ meetings: db.data.meetings.map((entry) => (entry.id === id ? { ...entry, discarded } : entry)) })
      return true
    },
    settled: () => writing,
  }
}

/** A line that cannot be read costs that line, a setting that cannot be read that setting. */
function accept(json: unknown): LibraryFile | null {
  const file = z.object({ meetings: z.array(z.unknown()), settings: z.record(z.string(), z.unknown()), open: z.string().nullable() }).safeParse(json)
  if (!file.success) return null
  const meetings = file.data.meetings.flatMap((entry) => {
    const parsed = line.safeParse(entry)
    return parsed.success ? [parsed.data] : []
  })
  const settings = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(file.data.settings[name])
    return parsed.success ? [[name, parsed.data]] : []
  })
  return { meetings, settings: { ...firstSettings, ...(Object.fromEntries(settings) as Partial<Settings>) }, open: file.data.open }
}

function defined(settings: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))
}

/** The line of a meeting as it is now. `changed` in ms since 1970. */
export function lineOf(id: string, meeting: Meeting, changed: number): MeetingLine {
  const { title, network, date, place } = aboutMeeting(meeting)
  return { id, title, network, date, place, people: meeting.person.size, changed, discarded: false }
}
