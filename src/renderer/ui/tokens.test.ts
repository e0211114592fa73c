import { describe, expect, test } from 'vitest'
import { contrastRatio } from '#domain/river/contrast.ts'
import { cssVariables, themes, tokens, type InterfaceColours } from './tokens.ts'

type Name = keyof InterfaceColours
const grounds: Name[] = ['paper', 'surface', 'surfaceRaised', 'surfaceSunken']
const texts: Name[] = ['ink', 'inkSoft', 'accentText', 'danger', 'warn', 'ok']
const pairs: [Name, Name][] = [
  ...grounds.flatMap((ground) => texts.map((text): [Name, Name] => [text, ground])),
  ['accentInk', 'accent'], ['accentInk', 'accentHover'], ['dangerInk', 'danger'],
  ['ink', 'accentSoft'], ['accentText', 'accentSoft'], ['ink', 'selection'], ['inkSoft', 'selection'],
  ['ink', 'dangerSoft'], ['danger', 'dangerSoft'], ['ink', 'warnSoft'], ['warn', 'warnSoft'], ['ink', 'okSoft'], ['ok', 'okSoft'],
]

describe.each(themes)('UI1 contrast in theme %s', (theme) => {
  const { colour, kinds } = tokens[theme]
  const least = theme === 'contrast' ? 7 : 4.5

  test.each(pairs)('text %s on %s', (text, ground) => {
    expect(contrastRatio(colour[text], colour[ground])).toBeGreaterThanOrEqual(least)
  })

  test.each(grounds)('controls and focus are seen on %s', (ground) => {
    for (const mark of ['lineStrong', 'focus', 'accent'] as const) expect(contrastRatio(colour[mark], colour[ground])).toBeGreaterThanOrEqual(3)
  })

  test.each(Object.entries(kinds))('text on kind %s', (_kind, { fill, ink }) => {
    expect(contrastRatio(ink, fill)).toBeGreaterThanOrEqual(least)
  })

  test('every theme has the same variables', () => {
    expect(Object.keys(cssVariables(theme))).toEqual(Object.keys(cssVariables('light')))
    expect(cssVariables(theme)['--ink-soft']).toBe(colour.inkSoft)
  })
})
