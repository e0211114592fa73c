import type { Hue, Part, PaintedKind, ThingTone } from './palette.ts'
import type { Box, PathShape, Point, Shape } from './shapes.ts'

export type ThingKind = PaintedKind
export const thingKinds: readonly ThingKind[] = ['opportunity', 'obstacle', 'bridge', 'plank', 'boat', 'milestone', 'note', 'text', 'picture', 'line']

export interface Step { readonly text: string; readonly who?: string; readonly due?: string }

/** What the picture needs to know of a thing; a record of the meeting made flat by whoever draws it. */
export interface RiverThing {
  readonly id: string
  readonly kind: ThingKind
  readonly text: string
  readonly along: number
  readonly across: number
  /** size, 1 as usual; 0.2 to 6 */
  readonly scale?: number
  /** degrees, clockwise */
  readonly turn?: number
  /** fractional key: what sorts later lies on top */
  readonly z?: string
  /** the steps of a bridge */
  readonly planks?: readonly Step[]
  /** another colour than the kind's; shape and text stay the sign */
  readonly colour?: string
  /** what that colour stands for, in words: under the kind's word, and in the legend */
  readonly belongs?: string
  /** width of the text in units; absent or 0 = as wide as the text needs */
  readonly width?: number
  /** held fast: the hands leave it where it is */
  readonly locked?: boolean
  /** the kind's word, shown small above the text */
  readonly label?: string
  /** an obstacle that no bridge crosses yet */
  readonly open?: boolean
  readonly votes?: number
  /** for a drawn line: along0, across0, along1, across1 … counted from its place, so that it bends with the river */
  readonly path?: readonly number[]
  /** for a picture: the name of its bytes and its size in px */
  readonly picture?: { readonly name: string; readonly width: number; readonly height: number }
}

export interface RiverLink {
  readonly id: string
  readonly from: string
  readonly to: string
  /** words beside the arrow */
  readonly label?: string
}

/**
 * A thing as plain shapes around its own middle, and where that middle lies. What is painted is made when it is first
 * asked for, and kept: of five thousand things nobody sees more than a speck. Functions and not getters, which give every
 * object a layout of its own and are read by each spread.
 */
export interface ThingShapes {
  readonly id: string
  readonly kind: ThingKind
  /** world place of the thing's middle */
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly turn: number
  /** bounds of what can be touched, around the middle, before scale and turn */
  readonly local: Box
  /** bounds in the world, shadow and badges included */
  readonly box: Box
  readonly shapes: () => readonly Shape[]
  /** the outline alone: what is painted from far away, and round which a selection is drawn */
  readonly mark: () => PathShape
  /** a line is touched near these points and nowhere else in its bounds; around the middle */
  readonly trail?: readonly Point[]
  /** the one colour of a thing too small to show its outline */
  readonly speck: ThingTone
  /** type size in world units, so a painter knows when letters are too small to read */
  readonly textSize: number
  /** where grey bars may hint at text from far away, around the middle */
  readonly bars: () => readonly Box[]
  readonly along: number
  readonly across: number
  readonly z: string
  readonly locked?: boolean
}

export interface LinkShapes { readonly id: string; readonly from: string; readonly to: string; readonly label?: string; readonly box: Box; readonly shapes: readonly Shape[]; readonly points: readonly Point[] }

/** A thing's three tones: its kind's, or those of the hue it was given. */
export function tone(thing: Pick<RiverThing, 'kind' | 'colour'>, part: Part): ThingTone {
  const hue = thing.colour !== undefined && /^hue[1-8]$/.test(thing.colour) ? (thing.colour as Hue) : thing.kind
  return `${hue}${part}`
}

/** Kinds that can be made wider or narrower: their text breaks anew, a picture keeps its proportion. */
export const resizable: ReadonlySet<ThingKind> = new Set(['opportunity', 'obstacle', 'boat', 'milestone', 'note', 'text', 'picture'])
export const leastWidth = 60
export const mostWidth = 600

/** Whether a kind has an angle of its own: a bridge goes from bank to bank. */
export const canTurn = (kind: ThingKind): boolean => kind !== 'bridge'

/** What of a thing's width is not text: so a width by hand begins where the thing is. */
const chrome: Readonly<Partial<Record<ThingShapes['kind'], number>>> = { obstacle: 64, opportunity: 58, boat: 82, milestone: 60, note: 28, text: 20, picture: 16 }

/** The width of the text as it is drawn now, in world units. */
export function widthOf(thing: ThingShapes): number {
  return Math.max(leastWidth, Math.min(mostWidth, thing.local.width - (chrome[thing.kind] ?? 40)))
}
