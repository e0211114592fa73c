import type { KeyboardEvent } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { CardPlaceInfo } from './card-menu.tsx'
import type { BoardActions } from './use-board-actions.ts'

interface Open {
  readonly address: () => void
  readonly split: () => void
  readonly menu: () => void
}

/** The keys of the card that has the focus. True when the key was one of them. */
export function cardKey(event: KeyboardEvent, card: ItemRecord, at: CardPlaceInfo, act: BoardActions, open: Open, follow: (card: string) => void): boolean {
  if (event.ctrlKey || event.metaKey) return false
  if (event.altKey) return !event.shiftKey && moveKey(event.key, card, act, follow)
  if (event.key === 'F10') {
    if (event.shiftKey) open.menu()
    return event.shiftKey
  }
  const action = plainKey(event.key.length === 1 ? event.key.toLowerCase() : event.key, card, at, act, open, follow)
  action?.()
  return action !== null
}

function moveKey(key: string, card: ItemRecord, act: BoardActions, follow: (card: string) => void): boolean {
  if (!['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key)) return false
  const by = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1
  const step = key === 'ArrowUp' || key === 'ArrowDown' ? act.nudge : act.shift
  step(card.id, by, () => { follow(card.id) })
  return true
}

function plainKey(key: string, card: ItemRecord, at: CardPlaceInfo, act: BoardActions, open: Open, follow: (card: string) => void): (() => void) | null {
  switch (key) {
    case 'n': return () => { act.need(card.id) }
    case 'l': return () => { act.spotlight(card.id) }
    case '+': case '=': return () => { act.dot(card.id, 1) }
    case '-': return () => { act.dot(card.id, -1) }
    case 'a': return open.address
    case 'k': return open.split
    case 'd': return () => { act.duplicate(card.id) }
    case 'm': return () => { if (at.above !== null) act.merge(at.above, card.id) }
    case 'g': return () => {
      follow(card.id)
      act.clusterUp(card.id)
    }
    case 'u': return () => {
      follow(card.id)
      act.takeOut(card.id)
    }
    case 'Delete': return () => { act.remove(card.id) }
    case 'ContextMenu': return open.menu
    default: return null
  }
}
