import { inOrder } from '#domain/document/order.ts'
import type { Command, Fields } from '#domain/meeting/command.ts'
import { limits } from '#domain/meeting/limits.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { dotsOf, readBoard } from './board-reading.ts'

/**
 * What can be done with cards, as commands: each function gives the one step that does it, or null when there is
 * nothing to do. Pure; ids of new records come in. Rules BO1 to BO9 of docs/spec/boards.md.
 */
export type Step = Command | null
type NewId = () => string

/** Where a card goes: behind `after` in a column (null = in front), or under another card. */
export interface CardPlace {
  readonly column: string
  readonly after: string | null
  readonly parent: string | null
}

export function addCards(column: string, texts: readonly string[], newId: NewId): Command {
  return { type: 'add', table: 'item', rows: texts.map((text) => ({ id: newId(), fields: { kind: 'card', text, column } })) }
}

export function editCard(id: string, fields: Fields): Command {
  return { type: 'edit', table: 'item', rows: [{ id, fields }] }
}

function cardsUnder(meeting: Meeting, id: string): readonly ItemRecord[] {
  return inOrder([...meeting.item.values()].filter((item) => item.parent === id))
}

function neighbours(meeting: Meeting, card: Pick<ItemRecord, 'column' | 'parent'>): readonly ItemRecord[] {
  return inOrder([...meeting.item.values()].filter((item) => item.column === card.column && item.parent === card.parent && item.kind === 'card'))
}

function lastOf(rows: readonly ItemRecord[], without: string): string | null {
  return rows.filter((row) => row.id !== without).at(-1)?.id ?? null
}

/** A card to another place. What lies under it goes along; put under another card, the two clusters become one. */
export function moveCard(meeting: Meeting, id: string, to: CardPlace): Step {
  const card = meeting.item.get(id)
  if (card === undefined) return null
  const below = cardsUnder(meeting, id)
  if (to.parent !== null) return putUnder(meeting, card, below, to.parent)
  const stays = card.column === to.column && card.parent === null
  if (stays && before(neighbours(meeting, card), id) === to.after) return null
  const move: Command = { type: 'move', table: 'item', id, after: to.after, ...(stays ? {} : { into: { column: to.column, parent: null } }) }
  if (below.length === 0 || card.column === to.column) return move
  return together('move.item', [move, { type: 'edit', table: 'item', rows: below.map((child) => ({ id: child.id, fields: { column: to.column } })) }])
}

function before(rows: readonly ItemRecord[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id)
  return rows[at - 1]?.id ?? null
}

function putUnder(meeting: Meeting, card: ItemRecord, below: readonly ItemRecord[], wanted: string): Step {
  const chosen = meeting.item.get(wanted)
  const head = chosen?.parent == null ? chosen : meeting.item.get(chosen.parent)
  if (head === undefined || head.id === card.id || card.parent === head.id) return null
  let after = lastOf(cardsUnder(meeting, head.id), card.id)
  // What lies under the card leaves first: nothing may lie under a card that lies under another.
  const moves = [...below, card].map((one): Command => {
    const move: Command = { type: 'move', table: 'item', id: one.id, after, into: { column: head.column, parent: head.id } }
    after = one.id
    return move
  })
  const named = card.cluster === '' ? [] : [editCard(head.id, { cluster: joined(head.cluster, card.cluster) }), editCard(card.id, { cluster: '' })]
  return together('cluster-cards', [...moves, ...named])
}

/** Two clusters that become one keep both names. */
function joined(one: string, other: string): string {
  return [one, other].filter((name) => name !== '').join(' / ').slice(0, limits.line)
}

/** Out of a cluster, right behind it. */
export function takeOut(meeting: Meeting, id: string): Step {
  const card = meeting.item.get(id)
  if (card?.column == null || card.parent === null) return null
  return { type: 'move', table: 'item', id, after: card.parent, into: { column: card.column, parent: null } }
}

/** One place up or down among its neighbours. */
export function nudgeCard(meeting: Meeting, id: string, by: -1 | 1): Step {
  const card = meeting.item.get(id)
  if (card === undefined) return null
  const rows = neighbours(meeting, card)
  const at = rows.findIndex((row) => row.id === id)
  if (at + by < 0 || at + by >= rows.length) return null
  return { type: 'move', table: 'item', id, after: rows[by === 1 ? at + 1 : at - 2]?.id ?? null }
}

/** To the end of the column at the left or right on the same board. */
export function shiftCard(meeting: Meeting, id: string, by: -1 | 1): Step {
  const card = meeting.item.get(id)
  const column = meeting.column.get(card?.column ?? '')
  if (card === undefined || column === undefined) return null
  const columns = inOrder([...meeting.column.values()].filter((one) => one.board === column.board))
  const next = columns[columns.findIndex((one) => one.id === column.id) + by]
  return next === undefined ? null : moveCard(meeting, id, { column: next.id, after: lastIn(meeting, next.id, id), parent: null })
}

