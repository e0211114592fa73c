import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { inOrder } from '#domain/document/order.ts'
import { after } from '../../../tests/unit/after.ts'
import { anyCommand, foundation } from '../../../tests/unit/random-meeting.ts'
import { violations } from './check.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { nextMeeting } from './next-meeting.ts'
import { emptyMeeting, type Meeting, type MeetingTable } from './records.ts'

const now = 1_760_000_000_000
const words = {
  template: { aim: 'Leren van elkaar', agenda: [{ title: 'Afspraken van de vorige keer', minutes: 15 }], rounds: [{ title: 'Uitwisseling', task: '', minutes: 20, strategy: 'mixed', size: 5 }], boards: ['Hiaten'], principles: [] },
  questions: [{ kind: 'opportunity', text: 'Welke kansen?' }], columns: [{ sort: 'dreams', title: 'Dromen', question: '' }], further: { sort: 'own', title: 'Verder', question: '' },
} as const
const about = { title: 'Tweede keer', date: '2027-01-12' }

function nextOf(meeting: Meeting, next = about): Meeting {
  let made = 0
  return after(emptyMeeting(), nextMeeting(meeting, next, words, () => `new-${String(made++)}`))
}

const add = (table: MeetingTable, id: string, fields: Readonly<Record<string, unknown>>): Command => ({ type: 'add', table, rows: [{ id, fields }] })
const start = after(emptyMeeting(), foundation)
const full = after(start, { type: 'together', label: 'test', commands: [
  add('organisation', 'bieb', { name: 'Bibliotheek', sort: 'bibliotheek' }),
  { type: 'edit', table: 'person', rows: [{ id: 'a', fields: { presence: 'absent', organisation: 'bieb', tags: ['nieuw'] } }, { id: 'b', fields: { presence: 'present' } }] },
  { type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields: { network: 'Netwerk Zuid', place: 'Zaal 1', lead: 'a', language: 'en', nutshell: 'Kort', next: 'In januari', time: '13.30' } }] },
  add('need', 'topic', { text: 'Laptops', followUp: 'topic' }), add('need', 'parked', { text: 'Later', followUp: 'parking' }),
  add('need', 'asked', { text: 'Wie betaalt?', followUp: 'ask', addressee: 'gemeente' }),
  add('need', 'answered', { text: 'Wie helpt?', followUp: 'ask', answer: 'De bieb', answered: '2026-12-01' }),
  add('need', 'settled', { text: 'Doen', followUp: 'agreement' }),
  add('agreement', 'open', { what: 'Uitlenen', who: 'person:b', due: '2026-12-15', need: 'settled', outcome: 'half' }),
  add('agreement', 'of-topic', { what: 'Uitzoeken', who: 'organisation:bieb', need: 'topic' }),
  add('agreement', 'done', { what: 'Klaar', state: 'done' }), add('agreement', 'dropped', { what: 'Nee', state: 'dropped' }),
] })

