import type { Command } from '#domain/meeting/command.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { limits } from '#domain/meeting/limits.ts'
import { canTurn, leastWidth, resizable, widthOf, type ThingShapes } from '#domain/river/river-things.ts'
import { bodyOf } from '#domain/river/things.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import type { Box } from '#domain/river/shapes.ts'
import { toRiver } from '#domain/river/watercourse.ts'
import { inside } from './river-commands.ts'

/**
 * What hands do with things that were chosen, as commands: each is one step, named for undo. What is locked is left
 * out by whoever calls (see `loose`); null where nothing would change.
 */
export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

/** The chosen ones that are not locked. */
export function loose(meeting: Meeting, ids: readonly string[]): string[] {
  return ids.filter((id) => meeting.item.get(id)?.locked === false)
}

type Rows = Extract<Command, { type: 'edit' }>['rows']
const step = (label: string, rows: Rows): Command | null => (rows.length === 0 ? null : { type: 'together', label, commands: [{ type: 'edit', table: 'item', rows }] })

interface Placed { readonly thing: ThingShapes; readonly box: Box }

function placed(picture: RiverPicture, ids: readonly string[]): Placed[] {
  return ids.flatMap((id) => {
    const thing = picture.made.get(id)?.shapes
    return thing === undefined ? [] : [{ thing, box: bodyOf(thing) }]
  })
}

/** The record of a thing that goes by (dx, dy) world units. */
function movedBy(picture: RiverPicture, { thing }: Placed, dx: number, dy: number): Rows[number] {
  const { along, across } = inside(toRiver(picture.course, thing.x + dx, thing.y + dy))
  return { id: thing.id, fields: { along, across } }
}

/** All on one edge or middle line of their common bounds. Two at least. */
export function align(picture: RiverPicture, ids: readonly string[], how: Alignment): Command | null {
  const all = placed(picture, ids)
  if (all.length < 2) return null
  const [left, top] = [Math.min(...all.map(({ box }) => box.x)), Math.min(...all.map(({ box }) => box.y))]
  const [right, bottom] = [Math.max(...all.map(({ box }) => box.x + box.width)), Math.max(...all.map(({ box }) => box.y + box.height))]
  return step('align', all.map((one) => {
    const { box } = one
    switch (how) {
      case 'left': return movedBy(picture, one, left - box.x, 0)
      case 'centre': return movedBy(picture, one, (left + right) / 2 - box.x - box.width / 2, 0)
      case 'right': return movedBy(picture, one, right - box.x - box.width, 0)
      case 'top': return movedBy(picture, one, 0, top - box.y)
      case 'middle': return movedBy(picture, one, 0, (top + bottom) / 2 - box.y - box.height / 2)
      case 'bottom': return movedBy(picture, one, 0, bottom - box.y - box.height)
    }
  }))
}

/** Equal gaps from the first to the last, which stay; they overlap evenly when there is no room. Three at least. */
export function distribute(picture: RiverPicture, ids: readonly string[], direction: 'across' | 'down'): Command | null {
  const all = placed(picture, ids)
  if (all.length < 3) return null
  const start = ({ box }: Placed): number => (direction === 'across' ? box.x : box.y)
  const size = ({ box }: Placed): number => (direction === 'across' ? box.width : box.height)
  const sorted = [...all].sort((one, other) => start(one) - start(other) || (one.thing.id < other.thing.id ? -1 : 1))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return null
  const gap = (start(last) + size(last) - start(first) - sorted.reduce((sum, one) => sum + size(one), 0)) / (sorted.length - 1)
  let at = start(first)
  return step('spread', sorted.map((one) => {
    const by = at - start(one)
    at += size(one) + gap
    return direction === 'across' ? movedBy(picture, one, by, 0) : movedBy(picture, one, 0, by)
  }))
}

/** Turned by some degrees, or straight again (null). Bridges have no angle of their own. */
export function turn(meeting: Meeting, ids: readonly string[], by: number | null): Command | null {
  return step('turn', itemsOf(meeting, ids).filter(canTurnItem).flatMap((item) => {
    const wanted = by === null ? 0 : item.turn + by
    const now = wanted > 180 ? wanted - 360 : wanted < -180 ? wanted + 360 : wanted
    return now === item.turn ? [] : [{ id: item.id, fields: { turn: now } }]
  }))
}

/** Wider or narrower by some units, or as wide as the text needs (null). */
export function widen(meeting: Meeting, picture: RiverPicture, ids: readonly string[], by: number | null): Command | null {
  return step('width', itemsOf(meeting, ids).flatMap((item) => {
    const thing = picture.made.get(item.id)?.shapes
    if (thing === undefined || !resizable.has(thing.kind)) return []
    const width = by === null ? 0 : Math.max(leastWidth, Math.min(limits.width, (item.width > 0 ? item.width : Math.round(widthOf(thing))) + by))
    return width === item.width ? [] : [{ id: item.id, fields: { width } }]
  }))
}

/** To the front or the back of the picture; among themselves they stay as they lie. */
export function layer(meeting: Meeting, river: string, ids: readonly string[], where: 'front' | 'back'): Command | null {
  const chosen = new Set(ids)
  const others = [...meeting.item.values()].filter((item) => item.river === river && !chosen.has(item.id) && item.kind !== 'plank').map((item) => item.layer)
  const mine = itemsOf(meeting, ids)
  if (others.length === 0 || mine.length === 0) return null
  const layers = mine.map((item) => item.layer)
  const by = where === 'front' ? Math.max(...others) + 1 - Math.min(...layers) : Math.min(...others) - 1 - Math.max(...layers)
  const needed = where === 'front' ? by > 0 : by < 0
  const kept = (value: number): number => Math.max(-limits.layer, Math.min(limits.layer, value))
  return needed ? step(where, mine.map((item) => ({ id: item.id, fields: { layer: kept(item.layer + by) } }))) : null
}

export function lock(meeting: Meeting, ids: readonly string[], on: boolean): Command | null {
  return step(on ? 'lock' : 'unlock', itemsOf(meeting, ids).filter((item) => item.locked !== on).map(({ id }) => ({ id, fields: { locked: on } })))
}

export function setTheme(meeting: Meeting, ids: readonly string[], theme: string | null): Command | null {
  return step('theme', itemsOf(meeting, ids).filter((item) => item.theme !== theme).map(({ id }) => ({ id, fields: { theme } })))
}

/** A width or an angle that was pulled with the hand. */
export function reshape(id: string, change: { readonly width?: number; readonly turn?: number }): Command {
  return { type: 'together', label: change.width === undefined ? 'turn' : 'width', commands: [{ type: 'edit', table: 'item', rows: [{ id, fields: { ...change } }] }] }
}

function itemsOf(meeting: Meeting, ids: readonly string[]): ItemRecord[] {
  return ids.flatMap((id) => meeting.item.get(id) ?? [])
}

function canTurnItem(item: ItemRecord): boolean {
  return item.kind !== 'card' && item.kind !== 'plank' && canTurn(item.kind)
}
