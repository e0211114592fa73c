import { chance } from './chance.ts'
import { at, smooth } from './path.ts'
import type { Point } from './shapes.ts'
import { station, watercourse, world, type Watercourse } from './watercourse.ts'

/** A river of a group where it runs into the main stream. All points lie in the world. */
export interface Tributary {
  /** From the spring at the left edge to where it joins, in the main stream. */
  readonly centre: readonly Point[]
  /** Half of the width at each point of the centre line. */
  readonly half: readonly number[]
  /** Where its name stands: beside the spring. */
  readonly name: Point
  /** Room for the name up to the next spring. */
  readonly room: number
}

/** Left of this the tributaries have the sheet to themselves; things lie to the right of it. */
export const meeting = 430

/** The main stream: it begins where the first tributaries meet and runs to the sea, broad and calm. */
export function mainStream(): Watercourse {
  return watercourse([at(268, 452), at(520, 440), at(800, 468), at(1080, 434), at(1340, 462), at(world.width, 452)], 11)
}

const upper = 58
const lower = world.height - 46
const steps = 26

/**
 * The tributaries of a main stream, from top to bottom in the order of the rivers. Those in the middle join first, so
 * no two cross. Deterministic; cost linear in their number. As many as there are rivers: with more they become thinner.
 */
export function tributaries(course: Watercourse, count: number): Tributary[] {
  const room = count < 2 ? lower - upper : (lower - upper) / (count - 1)
  return Array.from({ length: count }, (_, index) => {
    const from = count < 2 ? 0.5 : index / (count - 1)
    const spring = at(10, upper + (lower - upper) * from)
    return oneTributary(course, { spring, lean: from * 2 - 1, index, room })
  })
}

function oneTributary(course: Watercourse, { spring, lean, index, room }: { readonly spring: Point; readonly lean: number; readonly index: number; readonly room: number }): Tributary {
  const draw = chance(course.seed * 31 + index)
  const here = station(course, 0.02 + 0.15 * Math.abs(lean))
  // It ends inside the main stream, on its own side of the middle, flowing the way the water flows.
  const end = at(here.x, here.y + (lean < 0 ? here.far - here.y : here.near - here.y) * Math.min(0.7, Math.abs(lean)))
  const [first, second] = [at(spring.x + (end.x - spring.x) * 0.55, spring.y), at(end.x - (end.x - spring.x) * 0.42, end.y - (end.y - spring.y) * 0.12)]
  const phase = draw.between(0, 6)
  const swing = Math.min(9, room * 0.1)
  const widest = Math.max(1.5, Math.min(13, room * 0.16))
  const centre = Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const point = bezier([spring, first, second, end], t)
    return inside(at(point.x, point.y + swing * Math.sin(t * 9 + phase) * Math.sin(t * Math.PI)), widest)
  })
  const half = centre.map((_, step) => widest * (0.25 + 0.75 * (step / steps) ** 0.7))
  return { centre, half, name: at(spring.x + 12, spring.y), room }
}

const inside = (point: Point, margin: number): Point =>
  at(Math.max(margin, Math.min(world.width - margin, point.x)), Math.max(margin, Math.min(world.height - margin, point.y)))

function bezier([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t
  const mix = (p: number, q: number, r: number, w: number): number => s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * w
  return at(mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y))
}

/** Both edges of a tributary, or of a part of its width, as one closed run of points. */
export function tributaryEdge(tributary: Tributary, part = 1): Point[] {
  const { centre, half } = tributary
  const beside = (side: -1 | 1): Point[] => centre.map((point, index) => {
    const [before, after] = [centre[Math.max(0, index - 1)] ?? point, centre[Math.min(centre.length - 1, index + 1)] ?? point]
    const long = Math.max(0.01, Math.hypot(after.x - before.x, after.y - before.y))
    const wide = (half[index] ?? 1) * part * side
    return at(point.x - ((after.y - before.y) / long) * wide, point.y + ((after.x - before.x) / long) * wide)
  })
  return [...beside(-1), ...beside(1).reverse()]
}

export function tributaryOutline(tributary: Tributary, part = 1): string {
  return smooth(tributaryEdge(tributary, part), true)
}

/** Whether a place lies in a tributary or close to it: nothing stands there. */
export function isInTributary(all: readonly Tributary[], point: Point, air: number): boolean {
  return all.some(({ centre, half }) => centre.some((place, index) => Math.hypot(place.x - point.x, place.y - point.y) < (half[index] ?? 0) + air))
}
