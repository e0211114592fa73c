import type { Command, Fields } from '#domain/meeting/command.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { RiverRecord, Stream } from '#domain/meeting/river-records.ts'
import { drawnLine } from '#domain/river/drawn-line.ts'
import type { Point } from '#domain/river/shapes.ts'
import { toWorld, type Watercourse } from '#domain/river/watercourse.ts'
import { inside, type PlacedAt } from './river-commands.ts'

export interface TakenPicture { readonly picture: string; readonly width: number; readonly height: number }

const river = (id: string, label: string, fields: Fields): Command => ({ type: 'together', label, commands: [{ type: 'edit', table: 'river', rows: [{ id, fields }] }] })
const flat = (bends: readonly Point[]): number[] => bends.flatMap(({ x, y }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])

export function bendRiver(id: string, bends: readonly Point[]): Command {
  return river(id, 'bend.river', { bends: flat(bends) })
}

export function usualBends(id: string): Command {
  return river(id, 'unbend.river', { bends: [] })
}

/** Other trees, houses and hills; the water stays where it is. */
export function otherLand({ id, seed }: RiverRecord, course: Watercourse): Command {
  return river(id, 'land.river', { seed: seed + 1, bends: flat(course.bends) })
}

export function pictureBehind(id: string, { picture, width, height }: TakenPicture): Command {
  return river(id, 'picture.river', { scenery: 'own', picture, pictureWidth: width, pictureHeight: height })
}

export function withoutPicture(id: string): Command {
  return river(id, 'unpicture.river', { scenery: 'land', picture: '', pictureWidth: 0, pictureHeight: 0 })
}

export function streamOver(id: string, stream: Stream): Command {
  return river(id, 'stream.river', { stream })
}

export function addPicture(id: string, where: { readonly river: string; readonly place: PlacedAt }, taken: TakenPicture, words: { readonly alt: string; readonly text: string }): Command {
  const { picture, width, height } = taken
  return {
    type: 'together', label: 'add.picture', commands: [{
      type: 'add', table: 'item',
      rows: [{ id, fields: { kind: 'picture', river: where.river, ...inside(where.place), ...words, picture, pictureWidth: width, pictureHeight: height } }],
    }],
  }
}

/** null when nothing was drawn. */
export function addLine(id: string, riverId: string, course: Watercourse, points: readonly Point[]): Command | null {
  const line = drawnLine(course, points)
  if (line === null) return null
  return { type: 'together', label: 'add.line', commands: [{ type: 'add', table: 'item', rows: [{ id, fields: { kind: 'line', river: riverId, ...line } }] }] }
}

/** Without a hand: a straight line from one place to another. */
export function straightLine(course: Watercourse, from: PlacedAt, to: PlacedAt): Point[] {
  return [from, to].map(({ along, across }) => { const { x, y } = toWorld(course, along, across); return { x, y } })
}

/** A step of a bridge becomes an agreement: its words, who and when go along, and it stays known where it comes from. */
export function agreeOn(plank: ItemRecord, id: string): Command {
  const { text, who, due } = plank
  return { type: 'together', label: 'agree.plank', commands: [{ type: 'add', table: 'agreement', rows: [{ id, fields: { what: text, who, due, item: plank.id } }] }] }
}
