import type { MeetingTable } from './records.ts'

/**
 * Which field of which record names a record of another table, and what happens to the one that names it when the
 * named record goes: it goes too, or the field is emptied.
 */
export interface Reference {
  readonly table: MeetingTable
  readonly field: string
  readonly to: MeetingTable
  readonly whenGone: 'goes' | 'emptied'
}

export const references: readonly Reference[] = [
  { table: 'meeting', field: 'lead', to: 'person', whenGone: 'emptied' },
  { table: 'person', field: 'organisation', to: 'organisation', whenGone: 'emptied' },
  { table: 'person', field: 'district', to: 'district', whenGone: 'emptied' },
  { table: 'group', field: 'round', to: 'round', whenGone: 'goes' },
  { table: 'seat', field: 'round', to: 'round', whenGone: 'goes' },
  { table: 'seat', field: 'group', to: 'group', whenGone: 'goes' },
  { table: 'seat', field: 'person', to: 'person', whenGone: 'goes' },
  { table: 'round', field: 'same', to: 'round', whenGone: 'emptied' },
  { table: 'choice', field: 'round', to: 'round', whenGone: 'goes' },
  { table: 'choice', field: 'person', to: 'person', whenGone: 'goes' },
  { table: 'choice', field: 'first', to: 'group', whenGone: 'emptied' },
  { table: 'choice', field: 'second', to: 'group', whenGone: 'emptied' },
  { table: 'pin', field: 'person', to: 'person', whenGone: 'goes' },
  { table: 'pin', field: 'round', to: 'round', whenGone: 'goes' },
  { table: 'wish', field: 'one', to: 'person', whenGone: 'goes' },
  { table: 'wish', field: 'other', to: 'person', whenGone: 'goes' },
  { table: 'river', field: 'district', to: 'district', whenGone: 'emptied' },
  { table: 'item', field: 'river', to: 'river', whenGone: 'goes' },
  { table: 'item', field: 'column', to: 'column', whenGone: 'goes' },
  { table: 'item', field: 'parent', to: 'item', whenGone: 'goes' },
  { table: 'item', field: 'theme', to: 'board', whenGone: 'emptied' },
  { table: 'link', field: 'from', to: 'item', whenGone: 'goes' },
  { table: 'link', field: 'to', to: 'item', whenGone: 'goes' },
  { table: 'piled', field: 'pile', to: 'pile', whenGone: 'goes' },
  { table: 'piled', field: 'item', to: 'item', whenGone: 'goes' },
  { table: 'beside', field: 'river', to: 'river', whenGone: 'goes' },
  { table: 'column', field: 'board', to: 'board', whenGone: 'goes' },
  { table: 'vote', field: 'item', to: 'item', whenGone: 'goes' },
  { table: 'source', field: 'need', to: 'need', whenGone: 'goes' },
  { table: 'source', field: 'item', to: 'item', whenGone: 'goes' },
  { table: 'agreement', field: 'need', to: 'need', whenGone: 'emptied' },
  { table: 'agreement', field: 'item', to: 'item', whenGone: 'emptied' },
  { table: 'wall', field: 'spotlight', to: 'item', whenGone: 'emptied' },
]
