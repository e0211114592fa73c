import fc from 'fast-check'
import { expect, test } from 'vitest'
import { riverPicture, sheetOf } from '#domain/river/river-picture.ts'
import { bodyOf } from '#domain/river/things.ts'
import { built } from '../../../tests/files/meetings/building.ts'
import { pagesKeeper, tourView, wallKeeper } from './wall-river-picture.ts'

const rows = (text: string, more: readonly string[] = []) => {
  const { meeting } = built({
    river: [{ id: 'r', title: 'Noord' }, { id: 's', title: 'Zuid' }],
    item: [{ id: 'a', kind: 'obstacle', river: 'r', text }, ...more.map((id) => ({ id, kind: 'note' as const, river: 's', text: 'elders' }))],
  })
  return { meeting, row: meeting.river.get('r')! }
}
const words = { kind: (kind: string) => kind }

test('RS10 what happens in another river leaves the river and its picture the same objects', () => {
  const keeper = wallKeeper()
  const [one, other, changed] = [rows('rots'), rows('rots', ['b', 'c']), rows('grote rots')]
  const first = keeper.whole(one.row, one.meeting, words)
  expect(keeper.whole(other.row, other.meeting, words)).toBe(first)
  const after = keeper.whole(changed.row, changed.meeting, words)
  expect(after).not.toBe(first)
  expect(after.picture.background).toBe(first.picture.background)
})

const room = { width: 1920, height: 1080, top: 140, foot: 0, letter: 40 }

test('RS12 wherever the thing in the light lies, all that is seen above its words is river or the thing itself, whole from side to side', () => {
  const place = fc.record({ kind: fc.constantFrom('obstacle', 'bridge', 'note', 'opportunity'), along: fc.double({ min: 0, max: 1, noNaN: true }), across: fc.double({ min: -0.75, max: 1, noNaN: true }) })
  fc.assert(fc.property(place, ({ kind, along, across }) => {
    const picture = riverPicture({ scenery: 'land', bends: [], seed: 3, links: [], title: 'Noord', things: [{ id: 'a', kind, text: 'Studenten zoeken een stageplek', along, across }] })
    const view = tourView(picture, 'a', room)
    if (view === undefined) throw new Error('nothing in the light')
    const [made] = picture.things
    const sheet = sheetOf(picture)
    expect(view.x).toBeGreaterThanOrEqual(sheet.x - 0.01)
    expect(view.x + view.width).toBeLessThanOrEqual(sheet.x + sheet.width + 0.01)
    expect(view.y + view.height * 0.56).toBeLessThanOrEqual(sheet.y + sheet.height + 0.01)
    const body = bodyOf(made!)
    expect([body.x >= view.x - 0.01, body.x + body.width <= view.x + view.width + 0.01]).toEqual([true, true])
    if (made!.box.y > 150) expect(view.y).toBeGreaterThanOrEqual(-0.01)
    expect([made!.x > view.x, made!.x < view.x + view.width, made!.y > view.y, made!.y < view.y + view.height * 0.56]).toEqual([true, true, true, true])
  }), { numRuns: 300 })
})

test('RS10 the pages stay the same while one thing is in the light, whatever room its words take', () => {
  const keeper = pagesKeeper()
  const { row, meeting } = rows('rots')
  const { river } = wallKeeper().whole(row, meeting, words)
  const pages = keeper.pages(river, room, false)
  expect(keeper.pages(river, { ...room, foot: 475 }, true)).toBe(pages)
  expect(keeper.pages(river, { ...room }, false)).toBe(pages)
  expect(keeper.pages(river, { ...room, top: 200 }, false)).not.toBe(pages)
})
