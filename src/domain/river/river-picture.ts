import { legendShapes } from './legend.ts'
import { linkWords } from './link-words.ts'
import { at, num, polygon } from './path.ts'
import type { LinkShapes, RiverLink, RiverThing, ThingShapes } from './river-things.ts'
import { boxAround, type Box, type Point, type Shape } from './shapes.ts'
import { scenery, type SceneryName } from './scenery.ts'
import type { OwnPicture } from './scenery-own.ts'
import { bodyOf, thingShapes } from './things.ts'
import { watercourse, world, type Watercourse } from './watercourse.ts'

export interface River {
  readonly scenery: SceneryName
  readonly bends: readonly Point[]
  readonly seed: number
  readonly things: readonly RiverThing[]
  readonly links: readonly RiverLink[]
  readonly title: string
  /** for scenery 'own' */
  readonly own?: OwnPicture
}

/** Everything a painter needs. `things` are in the order of painting. */
export interface RiverPicture {
  readonly world: Box
  readonly course: Watercourse
  readonly scenery: SceneryName
  readonly own?: OwnPicture
  readonly title: string
  readonly background: readonly Shape[]
  readonly links: readonly LinkShapes[]
  readonly things: readonly ThingShapes[]
  /** what the colours stand for; empty when they only say the kind */
  readonly legend: readonly Shape[]
  /** what the shapes were made from, so that the next picture can keep those whose record is the same */
  readonly made: ReadonlyMap<string, { readonly thing: RiverThing; readonly shapes: ThingShapes }>
  /** the same for links: a link is kept while it and both its ends are */
  readonly madeLinks: ReadonlyMap<string, { readonly link: RiverLink; readonly shapes: LinkShapes }>
}

const middle = (thing: ThingShapes): Point => {
  const x = thing.local.x + thing.local.width / 2
  const y = thing.local.y + thing.local.height / 2
  return at(thing.x + x * thing.scale, thing.y + y * thing.scale)
}

/** Where a line from the middle of a thing towards a point leaves its bounds. */
function rim(thing: ThingShapes, towards: Point): Point {
  const from = middle(thing)
  const [dx, dy] = [towards.x - from.x, towards.y - from.y]
  const [halfWide, halfHigh] = [(thing.local.width / 2 + 7) * thing.scale, (thing.local.height / 2 + 7) * thing.scale]
  const part = Math.min(dx === 0 ? Infinity : halfWide / Math.abs(dx), dy === 0 ? Infinity : halfHigh / Math.abs(dy), 0.46)
  return at(from.x + dx * part, from.y + dy * part)
}

/** A curved arrow between two things: light edge below, so that it reads on any ground. */
export function linkShapes(link: RiverLink, from: ThingShapes, to: ThingShapes): LinkShapes {
  const start = rim(from, middle(to))
  const end = rim(to, middle(from))
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.max(1, Math.hypot(dx, dy))
  const bow = Math.min(36, length * 0.16)
  const control = at((start.x + end.x) / 2 + (dy / length) * bow, (start.y + end.y) / 2 - (dx / length) * bow)
  const [ex, ey] = [end.x - control.x, end.y - control.y]
  const reach = Math.max(1, Math.hypot(ex, ey))
  const [ux, uy] = [ex / reach, ey / reach]
  const size = 14 * Math.max(0.3, Math.min(1.4, (from.scale + to.scale) / 2))
  const neck = at(end.x - ux * size * 0.8, end.y - uy * size * 0.8)
  const d = `M${num(start.x)} ${num(start.y)}Q${num(control.x)} ${num(control.y)} ${num(neck.x)} ${num(neck.y)}`
  const head = polygon([end, at(end.x - ux * size - uy * size * 0.5, end.y - uy * size + ux * size * 0.5), at(end.x - ux * size + uy * size * 0.5, end.y - uy * size - ux * size * 0.5)])
  const thick = size / 4.6
  const points = Array.from({ length: 9 }, (_, index) => {
    const t = index / 8
    return at((1 - t) ** 2 * start.x + 2 * t * (1 - t) * control.x + t * t * end.x, (1 - t) ** 2 * start.y + 2 * t * (1 - t) * control.y + t * t * end.y)
  })
  const words = linkWords(link.label ?? '', points[4] ?? start, size / 14)
  const box = boxAround([...words.boxes, ...[...points, control].map((point) => ({ x: point.x - size, y: point.y - size, width: size * 2, height: size * 2 }))])
  return {
    id: link.id, from: link.from, to: link.to, box, points, ...(link.label === undefined ? {} : { label: link.label }),
    shapes: [
      { type: 'path', d, stroke: 'plate', width: thick + 4, opacity: 0.8 }, { type: 'path', d: head, stroke: 'plate', width: 4, opacity: 0.8 },
      { type: 'path', d, stroke: 'link', width: thick }, { type: 'path', d: head, fill: 'link' },
      ...words.shapes,
    ],
  }
}

