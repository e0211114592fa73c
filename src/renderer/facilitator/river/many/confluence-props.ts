import type { ShownConfluence } from './use-confluence.ts'

/** What the lists of the confluence are given. Ids are those of the picture. */
export interface ConfluenceOutlineProps {
  readonly shown: ShownConfluence
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
  /** Brings something into view in the picture. */
  readonly onSeek: (id: string) => void
  /** `stay`: whoever answers one proposal goes on with the next. Otherwise the focus goes to what was laid together. */
  readonly onLay: (ids: readonly string[], how?: 'stay') => void
  /** Takes piles apart; what is no pile is left alone. */
  readonly onApart: (ids: readonly string[]) => void
  readonly onOpen: (river: string, item?: string) => void
}
