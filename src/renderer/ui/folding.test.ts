import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedText } from './folding.ts'

test('UI18 a text of under 300 letters is never folded, one of 5,000 always, and what is shown is its beginning', () => {
  fc.assert(fc.property(fc.string({ maxLength: 299, unit: 'grapheme' }), (text) => { expect(text.length >= 300 ? null : foldedText(text)).toBe(null) }))
  fc.assert(fc.property(fc.string({ minLength: 401, maxLength: 5000, unit: 'binary' }), (text) => {
    const folded = foldedText(text) ?? ''
    expect(folded.endsWith(' …')).toBe(true)
    expect(folded.length).toBeLessThanOrEqual(242)
    expect(text.startsWith(folded.slice(0, -2))).toBe(true)
  }))
})

test('UI18 it ends at a word, after some lines, and a word without an end is cut', () => {
  expect(foldedText('woorden '.repeat(100))).toBe(`${'woorden '.repeat(30).trimEnd()} …`)
  expect(foldedText('lang'.repeat(200))).toBe(`${'lang'.repeat(60)} …`)
  expect(foldedText('a\n'.repeat(300))).toBe('a\na\na\na\na\na …')
  expect(foldedText(`${'x'.repeat(239)}😀${'y'.repeat(400)}`)).toBe(`${'x'.repeat(239)} …`)
})
