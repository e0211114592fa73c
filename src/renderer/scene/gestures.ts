import type { Point } from '#domain/river/shapes.ts'
import { toRiver } from '#domain/river/watercourse.ts'
import { fromScreen, leashed, panBy, toScreen, zoomAt } from './camera.ts'
import { draftBends, handleRadius, linkHandle, movesOf, type Move, type Place, type SceneState } from './scene-state.ts'

/** What a person has done, as the scene understands it. The scene decides nothing: it only tells. */
export interface Told {
  select(ids: readonly string[]): void
  move(moves: readonly Move[]): void
  activate(id: string): void
  link(from: string, to: string): void
  addAt(place: Place): void
  bend(bends: readonly Point[]): void
  draw(points: readonly Point[]): void
}
/** What has to be painted again. */
export interface Marks { world(): void; live(): void; cameraMoved(): void }

interface Pressed { readonly at: Point; readonly thing?: string; readonly kind: 'thing' | 'pan' | 'lasso' | 'link' | 'bend' | 'draw' | 'none'; readonly bend?: number; readonly again: boolean; moved: boolean }

/** Px that a finger or mouse may shake before it is a drag. */
const shake = 4
/** Half of the least target of 24 px: how far beside a small thing a press still counts. */
const reach = 12

export interface Gestures {
  down(event: PointerEvent, at: Point): void
  movePointer(event: PointerEvent, at: Point): void
  up(event: PointerEvent, at: Point): void
  cancel(): void
  wheel(event: WheelEvent, at: Point): void
  doubleClick(at: Point): void
  thingAt(at: Point): string | undefined
}

const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)

