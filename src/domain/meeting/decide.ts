import { apply, sameRow, squash } from '#domain/document/document.ts'
import { assertNever } from '#domain/document/exhaust.ts'
import { keyBehind, keysBetween, inOrder, type Ordered } from '#domain/document/order.ts'
import { fail, ok } from '#domain/document/result.ts'
import { removal } from './cascade.ts'
import { anyEdit, anyTable, editedRow, newRow, problemOfId, problemOfRow, problemOfSize } from './check.ts'
import { decideClock } from './clock.ts'
import type { Circumstances, Command, Fields, Refusal } from './command.ts'
import type { Decision, MeetingChange } from './decision.ts'
import { fields } from './fields.ts'
import { decideFill, decideSeat } from './seating.ts'
import { decideMarkNeed, decideMergeNeeds } from './harvest.ts'
import type { ItemRecord } from './item-records.ts'
import type { Meeting, MeetingSchema, MeetingTable } from './records.ts'
import { thinPiles } from './piles.ts'
import { siblings } from './siblings.ts'

/**
 * The only place that knows the rules: what a command changes, or why it is refused. Pure; a change that was decided
 * always applies to the meeting it was decided on.
 */
export function decide(meeting: Meeting, command: Command, circumstances: Circumstances): Decision {
  switch (command.type) {
    case 'add': return decideAdd(meeting, command)
    case 'edit': return decideEdit(meeting, command.table, command.rows)
    case 'move': return decideMove(meeting, command)
    case 'remove': return decideRemove(meeting, command.table, command.ids)
    case 'fill-rounds': return decideFill(meeting, command.rounds)
    case 'seat': return decideSeat(meeting, command)
    case 'mark-need': return decideMarkNeed(meeting, command)
    case 'merge-needs': return decideMergeNeeds(meeting, command)
    case 'clock': return decideClock(meeting, command.action, circumstances)
    case 'together': return decideTogether(meeting, command.commands, circumstances)
    default: return assertNever(command)
  }
}

function decideAdd(meeting: Meeting, command: Extract<Command, { type: 'add' }>): Decision {
  const { table, rows } = command
  if (rows.length === 0) return fail({ reason: 'nothing-to-do', table })
  const size = problemOfSize(meeting, table, rows.length)
  if (size !== null) return fail(size)
  const orders = Object.hasOwn(fields[table], 'order') ? ordersFor(meeting, command) : []
  const added: MeetingChange[number][] = []
  const ids = new Set<string>()
  for (const [at, { id, fields: given }] of rows.entries()) {
    const bad = problemOfId(table, id)
    if (bad !== null) return fail(bad)
    if (anyTable(meeting, table).has(id) || ids.has(id)) return fail({ reason: 'already-there', table, id })
    ids.add(id)
    const order = orders[at]
    const row = newRow(table, id, order === undefined || Object.hasOwn(given, 'order') ? given : { ...given, order })
    if (!row.ok) return row
    added.push(anyEdit(table, id, null, row.value))
  }
  return checked(meeting, added)
}

function ordersFor(meeting: Meeting, command: Extract<Command, { type: 'add' }>): string[] {
  const among = inOrder(siblings(meeting, command.table, command.rows[0]?.fields ?? {}))
  const { after } = command
  if (after === undefined) return keysBetween(among.at(-1)?.order ?? null, null, command.rows.length)
  const at = after === null ? -1 : among.findIndex((row) => row.id === after)
  if (after !== null && at < 0) return keysBetween(among.at(-1)?.order ?? null, null, command.rows.length)
  return keysBetween(among[at]?.order ?? null, among[at + 1]?.order ?? null, command.rows.length)
}

function decideEdit(meeting: Meeting, table: MeetingTable, rows: readonly { readonly id: string; readonly fields: Fields }[]): Decision {
  const edits: MeetingChange[number][] = []
  for (const { id, fields: given } of rows) {
    const before = anyTable(meeting, table).get(id) ?? missingSingle(table, id)
    if (before === null) return fail({ reason: 'no-such-record', table, id })
    const after = editedRow(table, before, given)
    if (!after.ok) return after
    if (isHeld(before) && isHeld(after.value) && !sameRow(before, after.value)) return fail({ reason: 'locked', table, id })
    const there = anyTable(meeting, table).get(id) ?? null
    if (!sameRow(there, after.value)) edits.push(anyEdit(table, id, there, after.value))
  }
  return edits.length === 0 ? fail({ reason: 'nothing-to-do', table }) : checked(meeting, squash<MeetingSchema>([edits]))
}

/** The wall and the clock exist from the moment that somebody points them somewhere. */
function missingSingle(table: MeetingTable, id: string): ({ readonly id: string } & Readonly<Record<string, unknown>>) | null {
  if ((table !== 'wall' && table !== 'clock') || id !== table) return null
  const row = newRow(table, id, {})
  return row.ok ? row.value : null
}

