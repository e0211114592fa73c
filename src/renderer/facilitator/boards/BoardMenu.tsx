import { useState } from 'react'
import type { BoardRecord } from '#domain/meeting/board-records.ts'
import { useGoTo } from '#renderer/facilitator/frame/frame-context.tsx'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useRows, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { IconGroups, IconLeft, IconMore, IconPlus, IconRight, IconTrash } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { mergeBoards, sameTheme } from '#domain/boards/board-commands.ts'
import { GroupBoardsDialog } from './GroupBoardsDialog.tsx'

/** The order of the themes, and a theme away (Ctrl+Z brings it back with all its cards). */
export function BoardMenu({ board }: { readonly board: BoardRecord }) {
  const t = useText()
  const submit = useSubmit()
  const boards = useRows('board')
  const at = boards.findIndex(({ id }) => id === board.id)
  const behind = (place: number): void => { void submit({ type: 'move', table: 'board', id: board.id, after: boards[place]?.id ?? null }) }
  const left = (): void => { if (at > 0) behind(at - 2) }
  const right = (): void => { if (at < boards.length - 1) behind(at + 1) }
  const addColumn = (): void => { void submit({ type: 'add', table: 'column', rows: [{ id: newId(), fields: { board: board.id, sort: 'own' } }] }) }
  useKey('Alt+Shift+ArrowLeft', left)
  useKey('Alt+Shift+ArrowRight', right)
  useKey('Ctrl+Shift+K', addColumn)
  const { replica } = useAccess()
  const goTo = useGoTo()
  const [grouping, setGrouping] = useState(false)
  const together = sameTheme({ board: new Map(boards.map((one) => [one.id, one])) }, board).length
  const merge = (): void => {
    const { meeting } = replica.store.getState()
    const step = mergeBoards(meeting, board, newId)
    if (step === null) return
    // Which one is kept, shows when the others are gone: whoever merged goes on there, not at the first theme.
    const ids = sameTheme(meeting, board).map(({ id }) => id)
    void submit(step).then(() => {
      const kept = ids.find((id) => replica.store.getState().meeting.board.has(id))
      if (kept !== undefined) goTo('board', kept)
    })
  }
  return (
    <>
    <Menu
      label={t('boards.more')}
      trigger={<IconButton label={t('boards.more')} icon={<IconMore />} />}
      groups={[
        { id: 'column', entries: [{ id: 'column', label: t('boards.newColumn'), icon: <IconPlus size={18} />, keys: 'Ctrl+Shift+K', onAction: addColumn }] },
        { id: 'groups', entries: [
          { id: 'groups', label: t('boards.forGroupsAsk'), icon: <IconGroups size={18} />, onAction: () => { setGrouping(true) } },
          ...(together < 2 ? [] : [{ id: 'merge', label: t('boards.mergeThemes', { count: together }), icon: <IconGroups size={18} />, onAction: merge }]),
        ] },
        { id: 'order', entries: [
          { id: 'left', label: t('boards.left'), icon: <IconLeft size={18} />, keys: 'Alt+Shift+←', disabled: at <= 0, onAction: left },
          { id: 'right', label: t('boards.right'), icon: <IconRight size={18} />, keys: 'Alt+Shift+→', disabled: at === boards.length - 1, onAction: right },
        ] },
        { id: 'remove', entries: [{ id: 'remove', label: t('boards.remove'), icon: <IconTrash size={18} />, danger: true, onAction: () => { void submit({ type: 'remove', table: 'board', ids: [board.id] }) } }] },
      ]}
    />
    {grouping ? <GroupBoardsDialog board={board} onClose={() => { setGrouping(false) }} /> : null}
    </>
  )
}
