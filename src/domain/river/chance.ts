/** A small seeded generator: the same seed gives the same numbers on every machine. */
export interface Chance {
  /** 0 ≤ value < 1 */
  next(): number
  between(low: number, high: number): number
  /** a whole number, low ≤ value ≤ high */
  whole(low: number, high: number): number
  pick<T>(options: readonly [T, ...T[]]): T
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, integer arithmetic only, so engines agree. */
export function chance(seed: number): Chance {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x85ebca6b) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number): number => low + (high - low) * next()
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { next, between, whole, pick: <T>(options: readonly [T, ...T[]]): T => options[whole(0, options.length - 1)] ?? options[0] }
}

/** A seed from any text (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
