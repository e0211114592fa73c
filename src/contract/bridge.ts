import type { Refusal } from '#domain/meeting/command.ts'
import type { Edit } from '#domain/document/document.ts'
import type { EarlierMeeting } from '#domain/grouping/problem.ts'
import { templateNames, type MeetingSchema } from '#domain/meeting/records.ts'
import { partNames } from '#domain/report/document.ts'
import { onlineKinds } from '#domain/meeting/rooms-online.ts'
import type { StepName } from '#domain/meeting/step-name.ts'
import { commandSchema } from './command.ts'
import { z } from './jitless.ts'

/**
 * Everything that crosses between a window and main: named requests (a question with one answer) and events (main
 * tells). Windows get `request` and `subscribe`, nothing else. Inputs are parsed strictly; answers are ours.
 * Errors never cross as exceptions: an answer is {ok: true, value} or {ok: false, error: {reason, …}}.
 */
const nothing = z.strictObject({})
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)
const line = z.string().max(300)
const bytes = z.instanceof(Uint8Array).refine((data) => data.length <= 64 * 1024 * 1024)

export const languages = ['nl', 'en'] as const
export const themes = ['light', 'dark', 'contrast'] as const
export const reportFormats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'md', 'newsletter', 'png', 'svg'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const settingsSchema = z.strictObject({
  /** 'system' = the language of the operating system, Dutch when that is neither. */
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', ...themes]),
  /** Body text on the wall, in px at 1080 lines; never under 40. */
  wallText: z.number().int().min(40).max(120),
})
export type Settings = z.infer<typeof settingsSchema>

/** Rivers as files of their own: how large, and whether in black and white. */
const pictureWish = z.strictObject({ size: z.enum(['screen', 'a3', 'a1']), print: z.boolean() })

/** The parts of the report that are wanted, in their order; absent = as the meeting says. */
const parts = z.array(z.enum(partNames)).max(partNames.length).optional()
const names = z.array(z.strictObject({ id, name: line, email: line })).max(5_000)

export const requests = {
  // The library
  'library.list': nothing,
  'meeting.create': z.strictObject({ template: z.enum(templateNames), title: line, date: z.string().max(10), place: line, network: line, language: z.enum(languages) }),
  'meeting.sample': z.strictObject({ language: z.enum(languages) }),
  /** The meeting after the one that is open, with what was left open; see domain/meeting/next-meeting.ts. */
  'meeting.next': z.strictObject({ title: line, date: z.string().max(10) }),
  'meeting.open': z.strictObject({ meeting: id }),
  /** Opens a published copy: a dialog in main, or a file that was dropped on the window. */
  'meeting.openCopy': z.strictObject({ dropped: bytes.optional(), fileName: line.optional(), /** after the question "two versions" */ keepBoth: z.boolean().optional() }),
  'meeting.close': nothing,
  'meeting.discard': z.strictObject({ meeting: id }),
  'meeting.restoreDiscarded': z.strictObject({ meeting: id }),
  // The open meeting
  'meeting.snapshot': nothing,
  'meeting.submit': z.strictObject({ command: commandSchema, names: names.optional() }),
  'meeting.undo': nothing,
  'meeting.redo': nothing,
  /** After 'full' or 'failed': try again. */
  'meeting.retry': nothing,
  'meeting.publish': z.strictObject({ choosePlace: z.boolean() }),
  'people.rename': z.strictObject({ names }),
  'people.forget': z.strictObject({ person: id }),
  'people.read': z.strictObject({ pasted: z.string().max(5_000_000).optional(), dropped: bytes.optional(), fileName: line.optional() }),
  /** A picture of one's own for the open meeting: a dialog in main, or a file that was dropped on the window. */
  'picture.take': z.strictObject({ dropped: bytes.optional() }),
  'groups.solve': z.strictObject({ rounds: z.array(id).max(40), seed: z.number().int(), ms: z.number().int().min(0).max(20_000) }),
  'groups.stop': nothing,
  /** Who met whom at earlier meetings of the same network on this laptop. */
  'groups.earlier': nothing,
  /** Groups on paper, as a PDF with names. */
  'groups.print': z.strictObject({ round: id, kind: z.enum(['list', 'cards', 'signs']) }),
  /** The groups of a round as a file for a meeting program: the only moment that addresses leave the people file. */
  'groups.handOver': z.strictObject({ round: id, kind: z.enum(onlineKinds), choosePlace: z.boolean() }),
  'report.preview': z.strictObject({ version: z.enum(['internal', 'public']), parts }),
  'report.export': z.strictObject({ version: z.enum(['internal', 'public']), formats: z.array(z.enum(reportFormats)).min(1).max(reportFormats.length), choosePlace: z.boolean(), zip: z.boolean().optional(), /** the rivers as they print in black and white */ blackAndWhite: z.boolean().optional(), parts, picture: pictureWish.optional(), rivers: z.array(z.string().max(80)).max(200).optional() }),
  'river.copyPicture': z.strictObject({ river: z.string().max(80), print: z.boolean() }),
  /** The report to put on the clipboard: to paste into a newsletter, a mail or a document. */
  'report.copy': z.strictObject({ version: z.enum(['internal', 'public']), parts }),
  'report.stop': nothing,
  /** Opens or shows a file that main itself wrote; the page only knows its number. */
  'file.open': z.strictObject({ file: id, how: z.enum(['open', 'show']) }),
  // The wall
  'wall.open': nothing,
  'wall.close': nothing,
  'wall.snapshot': nothing,
  /** A key that was pressed while the wall had the focus, or the clicker's. */
  'wall.key': z.strictObject({ key: z.enum(['blank-black', 'blank-white', 'end', 'next', 'previous', 'present']) }),
  // The app
  'settings.change': settingsSchema.partial(),
  'app.about': nothing,
  'backup.list': nothing,
  'backup.restore': z.strictObject({ name: line }),
} as const

