import { useRef, type KeyboardEvent } from 'react'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { useWallOffer } from '../../frame/frame-context.tsx'
import { RiverPainting } from './RiverPainting.tsx'
import styles from './many.module.css'

/** Every river as a small picture with its name and what lies in it. A click or Enter opens it, arrows walk. */
export function AllRivers({ rivers, chosen, onOpen }: { readonly rivers: readonly RiverRecord[]; readonly chosen: string; readonly onOpen: (river: string) => void }) {
  const t = useText()
  const wall = useRef<HTMLUListElement>(null)
  useWallOffer({ show: 'rivers', title: t('wall.title.rivers') })
  const walk = (event: KeyboardEvent): void => {
    const cards = [...wall.current?.querySelectorAll('button') ?? []]
    const to = neighbour(cards, cards.findIndex((card) => card === document.activeElement), event.key)
    if (to === undefined) return
    event.preventDefault()
    to.focus()
  }
  return (
    <ul className={styles['wall']} ref={wall} onKeyDown={walk} aria-label={t('many.title.all')}>
      {rivers.map((river) => <li key={river.id}><Card river={river} isChosen={river.id === chosen} onOpen={onOpen} /></li>)}
    </ul>
  )
}

function Card({ river, isChosen, onOpen }: { readonly river: RiverRecord; readonly isChosen: boolean; readonly onOpen: (river: string) => void }) {
  const t = useText()
  const counts = useRiverCounts(river.id)
  return (
    <button type="button" className={styles['card']} tabIndex={isChosen ? 0 : -1} onClick={() => { onOpen(river.id) }}>
      <RiverPainting river={river} />
      <span className={styles['cardName']}>{river.title === '' ? t('river.unnamed') : river.title}</span>
      <span className={styles['soft']}>{countWords(t, counts)}</span>
    </button>
  )
}

export interface RiverCounts { readonly opportunity: number; readonly obstacle: number; readonly bridge: number }

function useRiverCounts(river: string): RiverCounts {
  return useMeeting(({ item }) => {
    const of = (kind: string): number => [...item.values()].filter((one) => one.river === river && one.kind === kind).length
    return { opportunity: of('opportunity'), obstacle: of('obstacle'), bridge: of('bridge') }
  })
}

/** "3 kansen · 3 obstakels · 2 bruggen" */
function countWords(t: Text, { opportunity, obstacle, bridge }: RiverCounts): string {
  return [t('many.opportunities', { count: opportunity }), t('many.obstacles', { count: obstacle }), t('many.bridges', { count: bridge })].join(' · ')
}

/** The card to the left or right in reading order, or the nearest one in the row above or below. */
function neighbour(cards: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const here = cards[at]
  if (here === undefined) return undefined
  if (key === 'ArrowLeft') return cards[at - 1]
  if (key === 'ArrowRight') return cards[at + 1]
  if (key === 'Home') return cards[0]
  if (key === 'End') return cards.at(-1)
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const box = here.getBoundingClientRect()
  const rows = cards.map((card) => ({ card, box: card.getBoundingClientRect() }))
    .filter((other) => (key === 'ArrowDown' ? other.box.top > box.top + 4 : other.box.top < box.top - 4))
  return rows.sort((one, other) => Math.abs(one.box.top - box.top) - Math.abs(other.box.top - box.top) || Math.abs(one.box.left - box.left) - Math.abs(other.box.left - box.left))[0]?.card
}
