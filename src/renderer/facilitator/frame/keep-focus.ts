import { useEffect, type RefObject } from 'react'

/**
 * Somebody who works by keyboard is never thrown back to the beginning of the window: when the thing that had the focus
 * goes away (deleted, another part opened, a dialog closed), the focus goes to the region it was in, and Tab goes on there.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null
    const onFocus = (event: FocusEvent): void => { last = event.target instanceof Element ? event.target : null }
    const look = (): void => {
      if (last === null || last.isConnected || document.activeElement !== document.body || !document.hasFocus()) return
      last = null
      region.current?.focus({ preventScroll: true })
    }
    // Others may move the focus themselves once they have drawn; they come first.
    const watch = new MutationObserver(() => { if (last !== null && !last.isConnected) window.setTimeout(look, 60) })
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', onFocus)
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', onFocus)
    }
  }, [region])
}
