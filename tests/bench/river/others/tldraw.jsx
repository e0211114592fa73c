// The same number of notes in tldraw: geo rectangles with text.
import { createRoot } from 'react-dom/client'
import { Tldraw, createShapeId, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { grid } from './grid.mjs'

const notes = grid()
const began = performance.now()
let editor
const mount = (given) => {
  editor = given
  editor.createShapes(notes.map(({ x, y, width, height, text }, index) => ({ id: createShapeId(`n${index}`), type: 'geo', x, y, props: { geo: 'rectangle', w: width, h: height, fill: 'solid', dash: 'solid', size: 's', richText: toRichText(text) } })))
  editor.zoomToFit({ immediate: true })
  requestAnimationFrame(() => requestAnimationFrame(() => { Object.assign(window, { ready: performance.now() - began, target }) }))
}
const target = () => {
  const bounds = editor.getShapePageBounds(createShapeId(`n${notes.length - 1}`))
  const point = editor.pageToScreen(bounds.center)
  return { x: point.x, y: point.y }
}
createRoot(document.getElementById('root')).render(<div style={{ position: 'fixed', inset: 0 }}><Tldraw onMount={mount} options={{ maxShapesPerPage: 10_000 }} /></div>)
