import { expect, test } from 'vitest'
import { riverPicture } from '#domain/river/river-picture.ts'
import type { RiverThing } from '#domain/river/river-things.ts'
import { defaultBends, toWorld } from '#domain/river/watercourse.ts'
import { nearTrail } from './thing-index.ts'
import { tokens } from '#renderer/ui/tokens.ts'
import { fitCamera, fromScreen, leashed, toScreen, zoomAt } from './camera.ts'
import { createGestures, type Told } from './gestures.ts'
import { handlesOf } from './handles.ts'
import { createKeys } from './keys.ts'
import { createSceneState, draftBends, takePicture, takeSize, type Move } from './scene-state.ts'

const things: RiverThing[] = [
  { id: 'rots', kind: 'obstacle', text: 'Taal', along: 0.5, across: 0 }, { id: 'kans', kind: 'opportunity', text: 'Buurthuis', along: 0.3, across: -0.8 },
  { id: 'brief', kind: 'note', text: 'Wie betaalt?', along: 0.7, across: 0.8 },
]
const river = { scenery: 'land' as const, bends: defaultBends(3), seed: 3, things, links: [], title: '' }

function scene() {
  const state = createSceneState(riverPicture(river), tokens.light)
  takeSize(state, { width: 1600, height: 900 }, 1)
  const said: unknown[][] = []
  const moves: Move[] = []
  const told: Told = {
    takeLink: (id) => { said.push(['arrow', id]) },
    select: (ids) => { said.push(['select', ...ids]); state.selection = new Set(ids) }, move: (all) => { moves.push(...all); said.push(['move', ...all.map((move) => move.id)]) },
    activate: (id) => { said.push(['activate', id]) }, link: (from, to) => { said.push(['link', from, to]) }, addAt: () => { said.push(['add']) }, bend: (bends) => { said.push(['bend', bends.length]) }, bendTaken: (index) => { said.push(['taken', index]) }, draw: (points) => { said.push(['draw', points.length]) },
    reshape: (id, change) => { said.push(['reshape', id, change]) }, held: () => { said.push(['held']) },
  }
  const marks = { world: () => undefined, live: () => undefined, cameraMoved: () => undefined }
  return { state, said, moves, gestures: createGestures(state, () => told, marks), keys: createKeys(state, () => told, marks) }
}
const pointer = (more: Partial<PointerEvent> = {}): PointerEvent => ({ pointerId: 1, button: 0, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }) as PointerEvent
const key = (name: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }) as KeyboardEvent
const middleOf = (state: ReturnType<typeof scene>['state'], id: string) => { const thing = state.index.get(id)!; return toScreen(state.camera, thing) }

test('SC1 screen and world are each other\'s inverse, and zooming keeps the point under the pointer', () => {
  const camera = zoomAt(fitCamera({ x: 0, y: 0, width: 1600, height: 900 }, { width: 1000, height: 700 }), 2.3, { x: 300, y: 200 })
  const point = fromScreen(camera, { x: 300, y: 200 })
  expect(toScreen(camera, point).x).toBeCloseTo(300)
  expect(fromScreen(zoomAt(camera, 0.4, { x: 300, y: 200 }), { x: 300, y: 200 }).x).toBeCloseTo(point.x)
})

test('SC1 nobody pans the river out of the window', () => {
  const camera = leashed({ x: 1e6, y: -1e6, scale: 1 }, { x: 0, y: 0, width: 1600, height: 900 }, { width: 800, height: 600 })
  expect(camera.x).toBeLessThan(800)
  expect(camera.y).toBeGreaterThan(-900)
})

test('SC2 press and drag: one selection, one move at the end', () => {
  const { state, said, gestures } = scene()
  const at = middleOf(state, 'rots')
  gestures.down(pointer(), at)
  for (let step = 1; step <= 8; step += 1) gestures.movePointer(pointer(), { x: at.x + step * 6, y: at.y })
  gestures.up(pointer(), { x: at.x + 48, y: at.y })
  expect(said).toEqual([['select', 'rots'], ['move', 'rots']])
  expect(state.draft).toBeUndefined()
})

test('SC2 a shaking hand does not drag', () => {
  const { state, said, gestures } = scene()
  const at = middleOf(state, 'rots')
  gestures.down(pointer(), at)
  gestures.movePointer(pointer(), { x: at.x + 2, y: at.y + 1 })
  gestures.up(pointer(), at)
  expect(said).toEqual([['select', 'rots']])
})

