import { useEffect, useEffectEvent } from 'react'
import type { Meeting, MeetingTable } from '#domain/meeting/records.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useGoal } from './frame-context.tsx'
import type { PartName } from './parts.ts'

const homes: Readonly<Partial<Record<MeetingTable, PartName>>> = {
  person: 'people', organisation: 'people', district: 'people', round: 'breakouts', group: 'breakouts', river: 'river', board: 'boards', column: 'boards',
  need: 'harvest', source: 'harvest', agreement: 'harvest',
}

/** The part in which a record is worked on. */
export function partOf(meeting: Meeting, table: MeetingTable, id: string): PartName {
  if (table === 'item') return meeting.item.get(id)?.column == null ? 'river' : 'boards'
  return homes[table] ?? 'setup'
}

/** So many pictures long the place is looked for: the part may have to be fetched and drawn first. */
const patience = 90

/** Opens the part of a goal, and gives the focus to its place there. */
export function useFollowingGoal(open: (part: PartName) => void): void {
  const goal = useGoal()
  const { replica } = useAccess()
  const start = useEffectEvent((table: MeetingTable, id: string) => { open(partOf(replica.store.getState().meeting, table, id)) })
  useEffect(() => {
    if (goal === null) return
    start(goal.table, goal.id)
    let left = patience
    let frame = 0
    const look = (): void => {
      const place = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(`${goal.table}:${goal.id}`)}"]`)
      if (place === null) {
        if (left-- > 0) frame = requestAnimationFrame(look)
        return
      }
      place.scrollIntoView({ block: 'center' })
      ;(place.querySelector<HTMLElement>('button, input, textarea') ?? place).focus()
    }
    frame = requestAnimationFrame(look)
    return () => { cancelAnimationFrame(frame) }
  }, [goal])
}
