import { expect, test } from 'vitest'
import { emptyMeeting } from '#domain/meeting/records.ts'
import { after } from '../../../tests/unit/after.ts'
import { publicView } from './public-view.ts'

test('RP12 a label that may be a name is not published; an organisation, a district and a word in small letters are', () => {
  const whos = ['Wethouder Pieters', 'de gemeente', 'Bibliotheek Oost', 'bibliotheek oost', 'organisation:o1', 'person:p1', '', 'Jan']
  const meeting = after(emptyMeeting(), { type: 'together', label: 'test', commands: [
    { type: 'add', table: 'meeting', rows: [{ id: 'meeting', fields: { title: 'Test' } }] },
    { type: 'add', table: 'organisation', rows: [{ id: 'o1', fields: { name: 'Bibliotheek Oost' } }] },
    { type: 'add', table: 'agreement', rows: whos.map((who, n) => ({ id: `a${String(n)}`, fields: { what: 'doen', who } })) },
  ] })
  const view = publicView(meeting, new Map(), { hiddenName: '[naam]', hiddenMail: '[adres]' })
  expect([...view.meeting.agreement.values()].map((row) => row.who)).toEqual(['[naam]', 'de gemeente', 'Bibliotheek Oost', 'bibliotheek oost', 'organisation:o1', 'person:p1', '', '[naam]'])
  expect(view.replaced).toBe(2)
})
