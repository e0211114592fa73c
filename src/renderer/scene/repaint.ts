import type { RiverPicture } from '#domain/river/river-picture.ts'
import type { LinkShapes, ThingShapes } from '#domain/river/river-things.ts'
import type { Box } from '#domain/river/shapes.ts'
import type { Camera, Size } from './camera.ts'

/** What the canvas of the resting layer shows: so that a next frame paints only what differs. */
export interface Painted {
  readonly camera: Camera
  readonly size: Size
  /** Things that were left out because the live layer carried them. */
  readonly lifted: ReadonlySet<string>
}

/** More places than this that changed at once: then the whole layer is painted. */
export const mostPlaces = 12

type Shown = ThingShapes | LinkShapes
type Seen = Pick<RiverPicture, 'things' | 'links'>

/** The places of what differs between two pictures over the same scenery; 'all' when that is not worth finding. */
export function changedPlaces(before: Seen, after: Seen): readonly Box[] | 'all' {
  const places: Box[] = []
  const note = (one: readonly Shown[], other: readonly Shown[]): void => {
    const known = new Map(other.map((each) => [each.id, each]))
    for (const each of one) if (known.get(each.id) !== each && places.length <= mostPlaces) places.push(each.box)
  }
  note(before.things, after.things)
  note(after.things, before.things)
  note(before.links, after.links)
  note(after.links, before.links)
  return places.length > mostPlaces ? 'all' : places
}

