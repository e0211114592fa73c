import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { pageSeconds } from './turning.ts'
import styles from './wall.module.css'

interface PagesProps {
  readonly children: ReactNode
  /** Columns side by side on one page; with a least width (in px at 1080 lines) as many as there is room for. */
  readonly columns: number
  readonly least?: number
  readonly turning: boolean
  readonly label?: string
  /** Pages on which everybody finds a name, but only when there is more than one page: they come before every page. */
  readonly finder?: Finder
  /** How many pages there are without the finder, and whether the finder is shown now. */
  readonly onTurn?: (pages: number, finding: boolean) => void
  /** How many pages the content takes as it has just been drawn, before anybody sees it: it may be drawn in another way then. */
  readonly onFit?: (pages: number) => void
}

interface Finder {
  readonly columns: number
  readonly least: number
  readonly onPages: (pages: number) => void
  /** Below the names, on each of these pages. */
  readonly foot: ReactNode
  readonly children: ReactNode
}

/**
 * Seconds until a name is there again for whoever has just missed its page: the other pages of names and one page of
 * groups. A page under `shortest` cannot be read, so from six pages of names on it takes longer.
 */
const findWithin = 9.5
const shortest = 1.9

/**
 * Content that goes over several pages when it does not fit, by itself and without a scrollbar. The browser breaks it
 * into columns of the height that there is, so it holds for every text size, language and window. Letters never shrink.
 */
export function Pages({ children, columns, least = 0, turning, label, finder, onTurn, onFit }: PagesProps) {
  const [own, setOwn] = useState(1)
  const [finding, setFinding] = useState(1)
  const [step, setStep] = useState(0)
  const more = finder !== undefined && own > 1
  const steps = more ? own * (finding + 1) : own
  const at = Math.min(step, steps - 1)
  // All pages of the finder, one page of groups, all pages of the finder again: nobody waits long for a name.
  const inFinder = more && at % (finding + 1) < finding
  const page = more ? Math.floor(at / (finding + 1)) : at
  const found = more ? at % (finding + 1) : 0
  const seconds = more ? Math.min(8, Math.max(shortest, findWithin / finding)) : pageSeconds

  useEffect(() => { onTurn?.(own, inFinder) }, [own, inFinder, onTurn])

  const onNames = finder?.onPages
  useEffect(() => { onNames?.(finding) }, [finding, onNames])

  useEffect(() => {
    if (!turning || steps < 2) return
    const timer = window.setInterval(() => { setStep((now) => (Math.min(now, steps - 1) + 1) % steps) }, seconds * 1000)
    return () => { window.clearInterval(timer) }
  }, [turning, steps, seconds])

  useEffect(() => {
    if (!turning) return
    const turn = (event: Event): void => {
      if (!(event instanceof CustomEvent) || steps < 2) return
      event.preventDefault()
      setStep((now) => (Math.min(now, steps - 1) + (event.detail === 'previous' ? steps - 1 : 1)) % steps)
    }
    window.addEventListener('wall-turn', turn)
    return () => { window.removeEventListener('wall-turn', turn) }
  }, [turning, steps])

  return (
    <div className={styles['pages']} role="group" aria-label={label}>
      <div className={styles['layer']} data-away={inFinder}><Flow columns={columns} least={least} page={page} onPages={(pages) => { setOwn(pages); onFit?.(pages) }}>{children}</Flow></div>
      {more ? (
        <div className={styles['finderLayer']} data-away={!inFinder}>
          <Flow columns={finder.columns} least={finder.least} page={inFinder ? found : 0} onPages={setFinding}>{finder.children}</Flow>
          {finder.foot}
        </div>
      ) : null}
      {steps > 1 ? <PageMark page={inFinder ? found + 1 : page + 1} pages={inFinder ? finding : own} /> : null}
    </div>
  )
}

/** Columns of the height that there is; `page` says how far they have been moved aside. */
export function Flow({ columns, least, page, onPages, children }: {
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
    // The last page may have one column only: a part of a page is a page.
    const measure = (): void => { onPages(Math.max(1, Math.ceil((box.scrollWidth + gapOf(box)) / (box.clientWidth + gapOf(box)) - 0.02))) }
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

export function PageMark({ page, pages }: { readonly page: number; readonly pages: number }) {
  const t = useText()
  return <p className={styles['mark']}>{t('onwall.page', { page, pages })}</p>
}

function gapOf(box: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(box).columnGap)
  return Number.isFinite(gap) ? gap : 0
}
