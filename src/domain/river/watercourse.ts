import { chance } from './chance.ts'
import { at } from './path.ts'
import type { Point } from './shapes.ts'

/**
 * The river as a line from a spring in the hills (left) to the sea (right), in a world of 1600 × 900 units.
 *
 * The centre line is a function y(x): cubic Hermite pieces between a few bends, plus a small waver by
 * seed. Because x never turns back and `across` is measured straight up and down, world ↔ river is one
 * to one: every thing has exactly one place in (along, across) and bending the river moves it along.
 *   along   0 spring … 1 sea, as a part of the length of the centre line
 *   across  −1 far edge of the land, −0.5 far water's edge, 0 middle of the water, 0.5, 1 likewise near
 */
export const world = { width: 1600, height: 900 } as const
const edgeMargin = 24

export interface Watercourse {
  readonly bends: readonly Point[]
  readonly seed: number
  readonly length: number
  /** samples at equal steps of x from the first to the last bend */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** length of the centre line from the spring to each sample */
  readonly lengths: readonly number[]
}

const samples = 480
const leastGap = 60
const upper = 230
const lower = 670

/** Six bends between spring and sea, alternating; the first is the spring. */
export function defaultBends(seed: number): Point[] {
  const draw = chance(seed)
  let side = draw.next() < 0.5 ? -1 : 1
  const bends: Point[] = [at(96, 330 + side * draw.between(10, 40))]
  for (let index = 1; index <= 5; index += 1) {
    side = -side
    const swing = draw.between(52, 92) * (index === 1 ? 0.55 : 1)
    bends.push(at(96 + index * 262 + draw.between(-26, 26), 452 + side * swing))
  }
  return [...bends, at(world.width, 462 + draw.between(-16, 16))]
}

/** Bends as anybody may give them, made usable: at least two, from left to right with room between, inside the world. */
export function soundBends(bends: readonly Point[], seed: number): Point[] {
  const usable = bends.filter((bend) => Number.isFinite(bend.x) && Number.isFinite(bend.y))
  if (usable.length < 2 || usable.length > 24) return defaultBends(seed)
  const sorted = [...usable].sort((left, right) => left.x - right.x)
  const gap = Math.min(leastGap, 1200 / sorted.length)
  const result: Point[] = []
  for (const [index, bend] of sorted.entries()) {
    const left = index === 0 ? 40 : (result[index - 1]?.x ?? 0) + gap
    const right = world.width - (sorted.length - 1 - index) * gap
    result.push(at(Math.max(left, Math.min(right, bend.x)), Math.max(upper, Math.min(lower, bend.y))))
  }
  const last = result.length - 1
  const end = result[last]
  if (end) result[last] = at(world.width, end.y)
  return result
}

function slopes(bends: readonly Point[]): number[] {
  const rise = (from: Point, to: Point): number => (to.y - from.y) / (to.x - from.x)
  return bends.map((bend, index) => {
    const [before, after] = [bends[index - 1], bends[index + 1]]
    if (before && after) return rise(before, after) * 0.9
    const other = before ?? after
    return other ? rise(bend, other) * 0.6 : 0
  })
}

function hermite(from: Point, to: Point, slopeFrom: number, slopeTo: number, x: number): number {
  const span = to.x - from.x
  const t = (x - from.x) / span
  const [t2, t3] = [t * t, t * t * t]
  return (2 * t3 - 3 * t2 + 1) * from.y + (t3 - 2 * t2 + t) * span * slopeFrom + (3 * t2 - 2 * t3) * to.y + (t3 - t2) * span * slopeTo
}

/** Small natural irregularity, at most about 9 units, none at the spring. */
function waver(seed: number, x: number): number {
  const phase = (seed % 97) / 7
  const fade = Math.min(1, Math.max(0, (x - 96) / 200))
  return fade * (5.5 * Math.sin(x / 61 + phase) + 3.5 * Math.sin(x / 34 + phase * 2.3))
}

/** Builds the course. Never fails: unusable bends become the default ones of the seed. Cost: 480 samples. */
export function watercourse(givenBends: readonly Point[], seed: number): Watercourse {
  const bends = soundBends(givenBends, seed)
  const steep = slopes(bends)
  const [first, last] = [bends[0] ?? at(96, 330), bends[bends.length - 1] ?? at(world.width, 460)]
  const xs: number[] = []
  const ys: number[] = []
  const lengths: number[] = []
  let piece = 0
  for (let index = 0; index <= samples; index += 1) {
    const x = first.x + ((last.x - first.x) * index) / samples
    while (piece < bends.length - 2 && x > (bends[piece + 1]?.x ?? Infinity)) piece += 1
    const y = hermite(bends[piece] ?? first, bends[piece + 1] ?? last, steep[piece] ?? 0, steep[piece + 1] ?? 0, x) + waver(seed, x)
    const before = index === 0 ? 0 : (lengths[index - 1] ?? 0) + Math.hypot(x - (xs[index - 1] ?? x), y - (ys[index - 1] ?? y))
    xs.push(x)
    ys.push(y)
    lengths.push(before)
  }
  return { bends, seed, length: lengths[samples] ?? 1, xs, ys, lengths }
}

