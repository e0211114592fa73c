import { expect, test } from 'vitest'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { after } from '../../../tests/unit/after.ts'
import { wallView } from './wall.ts'

const river = after(emptyMeeting(),
  { type: 'add', table: 'wall', rows: [{ id: 'wall', fields: {} }] }, { type: 'add', table: 'river', rows: [{ id: 'r', fields: { title: 'Noord' } }] },
  { type: 'add', table: 'item', rows: [{ id: 'a', fields: { kind: 'obstacle', text: 'Geen laptop', river: 'r' } }, { id: 'b', fields: { kind: 'obstacle', text: 'Geen wifi', river: 'r' } }] },
  { type: 'add', table: 'vote', rows: [{ id: 'v', fields: { item: 'a' } }] }, { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { show: 'river', of: 'r' } }] })
const at = (step: string): Meeting => step === 'reveal' ? river : after(river, { type: 'edit', table: 'river', rows: [{ id: 'r', fields: { step } }] })

test('RS2 RS8 of a silent river the wall gets counts and no thing, whatever the spotlight points at', () => {
  const view = wallView(after(at('silent'), { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { spotlight: 'a' } }] }), new Map())
  expect(view.item.size).toBe(0)
  expect(view.river.get('r')?.hidden).toEqual({ obstacle: 2 })
  expect(JSON.stringify([...view.item, ...view.river])).not.toContain('laptop')
})

test('RS2 a drawn line and a picture without words are not counted on the wall', () => {
  const drawn = after(at('silent'), { type: 'add', table: 'item', rows: [{ id: 'l', fields: { kind: 'line', river: 'r', path: [0, 0, 0.1, 0.1] } }, { id: 'p', fields: { kind: 'picture', river: 'r' } }] })
  expect(wallView(drawn, new Map()).river.get('r')?.hidden).toEqual({ obstacle: 2 })
})

test('RS3 dots are not on the wall while the room votes; before and after they are', () => {
  for (const [step, dots] of [['reveal', 1], ['vote', 0], ['conclude', 1]] as const) expect(wallView(at(step), new Map()).item.get('a')?.dots).toBe(dots)
})
