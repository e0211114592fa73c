import { useCallback, useMemo, useRef, useState } from 'react'
import { overlap } from '#domain/river/shapes.ts'
import { toWorld } from '#domain/river/watercourse.ts'
import { meantBy } from '#domain/view/confluence.ts'
import { useLibrary } from '#renderer/replica/use-meeting.ts'
import { RiverScene, type RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { tokens } from '#renderer/ui/tokens.ts'
import { useKey } from '#renderer/ui/use-key.ts'
import { useWallOffer } from '../../frame/frame-context.tsx'
import { useOtherSide } from '../other-side.ts'
import { ViewButtons } from '../ViewButtons.tsx'
import { ConfluenceOutline } from './ConfluenceOutline.tsx'
import { useConfluence, type ShownConfluence } from './use-confluence.ts'
import styles from './many.module.css'

/** All rivers run into one: the picture, and beside it the same as lists. What is chosen in one is chosen in the other. */
export function Confluence({ onOpen }: { readonly onOpen: (river: string, item?: string) => void }) {
  const t = useText()
  const shown = useConfluence()
  const theme = useLibrary((state) => state.settings.shownTheme)
  const scene = useRef<RiverSceneHandle>(null)
  const [selection, select] = useState<readonly string[]>([])
  const chosen = useMemo(() => selection.filter((id) => shown.entryOf(id) !== undefined), [selection, shown])
  useWallOffer({ show: 'confluence', title: t('wall.title.confluence') })
  const lay = (ids: readonly string[], at?: { readonly along: number; readonly across: number }): void => {
    void shown.lay(ids, at).then((pile) => { if (pile !== null) select([pile]) })
  }
  const apart = (): void => { for (const id of chosen) if (meantBy(id).is === 'pile') shown.takeApart(meantBy(id).id) }
  useOtherSide(scene, chosen.at(-1))
  useKey('L', () => { lay(chosen) }, { isDisabled: !shown.canLay(chosen) })
  useKey('Shift+L', apart)
  useKey('Escape', () => { select([]) }, { isDisabled: chosen.length === 0 })
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
          ref={scene} picture={shown.picture} tokens={tokens[theme]} label={t('many.picture', { count: shown.confluence.rivers.length })} selection={chosen}
          describe={(id) => describe(t, shown, id)} onSelect={select} onActivate={open}
          onLink={(from, to) => { lay([to, from]) }}
          onMoveAll={(moves) => { dropped(shown, moves, lay) }}
        />
        <ViewButtons scene={scene} />
      </div>
      <ConfluenceOutline shown={shown} chosen={chosen} onChoose={select} onSeek={seek} onLay={lay} onOpen={onOpen} />
    </div>
  )
}

/** What a screen reader says of a thing in the picture: kind, words, in how many groups and in which. */
function describe(t: ReturnType<typeof useText>, shown: ShownConfluence, id: string): string {
  const entry = shown.entryOf(id)
  if (entry === undefined) return ''
  const where = t.list(entry.rivers.map(shown.riverName))
  return [t(`onwall.kind.${entry.kind}`), entry.text, entry.isPile ? shown.inGroups(entry.rivers.length) : '', where].filter((part) => part !== '').join('. ')
}

/** Dropped on a thing of the same kind: laid together. A pile dropped elsewhere stays there; a single thing goes back. */
function dropped(shown: ShownConfluence, moves: readonly { readonly id: string; readonly along: number; readonly across: number }[], lay: (ids: readonly string[], at?: { readonly along: number; readonly across: number }) => void): void {
  const [first] = moves
  const moved = new Set(moves.map(({ id }) => id))
  const thing = shown.picture.things.find(({ id }) => id === first?.id)
  if (first === undefined || thing === undefined) return
  const here = toWorld(shown.picture.course, first.along, first.across)
  const spot = { x: here.x - 8, y: here.y - 8, width: 16, height: 16 }
  const target = shown.picture.things.find((other) => !moved.has(other.id) && overlap(other.box, spot) && shown.canLay([other.id, ...moved]))
  if (target !== undefined) lay([target.id, ...moved], shown.entryOf(target.id))
  else if (moves.length === 1 && meantBy(first.id).is === 'pile') shown.movePile(meantBy(first.id).id, first)
}
