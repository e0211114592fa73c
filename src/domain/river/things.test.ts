import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freePlace } from './free-place.ts'
import { riverPicture, type River, type RiverPicture } from './river-picture.ts'
import { thingKinds, type RiverThing, type ThingKind } from './river-things.ts'
import { flatten, overlap, type TextShape } from './shapes.ts'
import { textWidth } from './text-measure.ts'
import { thingShapes } from './things.ts'
import { defaultBends, station, watercourse } from './watercourse.ts'

const course = watercourse(defaultBends(3), 3)
const river = (things: RiverThing[], more: Partial<River> = {}): River => ({ scenery: 'land', bends: defaultBends(3), seed: 3, things, links: [], title: 'De rivier', ...more })
const thing = (kind: ThingKind, more: Partial<RiverThing> = {}): RiverThing => ({ id: 'a', kind, text: 'Buurthuis', along: 0.5, across: 0, ...more })

test.each(thingKinds)('RV9 a %s contains its text, however long or odd it is', (kind) => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 5000 }), fc.constantFrom('', 'x'.repeat(300), 'woord '.repeat(900), 'שלום עולם', '👩🏽‍⚕️🇳🇱')), (text) => {
    const shapes = thingShapes(course, thing(kind, { text }))
    if (kind === 'line') return
    for (const shape of flatten(shapes.shapes()).filter((each): each is TextShape => each.type === 'text')) {
      for (const line of shape.lines) {
        const half = textWidth(line.text, shape.size, shape.weight) / 2
        expect(line.x - half).toBeGreaterThanOrEqual(shapes.local.x - 0.01)
        expect(line.x + half).toBeLessThanOrEqual(shapes.local.x + shapes.local.width + 0.01)
        expect(line.y).toBeLessThanOrEqual(shapes.local.y + shapes.local.height)
      }
    }
  }), { numRuns: 20 })
})

test('RV9 numbers that make no sense become usable ones', () => {
  fc.assert(fc.property(fc.record({ along: fc.double(), across: fc.double(), scale: fc.double(), turn: fc.double(), votes: fc.double() }), fc.constantFrom(...thingKinds), (numbers, kind) => {
    const shapes = thingShapes(course, thing(kind, numbers))
    for (const value of [shapes.x, shapes.y, shapes.scale, shapes.turn, shapes.box.x, shapes.box.y, shapes.box.width, shapes.box.height]) expect(Number.isFinite(value)).toBe(true)
    expect(JSON.stringify([shapes.shapes(), shapes.mark(), shapes.bars()])).not.toMatch(/NaN|Infinity/)
  }))
})

test('RV10 a bridge reaches over both banks and each step is one board', () => {
  for (const along of [0.2, 0.5, 0.8]) {
    const { y, local } = thingShapes(course, thing('bridge', { along }))
    const here = station(course, along)
    expect(y + local.y).toBeLessThan(here.far)
    expect(y + local.y + local.height).toBeGreaterThan(here.near)
  }
  const boards = (count: number): number => flatten(thingShapes(course, thing('bridge', { planks: Array.from({ length: count }, (_, index) => ({ text: `stap ${String(index)}` })) })).shapes())
    .filter((shape) => shape.type === 'path' && shape.fill === 'plankFill').length
  expect([0, 1, 5].map(boards)).toEqual([0, 1, 5])
})

test('RV11 an obstacle without a bridge is drawn otherwise than one with', () => {
  const rings = (open: boolean): number => flatten(thingShapes(course, thing('obstacle', { open })).shapes()).filter((shape) => shape.type === 'path' && shape.stroke === 'open').length
  expect([rings(true), rings(false)]).toEqual([1, 0])
})

test('RV13 a link whose end is gone is left out', () => {
  const picture = riverPicture(river([thing('obstacle')], { links: [{ id: 'l', from: 'a', to: 'gone' }, { id: 'm', from: 'a', to: 'a' }] }))
  expect(picture.links).toEqual([])
})

test('RV14 the next picture keeps the shapes of what did not change', () => {
  const [one, two] = [thing('note', { id: 'one', across: 0.8 }), thing('boat', { id: 'two' })]
  const before = riverPicture(river([one, two]))
  const after = riverPicture(river([one, { ...two, text: 'anders' }]), before)
  expect(after.background).toBe(before.background)
  expect(after.things.find((each) => each.id === 'one')).toBe(before.things.find((each) => each.id === 'one'))
  expect(after.things.find((each) => each.id === 'two')).not.toBe(before.things.find((each) => each.id === 'two'))
  const painted = (picture: RiverPicture): unknown => ({ ...picture, made: 0, things: picture.things.map((each) => ({ ...each, shapes: each.shapes(), mark: each.mark(), bars: each.bars() })) })
  expect(painted(after)).toEqual(painted(riverPicture(river([one, { ...two, text: 'anders' }]))))
})

test('RV15 new things lie side by side while there is room', () => {
  const placed: RiverThing[] = []
  for (const [index, kind] of (['obstacle', 'obstacle', 'opportunity', 'bridge', 'opportunity', 'note', 'boat', 'note', 'obstacle', 'milestone'] as const).entries()) {
    const next = { id: `t${String(index)}`, kind, text: `Ding ${String(index)}` }
    placed.push({ ...next, ...freePlace(course, placed, next) })
  }
  const bodies = placed.map((each) => { const { x, y, local } = thingShapes(course, each); return { x: x + local.x, y: y + local.y, width: local.width, height: local.height } })
  for (const [index, body] of bodies.entries()) for (const other of bodies.slice(index + 1)) expect(overlap(body, other)).toBe(false)
})

test('RV15 a full sheet still gives a place', () => {
  const many = Array.from({ length: 120 }, (_, index) => thing('note', { id: `t${String(index)}`, along: (index % 12) / 12, across: -1 + index / 60, scale: 2 }))
  const place = freePlace(course, many, { kind: 'note', text: 'nog een' })
  expect(Number.isFinite(place.along) && Number.isFinite(place.across)).toBe(true)
})
