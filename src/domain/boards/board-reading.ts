import { inOrder } from '#domain/document/order.ts'
import type { ColumnRecord } from '#domain/meeting/board-records.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { dotsPerItem } from '#domain/meeting/votes.ts'

export interface ColumnReading {
  readonly column: ColumnRecord
  /** The cards that stand for themselves; what is under them is in `under`. */
  readonly cards: readonly ItemRecord[]
}

/** One board as it is read: columns with their cards, and under every card those that were put there. */
export interface BoardReading {
  readonly columns: readonly ColumnReading[]
  readonly under: ReadonlyMap<string, readonly ItemRecord[]>
  readonly dots: ReadonlyMap<string, number>
  /** Cards that a need was made of. */
  readonly needed: ReadonlySet<string>
  readonly count: number
  /** The groups that have cards or a board in this theme, each with its place among them: for its colour. */
  readonly groups: ReadonlyMap<string, number>
}

/** Cost: one pass over the items, votes and sources of the meeting, and a sort of the board's own cards. */
export function readBoard(meeting: Pick<Meeting, 'column' | 'item' | 'vote' | 'source'>, board: string): BoardReading {
  const columns = inOrder([...meeting.column.values()].filter((column) => column.board === board))
  const mine = new Set(columns.map(({ id }) => id))
  const cards = inOrder([...meeting.item.values()].filter((item) => item.column !== null && mine.has(item.column)))
  const under = new Map<string, ItemRecord[]>()
  for (const card of cards) {
    if (card.parent === null) continue
    const list = under.get(card.parent)
    if (list === undefined) under.set(card.parent, [card])
    else list.push(card)
  }
  const groups = [...new Set(cards.map(({ group }) => group).filter((group) => group !== ''))].sort()
  return {
    groups: new Map(groups.map((group, at) => [group, at])),
    columns: columns.map((column) => ({ column, cards: cards.filter((card) => card.column === column.id && card.parent === null) })),
    under,
    dots: dotsPerItem(meeting.vote),
    needed: new Set([...meeting.source.values()].map(({ item }) => item)),
    count: cards.length,
  }
}

/** The dots of a card and of all that lies under it: a cluster is weighed as a whole. */
export function dotsOf(reading: Pick<BoardReading, 'dots' | 'under'>, card: string): number {
  const own = reading.dots.get(card) ?? 0
  return (reading.under.get(card) ?? []).reduce((sum, below) => sum + (reading.dots.get(below.id) ?? 0), own)
}

/** The cards with most dots, at most three; with the same number the order of the board decides. */
export function topThree(reading: BoardReading): readonly { readonly card: ItemRecord; readonly dots: number }[] {
  return reading.columns
    .flatMap(({ cards }) => cards.map((card) => ({ card, dots: dotsOf(reading, card.id) })))
    .filter(({ dots }) => dots > 0)
    .sort((one, other) => other.dots - one.dots)
    .slice(0, 3)
}
