import type { Meeting } from '#domain/meeting/records.ts'
import { whoInWords, riverName } from '#domain/report/reading.ts'
import type { Words } from '#domain/report/words.ts'
import { palettes, type PaletteName } from '#domain/river/palette.ts'
import { roundedBox } from '#domain/river/path.ts'
import { pictureShapes, riverPicture, sheetOf, type RiverPicture } from '#domain/river/river-picture.ts'
import type { Box, Shape } from '#domain/river/shapes.ts'
import { belongingById } from '#domain/view/river-hue.ts'
import { riverOf } from '#domain/view/river-view.ts'
import { pictureAddress } from '#main/import/picture-address.ts'
import type { RiverImage } from './river-image.ts'
import { latinFaces } from './fonts.ts'
import { riverSvg, type Drawing } from './river-svg.ts'

/** A sheet that is so many mm wide: as large as it must be for a picture, and the words that stand on it around that. */
export interface Paper {
  readonly mm: number
  readonly around: (picture: Box) => { readonly sheet: Box; readonly words: readonly Shape[] }
}

/**
 * A river of the meeting as a picture. The public report hands in the view without names, so nothing that the lists do
 * not say is in the drawing either. null for a river that is not there.
 */
export function drawRiver(meeting: Meeting, river: string, words: Words, palette: PaletteName = 'light', width = 1600, pictures: ReadonlyMap<string, Uint8Array> = noPictures, paper?: Paper): RiverImage | null {
  const record = meeting.river.get(river)
  if (record === undefined) return null
  const name = riverName(meeting, record, words)
  const votes = new Map<string, number>()
  for (const vote of meeting.vote.values()) votes.set(vote.item, (votes.get(vote.item) ?? 0) + 1)
  const picture = riverPicture(riverOf(record, meeting, {
    kind: (kind) => words.kind[kind].toLowerCase(), votes: (item) => votes.get(item) ?? 0, step: (plank) => stepOf(meeting, plank, words),
    belonging: belongingById(meeting),
  }))
  const drawing = drawingOf(picture, paper)
  const svg = riverSvg(drawing, palettes[palette], { width, ...(paper === undefined ? {} : { mm: paper.mm }), title: name, description: words.riverCaption(name), idPrefix: `river-${river}`, picture: (name) => addressOf(pictures.get(name)) })
  return { svg: withFont(svg), width, height: Math.round((width * drawing.world.height) / drawing.world.width) }
}

/**
 * All of a picture, and what lies over the edge of the land on plain paper beside it; with the words of the paper around it.
 * The scenery runs a little over its edge: the paper beside it lies over that, and under the things.
 */
export function drawingOf(picture: RiverPicture, paper?: Paper): Drawing {
  const around = sheetOf(picture)
  const { sheet, words } = paper?.around(around) ?? { sheet: around, words: [] }
  const beside = besides(sheet, picture.world).map((strip): Shape => ({ type: 'path', d: roundedBox(strip.x, strip.y, strip.width, strip.height, 0), fill: 'plate' }))
  const [scenery, laid] = [picture.background, pictureShapes(picture).slice(picture.background.length)]
  return { world: sheet, shapes: [...scenery, ...beside, ...laid, ...words] }
}

/** What of a sheet is not the land: at most four strips, over each other in the corners so that no seam is seen between them. */
function besides(sheet: Box, land: Box): Box[] {
  const [right, bottom] = [land.x + land.width, land.y + land.height]
  return [
    { x: sheet.x, y: sheet.y, width: sheet.width, height: land.y - sheet.y },
    { x: sheet.x, y: bottom, width: sheet.width, height: sheet.y + sheet.height - bottom },
    { x: sheet.x, y: sheet.y, width: land.x - sheet.x, height: sheet.height },
    { x: right, y: sheet.y, width: sheet.x + sheet.width - right, height: sheet.height },
  ].filter((strip) => strip.width > 0 && strip.height > 0)
}

const noPictures: ReadonlyMap<string, Uint8Array> = new Map()

export function addressOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : pictureAddress(bytes)
}

/** Persons are never in a picture: it is passed on more easily than a page. Their organisation is. */
function stepOf(meeting: Meeting, plank: string, words: Words): { who?: string; due?: string } {
  const item = meeting.item.get(plank)
  if (item === undefined) return {}
  return { ...(item.who === '' ? {} : { who: whoInWords(meeting, new Map(), words, item.who) }), ...(item.due === '' ? {} : { due: words.shortDate(item.due) }) }
}

/** A picture inside a page cannot use the fonts of the page, so it brings its own; without outside parts still. */
export function withFont(svg: string): string {
  return svg.replace('<title', () => `<style>${latinFaces}</style><title`)
}