function decideMove(meeting: Meeting, command: Extract<Command, { type: 'move' }>): Decision {
  const { table, id, after, into } = command
  const before = anyTable(meeting, table).get(id)
  if (before === undefined) return fail({ reason: 'no-such-record', table, id })
  if (!Object.hasOwn(fields[table], 'order')) return fail({ reason: 'no-such-field', table, id, field: 'order' })
  if (isHeld(before)) return fail({ reason: 'locked', table, id })
  const moved = editedRow(table, before, into ?? {})
  if (!moved.ok) return moved
  const among = siblings(meeting, table, moved.value).filter((row) => row.id !== id)
  if (after !== null && !among.some((row) => row.id === after)) return fail({ reason: 'no-such-record', table, id: after })
  if (into === undefined && isBehind(siblings(meeting, table, before), id, after)) return fail({ reason: 'nothing-to-do', table, id })
  return checked(meeting, [anyEdit(table, id, before, { ...moved.value, order: keyBehind(among, after) })])
}

function isBehind(rows: readonly Ordered[], id: string, after: string | null): boolean {
  const sorted = inOrder(rows)
  const at = sorted.findIndex((row) => row.id === id)
  return (sorted[at - 1]?.id ?? null) === after
}

/** What is locked stays as it is until it is let go. With its river it goes: the river was not locked. */
function isHeld(row: Readonly<Record<string, unknown>> | undefined): boolean {
  return row?.['locked'] === true && Object.hasOwn(row, 'kind')
}

const permanent: readonly MeetingTable[] = ['meeting', 'wall', 'clock']

function decideRemove(meeting: Meeting, table: MeetingTable, ids: readonly string[]): Decision {
  if (permanent.includes(table)) return fail({ reason: 'not-removable', table })
  const there = ids.filter((id) => anyTable(meeting, table).has(id))
  if (there.length === 0) return fail({ reason: 'no-such-record', table })
  const held = there.find((id) => isHeld(anyTable(meeting, table).get(id)))
  if (held !== undefined) return fail({ reason: 'locked', table, id: held })
  const first = squash<MeetingSchema>([removal(meeting, table, there)])
  const thin = thinPiles(meeting, first)
  return ok(thin.length === 0 ? first : squash<MeetingSchema>([first, removal(apply(meeting, first), 'pile', thin)]))
}

function decideTogether(meeting: Meeting, commands: readonly Command[], circumstances: Circumstances): Decision {
  const changes: MeetingChange[] = []
  let so = meeting
  for (const command of commands) {
    const decision = decide(so, command, circumstances)
    if (!decision.ok) {
      if (decision.error.reason === 'nothing-to-do') continue
      return decision
    }
    changes.push(decision.value)
    so = apply(so, decision.value)
  }
  const change = squash(changes)
  return change.length === 0 ? fail({ reason: 'nothing-to-do' }) : ok(change)
}

/** The change, if every record that it sets, and every record that leans on one of those, fits the meeting it leads to. */
function checked(meeting: Meeting, change: MeetingChange): Decision {
  const after = apply(meeting, change)
  for (const edit of change) {
    if (edit.after === null) continue
    const problem = problemOfRow(after, edit.table, edit.after as never)
    if (problem !== null) return fail(problem)
  }
  const leaning = problemOfLeaning(after, change)
  return leaning === null ? ok(change) : fail(leaning)
}

/** Links, piles and planks lean on where their things lie, and what they are. Costs nothing while that stays the same. */
function problemOfLeaning(after: Meeting, change: MeetingChange): Refusal | null {
  const displaced = new Set(change.filter((edit) => edit.table === 'item' && edit.before !== null && edit.after !== null && isDisplaced(edit.before, edit.after)).map((edit) => edit.id))
  if (displaced.size === 0) return null
  for (const link of after.link.values()) {
    const problem = displaced.has(link.from) || displaced.has(link.to) ? problemOfRow(after, 'link', link as never) : null
    if (problem !== null) return problem
  }
  for (const piled of after.piled.values()) {
    const problem = displaced.has(piled.item) ? problemOfRow(after, 'piled', piled as never) : null
    if (problem !== null) return problem
  }
  for (const item of after.item.values()) {
    const problem = item.parent !== null && displaced.has(item.parent) ? problemOfRow(after, 'item', item as never) : null
    if (problem !== null) return problem
  }
  return null
}

function isDisplaced(before: ItemRecord, after: ItemRecord): boolean {
  return before.river !== after.river || before.column !== after.column || before.kind !== after.kind || before.parent !== after.parent
}
