import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDocument, type Change, type Document } from '#domain/document/document.ts'
import { advance, emptyHistory, nextStep, type History } from './history.ts'

interface Note { readonly id: string; readonly text: string; readonly place: number }
interface Schema { note: Note }
interface State { readonly document: Document<Schema>; readonly history: History<Schema> }

const start: State = { document: emptyDocument<Schema>(['note']), history: emptyHistory() }
const edits = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), text: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: null }), place: fc.nat({ max: 3 }) }), { minLength: 1, maxLength: 12 })

/** Steps far apart in time: typing is not joined. */
let clock = 0

function change(state: State, wish: { id: string; text: string | null; place: number }): Change<Schema> {
  const before = state.document.note.get(wish.id) ?? null
  const after = wish.text === null ? null : { id: wish.id, text: wish.text, place: wish.place }
  return [{ table: 'note', id: wish.id, before, after }]
}

function step(state: State, direction: 'undo' | 'redo'): State | null {
  const next = nextStep(state.document, state.history, direction)
  return next === null ? null : advance(state, { direction, label: next.entry.label, change: next.change, undoable: true, at: 0 })
}

function all(state: State, direction: 'undo' | 'redo'): State {
  let so = state
  for (let next = step(so, direction); next !== null; next = step(so, direction)) so = next
  return so
}

test('HI1 undoing everything gives the first document, redoing everything the last', () => {
  fc.assert(fc.property(edits, (wishes) => {
    const end = wishes.reduce<State>((so, wish) => advance(so, { direction: 'do', label: 'edit', change: change(so, wish), undoable: true, at: (clock += 20_000) }), start)
    const back = all(end, 'undo')
    expect(back.document).toEqual(start.document)
    expect(all(back, 'redo').document).toEqual(end.document)
  }))
})

test('HI2 a new step after an undo forgets what was undone', () => {
  const one = advance(start, { direction: 'do', label: 'a', change: change(start, { id: 'a', text: 'x', place: 0 }), undoable: true, at: 0 })
  const back = step(one, 'undo')!
  const other = advance(back, { direction: 'do', label: 'b', change: change(back, { id: 'b', text: 'y', place: 0 }), undoable: true, at: 0 })
  expect(step(other, 'redo')).toBeNull()
})

test('HI3 what somebody else changed since stays; only the fields of the step go back', () => {
  const made = advance(start, { direction: 'do', label: 'a', change: change(start, { id: 'a', text: 'x', place: 0 }), undoable: true, at: 0 })
  const mine = advance(made, { direction: 'do', label: 'text', change: [{ table: 'note', id: 'a', before: { id: 'a', text: 'x', place: 0 }, after: { id: 'a', text: 'y', place: 0 } }], undoable: true, at: 0 })
  const theirs = advance(mine, { direction: 'do', label: 'place', change: [{ table: 'note', id: 'a', before: { id: 'a', text: 'y', place: 0 }, after: { id: 'a', text: 'y', place: 3 } }], undoable: false, at: 0 })
  expect(step(theirs, 'undo')!.document.note.get('a')).toEqual({ id: 'a', text: 'x', place: 3 })
})

test('HI4 a record that somebody else removed stays away, and the step is passed over', () => {
  const made = advance(start, { direction: 'do', label: 'a', change: change(start, { id: 'a', text: 'x', place: 0 }), undoable: true, at: 0 })
  const mine = advance(made, { direction: 'do', label: 'text', change: change(made, { id: 'a', text: 'y', place: 0 }), undoable: true, at: 0 })
  const gone = advance(mine, { direction: 'do', label: 'gone', change: [{ table: 'note', id: 'a', before: mine.document.note.get('a') ?? null, after: null }], undoable: false, at: 0 })
  expect(nextStep(gone.document, gone.history, 'undo')).toBeNull()
})

test('HI5 steps that are not to be taken back leave the history alone', () => {
  const made = advance(start, { direction: 'do', label: 'wall', change: change(start, { id: 'a', text: 'x', place: 0 }), undoable: false, at: 0 })
  expect(made.history).toBe(start.history)
})

test('HI6 typing in one text is one step, however often it was saved meanwhile; a pause or another field begins a new one', () => {
  const made = advance(start, { direction: 'do', label: 'add', change: change(start, { id: 'a', text: 'x', place: 0 }), undoable: true, at: 0 })
  const type = (so: State, text: string, place: number, at: number): State => advance(so, {
    direction: 'do', label: 'edit', change: [{ table: 'note', id: 'a', before: so.document.note.get('a')!, after: { id: 'a', text, place } }], undoable: true, at,
  })
  const typed = type(type(type(made, 'he', 0, 1000), 'hello', 0, 3000), 'hello all', 0, 9000)
  expect(typed.history.done).toHaveLength(2)
  expect(step(typed, 'undo')!.document.note.get('a')?.text).toBe('x')
  expect(type(typed, 'hello all!', 0, 30_000).history.done).toHaveLength(3)
  expect(type(typed, 'hello all', 2, 9500).history.done).toHaveLength(3)
  expect(type(step(typed, 'undo')!, 'new', 0, 9600).history.done).toHaveLength(2)
})

test('HI10 what goes on under the name of the making is one step with it; made and gone again is none', () => {
  const before = advance(start, { direction: 'do', label: 'add', change: change(start, { id: 'z', text: 'z', place: 0 }), undoable: true, at: 0 })
  const made = advance(before, { direction: 'do', label: 'make', change: change(before, { id: 'a', text: 'he', place: 0 }), undoable: true, at: 1000 })
  const go = (so: State, text: string | null, label: string, at: number): State => advance(so, {
    direction: 'do', label, change: [{ table: 'note', id: 'a', before: so.document.note.get('a')!, after: text === null ? null : { id: 'a', text, place: 0 } }], undoable: true, at,
  })
  const typed = go(go(made, 'hello', 'make', 40_000), 'hello all', 'make', 90_000)
  expect(typed.history.done).toHaveLength(2)
  expect([...step(typed, 'undo')!.document.note.keys()]).toEqual(['z'])
  expect(step(step(typed, 'undo')!, 'redo')!.document.note.get('a')?.text).toBe('hello all')
  expect(go(typed, null, 'make', 91_000).history.done.map(({ label }) => label)).toEqual(['add'])
  expect(go(made, 'hello', 'edit', 1001).history.done).toHaveLength(3)
})