test('SC3 lasso selects what it touches; all selected move together', () => {
  const { state, said, gestures } = scene()
  gestures.down(pointer({ shiftKey: true }), { x: 5, y: 5 })
  gestures.movePointer(pointer({ shiftKey: true }), { x: 1500, y: 890 })
  gestures.up(pointer({ shiftKey: true }), { x: 1500, y: 890 })
  const at = middleOf(state, 'kans')
  gestures.down(pointer(), at)
  gestures.movePointer(pointer(), { x: at.x + 30, y: at.y })
  gestures.up(pointer(), { x: at.x + 30, y: at.y })
  expect([...said[0]!].sort()).toEqual(['brief', 'kans', 'rots', 'select'])
  expect([...said[1]!].sort()).toEqual(['brief', 'kans', 'move', 'rots'])
})

test('SC4 drag with Alt from one thing to another links them; to nothing does nothing', () => {
  const { state, said, gestures } = scene()
  for (const end of [middleOf(state, 'brief'), { x: 800, y: 20 }]) {
    gestures.down(pointer({ altKey: true }), middleOf(state, 'rots'))
    gestures.movePointer(pointer(), { x: 700, y: 300 })
    gestures.movePointer(pointer(), end)
    gestures.up(pointer(), end)
  }
  expect(said).toEqual([['link', 'rots', 'brief']])
})

test('SC5 double click opens a thing or adds one; a picture to look at only never changes', () => {
  const { state, said, gestures } = scene()
  gestures.doubleClick(middleOf(state, 'rots'))
  gestures.doubleClick({ x: 800, y: 20 })
  state.readOnly = true
  gestures.doubleClick({ x: 800, y: 20 })
  const at = middleOf(state, 'rots')
  gestures.down(pointer(), at)
  gestures.movePointer(pointer(), { x: at.x + 90, y: at.y })
  gestures.up(pointer(), at)
  expect(said).toEqual([['activate', 'rots'], ['add']])
})

test('SC6 Tab walks in reading order and leaves at the ends', () => {
  const { said, keys } = scene()
  expect([1, 2, 3, 4].map(() => keys.down(key('Tab')))).toEqual([true, true, true, false])
  expect(keys.down(key('Tab', { shiftKey: true }))).toBe(true)
  expect(said).toEqual([['select', 'kans'], ['select', 'rots'], ['select', 'brief'], ['select', 'rots']])
})

test('SC7 a held arrow key is one move; with nothing selected it pans', () => {
  const { state, said, keys } = scene()
  const before = state.camera.x
  keys.down(key('ArrowLeft'))
  expect(state.camera.x).not.toBe(before)
  state.selection = new Set(['rots'])
  for (let count = 0; count < 5; count += 1) keys.down(key('ArrowRight'))
  keys.up(key('ArrowRight'))
  expect(said).toEqual([['move', 'rots']])
})

test('SC8 a thing that somebody else removes while it is dragged is let go without harm', () => {
  const { state, said, gestures } = scene()
  const at = middleOf(state, 'rots')
  gestures.down(pointer(), at)
  gestures.movePointer(pointer(), { x: at.x + 50, y: at.y })
  takePicture(state, riverPicture({ ...river, things: things.slice(1) }, state.picture))
  gestures.up(pointer(), { x: at.x + 50, y: at.y })
  expect(said).toEqual([['select', 'rots']])
})

test.each(['mouse', 'keys'])('SC26 what somebody else moves while it is carried comes to lie where it is let go: %s', (by) => {
  const elsewhere = riverPicture({ ...river, things: things.map((thing) => (thing.id === 'rots' ? { ...thing, along: 0.2, across: 0.3 } : thing)) })
  const [still, disturbed] = [scene(), scene()]
  for (const { state, gestures, keys } of [still, disturbed]) {
    state.selection = new Set(['rots'])
    const at = middleOf(state, 'rots')
    const half = (): void => { if (state === disturbed.state) takePicture(state, elsewhere) }
    if (by === 'keys') {
      keys.down(key('ArrowRight'))
      half()
      keys.down(key('ArrowDown'))
      keys.up(key('ArrowDown'))
    } else {
      gestures.down(pointer(), at)
      gestures.movePointer(pointer({ ctrlKey: true }), { x: at.x + 40, y: at.y + 12 })
      half()
      gestures.up(pointer(), { x: at.x + 40, y: at.y + 12 })
    }
  }
  expect(disturbed.moves).toEqual(still.moves)
  expect(toWorld(still.state.picture.course, still.moves[0]!.along, still.moves[0]!.across).x).toBeGreaterThan(still.state.index.get('rots')!.x)
})

