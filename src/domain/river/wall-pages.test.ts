import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freePlace } from './free-place.ts'
import type { RiverThing, ThingKind } from './river-things.ts'
import { overlap } from './shapes.ts'
import { thingShapes } from './things.ts'
import { leastLetter, wallOverview, wallPages, type WallRoom } from './wall-pages.ts'
import { station, watercourse } from './watercourse.ts'

const texts = ['Taalcafé in de wijk', 'Geen laptop thuis', 'Doorverwijzingsmogelijkheden zijn onbekend', 'Vrijwilligers', 'Mensen durven niet te vragen hoe het werkt, zeker niet een tweede keer', 'Bibliotheek is open op zondag']
const kinds: readonly ThingKind[] = ['opportunity', 'obstacle', 'bridge', 'note', 'obstacle', 'opportunity']
const rooms: Readonly<Record<string, WallRoom>> = {
  'full HD': { width: 1920, height: 1080, top: 150, foot: 170, letter: 40 },
  'old beamer': { width: 1024, height: 768, top: 110, foot: 150, letter: 40 * 768 / 1080 },
  '4K': { width: 3840, height: 2160, top: 300, foot: 340, letter: 80 },
}

function riverWith(count: number, seed = 3) {
  const course = watercourse([], seed)
  const things: RiverThing[] = []
  for (let at = 0; at < count; at += 1) {
    const thing = { id: `t${String(at)}`, kind: kinds[at % kinds.length] ?? 'note', text: texts[(at * 7) % texts.length] ?? '', label: 'kans', ...(at % 5 === 0 ? { votes: 3 } : {}), ...(kinds[at % kinds.length] === 'bridge' ? { planks: [{ text: 'Training voor vrijwilligers', due: '1 dec' }, { text: 'Ruimte zoeken' }] } : {}) }
    things.push({ ...thing, ...freePlace(course, things, thing) })
  }
  return { scenery: 'land' as const, bends: [], seed, things, links: [], title: 'Noord' }
}

for (const [name, room] of Object.entries(rooms)) {
  for (const count of [1, 3, 10, 25, 60]) {
    test(`RS7 ${String(count)} things on a wall of ${name}: no letter too small, nothing over another, nothing under title or questions`, () => {
      const river = riverWith(count)
      const course = watercourse(river.bends, river.seed)
      const pages = wallPages(river, room)
      expect(pages.flatMap((page) => page.things.map(({ id }) => id)).sort()).toEqual(river.things.map(({ id }) => id).sort())
      for (const { view, things } of pages) {
        const perUnit = room.width / view.width
        const shapes = things.map((thing) => thingShapes(course, thing))
        for (const [at, one] of shapes.entries()) {
          expect(leastLetter(one.shapes()) * one.scale * perUnit).toBeGreaterThan(room.letter - 0.01)
          const [top, bottom] = [(one.y + one.local.y * one.scale - view.y) * perUnit, (one.y + (one.local.y + one.local.height) * one.scale - view.y) * perUnit]
          expect(top).toBeGreaterThan(room.top - 1)
          expect(bottom).toBeLessThan(room.height - room.foot + 1)
          for (const other of shapes.slice(at + 1)) expect(overlap(inner(one), inner(other))).toBe(false)
        }
      }
    })
  }
}

/** What is seen of a thing: its outline without the light around it. */
function inner(one: ReturnType<typeof thingShapes>) {
  const inset = 26 * one.scale
  return { x: one.box.x + inset, y: one.box.y + inset, width: one.box.width - inset * 2, height: one.box.height - inset * 2 }
}

test('RS7 the pages follow the water from the spring to the sea, and what lies in the water stays in the water', () => {
  const river = riverWith(40)
  const pages = wallPages(river, rooms['full HD'] ?? { width: 1, height: 1, top: 0, foot: 0, letter: 1 })
  const alongs = new Map(river.things.map(({ id, along }) => [id, along]))
  const first = pages.map(({ things }) => Math.min(...things.map(({ id }) => alongs.get(id) ?? 0)))
  expect(first).toEqual([...first].sort((one, other) => one - other))
  const across = new Map(river.things.map((thing) => [thing.id, thing.across]))
  for (const thing of pages.flatMap(({ things }) => things)) {
    expect(Math.abs(thing.across) <= 0.5).toBe(Math.abs(across.get(thing.id) ?? 0) <= 0.5)
  }
})

test('RS7 an obstacle, the bridge over it and where that leads come on one page, also with much else between them', () => {
  const kind = { a: 'obstacle', b: 'bridge', c: 'opportunity' } as const
  const at = { a: [0.3, 0.1], b: [0.42, 0], c: [0.5, -0.75] } as const
  const told = (['a', 'b', 'c'] as const).map((id): RiverThing => ({ id, kind: kind[id], text: 'Geen laptop thuis', along: at[id][0], across: at[id][1] }))
  const river = { ...riverWith(25), links: [{ id: 'l', from: 'a', to: 'b' }, { id: 'm', from: 'b', to: 'c' }] }
  const pages = wallPages({ ...river, things: [...river.things, ...told] }, { width: 1920, height: 1080, top: 190, foot: 170, letter: 40 })
  expect(pages.filter(({ things }) => things.some(({ id }) => id in kind))).toHaveLength(1)
})

