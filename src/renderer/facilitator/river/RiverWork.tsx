import { useCallback, useMemo, useRef, useState } from 'react'
import type { ThingKind } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { legendOf } from '#domain/river/legend.ts'
import { belongingById } from '#domain/view/river-hue.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useLibrary, useMeeting, useNames, useWall } from '#renderer/replica/use-meeting.ts'
import { ColourLegend } from '#renderer/scene/ColourLegend.tsx'
import { RiverScene, type RiverSceneHandle } from '#renderer/scene/RiverScene.tsx'
import { riverKeeper } from '#renderer/scene/river-keeper.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { tokens } from '#renderer/ui/tokens.ts'
import { useKey } from '#renderer/ui/use-key.ts'
import { useWallOffer } from '../frame/frame-context.tsx'
import { wallCommand } from '../frame/present.tsx'
import { reshape } from '#domain/things/hands.ts'
import { linkThings, moveThings } from '#domain/things/river-commands.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { BendHandles, type BendHandlesHandle } from './BendHandles.tsx'
import { PictureDialog } from './PictureDialog.tsx'
import { useOtherSide } from './other-side.ts'
import { describeThing, kindWord, stepWords } from './river-words.ts'
import { RiverOutline } from './RiverOutline.tsx'
import { RiverMode, RiverTools } from './RiverTools.tsx'
import { RiverTray } from './RiverTray.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { TextOverThing } from './TextOverThing.tsx'
import { useTold } from './told.ts'
import { useChosenLink } from './use-chosen-link.ts'
import { useHands } from './use-hands.ts'
import { useNewThing } from './use-new-thing.ts'
import { ViewButtons } from './ViewButtons.tsx'
import { useRiverShaping } from './use-river-shaping.ts'
import shapeStyles from './shapes.module.css'
import styles from './river.module.css'

