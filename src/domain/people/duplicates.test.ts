import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDuplicates } from './duplicates.ts'
import type { PersonToCompare } from './duplicates.ts'
import { differByOneSlip, matchName } from './near.ts'

const person = (name: string, organisation = '', email = ''): PersonToCompare => ({ name, organisation, email })
const verdict = (...drafts: PersonToCompare[]) => {
  const [found] = findDuplicates(drafts, [])
  return found === undefined ? null : `${found.certainty} ${found.because}`
}

describe('the same person twice', () => {
  test.each([
    ['one address, one name', person('Piet Bos', 'A', 'p@x.nl'), person('piet  BOS', 'B', 'P@X.nl'), 'certain email'],
    ['one address, a slip', person('Piet Jansen', '', 'p@x.nl'), person('Piet Janssen', '', 'p@x.nl'), 'certain email'],
    ['one address of an office, two names', person('Piet Bos', 'A', 'info@x.nl'), person('Anna Vos', 'A', 'info@x.nl'), 'perhaps email'],
    ['name and organisation, accents and capitals aside', person('Zoë Bos', 'De Brug'), person('ZOE BOS', 'de brug'), 'certain name-and-organisation'],
    ['other order', person('Bos Piet', 'A'), person('Piet Bos', 'A'), 'certain order'],
    ['name, and neither has an organisation', person('Piet Bos'), person('Piet Bos'), 'certain name'],
    ['a first name alone', person('Piet'), person('Piet'), 'perhaps name'],
    ['name, other organisation', person('Piet Bos', 'A'), person('Piet Bos', 'B'), 'perhaps name'],
    ['name and organisation, two addresses', person('Piet Bos', 'A', 'p@a.nl'), person('Piet Bos', 'A', 'piet@a.nl'), 'perhaps name'],
    ['initial', person('P. van Dijk', 'A'), person('Piet van Dijk', 'A'), 'perhaps initials'],
    ['initial, other organisation', person('P. van Dijk', 'A'), person('Piet van Dijk', 'B'), null],
    ['a slip in a long name', person('Marijke Dijkstra', 'A'), person('Marijke Dykstra', 'A'), null],
    ['one letter in a long name', person('Marijke Dijkstra', 'A'), person('Marijke Dijksta', 'A'), 'perhaps slip'],
    ['two neighbours swapped', person('Marijke Dijkstra', 'A'), person('Marijke Dijkstar', 'A'), 'perhaps slip'],
    ['a slip in a short name', person('Jan Bos'), person('Jan Vos'), null],
    ['numbered names', person('Deelnemer 12'), person('Deelnemer 13'), null],
    ['two people', person('Piet Bos', 'A'), person('Anna Vos', 'A'), null],
  ])('IM4 %s', (_, first, second, expected) => {
    expect(verdict(first, second)).toBe(expected)
    expect(verdict(second, first)).toBe(expected)
  })

  test('IM4 people who are there already are found, and come before the list itself', () => {
    const found = findDuplicates([person('Piet Bos', 'A'), person('Piet Bos', 'A')], [{ id: 'p1', ...person('Bos Piet', 'A') }])
    expect(found).toEqual([
      { draft: 0, as: { person: 'p1' }, certainty: 'certain', because: 'order' },
      { draft: 1, as: { person: 'p1' }, certainty: 'certain', because: 'order' },
    ])
  })

  test('IM4 a list twice over is found wholly; a list of different names not at all', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 14, maxLength: 14 }), { maxLength: 60 }), (words) => {
      const list = words.map((word) => person(`${word} ${[...word].reverse().join('')}`, 'A'))
      const found = findDuplicates([...list, ...list], []).filter((duplicate) => duplicate.certainty === 'certain')
      expect(found.map((duplicate) => duplicate.draft)).toEqual(list.map((_, at) => at + list.length))
    }), { numRuns: 50 })
  })

  test('IM7 5,000 of one name, and 5,000 that differ by a letter, are answered', () => {
    expect(findDuplicates(Array.from({ length: 5_000 }, () => person('Piet Bos', 'A')), [])).toHaveLength(4_999)
    const alike = Array.from({ length: 5_000 }, (_, at) => person(`Persoon ${String.fromCharCode(97 + at % 26)}${String.fromCharCode(97 + (at / 26) % 26)}${String.fromCharCode(97 + at / 676)} Bos`, 'A'))
    expect(findDuplicates(alike, []).every((duplicate) => duplicate.certainty === 'perhaps')).toBe(true)
  })
})

describe('names that are nearly the same', () => {
  /** The distance by the book (restricted Damerau-Levenshtein), to compare with. */
  function distance(a: string, b: string): number {
    const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i === 0 ? j : j === 0 ? i : 0))
    for (let i = 1; i <= a.length; i += 1) {
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1
        let best = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + same)
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, table[i - 2]![j - 2]! + 1)
        table[i]![j] = best
      }
    }
    return table[a.length]![b.length]!
  }

  test('IM5 one slip is what the distance by the book says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
    fc.assert(fc.property(word, word, (a, b) => {
      expect(differByOneSlip(a, b)).toBe(distance(a, b) <= 1)
    }), { numRuns: 3_000 })
  })

  test.each([
    ['Noord', 'Noord', 'same'], ['Nieuw west', 'Nieuw-West', 'spelling'], ['NIEUWWEST', 'Nieuw-West', 'spelling'],
    ['Stadsdeel Noord', 'Noord', 'words'], ['Biblioteek De Spiegel', 'Bibliotheek De Spiegel', 'slip'],
    ['Stichting Wi Oso', 'Wi Oso', 'words'],
  ])('IM5 %j means %j (%s)', (value, meant, how) => {
    expect(matchName(value, ['Noord', 'Oost', 'Nieuw-West', 'Bibliotheek De Spiegel', 'Wi Oso'])).toEqual({ value: meant, how })
  })

  test('IM5 short names that are alike by chance, fillers alone and nothing are no match', () => {
    for (const value of ['Post', 'Moord', 'Stadsdeel', '', 'West', 'Wijkteam 2']) expect(matchName(value, ['Noord', 'Oost', 'Wijk', 'Wijkteam 1'])).toBeNull()
  })
})
