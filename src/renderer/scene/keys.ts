import { readingOrder } from '#domain/river/reading-order.ts'
import { toRiver, toWorld } from '#domain/river/watercourse.ts'
import { bringIntoView, fitCamera, leashed, panBy, zoomAt } from './camera.ts'
import type { Marks, Told } from './gestures.ts'
import { freeOf, movesOf, placesOf, type SceneState } from './scene-state.ts'

const orderOf = (state: SceneState): string[] => readingOrder(state.picture.things).map((thing) => thing.id)

export interface Keys {
  /** True if the key was for the scene; otherwise it is somebody else's. */
  down(event: KeyboardEvent): boolean
  up(event: KeyboardEvent): void
  leave(): void
}

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const step = { along: 0.008, across: 0.025 }

/**
 * Keyboard on the canvas. Tab and Shift+Tab walk through the things in reading order and leave at the ends, so
 * nobody is trapped. Arrows move what is selected along and across the water (held down: one move at the end;
 * Shift: five times as far), or pan when nothing is selected. + − 0 zoom, Enter opens, Escape lets go.
 */
export function createKeys(state: SceneState, told: () => Told, marks: Marks): Keys {
  const zoom = (factor: number): void => {
    state.camera = leashed(zoomAt(state.camera, factor, { x: state.size.width / 2, y: state.size.height / 2 }), state.picture.world, state.size)
    state.fitted = false
    marks.cameraMoved()
  }
  const commit = (): void => {
    if (state.draft?.type !== 'move') return
    const moves = movesOf(state)
    state.draft = undefined
    marks.world()
    marks.live()
    if (moves.length > 0) told().move(moves)
  }
  const nudge = (direction: readonly [number, number], far: boolean): void => {
    const free = freeOf(state, state.selection)
    const [id] = free
    const thing = id === undefined ? undefined : state.index.get(id)
    if (!thing) { told().held(); return }
    const draft = state.draft?.type === 'move' ? state.draft : { type: 'move' as const, from: placesOf(state, free), dx: 0, dy: 0 }
    const from = draft.from.get(thing.id) ?? thing
    const here = toRiver(state.picture.course, from.x + draft.dx, from.y + draft.dy)
    const times = far ? 5 : 1
    const to = toWorld(state.picture.course, Math.max(0, Math.min(1, here.along + direction[0] * step.along * times)), Math.max(-1, Math.min(1, here.across + direction[1] * step.across * times)))
    if (state.draft?.type !== 'move') marks.world()
    state.draft = { ...draft, dx: to.x - from.x, dy: to.y - from.y }
    marks.live()
  }
  const walk = (back: boolean): boolean => {
    const order = orderOf(state)
    const [current] = state.selection
    const place = current === undefined ? -1 : order.indexOf(current)
    const next = place < 0 ? (back ? order.length - 1 : 0) : place + (back ? -1 : 1)
    const id = order[next]
    const thing = id === undefined ? undefined : state.index.get(id)
    if (id === undefined || !thing) return false
    const camera = bringIntoView(state.camera, thing.box, state.size)
    if (camera.x !== state.camera.x || camera.y !== state.camera.y) { state.camera = camera; state.fitted = false; marks.cameraMoved() }
    told().select([id])
    return true
  }
  const arrow = (event: KeyboardEvent, direction: readonly [number, number]): void => {
    if (state.selection.size > 0 && !state.readOnly) { nudge(direction, event.shiftKey); return }
    state.camera = leashed(panBy(state.camera, -direction[0] * 60, -direction[1] * 60), state.picture.world, state.size)
    state.fitted = false
    marks.cameraMoved()
  }
  const escape = (): boolean => {
    if (state.draft) { state.draft = undefined; marks.world(); marks.live(); return true }
    if (state.selection.size === 0 && state.link === undefined) return false
    told().select([])
    return true
  }
  const plain = (key: string): boolean => {
    if (key === '+' || key === '=') { zoom(1.25); return true }
    if (key === '-' || key === '_') { zoom(0.8); return true }
    if (key === '0') { state.camera = fitCamera(state.picture.world, state.size); state.fitted = true; marks.cameraMoved(); return true }
    if (key === 'Escape') return escape()
    const [id] = state.selection
    if (key === 'Enter' && id !== undefined) { told().activate(id); return true }
    return false
  }
  return {
    down: (event) => {
      if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) { commit(); return walk(event.shiftKey) }
      const direction = arrows[event.key]
      if (direction && !event.ctrlKey && !event.altKey && !event.metaKey) { arrow(event, direction); return true }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a' && !state.readOnly) { told().select(orderOf(state)); return true }
      return event.ctrlKey || event.altKey || event.metaKey ? false : plain(event.key)
    },
    up: (event) => { if (arrows[event.key]) commit() },
    leave: commit,
  }
}
