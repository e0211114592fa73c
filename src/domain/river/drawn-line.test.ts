import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnLine, mostKept, simplified } from './drawn-line.ts'
import type { Point } from './shapes.ts'
import { trailOf } from './thing-line.ts'
import { thingShapes } from './things.ts'
import { defaultBends, toWorld, watercourse } from './watercourse.ts'

const course = watercourse(defaultBends(4), 4)
const point = fc.record({ x: fc.double({ min: 110, max: 1590, noNaN: true }), y: fc.double({ min: 30, max: 870, noNaN: true }) })

/** From a point to the straight piece between two others. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const part = Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(from.x + part * dx - point.x, from.y + part * dy - point.y)
}

test('RV20 a drawn line keeps the points that matter: its ends, and none left out lies far from it', () => {
  fc.assert(fc.property(fc.array(point, { minLength: 2, maxLength: 300 }), fc.double({ min: 0.5, max: 30, noNaN: true }), (points, slack) => {
    const kept = simplified(points, slack)
    expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)])
    expect(kept.length).toBeLessThanOrEqual(points.length)
    expect(kept.every((each) => points.includes(each))).toBe(true)
    let piece = 0
    for (const each of points) {
      const [from = each, to = from] = kept.slice(piece, piece + 2)
      expect(distance(each, from, to)).toBeLessThanOrEqual(slack + 1e-9)
      if (each === to) piece += 1
    }
  }))
  const straight = Array.from({ length: 500 }, (_, at) => ({ x: 100 + at, y: 200 + at / 2 }))
  expect(simplified(straight, 0.5)).toHaveLength(2)
})

test('RV20 whatever is drawn fits its record, and lies where it was drawn', () => {
  fc.assert(fc.property(fc.array(point, { minLength: 2, maxLength: 1200 }), (points) => {
    const line = drawnLine(course, points)
    if (line === null) return
    expect(line.path.length).toBeLessThanOrEqual(mostKept * 2)
    const here = toWorld(course, line.along, line.across)
    const [first] = trailOf(course, line)
    expect(Math.hypot((first?.x ?? 9) , (first?.y ?? 9))).toBeLessThan(0.5)
    const [start] = points
    expect(Math.hypot(here.x - (start?.x ?? 0), here.y - (start?.y ?? 0))).toBeLessThan(1)
  }), { numRuns: 60 })
  expect(drawnLine(course, [])).toBeNull()
  expect(drawnLine(course, [{ x: 300, y: 300 }])).toBeNull()
})

test('RV5 RV20 a drawn line bends with the river: every point keeps its place along the water', () => {
  const line = drawnLine(course, [{ x: 400, y: 300 }, { x: 700, y: 420 }, { x: 900, y: 250 }])
  if (line === null) throw new Error('not drawn')
  const bent = watercourse(defaultBends(9), 9)
  const thing = { id: 'l', kind: 'line' as const, text: '', ...line }
  const { x, y, trail } = thingShapes(bent, thing)
  expect(trail).toHaveLength(line.path.length / 2)
  for (const [at, spot] of (trail ?? []).entries()) {
    const place = toWorld(bent, line.along + (line.path[at * 2] ?? 0), line.across + (line.path[at * 2 + 1] ?? 0))
    expect(Math.hypot(x + spot.x - place.x, y + spot.y - place.y)).toBeLessThan(0.01)
  }
})
