import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, difference, emptyDocument, invert, squash, type Change, type Document, type Edit } from './document.ts'
import { inOrder, keyBehind, keyBetween, keysBetween } from './order.ts'

interface Note { readonly id: string; readonly text: string; readonly tags?: readonly string[] }
interface Schema { note: Note; card: Note }

const ids = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')
const tables = fc.constantFrom('note' as const, 'card' as const)
const wish = fc.record({ table: tables, id: ids, text: fc.option(fc.string(), { nil: null }), tags: fc.option(fc.array(fc.string(), { maxLength: 2 }), { nil: undefined }) })

/** A change that fits the document: `before` is what is there. */
function changeOf(document: Document<Schema>, wishes: readonly { table: 'note' | 'card'; id: string; text: string | null; tags?: string[] | undefined }[]): Change<Schema> {
  let so = document
  const edits: Edit<Schema>[] = []
  for (const { table, id, text, tags } of wishes) {
    const before = so[table].get(id) ?? null
    const after = text === null ? null : { id, text, ...(tags === undefined ? {} : { tags }) }
    const edit: Edit<Schema> = { table, id, before, after }
    edits.push(edit)
    so = apply(so, [edit])
  }
  return edits
}

const empty = emptyDocument<Schema>(['note', 'card'])
const runs = fc.array(fc.array(wish, { maxLength: 8 }), { maxLength: 8 })

describe('a document and its changes', () => {
  test('DO1 taking a change back gives the document as it was', () => {
    fc.assert(fc.property(runs, (all) => {
      let so = empty
      for (const wishes of all) {
        const change = changeOf(so, wishes)
        const after = apply(so, change)
        expect(apply(after, invert(change))).toEqual(so)
        so = after
      }
    }))
  })

  test('DO2 squashed changes do what they did in turn, with each record once', () => {
    fc.assert(fc.property(runs, (all) => {
      let so = empty
      const changes = all.map((wishes) => {
        const change = changeOf(so, wishes)
        so = apply(so, change)
        return change
      })
      const squashed = squash(changes)
      expect(apply(empty, squashed)).toEqual(so)
      expect(apply(so, invert(squashed))).toEqual(empty)
      expect(new Set(squashed.map((edit) => `${edit.table}/${edit.id}`)).size).toBe(squashed.length)
    }))
  })

  test('DO3 a change survives JSON', () => {
    fc.assert(fc.property(runs, (all) => {
      const change = changeOf(empty, all.flat())
      expect(apply(empty, JSON.parse(JSON.stringify(change)) as Change<Schema>)).toEqual(apply(empty, change))
    }))
  })

  test('DO4 the difference of two documents leads from one to the other', () => {
    fc.assert(fc.property(runs, runs, (left, right) => {
      const one = apply(empty, changeOf(empty, left.flat()))
      const other = apply(empty, changeOf(empty, right.flat()))
      expect(apply(one, difference(one, other))).toEqual(other)
      expect(difference(one, one)).toEqual([])
    }))
  })

  test('DO5 applying leaves the earlier document and untouched tables alone', () => {
    const one = apply(empty, [{ table: 'note', id: 'a', before: null, after: { id: 'a', text: '1' } }])
    const two = apply(one, [{ table: 'note', id: 'a', before: { id: 'a', text: '1' }, after: null }])
    expect(one.note.size).toBe(1)
    expect(two.note.size).toBe(0)
    expect(two.card).toBe(one.card)
  })
})

describe('fractional order', () => {
  test('OR1 there is always room between two keys, in front and behind', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 60 }), (places) => {
      const keys: string[] = []
      for (const place of places) {
        const at = place % (keys.length + 1)
        const key = keyBetween(keys[at - 1] ?? null, keys[at] ?? null)
        expect(key).toMatch(/^[0-9A-Za-z]*[1-9A-Za-z]$/)
        keys.splice(at, 0, key)
        expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys)
      }
      expect(new Set(keys).size).toBe(keys.length)
    }))
  })

  test('OR2 keys stay short when lines are added at the end', () => {
    const keys = keysBetween(null, null, 20_000)
    expect(Math.max(...keys.map((key) => key.length))).toBe(4)
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys)
  })

  test('OR3 a record goes right behind the one that is named', () => {
    const rows = [{ id: 'a', order: '1' }, { id: 'b', order: '2' }, { id: 'c', order: '3' }]
    const moved = [...rows, { id: 'x', order: keyBehind(rows, 'a') }]
    expect(inOrder(moved).map((row) => row.id).join('')).toBe('axbc')
    expect(inOrder([...rows, { id: 'x', order: keyBehind(rows, null) }])[0]?.id).toBe('x')
  })
})
