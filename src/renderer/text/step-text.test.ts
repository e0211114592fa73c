import { expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { nextStep, advance, emptyHistory } from '#domain/history/history.ts'
import { labelOf, type Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { emptyMeeting, meetingTables } from '#domain/meeting/records.ts'
import { stepName } from '#domain/meeting/step-name.ts'
import { withName } from '#renderer/replica/step-with-name.ts'
import { catalogues } from './catalogue.ts'
import { stepText } from './step-text.ts'
import { textIn } from './use-text.tsx'
import { after } from '../../../tests/unit/after.ts'
import { foundation } from '../../../tests/unit/random-meeting.ts'

const start = after(emptyMeeting(), foundation)

function named(command: Command, from = start): Record<'nl' | 'en', string> {
  const decision = decide(from, command, { now: 0 })
  if (!decision.ok) throw new Error(JSON.stringify(decision.error))
  const step = stepName(apply(from, decision.value), labelOf(command), decision.value)
  return { nl: stepText(textIn('nl'), step), en: stepText(textIn('en'), step) }
}
const item = (...rows: readonly (readonly [string, Record<string, unknown>])[]): Command => ({ type: 'edit', table: 'item', rows: rows.map(([id, fields]) => ({ id, fields })) })
const together = (label: string, ...commands: Command[]): Command => ({ type: 'together', label, commands })

test('HI9 a step says what was done with what', () => {
  expect(named(item(['a', { along: 0.9 }]))).toEqual({ nl: 'obstakel verplaatst: ‘rots’', en: 'obstacle moved: ‘rots’' })
  expect(named(item(['a', { text: 'geen wifi' }])).nl).toBe('tekst veranderd van obstakel: ‘geen wifi’')
  expect(named({ type: 'remove', table: 'item', ids: ['b'] }).nl).toBe('brug weggehaald: ‘brug’')
  expect(named({ type: 'add', table: 'item', rows: [1, 2, 3].map((n) => ({ id: `n${String(n)}`, fields: { kind: 'note', river: 'a' } })) }).nl).toBe('3 briefjes toegevoegd')
  expect(named(together('align', item(['a', { along: 0.2 }], ['b', { along: 0.2 }])))).toEqual({ nl: '2 dingen uitgelijnd', en: '2 things aligned' })
  expect(named(together('lock', item(['a', { locked: true }]))).nl).toBe('obstakel vastgezet: ‘rots’')
  expect(named({ type: 'edit', table: 'board', rows: [{ id: 'a', fields: { title: 'Wonen' } }] }).nl).toBe('bord veranderd: ‘Wonen’')
  expect(named({ type: 'remove', table: 'link', ids: ['a'] }).nl).toBe('verbinding weggehaald: ‘rots → brug’')
  expect(named({ type: 'mark-need', id: 'n', items: ['b'] }).nl).toBe('als behoefte gemarkeerd: ‘brug’')
})

test('HI9 with the river\'s own word for the kind', () => {
  const own = after(start, { type: 'edit', table: 'river', rows: [{ id: 'a', fields: { words: { obstacle: 'stroomversnelling' } } }] })
  expect(named(item(['a', { across: 0.3 }]), own).nl).toBe('stroomversnelling verplaatst: ‘rots’')
})

test('HI9 a person is named by id in the step, by name in the window', () => {
  const decision = decide(start, { type: 'edit', table: 'person', rows: [{ id: 'a', fields: { presence: 'present' } }] }, { now: 0 })
  if (!decision.ok) throw new Error('refused')
  const step = stepName(start, 'edit.person', decision.value)
  expect(step).toMatchObject({ person: 'a', text: '' })
  expect(stepText(textIn('nl'), withName(step, new Map([['a', { name: 'Fatima', email: '' }]])))).toBe('deelnemer veranderd: ‘Fatima’')
})

test('HI9 the step that can be done again has the same name as the one that was taken back', () => {
  const command = item(['a', { along: 0.9 }])
  const decision = decide(start, command, { now: 0 })
  if (!decision.ok) throw new Error('refused')
  const done = advance({ document: start, history: emptyHistory() }, { direction: 'do', label: labelOf(command), change: decision.value as never, undoable: true, at: 0 })
  const undo = nextStep(done.document, done.history, 'undo')!
  const back = advance(done, { direction: 'undo', label: undo.entry.label, change: undo.change, undoable: true, at: 0 })
  const redo = nextStep(back.document, back.history, 'redo')!
  expect(stepName(start, redo.entry.label, redo.entry.change as never)).toEqual(stepName(start, undo.entry.label, undo.entry.change as never))
})

test('HI9 a long text is shortened, and every table has a noun in both languages', () => {
  expect(named(item(['a', { text: 'x'.repeat(300) }])).nl.length).toBeLessThan(100)
  for (const table of meetingTables.filter((one) => !['meeting', 'wall', 'clock'].includes(one))) {
    expect(catalogues.nl).toHaveProperty([`step.noun.${table}`])
    expect(catalogues.en).toHaveProperty([`step.noun.${table}`])
  }
})
