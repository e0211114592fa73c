import { polygon, smooth } from '#domain/river/path.ts'
import type { Point } from '#domain/river/shapes.ts'
import { lineAlong, watercourse } from '#domain/river/watercourse.ts'
import { boxOnScreen, toScreen, type Camera } from './camera.ts'
import { handleRadius, handlesOf, type Handle } from './handles.ts'
import { draftBends, movedLinks, movedThings, type SceneState } from './scene-state.ts'

type Pen = CanvasRenderingContext2D

export function inWorld(pen: Pen, camera: Camera, draw: () => void): void {
  pen.save()
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.translate(camera.x, camera.y)
  pen.scale(camera.scale, camera.scale)
  draw()
  pen.restore()
}

/** Whether the live layer has anything to show; if not, it is taken out of the page's compositing. */
export function isLive(state: SceneState): boolean {
  return state.draft !== undefined || state.selection.size > 0 || state.link !== undefined || state.bending || state.spotlightPart > 0
}

/** The live layer: what moves, what is selected, what is pointed at. */
export function drawLive(pen: Pen, state: SceneState): void {
  pen.clearRect(0, 0, state.size.width, state.size.height)
  const moved = movedThings(state)
  inWorld(pen, state.camera, () => {
    for (const link of moved.length > 0 ? movedLinks(state, moved) : []) state.painter.link(pen, link)
    for (const thing of moved) state.painter.thing(pen, thing, state.camera.scale)
    const chosen = moved.length > 0 ? moved : [...state.selection].flatMap((id) => state.index.get(id) ?? [])
    for (const thing of chosen.slice(0, 400)) {
      state.painter.outline(pen, thing, state.tokens.river.plate, 6 / state.camera.scale)
      state.painter.outline(pen, thing, state.tokens.river.selection, (state.focused ? 3.5 : 2.5) / state.camera.scale)
    }
  })
  drawChosenLink(pen, state)
  drawGuides(pen, state)
  drawHandles(pen, state)
  drawBends(pen, state)
  if (state.draft?.type === 'draw') drawStroke(pen, state, state.draft.points)
  if (state.draft?.type === 'lasso') drawLasso(pen, state, state.draft.from, state.draft.to)
  if (state.spotlightPart > 0) drawSpotlight(pen, state)
}

function disc(pen: Pen, at: Point, radius: number, fill: string, edge: string): void {
  pen.beginPath()
  pen.arc(at.x, at.y, radius, 0, Math.PI * 2)
  pen.fillStyle = fill
  pen.strokeStyle = edge
  pen.lineWidth = 2.5
  pen.fill()
  pen.stroke()
}

/** A band along the arrow that is chosen, on which the arrow itself stays to be seen. */
function drawChosenLink(pen: Pen, state: SceneState): void {
  const link = state.link === undefined ? undefined : state.picture.madeLinks.get(state.link)?.shapes
  if (link === undefined) return
  inWorld(pen, state.camera, () => {
    const line = new Path2D(polygon(link.points, false))
    for (const [colour, width] of [[state.tokens.river.plate, 14], [state.tokens.river.selection, 10]] as const) {
      pen.strokeStyle = colour
      pen.lineWidth = width / state.camera.scale
      pen.stroke(line)
    }
    state.painter.link(pen, link)
  })
}

function drawHandles(pen: Pen, state: SceneState): void {
  const { river } = state.tokens
  const { draft } = state
  if (draft?.type === 'link') {
    const from = state.index.get(draft.from)
    if (!from) return
    const start = toScreen(state.camera, from)
    const end = toScreen(state.camera, draft.to)
    const over = draft.over === undefined ? undefined : state.index.get(draft.over)
    if (over) inWorld(pen, state.camera, () => { state.painter.outline(pen, over, river.selection, 4 / state.camera.scale) })
    for (const [colour, width] of [[river.plate, 6], [river.selection, 3]] as const) {
      pen.beginPath()
      pen.moveTo(start.x, start.y)
      pen.lineTo(end.x, end.y)
      pen.strokeStyle = colour
      pen.lineWidth = width
      pen.stroke()
    }
    disc(pen, end, 6, river.selection, river.plate)
    return
  }
  for (const handle of handlesOf(state)) {
    disc(pen, handle.at, handleRadius, river.plate, river.selection)
    pen.stroke(signOf(handle))
  }
  drawLocks(pen, state)
}

/** An arrow to draw a link, a double arrow for the width, a round arrow for the angle. */
function signOf({ kind, at: { x, y } }: Handle): Path2D {
  const sign = new Path2D()
  const line = (...points: readonly (readonly [number, number])[]): void => { points.forEach(([dx, dy], at) => { if (at === 0) sign.moveTo(x + dx, y + dy); else sign.lineTo(x + dx, y + dy) }) }
  if (kind === 'turn') {
    sign.arc(x, y, 5, -Math.PI * 0.35, Math.PI * 1.2)
    line([6.5, -7], [3, -4.5], [6.5, -2])
    return sign
  }
  line([-5, 0], [5, 0])
  line([1, -4], [5, 0], [1, 4])
  if (kind === 'width') line([-1, -4], [-5, 0], [-1, 4])
  return sign
}