describe('the next meeting', () => {
  test('ME14 it opens with the people, what is open and what was parked, and with nothing else', () => {
    const next = nextOf(full)
    expect(next.meeting.get('meeting')).toMatchObject({ title: 'Tweede keer', date: '2027-01-12', network: 'Netwerk Zuid', place: 'Zaal 1', lead: 'a', language: 'en', template: 'learning-network', nutshell: '', next: '', time: '' })
    expect(next.person.get('a')).toMatchObject({ presence: 'expected', organisation: 'bieb', district: 'a', tags: ['nieuw'] })
    expect([...next.person.values()].every(({ presence }) => presence === 'expected')).toBe(true)
    expect([...next.need.keys()].sort()).toEqual(['asked', 'parked', 'topic'])
    expect(next.need.get('asked')).toMatchObject({ text: 'Wie betaalt?', followUp: 'ask', addressee: 'gemeente', answer: '', answered: '' })
    expect([...next.agreement.keys()].sort()).toEqual(['of-topic', 'open'])
    expect(next.agreement.get('open')).toMatchObject({ what: 'Uitlenen', who: 'person:b', due: '2026-12-15', outcome: 'half', state: 'open', need: null })
    expect(next.agreement.get('of-topic')).toMatchObject({ who: 'organisation:bieb', need: 'topic' })
    expect(inOrder(next.block.values()).map(({ title }) => title)).toEqual(['Afspraken van de vorige keer'])
    for (const table of ['river', 'item', 'link', 'source', 'vote', 'group', 'seat', 'wish'] as const) expect(next[table].size).toBe(0)
  })

  test('ME14 a need says of which meeting it is, also at the one after that, and keeps it when it is merged', () => {
    const first = after(full, { type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields: { title: 'Eerste keer', date: '2026-11-03' } }] })
    const second = nextOf(first)
    expect(first.need.get('topic')).toMatchObject({ earlier: '', earlierDate: '' })
    expect(second.need.get('topic')).toMatchObject({ earlier: 'Eerste keer', earlierDate: '2026-11-03' })
    const third = nextOf(after(second, add('need', 'fresh', { text: 'Nieuw', followUp: 'topic' })), { title: 'Derde keer', date: '' })
    expect(third.need.get('topic')).toMatchObject({ earlier: 'Eerste keer', earlierDate: '2026-11-03' })
    expect(third.need.get('fresh')).toMatchObject({ earlier: 'Tweede keer', earlierDate: '2027-01-12' })
    const merged = after(after(third, add('need', 'now', { text: 'Vandaag', followUp: 'topic' })), { type: 'merge-needs', into: 'now', from: ['topic'] })
    expect(merged.need.get('now')).toMatchObject({ text: 'Vandaag', followUp: 'topic', earlier: 'Eerste keer' })
  })

  test('BR54 who must sit together or apart and what weighs how much come along; who sat where does not', () => {
    const wished = after(full, { type: 'together', label: 'test', commands: [
      add('wish', 'w1', { sort: 'together', one: 'a', other: 'b' }), add('wish', 'w2', { sort: 'apart', one: 'b', other: 'c' }),
      add('balance', 'earlier', { weight: 'much' }), add('balance', 'one-each', { weight: 'rather', tag: 'nieuw' }),
    ] })
    const next = nextOf(wished)
    expect([...next.wish.values()]).toEqual([...wished.wish.values()])
    expect([...next.balance.values()]).toEqual([...wished.balance.values()])
    expect([next.seat.size, next.pin.size, next.choice.size]).toEqual([0, 0, 0])
  })

  test('ME14 people, needs and agreements keep their order', () => {
    const moved = after(full, { type: 'move', table: 'person', id: 'c', after: null })
    for (const table of ['person', 'need', 'agreement'] as const) {
      const next = nextOf(moved)
      const kept = inOrder<{ readonly id: string; readonly order: string }>(moved[table].values()).map(({ id }) => id).filter((id) => next[table].has(id as never))
      expect(inOrder<{ readonly id: string; readonly order: string }>(next[table].values()).map(({ id }) => id)).toEqual(kept)
    }
  })

  test('ME14 whatever happened, the next meeting keeps every rule and this one is as it was', () => {
    let carried = 0
    fc.assert(fc.property(fc.array(anyCommand, { maxLength: 14 }), (all) => {
      let meeting = full
      for (const command of all) {
        const decision = decide(meeting, command, { now })
        if (decision.ok) meeting = apply(meeting, decision.value)
      }
      const before = structuredClone(meeting)
      const next = nextOf(meeting)
      expect(violations(next)).toEqual([])
      expect(meeting).toEqual(before)
      expect([...next.person.keys()]).toEqual(inOrder(meeting.person.values()).map(({ id }) => id))
      carried += next.need.size + next.agreement.size
      // And the one after that holds the same again: what is open stays open until somebody closes it.
      expect(nextOf(next)).toEqual(next)
    }), { numRuns: 200 })
    expect(carried).toBeGreaterThan(200)
  })

  test('ME14 a title that is empty and a date that is none are refused', () => {
    for (const [next, field] of [[{ title: ' ', date: '' }, 'title'], [{ title: 'Twee', date: 'morgen' }, 'date']] as const) {
      expect(decide(emptyMeeting(), nextMeeting(full, next, words, () => 'x'), { now })).toMatchObject({ ok: false, error: { field } })
    }
  })
})
