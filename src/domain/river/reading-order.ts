interface Placed { readonly id: string; readonly along: number; readonly across: number }

/**
 * The order in which a river is read, everywhere: in the outline, with Tab in the picture, on a tour. Along the water,
 * and what lies at the same place from the far bank to the near one.
 */
export function readingOrder<T extends Placed>(things: Iterable<T>): T[] {
  return [...things].sort((one, other) => one.along - other.along || one.across - other.across || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
}

interface Told { readonly id: string; readonly kind: string; readonly text: string; readonly river: string | null; readonly parent: string | null }

/**
 * The things of a river that have something to tell a room: with words of their own, or a bridge of which a plank has
 * words. A drawn line, a picture without words and an empty note tell nothing. No planks (they come with their bridge), no cards.
 */
export function tellingOf<T extends Told>(items: Iterable<T>, river: string): T[] {
  const mine = [...items].filter((item) => item.river === river)
  const withWords = mine.filter(({ text }) => text.trim() !== '')
  const bridges = new Set(withWords.flatMap((item) => (item.kind === 'plank' ? item.parent ?? [] : [])))
  return mine.filter((item) => item.kind !== 'plank' && item.kind !== 'card' && (item.text.trim() !== '' || bridges.has(item.id)))
}

/** The things of a river that a tour visits: those that have something to tell. */
export function tourOf<T extends Placed & Told>(items: Iterable<T>, river: string): T[] {
  return readingOrder(tellingOf(items, river))
}

/** Where a tour goes next; at its ends it stays where it is. From nowhere forward to the first, back to the last. */
export function tourStep(ids: readonly string[], now: string | null, by: 1 | -1): string | null {
  const at = now === null ? -1 : ids.indexOf(now)
  if (at < 0) return ids[by === 1 ? 0 : ids.length - 1] ?? null
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null
}
