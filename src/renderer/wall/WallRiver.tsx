import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { inOrder } from '#domain/document/order.ts'
import { legendOf } from '#domain/river/legend.ts'
import { questionsShown } from '#domain/river/questions.ts'
import { tourOf } from '#domain/river/reading-order.ts'
import { riverPicture } from '#domain/river/river-picture.ts'
import { wallOverview, type WallPage, type WallRoom } from '#domain/river/wall-pages.ts'
import type { WallSchema, WallView } from '#domain/view/wall-rows.ts'
import { ColourLegend } from '#renderer/scene/ColourLegend.tsx'
import { RiverScene } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { tokens, type Theme } from '#renderer/ui/tokens.ts'
import { KindCounts } from './KindCounts.tsx'
import { openingSeconds, useTurning } from './turning.ts'
import { WallTourCard } from './WallTourCard.tsx'
import { pagesKeeper, tourView, wallKeeper, withLargeLetters, withoutLetters } from './wall-river-picture.ts'
import { kindCounts, wordsOf } from './wall-words.ts'
import styles from './wall.module.css'

interface Props { readonly view: WallView; readonly theme: Theme; readonly turning: boolean }
type RiverRow = WallSchema['river']

/**
 * One river over the whole wall: on one page when everything can be read from the back row, else first as a whole,
 * without letters, and then from the spring to the sea. Title above, the question or the conclusion below, never over a thing.
 */
export function WallRiver({ view, theme, turning }: Props) {
  const t = useText()
  const [river] = [...view.river.values()]
  const frame = useRef<HTMLDivElement>(null)
  const wall = view.wall.get('wall')
  const room = useRoom(frame)
  if (river === undefined) return null
  const thing = wall?.spotlight == null ? undefined : view.item.get(wall.spotlight)
  const order = tourOf(view.item.values(), river.id)
  const colours = legendOf([...view.item.values()].filter((item) => item.river === river.id))
  const at = thing === undefined ? -1 : order.findIndex(({ id }) => id === thing.id)
  return (
    <div className={styles['river']} ref={frame} data-step={river.step}>
      <RiverInPages river={river} view={view} theme={theme} room={room} paged={turning} turning={turning && thing === undefined} thing={thing?.id ?? null} />
      <div className={styles['riverHead']} data-head>
        <h1 className={styles['title']}>{river.title === '' ? t('onwall.rivers') : river.title}</h1>
        <div className={styles['colours']}><ColourLegend label={t('onwall.colours')} entries={colours} /></div>
        {thing === undefined ? <RiverCounts river={river} view={view} /> : null}
      </div>
      {thing === undefined ? <Foot river={river} view={view} /> : <WallTourCard thing={thing} river={river} view={view} at={wall?.tour === true ? at + 1 : 0} of={order.length} />}
    </div>
  )
}

/** How many of each kind, with its sign: on the pages that tells what the shapes are. In silence it is all that is shown, so larger. */
function RiverCounts({ river, view }: { readonly river: RiverRow; readonly view: WallView }) {
  const t = useText()
  const counts = kindCounts(t, view, river)
  const silent = river.step === 'silent'
  if (counts.length === 0) return silent ? <p className={styles['counts']}>{t('onwall.hiddenNone')}</p> : null
  return <KindCounts counts={counts} large={silent} />
}

/** The conclusion once there is one, else the question that is asked now, else the first four. */
function Foot({ river, view }: { readonly river: RiverRow; readonly view: WallView }) {
  const t = useText()
  if (river.conclusion !== '') return <div className={styles['questions']} data-foot><p className={styles['concluded']} aria-label={t('onwall.conclusion')}>{river.conclusion}</p></div>
  const shown = questionsShown(inOrder(view.question.values()), river)
  if (shown.length === 0) return null
  return (
    <ul className={styles['questions']} data-foot data-one={shown.length === 1}>
      {shown.map(({ id, kind, text }) => <li key={id} className={styles['asked']} data-kind={kind}>{text}</li>)}
    </ul>
  )
}

interface InPages {
  readonly river: RiverRow
  readonly view: WallView
  readonly theme: Theme
  readonly room: WallRoom
  readonly paged: boolean
  readonly turning: boolean
  readonly thing: string | null
}

function RiverInPages({ river, view, theme, room, paged, turning, thing }: InPages) {
  const t = useText()
  const [keeper] = useState(wallKeeper)
  const whole = useMemo(() => keeper.whole(river, view, wordsOf(t, view)), [keeper, river, view, t])
  // The small picture beside the work shows the river as it is: nobody reads it, and laying out takes too long to do at every change.
  // While one thing is in the light no page is seen: they stay as they were, whatever room its words take.
  const [kept] = useState(pagesKeeper)
  const pages = useMemo(() => (paged ? kept.pages(whole.river, room, thing !== null) : []), [kept, paged, whole, room, thing])
  // Several pages begin with the whole, to see where one is.
  const many = pages.length > 1
  const { page, of } = useTurning(many ? pages.length + 1 : 1, turning, openingSeconds)
  const shown: WallPage | undefined = many ? pages[page - 1] : pages[0]
  const far = many && page === 0
  const picture = useMemo(() => (far ? withoutLetters(riverPicture({ ...whole.river, things: wallOverview(whole.river, room) }, whole.picture)) : shown === undefined ? { ...whole.picture, legend: [] } : { ...riverPicture({ ...whole.river, things: shown.things }, whole.picture), legend: [] }), [far, shown, whole, room])
  const touring = useMemo(() => (thing === null ? undefined : tourView(whole.picture, thing, room)), [whole, thing, room])
  const toured = useMemo(() => (touring === undefined ? undefined : withLargeLetters(whole.picture, (room.letter * tourLetter * touring.width) / room.width)), [whole, touring, room])
  return (
    <>
      <RiverScene
        picture={toured ?? picture} tokens={tokens[theme]} label={t('onwall.river', { title: river.title })} readOnly
        selection={thing === null ? nobody : [thing]} view={touring ?? shown?.view ?? whole.picture.world}
      />
      {of > 1 && touring === undefined ? <p className={styles['riverPage']}>{far ? t('onwall.whole') : t('onwall.page', { page, pages: of - 1 })}</p> : null}
    </>
  )
}

/** The words stand large on the card; in the picture of a tour half that size is enough to know a thing by. */
const tourLetter = 0.5
const nobody: readonly string[] = []
const nowhere: WallRoom = { width: 0, height: 0, top: 0, foot: 0, letter: 40 }

/** How much of the wall is left between the title and the questions; letters are 40 px at 1080 lines at least. */
function useRoom(frame: RefObject<HTMLDivElement | null>): WallRoom {
  const [room, setRoom] = useState<WallRoom>(nowhere)
  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = box
      const around = box.getBoundingClientRect()
      const head = box.querySelector('[data-head]')?.getBoundingClientRect()
      const foot = box.querySelector('[data-foot]')?.getBoundingClientRect()
      const next = {
        width, height, letter: (40.5 * height) / 1080,
        top: head === undefined ? 0 : Math.ceil(head.bottom - around.top), foot: foot === undefined ? 0 : Math.ceil(around.bottom - foot.top),
      }
      setRoom((before) => (same(before, next) ? before : next))
    }
    measure()
    const watch = new ResizeObserver(measure)
    for (const part of [box, ...box.querySelectorAll('[data-head], [data-foot]')]) watch.observe(part)
    return () => { watch.disconnect() }
  })
  return room
}

const same = (one: WallRoom, other: WallRoom): boolean => one.width === other.width && one.height === other.height && one.top === other.top && one.foot === other.foot && one.letter === other.letter
