import { chance, type Chance } from './chance.ts'
import { drawn, filled } from './land-ground.ts'
import { ribbon } from './land-water.ts'
import { at, num, roundedBox, smooth } from './path.ts'
import type { PathShape, Point, Shape } from './shapes.ts'
import { isInTributary, tributaryEdge, tributaryOutline, type Tributary } from './tributaries.ts'
import { lineAlong, toRiver, toWorld, world, type Watercourse } from './watercourse.ts'

/** A line as a hand draws it: it wavers a little and never twice the same. */
function byHand(draw: Chance, points: readonly Point[], shake: number): string {
  return smooth(points.map((point) => at(point.x + draw.between(-shake, shake), point.y + draw.between(-shake, shake))))
}

function pencilled(draw: Chance, points: readonly Point[], width = 2): PathShape[] {
  return [drawn(byHand(draw, points, 1.6), 'ink', width, { opacity: 0.85 }), drawn(byHand(draw, points, 2.6), 'ink', width * 0.55, { opacity: 0.5 })]
}

function doodledHill(draw: Chance, x: number, y: number, wide: number): PathShape[] {
  const outline = [at(x - wide, y), at(x - wide * 0.5, y - wide * 0.55), at(x, y - wide * 0.86), at(x + wide * 0.45, y - wide * 0.5), at(x + wide, y)]
  const shade = [0.25, 0.42, 0.58, 0.73].map((part) => `M${num(x + wide * part)} ${num(y - wide * (0.72 - part * 0.55))}L${num(x + wide * (part - 0.12))} ${num(y - wide * (0.4 - part * 0.35))}`).join('')
  return [filled(smooth(outline) + 'Z', 'hill', 0.8), ...pencilled(draw, outline, 1.8), drawn(shade, 'ink', 1, { opacity: 0.5 })]
}

function doodledTree(draw: Chance, x: number, y: number, size: number): PathShape[] {
  const crown = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2.15 + 0.8
    const reach = size * (index % 2 === 0 ? 0.62 : 0.5)
    return at(x + Math.cos(angle) * reach, y - size + Math.sin(angle) * reach)
  })
  return [filled(smooth(crown.slice(0, -1), true), 'wood', 0.7), drawn(byHand(draw, crown, 0.8), 'ink', 1.5, { opacity: 0.8 }), drawn(`M${num(x)} ${num(y - size * 0.45)}L${num(x + 0.6)} ${num(y)}`, 'ink', 1.8, { opacity: 0.8 })]
}

function doodledHouse(draw: Chance, x: number, y: number, size: number): PathShape[] {
  const walls = [at(x, y), at(x, y - size * 0.7), at(x + size, y - size * 0.7), at(x + size, y), at(x, y)]
  const roof = [at(x - 3, y - size * 0.68), at(x + size * 0.5, y - size * 1.25), at(x + size + 3, y - size * 0.68)]
  const line = (points: readonly Point[]): string => `M${points.map((point) => `${num(point.x + draw.between(-0.8, 0.8))} ${num(point.y + draw.between(-0.8, 0.8))}`).join('L')}`
  return [filled(`${line(roof)}Z`, 'roof', 0.4), drawn(line(walls) + line(roof), 'ink', 1.6, { opacity: 0.85 }), drawn(`M${num(x + size * 0.4)} ${num(y)}L${num(x + size * 0.4)} ${num(y - size * 0.36)}L${num(x + size * 0.62)} ${num(y - size * 0.36)}L${num(x + size * 0.62)} ${num(y)}`, 'ink', 1.3, { opacity: 0.8 })]
}

function ripples(draw: Chance, course: Watercourse): PathShape {
  const strokes: string[] = []
  for (let count = 0; count < 46; count += 1) {
    const along = draw.between(0.08, 0.93)
    const across = draw.between(-0.38, 0.38)
    strokes.push(byHand(draw, lineAlong(course, across, along, along + draw.between(0.012, 0.03), 4), 1.1))
  }
  return drawn(strokes.join(''), 'ink', 1.2, { opacity: 0.4 })
}

