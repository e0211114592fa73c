import type { Point } from './shapes.ts'
import { toRiver, type Watercourse } from './watercourse.ts'

/** Points that a line keeps at most: with two numbers each it fits its record. */
export const mostKept = 96

export interface DrawnLine {
  readonly along: number
  readonly across: number
  /** along0, across0, along1, across1 … counted from (along, across) */
  readonly path: readonly number[]
}

/** Distance of a point to the straight piece between two others. */
function off(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length))
  return Math.hypot(point.x - from.x - dx * part, point.y - from.y - dy * part)
}

/**
 * The points that matter: none of those left out lies further than `slack` from the line through those kept
 * (Ramer 1972, Douglas and Peucker 1973). Without recursion, so that no drawing is too long for it.
 */
export function simplified(points: readonly Point[], slack: number): Point[] {
  if (points.length < 3) return [...points]
  const kept = new Set([0, points.length - 1])
  const pieces: [number, number][] = [[0, points.length - 1]]
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const [first, last] = piece
    const [from, to] = [points[first], points[last]]
    if (from === undefined || to === undefined) continue
    let [farthest, most] = [-1, slack]
    for (let at = first + 1; at < last; at += 1) {
      const point = points[at]
      const distance = point === undefined ? 0 : off(point, from, to)
      if (distance > most) [farthest, most] = [at, distance]
    }
    if (farthest < 0) continue
    kept.add(farthest)
    pieces.push([first, farthest], [farthest, last])
  }
  return points.filter((_, at) => kept.has(at))
}

const fine = (value: number): number => { const rounded = Math.round(value * 1e5) / 1e5; return Object.is(rounded, -0) ? 0 : rounded }
const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/**
 * What a hand drew, as a line that belongs to the river: its points as places along and across the water, only those
 * that matter, so that it bends with the river. null for a dot: nothing was drawn.
 */
export function drawnLine(course: Watercourse, points: readonly Point[]): DrawnLine | null {
  let [slack, kept] = [1.2, simplified(points, 1.2)]
  while (kept.length > mostKept) { slack *= 1.6; kept = simplified(points, slack) }
  const places = kept.map(({ x, y }) => { const place = toRiver(course, x, y); return { along: within(place.along, 0, 1), across: within(place.across, -1, 1) } })
  const [first] = places
  if (first === undefined || kept.length < 2) return null
  return { along: fine(first.along), across: fine(first.across), path: places.flatMap((place) => [fine(place.along - first.along), fine(place.across - first.across)]) }
}
