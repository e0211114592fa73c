import { expect, test } from 'vitest'
import { after } from '../../../tests/unit/after.ts'
import { foundation } from '../../../tests/unit/random-meeting.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { emptyMeeting } from './records.ts'

const now = 0
const edit = (fields: Record<string, unknown>): Command => ({ type: 'edit', table: 'item', rows: [{ id: 'a', fields }] })
const held = after(after(emptyMeeting(), foundation), edit({ locked: true }))

test.each<Command>([
  edit({ text: 'x' }), edit({ along: 0.9 }), edit({ turn: 20 }), { type: 'move', table: 'item', id: 'a', after: null }, { type: 'remove', table: 'item', ids: ['b', 'a'] },
  { type: 'together', label: 'test', commands: [edit({ across: 0.2 })] },
])('ME16 a locked thing is not moved, edited or removed by accident: %j', (command) => {
  expect(decide(held, command, { now })).toMatchObject({ ok: false, error: { reason: 'locked', table: 'item', id: 'a' } })
})

test('ME16 it can be let go, alone or together with a change; with its river it goes', () => {
  expect(after(held, edit({ locked: false })).item.get('a')?.locked).toBe(false)
  expect(after(held, edit({ locked: false, text: 'x' })).item.get('a')?.text).toBe('x')
  expect(after(held, { type: 'remove', table: 'river', ids: ['a'] }).item.has('a')).toBe(false)
})
