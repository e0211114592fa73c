import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultBends, soundBends, station, toRiver, toWorld, watercourse, withBend, world } from './watercourse.ts'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const anyBends = fc.array(fc.record({ x: fc.double({ min: -500, max: 3000 }), y: fc.double({ min: -500, max: 3000 }) }), { maxLength: 30 })

test('RV2 every place has one pair (along, across) and comes back to itself', () => {
  fc.assert(fc.property(anySeed, anyBends, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (seed, bends, along, across) => {
    const course = watercourse(bends, seed)
    const place = toWorld(course, along, across)
    const back = toRiver(course, place.x, place.y)
    expect(back.along).toBeCloseTo(along, 4)
    expect(back.across).toBeCloseTo(across, 4)
  }))
})

test('RV2 places on land and water stay inside the world', () => {
  fc.assert(fc.property(anySeed, anyBends, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (seed, bends, along, across) => {
    const place = toWorld(watercourse(bends, seed), along, across)
    expect(place.x).toBeGreaterThanOrEqual(0)
    expect(place.x).toBeLessThanOrEqual(world.width + 0.01)
    expect(place.y).toBeGreaterThanOrEqual(0)
    expect(place.y).toBeLessThanOrEqual(world.height)
  }))
})

test('RV3 across ±0.5 is the water\'s edge', () => {
  const course = watercourse(defaultBends(7), 7)
  for (const along of [0, 0.2, 0.5, 0.77, 1]) {
    const here = station(course, along)
    expect(toWorld(course, along, -0.5).y).toBeCloseTo(here.far)
    expect(toWorld(course, along, 0.5).y).toBeCloseTo(here.near)
  }
})

test('RV4 bends that make no sense become bends that do', () => {
  fc.assert(fc.property(anySeed, anyBends, (seed, bends) => {
    const sound = soundBends(bends, seed)
    expect(sound.length).toBeGreaterThanOrEqual(2)
    for (const [index, bend] of sound.entries()) {
      if (index > 0) expect(bend.x).toBeGreaterThan(sound[index - 1]!.x)
      expect(bend.y).toBeGreaterThan(0)
    }
    expect(sound.at(-1)!.x).toBe(world.width)
  }))
  expect(soundBends([{ x: Number.NaN, y: 1 }], 3)).toEqual(defaultBends(3))
})

test('RV5 bending keeps what lies along the water at its place along the water', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0, max: 1600, noNaN: true }), fc.double({ min: 0, max: 900, noNaN: true }), (index, x, y) => {
    const before = watercourse([], 5)
    const after = watercourse(withBend(before, index, { x, y }), 5)
    expect(toWorld(after, 0.5, 0).y).toBeCloseTo(station(after, 0.5).y)
    expect(after.bends).toHaveLength(before.bends.length)
  }))
})
