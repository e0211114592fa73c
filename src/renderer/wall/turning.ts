import { useEffect, useState } from 'react'

/** Seconds that a page stays. Long enough to find a name or read five cards from the back row. */
export const pageSeconds = 12

/** Seconds of an opening page on which there is little to read: long enough to see where one is. */
export const openingSeconds = 4

/**
 * The page that is shown, from 0: it turns by itself, and with the keys of slide shows. Without `turning` the first one.
 * `opening`: the seconds of the first page.
 */
export function useTurning(pages: number, turning: boolean, opening = pageSeconds): { readonly page: number; readonly of: number } {
  const [turned, setPage] = useState(0)
  const page = Math.min(turned, pages - 1)
  useEffect(() => {
    if (!turning || pages < 2) return
    const timer = window.setTimeout(() => { setPage((page + 1) % pages) }, (page === 0 ? opening : pageSeconds) * 1000)
    const turn = (event: Event): void => {
      if (!(event instanceof CustomEvent)) return
      event.preventDefault()
      setPage((page + (event.detail === 'previous' ? pages - 1 : 1)) % pages)
    }
    window.addEventListener('wall-turn', turn)
    return () => { window.clearTimeout(timer); window.removeEventListener('wall-turn', turn) }
  }, [turning, pages, page, opening])
  return { page, of: pages }
}
