import type { RiverThing, ThingKind } from './river-things.ts'
import { overlap, type Box } from './shapes.ts'
import { thingShapes } from './things.ts'
import type { Watercourse } from './watercourse.ts'

export interface Place { readonly along: number; readonly across: number }

/** Where a kind belongs: in the water, on the sunny (far) bank, over the water, on the land of either side. */
const lanes: Readonly<Record<ThingKind, readonly number[]>> = {
  obstacle: [0.06, -0.2, 0.3], boat: [-0.16, 0.2, 0], bridge: [0],
  opportunity: [-0.62, -0.78, -0.92], milestone: [-0.66, 0.68, -0.85], plank: [0.66, 0.8, 0.92],
  note: [0.74, 0.9, -0.84, 0.6, -0.66], text: [-0.9, 0.92, 0.7], picture: [0.82, -0.84], line: [0, 0.7],
}
const first = 0.13
const last = 0.85
const stride = 0.016

/** Bounds of a thing with a little air around it. */
function body(course: Watercourse, thing: RiverThing): Box {
  const shapes = thingShapes(course, thing)
  const inset = 16 * shapes.scale
  return { x: shapes.box.x + inset, y: shapes.box.y + inset, width: shapes.box.width - inset * 2, height: shapes.box.height - inset * 2 }
}

const covered = (box: Box, others: readonly Box[]): number => others.reduce((sum, other) => {
  if (!overlap(box, other)) return sum
  const wide = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  const high = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  return sum + wide * high
}, 0)

const inSheet = (box: Box): boolean => box.x > 6 && box.y > 6 && box.x + box.width < 1594 && box.y + box.height < 894

/**
 * Places for very many things at once, evenly along the lanes of their kind and between them, without looking at what
 * lies there: looking costs count × trials × things. Cost: count.
 */
export function evenPlaces(kind: ThingKind, count: number): Place[] {
  const [low, high] = [Math.min(...lanes[kind]), Math.max(...lanes[kind])]
  const rows = Math.max(1, Math.min(count, Math.ceil(Math.sqrt(count / 4))))
  const columns = Math.ceil(count / rows)
  return Array.from({ length: count }, (_, at) => {
    const [column, row] = [Math.floor(at / rows), at % rows]
    return { along: first + ((last - first) * (column + 0.5)) / columns, across: rows === 1 ? lanes[kind][0] ?? 0 : low + ((high - low) * row) / (rows - 1) }
  })
}

/**
 * A place for a new thing where nothing lies yet, in reading order along the water, lane by lane; when the
 * sheet is full, the place that covers least. Cost: at most 46 × 5 trials against all things.
 */
export function freePlace(course: Watercourse, things: readonly RiverThing[], thing: Pick<RiverThing, 'kind'> & Partial<RiverThing>): Place {
  const others = things.map((other) => body(course, other))
  let best: Place = { along: 0.5, across: lanes[thing.kind][0] ?? 0 }
  let least = Infinity
  for (const across of lanes[thing.kind]) {
    for (let along = first; along <= last; along += stride) {
      const box = body(course, { id: thing.id ?? 'new', text: '', ...thing, along, across })
      const cover = covered(box, others) + (inSheet(box) ? 0 : 40_000)
      if (cover === 0) return { along, across }
      if (cover < least) [best, least] = [{ along, across }, cover]
    }
  }
  return best
}
