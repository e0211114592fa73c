import { expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { endWords, outlineCommand } from './outline-keys.ts'

function after(meeting: Meeting, command: Command): Meeting {
  const decision = decide(meeting, command, { now: 0 })
  if (!decision.ok) throw new Error(decision.error.reason)
  return apply(meeting, decision.value)
}

const two = [
  { type: 'add', table: 'river', rows: [{ id: 'r', fields: { title: 'Noord' } }] },
  { type: 'add', table: 'item', rows: [{ id: 'a', fields: { kind: 'note', river: 'r', text: 'een', along: 0.2 } }, { id: 'b', fields: { kind: 'note', river: 'r', text: 'twee', along: 0.6 } }] },
] as const satisfies readonly Command[]

test('HN11 Alt+Home on the first thing and Alt+End on the last say which way there is nothing more', () => {
  const meeting = two.reduce<Meeting>(after, emptyMeeting())
  const ask = (id: string, key: string) => {
    const [item, river] = [meeting.item.get(id), meeting.river.get('r')]
    if (item === undefined || river === undefined) throw new Error('not made')
    const event = { key, altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, target: null }
    return outlineCommand(event, item, river, meeting) === null ? endWords(event) : 'moves'
  }
  expect([ask('a', 'Home'), ask('a', 'End'), ask('b', 'Home'), ask('b', 'End')]).toEqual(['river.said.first', 'moves', 'moves', 'river.said.last'])
})
