import { useEffect, useRef, useState } from 'react'
import type { BoardRecord } from '#domain/meeting/board-records.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useSubmit } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { focusFirst } from '#renderer/ui/dialog.tsx'
import { IconMinus, IconPlus } from '#renderer/ui/icons.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TaskDialog } from '#renderer/ui/task-dialog.tsx'
import { castVotes } from '#domain/boards/board-commands.ts'
import styles from './boards.module.css'

interface BallotProps {
  readonly board: BoardRecord
  /** The cards that stand for themselves, in the order of the board. */
  readonly cards: readonly ItemRecord[]
  readonly onClose: () => void
}

/** The votes of one person after the other. What others gave is not in sight, and who gave what is not kept. */
export function BallotDialog({ board, cards, onClose }: BallotProps) {
  const t = useText()
  const submit = useSubmit()
  const [points, setPoints] = useState<ReadonlyMap<string, number>>(new Map())
  /** An empty one counts as well: somebody who wants to choose nothing. */
  const given = [...points.values()].reduce((sum, count) => sum + count, 0)
  const cast = async (): Promise<void> => {
    const answer = await submit(castVotes(board, points, newId))
    if (answer.ok) setPoints(new Map())
  }
  const head = useRef<HTMLParagraphElement>(null)
  const entered = useRef(board.ballots)
  // The next person's votes begin at the top again.
  useEffect(() => {
    const dialog = head.current?.closest('[role="dialog"]')
    if (board.ballots !== entered.current && dialog != null) focusFirst(dialog)
    entered.current = board.ballots
  }, [board.ballots])
  return (
    <TaskDialog title={t('boards.ballot')} action={t('boards.ballotNext')} leave={t('boards.ballotClose')} onAct={() => { void cast() }} onClose={onClose}>
      <p ref={head} aria-live="polite">{t('boards.ballots', { count: board.ballots })}</p>
      {board.voting === 'dots'
        ? <DotBallot cards={cards} points={points} left={board.dots - given} onPoints={setPoints} />
        : <TopBallot key={board.ballots} cards={cards} onPoints={setPoints} />}
    </TaskDialog>
  )
}

interface FillProps {
  readonly cards: readonly ItemRecord[]
  readonly onPoints: (points: ReadonlyMap<string, number>) => void
}

function DotBallot({ cards, points, left, onPoints }: FillProps & { readonly points: ReadonlyMap<string, number>; readonly left: number }) {
  const t = useText()
  // A button that went out would lose the focus, so it stays and does nothing.
  const give = (card: string, by: 1 | -1): void => {
    if (by === 1 ? left <= 0 : (points.get(card) ?? 0) === 0) return
    onPoints(new Map([...points, [card, (points.get(card) ?? 0) + by]]))
  }
  return (
    <>
      <p className={classNames(styles['left'])} aria-live="polite">{t('boards.dotsLeft', { count: left })}</p>
      <ul className={classNames(styles['ballot'])} aria-label={t('boards.ballotCards')}>
        {cards.map((card, at) => {
          const count = points.get(card.id) ?? 0
          return (
            <li key={card.id}>
              <span>{nameOf(card)}</span>
              <IconButton size="small" label={t('boards.ballotLess', { text: nameOf(card) })} icon={<IconMinus size={16} />} onPress={() => { give(card.id, -1) }} />
              <span className={classNames(styles['dotCount'], count === 0 && styles['noDots'])} role="img" aria-label={t('boards.dots', { count })}>{t.number(count)}</span>
              <IconButton size="small" data-first={at === 0 ? true : undefined} label={t('boards.ballotMore', { text: nameOf(card) })} icon={<IconPlus size={16} />} onPress={() => { give(card.id, 1) }} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

const places = [3, 2, 1] as const
/** No card has this id: a colon is in no id of ours. */
const none = ':none'

/** First, second and third: three, two and one point. A card can stand in one place only. */
function TopBallot({ cards, onPoints }: FillProps) {
  const t = useText()
  const [chosen, setChosen] = useState<readonly string[]>([none, none, none])
  const choose = (at: number, card: string): void => {
    const next = chosen.map((other, place) => (place === at ? card : other === card ? none : other))
    setChosen(next)
    onPoints(new Map(next.flatMap((id, place) => (id === none ? [] : [[id, places[place] ?? 0] as const]))))
  }
  const choices = [{ id: none, label: t('boards.topNone') }, ...cards.map((card) => ({ id: card.id, label: nameOf(card) }))]
  return places.map((count, at) => <Select key={count} label={t('boards.topPlace', { place: at + 1, points: count })} value={chosen[at] ?? none} choices={choices} onChange={(card) => { choose(at, card) }} />)
}

function nameOf(card: ItemRecord): string {
  return (card.cluster || card.text).replace(/\s+/g, ' ').slice(0, 120)
}
