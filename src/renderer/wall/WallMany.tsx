import { useCallback, useMemo, useState } from 'react'
import { inOrder } from '#domain/document/order.ts'
import { wallGrid } from '#domain/view/wall-grid.ts'
import { toldByKind } from '#domain/view/wall-lists.ts'
import type { WallSchema, WallView } from '#domain/view/wall-rows.ts'
import { riverKeeper } from '#renderer/scene/river-keeper.ts'
import { RiverScene } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { tokens, type Theme } from '#renderer/ui/tokens.ts'
import { KindCounts } from './KindCounts.tsx'
import { KindSign } from './KindSign.tsx'
import { Flow, PageMark } from './Pages.tsx'
import { useTurning } from './turning.ts'
import { withoutLetters } from './wall-river-picture.ts'
import { kindCounts, kindWord, wordsOf } from './wall-words.ts'
import styles from './wall.module.css'

interface Props { readonly view: WallView; readonly theme: Theme; readonly turning: boolean }
type RiverRow = WallSchema['river']

/**
 * All rivers, to compare and to choose: how each looks and how much of what is in it, in a grid over the whole wall.
 * What does not fit in one grid comes on a next page.
 */
export function WallRivers({ view, theme, turning }: Props) {
  const t = useText()
  const rivers = inOrder(view.river.values())
  const grid = wallGrid(rivers.length)
  const { page, of } = useTurning(grid.pages, turning)
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{t('onwall.rivers')}</h1></header>
      <div className={styles['rivers']} ref={(box) => { box?.style.setProperty('--across', String(grid.across)); box?.style.setProperty('--down', String(grid.down)) }}>
        {rivers.slice(page * grid.onPage, (page + 1) * grid.onPage).map((river) => (
          <section className={styles['thumb']} key={river.id} aria-label={river.title}>
            <h2 className={styles['thumbTitle']}>{river.title}</h2>
            <Counted river={river} view={view} />
            <ShownRiver river={river} view={view} theme={theme} />
          </section>
        ))}
      </div>
      {of > 1 ? <PageMark page={page + 1} pages={of} /> : null}
    </>
  )
}

/** Two to four rivers side by side: each with its picture and, in words, what is in it. The lists turn together, so that a room can compare. */
export function WallBeside({ view, theme, turning }: Props) {
  const t = useText()
  const rivers = inOrder(view.river.values())
  const [pages, setPages] = useState<Readonly<Record<string, number>>>({})
  const onPages = useCallback((id: string, count: number) => { setPages((known) => (known[id] === count ? known : { ...known, [id]: count })) }, [])
  const { page, of } = useTurning(Math.max(1, ...rivers.map(({ id }) => pages[id] ?? 1)), turning)
  return (
    <>
      <header className={styles['head']}><h1 className={styles['title']}>{t('onwall.beside')}</h1></header>
      <div className={styles['beside']}>
        {rivers.map((river) => <Beside key={river.id} river={river} view={view} theme={theme} page={Math.min(page, (pages[river.id] ?? 1) - 1)} onPages={onPages} />)}
      </div>
      {of > 1 ? <PageMark page={page + 1} pages={of} /> : null}
    </>
  )
}

function Beside({ river, view, theme, page, onPages }: {
  readonly river: RiverRow
  readonly view: WallView
  readonly theme: Theme
  readonly page: number
  readonly onPages: (id: string, count: number) => void
}) {
  const t = useText()
  const told = useMemo(() => toldByKind(view.item.values(), river.id), [view.item, river.id])
  const onCount = useCallback((count: number) => { onPages(river.id, count) }, [onPages, river.id])
  return (
    <section className={styles['besideOne']} aria-label={river.title}>
      <div className={styles['besideHead']}>
        <div className={styles['besidePicture']}><ShownRiver river={river} view={view} theme={theme} /></div>
        <h2 className={styles['besideTitle']}>{river.title}</h2>
      </div>
      {told.length === 0 ? <Counted river={river} view={view} /> : (
        <Flow columns={1} least={0} page={page} onPages={onCount}>
          {told.map(({ kind, things }) => (
            <div key={kind} className={styles['told']}>
              <h3 className={styles['toldKind']}><KindSign kind={kind} />{t('onwall.hiddenKind', { count: things.length, kind: kindWord(t, river, kind) })}</h3>
              <ul>
                {things.map(({ item, planks }) => (
                  <li key={item.id} className={styles['toldThing']}>
                    <KindSign kind={kind} />
                    <span className={styles['grow']}>{item.text.trim() === '' ? planks.map(({ text }) => text).join(', ') : item.text}{item.dots === 0 ? null : <b className={styles['dots']}> {t('onwall.dots', { count: item.dots })}</b>}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Flow>
      )}
    </section>
  )
}

function Counted({ river, view }: { readonly river: RiverRow; readonly view: WallView }) {
  const t = useText()
  const counts = kindCounts(t, view, river)
  return counts.length === 0 ? <p className={styles['kinds']}>{t('onwall.nothing')}</p> : <KindCounts counts={counts} />
}

/** How a river looks, without letters that nobody could read. */
function ShownRiver({ river, view, theme }: { readonly river: RiverRow; readonly view: WallView; readonly theme: Theme }) {
  const t = useText()
  const [keeper] = useState(riverKeeper)
  const picture = useMemo(() => withoutLetters(keeper.picture(river, view, wordsOf(t, view))), [keeper, river, view, t])
  return <div className={styles['shownRiver']}><RiverScene picture={picture} tokens={tokens[theme]} label={t('onwall.river', { title: river.title })} readOnly /></div>
}
