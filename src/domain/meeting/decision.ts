import type { Change } from '#domain/document/document.ts'
import type { Result } from '#domain/document/result.ts'
import type { Refusal } from './command.ts'
import type { MeetingSchema } from './records.ts'

export type MeetingChange = Change<MeetingSchema>
/** What a command changes, or why it is refused. */
export type Decision = Result<MeetingChange, Refusal>
