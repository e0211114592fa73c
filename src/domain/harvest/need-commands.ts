import type { Command, Fields } from '#domain/meeting/command.ts'
import type { NeedRecord } from '#domain/meeting/harvest-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'

/** A need of a card or a thing, in its own words; null when it has no words or is a need already. */
export function needOf(meeting: Pick<Meeting, 'item' | 'source'>, item: string, id: string): Command | null {
  const text = meeting.item.get(item)?.text ?? ''
  return text === '' || [...meeting.source.values()].some((source) => source.item === item) ? null : { type: 'mark-need', id, items: [item] }
}

/** A new need. Or back: the need that says just what this card says goes; one that was worked on only loses this source. */
export function toggledNeed(meeting: Meeting, card: string, id: string): Command {
  const mine = [...meeting.source.values()].filter((source) => source.item === card)
  if (mine.length === 0) return { type: 'mark-need', id, items: [card] }
  const untouched = mine.map(({ need }) => need).filter((need) => isUntouched(meeting, need, card))
  const worked = mine.filter(({ need }) => !untouched.includes(need)).map((source) => source.id)
  return {
    type: 'together', label: 'unmark-need', commands: [
      ...(untouched.length === 0 ? [] : [{ type: 'remove', table: 'need', ids: untouched } as const]),
      ...(worked.length === 0 ? [] : [{ type: 'remove', table: 'source', ids: worked } as const]),
    ],
  }
}

function isUntouched(meeting: Meeting, id: string, card: string): boolean {
  const need = meeting.need.get(id)
  return need !== undefined && need.followUp === 'none' && need.text === meeting.item.get(card)?.text
    && [...meeting.source.values()].every((source) => source.need !== id || source.item === card)
    && [...meeting.agreement.values()].every((agreement) => agreement.need !== id)
}

/** An agreement in the words of the need, which then has its follow-up. */
export function agreeOnNeed(meeting: Pick<Meeting, 'need'>, need: string, id: string): Command {
  const what = meeting.need.get(need)?.text ?? ''
  return {
    type: 'together', label: 'add.agreement', commands: [
      { type: 'add', table: 'agreement', rows: [{ id, fields: { what, need } }] },
      { type: 'edit', table: 'need', rows: [{ id: need, fields: { followUp: 'agreement' } }] },
    ],
  }
}

/** How far a question is. One that was answered before there were states is answered. */
export function askStateOf({ askState, answer }: NeedRecord): NeedRecord['askState'] {
  return askState === 'open' && answer !== '' ? 'answered' : askState
}

/** Who writes down the first answer, has it today (`today` as 2026-11-22); a day that was chosen before stays. */
export function answerFields(need: NeedRecord, answer: string, today: string): Fields {
  if (need.answer !== '' || answer.trim() === '') return { answer }
  return { answer, askState: 'answered', ...(need.answered === '' ? { answered: today } : {}) }
}
