import { useState } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useMeeting, useWall } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { IconMore } from '#renderer/ui/icons.tsx'
import { Menu, type MenuEntry, type MenuGroup } from '#renderer/ui/menu.tsx'
import { wallCommand } from '../frame/present.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { pastNeighbour } from './outline-keys.ts'
import { linkTargets, linkThings, moveThings } from '#domain/things/river-commands.ts'
import { kindWord } from './river-words.ts'
import { useTold } from './told.ts'

export function ThingMenu({ item, river, links }: { readonly item: ItemRecord; readonly river: RiverRecord; readonly links: readonly { readonly link: string; readonly item: ItemRecord }[] }) {
  const t = useText()
  const submit = useTold()
  const meeting = useMeeting((whole) => whole)
  const wall = useWall()
  const [linking, setLinking] = useState(false)
  const named = (other: ItemRecord): string => t('river.linkLine', { kind: kindWord(t, river, other.kind), text: shortened(other.text) })
  // Bridges are what is linked most; the rest is behind one entry, or this menu would hold the whole river.
  const targets = linkTargets(meeting, item).filter((other) => item.kind === 'bridge' || other.kind === 'bridge')
  const to = (along: number, across: number): void => { void submit(moveThings([{ id: item.id, along, across }])) }
  const past = (by: 1 | -1): void => { const command = pastNeighbour(meeting, item, by); if (command !== null) void submit(command) }
  const move: MenuEntry[] = [
    { id: 'left', label: t('river.move.left'), keys: 'Alt ←', onAction: () => { to(item.along - 0.08, item.across) } },
    { id: 'right', label: t('river.move.right'), keys: 'Alt →', onAction: () => { to(item.along + 0.08, item.across) } },
    { id: 'before', label: t('river.move.before'), keys: 'Alt Home', onAction: () => { past(-1) } },
    { id: 'after', label: t('river.move.after'), keys: 'Alt End', onAction: () => { past(1) } },
    { id: 'far', label: t('river.move.far'), onAction: () => { to(item.along, -0.75) } },
    { id: 'water', label: t('river.move.water'), onAction: () => { to(item.along, 0) } },
    { id: 'near', label: t('river.move.near'), onAction: () => { to(item.along, 0.75) } },
  ]
  const lit = wall.spotlight === item.id
  const isNeed = [...meeting.source.values()].some((source) => source.item === item.id)
  const groups: MenuGroup[] = [
    { id: 'do', entries: [
      { id: 'spotlight', label: t(lit ? 'river.spotlightOff' : 'river.spotlight'), keys: 'S', onAction: () => { void submit(wallCommand({ show: 'river', of: river.id, spotlight: lit ? null : item.id })) } },
      { id: 'need', label: t('river.makeNeed'), disabled: isNeed || item.text === '', onAction: () => { void submit({ type: 'mark-need', id: newId(), items: [item.id] }) } },
    ] },
    { id: 'link', title: t('river.linkTo'), entries: [
      ...targets.map((other) => ({ id: `link-${other.id}`, label: named(other), onAction: () => { void submit(linkThings(meeting, item.id, other.id, newId())) } })),
      { id: 'link', label: t('river.linkOther'), keys: 'C', onAction: () => { setLinking(true) } },
    ] },
    { id: 'unlink', title: t('river.unlink'), entries: links.map(({ link, item: other }) => ({ id: `unlink-${link}`, label: named(other), onAction: () => { void submit({ type: 'remove', table: 'link', ids: [link] }) } })) },
    { id: 'move', title: t('river.move'), entries: move },
    { id: 'remove', entries: [{ id: 'remove', label: t('river.removeThing'), danger: true, keys: 'Delete', onAction: () => { void submit({ type: 'remove', table: 'item', ids: [item.id] }) } }] },
  ]
  const label = t('river.thingMenu', { text: shortened(item.text) })
  return (
    <>
      <Menu label={label} trigger={<IconButton size="small" label={label} icon={<IconMore />} />} groups={groups.filter((group) => group.entries.length > 0)} />
      {linking ? <LinkDialog item={item} river={river} onClose={() => { setLinking(false) }} /> : null}
    </>
  )
}
