import { chance, type Chance } from './chance.ts'
import { church } from './land-buildings.ts'
import { blot, drawn, filled } from './land-ground.ts'
import { roundTree, type Standing } from './land-trees.ts'
import { flowLines, ribbon, waterBody } from './land-water.ts'
import { at, num, polygon, roundedBox, smooth } from './path.ts'
import type { Tone } from './palette.ts'
import type { PathShape, Shape } from './shapes.ts'
import { isInTributary, tributaryOutline, type Tributary } from './tributaries.ts'
import { streamLines } from './tributary-lines.ts'
import { lineAlong, toWorld, world, type Watercourse } from './watercourse.ts'

const crossings = [0.225, 0.37, 0.515, 0.66, 0.795] as const
const ring = 0.815
const city = { from: 0.13, to: 0.87 } as const

/** A canal house: narrow front with a stepped, necked or plain gable, roof behind it, rows of windows. */
function canalHouse(draw: Chance, x: number, y: number, wide: number, high: number): Standing {
  const front: Tone = draw.pick(['wall', 'field1', 'sand', 'hill', 'roof', 'wall', 'field2', 'hill2', 'field3'])
  const gable = high + wide * 0.62
  const half = wide / 2
  const corners = draw.pick([
    [[-half, high], [-half * 0.55, high], [-half * 0.55, high + (gable - high) * 0.5], [-half * 0.2, high + (gable - high) * 0.5], [-half * 0.2, gable], [half * 0.2, gable], [half * 0.2, high + (gable - high) * 0.5], [half * 0.55, high + (gable - high) * 0.5], [half * 0.55, high], [half, high]],
    [[-half, high], [0, gable], [half, high]],
    [[-half, high], [-half * 0.4, high + 2], [-half * 0.34, gable - 2], [0, gable], [half * 0.34, gable - 2], [half * 0.4, high + 2], [half, high]],
  ] as [number, number][][] as [[number, number][], ...[number, number][][]])
  const outline = polygon([at(x - half, y), ...corners.map(([dx, up]) => at(x + dx, y - up)), at(x + half, y)])
  const back = polygon([at(x + half, y), at(x + half, y - high), at(x, y - gable + 2), at(x + 7, y - gable - 3), at(x + half + 7, y - high - 5), at(x + half + 7, y - 4)])
  const windows = [-0.42, 0.24].map((dx) => `M${num(x + dx * half)} ${num(y - high * 0.3)}L${num(x + dx * half)} ${num(y - high)}`).join('')
  const dash = [high * 0.16, high * 0.14]
  return { y, shapes: [filled(back, 'roof', 0.75), filled(outline, front), { type: 'path', d: windows, stroke: 'ink', width: wide * 0.17, dash: dash.map((part) => Math.round(part * 10) / 10), opacity: 0.45 }] }
}

function rowOfHouses(draw: Chance, course: Watercourse, across: number): Standing[] {
  const row: Standing[] = []
  for (let along = city.from + 0.008; along < city.to; along += 0.0128 * draw.between(0.97, 1.03)) {
    if (crossings.some((crossing) => Math.abs(crossing - along) < 0.014) || draw.next() < 0.04) continue
    const place = toWorld(course, along, across)
    if (place.y > 30 && place.y < world.height + 16) row.push(canalHouse(draw, place.x, place.y, draw.between(16, 18.5), draw.between(25, 36)))
  }
  return row
}

/** Side canals across the city and a canal around it, each with quays. */
function sideCanals(course: Watercourse): { lines: string[]; bridges: string[] } {
  const lines = [-1, 1].flatMap((side) => [
    ...crossings.map((along) => smooth([0.45, 0.6, 0.75, 0.9, 1.1].map((across) => toWorld(course, along, side * across)))),
    smooth(lineAlong(course, side * ring, city.from - 0.015, 0.9, 36)),
  ])
  const bridges = [-1, 1].flatMap((side) => crossings.flatMap((along) => [0.575, 0.705, 0.925].map((across) => {
    const here = toWorld(course, along, side * across)
    return smooth([at(here.x - 12, here.y + 1), at(here.x, here.y - 4), at(here.x + 12, here.y + 1)])
  })))
  return { lines, bridges }
}

/** Blocks between the canals: paving, roofs and gardens inside. */
function blocks(draw: Chance, course: Watercourse): PathShape[] {
  const stops = [city.from, ...crossings, city.to]
  return [-1, 1].flatMap((side) => stops.slice(0, -1).flatMap((from, index) => {
    const to = stops[index + 1] ?? city.to
    return ([[0.6, 0.745], [0.875, 1.08]] as const).flatMap(([inner, outer], ringIndex) => {
      const block = polygon(ribbon(course, side * inner, side * outer, from + 0.012, to - 0.012, 8))
      const garden = polygon(ribbon(course, side * (inner + 0.055), side * (outer - 0.03), from + 0.022, to - 0.022, 8))
      return [filled(block, ringIndex === 0 ? 'field1' : 'land2'), filled(garden, draw.next() < 0.6 ? 'meadow' : 'field2')]
    })
  }))
}

