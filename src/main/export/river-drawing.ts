import type { Meeting } from '#domain/meeting/records.ts'
import { whoInWords, riverName } from '#domain/report/reading.ts'
import type { Words } from '#domain/report/words.ts'
import { palettes, type PaletteName } from '#domain/river/palette.ts'
import { pictureShapes, riverPicture } from '#domain/river/river-picture.ts'
import type { Box, Shape } from '#domain/river/shapes.ts'
import { belongingById } from '#domain/view/river-hue.ts'
import { riverOf } from '#domain/view/river-view.ts'
import { pictureAddress } from '#main/import/picture-address.ts'
import type { RiverImage } from './river-image.ts'
import { latinFaces } from './fonts.ts'
import { riverSvg } from './river-svg.ts'

/** A sheet that is so many mm wide, and what stands on it around the river. */
export interface Paper {
  readonly mm: number
  readonly around: (world: Box, shapes: readonly Shape[]) => { readonly world: Box; readonly shapes: readonly Shape[] }
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
  const drawing = paper?.around(picture.world, pictureShapes(picture)) ?? { world: picture.world, shapes: pictureShapes(picture) }
  const svg = riverSvg(drawing, palettes[palette], { width, ...(paper === undefined ? {} : { mm: paper.mm }), title: name, description: words.riverCaption(name), idPrefix: `river-${river}`, picture: (name) => addressOf(pictures.get(name)) })
  return { svg: withFont(svg), width, height: Math.round((width * drawing.world.height) / drawing.world.width) }
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
