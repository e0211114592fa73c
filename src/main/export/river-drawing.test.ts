import { expect, test } from 'vitest'
import { palettes } from '#domain/river/palette.ts'
import { riverPicture } from '#domain/river/river-picture.ts'
import { bodyOf } from '#domain/river/things.ts'
import { riverOf } from '#domain/view/river-view.ts'
import { built, things } from '../../../tests/files/meetings/building.ts'
import { drawRiver } from './river-drawing.ts'
import { riverSheet } from './river-sheet.ts'
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

test('RV24 what lies over the edge of the land is in the drawing whole, on plain paper beside it', () => {
  const over = things('r', { id: 'left', kind: 'obstacle', text: 'Studenten zoeken een stageplek', along: 0, across: 0 }, { id: 'right', kind: 'note', text: 'Helemaal aan het eind van de rivier', along: 1, across: 1 })
  const { meeting: wide } = built({ river: [{ id: 'r', title: 'Noord' }], item: over })
  const [within, beyond] = [drawRiver(meeting, 'r', wordsIn('nl'))!, drawRiver(wide, 'r', wordsIn('nl'))!]
  const frame = (svg: string) => /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number)
  expect(frame(within.svg)).toEqual([0, 0, 1600, 900])
  const [x, y, width, height] = frame(beyond.svg) as [number, number, number, number]
  const picture = riverPicture(riverOf(wide.river.get('r')!, wide, { kind: (kind) => kind }))
  for (const body of picture.things.map(bodyOf)) {
    expect([body.x > x, body.y > y, body.x + body.width < x + width, body.y + body.height < y + height]).toEqual([true, true, true, true])
  }
  expect(x).toBeLessThan(0)
  expect(beyond.height).toBe(Math.round((beyond.width * height) / width))
})

test('RV24 on paper it is the picture that gets more room, and the paper keeps its proportion', () => {
  const over = things('r', { id: 'low', kind: 'note', text: 'Onderaan\nbuiten\nhet land', along: 0.5, across: 1 })
  const { meeting: high } = built({ river: [{ id: 'r', title: 'Noord' }], item: over })
  for (const one of [meeting, high]) {
    const sheet = riverSheet(one, 'r', wordsIn('nl'), { size: 'a3', print: false }, new Map())!
    const [wide, tall] = /width="([\d.]+)mm" height="([\d.]+)mm"/.exec(sheet.svg)!.slice(1).map(Number) as [number, number]
    expect(wide).toBe(420)
    expect(Math.abs(tall - 297)).toBeLessThan(0.5)
  }
})
