import { expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { presences } from './people-records.ts'
import { isHere, latecomersWithoutGroup } from './presence.ts'
import { emptyMeeting, type Meeting } from './records.ts'

function after(meeting: Meeting, ...commands: readonly Command[]): Meeting {
  return commands.reduce((now, command) => {
    const decision = decide(now, command, { now: 0 })
    if (!decision.ok) throw new Error(JSON.stringify(decision.error))
    return apply(now, decision.value)
  }, meeting)
}

const somebody = (id: string, presence: string): Command => ({ type: 'add', table: 'person', rows: [{ id, fields: { presence } }] })
const start = after(
  emptyMeeting(),
  ...presences.map((presence) => somebody(presence, presence)), somebody('second', 'late'),
  { type: 'add', table: 'round', rows: [{ id: 'r', fields: { title: 'Ronde' } }] }, { type: 'add', table: 'group', rows: [{ id: 'g', fields: { round: 'r', name: '1' } }] },
)

test('PE17 who came late is there', () => {
  expect(presences.filter(isHere)).toEqual(['present', 'late'])
})

test('BR56 a place is looked for until somebody who came late has one, and again when it is taken back', () => {
  expect(latecomersWithoutGroup(start)).toEqual(['late', 'second'])
  const seated = after(start, { type: 'seat', round: 'r', person: 'late', group: 'g' })
  expect(latecomersWithoutGroup(seated)).toEqual(['second'])
  expect(latecomersWithoutGroup(after(seated, { type: 'seat', round: 'r', person: 'late', group: null }))).toEqual(['late', 'second'])
})

test('BR56 for who went home no place is looked for', () => {
  expect(latecomersWithoutGroup(after(start, { type: 'edit', table: 'person', rows: [{ id: 'second', fields: { presence: 'absent' } }] }))).toEqual(['late'])
})
