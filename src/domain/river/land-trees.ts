import type { Chance } from './chance.ts'
import { drawn, filled } from './land-ground.ts'
import { at, num, smooth } from './path.ts'
import type { PathShape } from './shapes.ts'
import { station, toRiver, toWorld, type Watercourse } from './watercourse.ts'

/** Something that stands up from the land; painted from the top of the sheet downwards. */
export interface Standing { readonly y: number; readonly shapes: readonly PathShape[] }

/** The soft shadow of things that stand: to the lower right, flat. */
export const shadowUnder = (x: number, y: number, wide: number): PathShape =>
  drawn(`M${num(x - wide * 0.3)} ${num(y + 1)}L${num(x + wide)} ${num(y + 1)}`, 'shade', wide * 0.5, { opacity: 0.32 })

/** Pollard willow: a stub of a trunk and a round head of shoots. */
function willow(draw: Chance, x: number, y: number, size: number): Standing {
  const head = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * Math.PI * 2 - Math.PI / 2
    const reach = size * (index % 2 === 0 ? 0.62 : 0.5) * draw.between(0.92, 1.1)
    return at(x + Math.cos(angle) * reach, y - size * 0.98 + Math.sin(angle) * reach * 0.9)
  })
  const trunk = `M${num(x - size * 0.11)} ${num(y)}L${num(x - size * 0.14)} ${num(y - size * 0.62)}L${num(x + size * 0.14)} ${num(y - size * 0.62)}L${num(x + size * 0.11)} ${num(y)}Z`
  const shade = smooth([at(x + size * 0.05, y - size * 0.5), at(x + size * 0.5, y - size * 0.75), at(x + size * 0.42, y - size * 1.25), at(x + size * 0.22, y - size * 0.95)], true)
  return { y, shapes: [shadowUnder(x, y, size * 0.5), filled(trunk, 'trunk'), filled(smooth(head, true), 'tree'), filled(shade, 'treeShade', 0.7)] }
}

/** A round broad tree for woods and gardens. */
export function roundTree(draw: Chance, x: number, y: number, size: number): Standing {
  const high = size * draw.between(0.95, 1.15)
  const crown = `M${num(x)} ${num(y - high * 0.66)}L${num(x)} ${num(y - high * 0.8)}`
  const shade = smooth([at(x + size * 0.02, y - high * 0.24), at(x + size * 0.44, y - high * 0.52), at(x + size * 0.38, y - high * 1.02), at(x + size * 0.2, y - high * 0.66)], true)
  const trunk = `M${num(x)} ${num(y)}L${num(x)} ${num(y - high * 0.35)}`
  return { y, shapes: [shadowUnder(x, y, size * 0.46), drawn(trunk, 'trunk', 2), drawn(crown, 'tree', size), filled(shade, 'treeShade', 0.75)] }
}

/** A slim poplar, as along Dutch roads. */
function poplar(x: number, y: number, size: number): Standing {
  const crown = smooth([at(x, y - size * 1.9), at(x + size * 0.3, y - size), at(x + size * 0.2, y - size * 0.22), at(x - size * 0.2, y - size * 0.22), at(x - size * 0.3, y - size)], true)
  const shade = smooth([at(x, y - size * 1.85), at(x + size * 0.3, y - size), at(x + size * 0.2, y - size * 0.22), at(x + size * 0.06, y - size * 0.3), at(x + size * 0.1, y - size)], true)
  return { y, shapes: [shadowUnder(x, y, size * 0.3), filled(crown, 'tree'), filled(shade, 'treeShade', 0.75)] }
}

/** A row of willows along the water on one bank. */
export function willowRow(draw: Chance, course: Watercourse, side: -1 | 1, from: number, to: number, apart: number): Standing[] {
  const row: Standing[] = []
  for (let along = from; along < to; along += apart * draw.between(0.8, 1.25)) {
    const place = toWorld(course, along, side * draw.between(0.535, 0.555))
    row.push(willow(draw, place.x, place.y, draw.between(15, 20) * (side > 0 ? 1.12 : 0.94)))
  }
  return row
}

/** A wood: many round trees within an oval, never in the water. */
export function wood(draw: Chance, course: Watercourse, x: number, y: number, rx: number, ry: number, count: number): Standing[] {
  const trees: Standing[] = []
  for (let tries = 0; tries < count * 3 && trees.length < count; tries += 1) {
    const angle = draw.between(0, Math.PI * 2)
    const reach = Math.sqrt(draw.next())
    const [tx, ty] = [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach]
    if (Math.abs(toRiver(course, tx, ty).across) > 0.57 && ty > 24 && ty < 890) trees.push(roundTree(draw, tx, ty, draw.between(14, 21)))
  }
  return trees
}

export function poplarRow(draw: Chance, course: Watercourse, side: -1 | 1, along: number, from: number, to: number, count: number): Standing[] {
  return Array.from({ length: count }, (_, index) => {
    const place = toWorld(course, along + draw.between(-0.001, 0.001), side * (from + ((to - from) * index) / (count - 1)))
    return poplar(place.x, place.y, draw.between(11, 14))
  })
}

/** Reeds at the water's edge: little fans of strokes. */
export function reeds(draw: Chance, course: Watercourse): PathShape {
  const strokes: string[] = []
  for (let index = 0; index < 46; index += 1) {
    const along = draw.between(0.12, 0.86)
    const side = draw.next() < 0.5 ? -1 : 1
    const here = station(course, along)
    const x = here.x
    const y = (side < 0 ? here.far : here.near) + side * draw.between(0, 4)
    for (const lean of [-2.4, 0, 2.4]) strokes.push(`M${num(x + lean * 0.4)} ${num(y)}L${num(x + lean * 1.4)} ${num(y - 7 - draw.between(0, 3))}`)
  }
  return drawn(strokes.join(''), 'treeShade', 1.1)
}
