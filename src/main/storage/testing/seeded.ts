/** Numbers that look like chance and are the same for the same seed (mulberry32, T. Ettinger). */
export interface Seeded {
  /** 0 ≤ x < 1 */
  next(): number
  /** 0 ≤ n < limit, whole */
  below(limit: number): number
}

export function seeded(seed: number): Seeded {
  let value = seed >>> 0
  const next = (): number => {
    value = (value + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(value ^ (value >>> 15), value | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}
