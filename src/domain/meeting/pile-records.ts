/**
 * Things of the rivers that were laid together in the confluence, because they say the same: with a text of their own
 * and a place in the main stream. The things themselves stay where they are.
 */
export interface PileRecord {
  readonly id: string
  readonly order: string
  readonly text: string
  readonly along: number
  readonly across: number
}

/** Which thing lies in which pile. The id is that of the thing, so nothing lies in two piles. */
export interface PiledRecord {
  readonly id: string
  readonly pile: string
  readonly item: string
}

/** A river that is shown beside others, four at most. The id is that of the river, so none is there twice. */
export interface BesideRecord {
  readonly id: string
  readonly order: string
  readonly river: string
}
