import { templateNames } from '#domain/meeting/records.ts'
import { partNames } from '#domain/report/document.ts'
import { onlineKinds } from '#domain/meeting/rooms-online.ts'
import type { Answer } from './answers.ts'
import { commandSchema } from './command.ts'
import type { EventName, Events } from './events.ts'
import { z } from './jitless.ts'
import { pictureSizes, reportFormats } from './report-files.ts'
import { languages, settingsSchema } from './settings.ts'

/**
 * Everything that crosses between a window and main: named requests (a question with one answer) and events (main
 * tells). Windows get `request` and `subscribe`, nothing else. Inputs are parsed strictly; answers are ours.
 * Errors never cross as exceptions: an answer is {ok: true, value} or {ok: false, error: {reason, …}}.
 */
const nothing = z.strictObject({})
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)
const line = z.string().max(300)
const bytes = z.instanceof(Uint8Array).refine((data) => data.length <= 64 * 1024 * 1024)

/** Rivers as files of their own: how large, and whether in black and white. */
const pictureWish = z.strictObject({ size: z.enum(pictureSizes), print: z.boolean() })

/** The parts of the report that are wanted, in their order; absent = as the meeting says. */
const parts = z.array(z.enum(partNames)).max(partNames.length).optional()
/** Wider than the host accepts: what somebody typed is refused with the reason, not as something that cannot be. */
const typed = z.string().max(100_000)
const names = z.array(z.strictObject({ id, name: typed, email: typed })).max(5_000)

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

/** What a preload puts into its window as `window.bridge`. */
export interface Bridge {
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** Returns the way to stop listening. */
  subscribe<E extends EventName>(name: E, listener: (event: Events[E]) => void): () => void
}
