import type { Point } from '#domain/river/shapes.ts'
import type { Gestures } from './gestures.ts'
import type { Keys } from './keys.ts'

interface Listening {
  readonly gestures: Gestures
  readonly keys: Keys
  readonly local: (event: { clientX: number; clientY: number }) => Point
  readonly focus: (on: boolean) => void
}

/** Hands what a person does on the element to gestures and keys; gives what ends it. */
export function listenTo(target: HTMLElement, { gestures, keys, local, focus }: Listening): () => void {
  const pointer = (handle: (event: PointerEvent, at: Point) => void) => (event: Event): void => { handle(event as PointerEvent, local(event as PointerEvent)) }
  const all: readonly [string, (event: Event) => void, AddEventListenerOptions?][] = [
    ['pointerdown', pointer((event, at) => {
      target.focus({ preventScroll: true })
      if (event.button === 1) event.preventDefault()
      try { target.setPointerCapture(event.pointerId) } catch { /* a pointer that is already gone needs no capture */ }
      gestures.down(event, at)
    })],
    ['pointermove', pointer((event, at) => { gestures.movePointer(event, at) })],
    ['pointerup', pointer((event, at) => { gestures.up(event, at) })],
    ['pointercancel', () => { gestures.cancel() }],
    ['dblclick', (event) => { gestures.doubleClick(local(event as MouseEvent)) }],
    ['wheel', (event) => { event.preventDefault(); gestures.wheel(event as WheelEvent, local(event as WheelEvent)) }, { passive: false }],
    ['keydown', (event) => { if (event.target === target && keys.down(event as KeyboardEvent)) event.preventDefault() }],
    ['keyup', (event) => { if (event.target === target) keys.up(event as KeyboardEvent) }],
    ['focus', () => { focus(true) }],
    ['blur', () => { keys.leave(); focus(false) }],
  ]
  for (const [name, handle, options] of all) target.addEventListener(name, handle, options)
  return () => { for (const [name, handle, options] of all) target.removeEventListener(name, handle, options) }
}
