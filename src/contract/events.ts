import type { EffectiveSettings } from './settings.ts'
import type { MeetingChanged, MeetingLine, NameLine, Notice, SaveState, SolvedRounds } from './answers.ts'

/** What main tells the windows. */
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
