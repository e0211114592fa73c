import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wallGrid } from './wall-grid.ts'

test('RS11 every river has a place on one of the pages, at most eight on one, and a row is never empty', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
    const { across, down, onPage, pages } = wallGrid(count)
    expect(onPage * pages).toBeGreaterThanOrEqual(count)
    expect((pages - 1) * onPage).toBeLessThanOrEqual(Math.max(0, count - 1))
    expect(across * down).toBeGreaterThanOrEqual(onPage)
    expect(across * (down - 1)).toBeLessThan(Math.max(1, onPage))
    expect([across <= 4, down <= 2, onPage <= 8]).toEqual([true, true, true])
  }))
  expect([wallGrid(8), wallGrid(3), wallGrid(9)]).toEqual([{ across: 4, down: 2, onPage: 8, pages: 1 }, { across: 2, down: 2, onPage: 3, pages: 1 }, { across: 3, down: 2, onPage: 5, pages: 2 }])
})
