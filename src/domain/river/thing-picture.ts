import { roundedBox } from './path.ts'
import { tone, type RiverThing } from './river-things.ts'
import type { PathShape, Shape } from './shapes.ts'
import type { Drawn } from './thing-outlines.ts'
import { blockShapes, textBlock } from './thing-text.ts'

const room = { width: 240, height: 190 }
const rim = 8
/** However wide it is made by hand, a picture leaves something of the river. */
const mostHeight = 600

/** As large as fits in the room, in its own proportion; a picture far out of proportion still has a side one can touch. */
function sized(picture: RiverThing['picture'], wanted = 0): { readonly width: number; readonly height: number } {
  if (picture === undefined || picture.width <= 0 || picture.height <= 0) return { width: 152, height: 100 }
  const scale = wanted > 0 ? Math.min(wanted / picture.width, mostHeight / picture.height) : Math.min(room.width / picture.width, room.height / picture.height)
  return { width: Math.max(24, picture.width * scale), height: Math.max(24, picture.height * scale) }
}

/** A picture of one's own in a frame, with its words below when it has any. Without bytes: an empty frame. */
export function frame(thing: RiverThing): Drawn {
  const { width, height } = sized(thing.picture, thing.width)
  const captioned = thing.text.trim() !== ''
  const block = textBlock(thing.text, undefined, { size: 15, most: 2, least: Math.max(140, width) })
  const rx = Math.max(width / 2 + rim, captioned ? block.width / 2 + 12 : 0)
  const high = height + rim * 2 + (captioned ? block.height + 8 : 0)
  const outer = roundedBox(-rx, -high / 2, rx * 2, high, 4)
  const inside = { x: -width / 2, y: -high / 2 + rim, width, height }
  const mat: PathShape = { type: 'path', d: roundedBox(inside.x, inside.y, width, height, 1), fill: 'water' }
  const laid: Shape = thing.picture === undefined || thing.picture.name === '' ? mat : { type: 'image', picture: thing.picture.name, ...inside }
  return {
    shapes: () => [
      { type: 'path', d: roundedBox(-rx + 4, -high / 2 + 6, rx * 2, high, 4), fill: 'shade', opacity: 0.38 },
      { type: 'path', d: outer, fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2 },
      laid, ...(captioned ? blockShapes(block, 0, high / 2 - block.height / 2 - 6, tone(thing, 'Ink')) : []),
    ],
    mark: () => ({ type: 'path', d: outer, fill: tone(thing, 'Fill'), stroke: tone(thing, 'Edge'), width: 2 }),
    // Never small print: from far away a picture is still a picture, not bars.
    local: { x: -rx, y: -high / 2, width: rx * 2, height: high }, bars: () => [], textSize: captioned ? 15 : 60,
  }
}