test('SC12 a handle of the bends that was dragged or only clicked is told when it is let go', () => {
  const { state, said, gestures } = scene()
  state.bending = true
  const at = toScreen(state.camera, draftBends(state)[2]!)
  gestures.down(pointer(), at)
  gestures.up(pointer(), at)
  gestures.down(pointer(), at)
  gestures.movePointer(pointer(), { x: at.x + 4, y: at.y + 30 })
  gestures.up(pointer(), { x: at.x + 4, y: at.y + 30 })
  expect(said).toEqual([['taken', 2], ['bend', 7], ['taken', 2]])
})

test('SC12 while drawing a drag is a line, also over things; it is told once, at its end', () => {
  const { state, said, gestures } = scene()
  state.drawing = true
  const at = middleOf(state, 'rots')
  gestures.down(pointer(), at)
  for (let step = 1; step <= 5; step += 1) gestures.movePointer(pointer(), { x: at.x + step * 9, y: at.y + step })
  expect(said).toEqual([])
  gestures.up(pointer(), { x: at.x + 45, y: at.y + 5 })
  expect(said).toEqual([['draw', 6]])
})

test('SC13 a line is touched near the line, not in its whole box', () => {
  const trail = [{ x: 0, y: 0 }, { x: 100, y: 100 }]
  expect([nearTrail(trail, { x: 50, y: 52 }, 5), nearTrail(trail, { x: 90, y: 10 }, 5), nearTrail([], { x: 0, y: 0 }, 5)]).toEqual([true, false, false])
})

test('SC20 a dragged thing is drawn to the edge of another, and not with Ctrl', () => {
  for (const ctrlKey of [false, true]) {
    const { state, gestures } = scene()
    const [at, goal] = [middleOf(state, 'brief'), middleOf(state, 'rots')]
    gestures.down(pointer(), at)
    gestures.movePointer(pointer(), { x: at.x + 20, y: at.y })
    gestures.movePointer(pointer({ ctrlKey }), { x: goal.x + 4, y: at.y })
    const { draft } = state
    const lies = draft?.type === 'move' ? state.index.get('brief')!.x + draft.dx : NaN
    expect(Math.abs(lies - state.index.get('rots')!.x) < 0.6).toBe(!ctrlKey)
    expect(draft?.type === 'move' && (draft.guides?.length ?? 0) > 0).toBe(!ctrlKey)
    gestures.cancel()
  }
})

test('SC21 what is locked is not dragged or moved by keys, and that is said once', () => {
  const { state, said, gestures, keys } = scene()
  takePicture(state, riverPicture({ ...river, things: things.map((thing) => ({ ...thing, locked: thing.id === 'rots' })) }, state.picture))
  const at = middleOf(state, 'rots')
  gestures.down(pointer(), at)
  for (let step = 1; step <= 4; step += 1) gestures.movePointer(pointer(), { x: at.x + step * 20, y: at.y })
  gestures.up(pointer(), at)
  keys.down(key('ArrowRight'))
  expect(said).toEqual([['select', 'rots'], ['held'], ['held']])
  keys.down(key('a', { ctrlKey: true }))
  keys.down(key('ArrowRight'))
  keys.up(key('ArrowRight'))
  expect(said.at(-1)).toEqual(['move', 'kans', 'brief'])
})

test('SC22 the corner widens, the handle above turns in steps of 15 degrees; each is told once', () => {
  const { state, said, gestures } = scene()
  state.selection = new Set(['brief'])
  for (const [kind, dx, dy] of [['width', 60, 0], ['turn', 200, 40]] as const) {
    const handle = handlesOf(state).find((one) => one.kind === kind)!
    gestures.down(pointer(), handle.at)
    gestures.movePointer(pointer(), { x: handle.at.x + dx / 2, y: handle.at.y + dy / 2 })
    gestures.movePointer(pointer(), { x: handle.at.x + dx, y: handle.at.y + dy })
    gestures.up(pointer(), { x: handle.at.x + dx, y: handle.at.y + dy })
  }
  const [[, , wide], [, , turned]] = said as [[string, string, { width: number }], [string, string, { turn: number }]]
  expect(wide.width).toBeGreaterThan(100)
  expect(turned.turn % 15).toBe(0)
  expect(turned.turn).not.toBe(0)
  expect(said).toHaveLength(2)
})

test('SC22 where nothing can be reshaped there is no handle for it, only the one that links', () => {
  const { state } = scene()
  state.selection = new Set(['brief'])
  state.reshaping = false
  expect(handlesOf(state).map(({ kind }) => kind)).toEqual(['link'])
})
