/** The steps of a room with a board or a river. */
export const roomSteps = ['silent', 'reveal', 'cluster', 'vote', 'conclude'] as const
export type RoomStep = (typeof roomSteps)[number]

export const boardSteps = roomSteps
export type BoardStep = RoomStep

export const votings = ['dots', 'top3'] as const
/** A number of dots for everybody, or a top three of three, two and one point. */
export type Voting = (typeof votings)[number]

/** A theme with its columns. Several groups may each have a board of one theme: the same title, another group. */
export interface BoardRecord {
  readonly id: string
  readonly order: string
  readonly title: string
  /** The group that works on it; '' = everybody. */
  readonly group: string
  readonly conclusion: string
  readonly step: BoardStep
  readonly voting: Voting
  /** Dots for everybody, when it is by dots. */
  readonly dots: number
  /** How many people's votes were entered. Who they are is not kept. */
  readonly ballots: number
}

export const columnSorts = ['dreams', 'how', 'needed', 'own'] as const
export type ColumnSort = (typeof columnSorts)[number]

export interface ColumnRecord {
  readonly id: string
  readonly order: string
  readonly board: string
  readonly sort: ColumnSort
  readonly title: string
  readonly question: string
}

/** A dot on an item. Who gave it is not kept. */
export interface VoteRecord {
  readonly id: string
  readonly item: string
}
