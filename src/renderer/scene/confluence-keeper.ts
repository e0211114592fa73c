import { confluencePicture, type ConfluenceOfRivers } from '#domain/river/confluence-picture.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { confluenceOf, type ConfluenceRows, type ConfluenceWords } from '#domain/view/confluence.ts'

export interface ConfluenceKeeper {
  /** The picture of all rivers as their records are now; the scenery is kept, and all of it when nothing changed. */
  picture(rows: ConfluenceRows, words: ConfluenceWords): RiverPicture
}

/** Remembers the last picture. One keeper per shown confluence. */
export function confluenceKeeper(): ConfluenceKeeper {
  let last: { readonly all: string; readonly picture: RiverPicture } | undefined
  return {
    picture(rows, words) {
      const all: ConfluenceOfRivers = confluenceOf(rows, words)
      const text = JSON.stringify(all)
      if (last?.all === text) return last.picture
      last = { all: text, picture: confluencePicture(all, last?.picture) }
      return last.picture
    },
  }
}