export function lastIn(meeting: Meeting, column: string, without = ''): string | null {
  return lastOf(neighbours(meeting, { column, parent: null }), without)
}

/** Under the card above it. */
export function clusterUp(meeting: Meeting, id: string): Step {
  const card = meeting.item.get(id)
  if (card?.column == null || card.parent !== null) return null
  const head = before(neighbours(meeting, card), id)
  return head === null ? null : moveCard(meeting, id, { column: card.column, after: null, parent: head })
}

/** The pieces that a card is likely to be split into: its lines, else its sentences. */
export function piecesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length > 1) return lines
  return text.split(/(?<=[.!?;])\s+/).map((piece) => piece.replace(/;$/, '').trim()).filter((piece) => piece !== '')
}

/** The card keeps the first text; the others become cards behind it, of the same state and for the same addressee. */
export function splitCard(meeting: Meeting, id: string, texts: readonly string[], newId: NewId): Step {
  const card = meeting.item.get(id)
  const [first, ...others] = texts
  if (card === undefined || first === undefined || others.length === 0) return null
  const { column, parent, state, addressee, group } = card
  return together('split-card', [
    editCard(id, { text: first }),
    { type: 'add', table: 'item', after: id, rows: others.map((text) => ({ id: newId(), fields: { kind: 'card', text, column, parent, state, addressee, group } })) },
  ])
}

/**
 * Two cards become one with both texts. Dots, needs and what lay under the other one go along: nothing that somebody
 * said or counted is lost.
 */
export function mergeCards(meeting: Meeting, into: string, other: string, newId: NewId): Step {
  const kept = meeting.item.get(into)
  const gone = meeting.item.get(other)
  if (kept === undefined || gone === undefined || into === other) return null
  const head = kept.parent ?? kept.id
  const below = cardsUnder(meeting, other).filter((card) => card.id !== into)
  const dots = [...meeting.vote.values()].filter((vote) => vote.item === other)
  const needs = [...meeting.source.values()].filter((source) => source.item === other)
  const freed: Command[] = kept.parent === other ? [{ type: 'move', table: 'item', id: into, after: other, into: { column: gone.column, parent: null } }] : []
  const newHead = kept.parent === other ? into : head
  return together('merge-cards', [
    ...freed,
    editCard(into, { text: [kept.text, gone.text].filter((text) => text !== '').join('\n'), ...(kept.addressee === '' ? { addressee: gone.addressee } : {}), ...(gone.cluster === '' ? {} : { cluster: joined(kept.cluster, gone.cluster) }) }),
    ...below.map((card): Command => ({ type: 'edit', table: 'item', rows: [{ id: card.id, fields: { column: kept.column, parent: newHead } }] })),
    ...(dots.length === 0 ? [] : [{ type: 'add', table: 'vote', rows: dots.map(() => ({ id: newId(), fields: { item: into } })) } as const]),
    ...needs.map(({ need }): Command => ({ type: 'mark-need', id: need, items: [into] })),
    { type: 'remove', table: 'item', ids: [other] },
  ])
}

export function duplicateCard(meeting: Meeting, id: string, newId: NewId): Step {
  const card = meeting.item.get(id)
  if (card === undefined) return null
  const { column, parent, text, state, addressee, group } = card
  return { type: 'add', table: 'item', after: id, rows: [{ id: newId(), fields: { kind: 'card', text, state, addressee, column, parent, group } }] }
}

/** A card goes; what lay under it stays on the board, in its place. */
export function removeCard(meeting: Meeting, id: string): Step {
  const card = meeting.item.get(id)
  if (card === undefined) return null
  const remove: Command = { type: 'remove', table: 'item', ids: [id] }
  const below = cardsUnder(meeting, id)
  if (below.length === 0) return remove
  let after = id
  const freed = below.map((child): Command => {
    const move: Command = { type: 'move', table: 'item', id: child.id, after, into: { column: card.column, parent: null } }
    after = child.id
    return move
  })
  return together('remove.item', [...freed, remove])
}

/** Most dots first; cards with equally many keep their order. */
export function sortByDots(meeting: Meeting, column: string): Step {
  const board = meeting.column.get(column)?.board
  if (board === undefined) return null
  const reading = readBoard(meeting, board)
  const cards = reading.columns.find((one) => one.column.id === column)?.cards ?? []
  const wanted = [...cards].sort((one, other) => dotsOf(reading, other.id) - dotsOf(reading, one.id))
  if (wanted.every((card, at) => card.id === cards[at]?.id)) return null
  return together('sort-cards', wanted.map(({ id }, at) => ({ type: 'move', table: 'item', id, after: wanted[at - 1]?.id ?? null })))
}

function together(label: string, commands: readonly Command[]): Command {
  const [only] = commands
  return commands.length === 1 && only !== undefined ? only : { type: 'together', label, commands }
}
