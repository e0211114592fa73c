import { expect, test } from 'vitest'
import { fromScreen } from './camera.ts'
import { between, createGlide } from './glide.ts'

const size = { width: 1920, height: 1080 }
const from = { x: 0, y: 0, scale: 1.2 }
const to = { x: -700, y: -300, scale: 2.4 }

test('SC10 a glide begins where the picture is, ends exactly where it goes, and is over then', () => {
  const glide = createGlide()
  glide.start(from, to, 100)
  expect(glide.at(100, size)?.scale).toBeCloseTo(from.scale)
  expect(glide.at(5_000, size)).toEqual(to)
  expect(glide.at(5_001, size)).toBeUndefined()
})

test('SC10 the middle of the window moves straight, without a swing to the side', () => {
  const middle = { x: 960, y: 540 }
  const [start, end] = [fromScreen(from, middle), fromScreen(to, middle)]
  for (const part of [0.1, 0.5, 0.9]) {
    const now = fromScreen(between(from, to, size, part), middle)
    expect(now.x).toBeCloseTo(start.x + (end.x - start.x) * part)
    expect(now.y).toBeCloseTo(start.y + (end.y - start.y) * part)
  }
})
