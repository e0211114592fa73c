import { expect, test } from 'vitest'
import { built } from '../../../tests/files/meetings/building.ts'
import { wallKeeper } from './wall-river-picture.ts'

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
