import { emptyDocument, type Document, type TableName } from '#domain/document/document.ts'
import type { BoardRecord, ColumnRecord, VoteRecord } from './board-records.ts'
import type { AgreementRecord, NeedRecord, SourceRecord } from './harvest-records.ts'
import type { ItemRecord, LinkRecord, QuestionRecord } from './item-records.ts'
import type { DistrictRecord, OrganisationRecord, PersonRecord } from './people-records.ts'
import type { BesideRecord, PiledRecord, PileRecord } from './pile-records.ts'
import type { PartRecord, PrincipleRecord } from './report-records.ts'
import type { RiverRecord } from './river-records.ts'
import type { BalanceRecord, ChoiceRecord, GroupRecord, PinRecord, RoundRecord, SeatRecord, WishRecord } from './round-records.ts'
import type { ClockRecord, WallRecord } from './wall-records.ts'

/**
 * The records of a meeting. Small and flat: links between records are ids, order is a fractional key.
 * Names and e-mail addresses of people are NOT here: they live in the people file, which has no history, so that
 * somebody can be forgotten. A record holds the id of a person.
 */

/** What the meeting is. One record, id 'meeting'. */
export interface MeetingRecord {
  readonly id: string
  readonly title: string
  readonly network: string
  /** ISO date (YYYY-MM-DD) or '' when not fixed. */
  readonly date: string
  /** Free text: "13.30 - 16.30 uur". */
  readonly time: string
  readonly place: string
  readonly aim: string
  /** The trekker: a person of this meeting. */
  readonly lead: string | null
  /** Half a page at most, for the front of the report; '' = proposed from the needs. */
  readonly nutshell: string
  /** About the next meeting: date or topics, free text. */
  readonly next: string
  /** The template it was made from, only to say so. */
  readonly template: TemplateName
  /** The language of the meeting and of its report. */
  readonly language: Language
  /** The colour of the report, as #rrggbb; '' = that of the water. It is made darker where letters need it. */
  readonly colour: string
  /** The picture above the report: the name under which its bytes are kept; '' = none. */
  readonly logo: string
}

export type Language = 'nl' | 'en'
export const templateNames = ['kick-off', 'learning-network', 'brainstorm', 'empty'] as const
export type TemplateName = (typeof templateNames)[number]

/** A part of the programme. */
export interface BlockRecord {
  readonly id: string
  readonly order: string
  readonly title: string
  readonly minutes: number
  readonly note: string
}

export interface MeetingSchema {
  meeting: MeetingRecord
  block: BlockRecord
  district: DistrictRecord
  organisation: OrganisationRecord
  person: PersonRecord
  round: RoundRecord
  group: GroupRecord
  seat: SeatRecord
  choice: ChoiceRecord
  pin: PinRecord
  balance: BalanceRecord
  wish: WishRecord
  river: RiverRecord
  question: QuestionRecord
  item: ItemRecord
  link: LinkRecord
  pile: PileRecord
  piled: PiledRecord
  beside: BesideRecord
  board: BoardRecord
  column: ColumnRecord
  vote: VoteRecord
  need: NeedRecord
  source: SourceRecord
  agreement: AgreementRecord
  principle: PrincipleRecord
  part: PartRecord
  wall: WallRecord
  clock: ClockRecord
}

export type MeetingTable = TableName<MeetingSchema>
export type Meeting = Document<MeetingSchema>

export const meetingTables = [
  'meeting', 'block', 'district', 'organisation', 'person', 'round', 'group', 'seat', 'choice', 'pin', 'balance', 'wish', 'river', 'question', 'item',
  'link', 'pile', 'piled', 'beside', 'board', 'column', 'vote', 'need', 'source', 'agreement', 'principle', 'part', 'wall', 'clock',
] as const satisfies readonly MeetingTable[]

export function emptyMeeting(): Meeting {
  return emptyDocument<MeetingSchema>(meetingTables)
}

/** The one record of a table that has one; a meeting without it is not a meeting, so these give a harmless default. */
export function aboutMeeting(meeting: Meeting): MeetingRecord {
  return meeting.meeting.get('meeting') ?? {
    id: 'meeting', title: '', network: '', date: '', time: '', place: '', aim: '', lead: null, nutshell: '', next: '',
    template: 'empty', language: 'nl', colour: '', logo: '',
  }
}

export function wallOf(meeting: Meeting): WallRecord {
  return meeting.wall.get('wall') ?? { id: 'wall', show: 'welcome', of: null, spotlight: null, tour: false, blank: 'no' }
}

export function clockOf(meeting: Meeting): ClockRecord {
  return meeting.clock.get('clock') ?? { id: 'clock', state: 'idle', endsAt: 0, left: 0, total: 0, look: 'big' }
}

