import RBush from 'rbush'
import type { ThingShapes } from '#domain/river/river-things.ts'
import type { Box, Point } from '#domain/river/shapes.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'

interface Entry { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number; readonly thing: ThingShapes; order: number }

/** Where the things are, for drawing only what is seen and for finding what is under the pointer. */
export interface ThingIndex {
  /** Takes over a picture; costs only the things that changed, unless most did. */
  update(picture: RiverPicture): void
  /** Things in the box, in the order of painting. */
  within(box: Box): ThingShapes[]
  /** The topmost thing whose body, grown by `slack` world units, holds the point. */
  under(point: Point, slack: number): ThingShapes | undefined
  get(id: string): ThingShapes | undefined
  size(): number
  /** The box around all things; undefined when there are none. */
  bounds(): Box | undefined
}

const entryOf = (thing: ThingShapes, order: number): Entry =>
  ({ minX: thing.box.x, minY: thing.box.y, maxX: thing.box.x + thing.box.width, maxY: thing.box.y + thing.box.height, thing, order })

/** Inside the body of a thing, after undoing its place, turn and scale; a line is touched near the line only. */
function holds(thing: ThingShapes, point: Point, slack: number): boolean {
  const angle = (-thing.turn * Math.PI) / 180
  const [dx, dy] = [point.x - thing.x, point.y - thing.y]
  const x = (dx * Math.cos(angle) - dy * Math.sin(angle)) / thing.scale
  const y = (dx * Math.sin(angle) + dy * Math.cos(angle)) / thing.scale
  const grow = slack / thing.scale
  const { local } = thing
  if (thing.trail !== undefined) return nearTrail(thing.trail, { x, y }, 10 + grow)
  return x >= local.x - grow && x <= local.x + local.width + grow && y >= local.y - grow && y <= local.y + local.height + grow
}

/** Distance to a polyline, piece by piece. */
export function nearTrail(trail: readonly Point[], point: Point, reach: number): boolean {
  return trail.some((to, index) => {
    const from = trail[index - 1] ?? to
    const [dx, dy] = [to.x - from.x, to.y - from.y]
    const length = dx * dx + dy * dy
    const part = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length))
    return Math.hypot(point.x - from.x - dx * part, point.y - from.y - dy * part) <= reach
  })
}

export function createThingIndex(): ThingIndex {
  const tree = new RBush<Entry>(16)
  let entries = new Map<string, Entry>()

  const rebuild = (picture: RiverPicture): void => {
    tree.clear()
    entries = new Map(picture.things.map((thing, order) => [thing.id, entryOf(thing, order)]))
    tree.load([...entries.values()])
  }
  const update = (picture: RiverPicture): void => {
    const changed = picture.things.filter((thing) => entries.get(thing.id)?.thing !== thing)
    if (changed.length > 200 || picture.things.length < 50) { rebuild(picture); return }
    const ids = new Set(picture.things.map((thing) => thing.id))
    for (const [id, entry] of entries) if (!ids.has(id)) { tree.remove(entry); entries.delete(id) }
    for (const thing of changed) {
      const old = entries.get(thing.id)
      if (old) tree.remove(old)
      const entry = entryOf(thing, 0)
      entries.set(thing.id, entry)
      tree.insert(entry)
    }
    for (const [order, thing] of picture.things.entries()) { const entry = entries.get(thing.id); if (entry) entry.order = order }
  }
  const search = (box: Box): Entry[] => tree.search({ minX: box.x, minY: box.y, maxX: box.x + box.width, maxY: box.y + box.height }).sort((left, right) => left.order - right.order)
  return {
    update,
    within: (box) => search(box).map((entry) => entry.thing),
    under: (point, slack) => search({ x: point.x - slack, y: point.y - slack, width: slack * 2, height: slack * 2 }).reverse().find((entry) => holds(entry.thing, point, slack))?.thing,
    get: (id) => entries.get(id)?.thing,
    size: () => entries.size,
    bounds: () => {
      if (entries.size === 0) return undefined
      const root = tree.toJSON() as Omit<Entry, 'thing' | 'order'>
      return { x: root.minX, y: root.minY, width: root.maxX - root.minX, height: root.maxY - root.minY }
    },
  }
}
