import type { Meeting } from '#domain/meeting/records.ts'
import { hasConfluence, inGroups } from '#domain/report/confluence.ts'
import { riverName } from '#domain/report/reading.ts'
import type { Words } from '#domain/report/words.ts'
import { confluencePicture } from '#domain/river/confluence-picture.ts'
import { palettes, type PaletteName } from '#domain/river/palette.ts'
import { confluenceOf } from '#domain/view/confluence.ts'
import { addressOf, drawingOf, withFont, type Paper } from './river-drawing.ts'
import type { RiverImage } from './river-image.ts'
import { riverSvg } from './river-svg.ts'

/** All rivers into one as a picture; null when nothing was laid together. Drawn from the view that may be shown. */
export function drawConfluence(meeting: Meeting, words: Words, palette: PaletteName = 'light', width = 1600, pictures: ReadonlyMap<string, Uint8Array> = new Map(), paper?: Paper): RiverImage | null {
  if (meeting.river.size < 2 || !hasConfluence({ meeting })) return null
  const votes = new Map<string, number>()
  for (const vote of meeting.vote.values()) votes.set(vote.item, (votes.get(vote.item) ?? 0) + 1)
  const picture = confluencePicture(confluenceOf(meeting, {
    kind: (kind) => words.kind[kind].toLowerCase(), votes: (item) => votes.get(item) ?? 0, title: words.confluence,
    groups: (groups) => inGroups({ meeting, words }, groups),
    riverName: (id) => { const river = meeting.river.get(id); return river === undefined ? '' : riverName(meeting, river, words) },
  }))
  const drawing = drawingOf(picture, paper)
  const svg = riverSvg(drawing, palettes[palette], {
    width, ...(paper === undefined ? {} : { mm: paper.mm }), title: words.confluence, description: words.confluenceCaption, idPrefix: 'confluence', picture: (name) => addressOf(pictures.get(name)),
  })
  return { svg: withFont(svg), width, height: Math.round((width * drawing.world.height) / drawing.world.width) }
}
