import { useState } from 'react'
import { inOrder } from '#domain/document/order.ts'
import type { BoardRecord } from '#domain/meeting/board-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { TextArea } from '#renderer/ui/field.tsx'
import { linesOf } from '#renderer/ui/lines.ts'
import { TaskDialog } from '#renderer/ui/task-dialog.tsx'
import { boardsForGroups } from '#domain/boards/board-commands.ts'

/** A board of this theme for each group: a line is a group, the groups of the last round are proposed. */
export function GroupBoardsDialog({ board, onClose }: { readonly board: BoardRecord; readonly onClose: () => void }) {
  const t = useText()
  const { replica, actions } = useAccess()
  const [typed, setTyped] = useState(() => proposed(t, replica.store.getState().meeting).join('\n'))
  const groups = [...new Set(linesOf(typed))]
  const make = (): void => {
    const step = boardsForGroups(replica.store.getState().meeting, board, groups, newId)
    if (step !== null) void actions.submit(step)
    onClose()
  }
  return (
    <TaskDialog title={t('boards.forGroups')} action={t('boards.forGroupsMake', { count: groups.length })} isReady={groups.length > 0} onAct={make} onClose={onClose}>
      <TextArea label={t('boards.forGroupsLines')} help={t('boards.forGroupsHelp')} value={typed} onChange={setTyped} autoFocus />
    </TaskDialog>
  )
}

/** The groups of the last round that has any; a number alone is "Groep 3". */
function proposed(t: Text, meeting: Meeting): string[] {
  const rounds = inOrder(meeting.round.values()).reverse()
  const filled = rounds.map((round) => groupsInOrder(meeting, round.id)).find((groups) => groups.length > 0) ?? []
  return filled.map(({ name }, at) => (/^\d*$/.test(name) ? t('boards.groupNumber', { number: name === '' ? String(at + 1) : name }) : name))
}
