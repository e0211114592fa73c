import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupSizes } from './sizes.ts'

test.each([
  [23, { size: 5 }, [5, 5, 5, 4, 4]], [24, { size: 4 }, [4, 4, 4, 4, 4, 4]], [11, { size: 5 }, [6, 5]], [7, { size: 5 }, [4, 3]], [6, { size: 5 }, [6]],
  [9, { size: 4 }, [5, 4]], [48, { groups: 7 }, [7, 7, 7, 7, 7, 7, 6]], [1, { groups: 1 }, [1]], [3, { size: 2 }, [3]], [5, { groups: 5 }, [1, 1, 1, 1, 1]],
])('GR30 %i people, %o: %o', (people, wish, sizes) => {
  expect(groupSizes(people, wish)).toEqual({ ok: true, value: sizes })
})

test.each([
  [0, { size: 4 }, 'nobody-present'], [10, { size: 0 }, 'size-too-small'], [10, { size: 1 }, 'size-too-small'], [10, { size: -3 }, 'size-too-small'],
  [10, { size: 11 }, 'size-larger-than-room'], [10, { size: Number.NaN }, 'not-a-whole-number'], [10, { size: 2.5 }, 'not-a-whole-number'],
  [10, { size: Infinity }, 'not-a-whole-number'], [10, { groups: 0 }, 'too-few-groups'], [10, { groups: -1 }, 'too-few-groups'],
  [10, { groups: 11 }, 'more-groups-than-people'], [10, { groups: Number.NaN }, 'not-a-whole-number'], [-1, { groups: 2 }, 'nobody-present'],
] as const)('GR31 %i people, %o is refused: %s', (people, wish, refusal) => {
  expect(groupSizes(people, wish)).toEqual({ ok: false, error: refusal })
})

test('GR32 sizes differ by one at most, add up, and nobody sits alone when a size is asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 2000 }), fc.integer({ min: 2, max: 50 }), (people, size) => {
      const sizes = groupSizes(people, { size })
      if (!sizes.ok) return size > people
      const [largest, smallest] = [Math.max(...sizes.value), Math.min(...sizes.value)]
      return sizes.value.reduce((sum, one) => sum + one, 0) === people && largest - smallest <= 1 && smallest > 1
    }),
  )
})