function quayTrees(draw: Chance, course: Watercourse): Standing[] {
  const trees: Standing[] = []
  for (const side of [-1, 1]) {
    for (let along = city.from + 0.01; along < city.to; along += 0.0165) {
      if (crossings.some((crossing) => Math.abs(crossing - along) < 0.012)) continue
      const place = toWorld(course, along, side * 0.548)
      trees.push(roundTree(draw, place.x, place.y, draw.between(11, 14)))
    }
  }
  return trees
}

/** The park outside the gate where the water comes in, and the harbour where it goes out. */
function park(draw: Chance, course: Watercourse): { ground: PathShape[]; trees: Standing[] } {
  const ground = [filled(blot(draw, 50, 450, 190, 640, 22), 'meadow')]
  const trees: Standing[] = []
  for (let count = 0; count < 70; count += 1) {
    const [x, y] = [draw.between(4, 190), draw.between(40, 880)]
    const water = toWorld(course, 0.06, 0)
    if (Math.abs(y - water.y) > 66) trees.push(roundTree(draw, x, y, draw.between(13, 19)))
  }
  return { ground, trees }
}

function harbour(course: Watercourse): { outline: string; quay: string } {
  const middle = toWorld(course, 0.93, 0).y
  const edge = [at(1545, -30), at(1535, 120), at(1520, 250), at(1492, middle - 190), at(1470, middle - 60), at(1470, middle + 60), at(1492, middle + 190), at(1520, 720), at(1540, 930)]
  const right = 'L1640 930L1640 -30Z'
  return { outline: polygon(edge, false) + right, quay: polygon(edge, false) }
}

/** Where a tree stands. */
function rootOf(tree: Standing) {
  const trunk = /M(-?[\d.]+) (-?[\d.]+)/.exec(tree.shapes[1]?.d ?? '')
  return at(Number(trunk?.[1] ?? 0), tree.y)
}

/**
 * City canals: the same course as a broad canal between quays, with side canals, a ring, gabled houses,
 * a park at the gate and a harbour at the end. Deterministic by seed.
 */
export function canalScenery(course: Watercourse, streams: readonly Tributary[] = []): Shape[] {
  const draw = chance(course.seed + 29)
  const { lines, bridges } = sideCanals(course)
  const green = park(draw, course)
  const trees = green.trees.filter((tree) => streams.length === 0 || !isInTributary(streams, rootOf(tree), 14))
  const canals = streams.map((stream) => tributaryOutline(stream))
  const port = harbour(course)
  const body = smooth(ribbon(course, -0.5, 0.5, 0, 1.03), true)
  const taper = (along: number): number => Math.min(1, Math.max(0.04, (0.97 - along) / 0.2))
  const deep = [smooth(ribbon(course, -0.33, 0.35, 0.03, 1.03), true), smooth(ribbon(course, (along) => -0.16 * taper(along), (along) => 0.18 * taper(along), 0.08, 0.97), true), '', '']
  const steeple = toWorld(course, 0.44, -0.695)
  const second = toWorld(course, 0.73, 0.72)
  const upright = [
    ...[-0.985, -0.87, -0.74, -0.625, 0.665, 0.775, 0.935, 1.04].flatMap((across) => rowOfHouses(draw, course, across)),
    ...quayTrees(draw, course), ...trees, church(steeple.x, steeple.y, 54), church(second.x, second.y, 44),
  ].sort((left, right) => left.y - right.y)
  return [
    filled(roundedBox(0, 0, world.width, world.height, 0), 'sand'), ...green.ground, ...blocks(draw, course),
    ...[...lines, port.quay].map((d) => drawn(d, 'bank', 24)), ...canals.map((d) => drawn(d, 'bank', 13)), drawn(body, 'bank', 15), ...canals.map((d) => drawn(d, 'bankShade', 4.5)),
    ...lines.map((d) => drawn(d, 'bankShade', 15.5, { opacity: 0.8 })), drawn(body, 'bankShade', 5), drawn(port.quay, 'bankShade', 6),
    ...lines.map((d) => drawn(d, 'water', 12)), ...waterBody(course, { outlines: [body, ...canals, port.outline], deep }), ...streamLines(streams),
    drawn(bridges.join(''), 'bankShade', 7.5), drawn(bridges.join(''), 'road', 5.5),
    ...flowLines(course, draw), ...upright.flatMap((each) => each.shapes),
    drawn([0.3, 0.45, 0.6, 0.75].map((along) => { const post = toWorld(course, along, 0.515); return `M${num(post.x)} ${num(post.y)}L${num(post.x)} ${num(post.y - 6)}` }).join(''), 'trunk', 2.4),
  ]
}
