import { bridgedWith, type Together } from './bridged-with.ts'
import { readingOrder } from './reading-order.ts'
import type { River } from './river-picture.ts'
import type { RiverThing, ThingShapes } from './river-things.ts'
import { boxAround, flatten, overlap, type Box, type Shape } from './shapes.ts'
import { thingShapes } from './things.ts'
import { station, toRiver, toWorld, watercourse, world, type Watercourse } from './watercourse.ts'

/** What the wall is, in px: its size, what title and questions take at the top and the foot, and the least size of a letter. */
export interface WallRoom {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly foot: number
  readonly letter: number
}

export interface WallPage {
  /** The part of the world that is shown. */
  readonly view: Box
  /** The things that are written out here, as large as the room needs and where they stand free of each other. */
  readonly things: readonly RiverThing[]
}

/** More than this many are not laid out: nobody reads 300 things from a wall, and the search would take seconds. */
const mostOnWall = 300
/** How much larger than the whole river a part of it is shown. */
const closer = 1.5
const air = 14
/** So many of the next things are tried on a page. */
const lookAhead = 10

interface Sheet { readonly course: Watercourse; readonly view: Box; readonly safe: Box; readonly perUnit: number; readonly letter: number; readonly known: Known }

/** A thing in the size that the room needs, where it lies now: the same on every page that is as close. */
interface Home { readonly thing: RiverThing; readonly shapes: ThingShapes }
/** What was worked out for sheets of one closeness. The same few shapes are needed for hundreds of trials. */
interface Known { readonly homes: Map<string, Home>; readonly spans: Map<string, Box> }
const nothingKnown = (): Known => ({ homes: new Map(), spans: new Map() })

/** The smallest letter of some shapes, in their own units; Infinity when there is none. */
export function leastLetter(shapes: readonly Shape[]): number {
  return Math.min(Infinity, ...flatten(shapes).flatMap((shape) => (shape.type === 'text' && shape.lines.some(({ text }) => text !== '') ? [shape.size] : [])))
}

/**
 * The river for people who sit far away: on one page when everything can be read there, else on as many pages along the
 * water as it takes, the first from the spring. Letters never become smaller than the room needs; things move aside for
 * each other, but stay on their bank or in the water. Empty when there is nothing, or too much.
 * Cost: some hundred trials per thing, each against the things of the same page; the shapes of a thing are made once.
 */
export function wallPages(river: River, room: WallRoom): readonly WallPage[] {
  const all = readingOrder(river.things)
  if (all.length === 0 || all.length > mostOnWall || room.width < 1 || room.height < 1) return []
  const course = watercourse(river.bends, river.seed)
  const things = all.map((thing) => toldWhole(thing, course, room))
  const whole = placed(things, wholeSheet(course, room))
  if (whole !== null) return [whole]
  const together = bridgedWith(river.links)
  const pages: WallPage[] = []
  const known = nothingKnown()
  for (let rest: readonly RiverThing[] = things; rest.length > 0;) {
    const page = fullPage(rest, together, (things) => partSheet(course, things, room, known))
    pages.push(page)
    const done = new Set(page.things.map(({ id }) => id))
    rest = rest.filter(({ id }) => !done.has(id))
  }
  return pages
}

/**
 * The shape says what a thing is. A bridge says its steps with who and when, as far as it fits on a page of its own with
 * that: else without who and when, and at last as boards that can be counted.
 */
function toldWhole({ label: _, ...thing }: RiverThing, course: Watercourse, room: WallRoom): RiverThing {
  const { planks } = thing
  if (planks === undefined || planks.length === 0) return thing
  const fits = (told: RiverThing): boolean => placed([told], partSheet(course, [told], room, nothingKnown())) !== null
  const ways = [thing, { ...thing, planks: planks.map(({ text }) => ({ text })) }]
  return ways.find(fits) ?? { ...thing, planks: planks.map(() => ({ text: '' })) }
}

/** The whole river with every thing clear of title and questions; the things may lie over each other, as in the river itself. No votes: a dot without its number says nothing. */
export function wallOverview(river: River, room: WallRoom): readonly RiverThing[] {
  const sheet = { ...wholeSheet(watercourse(river.bends, river.seed), room), letter: 0 }
  return river.things.map((thing) => freePlace(homeOf(thing, sheet), [], sheet)?.thing ?? thing).map(({ votes: _, ...thing }) => thing)
}

