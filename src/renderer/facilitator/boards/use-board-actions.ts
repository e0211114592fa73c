import { useMemo } from 'react'
import type { Answer } from '#contract/answers.ts'
import type { Command } from '#domain/meeting/command.ts'
import type { BoardStep } from '#domain/meeting/board-records.ts'
import type { ItemState } from '#domain/meeting/item-records.ts'
import { wallOf, type Meeting } from '#domain/meeting/records.ts'
import { toggledNeed } from '#domain/harvest/need-commands.ts'
import { dotCommand } from '#domain/meeting/votes.ts'
import { inTurn } from '#renderer/replica/in-turn.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { usePresent, wallCommand } from '../frame/present.tsx'
import {
  addCards, clusterUp, duplicateCard, editCard, lastIn, mergeCards, moveCard, nudgeCard, removeCard, shiftCard, sortByDots, splitCard,
  takeOut, type CardPlace, type Step,
} from '#domain/boards/card-commands.ts'

type Done = Promise<Answer<'meeting.submit'>>

/** Everything that the board can do, with the meeting as it is at that moment. Keeps its identity. */
export interface BoardActions {
  readonly add: (column: string, texts: readonly string[]) => Done
  readonly write: (card: string, text: string) => Done
  readonly address: (card: string, addressee: string) => Done
  readonly name: (card: string, cluster: string) => Done
  readonly setGroup: (card: string, group: string) => Done
  /** One column or one cluster for the whole room. */
  readonly showOnWall: (show: 'column' | 'cluster', of: string, title: string) => void
  readonly setState: (card: string, state: ItemState) => void
  readonly move: (card: string, to: CardPlace) => void
  readonly moveToColumn: (card: string, column: string) => void
  /** `before`: called when it is its turn. */
  readonly nudge: (card: string, by: -1 | 1, before?: () => void) => void
  readonly shift: (card: string, by: -1 | 1, before?: () => void) => void
  readonly clusterUp: (card: string) => void
  readonly takeOut: (card: string) => void
  readonly split: (card: string, texts: readonly string[]) => void
  readonly merge: (into: string, other: string) => void
  readonly duplicate: (card: string) => void
  readonly remove: (card: string) => void
  readonly dot: (card: string, by: -1 | 1) => void
  readonly sort: (column: string) => void
  readonly need: (card: string) => void
  readonly spotlight: (card: string) => void
  readonly step: (step: BoardStep) => void
  readonly send: (command: Command) => Done
}

export function useBoardActions(board: string, title: string): BoardActions {
  const { replica, actions } = useAccess()
  const present = usePresent()
  return useMemo(() => {
    const now = (): Meeting => replica.store.getState().meeting
    const send = (command: Command): Done => actions.submit(command)
    const does = (step: Step): void => { if (step !== null) void send(step) }
    const turn = inTurn()
    /** Counted from where the card is when those before have been done. */
    const stepwise = (make: () => Step, before?: () => void): void => {
      void turn(() => {
        const step = make()
        if (step === null) return undefined
        before?.()
        return send(step)
      })
    }
    return {
      send,
      add: (column, texts) => send(addCards(column, texts, newId)),
      write: (card, text) => send(editCard(card, { text })),
      address: (card, addressee) => send(editCard(card, { addressee })),
      name: (card, cluster) => send(editCard(card, { cluster })),
      setGroup: (card, group) => send(editCard(card, { group })),
      showOnWall: (show, of, what) => { void present({ show, of, title: what }) },
      setState: (card, state) => { does(editCard(card, { state })) },
      move: (card, to) => { does(moveCard(now(), card, to)) },
      moveToColumn: (card, column) => { does(moveCard(now(), card, { column, after: lastIn(now(), column, card), parent: null })) },
      nudge: (card, by, before) => { stepwise(() => nudgeCard(now(), card, by), before) },
      shift: (card, by, before) => { stepwise(() => shiftCard(now(), card, by), before) },
      clusterUp: (card) => { does(clusterUp(now(), card)) },
      takeOut: (card) => { does(takeOut(now(), card)) },
      split: (card, texts) => { does(splitCard(now(), card, texts, newId)) },
      merge: (into, other) => { does(mergeCards(now(), into, other, newId)) },
      duplicate: (card) => { does(duplicateCard(now(), card, newId)) },
      remove: (card) => { does(removeCard(now(), card)) },
      dot: (card, by) => { does(dotCommand(now().vote, card, by, newId)) },
      sort: (column) => { does(sortByDots(now(), column)) },
      need: (card) => { does(toggledNeed(now(), card, newId())) },
      step: (step) => { does({ type: 'edit', table: 'board', rows: [{ id: board, fields: { step } }] }) },
      spotlight(card) {
        const wall = wallOf(now())
        if (wall.spotlight === card && wall.of === board) void send(wallCommand({ spotlight: null }))
        else void present({ show: 'board', of: board, spotlight: card, title })
      },
    }
  }, [replica, actions, present, board, title])
}
