import { expect, test } from 'vitest'
import { createUnkept, drop, keepAside, tryAgain, type Sent } from './unkept.ts'

const text = (words: string, again: () => Promise<Sent>) => ({ meeting: 'm', label: 'Kaart', text: words, problem: { reason: 'no-such-record' }, again })
const all = (store: ReturnType<typeof createUnkept>) => store.getState().map((one) => [one.text, one.problem.reason])

test('RE9 what was refused stays until it is accepted or thrown away, and says why the last time', async () => {
  const store = createUnkept()
  const answers: Sent[] = [{ ok: false, error: { reason: 'not-saved' } }, { ok: true }]
  keepAside(store, text('een', () => Promise.resolve(answers.shift() ?? { ok: false })))
  keepAside(store, text('twee', () => Promise.resolve({ ok: false })))
  const [first, second] = store.getState()
  if (first === undefined || second === undefined) throw new Error('nothing kept')
  await tryAgain(store, first)
  expect(all(store)).toEqual([['een', 'not-saved'], ['twee', 'no-such-record']])
  await tryAgain(store, first)
  expect(all(store)).toEqual([['twee', 'no-such-record']])
  drop(store, second.number)
  expect(all(store)).toEqual([])
})
