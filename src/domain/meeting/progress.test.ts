import { expect, test } from 'vitest'
import { after } from '../../../tests/unit/after.ts'
import { progressOfBoards, progressOfHarvest, progressOfPeople, progressOfRivers, progressOfRounds, progressOfSetup } from './progress.ts'
import { emptyMeeting, type Meeting } from './records.ts'

const all = (meeting: Meeting) => [progressOfSetup, progressOfPeople, progressOfRounds, progressOfRivers, progressOfBoards, progressOfHarvest].map((of) => { const { count, done } = of(meeting); return [count, done] })

test('FR6 the rail counts what is in a part, and says that it is done: planned, filled, concluded, with who and when', () => {
  expect(all(emptyMeeting())).toEqual([[null, false], [0, false], [0, false], [0, false], [0, false], [0, false]])
  const begun = after(emptyMeeting(),
    { type: 'add', table: 'meeting', rows: [{ id: 'meeting', fields: { title: 'Start', date: '2026-11-22' } }] },
    { type: 'add', table: 'person', rows: [{ id: 'p', fields: {} }] },
    { type: 'add', table: 'round', rows: [{ id: 'r1', fields: {} }, { id: 'r2', fields: {} }] },
    { type: 'fill-rounds', rounds: [{ round: 'r1', groups: [{ id: 'g', name: '1', people: ['p'] }] }] },
    { type: 'add', table: 'river', rows: [{ id: 'w', fields: {} }] },
    { type: 'add', table: 'item', rows: [{ id: 'brug', fields: { kind: 'bridge', river: 'w', text: 'Brug' } }, { id: 'plank', fields: { kind: 'plank', river: 'w', parent: 'brug', text: 'Plank' } }] },
    { type: 'add', table: 'board', rows: [{ id: 'b', fields: { title: 'Thema' } }] },
    { type: 'add', table: 'column', rows: [{ id: 'k', fields: { board: 'b' } }] },
    { type: 'add', table: 'item', rows: [{ id: 'c', fields: { kind: 'card', column: 'k', text: 'Kaart' } }] },
    { type: 'add', table: 'agreement', rows: [{ id: 'a', fields: { what: 'Bellen' } }, { id: 'd', fields: { what: 'Besloten', sort: 'decision' } }] })
  expect(all(begun)).toEqual([[null, false], [1, true], [2, false], [1, true], [1, false], [2, false]])
  const whole = after(begun,
    { type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields: { place: 'Zaal', aim: 'Kennismaken' } }] },
    { type: 'fill-rounds', rounds: [{ round: 'r2', groups: [{ id: 'h', name: '1', people: ['p'] }] }] },
    { type: 'edit', table: 'board', rows: [{ id: 'b', fields: { conclusion: 'Doen' } }] },
    { type: 'edit', table: 'agreement', rows: [{ id: 'a', fields: { who: 'person:p', due: '2026-12-01' } }] })
  expect(all(whole)).toEqual([[null, true], [1, true], [2, true], [1, true], [1, true], [2, true]])
})
