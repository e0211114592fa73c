import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakText, fitText } from './text-break.ts'
import { clusters, isRightToLeft, textWidth } from './text-measure.ts'

const room = 160
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom('doorverwijzingsmogelijkheden', 'de', 'wijk', '\n', ' ', '👩🏽‍⚕️', 'שלום', 'x'.repeat(300)), { maxLength: 30 }).map((parts) => parts.join(' ')),
)

test('RV6 no line is wider than its room and no more lines than allowed', () => {
  fc.assert(fc.property(anyText, fc.constantFrom(15, 20), (text, size) => {
    const { lines } = breakText(text, size, 500, room, 9)
    expect(lines.length).toBeLessThanOrEqual(9)
    for (const line of lines) if (clusters(line).length > 2) expect(textWidth(line, size, 500)).toBeLessThanOrEqual(room + 0.001)
  }))
})

test('RV6 nothing is lost but white space and added hyphens, unless the text is cut', () => {
  fc.assert(fc.property(anyText, (text) => {
    const { lines, cut } = breakText(text, 16, 500, room, 1000)
    const bare = (value: string): string => value.replace(/[\s-]/gu, '')
    if (!cut) expect(bare(lines.join(''))).toBe(bare(text))
  }))
})

test('RV7 a long text is cut on the picture with an ellipsis; a long word is broken', () => {
  const long = fitText('woord '.repeat(1000))
  expect(long.cut).toBe(true)
  expect(long.lines.at(-1)).toMatch(/…$/)
  const word = fitText('x'.repeat(300))
  expect(word.lines.length).toBeGreaterThan(2)
  expect(word.width).toBeLessThanOrEqual(304)
})

test('RV7 a long Dutch word stays whole when there is a width for it', () => {
  expect(fitText('Meer doorverwijzingsmogelijkheden').lines).toEqual(['Meer', 'doorverwijzingsmogelijkheden'])
})

test('RV8 right-to-left text is known as such; joined emoji stay whole', () => {
  expect(isRightToLeft('שלום buurt')).toBe(true)
  expect(isRightToLeft('123 مرحبا')).toBe(true)
  expect(isRightToLeft('buurt שלום')).toBe(false)
  expect(clusters('a👩🏽‍⚕️é🇳🇱')).toEqual(['a', '👩🏽‍⚕️', 'é', '🇳🇱'])
})

test('RV8 an empty text has one empty line', () => {
  expect(fitText('').lines).toEqual([''])
})