const inOrder = (left: ThingShapes, right: ThingShapes): number =>
  left.z < right.z ? -1 : left.z > right.z ? 1 : left.id < right.id ? -1 : left.id > right.id ? 1 : 0

/**
 * The river as plain shapes. Deterministic. With the picture before, the scenery is kept if the water runs the
 * same, and so is every thing whose record is the same object: a change by somebody else costs one thing.
 * A link whose end does not exist is left out.
 */
export function riverPicture(river: River, before?: RiverPicture): RiverPicture {
  const candidate = watercourse(river.bends, river.seed)
  const kept = before && before.scenery === river.scenery && sameOwn(before.own, river.own) && sameCourse(before.course, candidate) ? before : undefined
  const course = kept?.course ?? candidate
  const made = new Map<string, { thing: RiverThing; shapes: ThingShapes }>()
  for (const thing of river.things) {
    const old = kept?.made.get(thing.id)
    made.set(thing.id, old?.thing === thing ? old : { thing, shapes: thingShapes(course, thing) })
  }
  const madeLinks = new Map<string, { link: RiverLink; shapes: LinkShapes }>()
  for (const link of river.links) {
    const [from, to] = [made.get(link.from)?.shapes, made.get(link.to)?.shapes]
    if (!from || !to || from === to) continue
    const old = kept?.madeLinks.get(link.id)
    const same = old?.link === link && kept?.made.get(link.from)?.shapes === from && kept.made.get(link.to)?.shapes === to
    madeLinks.set(link.id, same ? old : { link, shapes: linkShapes(link, from, to) })
  }
  return {
    world: { x: 0, y: 0, ...world }, course, scenery: river.scenery, title: river.title,
    background: kept?.background ?? scenery(river.scenery, course, { own: river.own }),
    ...(river.own === undefined ? {} : { own: river.own }),
    links: [...madeLinks.values()].map((entry) => entry.shapes), madeLinks, things: [...made.values()].map((entry) => entry.shapes).sort(inOrder), legend: sameShapes(kept?.legend, legendShapes(river.things, [...made.values()].map(({ shapes }) => shapes.box))), made,
  }
}

/** The legend of before when it says the same, so that nothing is painted anew for it. */
function sameShapes(before: readonly Shape[] | undefined, now: readonly Shape[]): readonly Shape[] {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now
}

function sameCourse(one: Watercourse, other: Watercourse): boolean {
  return one.seed === other.seed && one.bends.length === other.bends.length
    && one.bends.every((bend, index) => bend.x === other.bends[index]?.x && bend.y === other.bends[index]?.y)
}

function sameOwn(one: OwnPicture | undefined, other: OwnPicture | undefined): boolean {
  return one?.name === other?.name && one?.width === other?.width && one?.height === other?.height && one?.stream === other?.stream
}

const overEdge = 20

/**
 * The world, and what of the things lies over its edge: a note half beside the paper is cut off nowhere.
 * The world itself when nothing does.
 */
export function sheetOf(picture: RiverPicture): Box {
  const { world } = picture
  const over = picture.things.map(bodyOf).filter((body) => body.x < world.x || body.y < world.y || body.x + body.width > world.x + world.width || body.y + body.height > world.y + world.height)
  return boxAround([world, ...over.map((body) => ({ x: body.x - overEdge, y: body.y - overEdge, width: body.width + overEdge * 2, height: body.height + overEdge * 2 }))])
}

/** A thing as one group at its place. */
function placedShape(thing: ThingShapes): Shape {
  return { type: 'group', x: thing.x, y: thing.y, scale: thing.scale, turn: thing.turn, children: thing.shapes() }
}

/** All shapes of a picture in the order of painting: scenery, links, things, legend. Both painters use this order. */
export function pictureShapes(picture: RiverPicture): Shape[] {
  return [...picture.background, ...picture.links.flatMap((link) => link.shapes), ...picture.things.map(placedShape), ...picture.legend]
}