function mix(values: readonly number[], index: number): number {
  const whole = Math.max(0, Math.min(values.length - 2, Math.floor(index)))
  const low = values[whole] ?? 0
  return low + ((values[whole + 1] ?? low) - low) * (index - whole)
}

/** Index (with fraction) of the sample at a value of a rising list; outside it the last pieces go on straight. */
function locate(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) <= value) low = middle
    else high = middle
  }
  const from = values[low] ?? 0
  const step = (values[high] ?? 1) - from
  return step > 0 ? low + (value - from) / step : low
}

/** Half of the water's width, at right angles, in units: a brook at the spring, broad at the sea. */
function halfWidth(course: Watercourse, along: number): number {
  const t = Math.max(0, Math.min(1, along))
  const breath = 1 + 0.05 * Math.sin(t * 23 + (course.seed % 11))
  const flare = Math.max(0, (t - 0.84) / 0.16) ** 1.6 * 46
  return (5 + 100 * (1 - (1 - t) ** 2.3) * Math.min(1, 0.25 + t * 4.2) + 14 * t) * breath + flare
}

function slopeAt(course: Watercourse, index: number): number {
  const step = (course.xs[1] ?? 1) - (course.xs[0] ?? 0)
  const near = Math.max(2, Math.min(course.xs.length - 3, index))
  const slope = (mix(course.ys, near + 2) - mix(course.ys, near - 2)) / (4 * step)
  return Math.max(-1.3, Math.min(1.3, slope))
}

export interface Station {
  readonly x: number
  /** the centre line, and both water's edges straight above and below it */
  readonly y: number
  readonly far: number
  readonly near: number
  /** dy / dx of the stream here, at most 1.3 either way */
  readonly slope: number
}

function stationAtIndex(course: Watercourse, index: number): Station {
  const y = Math.max(60, Math.min(840, mix(course.ys, index)))
  const along = mix(course.lengths, index) / course.length
  const slope = slopeAt(course, index)
  const half = halfWidth(course, along) * Math.sqrt(1 + slope * slope)
  const far = Math.max(edgeMargin + 40, y - half)
  const near = Math.min(world.height - edgeMargin - 40, y + half)
  return { x: mix(course.xs, index), y, far, near, slope }
}

export function station(course: Watercourse, along: number): Station {
  return stationAtIndex(course, locate(course.lengths, along * course.length))
}

/** World place of (along, across). Total: any finite pair has a place, also outside 0..1 and −1..1. */
export function toWorld(course: Watercourse, along: number, across: number): Point & { readonly normal: Point } {
  const here = station(course, along)
  const part = Math.abs(across) * 2
  const edge = across < 0 ? here.far : here.near
  const rim = across < 0 ? edgeMargin : world.height - edgeMargin
  const y = part <= 1 ? here.y + (edge - here.y) * part : edge + (rim - edge) * (part - 1)
  const size = Math.hypot(1, here.slope)
  return { x: here.x, y, normal: { x: -here.slope / size, y: 1 / size } }
}

/** Inverse of toWorld, to within rounding. */
export function toRiver(course: Watercourse, x: number, y: number): { along: number; across: number } {
  const index = locate(course.xs, x)
  const here = stationAtIndex(course, index)
  const along = mix(course.lengths, index) / course.length
  const side = y < here.y ? -1 : 1
  const edge = side < 0 ? here.far : here.near
  const rim = side < 0 ? edgeMargin : world.height - edgeMargin
  const inside = Math.abs(edge - here.y) < 1e-9 ? 0 : (y - here.y) / (edge - here.y)
  const across = inside <= 1 ? inside / 2 : (1 + (y - edge) / (rim - edge)) / 2
  return { along, across: side * across }
}

/** Points along a line at a constant or varying `across`, from one place to another. */
export function lineAlong(course: Watercourse, across: number | ((along: number) => number), from: number, to: number, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, index) => {
    const along = from + ((to - from) * index) / steps
    const place = toWorld(course, along, typeof across === 'number' ? across : across(along))
    return at(place.x, place.y)
  })
}

/** Lets a facilitator drag one bend; the others stay. */
export function withBend(course: Watercourse, index: number, to: Point): Point[] {
  const before = course.bends[index - 1]
  const after = course.bends[index + 1]
  const low = before ? before.x + leastGap : 40
  const high = after ? after.x - leastGap : world.width
  return course.bends.map((bend, each) => each === index
    ? at(after ? Math.max(low, Math.min(high, to.x)) : world.width, Math.max(upper, Math.min(lower, to.y)))
    : bend)
}
