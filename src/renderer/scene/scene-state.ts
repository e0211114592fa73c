import { linkShapes, type RiverPicture } from '#domain/river/river-picture.ts'
import type { LinkShapes, ThingShapes } from '#domain/river/river-things.ts'
import type { Box, Point } from '#domain/river/shapes.ts'
import { toRiver, withBend } from '#domain/river/watercourse.ts'
import type { ThemeTokens } from '#renderer/ui/tokens.ts'
import { fitCamera, fromScreen, leashed, toScreen, type Camera, type Size } from './camera.ts'
import { createPainter, type CanvasPainter, type Pictures } from './canvas-painter.ts'
import { createSceneryBitmap, type SceneryBitmap } from './scenery-bitmap.ts'
import { changedPlaces, type Painted } from './repaint.ts'
import type { Guide } from './snap.ts'
import type { Snapshot } from './snapshot.ts'
import { createThingIndex, type ThingIndex } from './thing-index.ts'

export interface Place { readonly along: number; readonly across: number }
export interface Move extends Place { readonly id: string }

/** What is being done at this moment; nothing of it is known outside before it ends. */
export type Draft =
  /** `from`: where each lay when it was taken up. Somebody else may move it meanwhile: it is still where the hand has it. */
  | { readonly type: 'move'; readonly from: ReadonlyMap<string, Point>; readonly dx: number; readonly dy: number; readonly guides?: readonly Guide[] }
  /** one thing gets another width, angle or text */
  | { readonly type: 'shape'; readonly id: string; readonly now: ThingShapes; readonly width?: number; readonly turn?: number }
  | { readonly type: 'lasso'; readonly from: Point; readonly to: Point }
  | { readonly type: 'link'; readonly from: string; readonly to: Point; readonly over?: string }
  | { readonly type: 'bend'; readonly index: number; readonly at: Point }
  | { readonly type: 'draw'; readonly points: readonly Point[] }

/** The scene's own state, outside React: changing it marks a layer to be painted in the next frame. */
export interface SceneState {
  picture: RiverPicture
  tokens: ThemeTokens
  size: Size
  pixelRatio: number
  camera: Camera
  /** false as soon as somebody panned or zoomed: then a new window size keeps the place instead of fitting */
  fitted: boolean
  readOnly: boolean
  bending: boolean
  /** whether widths and angles can be changed by hand here */
  reshaping: boolean
  /** a drag draws a line */
  drawing: boolean
  pictures: Pictures
  selection: ReadonlySet<string>
  /** the arrow that was clicked */
  link: string | undefined
  focused: boolean
  draft: Draft | undefined
  spotlight: string | undefined
  /** 0 (all equal) to 1 (the spotlit thing large, the rest dim) */
  spotlightPart: number
  readonly index: ThingIndex
  painter: CanvasPainter
  scenery: SceneryBitmap | undefined
  /** the camera is being moved: frames are drawn from a snapshot */
  gesturing: boolean
  snapshot: Snapshot | undefined
  /** everything in one bitmap, for what comes into view during a gesture */
  overview: Snapshot | undefined
  /** what the resting layer's canvas shows; undefined when it holds something passing */
  painted: Painted | undefined
  /** places in the world that differ from what was painted */
  changed: readonly Box[] | 'all'
}

export function createSceneState(picture: RiverPicture, tokens: ThemeTokens): SceneState {
  const index = createThingIndex()
  index.update(picture)
  const state: SceneState = {
    picture, tokens, size: { width: 1, height: 1 }, pixelRatio: 1, camera: { x: 0, y: 0, scale: 1 }, fitted: true, readOnly: false, bending: false, reshaping: true, drawing: false, pictures: () => undefined,
    selection: new Set(), link: undefined, focused: false, draft: undefined, spotlight: undefined, spotlightPart: 0, index, painter: createPainter(tokens.river), scenery: undefined,
    gesturing: false, snapshot: undefined, overview: undefined, painted: undefined, changed: 'all',
  }
  state.painter = createPainter(tokens.river, (name) => state.pictures(name))
  return state
}

/** A picture has come: all that was painted may have shown its empty place. */
export function takeArrival(state: SceneState): void {
  forgetBitmaps(state)
  state.scenery = undefined
  state.changed = 'all'
}

function forgetBitmaps(state: SceneState): void {
  state.snapshot = undefined
  state.overview = undefined
}

