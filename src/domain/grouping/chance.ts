// Chance that is the same everywhere. sfc32 by Chris Doty-Humphrey (PractRand): 32-bit whole numbers only.

export interface Chance {
  a: number
  b: number
  c: number
  counter: number
}

/** Any number may be a seed; only its lowest 32 bits count. */
export function chanceFrom(seed: number): Chance {
  const chance: Chance = { a: seed | 0, b: 0x9e3779b9 | 0, c: 0x243f6a88 | 0, counter: 1 }
  for (let turn = 0; turn < 16; turn++) nextBits(chance)
  return chance
}

/** The next 32 random bits, as a whole number from 0. Changes `chance`. */
export function nextBits(chance: Chance): number {
  const sum = (((chance.a + chance.b) | 0) + chance.counter) | 0
  chance.counter = (chance.counter + 1) | 0
  chance.a = chance.b ^ (chance.b >>> 9)
  chance.b = (chance.c + (chance.c << 3)) | 0
  chance.c = ((chance.c << 21) | (chance.c >>> 11)) + sum | 0
  return sum >>> 0
}

/** A whole number from 0 up to but not including `limit` (at most 2^21, so that the product is exact). */
export function below(chance: Chance, limit: number): number {
  return Math.floor((nextBits(chance) * limit) / 4294967296)
}

/** Fisher-Yates, in place. */
export function shuffle<T>(chance: Chance, list: T[]): T[] {
  for (let last = list.length - 1; last > 0; last--) {
    const other = below(chance, last + 1)
    const kept = list[last] as T
    list[last] = list[other] as T
    list[other] = kept
  }
  return list
}
