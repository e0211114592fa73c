import { chance, type Chance } from './chance.ts'
import { church, house, lighthouse, mill } from './land-buildings.ts'
import { blot, drawn, fields, filled, ground, hills, type Patch } from './land-ground.ts'
import { poplarRow, reeds, willowRow, wood, type Standing } from './land-trees.ts'
import { banks, floodplain, flowLines, islands, seaCoast, seaWaves, waterBody, waters } from './land-water.ts'
import { at, ellipse, polygon, smooth } from './path.ts'
import type { PathShape, Shape } from './shapes.ts'
import { isInTributary, tributaryOutline, type Tributary } from './tributaries.ts'
import { streamLines } from './tributary-lines.ts'
import { lineAlong, station, toRiver, toWorld, type Watercourse } from './watercourse.ts'

const townSide = (course: Watercourse): -1 | 1 => (course.seed % 2 === 0 ? -1 : 1)

function patches(side: -1 | 1): Patch[] {
  const other = side < 0 ? 1 : -1
  return [
    { side, from: 0.26, to: 0.455, inner: 0.605, outer: 0.84 },
    { side, from: 0.31, to: 0.44, inner: 0.86, outer: 1.1 },
    { side, from: 0.675, to: 0.785, inner: 0.605, outer: 0.9 },
    { side: other, from: 0.235, to: 0.335, inner: 0.605, outer: 0.8 },
    { side: other, from: 0.4, to: 0.595, inner: 0.605, outer: 0.87 },
    { side: other, from: 0.44, to: 0.56, inner: 0.89, outer: 1.1 },
    { side: other, from: 0.655, to: 0.775, inner: 0.605, outer: 0.8 },
  ]
}

/** Winter dykes on both banks: a grass ridge with a lit crown and a shaded outer slope, a road on top. */
function dykes(course: Watercourse): PathShape[] {
  return ([[-1, 0.2, 0.82], [1, 0.18, 0.8]] as const).flatMap(([side, from, to]) => {
    const line = smooth(lineAlong(course, side * 0.597, from, to, 40))
    const foot = smooth(lineAlong(course, side * 0.603, from, to, 40).map((point) => at(point.x + 1, point.y + 3)))
    return [drawn(foot, 'bankShade', 8, { opacity: 0.7 }), drawn(line, 'wood', 7.5), drawn(line, 'road', 2.2)]
  })
}

/** Roads from the dyke into the land. */
function roads(course: Watercourse, side: -1 | 1): PathShape[] {
  const lines = [0.5, 0.655].map((along) => smooth([0.6, 0.7, 0.82, 1.08].map((across, index) => toWorld(course, along + index * 0.006, side * across))))
  lines.push(smooth([0.6, 0.72, 0.86, 1.08].map((across, index) => toWorld(course, 0.36 - index * 0.008, -side * across))))
  return [drawn(lines.join(''), 'bankShade', 4.2, { opacity: 0.45 }), drawn(lines.join(''), 'road', 3)]
}

/** Two brooks that join, and an old arm cut off by a dyke. */
function brooks(draw: Chance, course: Watercourse, side: -1 | 1): PathShape[] {
  const brook = (from: { along: number; across: number }, to: number, onSide: -1 | 1): string => {
    const steps = Array.from({ length: 8 }, (_, index) => {
      const t = index / 7
      return toWorld(course, from.along + (to - from.along) * t + Math.sin(t * 8) * 0.007, onSide * (from.across + (0.47 - from.across) * t))
    })
    return smooth(steps)
  }
  const lines = [brook({ along: 0.06, across: 0.98 }, 0.17, side === 1 ? -1 : 1), brook({ along: 0.6, across: 1.06 }, 0.63, -side as -1 | 1)]
  const arm = toWorld(course, 0.36, -side * 0.78)
  const pond = blot(draw, arm.x, arm.y, 42, 13)
  return [
    ...lines.map((d) => drawn(d, 'bank', 9)), ...lines.map((d) => drawn(d, 'bankShade', 6.4, { opacity: 0.6 })), ...lines.map((d) => drawn(d, 'water', 5)),
    drawn(pond, 'bank', 6), drawn(pond, 'bankShade', 2.4, { opacity: 0.7 }), filled(pond, 'water'),
  ]
}

function town(draw: Chance, course: Watercourse, side: -1 | 1): { yard: PathShape[]; standing: Standing[] } {
  const standing: Standing[] = []
  const centre = toWorld(course, 0.575, side * 0.72)
  for (let row = 0; row < 4; row += 1) {
    for (let index = 0; index < 7; index += 1) {
      const along = 0.54 + index * 0.0115 + draw.between(-0.002, 0.002) + (row % 2) * 0.005
      const place = toWorld(course, along, side * (0.645 + row * 0.05 + draw.between(-0.006, 0.006)))
      const central = Math.abs(place.x - centre.x) < 30 && Math.abs(place.y - centre.y) < 26
      if (!central && draw.next() < 0.86) standing.push(house(draw, place.x - 8, place.y, draw.between(14.5, 18.5)))
    }
  }
  standing.push(church(centre.x - 18, centre.y + 12, 42))
  return { yard: [filled(blot(draw, centre.x + 4, centre.y, 88, 48, 12), 'field3', 0.85)], standing }
}

