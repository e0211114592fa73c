// The same number of notes in Excalidraw: rectangle with bound text, no roughness, solid.
import { Excalidraw, convertToExcalidrawElements } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import { createRoot } from 'react-dom/client'
import { grid } from './grid.mjs'

const notes = grid()
const began = performance.now()
const elements = convertToExcalidrawElements(notes.map(({ x, y, width, height, text }, index) => ({
  type: 'rectangle', id: `n${index}`, x, y, width, height, roughness: 0, fillStyle: 'solid', backgroundColor: '#fffdf2', strokeWidth: 1,
  label: { text, fontSize: 6 },
})), { regenerateIds: false })
let api
createRoot(document.getElementById('root')).render(<Excalidraw excalidrawAPI={(given) => { api = given }} initialData={{ elements, appState: { viewBackgroundColor: '#eef0e4' }, scrollToContent: true }} />)
const target = () => {
  const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState()
  const last = api.getSceneElements().find((each) => each.id === `n${notes.length - 1}`)
  return { x: (last.x + last.width / 2 + scrollX) * zoom.value + offsetLeft, y: (last.y + last.height / 2 + scrollY) * zoom.value + offsetTop }
}
const wait = () => {
  if (api && api.getSceneElements().length >= notes.length && !api.getAppState().isLoading) requestAnimationFrame(() => requestAnimationFrame(() => { Object.assign(window, { ready: performance.now() - began, target }) }))
  else requestAnimationFrame(wait)
}
wait()
