import type { Chance } from './chance.ts'
import { at, polygon, roundedBox, smooth } from './path.ts'
import type { Tone } from './palette.ts'
import type { PathShape, Point } from './shapes.ts'
import { lineAlong, toRiver, toWorld, world, type Watercourse } from './watercourse.ts'

export const filled = (d: string, fill: Tone, opacity?: number): PathShape => ({ type: 'path', d, fill, ...(opacity === undefined ? {} : { opacity }) })
export const drawn = (d: string, stroke: Tone, width: number, more: { dash?: readonly number[]; opacity?: number } = {}): PathShape =>
  ({ type: 'path', d, stroke, width, ...more })

/** A soft closed blot of land around a point. */
export function blot(draw: Chance, x: number, y: number, rx: number, ry: number, corners = 9): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * Math.PI * 2
    const reach = draw.between(0.86, 1.12)
    return at(x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach)
  })
  return smooth(points, true)
}

/** The whole sheet, with broad quiet differences of green. */
export function ground(draw: Chance): PathShape[] {
  const shapes = [filled(roundedBox(0, 0, world.width, world.height, 0), 'land')]
  for (let index = 0; index < 22; index += 1) {
    const [x, y] = [draw.between(40, 1500), draw.between(0, 900)]
    shapes.push(filled(blot(draw, x, y, draw.between(90, 210), draw.between(36, 74), 13), index % 4 === 0 ? 'meadow' : 'land2', 0.55))
  }
  return shapes
}

function hillShapes(draw: Chance, x: number, base: number, wide: number, high: number): PathShape[] {
  const lean = draw.between(-0.12, 0.12) * wide
  const top = at(x + lean, base - high)
  const outline = `M${String(Math.round(x - wide))} ${String(Math.round(base))}`
    + curve(x - wide * 0.55, base - high * 0.15, top.x - wide * 0.42, top.y, top.x, top.y)
    + curve(top.x + wide * 0.36, top.y, x + wide * 0.6, base - high * 0.12, x + wide, base)
    + curve(x + wide * 0.5, base + high * 0.1, x - wide * 0.5, base + high * 0.1, x - wide, base) + 'Z'
  const shade = `M${String(Math.round(top.x))} ${String(Math.round(top.y))}`
    + curve(top.x + wide * 0.36, top.y, x + wide * 0.6, base - high * 0.12, x + wide, base)
    + curve(x + wide * 0.6, base + high * 0.07, x + wide * 0.35, base + high * 0.08, x + wide * 0.22, base + high * 0.07)
    + curve(x + wide * 0.36, base - high * 0.3, top.x + wide * 0.1, base - high * 0.55, top.x, top.y) + 'Z'
  const strokes: string[] = []
  for (let index = 0; index < 6; index += 1) {
    const part = 0.2 + index * 0.115
    const fromX = top.x + wide * part * 0.75
    const fromY = base - high * (1 - part * 0.62) * (1 - part * 0.45)
    strokes.push(`M${fromX.toFixed(0)} ${fromY.toFixed(0)}L${(fromX + wide * 0.05).toFixed(0)} ${(fromY + high * (0.2 - part * 0.1)).toFixed(0)}`)
  }
  return [filled(outline, 'hill'), filled(shade, 'hill2'), drawn(strokes.join(''), 'bankShade', 0.9, { opacity: 0.55 })]
}

function curve(...values: [number, number, number, number, number, number]): string {
  return `C${values.map((value) => value.toFixed(0)).join(' ')}`
}

/** Rounded hills around the spring, lower towards the plain; those further up the sheet lie behind. */
export function hills(draw: Chance, course: Watercourse): PathShape[] {
  const spring = toWorld(course, 0, 0)
  const places: { x: number; base: number; wide: number; high: number }[] = []
  for (let base = 36; base < world.height + 40; base += 34) {
    const distance = Math.abs(base - spring.y)
    const reach = Math.max(60, 330 - distance * 0.62) + draw.between(-24, 24)
    for (let x = draw.between(-60, 0); x < reach; x += draw.between(62, 104)) {
      const inward = Math.max(0, x) / 340
      const high = (draw.between(62, 98) - distance * 0.04) * (1 - inward * 0.78)
      places.push({ x, base: base + draw.between(-13, 13), wide: high * draw.between(1.02, 1.3) + 8, high })
    }
  }
  return places
    .filter((hill) => clearOfBrook(hill, course))
    .sort((left, right) => left.base - right.base)
    .flatMap((hill) => hillShapes(draw, hill.x, hill.base, hill.wide, hill.high))
}

