import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemKinds, type ItemKind } from '#domain/meeting/item-records.ts'
import { countsByKind, saidTogether, toldByKind } from './wall-lists.ts'
import type { ConfluenceRows } from './confluence.ts'

const item = (id: string, kind: ItemKind, text: string, along = 0, river = 'r') => ({ id, order: id, kind, text, state: 'plain' as const, river, parent: null as string | null, along, across: 0 })

test('RS11 the lists of a river hold every thing with words once, under its kind, in reading order, and nothing without words', () => {
  const any = fc.record({ id: fc.uuid(), kind: fc.constantFrom(...itemKinds), text: fc.constantFrom('', ' ', 'woorden'), along: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 20 }), (things) => {
    const items = things.map(({ id, kind, text, along }) => item(id, kind, text, along))
    const told = toldByKind(items, 'r')
    const expected = items.filter(({ kind, text }) => kind !== 'plank' && kind !== 'card' && text === 'woorden')
    expect(told.flatMap((one) => one.things.map((thing) => thing.item.id)).sort()).toEqual(expected.map(({ id }) => id).sort())
    for (const { kind, things: listed } of told) {
      expect(listed.length).toBeGreaterThan(0)
      expect(listed.every((thing) => thing.item.kind === kind)).toBe(true)
      const alongs = listed.map((thing) => thing.item.along)
      expect(alongs).toEqual([...alongs].sort((one, other) => one - other))
    }
    expect(new Map(countsByKind(items, { id: 'r', hidden: {} }))).toEqual(new Map(told.map(({ kind, things: listed }) => [kind, listed.length])))
  }))
})

test('RS11 of a silent river only the counts are said', () => {
  expect(countsByKind([], { id: 'r', hidden: { obstacle: 2, opportunity: 1 } })).toEqual([['opportunity', 1], ['obstacle', 2]])
})

test('CF11 what most groups said comes first, and nothing without words', () => {
  const river = (id: string) => [id, { id, order: id, title: id, scenery: 'land' as const, seed: 1, bends: [], words: {} }] as const
  const items = [item('a', 'note', 'alleen', 0.1, 'x'), item('b', 'obstacle', 'twee', 0.5, 'x'), item('c', 'obstacle', 'twee ook', 0.5, 'y'), item('d', 'bridge', 'drie', 0.9, 'x'), item('e', 'bridge', 'drie', 0.9, 'y'), item('f', 'bridge', 'drie', 0.9, 'z'), item('l', 'line', '', 0, 'x')]
  const pile = (id: string, text: string) => [id, { id, order: id, text, along: 0, across: 0 }] as const
  const rows: ConfluenceRows = {
    river: new Map(['x', 'y', 'z'].map(river)), item: new Map(items.map((one) => [one.id, one])), link: new Map(), pile: new Map([pile('p', 'Twee'), pile('q', '')]),
    piled: new Map([['b', { pile: 'p', item: 'b' }], ['c', { pile: 'p', item: 'c' }], ['d', { pile: 'q', item: 'd' }], ['e', { pile: 'q', item: 'e' }], ['f', { pile: 'q', item: 'f' }]]),
  }
  expect(saidTogether(rows).map(({ text, rivers }) => [text, rivers.length])).toEqual([['drie', 3], ['Twee', 2], ['alleen', 1]])
})
