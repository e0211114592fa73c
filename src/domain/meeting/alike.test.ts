import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikePairs, alikeSets } from './alike.ts'

const texts = [
  { id: 'a', text: 'Geen laptops om mee te nemen' }, { id: 'x', text: 'Vrijwilligers stoppen' }, { id: 'b', text: 'Te weinig laptops thuis' },
  { id: 'c', text: 'Thuis geen internet' },
]

test('CF10 what is alike by way of a third is one set, and the words say how many share each', () => {
  expect(alikeSets(texts, alikePairs(texts, 100))).toEqual([{ ids: ['a', 'b', 'c'], words: [{ word: 'laptops', count: 2 }, { word: 'thuis', count: 2 }] }])
})

test('CF10 a chain of ever other words is no set: what hangs on one of many only stays out', () => {
  const chain = [...texts, { id: 'd', text: 'Laptop is kapot' }, { id: 'e', text: 'Laptops te oud' }, { id: 'f', text: 'Verwarming kapot' }]
  expect(alikeSets(chain, alikePairs(chain, 100))).toEqual([{ ids: ['a', 'b', 'd', 'e'], words: [{ word: 'laptops', count: 4 }] }])
})

test('CF10 without the pairs that somebody took apart the rest is still a set', () => {
  const pairs = alikePairs(texts, 100).filter(({ one, other }) => one !== 'c' && other !== 'c')
  expect(alikeSets(texts, pairs)).toEqual([{ ids: ['a', 'b'], words: [{ word: 'laptops', count: 2 }] }])
  expect(alikeSets(texts, [])).toEqual([])
})

test('CF10 nothing is in two sets, none is alone or larger than twelve, and what no pair joins is in no set together', () => {
  const words = ['laptops', 'internet', 'buurthuis', 'vrijwilligers', 'taalles', 'wachtlijst', 'inloop', 'geld']
  fc.assert(fc.property(fc.array(fc.subarray(words, { minLength: 1, maxLength: 3 }), { maxLength: 40 }), (all) => {
    const given = all.map((some, at) => ({ id: String(at), text: some.join(' ') }))
    const pairs = alikePairs(given, 1_000)
    const sets = alikeSets(given, pairs)
    const ids = sets.flatMap((set) => set.ids)
    expect(new Set(ids).size).toBe(ids.length)
    for (const set of sets) {
      expect(set.ids.length).toBeGreaterThan(1)
      expect(set.ids.length).toBeLessThan(13)
      for (const id of set.ids) expect(pairs.some(({ one, other }) => (one === id || other === id) && set.ids.includes(one) && set.ids.includes(other))).toBe(true)
    }
  }))
})