/** One river to work on: the picture, and beside it the same river as lists. What is chosen in one is chosen in the other. */
export function RiverWork({ river, begin }: { readonly river: RiverRecord; readonly begin?: string }) {
  const t = useText()
  const { submit, say } = useActions()
  const tell = useTold()
  const meeting = useMeeting((whole) => whole)
  const theme = useLibrary((state) => state.settings.shownTheme)
  const wall = useWall()
  const [keeper] = useState(riverKeeper)
  const [kind, setKind] = useState<ThingKind>('opportunity')
  const [selection, select] = useState<readonly string[]>(begin === undefined ? [] : [begin])
  const [editing, setEditing] = useState<string | null>(null)
  const [linking, setLinking] = useState(false)
  const arrow = useChosenLink(river)
  const letArrowGo = arrow.set
  const scene = useRef<RiverSceneHandle>(null)
  const [wasAsked, setWasAsked] = useState<string>('')
  // The question that the room answers now is also the kind that is typed here.
  if (river.asked !== wasAsked) { setWasAsked(river.asked); if (river.asked !== '') setKind(river.asked) }
  const people = useNames()
  const fresh = useNewThing(river.id, meeting)
  const picture = useMemo(() => keeper.picture(river, fresh.shown, { kind: (one) => kindWord(t, river, one), votes: (id) => votesOf(meeting.vote, id), step: (plank) => stepWords(t, meeting, people, plank), belonging: belongingById(meeting) }), [keeper, river, meeting, fresh.shown, people, t])
  // What the colours stand for is said under the picture: painted in it, it would lie under things and buttons.
  const painted = useMemo(() => ({ ...picture, legend: nothing }), [picture])
  const colours = useMemo(() => legendOf([...picture.made.values()].map(({ thing }) => thing)), [picture])
  const handles = useRef<BendHandlesHandle>(null)
  const shaping = useRiverShaping(river, picture, scene, handles)
  const chosen = useMemo(() => selection.filter((id) => meeting.item.has(id)), [selection, meeting.item])
  useWallOffer({ show: 'river', of: river.id, title: river.title, spotlight: chosen.length === 1 ? wall.spotlight : null })

  const choose = useCallback((ids: readonly string[], from: 'picture' | 'outline') => {
    select(ids)
    letArrowGo(null)
    const [only] = ids
    if (from === 'outline' && only !== undefined) scene.current?.show(only)
  }, [letArrowGo])
  const hands = useHands({ river, picture, chosen, kind, select, scene })
  const held = (): void => { say({ kind: 'text', text: t('refusal.locked') }) }
  const activate = (id: string): void => { if (meeting.item.get(id)?.locked === true) held(); else { fresh.end(); setEditing(id) } }
  useKey('S', () => { void submit(wallCommand({ show: 'river', of: river.id, spotlight: wall.spotlight === chosen[0] ? null : chosen[0] ?? null })) }, { isDisabled: chosen.length !== 1 })
  const only = chosen.length === 1 ? meeting.item.get(chosen[0] ?? '') : undefined
  useKey('C', () => { setLinking(true) }, { isDisabled: only === undefined })
  useOtherSide(scene, only?.id)
  const addAt = (place: { readonly along: number; readonly across: number }, what = kind): void => {
    const id = fresh.begin(what, place)
    select([id])
    setEditing(id)
  }

  return (
    <div className={styles['work']} role="tabpanel" id="river-work" aria-labelledby={`river-tab-${river.id}`}>
      <div className={styles['stage']}>
        <RiverMode river={river} picture={picture} shaping={shaping} />
        <div className={styles['frame']} {...shaping.file.drag}>
          <RiverScene
            {...shaping.scene}
            ref={scene} picture={painted} tokens={tokens[theme]} label={t('river.picture', { title: river.title })} selection={chosen} {...(arrow.id === null ? {} : { chosenLink: arrow.id })} onTakeLink={(id) => { select([]); arrow.choose(id) }}
            describe={(id) => describeThing(t, meeting, river, id)}
            onSelect={(ids) => { choose(ids, 'picture') }}
            onMoveAll={(moves) => { void tell(moveThings(moves)) }}
            onActivate={activate} onAddAt={(place) => { addAt(place) }}
            onReshape={(id, change) => { void tell(reshape(id, change)) }} onHeld={held}
            onLink={(from, to) => { void tell(linkThings(meeting, from, to, newId())) }}
          />
          {editing !== null && fresh.shown.item.has(editing) ? <TextOverThing key={editing} id={editing} scene={scene} {...(editing === fresh.id ? { write: fresh.write } : {})} onDone={() => { fresh.end(); setEditing((now) => (now === editing ? null : now)) }} /> : null}
          {linking && only !== undefined ? <LinkDialog item={only} river={river} onClose={() => { setLinking(false) }} /> : null}
          <SelectionBar chosen={chosen} hands={hands} />
          {shaping.mode === 'bend' ? <BendHandles ref={handles} scene={scene} count={picture.course.bends.length} /> : null}
          <RiverTools river={river} picture={picture} shaping={shaping} />
          <ViewButtons scene={scene} />
          {shaping.file.over ? <p className={shapeStyles['drop']}>{t('river.picture.drop')}</p> : null}
          {shaping.waiting === null ? null : <PictureDialog taken={shaping.waiting} onUse={shaping.use} onOther={shaping.choosePicture} onClose={shaping.letGo} />}
        </div>
        <div className={styles['colours']}><ColourLegend label={t('onwall.colours')} entries={colours} /></div>
        <RiverTray river={river} kind={kind} onKind={setKind} picture={picture} onDrop={(dropped, x, y) => { const place = scene.current?.placeAt(x, y); if (place !== undefined) addAt(place, dropped) }} />
      </div>
      <RiverOutline river={river} picture={picture} chosen={chosen} onChoose={(id) => { choose([id], 'outline') }} />
    </div>
  )
}

const nothing: readonly never[] = []

function votesOf(votes: ReadonlyMap<string, { readonly item: string }>, id: string): number {
  let count = 0
  for (const vote of votes.values()) if (vote.item === id) count += 1
  return count
}
