import { expect, test } from 'vitest'
import { meetingCodec } from './codec.ts'

/** As the first version wrote it: a thing without width, turn, layer, lock and theme; a river without questions and colour. */
const oldThing = { id: 'a', order: 'V', kind: 'obstacle', text: 'rots', state: 'plain', addressee: '', river: 'r', column: null, parent: null, along: 0.5, across: 0, who: '', due: '' }
const oldRiver = { id: 'r', order: 'V', title: 'Noord', district: null, scenery: 'land', seed: 1, bends: [], words: {} }

test('ME15 a meeting of an older version gets the start value of every field that did not exist then', () => {
  const read = meetingCodec.stateFromJson({ tables: { river: [oldRiver], item: [oldThing] }, history: { done: [], undone: [] } }, 1)
  if (!read.ok) throw new Error('not read')
  expect(read.value.document.item.get('a')).toMatchObject({ ...oldThing, width: 0, turn: 0, layer: 0, locked: false, theme: null })
  expect(read.value.document.river.get('r')).toMatchObject({ questions: {}, colour: 'kind' })
  expect(meetingCodec.violations(read.value)).toEqual([])
})

test('ME15 so does what an older version wrote in the journal: the way back still fits', () => {
  const entry = meetingCodec.entryFromJson({ direction: 'do', label: 'edit.item', undoable: true, at: 0, change: [{ table: 'item', id: 'a', before: oldThing, after: { ...oldThing, text: 'anders' } }] }, 1)
  if (!entry.ok) throw new Error('not read')
  expect(entry.value.change[0]?.before).toMatchObject({ width: 0, locked: false })
  expect(entry.value.change[0]?.after).toMatchObject({ text: 'anders', turn: 0 })
})

test('ME15 a table that this version does not know is kept as it is', () => {
  const read = meetingCodec.stateFromJson({ tables: { later: [{ id: 'x', strange: 1 }] }, history: null }, 1)
  if (!read.ok) throw new Error('not read')
  expect(Object.fromEntries(Object.entries(read.value.document))['later']).toEqual(new Map([['x', { id: 'x', strange: 1 }]]))
})
