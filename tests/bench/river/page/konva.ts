// A bare Konva scene of the same things: a group with rectangle and text each, Konva's own events and drags.
import Konva from 'konva'
import { defaultBends, watercourse } from '#domain/river/watercourse.ts'
import { thingShapes } from '#domain/river/things.ts'
import { manyThings } from '../sample.ts'

const count = Number(new URLSearchParams(location.search).get('n') ?? 200)
const start = performance.now()
const stage = new Konva.Stage({ container: 'root', width: innerWidth, height: innerHeight })
const layer = new Konva.Layer()
const fit = Math.min(innerWidth / 1600, innerHeight / 900)
stage.scale({ x: fit, y: fit })
const course = watercourse(defaultBends(4), 4)
const things = manyThings(count)
for (const thing of things) {
  const { x, y, local, scale } = thingShapes(course, thing)
  const group = new Konva.Group({ x: x + local.x * scale, y: y + local.y * scale, draggable: true })
  group.add(new Konva.Rect({ width: local.width * scale, height: local.height * scale, fill: '#fffdf2', stroke: '#4a4636', strokeWidth: 1, cornerRadius: 4 }))
  group.add(new Konva.Text({ text: thing.text, width: local.width * scale, fontSize: 20 * scale, fill: '#26241b', align: 'center', padding: 3 }))
  layer.add(group)
}
stage.add(layer)
Konva.dragButtons = [0]
let last: { x: number; y: number } | undefined
addEventListener('pointerdown', (event) => { if (event.button === 1) last = { x: event.clientX, y: event.clientY } })
addEventListener('pointerup', () => { last = undefined })
addEventListener('pointermove', (event) => {
  if (!last) return
  stage.position({ x: stage.x() + event.clientX - last.x, y: stage.y() + event.clientY - last.y })
  last = { x: event.clientX, y: event.clientY }
})
addEventListener('wheel', (event) => {
  event.preventDefault()
  const factor = Math.exp(-event.deltaY * 0.0026)
  stage.position({ x: event.clientX - (event.clientX - stage.x()) * factor, y: event.clientY - (event.clientY - stage.y()) * factor })
  stage.scale({ x: stage.scaleX() * factor, y: stage.scaleX() * factor })
}, { passive: false })
const target = (): { x: number; y: number } => {
  const box = layer.getChildren().at(-1)?.getClientRect()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}
requestAnimationFrame(() => requestAnimationFrame(() => { Object.assign(window, { ready: performance.now() - start, target }) }))
