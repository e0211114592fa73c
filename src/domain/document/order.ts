/**
 * Fractional keys: strings that sort (by code unit) in the wanted order, with always room between two of them.
 * After D. Greenspan, "Implementing Fractional Indexing" (observablehq, 2020), in its plain form: a key is the
 * fraction 0.<digits> in base 62 without trailing zeros. Keys grow by about one digit per 6 insertions at one
 * spot in the worst case; at the end there is room for millions of records in four digits.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export interface Ordered {
  readonly id: string
  readonly order: string
}

/** A key strictly between two keys; null = the beginning or the end. Keys the wrong way round are exchanged. */
export function keyBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) {
    // Two records with the same key exist after a merge of files; the id decides between them, so right after will do.
    return before === after ? keyBetween(before, null) : keyBetween(after, before)
  }
  if (after === null) return before === null ? middle : behind(before)
  return midpoint(before ?? '', after)
}

/** The first key of a list: room on both sides. */
const middle = 'V'
/** Digits that count upwards when records are added at the end: 62^3 of them from the middle on. */
const width = 4

/** The next key at the open end: the first four digits, read as a number, plus one. */
function behind(key: string): string {
  const figures = [...key.slice(0, width).padEnd(width, '0')].map((digit) => digits.indexOf(digit))
  for (let at = width - 1; at >= 0; at--) {
    const figure = (figures[at] ?? 0) + 1
    if (figure < digits.length) {
      figures[at] = figure
      return figures.map((n) => digits.charAt(n)).join('').replace(/0+$/, '')
    }
    figures[at] = 0
  }
  return midpoint(key, null)
}

/** `count` keys in a row between two keys. */
export function keysBetween(before: string | null, after: string | null, count: number): string[] {
  const keys: string[] = []
  let last = before
  for (let n = 0; n < count; n++) {
    last = keyBetween(last, after)
    keys.push(last)
  }
  return keys
}

function midpoint(low: string, high: string | null): string {
  if (high !== null) {
    let same = 0
    while ((low[same] ?? '0') === high[same]) same++
    if (same > 0) return high.slice(0, same) + midpoint(low.slice(same), high.slice(same))
  }
  const lowDigit = low === '' ? 0 : digits.indexOf(low.charAt(0))
  const highDigit = high === null ? digits.length : digits.indexOf(high.charAt(0))
  if (highDigit - lowDigit > 1) {
    // At the open end take small steps, so that a list typed line by line keeps short keys.
    const middle = high === null ? lowDigit + 1 : Math.round((lowDigit + highDigit) / 2)
    return digits.charAt(middle)
  }
  if (high !== null && high.length > 1) return high.charAt(0)
  return digits.charAt(lowDigit) + midpoint(low.slice(1), null)
}

/** Records in their order; equal keys are told apart by id, so every machine shows the same. */
export function inOrder<R extends Ordered>(rows: Iterable<R>): R[] {
  return [...rows].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/**
 * The key for a record that is put right behind `after` (null: in front) among its neighbours.
 * The moved record itself must not be among them.
 */
export function keyBehind(neighbours: Iterable<Ordered>, after: string | null): string {
  const sorted = inOrder(neighbours)
  if (after === null) return keyBetween(null, sorted[0]?.order ?? null)
  const at = sorted.findIndex((row) => row.id === after)
  if (at < 0) return keyBetween(sorted.at(-1)?.order ?? null, null)
  return keyBetween(sorted[at]?.order ?? null, sorted[at + 1]?.order ?? null)
}

/** The key for a record that is added behind all others. */
export function keyAtEnd(neighbours: Iterable<Ordered>): string {
  return keyBetween(inOrder(neighbours).at(-1)?.order ?? null, null)
}
