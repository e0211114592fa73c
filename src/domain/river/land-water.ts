import type { Chance } from './chance.ts'
import { drawn, filled } from './land-ground.ts'
import { at, smooth } from './path.ts'
import type { PathShape, Point } from './shapes.ts'
import { lineAlong, station, toWorld, world, type Watercourse } from './watercourse.ts'

type Across = number | ((along: number) => number)

/** A closed ribbon of the river between two lines of equal or varying across. */
export function ribbon(course: Watercourse, far: Across, near: Across, from = 0, to = 1, steps = 56): Point[] {
  return [...lineAlong(course, far, from, to, steps), ...lineAlong(course, near, from, to, steps).reverse()]
}

const wave = (base: number, swing: number, pace: number, phase: number) => (along: number): number => base + swing * Math.sin(along * pace + phase)

/** Low land between the dykes that floods in winter: meadow with an uneven edge, and beaches in the inner bends. */
export function floodplain(course: Watercourse, draw: Chance): PathShape[] {
  const phase = draw.between(0, 6)
  const swell = (along: number): number => Math.min(1, Math.max(0, (along - 0.045) / 0.12)) ** 0.7 * Math.min(1, Math.max(0, (0.86 - along) / 0.1)) ** 0.7
  const edge = (side: -1 | 1, pace: number) => (along: number): number => side * (0.5 + (0.075 + 0.02 * Math.sin(along * pace + phase)) * swell(along))
  const plain = smooth(ribbon(course, edge(-1, 31), edge(1, 27), 0.045, 0.86), true)
  const beaches = beachPlaces(course).map(({ along, side }) => {
    const reach = 0.045
    const outer = (place: number): number => side * (0.49 + 0.052 * Math.cos(((place - along) / reach) * (Math.PI / 2)))
    return filled(smooth(ribbon(course, outer, side * 0.47, along - reach, along + reach, 10), true), 'sand')
  })
  return [filled(plain, 'meadow'), ...beaches]
}

/** The inner side of each bend, where a river lays down sand. */
function beachPlaces(course: Watercourse): { along: number; side: -1 | 1 }[] {
  const places: { along: number; side: -1 | 1 }[] = []
  for (let along = 0.14; along < 0.84; along += 0.01) {
    const before = station(course, along - 0.012).slope
    const after = station(course, along + 0.012).slope
    if (Math.sign(before) !== Math.sign(after) && places.every((place) => along - place.along > 0.07)) places.push({ along, side: after > before ? -1 : 1 })
  }
  return places
}

export interface Coast { readonly sea: string; readonly deep: string; readonly deeper: string; readonly beach: string }

/** The sea at the right with its coast: the line draws back where the river comes out. */
export function seaCoast(course: Watercourse, draw: Chance): Coast {
  const middle = toWorld(course, 0.95, 0)
  const coast: Point[] = []
  for (let y = -47; y <= world.height + 60; y += 47) {
    const near = Math.exp(-(((y - middle.y) / 230) ** 2))
    coast.push(at(1514 - near * 46 + draw.between(-13, 13) + ((y - 450) / 450) ** 2 * 34, y))
  }
  const right = world.width + 20
  const upTo = (dx: number, wobble: number): string => `${smooth(coast.map((point, index) => at(point.x + dx + (index % 2) * wobble, point.y)))}L${String(right)} 960L${String(right)} -60Z`
  return { sea: upTo(0, 0), deep: upTo(26, 5), deeper: upTo(58, 9), beach: upTo(-9, 3) }
}

function armShape(course: Watercourse, side: -1 | 1, leave: number, spread: number, half: number): Point[] {
  const start = toWorld(course, leave, side * 0.4)
  const end = at(1575, station(course, 0.97).y + side * spread)
  const centre = Array.from({ length: 13 }, (_, index) => {
    const t = index / 12
    const ease = t * t * (3 - 2 * t)
    return at(start.x + (end.x - start.x) * t, start.y + (end.y - start.y) * ease + Math.sin(t * 7 + spread) * 7)
  })
  const wide = (index: number): number => half * (0.55 + 0.75 * (index / 12))
  return [...centre.map((point, index) => at(point.x, point.y - wide(index))), ...centre.map((point, index) => at(point.x, point.y + wide(index))).reverse()]
}

