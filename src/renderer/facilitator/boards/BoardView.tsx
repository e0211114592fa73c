import { useEffect, useMemo, useRef, useState } from 'react'
import type { BoardRecord } from '#domain/meeting/board-records.ts'
import { useTable, useWall } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { ShowOnWall } from '../frame/present.tsx'
import { readBoard } from '#domain/boards/board-reading.ts'
import { BoardMenu } from './BoardMenu.tsx'
import { BoardSteps, StepHint } from './BoardSteps.tsx'
import { ColumnView } from './ColumnView.tsx'
import { useBoardActions } from './use-board-actions.ts'
import { useCardDrag } from './use-card-drag.ts'
import { VoteBar } from './VoteBar.tsx'
import styles from './boards.module.css'

/** One theme: what it comes to, and under it the columns with cards. */
export function BoardView({ board }: { readonly board: BoardRecord }) {
  const t = useText()
  const tables = { column: useTable('column'), item: useTable('item'), vote: useTable('vote'), source: useTable('source') }
  const { column, item, vote, source } = tables
  const reading = useMemo(() => readBoard({ column, item, vote, source }, board.id), [column, item, vote, source, board.id])
  const wall = useWall()
  // While there is voted nobody sees who is ahead, also not who enters the votes; asked for, until the step changes.
  const voting = `${board.id} ${board.step}`
  const [asked, setAsked] = useState('')
  const tally = board.step === 'conclude' || asked === voting
  const act = useBoardActions(board.id, board.title)
  const ghost = useRef<HTMLDivElement>(null)
  const drag = useCardDrag(ghost, act.move)
  const { place, follow } = useFollowingFocus(item)
  const lit = wall.show === 'board' && wall.of === board.id ? wall.spotlight : null
  const dragged = drag.card === null ? null : item.get(drag.card)
  return (
    <div className={classNames(styles['board'])} data-record={`board:${board.id}`}>
      <div className={classNames(styles['head'])}>
        <h2><EditableText label={t('boards.title')} value={board.title} onCommit={(title) => act.send({ type: 'edit', table: 'board', rows: [{ id: board.id, fields: { title } }] })} /></h2>
        {board.group === '' ? null : <span className={classNames(styles['boardGroup'])}><EditableText label={t('boards.group')} value={board.group} onCommit={(group) => act.send({ type: 'edit', table: 'board', rows: [{ id: board.id, fields: { group } }] })} /></span>}
        <BoardSteps step={board.step} onStep={act.step} />
        <ShowOnWall small offer={{ show: 'board', of: board.id, title: board.title }} />
        <BoardMenu board={board} />
      </div>
      <StepHint step={board.step} reading={reading} />
      {board.step === 'vote' ? <VoteBar board={board} reading={reading} tally={tally} onTally={() => { setAsked(tally ? '' : voting) }} /> : null}
      <div className={classNames(styles['conclusion'], board.conclusion === '' && styles['open'])} data-conclusion>
        <span className={classNames(styles['conclusionLabel'])} aria-hidden="true">{t('boards.conclusion')}</span>
        <EditableText multiline label={t('boards.conclusion')} value={board.conclusion} placeholder={t('boards.conclusionEmpty')} onCommit={(conclusion) => act.send({ type: 'edit', table: 'board', rows: [{ id: board.id, fields: { conclusion } }] })} />
      </div>
      <div ref={place} className={classNames(styles['columns'], drag.card !== null && styles['dragging'])}>
        {reading.columns.map((one, at) => <ColumnView key={one.column.id} reading={reading} at={at} step={board.step} tally={tally} lit={lit} act={act} drag={drag} follow={follow} />)}
      </div>
      <div ref={ghost} className={classNames(styles['ghost'], dragged != null && styles['shown'])} aria-hidden="true">{dragged?.text}</div>
    </div>
  )
}

/** A card that changes column is drawn anew there; the focus goes with it, or the next Alt+arrow would go nowhere. */
function useFollowingFocus(items: unknown) {
  const place = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const card = place.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(wanted.current)}"]`)
    wanted.current = null
    card?.querySelector<HTMLElement>('button')?.focus()
    card?.scrollIntoView({ block: 'nearest' })
  }, [items])
  const follow = useMemo(() => (card: string) => { wanted.current = card }, [])
  return { place, follow }
}
