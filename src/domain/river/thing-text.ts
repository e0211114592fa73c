import { roundedBox } from './path.ts'
import type { Tone } from './palette.ts'
import { leastWidth, mostWidth, type RiverThing } from './river-things.ts'
import type { Box, PathShape, Shape, TextShape } from './shapes.ts'
import { fitText, type FittedText } from './text-break.ts'
import { textWidth } from './text-measure.ts'

/** The text of a thing with its kind's word above it, as one block around the middle. */
export interface TextBlock {
  readonly width: number
  readonly height: number
  readonly fitted: FittedText
  readonly label: string
}
const labelSize = 12.5
const labelHeight = 17

export function textBlock(text: string, label: string | undefined, options: Parameters<typeof fitText>[1] = {}): TextBlock {
  const fitted = fitText(text, options)
  const word = (label ?? '').slice(0, 40)
  const labelled = word === '' ? 0 : textWidth(word, labelSize, 700)
  return { width: Math.max(34, options.room ?? 0, fitted.width, labelled), height: fitted.height + (word === '' ? 0 : labelHeight), fitted, label: word }
}

/** The room that a thing was given by hand, for its text. */
export function roomOf(thing: Pick<RiverThing, 'width'>): { readonly room?: number; readonly most?: number } {
  const { width } = thing
  return width === undefined || !(width > 0) ? {} : { room: Math.max(leastWidth, Math.min(mostWidth, width)), most: 14 }
}

/** The kind's word, and what the colour stands for: a colour is never the only sign. */
export function labelOf(thing: Pick<RiverThing, 'label' | 'belongs'>): string {
  return [thing.label, thing.belongs].filter((part) => part !== undefined && part !== '').join(' · ')
}

/** Text shapes of a block whose middle is at (x, y). */
export function blockShapes(block: TextBlock, x: number, y: number, ink: Tone): TextShape[] {
  const top = y - block.height / 2
  const shapes: TextShape[] = []
  const offset = block.label === '' ? 0 : labelHeight
  if (offset > 0) shapes.push({ type: 'text', lines: [{ text: block.label, x, y: top + labelSize }], size: labelSize, weight: 700, ink, anchor: 'middle' })
  const { fitted } = block
  const lines = fitted.lines.map((text, index) => ({ text, x, y: top + offset + index * fitted.lineHeight + fitted.size * 0.94 }))
  shapes.push({ type: 'text', lines, size: fitted.size, weight: fitted.weight, ink, anchor: 'middle', ...(fitted.rtl ? { direction: 'rtl' as const } : {}) })
  return shapes
}

/** Bars in place of lines, for far away. */
export function blockBars(block: TextBlock, x: number, y: number): Box[] {
  const { fitted } = block
  const top = y - block.height / 2 + (block.label === '' ? 0 : labelHeight)
  return fitted.lines.slice(0, 4).map((line, index) => {
    const width = textWidth(line, fitted.size, fitted.weight)
    return { x: x - width / 2, y: top + index * fitted.lineHeight + fitted.size * 0.4, width, height: fitted.size * 0.42 }
  })
}

/** A number in a disc at the upper right corner: votes. */
export function votesBadge(votes: number | undefined, right: number, top: number): Shape[] {
  if (votes === undefined || !(votes > 0)) return []
  const text = String(Math.min(9999, Math.round(votes)))
  const width = Math.max(26, textWidth(text, 16, 700) + 14)
  const disc: PathShape = { type: 'path', d: roundedBox(right - width / 2, top - 13, width, 26, 13), fill: 'badge', stroke: 'plate', width: 2 }
  return [disc, { type: 'text', lines: [{ text, x: right, y: top + 5.6 }], size: 16, weight: 700, ink: 'badgeInk', anchor: 'middle' }]
}
