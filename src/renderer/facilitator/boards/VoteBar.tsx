import { useState } from 'react'
import type { BoardRecord } from '#domain/meeting/board-records.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { NumberField } from '#renderer/ui/field.tsx'
import { IconEye, IconVote } from '#renderer/ui/icons.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { BallotDialog } from './BallotDialog.tsx'
import { clearVotes } from '#domain/boards/board-commands.ts'
import type { BoardReading } from '#domain/boards/board-reading.ts'
import styles from './boards.module.css'

/** How there is voted, and how many did; what they gave only when it is asked for. In sight only while there is voted. */
export function VoteBar({ board, reading, tally, onTally }: { readonly board: BoardRecord; readonly reading: BoardReading; readonly tally: boolean; readonly onTally: () => void }) {
  const t = useText()
  const { replica, actions } = useAccess()
  const [entering, setEntering] = useState(false)
  const edit = (fields: Readonly<Record<string, unknown>>): void => { void actions.submit({ type: 'edit', table: 'board', rows: [{ id: board.id, fields }] }) }
  const clear = (): void => {
    const step = clearVotes(replica.store.getState().meeting, board)
    if (step !== null) void actions.submit(step)
  }
  useKey('V', () => { setEntering(true) })
  return (
    <div className={classNames(styles['votes'])} role="group" aria-label={t('boards.voting')}>
      <Segmented label={t('boards.voting')} hideLabel value={board.voting} onChange={(voting) => { edit({ voting }) }} segments={[{ id: 'dots', label: t('boards.voting.dots') }, { id: 'top3', label: t('boards.voting.top3') }]} />
      {board.voting === 'dots' ? <NumberField label={t('boards.dotsEach')} value={board.dots} minValue={1} maxValue={20} lessLabel={t('boards.dotsFewer')} moreLabel={t('boards.dotsMore')} onChange={(dots) => { if (!Number.isNaN(dots) && dots !== board.dots) edit({ dots }) }} /> : null}
      <Button icon={<IconVote size={18} />} onPress={() => { setEntering(true) }}>{t('boards.ballotEnter')}</Button>
      <span className={classNames(styles['hint'])}>{t('boards.ballots', { count: board.ballots })}</span>
      <Button kind="quiet" icon={<IconEye size={18} />} onPress={onTally}>{t(tally ? 'boards.tallyHide' : 'boards.tallyShow')}</Button>
      {board.ballots === 0 && reading.dots.size === 0 ? null : <Button kind="quiet" onPress={clear}>{t('boards.votesClear')}</Button>}
      {entering ? <BallotDialog board={board} cards={reading.columns.flatMap(({ cards }) => cards)} onClose={() => { setEntering(false) }} /> : null}
    </div>
  )
}