/** A padlock at every selected thing that is locked: it says why nothing can be taken hold of. */
function drawLocks(pen: Pen, state: SceneState): void {
  for (const id of state.selection) {
    const thing = state.index.get(id)
    if (thing?.locked !== true) continue
    const at = toScreen(state.camera, { x: thing.x + thing.local.x * thing.scale, y: thing.y + thing.local.y * thing.scale })
    disc(pen, at, handleRadius, state.tokens.river.plate, state.tokens.river.selection)
    pen.fillStyle = state.tokens.river.selection
    pen.fillRect(at.x - 5, at.y - 1, 10, 7)
    pen.beginPath()
    pen.arc(at.x, at.y - 1.5, 3.2, Math.PI, 0)
    pen.stroke()
  }
}

/** Lines on which the dragged thing lies with another one. */
function drawGuides(pen: Pen, state: SceneState): void {
  if (state.draft?.type !== 'move' || !state.draft.guides) return
  pen.strokeStyle = state.tokens.river.selection
  pen.lineWidth = 1.5
  pen.setLineDash([5, 4])
  for (const guide of state.draft.guides) {
    const [from, to] = guide.axis === 'x'
      ? [toScreen(state.camera, { x: guide.at, y: guide.from }), toScreen(state.camera, { x: guide.at, y: guide.to })]
      : [toScreen(state.camera, { x: guide.from, y: guide.at }), toScreen(state.camera, { x: guide.to, y: guide.at })]
    pen.beginPath()
    pen.moveTo(from.x, from.y)
    pen.lineTo(to.x, to.y)
    pen.stroke()
  }
  pen.setLineDash([])
}

/** Handles of the bends, and while one is dragged the new course as two lines: the scenery follows at the end. */
function drawBends(pen: Pen, state: SceneState): void {
  if (!state.bending) return
  const { river } = state.tokens
  const bends = draftBends(state)
  if (state.draft?.type === 'bend') {
    const course = watercourse(bends, state.picture.course.seed)
    inWorld(pen, state.camera, () => {
      for (const across of [-0.5, 0.5]) {
        const line = new Path2D(smooth(lineAlong(course, across, 0, 1, 60)))
        for (const [colour, width] of [[river.plate, 6], [river.selection, 3]] as const) {
          pen.strokeStyle = colour
          pen.lineWidth = width / state.camera.scale
          pen.stroke(line)
        }
      }
    })
  }
  for (const bend of bends) disc(pen, toScreen(state.camera, bend), handleRadius, river.selection, river.plate)
}

/** The line while it is drawn: as it will be, but for the smoothing. */
function drawStroke(pen: Pen, state: SceneState, points: readonly Point[]): void {
  inWorld(pen, state.camera, () => {
    const line = new Path2D(polygon(points, false))
    for (const [colour, width] of [[state.tokens.river.plate, 9], [state.tokens.river.lineEdge, 4.5]] as const) {
      pen.strokeStyle = colour
      pen.lineWidth = width
      pen.stroke(line)
    }
  })
}

function drawLasso(pen: Pen, state: SceneState, from: Point, to: Point): void {
  const box = boxOnScreen(state.camera, { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) })
  pen.fillStyle = state.tokens.river.selection
  pen.globalAlpha = 0.12
  pen.fillRect(box.x, box.y, box.width, box.height)
  pen.globalAlpha = 1
  pen.strokeStyle = state.tokens.river.selection
  pen.lineWidth = 1.5
  pen.setLineDash([6, 4])
  pen.strokeRect(box.x, box.y, box.width, box.height)
  pen.setLineDash([])
}

/** One thing large in the middle, the rest under a veil. `spotlightPart` moves it there and back. */
function drawSpotlight(pen: Pen, state: SceneState): void {
  const thing = state.spotlight === undefined ? undefined : state.index.get(state.spotlight)
  if (!thing) return
  const { size, camera, spotlightPart: part } = state
  pen.globalAlpha = 0.8 * part
  pen.fillStyle = state.tokens.river.dim
  pen.fillRect(0, 0, size.width, size.height)
  pen.globalAlpha = 1
  const wide = thing.local.width * thing.scale
  const high = thing.local.height * thing.scale
  const goal = Math.min((size.width * 0.72) / wide, (size.height * 0.6) / high, camera.scale * 6)
  const scale = camera.scale + (goal - camera.scale) * part
  const from = toScreen(camera, thing)
  const middle = { x: (thing.local.x + thing.local.width / 2) * thing.scale, y: (thing.local.y + thing.local.height / 2) * thing.scale }
  const to = { x: size.width / 2 - middle.x * goal, y: size.height / 2 - middle.y * goal }
  pen.save()
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.translate(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
  pen.scale(scale, scale)
  state.painter.thing(pen, { ...thing, x: 0, y: 0, turn: 0 }, scale)
  pen.restore()
}
