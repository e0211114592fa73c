/** The rounds of break-outs: how groups are made, who sits where, and what is wished of them. */

export const strategies = ['mixed', 'attribute', 'choice', 'hand', 'same'] as const
export type Strategy = (typeof strategies)[number]
/** What people of one group have in common, or what is spread over groups. tag: the first tag of somebody. */
export const attributes = ['district', 'organisation', 'sort', 'tag'] as const
export type Attribute = (typeof attributes)[number]

/** A round of break-outs. */
export interface RoundRecord {
  readonly id: string
  readonly order: string
  readonly title: string
  /** The task that stays on the wall. */
  readonly task: string
  readonly minutes: number
  readonly strategy: Strategy
  /** For strategy 'attribute'. */
  readonly attribute: Attribute
  /** People in a group, for 'mixed'; groups differ by one at most. */
  readonly size: number
  /** Whether `size` or `groups` says how people are divided. */
  readonly divide: 'size' | 'groups'
  readonly groups: number
  /** For 'attribute': a value with fewer people joins another small one. */
  readonly smallest: number
  /** Nobody makes a group larger than this; for 'choice' the places of every theme. 0 = no maximum. */
  readonly most: number
  /** For 'same': the round whose groups it takes; null = the nearest before it that has groups. */
  readonly same: string | null
}

/** What somebody chose in a round by choice: groups of that round. The id is `<round>:<person>`, as of a seat. */
export interface ChoiceRecord {
  readonly id: string
  readonly round: string
  readonly person: string
  readonly first: string | null
  readonly second: string | null
}

/** host: somebody sits in group number `place` (from 1). out: somebody takes no part in the round. */
export interface PinRecord {
  readonly id: string
  readonly person: string
  readonly sort: 'host' | 'out'
  /** null = every round that is mixed. 'out' always names its round. */
  readonly round: string | null
  readonly place: number
}

export const wantings = ['no', 'rather', 'much'] as const
export type Wanting = (typeof wantings)[number]
/** What a good division is: nobody again, who sits apart from whom, and whether earlier meetings count. Ids of BalanceRecord. */
export const balances = ['again', 'earlier', 'organisation', 'district', 'sort', 'one-each', 'not-alone'] as const
export type BalanceId = (typeof balances)[number]

/** How much a wish about all groups weighs; what no record is about keeps the weight of `balanceWishes`. */
export interface BalanceRecord {
  readonly id: string
  readonly weight: Wanting
  /** one-each: the tag that somebody in every group must have. */
  readonly tag: string
  /** not-alone: of what nobody should be the only one. */
  readonly attribute: Attribute
}

export interface GroupRecord {
  readonly id: string
  readonly order: string
  readonly round: string
  readonly name: string
  readonly room: string
  /** A locked group keeps its people when the round is made again. */
  readonly locked: boolean
}

/** Who sits in which group. The id is `<round>:<person>`, so nobody can be in two groups of one round. */
export interface SeatRecord {
  readonly id: string
  readonly round: string
  readonly group: string
  readonly person: string
}

export function seatId(round: string, person: string): string {
  return `${round}:${person}`
}

/** A pair that must, or must not, sit together. */
export interface WishRecord {
  readonly id: string
  readonly sort: 'together' | 'apart'
  readonly one: string
  readonly other: string
}
