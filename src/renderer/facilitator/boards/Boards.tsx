import { useEffect, useEffectEvent, useState } from 'react'
import { newBoard } from '#domain/meeting/template.ts'
import type { Sent } from '#renderer/replica/unkept.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAbout, useMeeting, useRows, useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { IconBoards, IconPlus } from '#renderer/ui/icons.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { useGoal, useListedKeys, useWallOffer } from '../frame/frame-context.tsx'
import { useRemembered } from '../frame/remembered.ts'
import { boardWords } from './board-words.ts'
import { BoardView } from './BoardView.tsx'
import styles from './boards.module.css'

const keys = [
  ['Ctrl+PageDown', 'nextTheme'], ['Ctrl+PageUp', 'previousTheme'], ['Alt+PageDown', 'nextStep'], ['Alt+PageUp', 'previousStep'], ['Alt+↑ ↓ ← →', 'move'], ['G', 'cluster'], ['U', 'takeOut'],
  ['M', 'merge'], ['K', 'split'], ['D', 'duplicate'], ['N', 'need'], ['L', 'spotlight'], ['+', 'dot'], ['-', 'noDot'], ['V', 'vote'], ['A', 'address'], ['Shift+F10', 'menu'], ['Delete', 'remove'],
] as const

/** The themes, one tab each. */
export function Boards() {
  const t = useText()
  const boards = useRows('board')
  const [kept, setOpen] = useRemembered<string | null>('boards.open', null)
  const at = Math.max(0, boards.findIndex(({ id }) => id === kept))
  const open = boards[at]
  const add = useAdding(setOpen)
  useBoardOfGoal(setOpen)
  useWallOffer(open === undefined ? null : { show: 'board', of: open.id, title: open.title })
  useListedKeys(keys.map(([which, text]) => ({ keys: which, text: t(`boards.key.${text}`) })))
  const go = (to: number): void => {
    const next = boards[to]
    if (next !== undefined) setOpen(next.id)
  }
  useKey('Ctrl+PageDown', () => { go(at + 1) })
  useKey('Ctrl+PageUp', () => { go(at - 1) })
  if (open === undefined) return <NoBoards onAdd={add} />
  return (
    <div className={classNames(styles['page'])}>
      <div className={classNames(styles['themes'])}>
        <Tabs label={t('boards.themes')} tabs={boards.map((board) => ({ id: board.id, label: board.group === '' ? board.title : t('boards.titleOfGroup', { title: board.title, group: board.group }), content: <BoardView board={board} /> }))} chosen={open.id} onChoose={setOpen} actions={<AddTheme onAdd={add} />} />
      </div>
    </div>
  )
}

/** Who is led to a card or a column, comes to its board. */
function useBoardOfGoal(setOpen: (board: string) => void): void {
  const goal = useGoal()
  const board = useMeeting((meeting) => {
    if (goal === null) return null
    if (goal.table === 'board') return goal.id
    const column = goal.table === 'column' ? goal.id : goal.table === 'item' ? meeting.item.get(goal.id)?.column ?? '' : ''
    return meeting.column.get(column)?.board ?? null
  })
  const lead = useEffectEvent(() => { if (board !== null) setOpen(board) })
  useEffect(() => { lead() }, [goal])
}

function useAdding(setOpen: (board: string) => void): (titles: readonly string[]) => Promise<Sent> {
  const submit = useSubmit()
  const { language } = useAbout()
  return async (titles) => {
    const commands = titles.flatMap((title) => newBoard(title, boardWords(language), newId))
    const answer = await submit({ type: 'together', label: 'add.board', commands })
    const [first] = commands
    if (answer.ok && first?.type === 'add') setOpen(first.rows[0]?.id ?? '')
    return answer
  }
}

function AddTheme({ onAdd }: { readonly onAdd: (titles: readonly string[]) => Promise<Sent> }) {
  const t = useText()
  const [made, setMade] = useState(0)
  return (
    <div className={classNames(styles['addTheme'])}>
      <Popover key={made} label={t('boards.new')} placement="bottom end" trigger={<Button kind="quiet" icon={<IconPlus size={18} />}>{t('boards.new')}</Button>}>
        <QuickAdd autoFocus label={t('boards.newTitle')} onAdd={async (titles) => {
          const answer = await onAdd(titles)
          if (answer.ok) setMade((count) => count + 1)
          return answer
        }} />
      </Popover>
    </div>
  )
}

function NoBoards({ onAdd }: { readonly onAdd: (titles: readonly string[]) => Promise<Sent> }) {
  const t = useText()
  return (
    <div className={classNames(styles['none'])}>
      <EmptyPlace picture={<IconBoards size={56} />} action={<div className={classNames(styles['noneAdd'])}><QuickAdd label={t('boards.newTitle')} placeholder={t('boards.newTitleExample')} onAdd={onAdd} /></div>}>{t('boards.none')}</EmptyPlace>
    </div>
  )
}
