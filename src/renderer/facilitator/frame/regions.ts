import { useKey } from '#renderer/ui/use-key.ts'

const order = ['header', 'parts', 'work', 'wall'] as const

/** F6 goes to the next region of the window, Shift+F6 to the one before. */
export function useRegionKey(): void {
  useKey('F6', () => { goTo(1) })
  useKey('Shift+F6', () => { goTo(-1) })
}

function goTo(step: 1 | -1): void {
  const there = order.flatMap((name) => {
    const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
    return region === null ? [] : [region]
  })
  const now = there.findIndex((region) => region.contains(document.activeElement))
  const next = there[(now + step + there.length) % there.length]
  if (next === undefined) return
  const first = next.querySelector<HTMLElement>('[aria-current="page"], button:not([disabled]), input, textarea, [tabindex="0"]')
  ;(first ?? next).focus()
}
