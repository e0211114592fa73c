export interface DistrictRecord {
  readonly id: string
  readonly order: string
  readonly name: string
}

export interface OrganisationRecord {
  readonly id: string
  readonly order: string
  readonly name: string
  /** Library, welfare, city… '' = not known. */
  readonly sort: string
}

export const presences = ['expected', 'present', 'late', 'absent'] as const
export type Presence = (typeof presences)[number]

/** Somebody who is expected at the meeting. The name is in the people file under the same id. */
export interface PersonRecord {
  readonly id: string
  readonly order: string
  readonly organisation: string | null
  readonly district: string | null
  readonly presence: Presence
  readonly tags: readonly string[]
}

/** What the people file keeps of a person. Never in the document, the journal or the public report. */
export interface PersonName {
  readonly name: string
  readonly email: string
}
export type People = ReadonlyMap<string, PersonName>
