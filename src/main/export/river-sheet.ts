import type { PictureWish } from '#contract/report-files.ts'
import { aboutMeeting, type Meeting } from '#domain/meeting/records.ts'
import { riverName } from '#domain/report/reading.ts'
import type { Words } from '#domain/report/words.ts'
import type { Box, TextShape } from '#domain/river/shapes.ts'
import { world } from '#domain/river/watercourse.ts'
import { confluenceFigure } from '#domain/report/confluence.ts'
import { drawConfluence } from './confluence-drawing.ts'
import type { RiverImage } from './river-image.ts'
import { drawRiver, type Paper } from './river-drawing.ts'

/**
 * Width in px of the PNG, and in mm of the SVG. A3 at 200 dots per inch; A1 at 150, which is read from a metre away: 5000
 * px wide is 70 MB while it is painted, and 300 dots would be 280.
 */
const measures = { screen: { px: 1920, mm: null }, a3: { px: 3307, mm: 420 }, a1: { px: 4967, mm: 841 } } as const

/** Paper lies 1.414 times as wide as it is high: the picture keeps its width, name and meeting stand above and below it. */
const bands = { top: 140, bottom: 91 } as const
const proportion = world.width / (bands.top + world.height + bands.bottom)

/** Width in px of the PNG of a wish. */
export function pngWidth({ size }: PictureWish): number {
  return measures[size].px
}

/** A river, or the confluence of all, as a picture for a screen or for paper; null for one that is not there. */
export function riverSheet(meeting: Meeting, river: string, words: Words, wish: PictureWish, pictures: ReadonlyMap<string, Uint8Array>): RiverImage | null {
  const palette = wish.print ? 'print' : 'light'
  const { px, mm } = measures[wish.size]
  const record = meeting.river.get(river)
  const title = record === undefined ? words.confluence : riverName(meeting, record, words)
  const paper = mm === null ? undefined : { mm, around: onSheet(meeting, words, title) }
  return river === confluenceFigure ? drawConfluence(meeting, words, palette, px, pictures, paper) : drawRiver(meeting, river, words, palette, px, pictures, paper)
}

function onSheet(meeting: Meeting, words: Words, title: string): Paper['around'] {
  const about = aboutMeeting(meeting)
  const foot = [about.network, about.title, about.date === '' ? '' : words.longDate(about.date), about.place].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(' · ')
  return (picture) => onPaper(picture, title, foot)
}

/** What lies over the edge of the land makes the picture wider or higher, never the paper: then there is more room around it. */
function onPaper(picture: Box, title: string, foot: string): ReturnType<Paper['around']> {
  const width = Math.max(picture.width, (bands.top + picture.height + bands.bottom) * proportion)
  const sheet: Box = { x: picture.x - (width - picture.width) / 2, y: picture.y - bands.top, width, height: width / proportion }
  const line = (text: string, size: number, y: number, weight: 500 | 700): TextShape => ({ type: 'text', lines: [{ text, x: sheet.x + 48, y }], size, weight, ink: 'link', anchor: 'start' })
  return { sheet, words: [line(title, 58, picture.y - 50, 700), line(foot, 24, picture.y + picture.height + 54, 500)] }
}