test('RS7 what leads to a bridge far away does not take the obstacles under that bridge to another page', () => {
  const things: readonly RiverThing[] = [
    { id: 'far', kind: 'opportunity', text: 'Taalcafé in de wijk', along: 0.08, across: -0.7 }, { id: 'bridge', kind: 'bridge', text: 'Inloop op dinsdagavond', along: 0.8, across: 0 },
    { id: 'one', kind: 'obstacle', text: 'Geen laptop thuis', along: 0.62, across: 0.1 }, { id: 'other', kind: 'obstacle', text: 'Vrijwilligers', along: 0.66, across: -0.1 },
  ]
  const links = ['far', 'one', 'other'].map((to) => ({ id: to, from: 'bridge', to }))
  const pages = wallPages({ ...riverWith(0), things, links }, { width: 1920, height: 1080, top: 190, foot: 170, letter: 40 })
  expect(pages.filter((page) => page.things.some(({ id }) => id !== 'far')).map((page) => page.things.filter(({ id }) => id !== 'far').length)).toEqual([3])
})

test('RS7 what lies on a bank stands on it with nearly all of it, where the page has room for that', () => {
  const course = watercourse([], 3)
  for (const across of [-0.56, 0.56]) {
    const things: RiverThing[] = [{ id: 'a', kind: 'note', text: 'Taalcafé in de wijk', along: 0.5, across }, { id: 'o', kind: 'obstacle', text: 'Geen laptop thuis', along: 0.45, across: 0 }]
    for (const page of wallPages({ ...riverWith(0), things }, { width: 1920, height: 1080, top: 150, foot: 170, letter: 40 })) {
      for (const thing of page.things.filter(({ id }) => id === 'a')) {
        const made = thingShapes(course, thing)
        const { far, near } = station(course, made.along)
        const [top, bottom] = [made.y + made.local.y * made.scale, made.y + (made.local.y + made.local.height) * made.scale]
        expect(across < 0 ? (bottom - far) / (bottom - top) : (near - top) / (bottom - top)).toBeLessThan(0.3)
      }
    }
  }
})

test('RS7 the whole river shows no dots, for their number could not be read', () => {
  const [thing] = wallOverview({ ...riverWith(0), things: [{ id: 'a', kind: 'note', text: 'Taalcafé', along: 0.5, across: 0.7, votes: 4 }] }, { width: 1920, height: 1080, top: 150, foot: 170, letter: 40 })
  expect(thing?.votes).toBeUndefined()
})

test('RS7 any texts and places: every thing on exactly one page, quickly enough, and nothing is thrown', () => {
  const thing = fc.record({ id: fc.uuid(), kind: fc.constantFrom<ThingKind>(...kinds, 'boat', 'milestone', 'text'), text: fc.string({ maxLength: 400 }), along: fc.double({ min: 0, max: 1, noNaN: true }), across: fc.double({ min: -1, max: 1, noNaN: true }) })
  fc.assert(fc.property(fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 14 }), (things) => {
    const pages = wallPages({ ...riverWith(0), things }, { width: 1920, height: 1080, top: 150, foot: 170, letter: 40 })
    expect(pages.flatMap((page) => page.things.map(({ id }) => id)).sort()).toEqual(things.map(({ id }) => id).sort())
  }), { numRuns: 25 })
  expect(wallPages({ ...riverWith(0), things: [] }, { width: 0, height: 0, top: 0, foot: 0, letter: 40 })).toEqual([])
})

test('RS7 a page is used: 25 things take at most six pages of full HD', () => {
  expect(wallPages(riverWith(25), { width: 1920, height: 1080, top: 150, foot: 170, letter: 40 }).length).toBeLessThanOrEqual(6)
})

test('RS7 a bridge says its steps on the wall, large enough to read; with more than fits on a page they are counted', () => {
  const room = rooms['full HD'] ?? { width: 1, height: 1, top: 0, foot: 0, letter: 1 }
  const shown = (count: number) => {
    const planks = Array.from({ length: count }, (_, at) => ({ text: `Stap ${String(at + 1)} van de weg naar de overkant`, who: 'Gemeente', due: '1 dec' }))
    const river = { ...riverWith(0), things: [{ id: 'brug', kind: 'bridge' as const, text: 'Inloop op dinsdag', along: 0.5, across: 0, planks }] }
    const [page] = wallPages(river, room)
    const [thing] = page?.things ?? []
    if (page === undefined || thing === undefined) return undefined
    const shapes = thingShapes(watercourse(river.bends, river.seed), thing)
    return { words: thing.planks?.map(({ text }) => text), letter: leastLetter(shapes.shapes()) * shapes.scale * room.width / page.view.width }
  }
  const [two, twelve] = [shown(2), shown(12)]
  expect(two?.words).toEqual(['Stap 1 van de weg naar de overkant', 'Stap 2 van de weg naar de overkant'])
  expect(two?.letter).toBeGreaterThan(room.letter - 0.01)
  expect(twelve?.words).toEqual(Array.from({ length: 12 }, () => ''))
  expect(twelve?.letter).toBeGreaterThan(room.letter - 0.01)
})
