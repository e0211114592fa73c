/** Things of a river, and cards of a board: the one item model. */
export const thingKinds = ['opportunity', 'obstacle', 'bridge', 'boat', 'milestone', 'note', 'text', 'picture', 'line'] as const
export type ThingKind = (typeof thingKinds)[number]
export const itemKinds = [...thingKinds, 'plank', 'card'] as const
export type ItemKind = (typeof itemKinds)[number]

export const itemStates = ['plain', 'conclusion', 'minority', 'question', 'unsure', 'unfinished'] as const
export type ItemState = (typeof itemStates)[number]

export interface ItemRecord {
  readonly id: string
  /** Reading order within the river, the bridge (planks) or the column (cards). */
  readonly order: string
  readonly kind: ItemKind
  readonly text: string
  readonly state: ItemState
  /** To whom it is said: "gemeente"; '' = nobody in particular. */
  readonly addressee: string
  /** A river's id for things and planks, else null. */
  readonly river: string | null
  /** A column's id for cards, else null. */
  readonly column: string | null
  /** The bridge a plank belongs to, or the card that a card was put under (a cluster), else null. */
  readonly parent: string | null
  /** Place in the river: 0 = source … 1 = sea. */
  readonly along: number
  /** -1 = far bank … 0 = middle of the water … 1 = near bank. */
  readonly across: number
  /** Width of the text in world units; 0 = as wide as its text needs. */
  readonly width: number
  /** Degrees, clockwise. */
  readonly turn: number
  /** What lies on top in the picture: higher over lower, then by order. The outline does not know of it. */
  readonly layer: number
  /** Held fast: not moved, edited or removed before it is let go. */
  readonly locked: boolean
  /** A board whose theme this thing belongs to, else null. */
  readonly theme: string | null
  /** Who takes a plank's step, and when: a person, organisation or free label, as in an agreement. */
  readonly who: string
  readonly due: string
  /** The name of the cluster that lies under this card; '' = the card's own words say it. */
  readonly cluster: string
  /** The group that a card comes from when boards of several groups were merged; '' = that of its board, or nobody's. */
  readonly group: string
  /** Of a picture: the name of its bytes (SHA-256 in hex, see blobs of the store; '' = none), its size in px, what is to be seen on it. */
  readonly picture: string
  readonly pictureWidth: number
  readonly pictureHeight: number
  readonly alt: string
  /** Of a drawn line: along0, across0, along1, across1 …, counted from the place of the thing. */
  readonly path: readonly number[]
}

/** Something in a river that belongs to something else: obstacle -> bridge, bridge -> opportunity. */
export interface LinkRecord {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Words beside the arrow; '' = none. */
  readonly label: string
}

/** A question that a river or a column asks, with the kind of thing that answers it. */
export interface QuestionRecord {
  readonly id: string
  readonly order: string
  readonly kind: ItemKind
  readonly text: string
}
