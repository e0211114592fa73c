import { aboutMeeting, type Meeting } from './records.ts'

/** What is in a part of the meeting (people, rounds, things, cards, needs and agreements; null = nothing to count), and whether it is done. */
export interface Progress {
  readonly count: number | null
  readonly done: boolean
}

/** Done when date, place and aim are known. */
export function progressOfSetup(meeting: Meeting): Progress {
  const { date, place, aim } = aboutMeeting(meeting)
  return { count: null, done: date !== '' && place !== '' && aim !== '' }
}

export function progressOfPeople({ person }: Meeting): Progress {
  return { count: person.size, done: person.size > 0 }
}

/** Done when somebody sits in every round. */
export function progressOfRounds({ round, seat }: Meeting): Progress {
  const filled = new Set([...seat.values()].map((one) => one.round))
  return { count: round.size, done: round.size > 0 && [...round.keys()].every((id) => filled.has(id)) }
}

/** Done with the first thing. A step of a bridge is a part of it, and not counted. */
export function progressOfRivers(meeting: Meeting): Progress {
  const count = countItems(meeting, (kind) => kind !== 'card' && kind !== 'plank')
  return { count, done: count > 0 }
}

/** Done when every board has a conclusion. */
export function progressOfBoards(meeting: Meeting): Progress {
  const boards = [...meeting.board.values()]
  return { count: countItems(meeting, (kind) => kind === 'card'), done: boards.length > 0 && boards.every((board) => board.conclusion !== '') }
}

/** Done when every agreement says who and when; a decision needs neither. */
export function progressOfHarvest({ need, agreement }: Meeting): Progress {
  const whole = [...agreement.values()].every(({ sort, who, due }) => sort === 'decision' || (who !== '' && due !== ''))
  return { count: need.size + agreement.size, done: agreement.size > 0 && whole }
}

function countItems(meeting: Meeting, counts: (kind: string) => boolean): number {
  let count = 0
  for (const item of meeting.item.values()) if (counts(item.kind)) count++
  return count
}
