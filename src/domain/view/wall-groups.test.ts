import { expect, test } from 'vitest'
import type { People } from '#domain/meeting/people-records.ts'
import { built } from '../../../tests/files/meetings/building.ts'
import { wallView } from './wall.ts'

const names: People = new Map(['a', 'b', 'c', 'd', 'e'].map((id, at) => [id, { name: ['Jan de Vries', 'Jan de Vries', 'Fatima', 'Jan de Vries', 'Fatima'][at] ?? '', email: '' }]))
const { meeting } = built({
  organisation: [{ id: 'o', name: 'Bibliotheek' }, { id: 'p', name: 'Gemeente' }],
  person: [{ id: 'a', organisation: 'o' }, { id: 'b', organisation: 'p' }, { id: 'c', organisation: 'o' }, { id: 'd', organisation: null }, { id: 'e', organisation: 'p' }],
  round: [{ id: 'r' }, { id: 's' }],
  group: [{ id: 'g', round: 'r' }, { id: 'h', round: 's' }],
  seat: [...['a', 'b', 'c', 'd'].map((id) => ({ id, round: 'r', person: id, group: 'g' })), { id: 'x', round: 's', person: 'e', group: 'h' }],
  wall: [{ id: 'wall', show: 'groups', of: 'r' }],
})

test('VI3 two people of one name in a round are told apart by their organisation; who is alone in it has none behind the name', () => {
  expect(wallView(meeting, names).group.get('g')?.people).toEqual(['Fatima', 'Jan de Vries', 'Jan de Vries (Bibliotheek)', 'Jan de Vries (Gemeente)'])
})
