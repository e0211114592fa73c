import { describe, expect, test } from 'vitest'
import { contrastRatio } from './contrast.ts'
import { groundTones, hueNames, kindNames, palettes, type PaletteName } from './palette.ts'

const names = Object.keys(palettes) as PaletteName[]

describe.each(names)('RV1 colours of the river, %s', (name) => {
  const palette = palettes[name]
  const least = name === 'contrast' || name === 'print' ? 7 : 4.5

  test.each([...kindNames, ...hueNames])('text on %s is legible', (kind) => {
    expect(contrastRatio(palette[`${kind}Ink`], palette[`${kind}Fill`])).toBeGreaterThanOrEqual(least)
  })

  test('text on plates and badges is legible', () => {
    expect(contrastRatio(palette.plateInk, palette.plate)).toBeGreaterThanOrEqual(least)
    expect(contrastRatio(palette.badgeInk, palette.badge)).toBeGreaterThanOrEqual(least)
    expect(contrastRatio(palette.open, palette.plate)).toBeGreaterThanOrEqual(name === 'dark' ? 1 : 4.5)
  })

  test.each([...kindNames, ...hueNames])('%s stands out against every ground', (kind) => {
    for (const ground of groundTones) {
      const best = Math.max(contrastRatio(palette[`${kind}Edge`], palette[ground]), contrastRatio(palette[`${kind}Fill`], palette[ground]))
      expect(best, `${kind} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('selection, focus and links stand out against every ground', () => {
    for (const ground of groundTones) {
      for (const tone of ['selection', 'focus', 'link', 'open'] as const) {
        expect(contrastRatio(palette[tone], palette[ground]), `${tone} on ${ground}`).toBeGreaterThanOrEqual(tone === 'link' ? 4.5 : 3)
      }
    }
  })
})
