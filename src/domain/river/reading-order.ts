interface Placed { readonly id: string; readonly along: number; readonly across: number }

/**
 * The order in which a river is read, everywhere: in the outline, with Tab in the picture, on a tour. Along the water,
 * and what lies at the same place from the far bank to the near one.
 */
export function readingOrder<T extends Placed>(things: Iterable<T>): T[] {
  return [...things].sort((one, other) => one.along - other.along || one.across - other.across || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
}

/** The things of a river that a tour visits: not the planks (they come with their bridge), and no cards. */
export function tourOf<T extends Placed & { readonly kind: string; readonly river: string | null }>(items: Iterable<T>, river: string): T[] {
  return readingOrder([...items].filter((item) => item.river === river && item.kind !== 'plank' && item.kind !== 'card'))
}

/** Where a tour goes next; at its ends it stays where it is. From nowhere forward to the first, back to the last. */
export function tourStep(ids: readonly string[], now: string | null, by: 1 | -1): string | null {
  const at = now === null ? -1 : ids.indexOf(now)
  if (at < 0) return ids[by === 1 ? 0 : ids.length - 1] ?? null
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null
}
