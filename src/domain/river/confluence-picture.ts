import { once } from './once.ts'
import { at } from './path.ts'
import { placesApart, type Wanted } from './places-apart.ts'
import type { RiverPicture } from './river-picture.ts'
import type { RiverThing, ThingShapes } from './river-things.ts'
import { scenery, type SceneryName } from './scenery.ts'
import type { Box, Point, Shape } from './shapes.ts'
import { placedBox, thingShapes } from './things.ts'
import { mainStream, meeting, tributaries, type Tributary } from './tributaries.ts'
import { toRiver, toWorld, world, type Watercourse } from './watercourse.ts'

/** A thing in the main stream; `groups` is set for things that were laid together: in how many rivers they lie. */
export interface ConfluenceThing {
  readonly thing: RiverThing
  readonly groups?: number
}

export interface ConfluenceGroup {
  /** What the sign at the spring is called in the picture. */
  readonly id: string
  readonly name: string
}

export interface ConfluenceOfRivers {
  readonly scenery: SceneryName
  readonly title: string
  /** One tributary each, from top to bottom. */
  readonly groups: readonly ConfluenceGroup[]
  readonly things: readonly ConfluenceThing[]
}

/** Where the things lie: right of where the rivers meet, and not on the open sea. */
const region: Box = { x: meeting, y: 12, width: world.width - meeting - 14, height: world.height - 24 }

/**
 * All rivers as tributaries of one, and all their things in the main stream: none covers another, none lies outside.
 * Deterministic. With the picture before, the scenery is kept while the number of rivers is the same.
 */
export function confluencePicture(all: ConfluenceOfRivers, before?: RiverPicture): RiverPicture {
  const course = mainStream()
  const streams = tributaries(course, all.groups.length)
  const signs = all.groups.map((group, index) => signOf(group, streams[index], course))
  const things = [...signs, ...placed(all.things, course)]
  const kept = before?.scenery === all.scenery && before.made.size > 0 && signCount(before) === signs.length ? before : undefined
  return {
    world: { x: 0, y: 0, ...world }, course: kept?.course ?? course, scenery: all.scenery, title: all.title,
    background: kept?.background ?? scenery(all.scenery, course, { streams }), links: [], madeLinks: new Map(), legend: [], things: things.map(({ shapes }) => shapes),
    made: new Map(things.map((one) => [one.shapes.id, one])),
  }
}

/** Ids of signs begin so; no record has such an id. */
export const signMark = '~'
const signCount = (picture: RiverPicture): number => picture.things.filter((thing) => thing.id.startsWith(signMark)).length

type Made = { readonly thing: RiverThing; readonly shapes: ThingShapes }

/** The name of a group on a sign at the spring of its river. */
function signOf(group: ConfluenceGroup, stream: Tributary | undefined, course: Watercourse): Made {
  const thing: RiverThing = { id: group.id, kind: 'text', text: group.name, along: 0, across: 0, z: '' }
  const shapes = thingShapes(course, thing)
  const room = stream?.room ?? world.height
  const scale = Math.min(1.25, (room * 0.8) / shapes.local.height, 300 / shapes.local.width)
  const middle = at((stream?.name.x ?? 20) + (shapes.local.width * scale) / 2, stream?.name.y ?? world.height / 2)
  return { thing, shapes: laidAt(shapes, course, { middle: inSheet(middle, shapes.local, scale), scale }) }
}

function inSheet(middle: Point, local: Box, scale: number): Point {
  const [wide, high] = [(local.width * scale) / 2 + 4, (local.height * scale) / 2 + 4]
  return at(Math.max(wide, Math.min(world.width - wide, middle.x)), Math.max(high, Math.min(world.height - high, middle.y)))
}

/** What sticks out of a thing: rays, foam, its number of dots. */
const rim = 14

function placed(things: readonly ConfluenceThing[], course: Watercourse): Made[] {
  const drawn = new Map(things.map((one) => {
    const shapes = thingShapes(course, { ...one.thing, scale: 1, turn: 0, across: 1 })
    return [one.thing.id, one.groups === undefined ? shapes : stacked(shapes)] as const
  }))
  const known = new Map(things.map((one) => [one.thing.id, one]))
  const wanted = things.map((one): Wanted => {
    const local = drawn.get(one.thing.id)?.local ?? { x: 0, y: 0, width: 100, height: 60 }
    return { id: one.thing.id, width: local.width + rim * 2, height: local.height + rim * 2, at: bestPlace(one.thing, course), weight: weightOf(one) }
  })
  return placesApart([...wanted].sort(byWeight(known)), region).flatMap(({ id, middle, scale }) => {
    const [shapes, one] = [drawn.get(id), known.get(id)]
    return shapes === undefined || one === undefined ? [] : [{ thing: one.thing, shapes: laidAt(shapes, course, { middle, scale }) }]
  })
}

/** What several groups said is larger, the more groups the larger. A bridge is drawn smaller: here it spans no water. */
function weightOf({ thing, groups }: ConfluenceThing): number {
  const own = thing.kind === 'bridge' ? 0.86 : 1
  return groups === undefined ? own : own * (1.3 + 0.09 * Math.min(6, Math.max(0, groups - 2)))
}

/** What was laid together first, the largest first of all; then along the water. */
const byWeight = (known: ReadonlyMap<string, ConfluenceThing>) => (one: Wanted, other: Wanted): number => {
  const [first, second] = [known.get(one.id)?.groups ?? 0, known.get(other.id)?.groups ?? 0]
  return second - first || one.at.x - other.at.x || one.at.y - other.at.y || (one.id < other.id ? -1 : 1)
}

/** Its own place along and across, in the main stream; a bridge to the near bank, because here it spans no water. */
function bestPlace(thing: RiverThing, course: Watercourse): Point {
  const across = thing.kind === 'bridge' && Math.abs(thing.across) < 0.5 ? 0.66 : thing.across
  const from = toRiver(course, meeting, 450).along
  const place = toWorld(course, from + (1 - from) * Math.max(0, Math.min(1, (thing.along - 0.1) / 0.8)), across)
  return at(place.x, place.y)
}

/** Two more of the same behind it: that is how one sees that several lie there. */
function stacked(shapes: ThingShapes): ThingShapes {
  const mark = shapes.mark()
  const behind = (offset: number): Shape => ({
    type: 'group', x: offset, y: offset, scale: 1, turn: 0,
    children: [{ type: 'path', d: mark.d, fill: mark.fill ?? 'plate', stroke: 'plate', width: 5 }, { type: 'path', d: mark.d, fill: mark.fill ?? 'plate', stroke: `${shapes.kind}Edge`, width: 2 }],
  })
  const local = { ...shapes.local, width: shapes.local.width + 14, height: shapes.local.height + 14 }
  return { ...shapes, local, shapes: once(() => [behind(14), behind(7), ...shapes.shapes()]) }
}

/** A drawn thing with the middle of its bounds at a place in the world. */
function laidAt(shapes: ThingShapes, course: Watercourse, { middle, scale }: { readonly middle: Point; readonly scale: number }): ThingShapes {
  const { local } = shapes
  const x = middle.x - (local.x + local.width / 2) * scale
  const y = middle.y - (local.y + local.height / 2) * scale
  const margin = { x: local.x - rim, y: local.y - rim, width: local.width + rim * 2, height: local.height + rim * 2 }
  return { ...shapes, x, y, scale, turn: 0, box: placedBox(margin, x, y, scale, 0), ...toRiver(course, x, y) }
}
