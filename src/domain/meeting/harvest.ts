import { keyAtEnd } from '#domain/document/order.ts'
import { fail, ok } from '#domain/document/result.ts'
import { anyEdit, newRow, problemOfId } from './check.ts'
import type { Command } from './command.ts'
import type { Decision, MeetingChange } from './decision.ts'
import type { NeedRecord, SourceRecord } from './harvest-records.ts'
import type { Meeting } from './records.ts'

/** One source per need and item: its id says so. */
function sourceId(need: string, item: string): string {
  return `${need}:${item}`
}

/** Things and cards become one need: a new one, or more sources for one that is there. */
export function decideMarkNeed(meeting: Meeting, command: Extract<Command, { type: 'mark-need' }>): Decision {
  const { id, items } = command
  const bad = problemOfId('need', id)
  if (bad !== null) return fail(bad)
  const missing = items.find((item) => !meeting.item.has(item))
  if (missing !== undefined) return fail({ reason: 'no-such-record', table: 'item', id: missing })
  const edits: MeetingChange[number][] = []
  if (!meeting.need.has(id)) {
    const text = command.text ?? items.map((item) => meeting.item.get(item)?.text ?? '').filter((words) => words !== '').join('\n')
    const row = newRow('need', id, { text, order: keyAtEnd(meeting.need.values()) })
    if (!row.ok) return row
    edits.push(anyEdit('need', id, null, row.value))
  }
  for (const item of new Set(items)) {
    const source: SourceRecord = { id: sourceId(id, item), need: id, item }
    if (!meeting.source.has(source.id)) edits.push(anyEdit('source', source.id, null, source as never))
  }
  return edits.length === 0 ? fail({ reason: 'nothing-to-do', table: 'need', id }) : ok(edits)
}

/** Several needs become one. Sources and agreements go along; a need without a follow-up takes that of the others, and one of this meeting the meeting that another comes from. */
export function decideMergeNeeds(meeting: Meeting, command: Extract<Command, { type: 'merge-needs' }>): Decision {
  const into = meeting.need.get(command.into)
  if (into === undefined) return fail({ reason: 'no-such-record', table: 'need', id: command.into })
  const others: NeedRecord[] = []
  for (const id of new Set(command.from)) {
    const other = meeting.need.get(id)
    if (other === undefined) return fail({ reason: 'no-such-record', table: 'need', id })
    if (id !== into.id) others.push(other)
  }
  if (others.length === 0) return fail({ reason: 'nothing-to-do', table: 'need', id: into.id })
  const edits: MeetingChange[number][] = [...mergedNeed(into, others)]
  const kept = new Set([...meeting.source.values()].filter((source) => source.need === into.id).map((source) => source.item))
  for (const other of others) {
    edits.push(...movedSources(meeting, other.id, into.id, kept))
    for (const agreement of meeting.agreement.values()) {
      if (agreement.need === other.id) edits.push(anyEdit('agreement', agreement.id, agreement as never, { ...agreement, need: into.id }))
    }
    edits.push(anyEdit('need', other.id, other as never, null))
  }
  return ok(edits)
}

function mergedNeed(into: NeedRecord, others: readonly NeedRecord[]): MeetingChange[number][] {
  const follow = into.followUp === 'none' ? others.find((other) => other.followUp !== 'none') : undefined
  const older = into.earlier === '' ? others.find((other) => other.earlier !== '') : undefined
  if (follow === undefined && older === undefined) return []
  const after: NeedRecord = {
    ...into,
    ...(older === undefined ? {} : { earlier: older.earlier, earlierDate: older.earlierDate }),
    ...(follow === undefined ? {} : {
      followUp: follow.followUp, addressee: into.addressee === '' ? follow.addressee : into.addressee,
      askState: into.askState === 'open' ? follow.askState : into.askState, answer: into.answer === '' ? follow.answer : into.answer, answered: into.answered === '' ? follow.answered : into.answered,
    }),
  }
  return [anyEdit('need', into.id, into as never, after as never)]
}

function movedSources(meeting: Meeting, from: string, into: string, kept: Set<string>): MeetingChange[number][] {
  return [...meeting.source.values()].filter((source) => source.need === from).flatMap((source) => {
    const gone = anyEdit('source', source.id, source as never, null)
    if (kept.has(source.item)) return [gone]
    kept.add(source.item)
    const moved: SourceRecord = { id: sourceId(into, source.item), need: into, item: source.item }
    return [gone, anyEdit('source', moved.id, null, moved as never)]
  })
}
