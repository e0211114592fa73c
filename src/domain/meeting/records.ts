import { emptyDocument, type Document, type TableName } from '#domain/document/document.ts'
import type { BesideRecord, PiledRecord, PileRecord } from './pile-records.ts'
import type { PartRecord, PrincipleRecord } from './report-records.ts'
import type { BalanceRecord, ChoiceRecord, PinRecord, RoundRecord } from './round-records.ts'

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

export interface GroupRecord {
  readonly id: string
  readonly order: string
  readonly round: string
  readonly name: string
  readonly room: string
  /** A locked group keeps its people when the round is made again. */
  readonly locked: boolean
}

/** Who sits in which group. The id is `<round>:<person>`, so nobody can be in two groups of one round. */
export interface SeatRecord {
  readonly id: string
  readonly round: string
  readonly group: string
  readonly person: string
}

export function seatId(round: string, person: string): string {
  return `${round}:${person}`
}

/** A pair that must, or must not, sit together. */
export interface WishRecord {
  readonly id: string
  readonly sort: 'together' | 'apart'
  readonly one: string
  readonly other: string
}

export const sceneries = ['land', 'canals', 'paper', 'own'] as const
export type Scenery = (typeof sceneries)[number]
/** How the river itself is drawn over a picture of one's own: a thin line, water, or not at all. */
export const streams = ['line', 'water', 'none'] as const
export type Stream = (typeof streams)[number]

export const colourings = ['kind', 'river', 'district', 'theme'] as const
export type ColourBy = (typeof colourings)[number]

/** The steps of a room with a board or a river. */
export const roomSteps = ['silent', 'reveal', 'cluster', 'vote', 'conclude'] as const
export type RoomStep = (typeof roomSteps)[number]

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

export const boardSteps = roomSteps
export type BoardStep = RoomStep

export const votings = ['dots', 'top3'] as const
/** A number of dots for everybody, or a top three of three, two and one point. */
export type Voting = (typeof votings)[number]

/** A theme with its columns. Several groups may each have a board of one theme: the same title, another group. */
export interface BoardRecord {
  readonly id: string
  readonly order: string
  readonly title: string
  /** The group that works on it; '' = everybody. */
  readonly group: string
  readonly conclusion: string
  readonly step: BoardStep
  readonly voting: Voting
  /** Dots for everybody, when it is by dots. */
  readonly dots: number
  /** How many people's votes were entered. Who they are is not kept. */
  readonly ballots: number
}

export const columnSorts = ['dreams', 'how', 'needed', 'own'] as const
export type ColumnSort = (typeof columnSorts)[number]

export interface ColumnRecord {
  readonly id: string
  readonly order: string
  readonly board: string
  readonly sort: ColumnSort
  readonly title: string
  readonly question: string
}

/** A dot on an item. Who gave it is not kept. */
export interface VoteRecord {
  readonly id: string
  readonly item: string
}

export const followUps = ['none', 'topic', 'agreement', 'ask', 'parking'] as const
export type FollowUp = (typeof followUps)[number]

/** A question to somebody: still to be put, put, answered, or there will be no answer. */
export const askStates = ['open', 'asked', 'answered', 'closed'] as const
export type AskState = (typeof askStates)[number]

/** A need in the harvest. */
export interface NeedRecord {
  readonly id: string
  readonly order: string
  readonly text: string
  readonly followUp: FollowUp
  /** For 'ask': who is asked, how far it is, and later the answer with its date. */
  readonly addressee: string
  readonly askState: AskState
  readonly answer: string
  readonly answered: string
}

/** Which item a need comes from. A need that was merged has several. */
export interface SourceRecord {
  readonly id: string
  readonly need: string
  readonly item: string
}

export const agreementStates = ['open', 'done', 'dropped'] as const
export type AgreementState = (typeof agreementStates)[number]

/** Somebody does something, or something was decided: two lists in a report. */
export const agreementSorts = ['action', 'decision'] as const
export type AgreementSort = (typeof agreementSorts)[number]

export interface AgreementRecord {
  readonly id: string
  readonly order: string
  readonly sort: AgreementSort
  readonly what: string
  /** 'person:<id>', 'organisation:<id>', or a label such as "gemeente"; '' = nobody yet. Never the name of a person. */
  readonly who: string
  /** ISO date or ''. */
  readonly due: string
  readonly state: AgreementState
  /** How it went. */
  readonly outcome: string
  readonly need: string | null
  /** The plank or card that it comes from. */
  readonly item: string | null
}

export const wallShows = ['welcome', 'agenda', 'groups', 'river', 'rivers', 'beside', 'confluence', 'board', 'column', 'cluster', 'needs', 'agreements', 'clock'] as const
export type WallShow = (typeof wallShows)[number]

/** What the projector shows now. One record, id 'wall'. */
export interface WallRecord {
  readonly id: string
  readonly show: WallShow
  /** The round, river, board, column or card (of a cluster) that is shown. */
  readonly of: string | null
  /** The item in the spotlight. */
  readonly spotlight: string | null
  /** The spotlight goes from thing to thing: the wall says which one of how many it is. */
  readonly tour: boolean
  readonly blank: 'no' | 'black' | 'white'
}

/** The timer of the room. One record, id 'clock'. */
export interface ClockRecord {
  readonly id: string
  readonly state: 'idle' | 'running' | 'paused'
  /** Running: when it ends, in ms since 1970. */
  readonly endsAt: number
  /** Paused: what is left, in ms. */
  readonly left: number
  /** What it was set to, in ms: for the ring. */
  readonly total: number
  readonly look: 'big' | 'ring' | 'hidden'
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

/** What the people file keeps of a person. Never in the document, the journal or the public report. */
export interface PersonName {
  readonly name: string
  readonly email: string
}
export type People = ReadonlyMap<string, PersonName>

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
