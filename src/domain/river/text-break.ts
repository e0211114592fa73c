import { clusters, isRightToLeft, textWidth, type Weight } from './text-measure.ts'

/** Where text breaks: one function for the canvas, for SVG and for sizes alike, so that all painters agree. */
export interface Broken { readonly lines: readonly string[]; readonly cut: boolean }
interface Lines extends Broken { readonly width: number }

interface Font { readonly size: number; readonly weight: Weight }

/** A text taken apart and measured once, to be broken at several widths. */
interface Measured {
  /** Words and their widths, per line of the source. */
  readonly paragraphs: readonly { readonly words: readonly string[]; readonly widths: readonly number[] }[]
  /** All words beside each other. */
  readonly width: number
  /** The longest word that has no place of its own to break at. */
  readonly longest: number
  /** Whether that is all of the text: of a text that cannot fit only the beginning is read. */
  readonly whole: boolean
}

const ellipsis = '…'
/** What a word may be broken behind without a hyphen of ours. */
const softBreak = /[-/–_.,@]/

function measured(text: string, { size, weight }: Font, room: number, most: number): Measured {
  const enough = Math.ceil((room / (size * 0.2)) * most) + 40
  const read = text.length > enough ? text.slice(0, enough) : text
  let [width, longest] = [0, 0]
  const paragraphs = read.split(/\r\n?|\n/).map((paragraph) => {
    const words = paragraph.split(/[ \t\u00a0]+/).filter((word) => word !== '')
    const widths = words.map((word) => textWidth(word, size, weight))
    for (const [index, each] of widths.entries()) {
      width += each
      if (each > longest && !softBreak.test(words[index] ?? '')) longest = each
    }
    return { words, widths }
  })
  return { paragraphs, width, longest, whole: read === text }
}

/** The head of a word that fits, at least one letter; ends with a hyphen unless it already breaks at one. */
function splitWord(word: string, room: number, { size, weight }: Font): [string, string] {
  const letters = clusters(word)
  const hyphen = textWidth('-', size, weight)
  let width = 0
  let count = 0
  let soft = 0
  for (const letter of letters) {
    width += textWidth(letter, size, weight)
    if (count > 0 && width + hyphen > room) break
    count += 1
    if (softBreak.test(letter) && count < letters.length) soft = count
  }
  if (soft > count / 3) return [letters.slice(0, soft).join(''), letters.slice(soft).join('')]
  const head = letters.slice(0, count).join('')
  return [/[\p{L}\p{N}]$/u.test(head) && count < letters.length ? `${head}-` : head, letters.slice(count).join('')]
}

function shortened(line: string, room: number, { size, weight }: Font): string {
  const letters = clusters(line.replace(/[-\s]+$/, ''))
  while (letters.length > 0 && textWidth(letters.join('') + ellipsis, size, weight) > room) letters.pop()
  return letters.join('') + ellipsis
}

function broken({ paragraphs, whole }: Measured, font: Font, room: number, most: number): Lines {
  const space = textWidth(' ', font.size, font.weight)
  const lines: string[] = []
  let longest = 0
  const end = (line: string, width: number): void => {
    lines.push(line)
    longest = Math.max(longest, width)
  }
  for (const { words, widths } of paragraphs) {
    let line = ''
    let filled = 0
    let rest: string | undefined
    let index = 0
    while ((rest !== undefined || index < words.length) && lines.length <= most) {
      const word = rest ?? words[index] ?? ''
      const width = rest === undefined ? widths[index] ?? 0 : textWidth(rest, font.size, font.weight)
      const joined = line === '' ? width : filled + space + width
      if (joined > room && width > room) {
        const left = line === '' ? room : room - filled - space
        if (line !== '' && left <= room * 0.4) { end(line, filled); line = ''; continue }
        const [head, tail] = splitWord(word, left, font)
        const full = line === '' ? head : `${line} ${head}`
        end(full, textWidth(full, font.size, font.weight))
        line = ''
        if (tail !== '') { rest = tail; continue }
      } else if (joined > room) { end(line, filled); line = word; filled = width
      } else { line = line === '' ? word : `${line} ${word}`; filled = joined }
      rest = undefined
      index += 1
    }
    if (line !== '' || (rest === undefined && index >= words.length)) end(line, line === '' ? 0 : filled)
    if (lines.length > most) break
  }
  while (lines.length > 1 && lines[lines.length - 1] === '') lines.pop()
  if (lines.length <= most && whole) return { lines, cut: false, width: longest }
  const kept = lines.slice(0, most)
  const cut = [...kept.slice(0, -1), shortened(kept[kept.length - 1] ?? '', room, font)]
  return { lines: cut, cut: true, width: Math.max(...cut.map((line) => textWidth(line, font.size, font.weight))) }
}

/**
 * Breaks text into at most `most` lines no wider than `room`: at white space, then inside words too long
 * for a line (after a hyphen or slash if there is one). The rest is cut with an ellipsis and `cut` says so.
 * Cost grows with the letters that fit, not with the text: a text of 5,000 letters is read only so far.
 */
export function breakText(text: string, size: number, weight: Weight, room: number, most: number): Broken {
  const { lines, cut } = broken(measured(text, { size, weight }, room, most), { size, weight }, room, most)
  return { lines, cut }
}

export interface FittedText extends Font {
  readonly lines: readonly string[]
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

/** Widths to try for a text of which nobody chose the width, and the widest. */
const roomsFor = [118, 142, 168, 196, 228, 262] as const
const widest = 304

/** Chooses the width at which the text makes a calm oblong (about 5 : 2), and breaks it there; `room` is a width chosen by hand. */
export function fitText(text: string, options: { weight?: Weight; size?: number; most?: number; least?: number; room?: number } = {}): FittedText {
  const font = { size: options.size ?? sizeFor(text.length), weight: options.weight ?? 500 }
  const most = options.most ?? 9
  const lineHeight = font.size * 1.22
  const last = options.room ?? Math.max(options.least ?? 0, widest)
  const words = measured(text, font, last, most)
  const calm = (room: number, lines: number): boolean => lines * lineHeight <= room * 0.5
  let found: Lines | undefined
  for (const room of options.room === undefined ? roomsFor : []) {
    // A word would have to be broken, or the words need more lines than are calm here: known without breaking the text.
    if (room < (options.least ?? 0) || words.longest > room || !calm(room, Math.ceil(words.width / room))) continue
    const tried = broken(words, font, room, most)
    if (tried.cut || splits(tried.lines, text) || !calm(room, tried.lines.length)) continue
    found = tried
    break
  }
  found ??= broken(words, font, last, most)
  return { ...found, ...font, height: found.lines.length * lineHeight, lineHeight, rtl: isRightToLeft(text) }
}

/** Whether a word was broken with a hyphen that is not its own. */
const splits = (lines: readonly string[], text: string): boolean => lines.some((line, index) => line.endsWith('-') && index < lines.length - 1 && !text.includes(line))
