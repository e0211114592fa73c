import { letterWidths } from './letter-widths.ts'

/**
 * How wide text is, for the canvas, for SVG and for sizes alike: one function, with the widths of
 * Atkinson Hyperlegible Next built in, so that no painter measures and all painters agree.
 * Letters outside the table (other scripts, emoji) count with a cautious average.
 */
export type Weight = 500 | 700

interface Range { readonly from: number; readonly to: number; readonly widths: readonly number[] }

function ranges(weight: Weight): Range[] {
  return letterWidths[weight].map(([from, to, digits]) => ({
    from, to,
    widths: Array.from({ length: to - from + 1 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 36) / 1000),
  }))
}
const tables: Readonly<Record<Weight, readonly Range[]>> = { 500: ranges(500), 700: ranges(700) }

/** Marks, joiners and variation signs: drawn with the letter before them, no width of their own. */
const joins = (code: number): boolean => (code >= 0x300 && code <= 0x36f) || (code >= 0x591 && code <= 0x5c7) || (code >= 0x64b && code <= 0x65f)
  || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069)
  || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x1f3fb && code <= 0x1f3ff) || (code >= 0xe0020 && code <= 0xe007f) || code === 0xfeff

const wide = (code: number): boolean => (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3)
  || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xff60) || (code >= 0x2600 && code <= 0x27bf)

/** The first 0x180 letters in a plain array: nearly all text, looked up without a search. */
const quick = (weight: Weight): readonly number[] => Array.from({ length: 0x180 }, (_, code) => {
  const range = tables[weight].find((each) => code >= each.from && code <= each.to)
  return range?.widths[code - range.from] ?? 0.64
})
const near: Readonly<Record<Weight, readonly number[]>> = { 500: quick(500), 700: quick(700) }

function letterWidth(code: number, weight: Weight): number {
  if (code < 0x180) return near[weight][code] ?? 0.64
  for (const range of tables[weight]) if (code >= range.from && code <= range.to) return range.widths[code - range.from] ?? 0.6
  if (joins(code)) return 0
  if (code >= 0x1f000) return 1.3
  return wide(code) ? 1.05 : 0.64
}

/** Width of one line in the unit of `size`. Kerning is left out: it only makes lines a little shorter. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const widths = near[weight]
  let width = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x180) { width += widths[code] ?? 0.64; continue }
    const whole = text.codePointAt(index) ?? code
    if (whole > 0xffff) index += 1
    width += letterWidth(whole, weight)
  }
  return width * size
}

/** Letters as a reader sees them: marks, joined emoji and flags stay whole. */
export function clusters(text: string): string[] {
  const result: string[] = []
  let joined = false
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const last = result.length - 1
    const before = result[last]
    const flag = code >= 0x1f1e6 && code <= 0x1f1ff && before !== undefined && /^[\u{1f1e6}-\u{1f1ff}]$/u.test(before)
    if (before !== undefined && (joins(code) || joined || flag)) result[last] = before + letter
    else result.push(letter)
    joined = code === 0x200d
  }
  return result
}

/** Right-to-left when the first letter with a direction is Hebrew or Arabic (UAX 9, rules P2 and P3, by block). */
export function isRightToLeft(text: string): boolean {
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if ((code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefe)) return true
    if (/\p{L}/u.test(letter)) return false
  }
  return false
}
