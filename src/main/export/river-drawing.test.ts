import { expect, test } from 'vitest'
import { palettes } from '#domain/river/palette.ts'
import { built, things } from '../../../tests/files/meetings/building.ts'
import { drawRiver } from './river-drawing.ts'
import { wordsIn } from './words/words.ts'

const name = 'ab'.repeat(32)
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5" viewBox="0 0 10 5"><path d="M0 0"/></svg>')
const { meeting } = built({
  river: [{ id: 'r', title: 'Noord', scenery: 'own', picture: name, pictureWidth: 10, pictureHeight: 5, stream: 'line' }],
  item: things('r', { id: 'p', kind: 'picture', picture: name, pictureWidth: 10, pictureHeight: 5, text: 'Kaart', alt: 'Een kaart' }),
})

test('PI8 a picture is in the drawing itself, without an address that leads out', () => {
  const svg = drawRiver(meeting, 'r', wordsIn('nl'), 'light', 1600, new Map([[name, drawing]]))?.svg ?? ''
  expect(svg.match(/<image /g)).toHaveLength(2)
  expect(svg).toContain(`href="data:image/svg+xml;base64,${drawing.toString('base64')}"`)
  expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
})

test('PI8 a picture that cannot be had leaves its place marked', () => {
  const svg = drawRiver(meeting, 'r', wordsIn('nl'))?.svg ?? ''
  expect(svg).not.toContain('<image')
  expect(svg.match(/<rect /g)).toHaveLength(2)
})

test('RV22 a river drawn for print holds the tones of print only', () => {
  const { meeting: plain } = built({ river: [{ id: 'r', title: 'Noord' }], item: things('r', { id: 'o', kind: 'obstacle', text: 'rots' }) })
  const colours = new Set([...(drawRiver(plain, 'r', wordsIn('nl'), 'print')?.svg ?? '').matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour))
  expect(colours.size).toBeGreaterThan(2)
  expect([...colours].every((colour) => Object.values(palettes.print).includes(colour ?? ''))).toBe(true)
  expect([...colours].every((colour) => /^#(..)\1\1$/.test(colour ?? ''))).toBe(true)
})
