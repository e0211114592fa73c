import { progressOfBoards, progressOfHarvest, progressOfPeople, progressOfRivers, progressOfRounds, progressOfSetup, type Progress } from '#domain/meeting/progress.ts'
import { useMeeting } from '#renderer/replica/use-meeting.ts'
import type { PartName } from './parts.ts'

export function usePartStates(): Readonly<Record<PartName, Progress>> {
  return {
    setup: useMeeting(progressOfSetup),
    people: useMeeting(progressOfPeople),
    breakouts: useMeeting(progressOfRounds),
    river: useMeeting(progressOfRivers),
    boards: useMeeting(progressOfBoards),
    harvest: useMeeting(progressOfHarvest),
    report: { count: null, done: false },
  }
}
