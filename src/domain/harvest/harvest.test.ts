import { describe, expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { alikePairs } from '#domain/meeting/alike.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { byKind, byPlace, matches, needsPerItem, readNeeds, saidItems } from './harvest-reading.ts'
import { whoOf, whoText } from './who.ts'

function meetingOf(...commands: readonly Command[]): Meeting {
  return commands.reduce<Meeting>((so, command) => {
    const decision = decide(so, command, { now: 0 })
    if (!decision.ok) throw new Error(JSON.stringify(decision.error))
    return apply(so, decision.value)
  }, emptyMeeting())
}
const add = (table: Extract<Command, { type: 'add' }>['table'], id: string, fields: Record<string, unknown>): Command => ({ type: 'add', table, rows: [{ id, fields }] })

const harvested = (): Meeting => meetingOf(
  add('district', 'noord', { name: 'Noord' }), add('river', 'r1', { district: 'noord' }), add('river', 'r2', { title: 'Zuid' }),
  add('board', 'b', { title: 'Vrijwilligers' }), add('column', 'k', { board: 'b', title: 'Wat is nodig' }),
  add('item', 'c', { kind: 'card', text: 'Training én koffie', column: 'k' }), add('item', 'o1', { kind: 'obstacle', text: 'Geen geld', river: 'r1' }),
  add('item', 'o2', { kind: 'obstacle', text: 'Te weinig geld', river: 'r2' }), add('item', 'leeg', { kind: 'note', text: '', river: 'r2' }),
  { type: 'mark-need', id: 'n1', items: ['o1', 'o2', 'c'], text: 'Geld' }, { type: 'mark-need', id: 'n2', items: ['o1'] },
)

describe('HA the harvest', () => {
  test('HA1 everything that was said is offered, with its place, and nothing that is empty', () => {
    const items = saidItems(harvested())
    expect(items.map(({ item, place }) => [item.id, place])).toEqual([['o1', 'Noord'], ['o2', 'Zuid'], ['c', 'Vrijwilligers']])
    expect(byKind(items).map(({ id, items: mine }) => [id, mine.length])).toEqual([['obstacle', 2], ['card', 1]])
    expect(byPlace(items).map(({ title }) => title)).toEqual(['Noord', 'Zuid', 'Vrijwilligers'])
  })

  test('HA2 a search looks in words, place and column, without regard to accents, capitals and order', () => {
    const [, , card] = saidItems(harvested())
    expect(matches(card!, 'KOFFIE en')).toBe(true)
    expect(matches(card!, 'vrijwilligers nodig')).toBe(true)
    expect(matches(card!, 'thee')).toBe(false)
    expect(matches(card!, '')).toBe(true)
  })

  test('HA3 a need counts the groups and the themes that it comes from', () => {
    const meeting = harvested()
    const [first, second] = readNeeds(meeting, saidItems(meeting))
    expect([first?.groups, first?.themes, first?.sources.length]).toEqual([2, 1, 3])
    expect([second?.groups, second?.themes]).toEqual([1, 0])
    expect(needsPerItem(meeting).get('o1')).toBe(2)
  })

  test('HA4 needs that share words are proposed with those words; common words make nothing alike', () => {
    const needs = [
      { id: '1', text: 'Meer laptops om uit te lenen' }, { id: '2', text: 'Een laptop voor wie er geen heeft, uitlenen via de bibliotheek' },
      { id: '3', text: 'Iedereen moet samen met elkaar meer willen' }, { id: '4', text: 'Elkaar meer willen samen' }, { id: '5', text: '' },
    ]
    expect(alikePairs(needs)).toEqual([{ one: '1', other: '2', words: ['laptops'] }])
  })

  test('HA5 who does it: a person or organisation is kept by its id, however it is typed; other words as they are', () => {
    const people = new Map([['p1', { name: 'Zoë van der Heijden-d\'Hondt', email: '' }], ['p2', { name: 'Nguyễn Thị Ánh', email: '' }]])
    const organisations = new Map([['o1', { id: 'o1', order: 'V', name: 'Bibliotheek De Sluis', sort: '' }]])
    expect(whoOf('zoe van der heijden d’hondt', people, organisations)).toBe('person:p1')
    expect(whoOf(' NGUYEN THI  ANH ', people, organisations)).toBe('person:p2')
    expect(whoOf('bibliotheek de sluis', people, organisations)).toBe('organisation:o1')
    expect(whoOf(' de  gemeente ', people, organisations)).toBe('de gemeente')
    expect(whoOf('  ', people, organisations)).toBe('')
    expect(whoText('person:p2', people, organisations)).toBe('Nguyễn Thị Ánh')
    expect(whoText('person:forgotten', people, organisations)).toBe('')
    expect(whoText('de gemeente', people, organisations)).toBe('de gemeente')
  })
})
