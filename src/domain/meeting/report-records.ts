/** What the group sets itself (uitgangspunten). */
export interface PrincipleRecord {
  readonly id: string
  readonly order: string
  readonly text: string
}

/** A part of the report as somebody wants it. The id is the name of the part; a part without a record is as usual. */
export interface PartRecord {
  readonly id: string
  readonly order: string
  readonly off: boolean
  /** A paragraph of somebody's own, above what the part says. */
  readonly own: string
}