function doodles(draw: Chance, course: Watercourse, streams: readonly Tributary[]): PathShape[] {
  const shapes: { y: number; paths: PathShape[] }[] = []
  const free = (x: number, y: number): boolean => Math.abs(toRiver(course, x, y).across) > 0.6 && !isInTributary(streams, at(x, y), 80)
  for (const [x, y, wide] of [[44, 190, 74], [130, 130, 60], [64, 620, 80], [170, 720, 62], [30, 800, 66], [220, 214, 46]] as const) if (free(x, y)) shapes.push({ y, paths: doodledHill(draw, x, y, wide) })
  for (let count = 0; count < 60; count += 1) {
    const place = toWorld(course, draw.between(0.12, 0.86), (draw.next() < 0.5 ? -1 : 1) * draw.between(0.62, 0.98))
    if (place.y > 50) shapes.push({ y: place.y, paths: doodledTree(draw, place.x, place.y, draw.between(17, 24)) })
  }
  for (let index = 0; index < 7; index += 1) {
    const place = toWorld(course, 0.52 + index * 0.018, -0.68 - (index % 3) * 0.06)
    shapes.push({ y: place.y, paths: doodledHouse(draw, place.x, place.y, draw.between(17, 23)) })
  }
  return shapes.sort((left, right) => left.y - right.y).flatMap((each) => each.paths)
}

function banksByHand(draw: Chance, stream: Tributary): PathShape[] {
  const edge = tributaryEdge(stream)
  const half = edge.length / 2
  return [...pencilled(draw, edge.slice(0, half - 2), 1.8), ...pencilled(draw, edge.slice(half + 2), 1.8)]
}

/** A line by hand on paper: pencil twice over, a wash of colour that does not quite fit, a few doodles. */
export function paperScenery(course: Watercourse, streams: readonly Tributary[] = []): Shape[] {
  const draw = chance(course.seed + 41)
  const wash = smooth(ribbon(course, -0.48, 0.5, 0.005, 0.955, 40).map((point) => at(point.x + 5, point.y + 5)), true)
  const tint = smooth(ribbon(course, -0.25, 0.31, 0.06, 0.955, 40), true)
  const coast = Array.from({ length: 15 }, (_, index) => at(1516 + draw.between(-10, 10), -20 + index * 68))
  const sea = `${smooth(coast)}L1620 960L1620 -40Z`
  const seaLines = Array.from({ length: 12 }, (_, index) => byHand(draw, [at(1545, 40 + index * 74), at(1560, 34 + index * 74), at(1575, 40 + index * 74), at(1590, 34 + index * 74)], 1)).join('')
  // Where rivers run together there is no bank between them.
  const from = streams.length === 0 ? 0 : 0.16
  return [
    filled(roundedBox(0, 0, world.width, world.height, 0), 'paper'),
    filled(sea, 'water', 0.75), filled(wash, 'water', 0.75), ...streams.map((stream) => filled(tributaryOutline(stream), 'water', 0.75)), filled(tint, 'waterMid', 0.5),
    ...streams.flatMap((stream) => banksByHand(draw, stream)),
    ...pencilled(draw, lineAlong(course, -0.5, from, 0.955, 64), 2.6), ...pencilled(draw, lineAlong(course, 0.5, from, 0.955, 64), 2.6),
    ...pencilled(draw, coast.filter((point) => Math.abs(toRiver(course, point.x, point.y).across) > 0.5 && point.y < 440), 2.2), ...pencilled(draw, coast.filter((point) => Math.abs(toRiver(course, point.x, point.y).across) > 0.5 && point.y >= 440), 2.2),
    ripples(draw, course), drawn(seaLines, 'ink', 1.2, { opacity: 0.45 }), ...doodles(draw, course, streams),
  ]
}

/** Nothing but land and water: for a crowded river, for print, and for a picture of one's own on top. */
export function plainScenery(course: Watercourse, streams: readonly Tributary[] = []): Shape[] {
  const body = smooth(ribbon(course, -0.5, 0.5, 0, 1.03), true)
  const outlines = [...streams.map((stream) => tributaryOutline(stream)), body]
  return [
    filled(roundedBox(0, 0, world.width, world.height, 0), 'land'), ...outlines.map((d) => drawn(d, 'bank', 9)), ...outlines.map((d) => drawn(d, 'bankShade', 3.4)), ...outlines.map((d) => filled(d, 'water')),
    filled(smooth(ribbon(course, -0.34, 0.36, 0.03, 1.03), true), 'waterMid'), filled(smooth(ribbon(course, -0.17, 0.2, 0.08, 0.96), true), 'waterDeep'),
  ]
}
