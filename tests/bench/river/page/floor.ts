// The floor: the whole picture as one bitmap, drawn at every step at the same size as the scene.
import { palettes } from '#domain/river/palette.ts'
import { pictureShapes, riverPicture } from '#domain/river/river-picture.ts'
import { defaultBends } from '#domain/river/watercourse.ts'
import { createPainter } from '#renderer/scene/canvas-painter.ts'
import { manyThings } from '../sample.ts'

const count = Number(new URLSearchParams(location.search).get('n') ?? 200)
const start = performance.now()
const [width, height] = [innerWidth, innerHeight]
const bitmap = document.createElement('canvas')
const canvas = document.createElement('canvas')
for (const each of [bitmap, canvas]) { each.width = width; each.height = height }
document.body.append(canvas)
const camera = { x: 0, y: 0, scale: 1 }
const pen = canvas.getContext('2d')
const ink = bitmap.getContext('2d')
if (ink) {
  const picture = riverPicture({ scenery: 'land', bends: defaultBends(4), seed: 4, title: '', links: [], things: manyThings(count) })
  const scale = Math.min(width / 1600, height / 900)
  ink.setTransform(scale, 0, 0, scale, 0, 0)
  createPainter(palettes.light).shapes(ink, pictureShapes(picture))
}
let frame = 0
const draw = (): void => {
  frame = 0
  pen?.setTransform(1, 0, 0, 1, 0, 0)
  pen?.clearRect(0, 0, width, height)
  pen?.setTransform(camera.scale, 0, 0, camera.scale, camera.x, camera.y)
  pen?.drawImage(bitmap, 0, 0)
}
const mark = (): void => { if (frame === 0) frame = requestAnimationFrame(draw) }
let last: { x: number; y: number } | undefined
addEventListener('pointerdown', (event) => { last = { x: event.clientX, y: event.clientY } })
addEventListener('pointerup', () => { last = undefined })
addEventListener('pointermove', (event) => {
  if (!last) return
  camera.x += event.clientX - last.x
  camera.y += event.clientY - last.y
  last = { x: event.clientX, y: event.clientY }
  mark()
})
addEventListener('wheel', (event) => {
  event.preventDefault()
  const factor = Math.exp(-event.deltaY * 0.0026)
  camera.x = event.clientX - (event.clientX - camera.x) * factor
  camera.y = event.clientY - (event.clientY - camera.y) * factor
  camera.scale *= factor
  mark()
}, { passive: false })
draw()
requestAnimationFrame(() => requestAnimationFrame(() => { Object.assign(window, { ready: performance.now() - start, target: () => ({ x: width / 2, y: height / 2 }) }) }))
