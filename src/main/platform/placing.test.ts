import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAgain, placeWall, samePlace, type DisplayFacts, type Rectangle } from './placing.ts'

const display = (id: number, label: string, x: number, width: number, height: number): DisplayFacts =>
  ({ id, label, bounds: { x, y: 0, width, height }, workArea: { x, y: 30, width, height: height - 30 } })
const laptop = display(1, 'Laptop', 0, 1366, 768)
const beamer = display(2, 'EPSON', 1366, 1920, 1080)
const screen = display(3, 'DELL', -2560, 2560, 1440)
const working: Rectangle = { x: 20, y: 40, width: 1200, height: 700 }

test('WI10 the wall takes all of the display that the facilitator does not work on', () => {
  expect(placeWall(working, [laptop, beamer], null)).toEqual({ how: 'whole', display: 2, label: 'EPSON', bounds: beamer.bounds })
  expect(placeWall({ ...working, x: 1400 }, [laptop, beamer], null)?.display).toBe(1)
})

test('WI10 with three displays the beamer that was used before is taken again', () => {
  expect(placeWall(working, [laptop, screen, beamer], null)?.display).toBe(3)
  expect(placeWall(working, [laptop, screen, beamer], 2)?.display).toBe(2)
  expect(placeWall(working, [laptop, screen], 2)?.display).toBe(3)
})

test('WI11 on a single display the wall is an ordinary window inside it', () => {
  const place = placeWall(working, [laptop], 2)
  expect(place?.how).toBe('window')
  expect(place?.bounds).toEqual({ x: 683, y: 30 + 738 - 384, width: 683, height: 384 })
})

test('WI11 a beamer pulled out and put back gives the first place again', () => {
  const first = placeWall(working, [laptop, beamer], null)
  const without = placeWall(working, [laptop], 2)
  const again = placeWall(working, [laptop, beamer], 2)
  expect(first !== null && again !== null && samePlace(first, again)).toBe(true)
  expect(first !== null && without !== null && samePlace(first, without)).toBe(false)
})

test('WI10 no display at all: nothing is opened', () => {
  expect(placeWall(working, [], null)).toBeNull()
})

test('WI12 the working window comes back where it was, if that can still be seen', () => {
  expect(placeAgain(working, [laptop], { width: 1366, height: 768 })).toBe(working)
  expect(placeAgain({ ...working, x: 5000 }, [laptop], { width: 1366, height: 768 })).toEqual({ width: 1366, height: 738 })
  expect(placeAgain({ ...working, width: 5 }, [laptop], { width: 1366, height: 768 })).toEqual({ width: 1366, height: 738 })
  expect(placeAgain(null, [], { width: 1366, height: 768 })).toEqual({ width: 1366, height: 768 })
})

test('WI10 wherever the windows are, the wall never covers the display of the facilitator', () => {
  const side = fc.integer({ min: -4000, max: 4000 })
  fc.assert(fc.property(side, side, fc.shuffledSubarray([laptop, beamer, screen], { minLength: 2 }), (x, y, displays) => {
    const place = placeWall({ ...working, x, y }, displays, null)
    const middle = displays.find(({ bounds }) => x + 600 >= bounds.x && x + 600 < bounds.x + bounds.width && y >= 0 && y + 700 <= bounds.height)
    return place?.how === 'whole' && (middle === undefined || place.display !== middle.id)
  }))
})