export function takePicture(state: SceneState, picture: RiverPicture): void {
  if (picture === state.picture) return
  if (picture.background !== state.picture.background) { state.scenery = undefined; state.changed = 'all' }
  if (picture.legend !== state.picture.legend) state.changed = 'all'
  if (state.changed !== 'all') {
    const places = changedPlaces(state.picture, picture)
    state.changed = places === 'all' ? 'all' : [...state.changed, ...places]
  }
  state.picture = picture
  forgetBitmaps(state)
  state.index.update(picture)
}

export function takeTokens(state: SceneState, tokens: ThemeTokens): void {
  if (tokens === state.tokens) return
  state.tokens = tokens
  forgetBitmaps(state)
  state.changed = 'all'
  state.painter = createPainter(tokens.river, (name) => state.pictures(name))
  state.scenery = undefined
}

export function takeSize(state: SceneState, size: Size, pixelRatio: number): void {
  if (size.width === state.size.width && size.height === state.size.height && pixelRatio === state.pixelRatio) return
  const middle = fromScreen(state.camera, { x: state.size.width / 2, y: state.size.height / 2 })
  state.size = size
  forgetBitmaps(state)
  state.changed = 'all'
  state.pixelRatio = pixelRatio
  state.scenery = undefined
  if (state.fitted) { state.camera = fitCamera(state.picture.world, size); return }
  const now = toScreen(state.camera, middle)
  state.camera = leashed({ ...state.camera, x: state.camera.x + size.width / 2 - now.x, y: state.camera.y + size.height / 2 - now.y }, state.picture.world, size)
}

/** Painted at the first frame after a change of size, theme or water; about 20 ms for the land. */
export function sceneryOf(state: SceneState): SceneryBitmap {
  state.scenery ??= createSceneryBitmap(state.picture.background, state.picture.world, state.painter, state.size, state.pixelRatio)
  return state.scenery
}

/** Things that the live layer paints, so the resting layer leaves them out. */
export const lifted = (state: SceneState): ReadonlySet<string> =>
  (state.draft?.type === 'move' ? new Set(state.draft.from.keys()) : state.draft?.type === 'shape' ? new Set([state.draft.id]) : none)
const none: ReadonlySet<string> = new Set()

export function movedThings(state: SceneState): ThingShapes[] {
  const { draft } = state
  if (draft?.type === 'shape') return [draft.now]
  if (draft?.type !== 'move') return []
  return [...draft.from].flatMap(([id, from]) => {
    const thing = state.index.get(id)
    if (!thing) return []
    const [x, y] = [from.x + draft.dx, from.y + draft.dy]
    const box: Box = { ...thing.box, x: thing.box.x + x - thing.x, y: thing.box.y + y - thing.y }
    return [{ ...thing, x, y, box }]
  })
}

/** Links of the moved things, drawn to where those are now. Costs only the links of what moves. */
export function movedLinks(state: SceneState, moved: readonly ThingShapes[]): LinkShapes[] {
  const now = new Map(moved.map((thing) => [thing.id, thing]))
  return state.picture.links.filter((link) => now.has(link.from) || now.has(link.to)).flatMap((link) => {
    const [from, to] = [now.get(link.from) ?? state.index.get(link.from), now.get(link.to) ?? state.index.get(link.to)]
    return from && to ? [linkShapes(link, from, to)] : []
  })
}

/** Where the moved things would come to lie. */
export function movesOf(state: SceneState): Move[] {
  return movedThings(state).map((thing) => {
    const place = toRiver(state.picture.course, thing.x, thing.y)
    return { id: thing.id, along: Math.max(0, Math.min(1, place.along)), across: Math.max(-1, Math.min(1, place.across)) }
  })
}

export const draftBends = (state: SceneState): readonly Point[] =>
  (state.draft?.type === 'bend' ? withBend(state.picture.course, state.draft.index, state.draft.at) : state.picture.course.bends)

/** Where these things lie now, for a draft that begins. */
export function placesOf(state: SceneState, ids: readonly string[]): ReadonlyMap<string, Point> {
  return new Map(ids.flatMap((id) => { const thing = state.index.get(id); return thing ? [[id, { x: thing.x, y: thing.y }] as const] : [] }))
}

/** Those that may be moved: what is locked stays. */
export const freeOf = (state: SceneState, ids: Iterable<string>): string[] => [...ids].filter((id) => state.index.get(id)?.locked !== true)