export type RequestName = keyof typeof requests
export type Input<N extends RequestName> = z.infer<(typeof requests)[N]>

/**
 * nearly-full: still saved. full: the last change was not kept, the next may be. failed: nothing is kept until
 * 'meeting.retry' works. lost: somebody took the meeting over. read-only: it could never be written here.
 */
export type SaveState = 'saved' | 'nearly-full' | 'full' | 'failed' | 'lost' | 'read-only'

/** A line of the library. */
export interface MeetingLine {
  readonly id: string
  readonly title: string
  readonly network: string
  readonly date: string
  readonly place: string
  readonly people: number
  /** ms since 1970 */
  readonly changed: number
  readonly discarded: boolean
}

export interface StepNames {
  /** What would be taken back or done again; null when there is nothing. */
  readonly undo: StepName | null
  readonly redo: StepName | null
}

export interface NameLine {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** The whole open meeting as one JSON text: a text crosses 20 times faster than an object of that size. */
export interface MeetingSnapshot {
  readonly meeting: string
  readonly seq: number
  /** JSON of {table: record[]} */
  readonly tables: string
  readonly names: readonly NameLine[]
  readonly steps: StepNames
  readonly save: SaveState
  /** What recovery had to say at opening: a code of `recovered.*` with its numbers, or null. */
  readonly notice: Notice | null
}

export interface Notice {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** One accepted step. `seq` counts up by one; a window that misses one asks for a snapshot. */
export interface MeetingChanged {
  readonly meeting: string
  readonly seq: number
  readonly change: readonly Edit<MeetingSchema>[]
  readonly steps: StepNames
}

/** What the projector knows: a document of its own, made by an allow-list. See domain/view. */
export interface WallSnapshot {
  readonly seq: number
  readonly tables: string
  readonly settings: EffectiveSettings
}

export interface EffectiveSettings extends Settings {
  readonly shownLanguage: (typeof languages)[number]
  readonly shownTheme: (typeof themes)[number]
}

export interface SolvedRounds {
  readonly rounds: readonly { readonly round: string; readonly groups: readonly { /** A theme that stays. */ readonly id?: string; readonly name: string; readonly people: readonly string[] }[] }[]
  readonly repeats: number
  readonly bound: number
}

export interface WrittenFile {
  /** For 'file.open'. */
  readonly file: string
  readonly name: string
  readonly folder: string
  readonly format: ReportFormat | 'copy' | 'zip'
}

/** Earlier meetings with groups, newest first. Ids are those of the meeting that is open. */
export interface EarlierAnswer {
  readonly pairs: readonly EarlierMeeting[]
  readonly meetings: readonly { readonly title: string; readonly date: string; readonly rounds: number; readonly people: number }[]
  /** Meetings that could not be read now: open elsewhere, damaged. */
  readonly unread: number
}

/** What each request answers when it went well. */
export interface Answers {
  'library.list': { readonly meetings: readonly MeetingLine[]; readonly open: string | null; readonly settings: EffectiveSettings; readonly notice: Notice | null }
  'meeting.create': { readonly meeting: string }
  'meeting.sample': { readonly meeting: string }
  'meeting.next': { readonly meeting: string }
  'meeting.open': { readonly meeting: string }
  /** null: the dialog was closed. 'diverged': both were changed; ask, then send keepBoth. */
  'meeting.openCopy': { readonly meeting: string; readonly how: 'new' | 'same' | 'newer' | 'older' | 'kept-both' } | { readonly diverged: { readonly here: number; readonly there: number } } | null
  'meeting.close': null
  'meeting.discard': null
  'meeting.restoreDiscarded': null
  'meeting.snapshot': MeetingSnapshot | null
  'meeting.submit': { readonly seq: number }
  'meeting.undo': { readonly seq: number; readonly step: StepName }
  'meeting.redo': { readonly seq: number; readonly step: StepName }
  'meeting.retry': { readonly save: SaveState }
  'meeting.publish': WrittenFile | null
  'people.rename': null
  'people.forget': { readonly texts: number }
  /** A PeopleTable of domain/people, as JSON text; null: the dialog was closed. */
  'people.read': { readonly table: string } | null
  /** The name of its bytes, and its size in px; null: the dialog was closed. */
  'picture.take': { readonly picture: string; readonly width: number; readonly height: number } | null
  'groups.solve': SolvedRounds
  'groups.stop': null
  'groups.earlier': EarlierAnswer
  'groups.print': WrittenFile
  /** How many people are in it, and how many of them have no usable address; null: the dialog was closed. */
  'groups.handOver': { readonly file: WrittenFile; readonly people: number; readonly without: number } | null
  /** Where a frame can show it, and the Finding[] of domain/report as JSON text. */
  'report.preview': { readonly address: string; readonly findings: string }
  'report.export': { readonly files: readonly WrittenFile[] } | null
  'report.copy': { readonly html: string; readonly text: string }
  'river.copyPicture': null
  'report.stop': null
  'file.open': null
  'wall.open': { readonly display: string }
  'wall.close': null
  'wall.snapshot': WallSnapshot
  'wall.key': null
  'settings.change': EffectiveSettings
  'app.about': { readonly version: string; readonly electron: string; readonly folder: string }
  'backup.list': readonly { readonly name: string; readonly made: string; readonly reason: string }[]
  'backup.restore': null
}

/** Why a request was not done: a code of `problem.*` or `refusal.*` in the catalogues, with its numbers. */
export type Problem = Refusal | { readonly reason: string; readonly values?: Readonly<Record<string, string | number>> }
export type Answer<N extends RequestName> = { readonly ok: true; readonly value: Answers[N] } | { readonly ok: false; readonly error: Problem }

export interface Events {
  'meeting.changed': MeetingChanged
  /** Another meeting is open now, or none, or all of it is new (restored): ask for a snapshot. */
  'meeting.opened': { readonly meeting: string | null }
  'names.changed': { readonly names: readonly NameLine[]; readonly gone: readonly string[] }
  'save.state': { readonly save: SaveState; readonly notice: Notice | null }
  'library.changed': { readonly meetings: readonly MeetingLine[] }
  'settings.changed': EffectiveSettings
  'wall.changed': { readonly seq: number; readonly change: string }
  'wall.window': { readonly open: boolean }
  'progress': { readonly task: 'groups' | 'report'; readonly done: number; readonly of: number; readonly plan?: SolvedRounds }
  /** The app menu or a key in the other window asks for something that the working window does. */
  'ask': { readonly what: 'undo' | 'redo' | 'open' | 'new' | 'present' | 'next' | 'previous' }
}
export type EventName = keyof Events

/** What a preload puts into its window as `window.bridge`. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** Returns the way to stop listening. */
  subscribe<E extends EventName>(name: E, listener: (event: Events[E]) => void): () => void
}
