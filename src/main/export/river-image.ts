/** A river as a picture: one SVG text without outside parts, and its size in px. */
export interface RiverImage {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** By the id of the river. */
export type RiverImages = ReadonlyMap<string, RiverImage>
