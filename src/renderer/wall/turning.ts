import { useEffect, useState } from 'react'

/** Seconds that a page stays. Long enough to find a name or read five cards from the back row. */
export const pageSeconds = 12

/** The page that is shown, from 0: it turns by itself, and with the keys of slide shows. Without `turning` the first one. */
export function useTurning(pages: number, turning: boolean): { readonly page: number; readonly of: number } {
  const [page, setPage] = useState(0)
  useEffect(() => {
    if (!turning || pages < 2) return
    const timer = window.setInterval(() => { setPage((now) => (Math.min(now, pages - 1) + 1) % pages) }, pageSeconds * 1000)
    const turn = (event: Event): void => {
      if (!(event instanceof CustomEvent)) return
      event.preventDefault()
      setPage((now) => (Math.min(now, pages - 1) + (event.detail === 'previous' ? pages - 1 : 1)) % pages)
    }
    window.addEventListener('wall-turn', turn)
    return () => { window.clearInterval(timer); window.removeEventListener('wall-turn', turn) }
  }, [turning, pages])
  return { page: Math.min(page, pages - 1), of: pages }
}
