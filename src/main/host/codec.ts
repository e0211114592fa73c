import { fail, ok, type Result } from '#domain/document/result.ts'
import { advance, emptyHistory, type Direction, type Entry as Step, type History } from '#domain/history/history.ts'
import { violations } from '#domain/meeting/check.ts'
import { completeRow } from '#domain/meeting/complete.ts'
import type { MeetingChange } from '#domain/meeting/decision.ts'
import { emptyMeeting, meetingTables, type Meeting, type MeetingSchema, type MeetingTable } from '#domain/meeting/records.ts'
import type { Codec } from '#main/storage/codec.ts'

/** What the store keeps of a meeting: its records, and the steps that can be taken back. */
export interface MeetingState {
  readonly document: Meeting
  readonly history: History<MeetingSchema>
}

/** One line of the journal: what happened, as records before and after. Replaying it needs no rule of today. */
export interface JournalEntry {
  readonly direction: Direction
  readonly label: string
  readonly undoable: boolean
  readonly change: MeetingChange
  /** ms since 1970; a label for people, never an order. */
  readonly at: number
}

const schema = 1

export const meetingCodec: Codec<MeetingState, JournalEntry> = {
  schema,
  minReader: 1,
  empty: () => ({ document: emptyMeeting(), history: emptyHistory() }),
  fold: (state, entry) => advance(state, entry),
  stateToJson: (state) => ({ tables: tablesToJson(state.document), history: state.history }),
  stateFromJson,
  entryToJson: (entry) => entry,
  entryFromJson,
  violations: (state) => violations(state.document).map((problem) =>
    [problem.reason, problem.table, problem.id, problem.field].filter((part) => part !== undefined).join(' ')),
}

/** {table: record[]}: readable in the file, and a Map again when it is read. */
export function tablesToJson(document: Meeting): Record<string, unknown[]> {
  return Object.fromEntries(meetingTables.map((table) => [table, [...document[table].values()]]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Tables and fields that this version does not know are kept as they are: a file of a newer version that says it
 * may be read here goes through unharmed. Fields that an older version did not have get their start value.
 */
export function tablesFromJson(json: unknown): Result<Meeting, string> {
  if (!isObject(json)) return fail('tables')
  const document: Record<string, ReadonlyMap<string, unknown>> = { ...emptyMeeting() }
  for (const [table, rows] of Object.entries(json)) {
    if (!Array.isArray(rows)) return fail(`table ${table}`)
    const records = new Map<string, unknown>()
    for (const row of rows as unknown[]) {
      if (!isObject(row) || typeof row['id'] !== 'string') return fail(`record in ${table}`)
      if (records.has(row['id'])) return fail(`twice ${row['id']} in ${table}`)
      records.set(row['id'], isTable(table) ? completeRow(table, row) : row)
    }
    document[table] = records
  }
  return ok(document as unknown as Meeting)
}

function stateFromJson(json: unknown): Result<MeetingState, string> {
  if (!isObject(json)) return fail('state')
  const document = tablesFromJson(json['tables'])
  if (!document.ok) return document
  const history = historyFromJson(json['history'])
  return ok({ document: document.value, history })
}

/** A history that cannot be read costs the way back, not the meeting. */
function historyFromJson(json: unknown): History<MeetingSchema> {
  const steps = (list: unknown): Step<MeetingSchema>[] | null => {
    if (!Array.isArray(list)) return null
    const read = (list as unknown[]).map(stepFromJson)
    return read.every((step) => step !== null) ? read : null
  }
  if (!isObject(json)) return emptyHistory()
  const done = steps(json['done'])
  const undone = steps(json['undone'])
  return done === null || undone === null ? emptyHistory() : { done, undone }
}

function stepFromJson(json: unknown): Step<MeetingSchema> | null {
  if (!isObject(json) || typeof json['label'] !== 'string') return null
  const change = changeFromJson(json['change'])
  return change === null ? null : { label: json['label'], change, at: typeof json['at'] === 'number' ? json['at'] : 0 }
}

function changeFromJson(json: unknown): MeetingChange | null {
  if (!Array.isArray(json)) return null
  return (json as unknown[]).every(isEdit) ? (json as MeetingChange).map(completeEdit) : null
}

/** The journal of an older version holds records as they were then; undo compares them with those of now. */
function completeEdit(edit: MeetingChange[number]): MeetingChange[number] {
  const [before, after] = [edit.before, edit.after].map((row) => (row === null ? null : completeRow(edit.table, row as unknown as Readonly<Record<string, unknown>>)))
  return before === edit.before && after === edit.after ? edit : { ...edit, before, after } as MeetingChange[number]
}

const tableNames: ReadonlySet<string> = new Set(meetingTables)
const isTable = (table: string): table is MeetingTable => tableNames.has(table)

function isEdit(json: unknown): boolean {
  if (!isObject(json) || typeof json['id'] !== 'string') return false
  if (typeof json['table'] !== 'string' || !isTable(json['table'])) return false
  return [json['before'], json['after']].every((row) => row === null || (isObject(row) && row['id'] === json['id']))
}

function entryFromJson(json: unknown): Result<JournalEntry, string> {
  if (!isObject(json)) return fail('entry')
  const { direction, label, undoable, at } = json
  const change = changeFromJson(json['change'])
  if (direction !== 'do' && direction !== 'undo' && direction !== 'redo') return fail('direction')
  if (typeof label !== 'string' || typeof undoable !== 'boolean' || typeof at !== 'number' || change === null) return fail('entry')
  return ok({ direction, label, undoable, change, at })
}
