import { sameRow } from '#domain/document/document.ts'
import type { MeetingChange } from './decision.ts'
import { meetingTables, type Meeting, type MeetingTable } from './records.ts'

/**
 * What a step did, and with what, as data: the window puts it into words ("Rots verplaatst: 'geen wifi'"). Made from
 * the change when it is asked for, so a journal holds no more than before and old steps have names too.
 * A person is named by id only: the name is not of the document.
 */
export interface StepName {
  /** 'add.item', 'move.item', 'text.item', 'align', 'people.import' … */
  readonly label: string
  /** What it was done with; null when nothing is left of it. */
  readonly table: MeetingTable | null
  /** How many records of that table. */
  readonly count: number
  /** The kind of item when all are of one kind, else ''. */
  readonly kind: string
  /** The river's own word for that kind, else ''. */
  readonly word: string
  /** Its own words, shortened, when it is one; else ''. */
  readonly text: string
  readonly person: string | null
}

type AnyEdit = { readonly table: MeetingTable; readonly id: string; readonly before: AnyRow | null; readonly after: AnyRow | null }
type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>

/** Which of several tables a step is about, when its label does not say. */
const telling: readonly MeetingTable[] = ['item', 'link', 'need', 'agreement', 'board', 'column', 'river', 'round', 'group', 'person', 'seat', 'organisation', 'district', 'pile', 'piled']
const longest = 48

/** `meeting` is the meeting as it is now: it knows what a link joins, and a river's own words. Cost: the change, once. */
export function stepName(meeting: Meeting, label: string, change: MeetingChange): StepName {
  const edits = change as unknown as readonly AnyEdit[]
  const table = tableOf(label, edits)
  const about = table === null ? [] : leading(edits.filter((edit) => edit.table === table))
  const [only] = about.length === 1 ? about : []
  const kinds = new Set(about.map((edit) => said(edit.after ?? edit.before, 'kind')))
  const [kind] = table === 'item' && kinds.size === 1 ? kinds : ['']
  return {
    label: refined(label, edits), table, count: about.length, kind: kind ?? '', word: wordOf(meeting, about, kind ?? ''),
    text: only === undefined ? '' : textOf(meeting, only), person: only === undefined ? null : personOf(only),
  }
}

function said(row: AnyRow | null, field: string): string {
  const value = row?.[field]
  return typeof value === 'string' ? value : ''
}

function tableOf(label: string, edits: readonly AnyEdit[]): MeetingTable | null {
  const named = meetingTables.find((table) => label.endsWith(`.${table}`))
  if (named !== undefined && edits.some((edit) => edit.table === named)) return named
  return telling.find((table) => edits.some((edit) => edit.table === table)) ?? edits[0]?.table ?? null
}

/** Without what only came along: the planks of a bridge, the cards under a card. */
function leading(edits: readonly AnyEdit[]): readonly AnyEdit[] {
  const ids = new Set(edits.map((edit) => edit.id))
  const own = edits.filter((edit) => !ids.has(said(edit.after ?? edit.before, 'parent')))
  return own.length === 0 ? edits : own
}

/** 'edit.item' says little: what was edited says more. The same for a change and for the way back. */
function refined(label: string, edits: readonly AnyEdit[]): string {
  if (label !== 'edit.item') return label
  const changed = new Set(edits.flatMap(({ before, after }) => (before === null || after === null ? [] : Object.keys(after).filter((field) => !sameRow(before[field], after[field])))))
  const only = (...fields: readonly string[]): boolean => changed.size > 0 && [...changed].every((field) => fields.includes(field))
  if (only('along', 'across')) return 'move.item'
  return only('text') ? 'text.item' : label
}

function wordOf(meeting: Meeting, about: readonly AnyEdit[], kind: string): string {
  const [first] = about
  const river = (first?.after ?? first?.before)?.['river']
  const words = typeof river === 'string' ? meeting.river.get(river)?.words ?? {} : {}
  return kind !== '' && Object.hasOwn(words, kind) ? words[kind] ?? '' : ''
}

function textOf(meeting: Meeting, { table, before, after }: AnyEdit): string {
  const text = (row: AnyRow | null | undefined): string => {
    if (row === null || row === undefined) return ''
    const said = ['text', 'title', 'name', 'what'].map((field) => row[field]).find((value) => typeof value === 'string' && value !== '')
    return typeof said === 'string' ? short(said) : ''
  }
  const row = after ?? before
  if (table === 'link') return [row?.['from'], row?.['to']].map((id) => text(meeting.item.get(String(id)) as unknown as AnyRow | undefined)).filter((part) => part !== '').join(' → ')
  if (table === 'vote' || table === 'source') return text(meeting.item.get(String(row?.['item'])) as unknown as AnyRow | undefined)
  return text(after) || text(before)
}

function personOf({ table, id, before, after }: AnyEdit): string | null {
  if (table === 'person') return id
  const person = table === 'seat' ? (after ?? before)?.['person'] : null
  return typeof person === 'string' ? person : null
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('').trim()}…` : line
}
