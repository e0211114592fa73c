import { useMeeting } from '#renderer/replica/use-meeting.ts'
import { aboutMeeting, type Meeting } from '#domain/meeting/records.ts'
import type { PartName } from './parts.ts'

export interface PartState {
  /** What is in it: people, rounds, things, cards, needs and agreements; null = nothing to count. */
  readonly count: number | null
  readonly done: boolean
}

export function usePartStates(): Readonly<Record<PartName, PartState>> {
  const setup = useMeeting((meeting) => state(null, isPlanned(meeting)))
  const people = useMeeting((meeting) => state(meeting.person.size, meeting.person.size > 0))
  const breakouts = useMeeting((meeting) => state(meeting.round.size, areRoundsFilled(meeting)))
  const river = useMeeting((meeting) => {
    const things = countItems(meeting, (kind) => kind !== 'card' && kind !== 'plank')
    return state(things, things > 0)
  })
  const boards = useMeeting((meeting) => state(countItems(meeting, (kind) => kind === 'card'), areBoardsConcluded(meeting)))
  const harvest = useMeeting((meeting) => state(meeting.need.size + meeting.agreement.size, areAgreementsWhole(meeting)))
  return { setup, people, breakouts, river, boards, harvest, report: { count: null, done: false } }
}

function state(count: number | null, done: boolean): PartState {
  return { count, done }
}

function isPlanned(meeting: Meeting): boolean {
  const { date, place, aim } = aboutMeeting(meeting)
  return date !== '' && place !== '' && aim !== ''
}

function areRoundsFilled(meeting: Meeting): boolean {
  const filled = new Set([...meeting.seat.values()].map((seat) => seat.round))
  return meeting.round.size > 0 && [...meeting.round.keys()].every((round) => filled.has(round))
}

function countItems(meeting: Meeting, counts: (kind: string) => boolean): number {
  let count = 0
  for (const item of meeting.item.values()) if (counts(item.kind)) count++
  return count
}

function areBoardsConcluded(meeting: Meeting): boolean {
  return meeting.board.size > 0 && [...meeting.board.values()].every((board) => board.conclusion !== '')
}

function areAgreementsWhole(meeting: Meeting): boolean {
  return meeting.agreement.size > 0 && [...meeting.agreement.values()].every((agreement) => agreement.sort === 'decision' || (agreement.who !== '' && agreement.due !== ''))
}
