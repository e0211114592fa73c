import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import styles from './wall.module.css'

/** Seconds that a page stays. Long enough to find a name or read five cards from the back row. */
const pageSeconds = 12

interface PagesProps {
  readonly children: ReactNode
  /** Columns side by side on one page; with a least width (in px at 1080 lines) as many as there is room for. */
  readonly columns: number
  readonly least?: number
  readonly turning: boolean
  readonly label?: string
  /** Pages of another kind that come after these, but only when these are more than one. */
  readonly after?: After
}

interface After {
  readonly head: ReactNode
  readonly columns: number
  readonly least: number
  readonly children: ReactNode
}

/**
 * Content that goes over several pages when it does not fit, by itself and without a scrollbar. The browser breaks it
 * into columns of the height that there is, so it holds for every text size, language and window. Letters never shrink.
 */
export function Pages({ children, columns, least = 0, turning, label, after }: PagesProps) {
  const [own, setOwn] = useState(1)
  const [following, setFollowing] = useState(1)
  const [page, setPage] = useState(0)
  const more = after !== undefined && own > 1
  const pages = more ? own + following : own
  const shown = Math.min(page, pages - 1)
  const inAfter = shown >= own

  useEffect(() => {
    if (!turning || pages < 2) return
    const timer = window.setInterval(() => { setPage((now) => (Math.min(now, pages - 1) + 1) % pages) }, pageSeconds * 1000)
    return () => { window.clearInterval(timer) }
  }, [turning, pages])

  useEffect(() => {
    if (!turning) return
    const turn = (event: Event): void => {
      if (!(event instanceof CustomEvent) || pages < 2) return
      event.preventDefault()
      setPage((now) => (Math.min(now, pages - 1) + (event.detail === 'previous' ? pages - 1 : 1)) % pages)
    }
    window.addEventListener('wall-turn', turn)
    return () => { window.removeEventListener('wall-turn', turn) }
  }, [turning, pages])

  return (
    <div className={styles['pages']} role="group" aria-label={label}>
      <div className={styles['layer']} data-away={inAfter}><Flow columns={columns} least={least} page={Math.min(shown, own - 1)} onPages={setOwn}>{children}</Flow></div>
      {more ? (
        <div className={styles['afterLayer']} data-away={!inAfter}>
          {after.head}
          <Flow columns={after.columns} least={after.least} page={Math.max(0, shown - own)} onPages={setFollowing}>{after.children}</Flow>
        </div>
      ) : null}
      {pages > 1 ? <PageMark page={shown + 1} pages={pages} /> : null}
    </div>
  )
}

/** Columns of the height that there is; `page` says how far they have been moved aside. */
function Flow({ columns, least, page, onPages, children }: {
  readonly columns: number
  readonly least: number
  readonly page: number
  readonly onPages: (pages: number) => void
  readonly children: ReactNode
}) {
  const flow = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = flow.current
    if (box === null) return
    const measure = (): void => { onPages(Math.max(1, Math.round((box.scrollWidth + gapOf(box)) / (box.clientWidth + gapOf(box))))) }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => { watch.disconnect() }
  })
  useLayoutEffect(() => {
    const box = flow.current
    if (box === null) return
    box.style.setProperty('--columns', String(columns))
    box.style.setProperty('--least', String(least))
    box.style.setProperty('--page', String(page))
  }, [columns, least, page])
  return <div className={styles['window']}><div className={styles['flow']} ref={flow}>{children}</div></div>
}

function PageMark({ page, pages }: { readonly page: number; readonly pages: number }) {
  const t = useText()
  return <p className={styles['mark']}>{t('onwall.page', { page, pages })}</p>
}

function gapOf(box: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(box).columnGap)
  return Number.isFinite(gap) ? gap : 0
}
