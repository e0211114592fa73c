import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOrder, tourOf, tourStep } from './reading-order.ts'

const place = fc.record({ id: fc.uuid(), along: fc.double({ min: 0, max: 1, noNaN: true }), across: fc.double({ min: -1, max: 1, noNaN: true }) })

test('RS5 the reading order is the same whatever the order of the records', () => {
  fc.assert(fc.property(fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 20 }), (things) => {
    expect(readingOrder([...things].reverse())).toEqual(readingOrder(things))
  }))
})

test('RS5 a tour visits every thing once, forward as back, and stays at its ends', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }), (ids) => {
    const forward = ids.map((_, at) => ids.slice(0, at + 1).reduce<string | null>((now) => tourStep(ids, now, 1), null))
    expect(forward).toEqual(ids)
    expect(tourStep(ids, ids.at(-1) ?? null, 1)).toBe(ids.at(-1))
    expect(tourStep(ids, ids[0] ?? null, -1)).toBe(ids[0])
    expect(tourStep(ids, null, -1)).toBe(ids.at(-1))
  }))
  expect(tourStep([], null, 1)).toBeNull()
})

const thing = (id: string, kind: string, along: number, text = 'woorden') => ({ id, kind, along, across: 0, river: 'r', text, parent: null })

test('RS5 planks come with their bridge: a tour does not stop at them', () => {
  expect(tourOf([thing('c', 'bridge', 0.5), thing('p', 'plank', 0.5), thing('a', 'obstacle', 0.2), { ...thing('x', 'note', 0), river: 'other' }], 'r').map(({ id }) => id)).toEqual(['a', 'c'])
})

test('RS5 a tour leaves out what has no words: lines, pictures and empty notes; a bridge speaks through its planks', () => {
  const silent = [thing('l', 'line', 0.1, ''), thing('p', 'picture', 0.2, ' '), thing('n', 'note', 0.3, ''), thing('e', 'bridge', 0.4, '')]
  const bridge = [thing('b', 'bridge', 0.5, ''), { ...thing('s', 'plank', 0.5), parent: 'b' }]
  expect(tourOf([...silent, ...bridge, thing('w', 'picture', 0.6)], 'r').map(({ id }) => id)).toEqual(['b', 'w'])
})
