import { expect, test } from 'vitest'
import { breakCopies, breakStores, isPolluted } from './testing/damaged-trial.ts'

// The seed is fixed, so a failure is the same everywhere; npm run durability breaks 20,000 with others.
test('ST20 3,000 damaged meetings: none crashes the program, loses silently, or costs an original', () => {
  const figures = breakStores(3000, 20261122)
  console.log(figures)
  expect(figures.files).toBeGreaterThan(2500)
  expect(figures.examples).toEqual([])
  expect(figures).toMatchObject({ crashes: 0, silentLosses: 0, originalsLost: 0, wrongContent: 0, cannotGoOn: 0, snapshotLosses: 0 })
  expect(isPolluted()).toBe(false)
})

test('ST21 2,000 damaged copies: each is refused, or is what was written', () => {
  const figures = breakCopies(2000, 20261122)
  console.log(figures)
  expect(figures).toMatchObject({ crashes: 0, wrong: 0, examples: [] })
  expect(isPolluted()).toBe(false)
})
