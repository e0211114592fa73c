import { riverPicture, type River, type RiverPicture } from '#domain/river/river-picture.ts'
import { riverOf, type RiverRows, type RiverWords } from '#domain/view/river-view.ts'

export interface RiverKeeper {
  /** The picture of a river as its records are now; what did not change since the last call is the same object. */
  picture(river: Parameters<typeof riverOf>[0], rows: RiverRows, words: RiverWords): RiverPicture
}

/** Remembers the last river and picture, so that a change of one thing costs one thing. One keeper per shown river. */
export function riverKeeper(): RiverKeeper {
  let last: { readonly river: River; readonly picture: RiverPicture } | undefined
  return {
    picture(row, rows, words) {
      const river = riverOf(row, rows, words, last?.river)
      const picture = riverPicture(river, last?.picture)
      last = { river, picture }
      return picture
    },
  }
}
