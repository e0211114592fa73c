import type { RoomStep } from './board-records.ts'
import type { ThingKind } from './item-records.ts'

export const sceneries = ['land', 'canals', 'paper', 'own'] as const
export type Scenery = (typeof sceneries)[number]
/** How the river itself is drawn over a picture of one's own: a thin line, water, or not at all. */
export const streams = ['line', 'water', 'none'] as const
export type Stream = (typeof streams)[number]

export const colourings = ['kind', 'river', 'district', 'theme'] as const
export type ColourBy = (typeof colourings)[number]

export interface RiverRecord {
  readonly id: string
  readonly order: string
  readonly title: string
  /** The district (or group) whose river it is. */
  readonly district: string | null
  readonly scenery: Scenery
  /** Seed of the landscape and the default bends. */
  readonly seed: number
  /** Control points that the facilitator dragged, as x0, y0, x1, y1 … in world units; empty = the default bends. */
  readonly bends: readonly number[]
  /** For scenery 'own': the picture behind the river, and its size in px. */
  readonly picture: string
  readonly pictureWidth: number
  readonly pictureHeight: number
  readonly stream: Stream
  /** Own words for kinds of things: {"obstacle": "stroomversnelling"}. */
  readonly words: Readonly<Record<string, string>>
  /** Own questions by kind of thing, instead of the meeting's: {"obstacle": "Wat houdt het water tegen?"}. */
  readonly questions: Readonly<Record<string, string>>
  /** What the colour of a thing says. Its shape and its words say it too. */
  readonly colour: ColourBy
  /** Where the room is with this river. It leads and never locks. */
  readonly step: RoomStep
  /** The kind of thing whose question is asked now; '' = all questions together. */
  readonly asked: ThingKind | ''
  /** What the room concludes from this river. */
  readonly conclusion: string
}
