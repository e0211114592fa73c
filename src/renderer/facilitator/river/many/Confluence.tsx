import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { overlap } from '#domain/river/shapes.ts'
import { toWorld } from '#domain/river/watercourse.ts'
import { meantBy } from '#domain/view/confluence.ts'
import { useActions, useLibrary } from '#renderer/replica/use-meeting.ts'
import { RiverScene, type RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { tokens } from '#renderer/ui/tokens.ts'
import { useKey } from '#renderer/ui/use-key.ts'
import { useWallOffer } from '../../frame/frame-context.tsx'
import { useOtherSide } from '../other-side.ts'
import { ViewButtons } from '../ViewButtons.tsx'
import { focusRow } from './confluence-focus.ts'
import { ConfluenceOutline } from './ConfluenceOutline.tsx'
import { useConfluence, type ShownConfluence } from './use-confluence.ts'
import styles from './many.module.css'

/** All rivers run into one: the picture, and beside it the same as lists. What is chosen in one is chosen in the other. */
export function Confluence({ onOpen }: { readonly onOpen: (river: string, item?: string) => void }) {
  const t = useText()
  const { say } = useActions()
  const shown = useConfluence()
  const theme = useLibrary((state) => state.settings.shownTheme)
  const scene = useRef<RiverSceneHandle>(null)
  const [selection, select] = useState<readonly string[]>([])
  // In the picture the sign of a river can be chosen too: Tab goes over it, and Enter opens that river.
  const inPicture = useMemo(() => selection.filter((id) => shown.picture.made.has(id)), [selection, shown])
  const chosen = useMemo(() => inPicture.filter((id) => meantBy(id).is !== 'river'), [inPicture])
  useWallOffer({ show: 'confluence', title: t('wall.title.confluence') })
  const seekRow = useRowFocus(shown, chosen)
  const lay = (ids: readonly string[], { at, stay = false }: { readonly at?: Place | undefined; readonly stay?: boolean } = {}): void => {
    if (!shown.canLay(ids)) { say({ kind: 'text', text: t('many.oneKind') }); return }
    const byPicture = isInPicture()
    void shown.lay(ids, at).then((pile) => {
      if (pile === null) return
      select([pile])
      if (!byPicture && !stay) seekRow(pile)
    })
  }
  const apart = (ids: readonly string[]): void => {
    const piles = ids.filter((id) => meantBy(id).is === 'pile')
    const first = shown.entryOf(piles[0] ?? '')?.members[0]
    if (piles.length > 0) shown.takeApart(piles.map((id) => meantBy(id).id))
    if (first !== undefined && !isInPicture()) seekRow(first.id)
  }
  useOtherSide(scene, chosen.at(-1))
  useKey('L', () => { lay(chosen) }, { isDisabled: !shown.canLay(chosen) })
  useKey('Shift+L', () => { apart(chosen) })
  useKey('Escape', () => { select([]) }, { isDisabled: selection.length === 0 })
  const open = (id: string): void => {
    const meant = meantBy(id)
    const first = shown.entryOf(id)?.members[0]
    if (meant.is === 'river') onOpen(meant.id)
    else if (meant.is === 'item' && first?.river) onOpen(first.river, first.id)
  }
  const seek = useCallback((id: string) => { scene.current?.show(id) }, [])
  return (
    <div className={styles['work']}>
      <div className={styles['frame']}>
        <RiverScene
          ref={scene} picture={shown.picture} tokens={tokens[theme]} label={t('many.picture', { count: shown.confluence.rivers.length })} selection={inPicture}
          describe={(id) => describe(t, shown, id)} onSelect={select} onActivate={open}
          onLink={(from, to) => { lay([to, from]) }}
          onMoveAll={(moves) => { if (!dropped(shown, moves, (ids, at) => { lay(ids, { at }) })) say({ kind: 'text', text: t('many.goesBack') }) }}
        />
        <ViewButtons scene={scene} />
      </div>
      <ConfluenceOutline shown={shown} chosen={chosen} onChoose={select} onSeek={seek} onLay={(ids, how) => { lay(ids, { stay: how === 'stay' }) }} onApart={apart} onOpen={onOpen} />
    </div>
  )
}

interface Place { readonly along: number; readonly across: number }

const isInPicture = (): boolean => document.activeElement?.closest('[role="application"]') != null

/** Brings the focus to a row of the list as soon as there is one: what is laid together or apart comes with an answer. */
function useRowFocus(shown: ShownConfluence, chosen: readonly string[]): (id: string) => void {
  const sought = useRef<string | null>(null)
  useEffect(() => {
    if (sought.current !== null && focusRow(sought.current)) sought.current = null
  }, [shown, chosen])
  return useCallback((id) => { if (!focusRow(id)) sought.current = id }, [])
}

/** What a screen reader says of a thing in the picture: kind, words, in how many groups and in which. */
function describe(t: ReturnType<typeof useText>, shown: ShownConfluence, id: string): string {
  const meant = meantBy(id)
  if (meant.is === 'river') return t('many.sign', { river: shown.riverName(meant.id) })
  const entry = shown.entryOf(id)
  if (entry === undefined) return ''
  const where = t.list(entry.rivers.map(shown.riverName))
  return [t(`onwall.kind.${entry.kind}`), entry.text, entry.isPile ? shown.inGroups(entry.rivers.length) : '', where].filter((part) => part !== '').join('. ')
}

/** Dropped on a thing of the same kind: laid together. A pile dropped elsewhere stays there; a single thing goes back: then false. */
function dropped(shown: ShownConfluence, moves: readonly ({ readonly id: string } & Place)[], lay: (ids: readonly string[], at: Place | undefined) => void): boolean {
  const [first] = moves
  const moved = new Set(moves.map(({ id }) => id))
  const thing = shown.picture.things.find(({ id }) => id === first?.id)
  if (first === undefined || thing === undefined) return true
  const here = toWorld(shown.picture.course, first.along, first.across)
  const spot = { x: here.x - 8, y: here.y - 8, width: 16, height: 16 }
  const target = shown.picture.things.find((other) => !moved.has(other.id) && overlap(other.box, spot) && shown.canLay([other.id, ...moved]))
  if (target !== undefined) { lay([target.id, ...moved], shown.entryOf(target.id)); return true }
  if (moves.length !== 1 || meantBy(first.id).is !== 'pile') return false
  shown.movePile(meantBy(first.id).id, first)
  return true
}
