import { expect, test } from 'vitest'
import { exportFiles } from '#main/export/export.ts'
import { built } from '../../../tests/files/meetings/building.ts'

const meeting = built({
  meeting: [{ id: 'meeting', title: 'Kick-off' }], district: [{ id: 'd0', name: 'Noord' }, { id: 'd1', name: 'Oost' }, { id: 'd2', name: 'Zuid' }],
  river: [{ id: 'r0', title: 'Noord', district: 'd0' }, { id: 'r1', title: 'Oost', district: 'd1' }, { id: 'r2', title: 'Zuid', district: 'd2' }],
  item: [
    { id: 'a', kind: 'obstacle', river: 'r0', text: 'Geen laptops' }, { id: 'b', kind: 'obstacle', river: 'r2', text: 'Te weinig laptops, zegt Piet Jansen' }, { id: 'c', kind: 'opportunity', river: 'r1', text: 'Veel plek' },
  ],
  pile: [{ id: 'p', text: 'Te weinig apparaten, zegt Piet Jansen', along: 0.5, across: 0 }], piled: [{ id: 'a', pile: 'p', item: 'a' }, { id: 'b', pile: 'p', item: 'b' }],
}, { x: 'Piet Jansen' })

async function htmlOf(version: 'internal' | 'public', given = meeting): Promise<string> {
  const made = await exportFiles(given.meeting, given.people, { version, formats: ['html'], today: '2026-11-22' })
  if (!made.ok) throw new Error(made.error.reason)
  return Buffer.from(made.value[0]?.bytes ?? []).toString('utf8')
}

test('RP70 the report holds the confluence: a picture, what was laid together with its count, and in which groups', async () => {
  const html = await htmlOf('internal')
  for (const said of ['De samenvloeiing', 'in 2 van 3 stadsdelen', 'Te weinig apparaten', 'Wat in meer groepen voorkomt', '2/3', '✓ ja']) expect(html).toContain(said)
  expect(html.match(/<figure>/g)).toHaveLength(4)
})

test('RP70 without anything laid together the report says nothing of a confluence', async () => {
  const html = await htmlOf('internal', { ...meeting, meeting: { ...meeting.meeting, piled: new Map() } })
  expect(html).not.toContain('samenvloeiing')
})

test('RP11 the words of what was laid together hold no name in the public version, also in its picture', async () => {
  const html = await htmlOf('public')
  const pictures = [...html.matchAll(/base64,([A-Za-z0-9+/=]+)"/g)].map(([, code]) => Buffer.from(code ?? '', 'base64').toString('utf8')).filter((text) => text.startsWith('<svg'))
  expect(pictures.length).toBe(4)
  for (const text of [html, ...pictures]) expect(text).not.toContain('Jansen')
  expect(html).toContain('Te weinig apparaten, zegt [naam]')
})

test('RP70 the pictures that can be saved hold the confluence too', async () => {
  const made = await exportFiles(meeting.meeting, meeting.people, { version: 'internal', formats: ['svg', 'xlsx'], today: '2026-11-22' })
  expect(made.ok && made.value.map(({ name }) => name).some((name) => name.includes('samenvloeiing'))).toBe(true)
})
