import { describe, expect, test } from 'vitest'
import { partNames } from '#domain/report/document.ts'
import { readOff, shownParts, withPart } from './parts-off.ts'

describe('parts that are switched off', () => {
  test('RP60 nothing kept shows every part, in the order of the report', () => {
    expect(shownParts(readOff(''))).toEqual([...partNames])
  })

  test('RP60 off and on again is as it was, whatever the order', () => {
    const off = withPart(withPart('', 'asks', false), 'rivers', false)
    expect(off).toBe('rivers,asks')
    expect(shownParts(readOff(off))).toEqual(partNames.filter((name) => name !== 'rivers' && name !== 'asks'))
    expect(withPart(withPart(off, 'rivers', true), 'asks', true)).toBe('')
  })

  test('RP60 what is no part is let go', () => {
    expect(readOff('needs,,__proto__,budget,needs')).toEqual(['needs'])
  })
})
