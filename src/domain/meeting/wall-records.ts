export const wallShows = ['welcome', 'agenda', 'groups', 'river', 'rivers', 'beside', 'confluence', 'board', 'column', 'cluster', 'needs', 'agreements', 'clock'] as const
export type WallShow = (typeof wallShows)[number]

/** What the projector shows now. One record, id 'wall'. */
export interface WallRecord {
  readonly id: string
  readonly show: WallShow
  /** The round, river, board, column or card (of a cluster) that is shown. */
  readonly of: string | null
  /** The item in the spotlight. */
  readonly spotlight: string | null
  /** The spotlight goes from thing to thing: the wall says which one of how many it is. */
  readonly tour: boolean
  readonly blank: 'no' | 'black' | 'white'
}

/** The timer of the room. One record, id 'clock'. */
export interface ClockRecord {
  readonly id: string
  readonly state: 'idle' | 'running' | 'paused'
  /** Running: when it ends, in ms since 1970. */
  readonly endsAt: number
  /** Paused: what is left, in ms. */
  readonly left: number
  /** What it was set to, in ms: for the ring. */
  readonly total: number
  readonly look: 'big' | 'ring' | 'hidden'
}