export function createGestures(state: SceneState, told: () => Told, marks: Marks): Gestures {
  const pointers = new Map<number, Point>()
  let pressed: Pressed | undefined

  /** Small things are grown until they can be hit; large ones keep their exact edge. */
  const thingAt = (at: Point): string | undefined => {
    const point = fromScreen(state.camera, at)
    const exact = state.index.under(point, 0)
    if (exact) return exact.id
    const near = state.index.under(point, reach / state.camera.scale)
    return near && Math.min(near.local.width, near.local.height) * near.scale * state.camera.scale < reach * 2 ? near.id : undefined
  }
  const setDraft = (draft: SceneState['draft'], both = false): void => {
    state.draft = draft
    marks.live()
    if (both) marks.world()
  }
  const moveCamera = (camera: SceneState['camera']): void => {
    state.camera = leashed(camera, state.picture.world, state.size)
    state.fitted = false
    marks.cameraMoved()
  }
  const bendAt = (at: Point): number => (state.bending && !state.readOnly ? draftBends(state).findIndex((bend) => apart(toScreen(state.camera, bend), at) <= handleRadius + 4) : -1)

  const press = (event: PointerEvent, at: Point): Pressed => {
    const thing = thingAt(at)
    const base = { at, again: thing !== undefined && state.selection.has(thing), moved: false, ...(thing === undefined ? {} : { thing }) }
    if (event.button !== 0) return { ...base, kind: event.button === 1 ? 'pan' : 'none' }
    if (state.drawing && !state.readOnly) return { ...base, kind: 'draw' }
    const bend = bendAt(at)
    if (bend >= 0) return { ...base, kind: 'bend', bend }
    const handle = linkHandle(state)
    if (handle && apart(handle.at, at) <= handleRadius + 3) return { ...base, kind: 'link', thing: handle.id }
    if (thing !== undefined && !state.readOnly) return { ...base, kind: event.altKey ? 'link' : 'thing' }
    return { ...base, kind: event.shiftKey && !state.readOnly ? 'lasso' : 'pan' }
  }

  const selectPressed = (event: PointerEvent, thing: string): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      told().select(state.selection.has(thing) ? [...state.selection].filter((id) => id !== thing) : [...state.selection, thing])
    } else if (!state.selection.has(thing)) told().select([thing])
  }

  const drag = (at: Point, now: Pressed): void => {
    const point = fromScreen(state.camera, at)
    const start = fromScreen(state.camera, now.at)
    if (now.kind === 'draw') setDraft({ type: 'draw', points: [...(state.draft?.type === 'draw' ? state.draft.points : [start]), point] })
    if (now.kind === 'bend' && now.bend !== undefined) setDraft({ type: 'bend', index: now.bend, at: point })
    if (now.kind === 'lasso') setDraft({ type: 'lasso', from: start, to: point })
    if (now.kind === 'link' && now.thing !== undefined) {
      const over = thingAt(at)
      setDraft({ type: 'link', from: now.thing, to: point, ...(over === undefined || over === now.thing ? {} : { over }) })
    }
    if (now.kind === 'thing' && now.thing !== undefined) {
      const first = state.draft?.type !== 'move'
      const ids = first ? (state.selection.has(now.thing) ? [...state.selection] : [now.thing]) : state.draft?.type === 'move' ? state.draft.ids : []
      setDraft({ type: 'move', ids, dx: point.x - start.x, dy: point.y - start.y }, first)
    }
  }

  const finish = (at: Point): void => {
    const { draft } = state
    if (draft?.type === 'move') { const moves = movesOf(state); setDraft(undefined, true); if (moves.length > 0) told().move(moves) }
    else if (draft?.type === 'link') { setDraft(undefined); if (draft.over !== undefined) told().link(draft.from, draft.over) }
    else if (draft?.type === 'bend') { const bends = draftBends(state); setDraft(undefined); told().bend(bends) }
    else if (draft?.type === 'draw') { setDraft(undefined); told().draw(draft.points) }
    else if (draft?.type === 'lasso') {
      const [left, top] = [Math.min(draft.from.x, draft.to.x), Math.min(draft.from.y, draft.to.y)]
      const found = state.index.within({ x: left, y: top, width: Math.abs(draft.from.x - draft.to.x), height: Math.abs(draft.from.y - draft.to.y) })
      setDraft(undefined)
      told().select(found.map((thing) => thing.id))
    } else if (pressed && !pressed.moved && pressed.kind === 'pan' && thingAt(at) === undefined && state.selection.size > 0) told().select([])
  }

  const pinch = (id: number, at: Point): void => {
    const [other] = [...pointers].filter(([each]) => each !== id).map(([, point]) => point)
    const before = pointers.get(id)
    if (!other || !before) return
    const camera = zoomAt(state.camera, apart(at, other) / Math.max(1, apart(before, other)), other)
    moveCamera(panBy(camera, (at.x - before.x) / 2, (at.y - before.y) / 2))
  }

  return {
    thingAt,
    down: (event, at) => {
      pointers.set(event.pointerId, at)
      if (pointers.size > 1) { setDraft(undefined, true); pressed = undefined; return }
      pressed = press(event, at)
      if (pressed.kind === 'thing' && pressed.thing !== undefined) selectPressed(event, pressed.thing)
    },
    movePointer: (event, at) => {
      const before = pointers.get(event.pointerId)
      if (!before) return
      if (pointers.size > 1) { pinch(event.pointerId, at); pointers.set(event.pointerId, at); return }
      pointers.set(event.pointerId, at)
      if (!pressed || (!pressed.moved && apart(pressed.at, at) < shake)) return
      pressed.moved = true
      if (pressed.kind === 'pan') moveCamera(panBy(state.camera, at.x - before.x, at.y - before.y))
      else drag(at, pressed)
    },
    up: (event, at) => {
      pointers.delete(event.pointerId)
      if (pressed) finish(at)
      pressed = undefined
    },
    cancel: () => {
      pointers.clear()
      pressed = undefined
      if (state.draft) setDraft(undefined, true)
    },
    wheel: (event, at) => {
      const unit = event.deltaMode === 1 ? 32 : event.deltaMode === 2 ? state.size.height : 1
      if (event.ctrlKey || event.metaKey) moveCamera(zoomAt(state.camera, Math.exp(-Math.max(-120, Math.min(120, event.deltaY * unit)) * 0.0026), at))
      else if (event.shiftKey && event.deltaX === 0) moveCamera(panBy(state.camera, -event.deltaY * unit, 0))
      else moveCamera(panBy(state.camera, -event.deltaX * unit, -event.deltaY * unit))
    },
    doubleClick: (at) => {
      const thing = thingAt(at)
      if (thing !== undefined) { told().activate(thing); return }
      if (state.readOnly) return
      const point = fromScreen(state.camera, at)
      told().addAt(toRiver(state.picture.course, point.x, point.y))
    },
  }
}
