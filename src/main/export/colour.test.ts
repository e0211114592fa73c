import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastRatio } from '#domain/river/contrast.ts'
import { reportColours } from './colour.ts'

test('RP33 whatever colour is chosen, letters in it are 7:1 on white and on the tint', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
    const { ink, tint } = reportColours(`#${value.toString(16).padStart(6, '0')}`)
    expect(contrastRatio(ink, '#ffffff')).toBeGreaterThanOrEqual(7)
    expect(contrastRatio(ink, tint)).toBeGreaterThanOrEqual(7)
  }))
})

test('RP33 a dark colour stays as it is; what is no colour gives the usual one, and never gets into the style', () => {
  expect(reportColours('#5B1A5A').ink).toBe('#5b1a5a')
  for (const bad of ['', 'red', '#fff', '#12345g', '};body{', '#000000;']) expect(reportColours(bad).ink).toBe('#0f5568')
})
