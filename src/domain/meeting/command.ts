import type { MeetingTable } from './records.ts'
import type { ValueProblem } from './values.ts'

/**
 * Everything that can happen in a meeting. Windows (and later phones) send these; decide() is the only judge.
 * Ids of new records are made by the sender, so that a window can go on typing before the answer is there.
 */
export type Command =
  /** New records in one table, in the given order, behind `after` (null = in front, absent = at the end). */
  | { readonly type: 'add'; readonly table: MeetingTable; readonly rows: readonly NewRow[]; readonly after?: string | null }
  /** Fields of records of one table. */
  | { readonly type: 'edit'; readonly table: MeetingTable; readonly rows: readonly NewRow[] }
  /** One record to another place in its list, and if wished into another list (fields: column, parent, river …). */
  | { readonly type: 'move'; readonly table: MeetingTable; readonly id: string; readonly after: string | null; readonly into?: Fields }
  /** Records, and all that cannot be without them. */
  | { readonly type: 'remove'; readonly table: MeetingTable; readonly ids: readonly string[] }
  /** The people of whole rounds; groups that are locked stay as they are. */
  | { readonly type: 'fill-rounds'; readonly rounds: readonly FilledRound[] }
  /** One person to another group of a round, or out of it. */
  | { readonly type: 'seat'; readonly round: string; readonly person: string; readonly group: string | null }
  /** Things and cards become one need. */
  | { readonly type: 'mark-need'; readonly id: string; readonly items: readonly string[]; readonly text?: string }
  /** Several needs become one; all sources are kept. */
  | { readonly type: 'merge-needs'; readonly into: string; readonly from: readonly string[] }
  | { readonly type: 'clock'; readonly action: ClockAction }
  /** Several commands that are one step for the user: an import, a template. */
  | { readonly type: 'together'; readonly label: string; readonly commands: readonly Command[] }

export type Fields = Readonly<Record<string, unknown>>

export interface NewRow {
  readonly id: string
  readonly fields: Fields
}

export interface FilledRound {
  readonly round: string
  readonly groups: readonly { readonly id: string; readonly name: string; readonly people: readonly string[] }[]
}

export type ClockAction =
  | { readonly do: 'start'; readonly ms: number }
  | { readonly do: 'pause' }
  | { readonly do: 'resume' }
  | { readonly do: 'add'; readonly ms: number }
  | { readonly do: 'stop' }
  | { readonly do: 'look'; readonly look: 'big' | 'ring' | 'hidden' }

/** What is not in the meeting: time comes in here, never from a clock of the domain. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A reason that the interface can say in words: `refusal.<reason>` in the catalogues. */
export type Refusal = { readonly table?: MeetingTable; readonly id?: string; readonly field?: string } & (
  | ValueProblem
  | {
      readonly reason:
        | 'no-such-record' | 'already-there' | 'no-such-field' | 'fixed-field' | 'missing-field' | 'no-such-reference'
        | 'only-one' | 'nothing-to-do' | 'link-to-itself' | 'already-linked' | 'not-in-one-river' | 'twice-in-a-round'
        | 'group-of-another-round' | 'bad-id' | 'not-removable' | 'locked'
    }
  | { readonly reason: 'too-many'; readonly limit: number }
)

/** The name of a step, for undo: `step.<label>` in the catalogues. */
export function labelOf(command: Command): string {
  switch (command.type) {
    case 'add': case 'edit': case 'move': case 'remove': return `${command.type}.${command.table}`
    case 'together': return command.label
    default: return command.type
  }
}

/** What only points the beamer (also which rivers lie side by side) or the clock is not a step that anybody would want to take back. */
export function isUndoable(command: Command): boolean {
  if (command.type === 'clock') return false
  if (command.type === 'together') return command.commands.some(isUndoable)
  if (command.type === 'add' || command.type === 'move' || command.type === 'remove') return command.table !== 'beside'
  return !(command.type === 'edit' && command.table === 'wall')
}
