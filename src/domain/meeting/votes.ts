import type { Command } from './command.ts'
import type { Meeting } from './records.ts'

/** How many dots each item has; one without is not in it. */
export function dotsPerItem(votes: Meeting['vote']): ReadonlyMap<string, number> {
  const dots = new Map<string, number>()
  for (const { item } of votes.values()) dots.set(item, (dots.get(item) ?? 0) + 1)
  return dots
}

/** A dot more or less on a card or a thing; null when there is none to take away. */
export function dotCommand(votes: Meeting['vote'], item: string, by: 1 | -1, newId: () => string): Command | null {
  if (by === 1) return { type: 'add', table: 'vote', rows: [{ id: newId(), fields: { item } }] }
  const last = [...votes.values()].filter((vote) => vote.item === item).at(-1)
  return last === undefined ? null : { type: 'remove', table: 'vote', ids: [last.id] }
}
