import { useEffectEvent, useLayoutEffect, type RefObject } from 'react'

/**
 * A row that goes while it has the focus leaves it to the one behind, or before it, so that a hand on the keys stays in
 * the list. `pick` says what of the neighbour gets it; without a neighbour `beyond` says what of the rest of the screen.
 */
export function useFocusOnNeighbour(row: RefObject<HTMLElement | null>, pick: (neighbour: Element, own: HTMLElement) => HTMLElement | null | undefined, beyond: (own: HTMLElement) => HTMLElement | null | undefined): void {
  const next = useEffectEvent((own: HTMLElement) => {
    const neighbour = own.nextElementSibling ?? own.previousElementSibling
    return neighbour === null ? beyond(own) : pick(neighbour, own)
  })
  useLayoutEffect(() => {
    const own = row.current
    return () => { if (own?.contains(document.activeElement) === true) next(own)?.focus() }
  }, [row])
}
