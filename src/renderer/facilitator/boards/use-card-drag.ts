import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react'
import type { CardPlace } from '#domain/boards/card-commands.ts'

export interface CardDrag {
  /** The card that is being dragged, or null. */
  readonly card: string | null
  /** Where it would fall now; `over` is the card that shows the mark. */
  readonly mark: DropMark | null
  /** For the card that is picked up: `onPointerDown`. */
  readonly pickUp: (event: PointerEvent, card: string) => void
}

export interface DropMark {
  readonly column: string
  /** The card at which the mark is drawn; null = the end of the column. */
  readonly over: string | null
  readonly how: 'before' | 'behind' | 'into'
}

/** A press becomes a drag after so many px: until then it is a click. */
const threshold = 6
/** From this part of a card's height to that, a card falls under it; above and below, beside it. */
const middle = { from: 0.3, to: 0.7 }
/** So near (px) to the edge of a list, it scrolls, so many px per picture. */
const edge = { near: 48, step: 9 }

interface Held {
  readonly card: string
  readonly x: number
  readonly y: number
}

/**
 * Dragging cards over columns, with pointer events. Pointer capture is not used, so that what is under the pointer can be
 * asked. The ghost is moved without React: a drawing per pointer move would cost the whole board. Everything that it
 * does is also in the menu of a card and on keys.
 */
export function useCardDrag(ghost: { readonly current: HTMLElement | null }, onDrop: (card: string, place: CardPlace) => void): CardDrag {
  const held = useRef<Held | null>(null)
  const [card, setCard] = useState<string | null>(null)
  const [mark, setMark] = useState<DropMark | null>(null)
  const pointer = useRef({ x: 0, y: 0 })
  const latest = useRef<DropMark | null>(null)

  function show(next: DropMark | null): void {
    const was = latest.current
    if (was?.column === next?.column && was?.over === next?.over && was?.how === next?.how) return
    latest.current = next
    setMark(next)
  }

  function end(): void {
    held.current = null
    show(null)
    setCard(null)
  }

  const onMove = useEffectEvent((event: globalThis.PointerEvent) => {
    const now = held.current
    if (now === null) return
    pointer.current = { x: event.clientX, y: event.clientY }
    if (card === null) {
      if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < threshold) return
      window.getSelection()?.removeAllRanges()
      setCard(now.card)
    }
    if (ghost.current !== null) ghost.current.style.transform = `translate(${String(event.clientX + 10)}px, ${String(event.clientY + 8)}px)`
    show(markAt(event.clientX, event.clientY, now.card))
  })

  const onUp = useEffectEvent(() => {
    const now = held.current
    const at = latest.current
    if (now !== null && card !== null) {
      swallowClick()
      if (at !== null) onDrop(now.card, placeOf(at, now.card))
    }
    end()
  })

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && card !== null) {
      event.preventDefault()
      event.stopPropagation()
      end()
    }
  })
  const onGone = useEffectEvent(() => { end() })

  useEffect(() => {
    const cancel = () => { onGone() }
    const move = (event: globalThis.PointerEvent) => { onMove(event) }
    const up = () => { onUp() }
    const key = (event: KeyboardEvent) => { onKey(event) }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    window.addEventListener('keydown', key, true)
    return () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      window.removeEventListener('keydown', key, true)
    }
  }, [])

  useScrollingAtEdges(card !== null, pointer)

  return {
    card,
    mark,
    pickUp(event, id) {
      if (event.button !== 0 || (event.target as Element).closest('textarea, input, [data-tools]') !== null) return
      event.stopPropagation()
      held.current = { card: id, x: event.clientX, y: event.clientY }
    },
  }
}

/** The click that follows on a drag would open the text for editing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => { event.stopPropagation(); event.preventDefault() }
  window.addEventListener('click', swallow, { capture: true, once: true })
  window.setTimeout(() => { window.removeEventListener('click', swallow, { capture: true }) }, 0)
}

function useScrollingAtEdges(on: boolean, pointer: { readonly current: { readonly x: number; readonly y: number } }): void {
  useEffect(() => {
    if (!on) return
    let frame = 0
    const scroll = (): void => {
      const { x, y } = pointer.current
      const list = document.elementFromPoint(x, y)?.closest('[data-column]')?.querySelector('[data-cards]')
      if (list !== null && list !== undefined) {
        const box = list.getBoundingClientRect()
        if (y < box.top + edge.near) list.scrollTop -= edge.step
        else if (y > box.bottom - edge.near) list.scrollTop += edge.step
      }
      frame = requestAnimationFrame(scroll)
    }
    frame = requestAnimationFrame(scroll)
    return () => { cancelAnimationFrame(frame) }
  }, [on, pointer])
}

function markAt(x: number, y: number, dragged: string): DropMark | null {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')
  const id = column?.dataset['column']
  if (column == null || id === undefined) return null
  const cards = [...column.querySelectorAll<HTMLElement>('[data-card][data-top]')].filter((card) => card.dataset['card'] !== dragged)
  for (const card of cards) {
    const box = card.getBoundingClientRect()
    if (y > box.bottom) continue
    const part = (y - box.top) / box.height
    const how = part < middle.from ? 'before' : part < middle.to ? 'into' : 'behind'
    return { column: id, over: card.dataset['card'] ?? null, how }
  }
  const last = cards.at(-1)?.dataset['card'] ?? null
  return { column: id, over: last, how: 'behind' }
}

function placeOf(mark: DropMark, dragged: string): CardPlace {
  if (mark.how === 'into' && mark.over !== null) return { column: mark.column, after: null, parent: mark.over }
  if (mark.over === null || mark.how === 'behind') return { column: mark.column, after: mark.over, parent: null }
  const column = document.querySelector(`[data-column="${CSS.escape(mark.column)}"]`)
  const ids = [...(column?.querySelectorAll<HTMLElement>('[data-card][data-top]') ?? [])].map((card) => card.dataset['card'] ?? '').filter((id) => id !== dragged)
  return { column: mark.column, after: ids[ids.indexOf(mark.over) - 1] ?? null, parent: null }
}
