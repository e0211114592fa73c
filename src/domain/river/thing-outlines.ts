import { chance, seedOf } from './chance.ts'
import { at, ellipse, moved, num, polygon, roundedBox, smooth } from './path.ts'
import { once } from './once.ts'
import { tone, type RiverThing } from './river-things.ts'
import type { Box, PathShape, Point, Shape } from './shapes.ts'
import { blockBars, blockShapes, labelOf, roomOf, textBlock } from './thing-text.ts'

/** A kind drawn around its own middle. */
export interface Drawn {
  /** Made when looked at: from afar the mark and the bars are all there is to see, from farther the box. */
  readonly shapes: () => readonly Shape[]
  /** So small that straight lines do for round ones: a third of the work. */
  readonly mark: () => PathShape
  readonly local: Box
  readonly bars: () => readonly Box[]
  readonly textSize: number
  readonly trail?: readonly Point[]
}

const shadow = (d: string): PathShape => ({ type: 'path', d, fill: 'shade', opacity: 0.38 })
const around = (halfWide: number, halfHigh: number): Box => ({ x: -halfWide, y: -halfHigh, width: halfWide * 2, height: halfHigh * 2 })

/** Points on a superellipse: between an oval (2) and a box (large), with a little irregularity by seed. */
function oblong(rx: number, ry: number, exponent: number, corners: number, rough: number, seed: number): Point[] {
  const draw = chance(seed)
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((index + 0.5) / corners) * Math.PI * 2
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const reach = (Math.abs(cos) ** exponent + Math.abs(sin) ** exponent) ** (-1 / exponent) * (1 + draw.next() * rough)
    return at(cos * rx * reach, sin * ry * reach)
  })
}

