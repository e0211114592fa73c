import { boxAround, type Box, type Point } from '#domain/river/shapes.ts'
import { toRiver } from '#domain/river/watercourse.ts'
import { fromScreen, leashed, panBy, toScreen, zoomAt } from './camera.ts'
import { handleRadius, handlesOf, reshaped, turnBy, widthBy, type HandleKind } from './handles.ts'
import { draftBends, freeOf, movesOf, placesOf, type Move, type Place, type SceneState } from './scene-state.ts'
import { bodyOf } from '#domain/river/things.ts'
import { mostToSnap, snapLines, snapped, type SnapLines } from './snap.ts'
import { nearTrail } from './thing-index.ts'

/** What a person has done, as the scene understands it. The scene decides nothing: it only tells. */
export interface Told {
  select(ids: readonly string[]): void
  move(moves: readonly Move[]): void
  activate(id: string): void
  link(from: string, to: string): void
  /** An arrow was clicked, so that something can be done with it. */
  takeLink(id: string): void
  addAt(place: Place): void
  bend(bends: readonly Point[]): void
  /** A handle of the bends was taken, and let go: the arrows are its now. */
  bendTaken(index: number): void
  draw(points: readonly Point[]): void
  /** A width or an angle by hand. */
  reshape(id: string, change: { readonly width?: number; readonly turn?: number }): void
  /** Somebody tries to move what is locked. */
  held(): void
}
/** What has to be painted again. */
export interface Marks { world(): void; live(): void; cameraMoved(): void }

interface Pressed { readonly at: Point; readonly thing?: string; readonly kind: 'thing' | 'pan' | 'lasso' | HandleKind | 'bend' | 'draw' | 'none'; readonly bend?: number; readonly again: boolean; moved: boolean; carried?: Carried | null }

/** What is dragged: those that may move with their places, their bounds when it began, and what they can snap to. */
interface Carried { readonly from: ReadonlyMap<string, Point>; readonly box: Box; readonly lines: SnapLines | undefined }

/** Px within which a dragged thing is drawn to the edge of another. */
const snapReach = 6
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
    const handle = handlesOf(state).find((one) => apart(one.at, at) <= handleRadius + 3)
    if (handle) return { ...base, kind: handle.kind, thing: handle.id }
    if (thing !== undefined && !state.readOnly) return { ...base, kind: event.altKey ? 'link' : 'thing' }
    return { ...base, kind: event.shiftKey && !state.readOnly ? 'lasso' : 'pan' }
  }

  const selectPressed = (event: PointerEvent, thing: string): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      told().select(state.selection.has(thing) ? [...state.selection].filter((id) => id !== thing) : [...state.selection, thing])
    } else if (!state.selection.has(thing)) told().select([thing])
  }

  /** Null when all of it is locked: told once, and nothing moves. */
  const pickUp = (thing: string): Carried | null => {
    const ids = freeOf(state, state.selection.has(thing) ? state.selection : [thing])
    if (!ids.includes(thing)) { told().held(); return null }
    const carried = new Set(ids)
    const box = boxAround(ids.flatMap((id) => { const shapes = state.index.get(id); return shapes ? [bodyOf(shapes)] : [] }))
    // In a full river nothing snaps, so a drag there costs what it moves and no more.
    const lines = state.picture.things.length > mostToSnap ? undefined : snapLines(state.picture.things.filter((other) => !carried.has(other.id)))
    return { from: placesOf(state, ids), box, lines }
  }

  const carry = (event: PointerEvent, now: Pressed, dx: number, dy: number): void => {
    const first = now.carried === undefined
    if (now.carried === undefined) now.carried = now.thing === undefined ? null : pickUp(now.thing)
    const { carried } = now
    if (!carried) return
    const free = event.altKey || event.ctrlKey || event.metaKey || !carried.lines
    const to = free || !carried.lines ? { dx, dy } : snapped(carried.lines, carried.box, dx, dy, snapReach / state.camera.scale)
    setDraft({ type: 'move', from: carried.from, ...to }, first)
  }

  const reshape = (event: PointerEvent, now: Pressed, start: Point, point: Point): void => {
    const thing = now.thing === undefined ? undefined : state.index.get(now.thing)
    if (!thing) return
    const change = now.kind === 'width' ? { width: widthBy(thing, start, point) } : { turn: turnBy(thing, point, event.altKey || event.ctrlKey) }
    const shapes = reshaped(state, thing.id, change)
    if (shapes) setDraft({ type: 'shape', id: thing.id, now: shapes, ...change }, state.draft?.type !== 'shape')
  }

  const drag = (event: PointerEvent, at: Point, now: Pressed): void => {
    const point = fromScreen(state.camera, at)
    const start = fromScreen(state.camera, now.at)
    if (now.kind === 'draw') setDraft({ type: 'draw', points: [...(state.draft?.type === 'draw' ? state.draft.points : [start]), point] })
    if (now.kind === 'bend' && now.bend !== undefined) setDraft({ type: 'bend', index: now.bend, at: point })
    if (now.kind === 'lasso') setDraft({ type: 'lasso', from: start, to: point })
    if (now.kind === 'link' && now.thing !== undefined) {
      const over = thingAt(at)
      setDraft({ type: 'link', from: now.thing, to: point, ...(over === undefined || over === now.thing ? {} : { over }) })
    }
    if (now.kind === 'thing') carry(event, now, point.x - start.x, point.y - start.y)
    if (now.kind === 'width' || now.kind === 'turn') reshape(event, now, start, point)
  }

  const finish = (at: Point): void => {
    const { draft } = state
    if (draft?.type === 'move') { const moves = movesOf(state); setDraft(undefined, true); if (moves.length > 0) told().move(moves) }
    else if (draft?.type === 'shape') {
      const { id, width, turn } = draft
      setDraft(undefined, true)
      if (width !== undefined || turn !== undefined) told().reshape(id, { ...(width === undefined ? {} : { width }), ...(turn === undefined ? {} : { turn }) })
    } else if (draft?.type === 'link') { setDraft(undefined); if (draft.over !== undefined) told().link(draft.from, draft.over) }
    else if (draft?.type === 'bend') { const bends = draftBends(state); setDraft(undefined); told().bend(bends) }
    else if (draft?.type === 'draw') { setDraft(undefined); told().draw(draft.points) }
    else if (draft?.type === 'lasso') {
      const [left, top] = [Math.min(draft.from.x, draft.to.x), Math.min(draft.from.y, draft.to.y)]
      const found = state.index.within({ x: left, y: top, width: Math.abs(draft.from.x - draft.to.x), height: Math.abs(draft.from.y - draft.to.y) })
      setDraft(undefined)
      told().select(found.map((thing) => thing.id))
    } else if (pressed && !pressed.moved && pressed.kind === 'pan' && thingAt(at) === undefined) takeLinkAt(at)
    // Last: the handle that loses the arrows to it ends a bend that is not told yet, and so would tell it twice.
    if (pressed?.bend !== undefined) told().bendTaken(pressed.bend)
  }

  /** An arrow is thin: as near as a small thing is near enough. Beside everything, what was chosen is let go. */
  const takeLinkAt = (at: Point): void => {
    const point = fromScreen(state.camera, at)
    const link = state.readOnly ? undefined : state.picture.links.findLast((one) => nearTrail(one.points, point, reach / state.camera.scale))
    if (link !== undefined) told().takeLink(link.id)
    else if (state.selection.size > 0 || state.link !== undefined) told().select([])
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
      else drag(event, at, pressed)
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
