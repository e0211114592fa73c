import { useMemo } from 'react'
import type { Answer } from '#contract/answers.ts'
import { agreeOnNeed } from '#domain/harvest/need-commands.ts'
import type { Command, Fields } from '#domain/meeting/command.ts'
import type { MeetingTable } from '#domain/meeting/records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'

type Done = Promise<Answer<'meeting.submit'>>

/** What can be done in the harvest, each as one step. Keeps its identity. */
export interface HarvestActions {
  /** A new need of these items, in their own words. Gives its id. */
  readonly makeNeed: (items: readonly string[]) => string
  readonly addToNeed: (need: string, items: readonly string[]) => void
  readonly addNeeds: (texts: readonly string[]) => Done
  readonly editNeed: (need: string, fields: Fields) => Done
  readonly merge: (into: string, from: readonly string[]) => void
  readonly moveNeed: (need: string, after: string | null) => Done
  /** An agreement in the words of the need, which then has its follow-up. Gives its id. */
  readonly agree: (need: string) => string
  readonly addAgreements: (whats: readonly string[]) => Done
  readonly editAgreement: (agreement: string, fields: Fields) => Done
  readonly moveAgreement: (agreement: string, after: string | null) => Done
  readonly remove: (table: MeetingTable, id: string) => void
}

export function useHarvestActions(): HarvestActions {
  const { replica, actions } = useAccess()
  return useMemo(() => {
    const send = (command: Command): Done => actions.submit(command)
    const edit = (table: MeetingTable, id: string, fields: Fields): Command => ({ type: 'edit', table, rows: [{ id, fields }] })
    return {
      makeNeed(items) {
        const id = newId()
        void send({ type: 'mark-need', id, items })
        return id
      },
      addToNeed: (need, items) => { void send({ type: 'mark-need', id: need, items }) },
      addNeeds: (texts) => send({ type: 'add', table: 'need', rows: texts.map((text) => ({ id: newId(), fields: { text } })) }),
      editNeed: (need, fields) => send(edit('need', need, fields)),
      merge: (into, from) => { void send({ type: 'merge-needs', into, from }) },
      moveNeed: (id, after) => send({ type: 'move', table: 'need', id, after }),
      agree(need) {
        const id = newId()
        void send(agreeOnNeed(replica.store.getState().meeting, need, id))
        return id
      },
      addAgreements: (whats) => send({ type: 'add', table: 'agreement', rows: whats.map((what) => ({ id: newId(), fields: { what } })) }),
      editAgreement: (agreement, fields) => send(edit('agreement', agreement, fields)),
      moveAgreement: (id, after) => send({ type: 'move', table: 'agreement', id, after }),
      remove: (table, id) => { void send({ type: 'remove', table, ids: [id] }) },
    }
  }, [replica, actions])
}
