import type { Box, Point } from '#domain/river/shapes.ts'
import { toRiver } from '#domain/river/watercourse.ts'
import { boxOnScreen, bringIntoView, fitCamera, fromScreen, leashed, panBy, toScreen, zoomAt, type Camera } from './camera.ts'
import type { Marks, Told } from './gestures.ts'
import { reshaped } from './handles.ts'
import { draftBends, type Place, type SceneState } from './scene-state.ts'

/** What the window around the scene may ask of it. */
export interface SceneCommands {
  zoomIn(): void
  zoomOut(): void
  fit(): void
  pan(dx: number, dy: number): void
  /** Moves the view as little as possible so that the thing is seen. */
  show(id: string): void
  /** Bounds of a thing in px of the scene's own box, for an editor laid over it; undefined if there is no such thing. */
  screenBox(id: string): Box | undefined
  /** Shows a thing with a text that is still being typed, in its new size; null: as it is. */
  draftText(id: string, text: string | null): void
  /** Place on the river of a point given in client coordinates, as of a drop from a tray. */
  placeAt(clientX: number, clientY: number): Place
  /** Where the handles of the bends are, in px of the scene's own box. */
  bendPoints(): readonly Point[]
  /** Moves a handle by so many world units, as a draft that endBend tells. */
  nudgeBend(index: number, dx: number, dy: number): void
  endBend(): void
}

/** `local`: a point given in client coordinates, in px of the scene's own box. */
export function createSceneCommands(state: SceneState, told: () => Pick<Told, 'bend'>, marks: Marks & { view(): void }, local: (at: { clientX: number; clientY: number }) => Point): SceneCommands {
  const moveCamera = (camera: Camera, fitted = false): void => {
    state.camera = fitted ? camera : leashed(camera, state.picture.world, state.size)
    state.fitted = fitted
    marks.cameraMoved()
  }
  const middle = (): Point => ({ x: state.size.width / 2, y: state.size.height / 2 })
  return {
    zoomIn: () => { moveCamera(zoomAt(state.camera, 1.25, middle())) },
    zoomOut: () => { moveCamera(zoomAt(state.camera, 0.8, middle())) },
    fit: () => { moveCamera(fitCamera(state.picture.world, state.size), true) },
    pan: (dx, dy) => { moveCamera(panBy(state.camera, dx, dy)) },
    show: (id) => {
      const thing = state.index.get(id)
      const camera = thing && bringIntoView(state.camera, thing.box, state.size)
      if (camera && (camera.x !== state.camera.x || camera.y !== state.camera.y || camera.scale !== state.camera.scale)) moveCamera(camera)
    },
    draftText: (id, text) => {
      const now = text === null ? undefined : reshaped(state, id, { text })
      if (now === undefined && state.draft?.type !== 'shape') return
      const begins = state.draft?.type !== 'shape'
      state.draft = now === undefined ? undefined : { type: 'shape', id, now }
      marks.live()
      if (begins || now === undefined) marks.world()
    },
    screenBox: (id) => {
      const thing = state.draft?.type === 'shape' && state.draft.id === id ? state.draft.now : state.index.get(id)
      if (!thing) return undefined
      const { local: own, scale } = thing
      return boxOnScreen(state.camera, { x: thing.x + own.x * scale, y: thing.y + own.y * scale, width: own.width * scale, height: own.height * scale })
    },
    bendPoints: () => draftBends(state).map((bend) => toScreen(state.camera, bend)),
    nudgeBend: (index, dx, dy) => {
      const now = draftBends(state)[index]
      if (!now) return
      state.draft = { type: 'bend', index, at: { x: now.x + dx, y: now.y + dy } }
      marks.live()
      marks.view()
    },
    endBend: () => {
      if (state.draft?.type !== 'bend') return
      const bends = draftBends(state)
      state.draft = undefined
      marks.live()
      told().bend(bends)
    },
    placeAt: (clientX, clientY) => {
      const point = fromScreen(state.camera, local({ clientX, clientY }))
      return toRiver(state.picture.course, point.x, point.y)
    },
  }
}
