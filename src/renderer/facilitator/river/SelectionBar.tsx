import { useState } from 'react'
import { useMeeting, useRows } from '#renderer/replica/use-meeting.ts'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { IconCopy, IconLock, IconMore, IconTrash, IconUnlock } from '#renderer/ui/icons.tsx'
import { Menu, type MenuGroup } from '#renderer/ui/menu.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { alignments } from '#domain/things/hands.ts'
import type { Hands } from './use-hands.ts'
import styles from './river.module.css'

/** What can be done with what is chosen: how many, the usual three, and the rest behind two menus. */
export function SelectionBar({ chosen, hands }: { readonly chosen: readonly string[]; readonly hands: Hands }) {
  const t = useText()
  const locked = useMeeting((meeting) => chosen.length > 0 && chosen.every((id) => meeting.item.get(id)?.locked === true))
  const lockWord = t(locked ? 'river.unlock' : 'river.lock')
  if (chosen.length === 0) return null
  return (
    <div className={styles['selection']} role="toolbar" aria-label={t('river.chosen', { count: chosen.length })}>
      <span className={styles['chosenCount']} aria-hidden="true">{t('river.chosen', { count: chosen.length })}</span>
      {chosen.length > 1 ? <AlignMenu hands={hands} many={chosen.length > 2} /> : null}
      <IconButton label={t('river.duplicate')} keys="Ctrl+D" icon={<IconCopy />} onPress={hands.duplicate} />
      <IconButton label={lockWord} keys="Ctrl+L" icon={locked ? <IconUnlock /> : <IconLock />} onPress={() => { hands.lock(!locked) }} />
      <IconButton label={t('river.removeThing')} keys="Delete" icon={<IconTrash />} isDisabled={locked} onPress={hands.remove} />
      <MoreMenu hands={hands} chosen={chosen} />
    </div>
  )
}

function AlignMenu({ hands, many }: { readonly hands: Hands; readonly many: boolean }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  useKey('U', () => { setOpen(true) })
  const groups: MenuGroup[] = [
    { id: 'align', entries: alignments.map((how) => ({ id: how, label: t(`river.align.${how}` as TextId), onAction: () => { hands.align(how) } })) },
    ...(many ? [{ id: 'spread', entries: (['across', 'down'] as const).map((direction) => ({ id: direction, label: t(`river.spread.${direction}`), onAction: () => { hands.distribute(direction) } })) }] : []),
  ]
  return <Menu label={t('river.align')} isOpen={isOpen} onOpenChange={setOpen} placement="bottom start" trigger={<Button kind="quiet">{t('river.align')}</Button>} groups={groups} />
}

function MoreMenu({ hands, chosen }: { readonly hands: Hands; readonly chosen: readonly string[] }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  useKey('K', () => { setOpen(true) })
  const boards = useRows('board')
  const theme = useMeeting((meeting) => {
    const [first, ...more] = new Set(chosen.map((id) => meeting.item.get(id)?.theme ?? null))
    return more.length === 0 ? first ?? null : undefined
  })
  const groups: MenuGroup[] = [
    { id: 'copy', entries: [
      { id: 'copy', label: t('river.copy'), keys: 'Ctrl+C', onAction: hands.copy }, { id: 'cut', label: t('river.cut'), keys: 'Ctrl+X', onAction: hands.cut },
    ] },
    { id: 'layer', entries: [
      { id: 'front', label: t('river.front'), keys: 'Ctrl+]', onAction: () => { hands.layer('front') } }, { id: 'back', label: t('river.back'), keys: 'Ctrl+[', onAction: () => { hands.layer('back') } },
    ] },
    { id: 'shape', entries: [
      { id: 'wider', label: t('river.wider'), keys: '>', onAction: () => { hands.widen(20) } }, { id: 'narrower', label: t('river.narrower'), keys: '<', onAction: () => { hands.widen(-20) } },
      { id: 'fit', label: t('river.ownWidth'), onAction: () => { hands.widen(null) } },
      { id: 'right', label: t('river.turnRight'), keys: ']', onAction: () => { hands.turn(15) } }, { id: 'left', label: t('river.turnLeft'), keys: '[', onAction: () => { hands.turn(-15) } },
      { id: 'straight', label: t('river.straight'), onAction: () => { hands.turn(null) } },
    ] },
    ...(boards.length === 0 ? [] : [{ id: 'theme', title: t('river.theme'), entries: [
      ...boards.map((board) => ({ id: `theme-${board.id}`, label: board.title, chosen: theme === board.id, onAction: () => { hands.theme(board.id) } })),
      { id: 'theme', label: t('river.noTheme'), chosen: theme === null, onAction: () => { hands.theme(null) } },
    ] }]),
  ]
  return <Menu label={t('river.moreWithThese')} isOpen={isOpen} onOpenChange={setOpen} placement="bottom start" trigger={<IconButton label={t('river.moreWithThese')} keys="K" icon={<IconMore />} />} groups={groups} />
}
