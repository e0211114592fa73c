import { ellipse, roundedBox } from './path.ts'
import { tone, type RiverThing } from './river-things.ts'
import type { Shape } from './shapes.ts'
import { textWidth } from './text-measure.ts'
import { world } from './watercourse.ts'

interface Entry { readonly colour: string; readonly name: string }

const size = 17
const row = 26
const pad = 14
const mostRows = 10
const longest = 34

/** What the colours of these things stand for, each once, in the order of the hues. */
export function legendOf(things: readonly Pick<RiverThing, 'colour' | 'belongs'>[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const { colour, belongs } of things) {
    if (colour !== undefined && belongs !== undefined && belongs !== '') entries.set(`${colour} ${belongs}`, { colour, name: belongs })
  }
  return [...entries.values()].sort((one, other) => (one.colour < other.colour ? -1 : one.colour > other.colour ? 1 : one.name < other.name ? -1 : 1))
}

/** A plate in the lower left corner that says what the colours stand for; nothing when they only say the kind. */
export function legendShapes(things: readonly Pick<RiverThing, 'colour' | 'belongs'>[]): Shape[] {
  const all = legendOf(things)
  if (all.length === 0) return []
  const entries = all.slice(0, mostRows).map(({ colour, name }) => ({ colour, name: name.length > longest ? `${name.slice(0, longest - 1)}…` : name }))
  const width = pad * 2 + 24 + Math.max(...entries.map(({ name }) => textWidth(name, size, 500)))
  const height = entries.length * row + pad
  const [left, top] = [18, world.height - 18 - height]
  return [
    { type: 'path', d: roundedBox(left, top, width, height, 8), fill: 'plate', stroke: 'plateEdge', width: 1.4, opacity: 0.96 },
    ...entries.flatMap(({ colour, name }, at): Shape[] => {
      const y = top + pad / 2 + row * (at + 0.5)
      const painted = { kind: 'note' as const, colour }
      return [
        { type: 'path', d: ellipse(left + pad + 8, y, 8), fill: tone(painted, 'Fill'), stroke: tone(painted, 'Edge'), width: 2 },
        { type: 'text', lines: [{ text: name, x: left + pad + 26, y: y + size * 0.34 }], size, weight: 500, ink: 'plateInk', anchor: 'start' },
      ]
    }),
  ]
}
