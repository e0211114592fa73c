import { once } from '#domain/river/once.ts'
import { riverPicture, type River, type RiverPicture } from '#domain/river/river-picture.ts'
import { boxAround, type Box, type Shape } from '#domain/river/shapes.ts'
import { bodyOf } from '#domain/river/things.ts'
import { wallPages, type WallPage, type WallRoom } from '#domain/river/wall-pages.ts'
import { riverOf, type RiverRows, type RiverWords } from '#domain/view/river-view.ts'

interface Whole { readonly river: River; readonly picture: RiverPicture }

/**
 * Remembers the last river, so that a change of one thing costs one thing. A river that says the same is the same object:
 * the pages of the wall, which take long, are made once per change of the river and not for a clock or a vote elsewhere.
 */
export function wallKeeper(): { whole(row: Parameters<typeof riverOf>[0], rows: RiverRows, words: RiverWords): Whole } {
  let last: Whole | undefined
  return {
    whole(row, rows, words) {
      const river = riverOf(row, rows, words, last?.river)
      if (last !== undefined && JSON.stringify(river) === JSON.stringify(last.river)) return last
      last = { river, picture: riverPicture(river, last?.picture) }
      return last
    },
  }
}

/** Remembers the pages of a river, which take long, while they are not shown (`hidden`) and when the same ones are asked for again. */
export function pagesKeeper(): { pages(river: River, room: WallRoom, hidden: boolean): readonly WallPage[] } {
  let last: { readonly river: River; readonly room: WallRoom; readonly pages: readonly WallPage[] } | undefined
  return {
    pages(river, room, hidden) {
      if (hidden) return last?.pages ?? []
      if (last !== undefined && last.river === river && JSON.stringify(last.room) === JSON.stringify(room)) return last.pages
      last = { river, room, pages: wallPages(river, room) }
      return last.pages
    },
  }
}

function silent(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape): Shape[] => (shape.type === 'text' ? [] : shape.type === 'group' ? [{ ...shape, children: silent(shape.children) }] : [shape]))
}

/**
 * The picture of a tour: letters as far as they are large enough to know a thing by where the tour shows it (`least`, in
 * units of the world), so that nothing lies there as an empty shape; what is smaller than that has none.
 */
export function withLargeLetters(picture: RiverPicture, least: number): RiverPicture {
  const large = (shapes: readonly Shape[]): Shape[] => shapes.flatMap((shape): Shape[] => (shape.type === 'text' ? (shape.size < least ? [] : [shape]) : shape.type === 'group' ? [{ ...shape, children: large(shape.children) }] : [shape]))
  return { ...withoutLetters(picture), things: picture.things.map((thing) => ({ ...thing, shapes: once(() => large(thing.shapes())), textSize: 1000, bars: none })) }
}

const none = (): readonly [] => []

/** The same picture without a single letter: for when it is too small to be read. */
export function withoutLetters(picture: RiverPicture): RiverPicture {
  // A size of letters that cannot be seen would make the painter draw bars; a large one keeps the full shape.
  return { ...picture, legend: [], things: picture.things.map((thing) => ({ ...thing, shapes: once(() => silent(thing.shapes())), textSize: 1000, bars: none })), links: picture.links.map((link) => ({ ...link, shapes: silent(link.shapes) })) }
}

/** The share of the wall's height, from the top, in which a tour shows the thing itself; its words stand below, over the whole width. */
const stage = 0.56
const air = 0.02

/**
 * The part of the world that shows one thing large, above the card with its words. What is seen of it lies in the world,
 * so that no part of the wall is empty; but a thing over the edge of the land is shown whole, and clear of the title.
 */
export function tourView(picture: RiverPicture, id: string, room: WallRoom): Box | undefined {
  const thing = picture.things.find((one) => one.id === id)
  if (thing === undefined || room.width < 1) return undefined
  const { world } = picture
  // A thing over the edge of the land is shown whole.
  const sheet = boxAround([world, bodyOf(thing)])
  const high = room.height * (stage - air) - room.top
  const wanted = Math.min((room.width * 0.8) / thing.box.width, Math.max(high, room.height * 0.2) / thing.box.height, (3.2 * room.width) / world.width)
  const perUnit = Math.max(wanted, room.width / world.width, (room.height * stage) / world.height)
  const [width, height] = [room.width / perUnit, room.height / perUnit]
  const x = thing.box.x + thing.box.width / 2 - width / 2
  const y = thing.box.y + thing.box.height / 2 - (room.top + high / 2) / perUnit
  return {
    x: within(x, sheet.x, sheet.x + sheet.width - width),
    y: within(y, Math.min(sheet.y, thing.box.y - room.top / perUnit), sheet.y + sheet.height - height * stage),
    width, height,
  }
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
