// What somebody wants from the groups of a meeting, and what comes out. All ids are ids of people; names never
// come here, so two people with the same name are two people.

/** Text values by column name: district, organisation, own tags. A missing key is the same as an empty value. */
export interface GroupingPerson {
  readonly id: string
  readonly attributes: Readonly<Record<string, string>>
}

export type RoundStrategy =
  /** Meet as many different people as possible, over all rounds and the history together. */
  | { readonly type: 'mixed' }
  /**
   * Only people with the same value sit together. Values with fewer than `smallest` people are joined: the
   * smallest two first, until none is too small. The answer names the joined values. An empty value counts as a
   * value of its own. `groupSizes` empty: one group per (joined) value; otherwise its largest is the wished size.
   */
  | { readonly type: 'by-attribute'; readonly attribute: string; readonly smallest: number }
  /** What is in `current` stays; whoever is missing there is put in the emptiest places. */
  | { readonly type: 'by-hand' }
  /** Person to group number, or null for "wherever there is room"; nobody above `maximum` in a group. */
  | { readonly type: 'by-choice'; readonly choices: Readonly<Record<string, number | null>>; readonly maximum: number }
  /** The groups of an other round (its place in `rounds`). Meeting again there is meant, so it is not a repeat. */
  | { readonly type: 'same-as'; readonly round: number }

export interface FixedSeat {
  readonly person: string
  readonly group: number
}

export interface RoundWish {
  /**
   * One size per group; see `groupSizes()`. When their sum is not the number of people present (somebody left),
   * the number of groups stays and the sizes become as even as possible.
   */
  readonly groupSizes: readonly number[]
  readonly strategy: RoundStrategy
  readonly absent: readonly string[]
  readonly fixed: readonly FixedSeat[]
  /** Places (in `current`) of the groups that must stay exactly as they are. */
  readonly lockedGroups?: readonly number[]
  readonly current?: readonly (readonly string[])[]
  /** No group may be larger. */
  readonly maximum?: number
}

/** above-all: more than meeting again. */
export type BalanceWeight = 'rather' | 'very-much' | 'above-all'

/**
 * spread: people with the same value over different groups. not-alone: nobody is the only one with a value in a
 * group. one-each: every group has at least one person with `value` (any non-empty value when left out).
 */
export interface BalanceWish {
  readonly attribute: string
  readonly weight: BalanceWeight
  readonly kind: 'spread' | 'not-alone' | 'one-each'
  readonly value?: string
}

/** How often two people met at earlier meetings (whole number, 0 or more). */
export interface EarlierMeeting {
  readonly a: string
  readonly b: string
  readonly times: number
}

export interface GroupingProblem {
  readonly people: readonly GroupingPerson[]
  readonly rounds: readonly RoundWish[]
  /** Each list: these people sit together in every round in which they are present. */
  readonly together: readonly (readonly string[])[]
  /** Each list: no two of these people sit together. */
  readonly apart: readonly (readonly string[])[]
  readonly balance: readonly BalanceWish[]
  readonly history: readonly EarlierMeeting[]
  /** Any whole number; the same seed gives the same plan on every machine. */
  readonly seed: number
  /** even: rather three pairs twice than one pair three times. The other: as many different people as possible. */
  readonly emphasis: 'even' | 'as-many-new-as-possible'
}

/** Why a group of a by-attribute round is what it is: the joined values, and which part of them. */
export interface GroupName {
  readonly values: readonly string[]
  /** 1-based, of `parts` groups with the same values. */
  readonly part: number
  readonly parts: number
}

export interface PlannedRound {
  readonly groups: readonly (readonly string[])[]
  readonly names?: readonly GroupName[]
}

export interface GroupingPlan {
  readonly rounds: readonly PlannedRound[]
}
