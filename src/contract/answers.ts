import type { SolvedRound } from '#domain/breakouts/round-commands.ts'
import type { Edit } from '#domain/document/document.ts'
import type { EarlierMeeting } from '#domain/grouping/problem.ts'
import type { Refusal } from '#domain/meeting/command.ts'
import type { MeetingSchema } from '#domain/meeting/records.ts'
import type { StepName } from '#domain/meeting/step-name.ts'
import type { ReportFormat } from './report-files.ts'
import type { EffectiveSettings } from './settings.ts'

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

export interface SolvedRounds {
  readonly rounds: readonly SolvedRound[]
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
export type Answer<N extends keyof Answers> = { readonly ok: true; readonly value: Answers[N] } | { readonly ok: false; readonly error: Problem }
