import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '#domain/meeting/command.ts'
import type { NeedRecord } from '#domain/meeting/harvest-records.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { after } from '../../../tests/unit/after.ts'
import { agreeOnNeed, answerFields, askStateOf, needOf, toggledNeed } from './need-commands.ts'

const start = after(emptyMeeting(),
  { type: 'add', table: 'river', rows: [{ id: 'r', fields: {} }] },
  { type: 'add', table: 'item', rows: [{ id: 'a', fields: { kind: 'obstacle', text: 'Geen geld', river: 'r' } }, { id: 'b', fields: { kind: 'note', text: 'Koffie', river: 'r' } }, { id: 'leeg', fields: { kind: 'note', river: 'r' } }] })
const done = (meeting: Meeting, command: Command | null): Meeting => (command === null ? meeting : after(meeting, command))
const need = (meeting: Meeting): NeedRecord => {
  const found = meeting.need.get('n')
  if (found === undefined) throw new Error('no need')
  return found
}

describe('needs, from a card and back', () => {
  test('BO13 taking a need back right after making it gives the meeting as it was; what else was made of the words stays', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (also, changed, agreed) => {
      const marked = after(start, toggledNeed(start, 'a', 'n'))
      const with2 = also ? after(marked, { type: 'mark-need', id: 'n', items: ['b'] }) : marked
      const words = changed ? after(with2, { type: 'edit', table: 'need', rows: [{ id: 'n', fields: { text: 'Anders' } }] }) : with2
      const before = agreed ? after(words, { type: 'add', table: 'agreement', rows: [{ id: 'g', fields: { what: 'Vragen', need: 'n' } }] }) : words
      const back = after(before, toggledNeed(before, 'a', 'm'))
      if (!also && !changed && !agreed) expect(back).toEqual(start)
      else expect([need(back).text, [...back.source.values()].map(({ item }) => item)]).toEqual([need(before).text, also ? ['b'] : []])
    }))
  })

  test('BO13 what has no words, or is a need already, makes none by its key', () => {
    expect(needOf(start, 'leeg', 'n')).toBeNull()
    const made = done(start, needOf(start, 'a', 'n'))
    expect(need(made).text).toBe('Geen geld')
    expect(needOf(made, 'a', 'm')).toBeNull()
  })

  test('HA6 an agreement of a need has its words, and the need its follow-up', () => {
    const made = done(start, needOf(start, 'a', 'n'))
    const agreed = after(made, agreeOnNeed(made, 'n', 'g'))
    expect(agreed.agreement.get('g')).toMatchObject({ what: 'Geen geld', need: 'n' })
    expect(need(agreed).followUp).toBe('agreement')
  })

  test('HA8 the first answer is of today; a day that was chosen stays, and a changed answer changes no day', () => {
    const open = { ...need(done(start, needOf(start, 'a', 'n'))), askState: 'asked' as const }
    expect(answerFields(open, 'Ja', '2026-11-22')).toEqual({ answer: 'Ja', askState: 'answered', answered: '2026-11-22' })
    expect(answerFields({ ...open, answered: '2026-11-01' }, 'Ja', '2026-11-22')).toEqual({ answer: 'Ja', askState: 'answered' })
    expect(answerFields({ ...open, answer: 'Ja' }, 'Nee', '2026-11-22')).toEqual({ answer: 'Nee' })
    expect(answerFields(open, ' ', '2026-11-22')).toEqual({ answer: ' ' })
    expect([askStateOf(open), askStateOf({ ...open, askState: 'open', answer: 'Ja' })]).toEqual(['asked', 'answered'])
  })
})
