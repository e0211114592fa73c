import { describe, expect, test } from 'vitest'
import { flatten } from './shapes.ts'
import { scenery, sceneryNames } from './scenery.ts'
import { defaultBends, watercourse } from './watercourse.ts'

describe.each(sceneryNames)('RV16 scenery %s', (name) => {
  test.each([0, 1, 2, 3, 77, 123456])('is the same for the same seed (%i), holds only numbers, and stays under 300 kB', (seed) => {
    const draw = () => scenery(name, watercourse(defaultBends(seed), seed))
    const shapes = draw()
    expect(draw()).toEqual(shapes)
    const paths = flatten(shapes)
    const written = JSON.stringify(paths)
    expect(written).not.toMatch(/NaN|Infinity|undefined/)
    // what one path costs in SVG beside its own numbers is about 50 bytes
    const size = paths.reduce((sum, shape) => sum + (shape.type === 'path' ? shape.d.length + 50 : 0), 0)
    expect(size).toBeLessThan(300_000)
  })

  test('differs between seeds', () => {
    expect(scenery(name, watercourse(defaultBends(1), 1))).not.toEqual(scenery(name, watercourse(defaultBends(2), 2)))
  })
})
