import { useMemo } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import type { GroupRecord } from '#domain/meeting/round-records.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { KeyHint } from '#renderer/ui/badge.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import overlay from '#renderer/ui/overlay.module.css'
import { nameOfGroup } from './group-words.ts'
import { changeWords } from './seat-words.ts'
import type { Moves } from './use-moves.ts'

/**
 * "Move to …" at a chip. One menu for all chips: a trigger of its own for each of 200 people would make every drawing
 * of the board slow. Looks are those of ui/menu.tsx.
 */
export function MoveMenu({ person, name, from, groups, sizeOf, moves, chip, onMove, onLeave, onClose }: {
  readonly person: string
  readonly name: string
  readonly from: string | null
  readonly groups: readonly GroupRecord[]
  readonly sizeOf: (group: string) => number
  readonly moves: Moves
  readonly chip: HTMLElement
  readonly onMove: (group: string | null) => void
  /** Goes home: out of this round and the coming ones. */
  readonly onLeave: () => void
  readonly onClose: () => void
}) {
  const t = useText()
  const trigger = useMemo(() => ({ current: chip }), [chip])
  const effects = useMemo(
    () => new Map(groups.map((group) => [group.id, changeWords(t, moves.now, moves.ifIn(person, group.id))])),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- counted once, when the menu opens
    [person],
  )
  const title = t('breakouts.moveTo', { name })
  return (
    <Popover triggerRef={trigger} isOpen onOpenChange={(open) => { if (!open) onClose() }} placement="right top" className={classNames(overlay['popover'])}>
      <Menu aria-label={title} autoFocus="first" className={classNames(overlay['list'])} onAction={(key) => { if (key === 'leave') onLeave(); else onMove(key === 'out' ? null : String(key)) }}>
        <MenuSection aria-label={title}>
          <Header className={classNames(overlay['section'])}>{title}</Header>
          {groups.filter((group) => group.id !== from).map((group) => (
            <MenuItem key={group.id} id={group.id} textValue={nameOfGroup(t, group)} className={classNames(overlay['item'])}>
              <span className={classNames(overlay['grow'])}>{t('breakouts.groupWithSize', { group: nameOfGroup(t, group), size: sizeOf(group.id) })}</span>
              <span className={classNames(overlay['keys'])}>{effects.get(group.id) ?? ''}</span>
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection aria-label={t('breakouts.takeOut')}>
          {from === null ? null : (
            <MenuItem id="out" textValue={t('breakouts.takeOut')} className={classNames(overlay['item'])}>
              <span className={classNames(overlay['grow'])}>{t('breakouts.takeOut')}</span>
              <KeyHint keys="Del" />
            </MenuItem>
          )}
          <MenuItem id="leave" textValue={t('breakouts.leave')} className={classNames(overlay['item'])}>
            <span className={classNames(overlay['grow'])}>{t('breakouts.leave')}</span>
            <KeyHint keys="Shift+Del" />
          </MenuItem>
        </MenuSection>
      </Menu>
    </Popover>
  )
}
