import { expect, test } from 'vitest'
import { contrastRatio } from '#domain/river/contrast.ts'
import { groundTones, hueNames, palettes, type Hue } from '#domain/river/palette.ts'
import { legendOf } from '#domain/river/legend.ts'
import { flatten } from '#domain/river/shapes.ts'
import { pictureShapes, riverPicture } from '#domain/river/river-picture.ts'
import { colourings, type RiverRecord } from '#domain/meeting/river-records.ts'
import { built, things } from '../../../tests/files/meetings/building.ts'
import { belongings, belongingById } from './river-hue.ts'
import { riverOf } from './river-view.ts'

const boards = Array.from({ length: 11 }, (_, at) => ({ id: `b${String(at)}`, title: `Thema ${String(at)}` }))
function drawn(colour: RiverRecord['colour']) {
  const { meeting } = built({
    district: [{ id: 'd1', name: 'Noord' }, { id: 'd2', name: 'Zuid' }], board: boards,
    river: [{ id: 'r0', title: 'Eerste' }, { id: 'r', title: 'Rivier van Zuid', district: 'd2', colour }],
    item: things('r', { id: 'one', kind: 'obstacle', text: 'Geen wifi', theme: 'b2' }, { id: 'two', kind: 'note', text: 'Los', theme: null }),
  })
  const river = riverOf(meeting.river.get('r')!, meeting, { kind: (kind) => kind, belonging: belongingById(meeting) })
  return { meeting, river, words: flatten(pictureShapes(riverPicture(river))).flatMap((shape) => (shape.type === 'text' ? shape.lines.map((line) => line.text) : [])) }
}

test('RV17 a colour that says more than the kind is said in words too, on the thing and in the legend', () => {
  for (const [by, said] of [['river', 'Rivier van Zuid'], ['district', 'Zuid'], ['theme', 'Thema 2']] as const) {
    const { river, words } = drawn(by)
    expect(river.things[0]).toMatchObject({ belongs: said, colour: expect.stringMatching(/^hue[1-8]$/) as unknown })
    expect(words).toContain(`obstacle · ${said}`)
    expect(words).toContain(said)
  }
  expect(drawn('theme').words).toContain('note')
  expect(legendOf(drawn('kind').river.things)).toEqual([])
})

test('RV17 the ninth theme has a colour again, and its own words', () => {
  const { meeting } = drawn('theme')
  const of = belongings(meeting, { id: 'r', colour: 'theme', district: null })
  const all = boards.map(({ id }) => of({ river: 'r', theme: id }))
  expect(new Set(all.map((one) => one.belongs)).size).toBe(11)
  expect(all.every((one) => hueNames.includes(one.colour as Hue))).toBe(true)
  expect(colourings).toContain('theme')
})

test('RV1 RV17 text on every hue and every hue on every ground are legible, in all palettes', () => {
  for (const [name, palette] of Object.entries(palettes)) {
    for (const hue of hueNames) {
      expect(contrastRatio(palette[`${hue}Ink`], palette[`${hue}Fill`]), `${name} ${hue}`).toBeGreaterThanOrEqual(name === 'contrast' || name === 'print' ? 7 : 4.5)
      for (const ground of [...groundTones, 'plate'] as const) {
        expect(Math.max(contrastRatio(palette[`${hue}Edge`], palette[ground]), contrastRatio(palette[`${hue}Fill`], palette[ground])), `${name} ${hue} ${ground}`).toBeGreaterThanOrEqual(ground === 'plate' ? 1 : 4.5)
      }
    }
  }
})

test('RV18 what lies on a higher layer is painted later, and reading order does not know of it', () => {
  const { meeting } = built({ river: [{ id: 'r' }], item: things('r', { id: 'a', kind: 'note', layer: 1 }, { id: 'b', kind: 'note' }, { id: 'c', kind: 'note', layer: -1 }) })
  const picture = riverPicture(riverOf(meeting.river.get('r')!, meeting, { kind: () => '' }))
  expect(picture.things.map((thing) => thing.id)).toEqual(['c', 'b', 'a'])
})

test('RV19 a width set by hand is the width of the text; an angle turns the thing and its bounds', () => {
  const { meeting } = built({ river: [{ id: 'r' }], item: things('r', { id: 'a', kind: 'note', text: 'een lange regel tekst '.repeat(8), width: 400, turn: 90 }, { id: 'b', kind: 'note', text: 'een lange regel tekst '.repeat(8), width: 100 }) })
  const [wide, narrow] = riverPicture(riverOf(meeting.river.get('r')!, meeting, { kind: () => '' })).things
  expect(wide!.local.width).toBeGreaterThan(400)
  expect(narrow!.local.width).toBeLessThan(150)
  expect(narrow!.local.height).toBeGreaterThan(wide!.local.height)
  expect(wide!.box.height).toBeGreaterThan(wide!.box.width)
})
