import { describe, expect, test } from 'vitest'
import { wordsIn } from '#main/export/words/words.ts'
import { brainstormInThemes } from '../../../tests/files/meetings/brainstorm-in-themes.ts'
import { built } from '../../../tests/files/meetings/building.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { checkMeeting } from './checker.ts'
import { findingCodes, type Finding } from './finding.ts'

const check = ({ meeting, people }: ReturnType<typeof built>, version: 'internal' | 'public' = 'internal') => checkMeeting(meeting, people, { version })
const has = (findings: readonly Finding[], code: Finding['code'], id: string) => findings.some((one) => one.code === code && one.id === id)

describe('RC13 the faults of the reports that were made by hand are found', () => {
  const found = check(brainstormInThemes())
  test('theme 3 has no conclusion, and only that one', () => {
    expect(found.filter((one) => one.code === 'no-conclusion').map((one) => one.id)).toEqual(['t3'])
  })
  test('a bullet that is cut off', () => { expect(has(found, 'stops-halfway', 't1-own-0')).toBe(true) })
  test('an open bracket', () => { expect(found.filter((one) => one.code === 'open-bracket').map((one) => one.id)).toEqual(['t1-how-1']) })
  test('an ask without addressee', () => { expect(has(found, 'ask-without-addressee', 'n1')).toBe(true) })
  test('a need that nothing happens with', () => { expect(has(found, 'need-without-follow-up', 'n2')).toBe(true) })
  test('nothing about the next meeting', () => { expect(has(found, 'no-next-meeting', 'meeting')).toBe(true) })
  test('the doubled first paragraph of the kick-off', () => { expect(has(check(kickOffByDistrict()), 'same-twice', 'meeting')).toBe(true) })
  test('nothing is called a fault that is none', () => {
    expect(found.filter((one) => one.severity === 'problem').map((one) => `${one.code} ${one.id}`).sort())
      .toEqual(['ask-without-addressee n1', 'need-without-follow-up n2', 'no-conclusion t3', 'open-bracket t1-how-1', 'stops-halfway t1-own-0'])
  })
})

describe('RC rules one by one', () => {
  const base = { meeting: [{ id: 'meeting', title: 'T', date: '2026-01-01', place: 'Zaal', next: 'Straks.' }] }
  test('RC4 an action without who or when; what is done needs neither', () => {
    const found = check(built({ ...base, agreement: [{ id: 'a1', what: 'Bellen' }, { id: 'a2', what: 'Klaar', state: 'done' }] }))
    expect(found.map((one) => `${one.code} ${one.id}`)).toEqual(['action-without-who a1', 'action-without-when a1'])
  })
  test('RC7 the same card twice on one board; in two groups it is what the harvest counts', () => {
    const column = [{ id: 'c1', board: 'b1' }, { id: 'c2', board: 'b1' }, { id: 'c3', board: 'b2' }]
    const card = (id: string, place: string) => ({ id, kind: 'card' as const, column: place, text: `Laptops ${id === 'i2' ? '!' : ''}` })
    const board = [{ id: 'b1', title: 'A', conclusion: 'Ja.' }, { id: 'b2', title: 'B', conclusion: 'Ja.' }]
    const found = check(built({ ...base, board, column, item: [card('i1', 'c1'), card('i2', 'c2'), card('i3', 'c3')] }))
    expect(found.filter((one) => one.code === 'same-twice').map((one) => one.id)).toEqual(['i2'])
  })
  test('RC8 names count in the public version only', () => {
    const given = built({ ...base, person: [{ id: 'p1' }], principle: [{ id: 'u1', text: 'Vraag het Fatima van den Berg' }, { id: 'u2', text: 'Of vraag Fatima' }, { id: 'u3', text: 'Mail naar f@b.nl' }] }, { p1: 'Fatima van den Berg' })
    expect(check(given)).toEqual([])
    expect(check(given, 'public').map((one) => `${one.severity} ${one.code} ${one.id}`)).toEqual(['problem name-in-text u1', 'hint part-of-name u2', 'hint mail-in-text u3'])
  })
  test('RC9 rivers: empty, without a name, an obstacle without a bridge', () => {
    const found = check(built({ ...base, river: [{ id: 'r1' }, { id: 'r2', title: 'Noord' }], item: [{ id: 'x', kind: 'obstacle', river: 'r2', text: 'Rots' }, { id: 'y', kind: 'obstacle', river: 'r2', text: 'Steen' }, { id: 'z', kind: 'bridge', river: 'r2', text: 'Brug' }], link: [{ id: 'l', from: 'z', to: 'y' }] }))
    expect(found.map((one) => `${one.code} ${one.id}`).sort()).toEqual(['no-needs meeting', 'obstacle-without-bridge x', 'river-empty r1', 'river-without-name r1'])
  })
  test('RC2 what the group itself marked as unfinished is not reported', () => {
    const item = [{ id: 'i1', kind: 'card' as const, column: 'c1', text: 'Laptops voor', state: 'unfinished' as const }]
    expect(check(built({ ...base, board: [{ id: 'b1', title: 'A', conclusion: 'Ja.' }], column: [{ id: 'c1', board: 'b1' }], item })).filter((one) => one.code === 'stops-halfway')).toEqual([])
  })
  test('RC12 problems come before hints', () => {
    const order = check(kickOffByDistrict(), 'public').map((one) => one.severity)
    expect(order).toEqual([...order].sort().reverse())
  })
  test('an empty meeting is checked too', () => { expect(check(built({})).map((one) => one.code)).toEqual(['no-date', 'no-place', 'no-next-meeting']) })
  test('every finding has a sentence in both languages', () => {
    for (const code of findingCodes) for (const language of ['nl', 'en'] as const) {
      expect(wordsIn(language).finding({ code, severity: 'hint', table: 'item', id: 'x', values: { name: 'N', text: 'T', mail: 'M' } })).toMatch(/[.?”]$/)
    }
  })
})
