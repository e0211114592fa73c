import { inOrder } from '#domain/document/order.ts'
import type { ItemRecord, Meeting, RiverRecord } from '#domain/meeting/records.ts'
import { whoInWords, riverName } from '#domain/report/reading.ts'
import type { Words } from '#domain/report/words.ts'
import { palettes, type PaletteName } from '#domain/river/palette.ts'
import { pictureShapes, riverPicture } from '#domain/river/river-picture.ts'
import type { RiverThing } from '#domain/river/river-things.ts'
import type { RiverImage } from './river-image.ts'
import { latinFaces } from './fonts.ts'
import { riverSvg } from './river-svg.ts'

/**
 * A river of the meeting as a picture. The public report hands in the view without names, so nothing that the lists do
 * not say is in the drawing either. null for a river that is not there.
 */
export function drawRiver(meeting: Meeting, river: string, words: Words, palette: PaletteName = 'light', width = 1600): RiverImage | null {
  const record = meeting.river.get(river)
  if (record === undefined) return null
  const items = inOrder(meeting.item.values()).filter((item) => item.river === river)
  const name = riverName(meeting, record, words)
  const here = new Set(items.map((item) => item.id))
  const picture = riverPicture({
    scenery: record.scenery, seed: record.seed, title: name, bends: bends(record), things: things(meeting, items, words),
    links: [...meeting.link.values()].filter((link) => here.has(link.from) && here.has(link.to)),
  })
  const svg = riverSvg({ world: picture.world, shapes: pictureShapes(picture) }, palettes[palette], { width, title: name, description: words.riverCaption(name), idPrefix: `river-${river}` })
  return { svg: withFont(svg), width, height: Math.round((width * picture.world.height) / picture.world.width) }
}

/** A picture inside a page cannot use the fonts of the page, so it brings its own; without outside parts still. */
function withFont(svg: string): string {
  return svg.replace('<title', () => `<style>${latinFaces}</style><title`)
}

function bends(record: RiverRecord): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = []
  for (let at = 0; at + 1 < record.bends.length; at += 2) points.push({ x: record.bends[at] ?? 0, y: record.bends[at + 1] ?? 0 })
  return points
}

function things(meeting: Meeting, items: readonly ItemRecord[], words: Words): RiverThing[] {
  const bridges = new Set(items.filter((item) => item.kind === 'bridge').map((item) => item.id))
  const votes = new Map<string, number>()
  for (const vote of meeting.vote.values()) votes.set(vote.item, (votes.get(vote.item) ?? 0) + 1)
  const planks = (bridge: string) => items.filter((item) => item.kind === 'plank' && item.parent === bridge)
    .map((plank) => ({ text: plank.text, who: plank.who === '' ? '' : whoInWords(meeting, new Map(), words, plank.who), due: plank.due === '' ? '' : words.shortDate(plank.due) }))
  return items.flatMap((item): RiverThing[] => {
    if (item.kind === 'card' || (item.kind === 'plank' && bridges.has(item.parent ?? ''))) return []
    const { id, kind, text, along, across } = item
    return [{ id, kind, text, along, across, z: item.order, votes: votes.get(id) ?? 0, ...(kind === 'bridge' ? { planks: planks(id) } : {}) }]
  })
}