/**
 * One page that begins with the first of these, and as many of the next ones as there is room for. What a bridge ties
 * together comes on one page when it fits on one. What does not fit waits for the next page, and the few behind it may
 * come first: fewer pages are worth more than the strictest order.
 */
function fullPage(rest: readonly RiverThing[], together: Together, sheet: (things: readonly RiverThing[]) => Sheet): WallPage {
  const [first, ...others] = rest
  if (first === undefined) return { view: { x: 0, y: 0, ...world }, things: [] }
  let chosen: readonly RiverThing[] = [first]
  let page = placed(chosen, sheet(chosen)) ?? { view: sheet(chosen).view, things: [inTheMiddle(first, sheet(chosen))] }
  const add = (things: readonly RiverThing[]): boolean => {
    const more = [...new Set([...chosen, ...things])]
    const larger = more.length === chosen.length ? null : placed(more, sheet(more))
    if (larger === null) return false
    page = larger
    chosen = more
    return true
  }
  const own = together(first, rest)
  const [, ...tied] = own
  // Too much for one page: with the bridge as much of it as fits. When the bridge does not fit, the rest waits for the page of the bridge.
  if (!add(own) && (first.kind === 'bridge' || add(tied.slice(0, 1)))) for (const one of tied) add([one])
  for (const next of others.slice(0, lookAhead)) if (!chosen.includes(next)) add(together(next, rest))
  return page
}

function wholeSheet(course: Watercourse, room: WallRoom): Sheet {
  const perUnit = Math.min(room.width / world.width, room.height / world.height)
  const view = { x: (world.width - room.width / perUnit) / 2, y: (world.height - room.height / perUnit) / 2, width: room.width / perUnit, height: room.height / perUnit }
  return sheetOf(course, view, perUnit, room)
}

/** A closer view with these things in its middle, halfway between title and questions. */
function partSheet(course: Watercourse, things: readonly RiverThing[], room: WallRoom, known: Known): Sheet {
  const perUnit = closer * Math.max(room.width / world.width, room.height / world.height)
  const [width, height] = [room.width / perUnit, room.height / perUnit]
  const around = boxAround(things.map((thing) => ({ ...toWorld(course, thing.along, isSpanning(thing) ? 0 : thing.across), width: 0, height: 0 })))
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, value))
  const middle = around.y + around.height / 2
  const view = {
    x: within(around.x + around.width / 2 - width / 2, world.width - width),
    y: within(middle - height / 2 - (room.top - room.foot) / perUnit / 2, world.height - height), width, height,
  }
  return sheetOf(course, view, perUnit, room, known)
}

function sheetOf(course: Watercourse, view: Box, perUnit: number, room: WallRoom, known: Known = nothingKnown()): Sheet {
  const left = Math.max(0, view.x) + air / perUnit
  const top = Math.max(0, view.y + room.top / perUnit) + air / perUnit
  const right = Math.min(world.width, view.x + view.width) - air / perUnit
  const bottom = Math.min(world.height, view.y + view.height - room.foot / perUnit) - air / perUnit
  return { course, view, perUnit, letter: room.letter, known, safe: { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) } }
}

/** As large as its smallest letter asks for. */
function enlarged(thing: RiverThing, sheet: Sheet): RiverThing {
  const least = leastLetter(thingShapes(sheet.course, thing).shapes())
  const needed = Number.isFinite(least) ? sheet.letter / (least * sheet.perUnit) : 1
  return { ...thing, scale: Math.min(6, Math.max(thing.scale ?? 1, needed)) }
}

function homeOf(thing: RiverThing, sheet: Sheet): Home {
  const known = sheet.known.homes.get(thing.id)
  if (known !== undefined) return known
  const large = sheet.letter === 0 ? thing : enlarged(thing, sheet)
  const home = { thing: large, shapes: thingShapes(sheet.course, large) }
  sheet.known.homes.set(thing.id, home)
  return home
}

/** What a bridge takes at another place along the water: from bank to bank, so its shapes are made anew there. */
function spanAt(moved: RiverThing, sheet: Sheet): Box {
  const key = `${moved.id} ${String(moved.along)}`
  const box = sheet.known.spans.get(key) ?? body(thingShapes(sheet.course, moved))
  sheet.known.spans.set(key, box)
  return box
}

/** Bounds without the room for shadows. */
function body(shapes: ThingShapes): Box {
  const inset = 20 * shapes.scale
  return { x: shapes.box.x + inset, y: shapes.box.y + inset, width: shapes.box.width - inset * 2, height: shapes.box.height - inset * 2 }
}

