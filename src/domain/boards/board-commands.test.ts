import { expect, test } from 'vitest'
import { apply, invert } from '#domain/document/document.ts'
import { inOrder } from '#domain/document/order.ts'
import type { Command } from '#domain/meeting/command.ts'
import { violations } from '#domain/meeting/check.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { built, cards } from '../../../tests/files/meetings/building.ts'
import { boardsForGroups, castVotes, clearVotes, mergeBoards } from './board-commands.ts'

let count = 0
const newId = (): string => `new${String(count++)}`

function done(meeting: Meeting, command: Command | null): Meeting {
  if (command === null) throw new Error('nothing to do')
  const decision = decide(meeting, command, { now: 0 })
  if (!decision.ok) throw new Error(decision.error.reason)
  const after = apply(meeting, decision.value)
  expect(violations(after)).toEqual([])
  expect(apply(after, invert(decision.value))).toEqual(meeting)
  return after
}

const start = (): Meeting => built({ board: [{ id: 'b', title: 'Werven' }], column: [{ id: 'c', board: 'b', title: 'Dromen', question: 'Wat is je droom?', sort: 'dreams' }, { id: 'd', board: 'b', title: 'Hoe', sort: 'how' }] }).meeting
const shown = (meeting: Meeting): unknown[] => inOrder(meeting.board.values()).map((board) => [board.title, board.group, inOrder([...meeting.column.values()].filter((column) => column.board === board.id)).map((column) => [column.title, inOrder([...meeting.item.values()].filter((item) => item.column === column.id)).map((item) => `${item.group}:${item.text}`)])])

test('BO14 each group gets a board with the same columns and questions; an empty board becomes that of the first, and none is made twice', () => {
  const meeting = start()
  const after = done(meeting, boardsForGroups(meeting, meeting.board.get('b')!, ['Noord', 'Zuid', ' Noord ', ''], newId))
  expect(shown(after)).toEqual([['Werven', 'Noord', [['Dromen', []], ['Hoe', []]]], ['Werven', 'Zuid', [['Dromen', []], ['Hoe', []]]]])
  expect([...after.column.values()].filter((column) => column.question === 'Wat is je droom?')).toHaveLength(2)
  expect(boardsForGroups(after, after.board.get('b')!, ['Zuid'], newId)).toBeNull()
})

test('BO15 the boards of a theme become one: every card keeps its group and its question, clusters and dots stay, nothing is lost', () => {
  const meeting = built({
    board: [{ id: 'a', title: 'Werven', group: 'Noord', conclusion: 'Meer doen.', ballots: 2 }, { id: 'b', title: 'werven ', group: 'Zuid', conclusion: 'Samen.', ballots: 3 }, { id: 'z', title: 'Anders', group: 'Zuid' }],
    column: [{ id: 'c', board: 'a', title: 'Dromen' }, { id: 'd', board: 'b', title: 'Dromen' }, { id: 'e', board: 'b', title: 'Hoe', question: 'Hoe dan?' }, { id: 'y', board: 'z' }],
    item: [...cards('c', 'een'), ...cards('d', 'twee', { text: 'drie', parent: 'd-0' }), ...cards('e', { text: 'vier', group: 'Oost' })], vote: [{ id: 'v', item: 'd-0' }],
  }).meeting
  const after = done(meeting, mergeBoards(meeting, meeting.board.get('b')!, newId))
  expect(shown(after)).toEqual([['Werven', '', [['Dromen', ['Noord:een', 'Zuid:twee', 'Zuid:drie']], ['Hoe', ['Oost:vier']]]], ['Anders', 'Zuid', [['', []]]]])
  expect(after.board.get('a')).toMatchObject({ conclusion: 'Noord: Meer doen.\n\nZuid: Samen.', ballots: 5 })
  expect([after.item.get('d-1')?.parent, after.vote.size, [...after.column.values()].find((column) => column.title === 'Hoe')?.question]).toEqual(['d-0', 1, 'Hoe dan?'])
  expect(mergeBoards(after, after.board.get('a')!, newId)).toBeNull()
})

test('BO16 the votes of one person are points and one more voter; nobody is named, and all can be cleared', () => {
  const meeting = { ...start(), item: built({ board: [{ id: 'b', title: 'x' }], column: [{ id: 'c', board: 'b' }], item: cards('c', 'een', 'twee') }).meeting.item }
  const once = done(meeting, castVotes(meeting.board.get('b')!, new Map([['c-0', 3], ['c-1', 1]]), newId))
  const twice = done(once, castVotes(once.board.get('b')!, new Map(), newId))
  expect([...twice.vote.values()].map(({ item }) => item)).toEqual(['c-0', 'c-0', 'c-0', 'c-1'])
  expect(Object.keys([...twice.vote.values()][0] ?? {}).sort()).toEqual(['id', 'item'])
  expect(twice.board.get('b')?.ballots).toBe(2)
  const cleared = done(twice, clearVotes(twice, twice.board.get('b')!))
  expect([cleared.vote.size, cleared.board.get('b')?.ballots]).toEqual([0, 0])
})