/** Long low islands where the river slows down. */
export function islands(course: Watercourse, draw: Chance): string[] {
  return ([[0.845, -0.19, 46, 10], [0.893, 0.16, 58, 14], [0.915, -0.26, 40, 11], [0.947, 0.33, 34, 10], [0.951, -0.04, 30, 8]] as const).map(([along, across, long, high]) => {
    const place = toWorld(course, along, across + draw.between(-0.03, 0.03))
    const slope = station(course, along).slope
    const points = [[-1.1, 0.1], [-0.6, -0.7], [-0.1, -0.62], [0.35, -1.05], [0.85, -0.5], [1, 0.2], [0.5, 0.8], [0.1, 0.55], [-0.45, 0.95]].map(([x = 0, y = 0]) => at(place.x + x * long * draw.between(0.92, 1.08), place.y + y * high * draw.between(0.8, 1.25) + x * long * slope * 0.8))
    return smooth(points, true)
  })
}

export interface Waters { readonly outlines: readonly string[]; readonly deep: readonly string[] }

/** River, arms of the delta and sea as outlines that are filled alike, so that no seam shows. */
export function waters(course: Watercourse, draw: Chance, coast: Coast): Waters {
  const body = smooth(ribbon(course, -0.5, 0.5, 0, 1.03), true)
  const arms = [armShape(course, -1, 0.79, 225, 17), armShape(course, 1, 0.8, 215, 20), armShape(course, 1, 0.83, 340, 9), armShape(course, -1, 0.82, 326, 8)]
  const phase = draw.between(0, 6)
  const taper = (along: number): number => Math.min(1, Math.max(0.04, (0.965 - along) / 0.16)) * Math.min(1, 0.1 + along * 5)
  const deep = [
    smooth(ribbon(course, wave(-0.34, 0.035, 19, phase), wave(0.36, 0.035, 23, phase), 0.035, 1.03), true),
    smooth(ribbon(course, (along) => wave(-0.17, 0.06, 17, phase)(along) * taper(along), (along) => wave(0.2, 0.06, 21, phase + 1)(along) * taper(along), 0.09, 0.965), true),
    coast.deep, coast.deeper,
  ]
  return { outlines: [body, ...arms.map((arm) => smooth(arm, true)), coast.sea], deep }
}

/** Edge of the land above the water: sand-coloured rim, then the shadow that the far bank casts. */
export function banks(outlines: readonly string[]): PathShape[] {
  return [
    ...outlines.map((d) => drawn(d, 'bank', 9)),
    ...outlines.map((d) => drawn(d, 'bankShade', 3.4, { opacity: 0.8 })),
  ]
}

export function waterBody(course: Watercourse, all: Waters): PathShape[] {
  const [deep = '', deepest = '', offshore = '', open = ''] = all.deep
  const shadow = smooth(ribbon(course, -0.5, (along) => -0.5 + (2 + along * 6) / Math.max(12, station(course, along).near - station(course, along).far), 0.01, 0.84), true)
  return [
    ...all.outlines.map((d) => filled(d, 'water')),
    filled(offshore, 'waterMid'), filled(deep, 'waterMid'),
    filled(open, 'sea'), filled(deepest, 'waterDeep'),
    filled(shadow, 'waterDeep', 0.85),
  ]
}

/** Short strokes that follow the stream; they lengthen towards the sea. */
export function flowLines(course: Watercourse, draw: Chance): PathShape[] {
  const strokes: string[] = []
  for (let index = 0; index < 105; index += 1) {
    const along = draw.between(0.05, 0.93)
    const across = draw.between(-0.43, 0.43)
    const reach = draw.between(0.008, 0.026) * (0.5 + along * 0.6)
    strokes.push(smooth(lineAlong(course, (place) => across + 0.006 * Math.sin(place * 190 + index), along, Math.min(0.97, along + reach), 4)))
  }
  return [drawn(strokes.join(''), 'flow', 1.5, { opacity: 0.85 })]
}

/** Small waves on the open sea, in rows that bend with the coast. */
export function seaWaves(draw: Chance): PathShape[] {
  const strokes: string[] = []
  for (let y = 24; y < world.height; y += 34) {
    const x = draw.between(1566, 1588)
    strokes.push(smooth([at(x - 10, y), at(x - 5, y - 3.4), at(x, y), at(x + 5, y - 3.4), at(x + 10, y)]))
  }
  return [drawn(strokes.join(''), 'flow', 1.4)]
}