/** Obstacle: a rock with broken edges in a wash of foam; without a bridge a broken line runs round it. */
export function obstacle(thing: RiverThing): Drawn {
  const block = textBlock(thing.text, labelOf(thing), roomOf(thing))
  const seed = seedOf(thing.id)
  const [rx, ry] = [block.width / 2 + 24, block.height / 2 + 17]
  const corners = once(() => oblong(rx, ry, 3.2, 13, 0.13, seed))
  const d = () => smooth(corners(), true, 0.45)
  const foam = () => smooth(oblong(rx + 11, ry + 10, 2.7, 17, 0.12, seed + 1).map((point) => at(point.x - 3, point.y + 7)), true)
  const wash = () => [0, 1, 2].map((row) => smooth([at(-rx - 18 - row * 9, -6 + row * 8), at(-rx - 22 - row * 4, ry * 0.5 + row * 6), at(-rx * 0.55, ry + 17 + row * 6), at(-rx * 0.1, ry + 21 + row * 5)]))
  const lit = () => smooth(corners().slice(6, 12).map((point) => at(point.x * 0.9 + 1, point.y * 0.86 + 1)), false, 0.5)
  const crack = () => polygon([at(rx * 0.72, -ry * 0.98), at(rx * 0.66, -ry * 0.72), at(rx * 0.8, -ry * 0.5)], false)
  const ring = () => smooth(oblong(rx + 15, ry + 14, 2.9, 17, 0.03, seed), true)
  return {
    shapes: () => [
      { type: 'path', d: foam(), fill: 'foam', opacity: 0.92 }, { type: 'path', d: wash().slice(0, 2).join(''), stroke: 'foam', width: 3, opacity: 0.9 },
      shadow(smooth(moved(corners(), 4, 6), true, 0.45)), { type: 'path', d: d(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2.4 },
      { type: 'path', d: lit(), stroke: 'foam', width: 3, opacity: 0.34 }, { type: 'path', d: crack(), stroke: tone(thing, 'Edge'), width: 1.8 },
      ...(thing.open ? [{ type: 'path', d: ring(), stroke: 'open', width: 3.2, dash: [9, 8] } satisfies PathShape] : []),
      ...blockShapes(block, 0, 0, tone(thing, 'Ink')),
    ],
    mark: () => ({ type: 'path', d: polygon(corners()), fill: tone(thing, 'Fill') }), local: around(rx + 8, ry + 8), bars: () => blockBars(block, 0, 0), textSize: block.fitted.size,
  }
}

/** Opportunity: a warm flat stone in the sun, with rays above it. */
export function opportunity(thing: RiverThing): Drawn {
  const block = textBlock(thing.text, labelOf(thing), roomOf(thing))
  const [rx, ry] = [block.width / 2 + 25, block.height / 2 + 17]
  const edge = once(() => oblong(rx, ry, 2.7, 16, 0.025, seedOf(thing.id)))
  const rays = once(() => Array.from({ length: 7 }, (_, index) => {
    const angle = ((-158 + index * 22.7) * Math.PI) / 180
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const edge = (Math.abs(cos) ** 2.7 + Math.abs(sin) ** 2.7) ** (-1 / 2.7)
    const [x, y] = [cos * rx * edge, sin * ry * edge]
    const long = index % 2 === 0 ? 15 : 20
    return polygon([at(x + sin * 7 + cos, y - cos * 7 + sin), at(x + cos * long, y + sin * long), at(x - sin * 7 + cos, y + cos * 7 + sin)])
  }).join(''))
  const glow = () => ellipse(0, -4, rx + 27, ry + 25)
  return {
    shapes: () => [
      { type: 'path', d: glow(), fill: 'light', opacity: 0.55 },
      { type: 'path', d: rays(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 1.6 },
      shadow(smooth(moved(edge(), 3, 6), true)),
      { type: 'path', d: smooth(edge(), true), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2.4 },
      { type: 'path', d: smooth([at(-rx * 0.78, -ry * 0.46), at(-rx * 0.5, -ry * 0.78), at(-rx * 0.1, -ry * 0.88)]), stroke: 'foam', width: 3.4, opacity: 0.75 },
      ...blockShapes(block, 0, 0, tone(thing, 'Ink')),
    ],
    mark: () => ({ type: 'path', d: polygon(edge()) + rays(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2 }), local: around(rx + 4, ry + 6), bars: () => blockBars(block, 0, 0), textSize: block.fitted.size,
  }
}

/** Boat: a broad hull that carries the text, a mast and a sail. */
export function boat(thing: RiverThing): Drawn {
  const block = textBlock(thing.text, labelOf(thing), roomOf(thing))
  const [rx, ry] = [block.width / 2 + 14, block.height / 2 + 11]
  const hull = () => `M${num(-rx - 18)} ${num(-ry)}L${num(rx + 32)} ${num(-ry)}C${num(rx + 22)} ${num(ry * 0.4)} ${num(rx + 10)} ${num(ry)} ${num(rx - 8)} ${num(ry + 4)}`
    + `L${num(-rx + 4)} ${num(ry + 4)}C${num(-rx - 8)} ${num(ry)} ${num(-rx - 15)} ${num(ry * 0.3)} ${num(-rx - 18)} ${num(-ry)}Z`
  const mast = rx * 0.12
  const sail = () => `M${num(mast + 3)} ${num(-ry - 52)}C${num(mast + 34)} ${num(-ry - 36)} ${num(mast + 44)} ${num(-ry - 20)} ${num(mast + 44)} ${num(-ry - 6)}L${num(mast + 3)} ${num(-ry - 6)}Z`
  const jib = () => `M${num(mast - 4)} ${num(-ry - 46)}C${num(mast - 16)} ${num(-ry - 28)} ${num(mast - 24)} ${num(-ry - 16)} ${num(mast - 28)} ${num(-ry - 6)}L${num(mast - 4)} ${num(-ry - 6)}Z`
  const waves = () => [-1, 0, 1].map((row) => smooth([at(row * rx * 0.7 - 20, ry + 8), at(row * rx * 0.7 - 7, ry + 4), at(row * rx * 0.7 + 7, ry + 9), at(row * rx * 0.7 + 22, ry + 5)])).join('')
  const pole: PathShape = { type: 'path', d: `M${num(mast)} ${num(-ry)}L${num(mast)} ${num(-ry - 56)}`, stroke: tone(thing, 'Edge'), width: 3.4 }
  return {
    shapes: () => [
      shadow(ellipse(8, ry + 5, rx + 18, 9)), pole,
      { type: 'path', d: sail(), fill: 'plate', stroke: tone(thing, 'Edge'), width: 2 }, { type: 'path', d: jib(), fill: 'plate', stroke: tone(thing, 'Edge'), width: 2 },
      { type: 'path', d: hull(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2.4 },
      { type: 'path', d: `M${num(-rx - 13)} ${num(-ry + 5)}L${num(rx + 25)} ${num(-ry + 5)}`, stroke: 'foam', width: 2.2, opacity: 0.5 },
      { type: 'path', d: waves(), stroke: 'foam', width: 3.2 },
      ...blockShapes(block, 0, 1, tone(thing, 'Ink')),
    ],
    mark: () => ({ type: 'path', d: hull() + sail() + jib(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2 }),
    local: { x: -rx - 20, y: -ry - 57, width: rx * 2 + 54, height: ry * 2 + 66 }, bars: () => blockBars(block, 0, 1), textSize: block.fitted.size,
  }
}

/** Milestone: a pennant on a pole. */
export function milestone(thing: RiverThing): Drawn {
  const block = textBlock(thing.text, labelOf(thing), roomOf(thing))
  const [rx, ry] = [block.width / 2 + 12, block.height / 2 + 9]
  const flag = () => `M${num(-rx)} ${num(-ry)}L${num(rx + 8)} ${num(-ry)}L${num(rx + 26)} 0L${num(rx + 8)} ${num(ry)}L${num(-rx)} ${num(ry)}Z`
  const pole = () => roundedBox(-rx - 6, -ry - 10, 6, ry * 2 + 48, 3)
  const foot = () => ellipse(-rx - 3, ry + 38, 13, 5)
  return {
    shapes: () => [
      shadow(ellipse(-rx + 8, ry + 40, 22, 5)), shadow(`M${num(-rx + 3)} ${num(-ry + 5)}L${num(rx + 11)} ${num(-ry + 5)}L${num(rx + 29)} 5L${num(rx + 11)} ${num(ry + 5)}L${num(-rx + 3)} ${num(ry + 5)}Z`),
      { type: 'path', d: foot(), fill: 'shade' }, { type: 'path', d: pole(), fill: tone(thing, 'Edge') },
      { type: 'path', d: flag(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2.4 },
      ...blockShapes(block, 2, 0, tone(thing, 'Ink')),
    ],
    mark: () => ({ type: 'path', d: flag() + pole(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2 }),
    local: { x: -rx - 8, y: -ry - 11, width: rx * 2 + 36, height: ry * 2 + 54 }, bars: () => blockBars(block, 2, 0), textSize: block.fitted.size,
  }
}

/** Note: paper with a turned corner, pinned to the land. */
export function note(thing: RiverThing): Drawn {
  const block = textBlock(thing.text, labelOf(thing), roomOf(thing))
  const [rx, ry] = [block.width / 2 + 14, block.height / 2 + 14]
  const fold = 15
  const sheet = () => `M${num(-rx)} ${num(-ry)}L${num(rx)} ${num(-ry)}L${num(rx)} ${num(ry - fold)}L${num(rx - fold)} ${num(ry)}L${num(-rx)} ${num(ry)}Z`
  const corner = () => `M${num(rx)} ${num(ry - fold)}L${num(rx - fold)} ${num(ry - fold)}L${num(rx - fold)} ${num(ry)}Z`
  return {
    shapes: () => [
      shadow(`M${num(-rx + 4)} ${num(-ry + 6)}L${num(rx + 4)} ${num(-ry + 6)}L${num(rx + 4)} ${num(ry - 8)}L${num(rx - 8)} ${num(ry + 6)}L${num(-rx + 4)} ${num(ry + 6)}Z`),
      { type: 'path', d: sheet(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 1.8 }, { type: 'path', d: corner(), fill: 'shade', opacity: 0.55 }, { type: 'path', d: corner(), stroke: tone(thing, 'Edge'), width: 1.4 },
      { type: 'path', d: ellipse(1.5, -ry + 2, 6.5, 5), fill: 'shade', opacity: 0.5 }, { type: 'path', d: ellipse(0, -ry - 1, 6.5), fill: 'boatFill', stroke: 'boatEdge', width: 1.6 },
      ...blockShapes(block, 0, 3, tone(thing, 'Ink')),
    ],
    mark: () => ({ type: 'path', d: sheet(), fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2 }), local: { x: -rx, y: -ry - 7, width: rx * 2, height: ry * 2 + 7 }, bars: () => blockBars(block, 0, 3), textSize: block.fitted.size,
  }
}

/** Words alone, on a plate without an outline. */
export function words(thing: RiverThing): Drawn {
  const block = textBlock(thing.text, labelOf(thing), { weight: 700, ...roomOf(thing) })
  const [rx, ry] = [block.width / 2 + 10, block.height / 2 + 6]
  const plate = () => roundedBox(-rx, -ry, rx * 2, ry * 2, 9)
  return {
    shapes: () => [{ type: 'path', d: plate(), fill: tone(thing, 'Fill'), opacity: 0.93 }, ...blockShapes(block, 0, 0, tone(thing, 'Ink'))],
    mark: () => ({ type: 'path', d: plate(), fill: tone(thing, 'Fill') }), local: around(rx, ry), bars: () => blockBars(block, 0, 0), textSize: block.fitted.size,
  }
}
