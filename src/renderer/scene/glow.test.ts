import { expect, test } from 'vitest'
import { createGlow } from './glow.ts'

const dark = (): { spotlight: string | undefined; spotlightPart: number } => ({ spotlight: undefined, spotlightPart: 0 })

test('SC25 the light comes up on one thing, and goes out before that thing is let go', () => {
  const state = dark()
  const glow = createGlow(state)
  glow.turn('rots', 0)
  expect(glow.advance(1, false)).toBe(true)
  expect(state.spotlightPart).toBeGreaterThan(0)
  expect(glow.advance(10_000, false)).toBe(false)
  expect(state).toEqual({ spotlight: 'rots', spotlightPart: 1 })
  glow.turn(undefined, 10_000)
  glow.advance(10_001, false)
  expect(state.spotlight).toBe('rots')
  glow.advance(20_000, false)
  expect(state).toEqual(dark())
})

test('SC25 asked for what it does already it does not begin again; who wants no motion gets none', () => {
  const state = dark()
  const glow = createGlow(state)
  glow.turn(undefined, 0)
  expect(glow.isOn()).toBe(false)
  glow.turn('rots', 0)
  glow.advance(60, false)
  const part = state.spotlightPart
  glow.turn('rots', 60)
  glow.advance(60, false)
  expect(state.spotlightPart).toBe(part)
  expect(glow.advance(61, true)).toBe(false)
  expect(state.spotlightPart).toBe(1)
})
