import type { MeetingTable } from '#domain/meeting/records.ts'

export const findingCodes = [
  'no-conclusion', 'stops-halfway', 'open-bracket', 'action-without-who', 'action-without-when', 'ask-without-addressee',
  'need-without-follow-up', 'same-twice', 'name-in-text', 'part-of-name', 'mail-in-text', 'river-empty', 'river-without-name',
  'obstacle-without-bridge', 'board-empty', 'no-date', 'no-place', 'no-next-meeting', 'no-needs', 'picture-without-description',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something to look at before the report goes out. It never stops anybody. */
export interface Finding {
  readonly code: FindingCode
  /** 'problem' = a reader will stumble over it; 'hint' = perhaps meant so. */
  readonly severity: 'problem' | 'hint'
  /** Where the button goes. */
  readonly table: MeetingTable
  readonly id: string
  /** Which field of it, where a record is written in several places. */
  readonly field?: string
  /** What the sentence needs: texts are shortened to a line. */
  readonly values: Readonly<Record<string, string | number>>
}
