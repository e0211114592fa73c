import { useMemo } from 'react'
import type { Command } from '#domain/meeting/command.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { IconMinus, IconPlus } from '#renderer/ui/icons.tsx'
import { shortText } from './river-words.ts'
import styles from './river-lead.module.css'

/** A dot more or less on a thing; null when there is none to take away. */
export function dotCommand(votes: Meeting['vote'], item: string, by: 1 | -1): Command | null {
  if (by === 1) return { type: 'add', table: 'vote', rows: [{ id: newId(), fields: { item } }] }
  const last = [...votes.values()].filter((vote) => vote.item === item).at(-1)
  return last === undefined ? null : { type: 'remove', table: 'vote', ids: [last.id] }
}

export function dotsPerItem(votes: Meeting['vote']): ReadonlyMap<string, number> {
  const dots = new Map<string, number>()
  for (const { item } of votes.values()) dots.set(item, (dots.get(item) ?? 0) + 1)
  return dots
}

/** The dots of one thing: how many, and while the room votes the buttons to give and take one. */
export function ThingDots({ item, isOpen }: { readonly item: ItemRecord; readonly isOpen: boolean }) {
  const t = useText()
  const { submit } = useActions()
  const votes = useTable('vote')
  const dots = useMemo(() => dotsPerItem(votes).get(item.id) ?? 0, [votes, item.id])
  const give = (by: 1 | -1): void => {
    const command = dotCommand(votes, item.id, by)
    if (command !== null) void submit(command)
  }
  if (!isOpen && dots === 0) return null
  const text = shortText(item.text)
  return (
    <span className={styles['dots']}>
      {isOpen ? <IconButton size="small" label={t('river.noDot', { text })} keys="-" icon={<IconMinus size={16} />} isDisabled={dots === 0} onPress={() => { give(-1) }} /> : null}
      <span role="img" className={styles['dotCount']} aria-label={t('boards.dots', { count: dots })}>{t.number(dots)}</span>
      {isOpen ? <IconButton size="small" label={t('river.dot', { text })} keys="+" icon={<IconPlus size={16} />} onPress={() => { give(1) }} /> : null}
    </span>
  )
}

/** What got most dots, at most three; while voting only how many dots there are, so that nobody is led. */
export function VotesOfRiver({ river }: { readonly river: RiverRecord }) {
  const t = useText()
  const votes = useTable('vote')
  const items = useTable('item')
  const things = useMemo(() => {
    const dots = dotsPerItem(votes)
    return [...items.values()].filter((item) => item.river === river.id && dots.has(item.id)).map((item) => ({ item, dots: dots.get(item.id) ?? 0 })).sort((one, other) => other.dots - one.dots)
  }, [votes, items, river.id])
  if (things.length === 0) return null
  if (river.step === 'vote') return <> {t('river.dotsGiven', { count: things.reduce((sum, { dots }) => sum + dots, 0) })}</>
  return <> {t('boards.top', { cards: t.list(things.slice(0, 3).map(({ item, dots }) => t('boards.topCard', { text: shortText(item.text), dots }))) })}</>
}