const inside = (box: Box, safe: Box): boolean => box.x >= safe.x && box.y >= safe.y && box.x + box.width <= safe.x + safe.width && box.y + box.height <= safe.y + safe.height
const lane = (across: number): number => (Math.abs(across) <= 0.5 ? 0 : Math.sign(across))
const isSpanning = (thing: RiverThing): boolean => thing.kind === 'bridge' && Math.abs(thing.across) <= 0.6

/** All of them on this sheet without one over another, or null. What cannot give way (bridges) has its place first. */
function placed(things: readonly RiverThing[], sheet: Sheet): WallPage | null {
  const order = [...things].sort((one, other) => Number(isSpanning(other)) - Number(isSpanning(one)))
  const taken: Box[] = []
  const found = new Map<string, RiverThing>()
  for (const thing of order) {
    const place = freePlace(homeOf(thing, sheet), taken, sheet)
    if (place === null) return null
    found.set(thing.id, place.thing)
    taken.push(place.box)
  }
  return { view: sheet.view, things: things.flatMap((thing) => found.get(thing.id) ?? []) }
}

/** The free place nearest to where the thing lies, on the same bank or in the water; on a bank its feet stay dry where there is room for that. */
function freePlace(home: Home, taken: readonly Box[], sheet: Sheet): { readonly thing: RiverThing; readonly box: Box } | null {
  const dry = isSpanning(home.thing) || lane(home.thing.across) === 0 ? null : nearestPlace(home, taken, sheet, true)
  return dry ?? nearestPlace(home, taken, sheet, false)
}

function nearestPlace({ thing, shapes: home }: Home, taken: readonly Box[], sheet: Sheet, dry: boolean): { readonly thing: RiverThing; readonly box: Box } | null {
  const spans = isSpanning(thing)
  const here = body(home)
  const isFree = (box: Box): boolean => inside(box, sheet.safe) && !taken.some((other) => overlap(box, other, air / 2 / sheet.perUnit))
  for (const [dx, dy] of spans ? asides : offsets) {
    const right = dx / sheet.perUnit
    const down = dy / sheet.perUnit
    const aside = { x: here.x + right, y: here.y + down, width: here.width, height: here.height }
    if (spans ? aside.x < sheet.safe.x || aside.x + aside.width > sheet.safe.x + sheet.safe.width : !isFree(aside)) continue
    const place = toRiver(sheet.course, home.x + right, home.y + down)
    if (place.along < 0 || place.along > 1 || (!spans && (Math.abs(place.across) > 1 || lane(place.across) !== lane(thing.across)))) continue
    if (dry && !isDry(aside, place, sheet.course)) continue
    const moved = { ...thing, along: place.along, across: spans ? thing.across : place.across }
    const box = spans ? spanAt(moved, sheet) : aside
    if (!spans || isFree(box)) return { thing: moved, box }
  }
  return null
}

/** At most so much of the height of a thing on the bank may stand over the water. */
const wet = 0.2

/** Whether a thing on a bank stands on it: not only its middle, but nearly all of it. */
function isDry(box: Box, place: { readonly along: number; readonly across: number }, course: Watercourse): boolean {
  const { far, near } = station(course, place.along)
  return place.across < 0 ? box.y + box.height * (1 - wet) <= far : box.y + box.height * wet >= near
}

/** For what is larger than the room: the best that can be done. */
function inTheMiddle(thing: RiverThing, sheet: Sheet): RiverThing {
  const large = enlarged(thing, sheet)
  const place = toRiver(sheet.course, sheet.safe.x + sheet.safe.width / 2, sheet.safe.y + sheet.safe.height / 2)
  const side = lane(thing.across)
  const across = side === 0 ? Math.max(-0.5, Math.min(0.5, place.across)) : side * Math.max(0.51, Math.min(1, place.across * side))
  return { ...large, along: place.along, across: isSpanning(thing) ? thing.across : across }
}

/** Steps aside in px, the nearest first; along the water is nearer than up and down, for that keeps what a place means. */
const stride = 26
const offsets = ring(34, 16)
const asides = ring(34, 0)

function ring(wide: number, high: number): readonly (readonly [number, number])[] {
  const steps: (readonly [number, number])[] = []
  for (let column = -wide; column <= wide; column += 1) for (let row = -high; row <= high; row += 1) steps.push([column * stride, row * stride])
  return steps.sort((one, other) => Math.hypot(one[0], one[1] * 1.3) - Math.hypot(other[0], other[1] * 1.3))
}
