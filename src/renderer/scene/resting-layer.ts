import { boxAround, overlap, type Box } from '#domain/river/shapes.ts'
import { boxOnScreen, fitCamera, fromScreen, seen, type Camera, type Size } from './camera.ts'
import { speckAmong } from './canvas-painter.ts'
import { mostPlaces } from './repaint.ts'
import { inWorld } from './scene-draw.ts'
import { lifted, sceneryOf, type SceneState } from './scene-state.ts'
import { isWorn, snapshotBox, takeSnapshot, uncovered, type Snapshot } from './snapshot.ts'

type Pen = CanvasRenderingContext2D

/** Everything that rests within a part of the world. */
function drawPart(pen: Pen, state: SceneState, view: Box, camera: Camera, size: Size): void {
  const away = lifted(state)
  inWorld(pen, camera, () => {
    sceneryOf(state).draw(pen, camera, size)
    for (const link of state.picture.links) if (overlap(link.box, view) && !away.has(link.from) && !away.has(link.to)) state.painter.link(pen, link)
    const speck = speckAmong(state.index.size())
    for (const thing of state.index.within(view)) if (!away.has(thing.id)) state.painter.thing(pen, thing, camera.scale, speck)
    state.painter.shapes(pen, state.picture.legend)
  })
}

/** Nothing but the ground of the window: this canvas lets nothing through. */
function emptied(pen: Pen, state: SceneState, box: Box): void {
  pen.fillStyle = state.tokens.colour.paper
  pen.fillRect(box.x, box.y, box.width, box.height)
}

function clipped(pen: Pen, boxes: readonly Box[], draw: () => void): void {
  pen.save()
  pen.beginPath()
  for (const box of boxes) pen.rect(box.x, box.y, box.width, box.height)
  pen.clip()
  draw()
  pen.restore()
}

/**
 * The resting layer: scenery, links, things. Three ways, the cheapest that is right: while the camera moves, a
 * bitmap of how it was; when some things changed, only their places; otherwise everything that is seen.
 */
export function drawWorld(pen: Pen, state: SceneState): void {
  if (state.gesturing && drawMoving(pen, state)) {
    state.painted = undefined
    return
  }
  const places = placesToPaint(state)
  if (places === undefined) {
    emptied(pen, state, { x: 0, y: 0, ...state.size })
    drawPart(pen, state, seen(state.camera, state.size), state.camera, state.size)
  } else for (const place of places) drawPlace(pen, state, place)
  state.painted = { camera: state.camera, size: state.size, lifted: lifted(state) }
  state.changed = []
  if (state.gesturing && state.draft === undefined) state.snapshot = takeSnapshot(pen.canvas, state.camera, state.size, state.snapshot?.canvas)
}

/** Paints the frame from bitmaps, at the cost of one or two of them however many things there are; false if there is none. */
function drawMoving(pen: Pen, state: SceneState): boolean {
  const { camera, size, painted } = state
  const whole = painted !== undefined && state.changed !== 'all' && state.changed.length === 0 && painted.lifted.size === 0
  if (!state.snapshot && whole && painted.size === size) state.snapshot = takeSnapshot(pen.canvas, painted.camera, size, undefined)
  if (!state.snapshot) return false
  if (isWorn(state.snapshot, camera, size)) {
    // Zooming out again ends where this one began: kept, also for what the next one does not cover.
    if (covers(state.snapshot, reachOf(state))) { state.overview = state.snapshot; state.snapshot = undefined }
    if (!state.overview || isWorn(state.overview, camera, size)) return false
    state.snapshot = state.overview
  }
  const { snapshot } = state
  emptied(pen, state, { x: 0, y: 0, ...size })
  const box = snapshotBox(snapshot, camera)
  const reach = boxOnScreen(camera, reachOf(state))
  const bare = uncovered(box, size).filter((strip) => overlap(strip, reach))
  if (bare.length > 0) {
    const overview = overviewOf(state, snapshot)
    const there = snapshotBox(overview, camera)
    clipped(pen, bare, () => { pen.drawImage(overview.canvas, there.x, there.y, there.width, there.height) })
  }
  pen.drawImage(snapshot.canvas, box.x, box.y, box.width, box.height)
  return true
}

/** All that there is to see: the sheet, and what lies over its edge. */
function reachOf(state: SceneState): Box {
  const things = state.index.bounds()
  return things === undefined ? state.picture.world : boxAround([state.picture.world, things])
}

function covers(snapshot: Snapshot, reach: Box): boolean {
  const view = seen(snapshot.camera, snapshot.size)
  return reach.x >= view.x && reach.y >= view.y && reach.x + reach.width <= view.x + view.width && reach.y + reach.height <= view.y + view.height
}

/**
 * Everything there is in one bitmap of the size of the window, for what comes into view; made when first needed.
 * What the snapshot shows already is copied from it: mostly nothing but a border is left to paint.
 */
function overviewOf(state: SceneState, snapshot: Snapshot): Snapshot {
  if (state.overview) return state.overview
  const { size, pixelRatio } = state
  const reach = reachOf(state)
  const camera = fitCamera(reach, size)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(size.width * pixelRatio))
  canvas.height = Math.max(1, Math.round(size.height * pixelRatio))
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.scale(pixelRatio, pixelRatio)
    const known = snapshotBox(snapshot, camera)
    pen.drawImage(snapshot.canvas, known.x, known.y, known.width, known.height)
    for (const strip of uncovered(known, size)) clipped(pen, [strip], () => { drawPart(pen, state, partSeen(camera, strip), camera, size) })
  }
  state.overview = { canvas, camera, size }
  return state.overview
}

/** The places that differ from what the canvas shows, in world units; undefined: too much differs. */
function placesToPaint(state: SceneState): readonly Box[] | undefined {
  const { painted, changed, camera, size } = state
  if (!painted || changed === 'all' || painted.size !== size) return undefined
  if (painted.camera.x !== camera.x || painted.camera.y !== camera.y || painted.camera.scale !== camera.scale) return undefined
  const now = lifted(state)
  const turned = [...now].filter((id) => !painted.lifted.has(id)).concat([...painted.lifted].filter((id) => !now.has(id)))
  if (changed.length + turned.length > mostPlaces * 2) return undefined
  const touched = new Set(turned)
  const places = [
    ...changed, ...turned.flatMap((id) => state.index.get(id)?.box ?? []),
    ...(turned.length === 0 ? [] : state.picture.links.filter((link) => touched.has(link.from) || touched.has(link.to)).map((link) => link.box)),
  ]
  return places.length > mostPlaces ? undefined : places
}

function drawPlace(pen: Pen, state: SceneState, place: Box): void {
  const { camera, pixelRatio } = state
  const on = boxOnScreen(camera, place)
  // Whole pixels, and one more on each side for what a soft edge reaches.
  const [left, top] = [Math.floor(on.x * pixelRatio) - 1, Math.floor(on.y * pixelRatio) - 1]
  const [right, bottom] = [Math.ceil((on.x + on.width) * pixelRatio) + 1, Math.ceil((on.y + on.height) * pixelRatio) + 1]
  const box = { x: left / pixelRatio, y: top / pixelRatio, width: (right - left) / pixelRatio, height: (bottom - top) / pixelRatio }
  clipped(pen, [box], () => {
    emptied(pen, state, box)
    drawPart(pen, state, partSeen(camera, box), camera, state.size)
  })
}

/** What of the world is seen in a part of the window. */
const partSeen = (camera: Camera, box: Box): Box => ({ ...fromScreen(camera, box), width: box.width / camera.scale, height: box.height / camera.scale })
