import type { RiverPicture } from '#domain/river/river-picture.ts'
import type { Box } from '#domain/river/shapes.ts'
import { askForLetters, lettersAreHere } from '#renderer/ui/letters.ts'
import type { ThemeTokens } from '#renderer/ui/tokens.ts'
import { fitCamera, type Size } from './camera.ts'
import { createGestures, type Told } from './gestures.ts'
import { createGlide } from './glide.ts'
import { createGlow } from './glow.ts'
import { createKeys } from './keys.ts'
import { createPictureShelf } from './picture-shelf.ts'
import { drawWorld } from './resting-layer.ts'
import { createSceneCommands, type SceneCommands } from './scene-commands.ts'
import { drawLive, isLive } from './scene-draw.ts'
import { listenTo } from './scene-listeners.ts'
import { createSceneState, sceneryOf, takeArrival, takePicture, takeSize, takeTokens } from './scene-state.ts'
import { penFor } from './surface.ts'

interface Given {
  readonly picture: RiverPicture
  readonly tokens: ThemeTokens
  readonly selection: readonly string[]
  readonly link: string | undefined
  readonly readOnly: boolean
  readonly bending: boolean
  readonly reshaping: boolean
  readonly drawing: boolean
  readonly spotlight: string | undefined
  readonly view: Box | undefined
}
/** Two canvases over each other: what rests, and what moves. */
interface Layers { readonly world: HTMLCanvasElement; readonly live: HTMLCanvasElement }
type ToldAll = Told & { view(): void }

export interface SceneEngine {
  /** Whom to tell what a person did; may change with every render. */
  tell(told: ToldAll): void
  take(given: Given): void
  resize(size: Size): void
  listen(element: HTMLElement): () => void
  attach(layers: Layers): void
  detach(): void
  readonly commands: SceneCommands
}

