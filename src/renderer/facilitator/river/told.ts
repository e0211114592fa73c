import type { Answer } from '#contract/answers.ts'
import type { Command } from '#domain/meeting/command.ts'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { withName } from '#renderer/replica/step-with-name.ts'
import { stepText } from '#renderer/text/step-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { movedWords } from './river-words.ts'

/** Nearer than this is the same place: a tenth of a pixel on any screen. */
const same = 1e-4

/** Does what hands or keys ask of things in a river, and says what came of it: where they are now, that they can go no further, or the step. */
export function useTold(): (command: Command) => Promise<Answer<'meeting.submit'>> {
  const t = useText()
  const { replica: { store }, actions: { submit, say } } = useAccess()
  return async (command) => {
    const moved = movesIn(command)
    if (moved !== null) {
      const { meeting } = store.getState()
      const items = moved.flatMap(({ id, along, across }) => { const before = meeting.item.get(id); return before === undefined ? [] : [{ before, now: { ...before, along, across } }] })
      const stays = items.every(({ before, now }) => Math.abs(before.along - now.along) < same && Math.abs(before.across - now.across) < same)
      const answer = stays ? { ok: true, value: { seq: 0 } } as const : await submit(command)
      if (answer.ok) say({ kind: 'text', quiet: true, text: movedWords(t, meeting, items.map(({ now }) => now), stays) })
      return answer
    }
    const answer = await submit(command)
    const { steps: { undo }, people } = store.getState()
    if (answer.ok && undo !== null) say({ kind: 'text', text: t(removes(command) ? 'river.said.removed' : 'river.said.done', { step: stepText(t, withName(undo, people)) }) })
    return answer
  }
}

/** The places in a command that only moves things; null for any other. */
function movesIn(command: Command): readonly Pick<ItemRecord, 'id' | 'along' | 'across'>[] | null {
  if (command.type !== 'edit' || command.table !== 'item') return null
  const moves = command.rows.flatMap(({ id, fields }) => {
    const { along, across, ...more } = fields as Partial<ItemRecord>
    return along === undefined || across === undefined || Object.keys(more).length > 0 ? [] : [{ id, along, across }]
  })
  return moves.length === command.rows.length ? moves : null
}

function removes(command: Command): boolean {
  return command.type === 'remove' || (command.type === 'together' && command.commands.every(removes))
}
