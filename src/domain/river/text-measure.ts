import { letterWidths } from './letter-widths.ts'

/**
 * Where text breaks, for the canvas, for SVG and for sizes alike: one function, with the widths of
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

/** Width of one line in the unit of `size`, or of its letters without spaces. Kerning is left out: it only makes lines a little shorter. */
export function textWidth(text: string, size: number, weight: Weight, withoutSpaces = false): number {
  const widths = near[weight]
  let width = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (withoutSpaces && (code <= 0x20 || code === 0xa0)) continue
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

export interface Broken { readonly lines: readonly string[]; readonly cut: boolean }
const ellipsis = '…'

/** The head of a word that fits, at least one letter; ends with a hyphen unless it already breaks at one. */
function splitWord(word: string, room: number, size: number, weight: Weight): [string, string] {
  const letters = clusters(word)
  const hyphen = textWidth('-', size, weight)
  let width = 0
  let count = 0
  let soft = 0
  for (const letter of letters) {
    width += textWidth(letter, size, weight)
    if (count > 0 && width + hyphen > room) break
    count += 1
    if (/[-/–_.,@]/.test(letter) && count < letters.length) soft = count
  }
  if (soft > count / 3) return [letters.slice(0, soft).join(''), letters.slice(soft).join('')]
  const head = letters.slice(0, count).join('')
  return [/[\p{L}\p{N}]$/u.test(head) && count < letters.length ? `${head}-` : head, letters.slice(count).join('')]
}

function shortened(line: string, room: number, size: number, weight: Weight): string {
  const letters = clusters(line.replace(/[-\s]+$/, ''))
  while (letters.length > 0 && textWidth(letters.join('') + ellipsis, size, weight) > room) letters.pop()
  return letters.join('') + ellipsis
}

/**
 * Breaks text into at most `most` lines no wider than `room`: at white space, then inside words too long
 * for a line (after a hyphen or slash if there is one). The rest is cut with an ellipsis and `cut` says so.
 * Cost grows with the letters that fit, not with the text: a text of 5,000 letters is read only so far.
 */
export function breakText(text: string, size: number, weight: Weight, room: number, most: number): Broken {
  const enough = Math.ceil((room / (size * 0.2)) * most) + 40
  const clipped = text.length > enough ? text.slice(0, enough) : text
  const lines: string[] = []
  for (const paragraph of clipped.replace(/\r\n?/g, '\n').split('\n')) {
    let line = ''
    let filled = 0
    const space = textWidth(' ', size, weight)
    const words = paragraph.split(/[ \t\u00a0]+/).filter((word) => word !== '')
    while (words.length > 0 && lines.length <= most) {
      const word = words.shift() ?? ''
      const width = textWidth(word, size, weight)
      const joined = line === '' ? width : filled + space + width
      if (joined <= room) { line = line === '' ? word : `${line} ${word}`; filled = joined; continue }
      if (width <= room) { lines.push(line); line = word; filled = width; continue }
      const left = line === '' ? room : room - filled - space
      if (line !== '' && left <= room * 0.4) { lines.push(line); line = ''; words.unshift(word); continue }
      const [head, tail] = splitWord(word, left, size, weight)
      lines.push(line === '' ? head : `${line} ${head}`)
      line = ''
      if (tail !== '') words.unshift(tail)
    }
    if (line !== '' || words.length === 0) lines.push(line)
    if (lines.length > most) break
  }
  while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop()
  if (lines.length <= most && clipped.length === text.length) return { lines, cut: false }
  const kept = lines.slice(0, most)
  return { lines: [...kept.slice(0, -1), shortened(kept[kept.length - 1] ?? '', room, size, weight)], cut: true }
}

export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
  readonly weight: Weight
  readonly width: number
  readonly height: number
  readonly lineHeight: number
  readonly cut: boolean
  readonly rtl: boolean
}

/** Type sizes by length of the text: short texts are read from afar, long ones from nearby. */
function sizeFor(length: number): number {
  if (length <= 48) return 20
  return length <= 120 ? 17.5 : 15
}

const roomsFor = [118, 142, 168, 196, 228, 262, 304] as const

/** Chooses the width at which the text makes a calm oblong (about 5 : 2), and breaks it there; `room` is a width chosen by hand. */
export function fitText(text: string, options: { weight?: Weight; size?: number; most?: number; least?: number; room?: number } = {}): FittedText {
  const weight = options.weight ?? 500
  const size = options.size ?? sizeFor(text.length)
  const most = options.most ?? 9
  const lineHeight = size * 1.22
  const rooms = options.room !== undefined ? [options.room] : roomsFor.filter((room) => room >= (options.least ?? 0))
  let broken: Broken = { lines: [''], cut: false }
  const last = rooms[rooms.length - 1] ?? options.least ?? 304
  const letters = textWidth(text, size, weight, true)
  for (const room of rooms.length > 0 ? rooms : [last]) {
    // The letters alone need more lines than are calm in this room: no need to break the text to know it.
    if (room < last && Math.ceil(letters / room) * lineHeight > room * 0.5) continue
    broken = breakText(text, size, weight, room, most)
    const splits = broken.lines.some((line, index) => line.endsWith('-') && index < broken.lines.length - 1 && !text.includes(line))
    if (!broken.cut && !splits && broken.lines.length * lineHeight <= room * 0.5) break
  }
  const width = Math.max(0, ...broken.lines.map((line) => textWidth(line, size, weight)))
  return { ...broken, size, weight, width, height: broken.lines.length * lineHeight, lineHeight, rtl: isRightToLeft(text) }
}