/** How long the camera must rest before the scenery is painted sharp, in ms. */
const rest = 180
const silent: ToldAll = { select: () => undefined, move: () => undefined, activate: () => undefined, link: () => undefined, takeLink: () => undefined, addAt: () => undefined, bend: () => undefined, bendTaken: () => undefined, draw: () => undefined, reshape: () => undefined, held: () => undefined, view: () => undefined }
const sameBox = (one: Box, other: Box): boolean => one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height
const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Ties state, gestures, keys and painting together: one requestAnimationFrame, two layers, no React. */
export function createSceneEngine(picture: RiverPicture, tokens: ThemeTokens): SceneEngine {
  const state = createSceneState(picture, tokens)
  /** Where to paint: from the moment that the letters are there. */
  let layers: Layers | undefined
  let attached: Layers | undefined
  let frame = 0
  let dirty = { world: false, live: false, view: false }
  let resting: ReturnType<typeof setTimeout> | undefined
  let element: HTMLElement | undefined
  let view: Box | undefined
  const glide = createGlide()
  const glow = createGlow(state)

  let told: ToldAll = silent
  const schedule = (): void => { if (frame === 0 && layers) frame = requestAnimationFrame(paint) }
  const mark = (what: Partial<typeof dirty>): void => { dirty = { ...dirty, ...what }; schedule() }
  const settle = (): void => {
    if (!layers) return
    const sharper = sceneryOf(state).sharpen(state.camera, state.size, state.pixelRatio)
    if (sharper) state.changed = 'all'
    if (sharper || state.gesturing) mark({ world: true })
    state.gesturing = false
    state.snapshot = undefined
  }
  const settleLater = (): void => {
    clearTimeout(resting)
    // Twice: input that waited behind a slow frame comes in between and puts it off again.
    resting = setTimeout(() => { resting = setTimeout(settle, 60) }, rest)
  }
  const marks = {
    world: () => { mark({ world: true }) }, live: () => { mark({ live: true }) }, view: () => { mark({ view: true }) },
    cameraMoved: () => { state.gesturing = true; mark({ world: true, live: true, view: true }); settleLater() },
  }
  const paint = (now: number): void => {
    frame = 0
    const todo = dirty
    dirty = { world: false, live: false, view: false }
    if (glow.isOn()) todo.live = true
    if (advanceGlide(now)) todo.world = todo.live = todo.view = true
    if (glow.advance(now, calm())) schedule()
    if (layers && todo.world) paintWorld(layers.world)
    if (layers && todo.live) paintLive(layers.live)
    if (todo.view) told.view()
  }
  const paintWorld = (canvas: HTMLCanvasElement): void => {
    const given = penFor(canvas, state.size, state.pixelRatio, true)
    if (given?.emptied === true) state.changed = 'all'
    if (given) drawWorld(given.pen, state)
  }
  const paintLive = (canvas: HTMLCanvasElement): void => {
    const wanted = isLive(state)
    if (canvas.hidden === wanted) canvas.hidden = !wanted
    const given = wanted ? penFor(canvas, state.size, state.pixelRatio, false) : null
    if (given) drawLive(given.pen, state)
  }
  const advanceGlide = (now: number): boolean => {
    const camera = glide.at(now, state.size)
    if (camera === undefined) return false
    state.camera = camera
    state.gesturing = true
    settleLater()
    schedule()
    return true
  }
  /** To a part of the world that somebody else chose; the first time, and for who wants no motion, at once. */
  const look = (to: Box | undefined): void => {
    if (to === undefined || (view !== undefined && sameBox(to, view))) return
    const camera = fitCamera(to, state.size)
    if (view === undefined || calm() || state.size.width <= 1) {
      state.camera = camera
      marks.cameraMoved()
    } else glide.start(state.camera, camera, performance.now())
    view = to
    state.fitted = false
    schedule()
  }
  state.pictures = createPictureShelf(() => { takeArrival(state); mark({ world: true, live: true }) })
  const gestures = createGestures(state, () => told, marks)
  const keys = createKeys(state, () => told, marks)
  const local = (event: { clientX: number; clientY: number }) => {
    const box = element?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }

  return {
    tell: (given: ToldAll) => { told = given },
    take: (given: Given) => {
      const repaint = given.picture !== state.picture || given.tokens !== state.tokens
      takePicture(state, given.picture)
      takeTokens(state, given.tokens)
      state.selection = new Set(given.selection)
      state.link = given.link
      state.readOnly = given.readOnly
      state.bending = given.bending
      state.reshaping = given.reshaping
      state.drawing = given.drawing
      glow.turn(given.spotlight, performance.now())
      look(given.view)
      mark({ live: true, ...(repaint ? { world: true } : {}) })
      if (repaint) settleLater()
    },
    resize: (size: Size) => {
      takeSize(state, size, window.devicePixelRatio || 1)
      glide.stop()
      if (view !== undefined) state.camera = fitCamera(view, size)
      // No gesture: a snapshot taken now would be of the old canvas, and would be stretched over the new one.
      state.gesturing = false
      mark({ world: true, live: true, view: true })
      settleLater()
    },
    listen: (target: HTMLElement) => {
      element = target
      return listenTo(target, { gestures, keys, local, focus: (on) => { state.focused = on; marks.live() } })
    },
    attach: (given: Layers) => {
      const begin = (): void => {
        layers = given
        // Detaching stopped the clock: a gesture that was under way at that moment ends here.
        state.gesturing = false
        state.snapshot = undefined
        // A canvas that was just made is empty.
        state.changed = 'all'
        mark({ world: true, live: true })
        settleLater()
      }
      attached = given
      if (lettersAreHere()) begin()
      else {
        void askForLetters().then(() => { if (attached === given) begin() })
        // The land has no letters: painted while they are on their way.
        sceneryOf(state)
      }
    },
    detach: () => {
      layers = attached = undefined
      cancelAnimationFrame(frame)
      frame = 0
      clearTimeout(resting)
    },
    commands: createSceneCommands(state, () => told, marks, local),
  }
}
