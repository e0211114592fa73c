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
  /** Title and date of the earlier meeting that it was left open by; '' = it is of this meeting. */
  readonly earlier: string
  readonly earlierDate: string
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
