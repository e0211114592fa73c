import { useMemo } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { dotCommand, dotsPerItem } from '#domain/meeting/votes.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useTable } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { IconMinus, IconPlus } from '#renderer/ui/icons.tsx'
import styles from './river-lead.module.css'

/** The dots of one thing: how many, and while the room votes the buttons to give and take one. */
export function ThingDots({ item, isOpen }: { readonly item: ItemRecord; readonly isOpen: boolean }) {
  const t = useText()
  const { submit } = useActions()
  const votes = useTable('vote')
  const dots = useMemo(() => dotsPerItem(votes).get(item.id) ?? 0, [votes, item.id])
  const give = (by: 1 | -1): void => {
    const command = dotCommand(votes, item.id, by, newId)
    if (command !== null) void submit(command)
  }
  if (!isOpen && dots === 0) return null
  const text = shortened(item.text)
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
  return <> {t('boards.top', { cards: t.list(things.slice(0, 3).map(({ item, dots }) => t('boards.topCard', { text: shortened(item.text), dots }))) })}</>
}
