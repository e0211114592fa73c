import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { streams, type RiverRecord } from '#domain/meeting/river-records.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { IconPencil } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { addLine, otherLand, straightLine, streamOver, usualBends, withoutPicture } from '#domain/things/shape-commands.ts'
import { kindWord } from './river-words.ts'
import type { RiverShaping } from './use-river-shaping.ts'
import styles from './shapes.module.css'

/** What is done to the picture as a whole and not to one thing: bend, draw, pictures, landscape. */
export function RiverTools({ river, picture, shaping }: { readonly river: RiverRecord; readonly picture: RiverPicture; readonly shaping: RiverShaping }) {
  const t = useText()
  const { submit } = useActions()
  const own = river.scenery === 'own' && river.picture !== ''
  return (
    <div className={styles['tools']}>
      <Menu label={t('river.tools')} trigger={<Button kind="quiet" icon={<IconPencil />}>{t('river.tools')}</Button>} groups={[
        { id: 'shape', entries: [
          { id: 'bend', label: t('river.bend'), keys: 'M', onAction: () => { shaping.begin('bend') } },
          { id: 'draw', label: t('river.draw'), keys: 'D', onAction: () => { shaping.begin('draw') } },
          { id: 'picture', label: t('river.picture.add'), onAction: shaping.choosePicture },
        ] },
        { id: 'land', entries: [
          { id: 'land', label: t('river.otherLand'), disabled: own, onAction: () => { void submit(otherLand(river, picture.course)) } },
          { id: 'unbend', label: t('river.usualBends'), disabled: river.bends.length === 0, onAction: () => { void submit(usualBends(river.id)) } },
        ] },
        ...(own ? [{
          id: 'stream', title: t('river.stream'),
          entries: streams.map((stream) => ({ id: stream, label: t(`river.stream.${stream}` as TextId), chosen: river.stream === stream, onAction: () => { void submit(streamOver(river.id, stream)) } })),
        }, {
          id: 'own', entries: [{ id: 'unpicture', label: t('river.picture.none'), onAction: () => { void submit(withoutPicture(river.id)) } }],
        }] : []),
      ]} />
    </div>
  )
}

/** What one can do now, how, and the way out. */
export function RiverMode({ river, picture, shaping }: { readonly river: RiverRecord; readonly picture: RiverPicture; readonly shaping: RiverShaping }) {
  const t = useText()
  const { submit } = useActions()
  if (shaping.mode === null) return null
  // In a closed list of choices a bare key is a choice; Escape there ends the mode as it does everywhere else.
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return
    event.stopPropagation()
    shaping.end()
  }
  return (
    <div className={styles['mode']} role="group" aria-label={t(shaping.mode === 'bend' ? 'river.bend' : 'river.draw')} onKeyDownCapture={escape}>
      <p className={styles['modeText']} id="river-bend-hint">{t(shaping.mode === 'bend' ? 'river.bendHint' : 'river.drawHint')}</p>
      <div className={styles['modeActions']}>
        {shaping.mode === 'bend'
          ? <Button onPress={() => { void submit(usualBends(river.id)) }} isDisabled={river.bends.length === 0}>{t('river.usualBends')}</Button>
          : <LineBetween river={river} picture={picture} />}
        <Button kind="primary" onPress={shaping.end}>{t('river.modeDone')}</Button>
      </div>
    </div>
  )
}

/** The same as drawing, without a hand: from one thing or end of the river to another. */
function LineBetween({ river, picture }: { readonly river: RiverRecord; readonly picture: RiverPicture }) {
  const t = useText()
  const { submit } = useActions()
  const items = useMeeting((meeting) => meeting.item)
  const [from, setFrom] = useState<string>('source')
  const [to, setTo] = useState<string>('sea')
  const things = [...items.values()].filter((item) => item.river === river.id && !['plank', 'card', 'line'].includes(item.kind)).sort((one, other) => one.along - other.along)
  const choices = [
    { id: 'source', label: t('river.line.source') },
    ...things.map((item) => ({ id: item.id, label: t('river.linkLine', { kind: kindWord(t, river, item.kind), text: shortened(item.text) }) })),
    { id: 'sea', label: t('river.line.sea') },
  ]
  const place = (id: string): Pick<ItemRecord, 'along' | 'across'> => (id === 'source' ? { along: 0.03, across: 0 } : items.get(id) ?? { along: 0.97, across: 0 })
  const draw = (): void => {
    const command = addLine(newId(), river.id, picture.course, straightLine(picture.course, place(from), place(to)))
    if (command !== null) void submit(command)
  }
  const fields = useRef<HTMLDivElement>(null)
  // The fields stand before the picture in the page: whoever works by key would not know that they came.
  useEffect(() => { fields.current?.querySelector('button')?.focus() }, [])
  return (
    <div ref={fields} className={styles['modeActions']}>
      <Select label={t('river.line.from')} choices={choices} value={from} onChange={setFrom} />
      <Select label={t('river.line.to')} choices={choices} value={to} onChange={setTo} />
      <Button onPress={draw} isDisabled={from === to}>{t('river.line.draw')}</Button>
    </div>
  )
}
