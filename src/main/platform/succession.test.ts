import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { succession } from './succession.ts'

describe('WI11 one window on the beamer, whatever happens to displays', () => {
  test('WI11 a window that is replaced before it was seen leaves none behind', () => {
    const ended: string[] = []
    const windows = succession<string>((one) => { ended.push(one) })
    windows.put('a')
    windows.seen('a')
    windows.put('b')
    windows.put('c')
    expect(windows.seen('b')).toBe(false)
    expect(windows.seen('c')).toBe(true)
    expect(ended).toEqual(['a', 'b'])
  })

  test('WI11 closed while the next one was still to come: nothing stays', () => {
    const ended: string[] = []
    const windows = succession<string>((one) => { ended.push(one) })
    windows.put('a')
    windows.seen('a')
    windows.put('b')
    expect([windows.gone('b'), windows.current(), ended]).toEqual([true, null, ['a']])
  })

  test('WI11 in any order: once the one that counts is seen it is alone, and when it is gone there is none', () => {
    const acts = fc.array(fc.record({ act: fc.constantFrom('put', 'seen', 'gone'), which: fc.nat(5) }), { maxLength: 20 })
    fc.assert(fc.property(acts, (steps) => {
      const open = new Set<number>()
      let made = 0
      const windows = succession<number>((one) => { open.delete(one) })
      for (const { act, which } of steps) {
        if (act === 'put') {
          made += 1
          open.add(made)
          windows.put(made)
          continue
        }
        const one = [...open][which % Math.max(1, open.size)]
        if (one === undefined) continue
        if (act === 'seen' && windows.seen(one)) expect([...open]).toEqual([one])
        if (act === 'gone') {
          open.delete(one)
          if (windows.gone(one)) expect([...open]).toEqual([])
        }
        if (windows.current() === null) expect(open.size).toBe(0)
      }
    }))
  })
})
