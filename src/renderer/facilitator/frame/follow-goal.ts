import { useEffect, useEffectEvent } from 'react'
import type { Meeting, MeetingTable } from '#domain/meeting/records.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useArrived, useGoal, type Goal } from './frame-context.tsx'
import type { PartName } from './parts.ts'

const homes: Readonly<Partial<Record<MeetingTable, PartName>>> = {
  person: 'people', organisation: 'people', district: 'people', round: 'breakouts', group: 'breakouts', river: 'river', board: 'boards', column: 'boards',
  need: 'harvest', source: 'harvest', agreement: 'harvest',
}

/** Written in the report itself. */
const reported: readonly string[] = ['nutshell', 'next']

/** The part in which a record is worked on. */
function partOf(meeting: Meeting, { table, id, field = '' }: Pick<Goal, 'table' | 'id' | 'field'>): PartName {
  if (table === 'part' || (table === 'meeting' && reported.includes(field))) return 'report'
  if (table === 'item') return meeting.item.get(id)?.column == null ? 'river' : 'boards'
  return homes[table] ?? 'setup'
}

/** So many pictures long the place is looked for: the part may have to be fetched and drawn first. */
const patience = 90

/** Opens the part of a goal, and gives the focus to its place there. */
export function useFollowingGoal(open: (part: PartName) => void): void {
  const goal = useGoal()
  const { replica } = useAccess()
  const arrived = useArrived()
  const start = useEffectEvent((to: Goal) => { open(partOf(replica.store.getState().meeting, to)) })
  useEffect(() => {
    if (goal === null) return
    start(goal)
    let left = patience
    let frame = 0
    const look = (): void => {
      const place = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(`${goal.table}:${goal.id}`)}"]`)
      if (place === null) {
        if (left-- > 0) frame = requestAnimationFrame(look)
        else arrived()
        return
      }
      const field = goal.field === undefined ? null : place.querySelector<HTMLElement>(`[data-field="${CSS.escape(goal.field)}"]`)
      const within = field ?? place
      within.scrollIntoView({ block: 'center' })
      ;(within.querySelector<HTMLElement>('[role="spinbutton"], button, input, textarea') ?? within).focus()
      arrived()
    }
    frame = requestAnimationFrame(look)
    return () => { cancelAnimationFrame(frame) }
  }, [goal, arrived])
}
