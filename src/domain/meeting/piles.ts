import type { Command } from './command.ts'
import type { MeetingChange } from './decision.ts'
import type { ItemRecord } from './item-records.ts'
import type { Meeting } from './records.ts'

/** What laying together reads; the wall's copy of a meeting fits too. */
export type PileRows = Pick<Meeting, 'item' | 'pile' | 'piled'>

/** The fewest things that make a pile: one thing alone is itself. */
export const fewest = 2

/** The things of a pile, in the order in which they were laid there. */
export function pileMembers(rows: Pick<Meeting, 'item' | 'piled'>, pile: string): ItemRecord[] {
  return [...rows.piled.values()].filter((row) => row.pile === pile).flatMap((row) => rows.item.get(row.item) ?? [])
}

/** What is to be laid together: things, and piles with all that is in them. */
export interface LaidTogether {
  readonly items: readonly string[]
  readonly piles: readonly string[]
}

/** The things that would lie together, each once: first what is in the piles. */
function gathered(rows: PileRows, { items, piles }: LaidTogether): ItemRecord[] {
  const inPiles = piles.flatMap((pile) => pileMembers(rows, pile))
  const single = items.flatMap((id) => rows.item.get(id) ?? [])
  return [...new Map([...inPiles, ...single].map((item) => [item.id, item])).values()]
}

/** Whether these can be laid together: two at least, things of rivers, and all of one kind. */
export function canLayTogether(rows: PileRows, what: LaidTogether): boolean {
  const all = gathered(rows, what)
  const [first] = all
  return first !== undefined && what.items.length + what.piles.length >= fewest && all.length >= fewest
    && all.every((item) => item.kind === first.kind && item.river !== null && item.kind !== 'plank')
}

/**
 * Lays things and piles together, as one step: into the first of the piles, else into a new one with the words of the
 * first thing, at the given place. null when they cannot be laid together.
 */
export function layTogether(rows: PileRows, what: LaidTogether, made: { readonly id: string; readonly along: number; readonly across: number }): Command | null {
  if (!canLayTogether(rows, what)) return null
  const [into] = what.piles.filter((pile) => rows.pile.has(pile))
  const pile = into ?? made.id
  const all = gathered(rows, what)
  const lies = (item: string): string | undefined => rows.piled.get(item)?.pile
  const elsewhere = all.filter((item) => lies(item.id) !== undefined && lies(item.id) !== pile).map((item) => item.id)
  const coming = all.filter((item) => lies(item.id) !== pile)
  if (coming.length === 0) return null
  const text = all.find((item) => item.text.trim() !== '')?.text ?? ''
  return {
    type: 'together', label: 'pile.lay', commands: [
      ...(elsewhere.length === 0 ? [] : [{ type: 'remove', table: 'piled', ids: elsewhere } as const]),
      ...(into === undefined ? [{ type: 'add', table: 'pile', rows: [{ id: pile, fields: { text, along: made.along, across: made.across } }] } as const] : []),
      { type: 'add', table: 'piled', rows: coming.map((item) => ({ id: item.id, fields: { pile, item: item.id } })) },
    ],
  }
}

/** Piles that lost a thing by this change and hold fewer than two now: they go too, so that no pile is left of one. */
export function thinPiles(meeting: Meeting, change: MeetingChange): string[] {
  const left = new Set<string>()
  const gone = new Set<string>()
  for (const edit of change) {
    if (edit.table === 'piled' && edit.before !== null && edit.after === null) { left.add(edit.before.pile); gone.add(edit.id) }
    if (edit.table === 'pile' && edit.after === null) gone.add(`/${edit.id}`)
  }
  return [...left].filter((pile) => !gone.has(`/${pile}`)
    && [...meeting.piled.values()].filter((row) => row.pile === pile && !gone.has(row.id)).length < fewest)
}