/** Leaves the valley of the brook open: no hill stands in front of the water or on the winter bed. */
function clearOfBrook(hill: { x: number; base: number; wide: number; high: number }, course: Watercourse): boolean {
  const reach = [hill.x - hill.wide * 0.7, hill.x, hill.x + hill.wide * 0.7].map((x) => ({ x, here: toRiver(course, x, hill.base) }))
  return reach.every(({ x, here }) => {
    if (here.along < -0.012) return true
    const water = toWorld(course, here.along, 0.5).y
    const far = toWorld(course, here.along, -0.5).y
    const clear = hill.base < far - 14 || hill.base - hill.high * (x === hill.x ? 1 : 0.55) > water + 16
    return clear && here.along < 0.2
  })
}

export interface Patch {
  readonly side: -1 | 1
  readonly from: number
  readonly to: number
  /** |across| of the edge by the dyke and of the far edge */
  readonly inner: number
  readonly outer: number
}

/** Long polder strips at right angles to the river, with ditches between and furrows within. */
export function fields(draw: Chance, course: Watercourse, patches: readonly Patch[]): PathShape[] {
  const tones: [Tone, ...Tone[]] = ['field1', 'field2', 'field3', 'field4', 'meadow']
  return patches.flatMap((patch) => {
    const shapes: PathShape[] = []
    const ditches: string[] = []
    const furrows: string[] = []
    let along = patch.from
    let last: Tone = 'land'
    while (along < patch.to - 0.006) {
      const next = Math.min(patch.to, along + draw.between(0.011, 0.022))
      const split = draw.next() < 0.65 ? draw.between(0.4, 0.65) : 1
      for (const [low, high] of split < 1 ? [[0, split], [split, 1]] as const : [[0, 1]] as const) {
        const tone = pickOther(draw, tones, last)
        last = tone
        const strip = stripOf(course, patch, along, next, low, high)
        shapes.push(filled(polygon(strip), tone))
        if (draw.next() < 0.6) furrows.push(...furrowsOf(course, patch, along, next, low, high))
      }
      ditches.push(polygon(edgeOf(course, patch, next, 0, 1), false))
      along = next
    }
    ditches.push(polygon(edgeOf(course, patch, patch.from, 0, 1), false), smooth(lineAlong(course, patch.side * patch.outer, patch.from, patch.to, 8)))
    return [...shapes, drawn(furrows.join(''), 'furrow', 0.7, { opacity: 0.8 }), drawn(ditches.join(''), 'waterMid', 1.3)]
  })
}

function pickOther(draw: Chance, tones: [Tone, ...Tone[]], last: Tone): Tone {
  const tone = draw.pick(tones)
  return tone === last ? tones[(tones.indexOf(tone) + 1) % tones.length] ?? tone : tone
}

const acrossOf = (patch: Patch, part: number): number => patch.side * (patch.inner + (patch.outer - patch.inner) * part)

function edgeOf(course: Watercourse, patch: Patch, along: number, low: number, high: number): Point[] {
  return [low, (low + high) / 2, high].map((part) => toWorld(course, along, acrossOf(patch, part)))
}

function stripOf(course: Watercourse, patch: Patch, from: number, to: number, low: number, high: number): Point[] {
  return [...edgeOf(course, patch, from, low, high), ...edgeOf(course, patch, to, low, high).reverse()]
}

function furrowsOf(course: Watercourse, patch: Patch, from: number, to: number, low: number, high: number): string[] {
  return [0.25, 0.5, 0.75].map((part) => polygon([low + 0.03, high - 0.03].map((end) => toWorld(course, from + (to - from) * part, acrossOf(patch, end))), false))
}
