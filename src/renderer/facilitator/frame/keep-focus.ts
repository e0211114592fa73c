import { useEffect } from 'react'

/** A place that had the focus, and how to find what stands there when it is gone: from the nearest ancestor outwards. */
interface Place {
  readonly element: Element
  readonly path: readonly { readonly parent: Element; readonly at: number }[]
  /** The region of the window, or the dialog, that it is in. */
  readonly root: HTMLElement
}

/** Others may move the focus themselves once they have drawn; after so many ms they have. */
const patience = 60

/**
 * Somebody who works by keyboard is never thrown back to the beginning of the window. When the thing that had the focus
 * goes away or can no longer be pressed, the focus goes to what took its place: the next of a list, else the one before,
 * else what stands nearest. After a dialog it goes to where one was before, and in another part to the work itself.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Place | null = null
    let home: Place | null = null
    let timer: number | undefined
    const onFocus = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? placeOf(target) : null
      if (last?.root.dataset['region'] !== undefined) home = last
    }
    const look = (): void => {
      timer = undefined
      if (document.activeElement !== document.body || !document.hasFocus() || (last !== null && canHaveFocus(last.element))) return
      const next = (last === null ? null : nearest(last)) ?? (home === null ? null : nearest(home)) ?? document.querySelector<HTMLElement>('[data-region="work"]')
      next?.focus({ preventScroll: next.dataset['region'] !== undefined })
    }
    const watch = new MutationObserver(() => {
      if (timer === undefined && document.activeElement === document.body) timer = window.setTimeout(look, patience)
    })
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'tabindex'] })
    document.addEventListener('focusin', onFocus)
    return () => {
      window.clearTimeout(timer)
      watch.disconnect()
      document.removeEventListener('focusin', onFocus)
    }
  }, [])
}

function placeOf(element: Element): Place | null {
  const root = element.closest<HTMLElement>('[data-region], [role="dialog"]')
  if (root === null) return null
  const path: { parent: Element; at: number }[] = []
  for (let one = element; one !== root && one.parentElement !== null; one = one.parentElement) {
    path.push({ parent: one.parentElement, at: [...one.parentElement.children].indexOf(one) })
  }
  return { element, path, root }
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && element.matches('button, input, textarea, a[href], iframe, [tabindex]') && !element.matches(':disabled')
}

/** The element itself, else what stands where it stood; null when its whole region or dialog is gone. */
function nearest({ element, path, root }: Place): HTMLElement | null {
  if (!root.isConnected) return null
  if (element instanceof HTMLElement && canHaveFocus(element)) return element
  for (const { parent, at } of path) {
    if (!parent.isConnected) continue
    // Another part has been opened: one begins at its top.
    if (parent === root) break
    const children = [...parent.children]
    for (const child of [...children.slice(at), ...children.slice(0, at).reverse()]) {
      const found = firstStop(child)
      if (found !== null) return found
    }
  }
  return root
}

const stops = 'button, input, textarea, a[href], [tabindex="0"]'

/** The first thing in it at which Tab stops. A field that opens a list as soon as it has the focus is passed by. */
function firstStop(place: Element): HTMLElement | null {
  const all = [...(place.matches(stops) ? [place] : []), ...place.querySelectorAll(stops)]
  return all.find((one): one is HTMLElement => one instanceof HTMLElement && one.tabIndex === 0 && canHaveFocus(one) && one.role !== 'combobox' && one.getClientRects().length > 0 && one.closest('[inert]') === null) ?? null
}
