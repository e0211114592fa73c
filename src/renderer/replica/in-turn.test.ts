import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('UI16 each step is counted from what came of the one before, also when one of them fails', async () => {
  const turn = inTurn()
  let place = 5
  const up = async (): Promise<void> => {
    const now = place
    await Promise.resolve()
    place = now - 1
  }
  const all = [turn(up), turn(up), turn(() => Promise.reject(new Error('refused'))), turn(up), turn(up)]
  expect(place).toBe(5)
  await Promise.all(all)
  expect(place).toBe(1)
})