function farms(draw: Chance, course: Watercourse, side: -1 | 1): Standing[] {
  return ([[0.3, side, 0.91], [0.44, side, 0.91], [0.73, -side, 0.87], [0.28, -side, 0.86], [0.47, -side, 0.965], [0.15, side, 0.75]] as const).flatMap(([along, bank, across]) => {
    const place = toWorld(course, along, bank * across)
    return [house(draw, place.x, place.y, draw.between(17, 20)), house(draw, place.x + 26, place.y + 5, draw.between(12, 14))]
  })
}

/** Marsh on the islands between the arms of the delta. */
function marsh(draw: Chance, course: Watercourse): PathShape {
  const strokes: string[] = []
  for (let index = 0; index < 150; index += 1) {
    const [x, y] = [draw.between(1290, 1500), draw.between(110, 800)]
    const place = toRiver(course, x, y)
    if (Math.abs(place.across) < 0.54) continue
    strokes.push(polygon([at(x, y), at(x + draw.between(8, 15), y)], false))
  }
  return drawn(strokes.join(''), 'furrow', 1.2, { opacity: 0.9 })
}

function spring(course: Watercourse): PathShape[] {
  const here = station(course, 0)
  return [drawn(ellipse(here.x, here.y, 10, 6), 'bankShade', 3), filled(ellipse(here.x, here.y, 10, 6), 'water'), filled(ellipse(here.x - 1, here.y - 1, 4, 2), 'foam')]
}

function trees(draw: Chance, course: Watercourse, side: -1 | 1): Standing[] {
  const woods = ([[0.19, side, 0.86, 74, 36, 26], [0.1, -side, 0.82, 90, 44, 30], [0.62, -side, 0.93, 66, 26, 18], [0.5, side, 0.93, 60, 24, 16], [0.81, side, 0.86, 46, 30, 12], [0.02, 1, 0.82, 66, 40, 18]] as const).flatMap(([along, bank, across, rx, ry, count]) => {
    const place = toWorld(course, along, bank * across)
    return wood(draw, course, place.x, place.y, rx, ry, count)
  })
  return [
    ...woods,
    ...willowRow(draw, course, side, 0.24, 0.46, 0.021), ...willowRow(draw, course, -side as -1 | 1, 0.36, 0.6, 0.024), ...willowRow(draw, course, side, 0.69, 0.8, 0.02),
    ...poplarRow(draw, course, side, 0.5, 0.64, 0.96, 9), ...poplarRow(draw, course, -side as -1 | 1, 0.605, 0.63, 0.86, 8), ...poplarRow(draw, course, -side as -1 | 1, 0.345, 0.63, 0.84, 7),
  ]
}

/** Nothing stands in the water of a river that runs into this one. */
function clearOf(streams: readonly Tributary[], upright: readonly Standing[]): Standing[] {
  return upright.filter((each) => streams.length === 0 || !isInTributary(streams, middleOf(each), 16))
}

function middleOf(standing: Standing) {
  const first = /M(-?[\d.]+) (-?[\d.]+)/.exec(standing.shapes[0]?.d ?? '')
  return at(Number(first?.[1] ?? 0), standing.y)
}

/**
 * The river through the land, from hills to sea. Deterministic by seed; about 900 paths, under 300 kB as SVG.
 * Order: ground, fields, water, then everything that stands up, from the top of the sheet downwards.
 */
export function landScenery(course: Watercourse, streams: readonly Tributary[] = []): Shape[] {
  const draw = chance(course.seed + 17)
  const side = townSide(course)
  const { yard, standing } = town(draw, course, side)
  const coast = seaCoast(course, draw)
  const own = waters(course, draw, coast)
  const all = { ...own, outlines: [...own.outlines, ...streams.map((stream) => tributaryOutline(stream))] }
  const holms = islands(course, draw)
  const windmill = toWorld(course, 0.475, side * 0.6)
  const light = toWorld(course, 0.9, -side * 0.86)
  const upright = [...standing, ...farms(draw, course, side), ...trees(draw, course, side), mill(windmill.x, windmill.y, 46), lighthouse(Math.min(light.x, 1488), light.y, 46)]
  return [
    ...ground(draw), ...hills(draw, course), ...fields(draw, course, patches(side)), ...yard, ...brooks(draw, course, side), ...roads(course, side), ...floodplain(course, draw), marsh(draw, course),
    filled(coast.beach, 'sand'),
    ...banks(all.outlines), ...(streams.length === 0 ? spring(course) : []), ...waterBody(course, all), ...streamLines(streams), ...flowLines(course, draw), ...seaWaves(draw),
    ...banks(holms), ...holms.map((d) => filled(d, 'meadow')),
    ...dykes(course), reeds(draw, course),
    ...clearOf(streams, upright).sort((left, right) => left.y - right.y).flatMap((each) => each.shapes),
  ]
}
