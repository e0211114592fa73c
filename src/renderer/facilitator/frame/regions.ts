import { useKey } from '#renderer/ui/use-key.ts'

/** In the order of F6. The lists beside a picture are a region of their own in the work, with every thing of the picture in between. */
const order = ['[data-region="header"]', '[data-region="parts"]', '[data-region="work"]', '[data-outline]', '[data-region="wall"]'] as const

/** F6 goes to the next region of the window, Shift+F6 to the one before. */
export function useRegionKey(): void {
  useKey('F6', () => { goTo(1) })
  useKey('Shift+F6', () => { goTo(-1) })
}

function goTo(step: 1 | -1): void {
  const there = order.flatMap((name) => document.querySelector<HTMLElement>(name) ?? [])
  // The innermost: the lists lie within the work.
  const now = there.findLastIndex((region) => region.contains(document.activeElement))
  const next = there[(now + step + there.length) % there.length]
  if (next === undefined) return
  const first = next.querySelector<HTMLElement>('[aria-current="page"], button:not([disabled]), input, textarea, [tabindex="0"]')
  ;(first ?? next).focus()
}
