import { canTurn, leastWidth, mostWidth, resizable, widthOf, type ThingShapes } from '#domain/river/river-things.ts'
import type { Point } from '#domain/river/shapes.ts'
import { thingShapes } from '#domain/river/things.ts'
import { toScreen } from './camera.ts'
import type { SceneState } from './scene-state.ts'

export const handleRadius = 12
export type HandleKind = 'link' | 'width' | 'turn'
/** Something to take hold of beside the one selected thing: its place in px of the scene. */
export interface Handle { readonly kind: HandleKind; readonly id: string; readonly at: Point }

/** A point given around the middle of a thing, in the world. */
function fromLocal(thing: ThingShapes, x: number, y: number): Point {
  const angle = (thing.turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * thing.scale, Math.sin(angle) * thing.scale]
  return { x: thing.x + x * cos - y * sin, y: thing.y + x * sin + y * cos }
}

/** A point of the world around the middle of a thing: the inverse. */
function toLocal(thing: ThingShapes, point: Point): Point {
  const angle = (-thing.turn * Math.PI) / 180
  const [dx, dy] = [(point.x - thing.x) / thing.scale, (point.y - thing.y) / thing.scale]
  return { x: dx * Math.cos(angle) - dy * Math.sin(angle), y: dx * Math.sin(angle) + dy * Math.cos(angle) }
}

/** Of the one selected thing that is not locked; a locked one can still be linked. */
export function handlesOf(state: SceneState): readonly Handle[] {
  if (state.readOnly || state.selection.size !== 1 || state.draft?.type === 'move' || state.draft?.type === 'shape') return []
  const [id] = state.selection
  const thing = id === undefined ? undefined : state.index.get(id)
  if (!thing) return []
  const { local } = thing
  const away = (kind: HandleKind, x: number, y: number, dx: number, dy: number): Handle => {
    const at = toScreen(state.camera, fromLocal(thing, x, y))
    const angle = (thing.turn * Math.PI) / 180
    return { kind, id: thing.id, at: { x: at.x + dx * Math.cos(angle) - dy * Math.sin(angle), y: at.y + dx * Math.sin(angle) + dy * Math.cos(angle) } }
  }
  const all = [away('link', local.x + local.width, local.y + local.height / 2, 22, 0)]
  if (thing.locked === true || !state.reshaping) return all
  if (resizable.has(thing.kind)) all.push(away('width', local.x + local.width, local.y + local.height, 16, 14))
  if (canTurn(thing.kind)) all.push(away('turn', local.x + local.width / 2, local.y, 0, -26))
  return all
}

/** The width when the corner of a thing, taken at `from`, is pulled to `to`: the middle stays where it is. */
export function widthBy(thing: ThingShapes, from: Point, to: Point): number {
  return Math.round(Math.max(leastWidth, Math.min(mostWidth, widthOf(thing) + (toLocal(thing, to).x - toLocal(thing, from).x) * 2)))
}

/** Degrees −180 … 180 when the handle above a thing points to `to`; in steps of 15 unless `free`. */
export function turnBy(thing: ThingShapes, to: Point, free: boolean): number {
  const degrees = (Math.atan2(to.y - thing.y, to.x - thing.x) * 180) / Math.PI + 90
  const step = free ? 1 : 15
  const whole = Math.round(degrees / step) * step
  return whole > 180 ? whole - 360 : whole
}

/** A thing as it would be with another width, angle or text; costs that one thing. */
export function reshaped(state: SceneState, id: string, change: { readonly width?: number; readonly turn?: number; readonly text?: string }): ThingShapes | undefined {
  const made = state.picture.made.get(id)
  return made && thingShapes(state.picture.course, { ...made.thing, ...change })
}
