import { bodyOf } from '#domain/river/things.ts'
import type { ThingShapes } from '#domain/river/river-things.ts'
import type { Box } from '#domain/river/shapes.ts'

/** A line on which the dragged thing and another one lie: at `at`, from … to along the other axis; world units. */
export interface Guide { readonly axis: 'x' | 'y'; readonly at: number; readonly from: number; readonly to: number }

interface Edge { readonly at: number; readonly box: Box }
/** Edges and middles of what rests, sorted, so that a drag looks them up in log n. */
export interface SnapLines { readonly x: readonly Edge[]; readonly y: readonly Edge[] }

/** In a fuller river everything would catch on everything: then nothing does. */
export const mostToSnap = 300

const threeOf = (start: number, length: number): readonly number[] => [start, start + length / 2, start + length]

export function snapLines(resting: readonly ThingShapes[]): SnapLines | undefined {
  if (resting.length === 0 || resting.length > mostToSnap) return undefined
  const boxes = resting.map(bodyOf)
  const sorted = (edges: Edge[]): Edge[] => edges.sort((one, other) => one.at - other.at)
  return {
    x: sorted(boxes.flatMap((box) => threeOf(box.x, box.width).map((at) => ({ at, box })))),
    y: sorted(boxes.flatMap((box) => threeOf(box.y, box.height).map((at) => ({ at, box })))),
  }
}

/** The edge nearest to a value, by halving. */
function nearest(edges: readonly Edge[], value: number): Edge | undefined {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle]?.at ?? Infinity) < value) low = middle + 1
    else high = middle
  }
  const [before, after] = [edges[low - 1], edges[low]]
  if (!before || !after) return before ?? after
  return value - before.at <= after.at - value ? before : after
}

function pull(edges: readonly Edge[], own: readonly number[], reach: number): { readonly by: number; readonly edge: Edge } | undefined {
  let best: { by: number; edge: Edge } | undefined
  for (const value of own) {
    const edge = nearest(edges, value)
    if (edge && Math.abs(edge.at - value) <= reach && (!best || Math.abs(edge.at - value) < Math.abs(best.by))) best = { by: edge.at - value, edge }
  }
  return best
}

/**
 * A drag by (dx, dy) of what had the bounds `box`, drawn to the edges and middles of other things that are within
 * `reach` (world units), each axis by itself, with the guides that say to what.
 */
export function snapped(lines: SnapLines, box: Box, dx: number, dy: number, reach: number): { readonly dx: number; readonly dy: number; readonly guides: readonly Guide[] } {
  const across = pull(lines.x, threeOf(box.x + dx, box.width), reach)
  const down = pull(lines.y, threeOf(box.y + dy, box.height), reach)
  const [nowX, nowY] = [dx + (across?.by ?? 0), dy + (down?.by ?? 0)]
  const guides: Guide[] = []
  if (across) guides.push({ axis: 'x', at: across.edge.at, from: Math.min(box.y + nowY, across.edge.box.y), to: Math.max(box.y + nowY + box.height, across.edge.box.y + across.edge.box.height) })
  if (down) guides.push({ axis: 'y', at: down.edge.at, from: Math.min(box.x + nowX, down.edge.box.x), to: Math.max(box.x + nowX + box.width, down.edge.box.x + down.edge.box.width) })
  return { dx: nowX, dy: nowY, guides }
}
