import { expect, test } from 'vitest'
import type { MeetingLine } from '#contract/answers.ts'
import { textIn } from '#renderer/text/use-text.tsx'
import { arrange } from './arrange.ts'

const t = textIn('nl')
const line = (title: string, more: Partial<MeetingLine> = {}): MeetingLine =>
  ({ id: title, title, network: 'Stad', date: '', place: '', people: 0, changed: 0, discarded: false, ...more })
const wish = { wanted: '', by: 'date' as const, compare: t.compare, dayText: (iso: string) => t.day(iso) }
const titles = (lines: ReturnType<typeof arrange>) => lines.map((network) => `${network.name}: ${network.meetings.map((meeting) => meeting.title).join(', ')}`)

test('LI1 meetings stand per network, newest first, planned ones on top', () => {
  const meetings = [line('oud', { date: '2025-01-01' }), line('nieuw', { date: '2026-05-01' }), line('plan'), line('wijk', { network: 'Wijk', date: '2026-01-01' })]
  expect(titles(arrange(meetings, wish))).toEqual(['Stad: plan, nieuw, oud', 'Wijk: wijk'])
})

test('LI1 a search finds every word in title, network, place and date, with or without accents', () => {
  const meetings = [line('Taalcafé', { place: 'OBA Oost', date: '2026-03-12' }), line('Kick-off')]
  for (const wanted of ['taalcafe', 'oost', 'maart 2026', 'stad TAAL']) expect(titles(arrange(meetings, { ...wish, wanted }))).toEqual(['Stad: Taalcafé'])
  expect(arrange(meetings, { ...wish, wanted: 'taalcafe zuid' })).toEqual([])
})

test('LI1 by title, networks and meetings stand as in a dictionary', () => {
  const meetings = [line('10 jaar', { network: 'b' }), line('9 jaar', { network: 'b' }), line('x', { network: 'A' })]
  expect(titles(arrange(meetings, { ...wish, by: 'title' }))).toEqual(['A: x', 'b: 9 jaar, 10 jaar'])
})
