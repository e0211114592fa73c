import { at, smooth } from './path.ts'
import { tone, type RiverThing } from './river-things.ts'
import { boxAround, type Point } from './shapes.ts'
import { words, type Drawn } from './thing-outlines.ts'
import { toWorld, type Watercourse } from './watercourse.ts'

/** A line that has no points (yet) is a short stroke, so that it can still be touched and thrown away. */
const stroke = [at(-40, 0), at(0, -6), at(40, 0)]
const mostPoints = 400

/** The points of a drawn line in units from its place: each keeps its own place along the water, so the line bends with it. */
export function trailOf(course: Watercourse, thing: Pick<RiverThing, 'along' | 'across' | 'path'>): Point[] {
  const numbers = thing.path ?? []
  const usable = (value: number): number => (Number.isFinite(value) ? Math.max(-1.1, Math.min(1.1, value)) : 0)
  const [along, across] = [usable(thing.along), usable(thing.across)]
  const here = toWorld(course, along, across)
  const points: Point[] = []
  for (let index = 0; index + 1 < numbers.length && points.length < mostPoints; index += 2) {
    const place = toWorld(course, usable(along + usable(numbers[index] ?? 0)), usable(across + usable(numbers[index + 1] ?? 0)))
    points.push(at(place.x - here.x, place.y - here.y))
  }
  return points.length >= 2 ? points : stroke
}

/** A line drawn by hand, smoothed through its points (Catmull-Rom, see path.ts); its words stand at its middle point. */
export function handLine(thing: RiverThing, trail: readonly Point[]): Drawn {
  const d = smooth(trail)
  const caption = thing.text.trim() === '' ? undefined : words({ ...thing, label: '' })
  const middle = trail[Math.floor((trail.length - 1) / 2)] ?? at(0, 0)
  const around = boxAround(trail.map((point) => ({ x: point.x - 12, y: point.y - 12, width: 24, height: 24 })))
  const plate = caption === undefined ? [] : [{ ...caption.local, x: caption.local.x + middle.x, y: caption.local.y + middle.y }]
  return {
    shapes: () => [
      { type: 'path', d, stroke: 'plate', width: 9, opacity: 0.8 }, { type: 'path', d, stroke: tone(thing, 'Edge'), width: 4.5 },
      ...(caption === undefined ? [] : [{ type: 'group' as const, x: middle.x, y: middle.y, scale: 1, turn: 0, children: caption.shapes() }]),
    ],
    mark: () => ({ type: 'path', d, stroke: tone(thing, 'Edge'), width: 4.5 }),
    local: boxAround([around, ...plate]), bars: () => [], textSize: caption?.textSize ?? 60, trail,
  }
}
