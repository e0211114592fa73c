import { useEffectEvent, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import styles from './river.module.css'

/** Px before a press is a drag: a click still chooses the kind. */
const shake = 6

/**
 * Drags a kind out of the tray onto the picture, with mouse, pen or finger. A small copy follows the pointer outside
 * React; letting go over the picture tells where, anywhere else does nothing. The keys beside it: choose, type, Enter.
 */
export function useTrayDrag<K extends string>(shelf: RefObject<HTMLDivElement | null>, kinds: readonly K[], onDrop: (kind: K, x: number, y: number) => void) {
  const drop = useEffectEvent(onDrop)
  const begin = (kind: K, chip: HTMLElement, from: { readonly x: number; readonly y: number; readonly pointer: number }): void => {
    let ghost: HTMLElement | undefined
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== from.pointer) return
      if (ghost === undefined && Math.hypot(event.clientX - from.x, event.clientY - from.y) < shake) return
      ghost ??= ghostOf(chip)
      ghost.style.transform = `translate(${String(event.clientX)}px, ${String(event.clientY)}px) translate(-50%, -50%)`
      event.preventDefault()
    }
    const end = (event: PointerEvent): void => {
      if (event.pointerId !== from.pointer) return
      for (const [name, listener] of listeners) window.removeEventListener(name, listener, true)
      const dropped = ghost !== undefined
      ghost?.remove()
      if (!dropped || event.type !== 'pointerup') return
      if (document.elementFromPoint(event.clientX, event.clientY)?.closest('[role="application"]')) drop(kind, event.clientX, event.clientY)
    }
    const escape = (event: KeyboardEvent): void => { if (event.key === 'Escape') end(new PointerEvent('pointercancel', { pointerId: from.pointer })) }
    const listeners = [['pointermove', move], ['pointerup', end], ['pointercancel', end], ['keydown', escape]] as unknown as readonly (readonly [string, EventListener])[]
    for (const [name, listener] of listeners) window.addEventListener(name, listener, true)
  }
  return {
    down: (event: ReactPointerEvent): void => {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      const chips = [...shelf.current?.querySelectorAll<HTMLElement>('label') ?? []]
      const at = chips.findIndex((chip) => chip.contains(event.target as Node))
      const [kind, chip] = [kinds[at], chips[at]]
      if (kind !== undefined && chip !== undefined) begin(kind, chip, { x: event.clientX, y: event.clientY, pointer: event.pointerId })
    },
  }
}

function ghostOf(chip: HTMLElement): HTMLElement {
  const ghost = document.createElement('div')
  ghost.className = styles['ghost'] ?? ''
  ghost.textContent = chip.textContent
  ghost.setAttribute('aria-hidden', 'true')
  document.body.append(ghost)
  return ghost
}
