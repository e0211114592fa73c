import { ellipse, roundedBox } from './path.ts'
import { tone, type RiverThing } from './river-things.ts'
import type { Box, Shape } from './shapes.ts'
import { textWidth } from './text-measure.ts'
import { world } from './watercourse.ts'

export interface LegendEntry { readonly colour: string; readonly name: string }

const size = 17
const row = 26
const pad = 14
const mostRows = 10
const longest = 34
const margin = 18

/** What the colours of these things stand for, each once, in the order of the hues. */
export function legendOf(things: readonly Pick<RiverThing, 'colour' | 'belongs'>[]): LegendEntry[] {
  const entries = new Map<string, LegendEntry>()
  for (const { colour, belongs } of things) {
    if (colour !== undefined && belongs !== undefined && belongs !== '') entries.set(`${colour} ${belongs}`, { colour, name: belongs })
  }
  return [...entries.values()].sort((one, other) => (one.colour < other.colour ? -1 : one.colour > other.colour ? 1 : one.name < other.name ? -1 : 1))
}

/**
 * A plate that says what the colours stand for, in the corner where it covers least of the bodies of things (`taken`,
 * world units), the lower left one before the others; nothing when the colours only say the kind.
 */
export function legendShapes(things: readonly Pick<RiverThing, 'colour' | 'belongs'>[], taken: readonly Box[] = []): Shape[] {
  const all = legendOf(things)
  if (all.length === 0) return []
  const entries = all.slice(0, mostRows).map(({ colour, name }) => ({ colour, name: name.length > longest ? `${name.slice(0, longest - 1)}…` : name }))
  const width = pad * 2 + 24 + Math.max(...entries.map(({ name }) => textWidth(name, size, 500)))
  const height = entries.length * row + pad
  const [left, top] = freestCorner(width, height, taken)
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

function freestCorner(width: number, height: number, taken: readonly Box[]): readonly [number, number] {
  const [right, bottom] = [world.width - margin - width, world.height - margin - height]
  const corners = [[margin, bottom], [right, bottom], [margin, margin], [right, margin]] as const
  const covered = ([left, top]: readonly [number, number]): number => taken.reduce((sum, box) => sum
    + Math.max(0, Math.min(left + width, box.x + box.width) - Math.max(left, box.x)) * Math.max(0, Math.min(top + height, box.y + box.height) - Math.max(top, box.y)), 0)
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best))
}
