import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, invert } from '#domain/document/document.ts'
import { inOrder } from '#domain/document/order.ts'
import { advance, emptyHistory, nextStep } from '#domain/history/history.ts'
import { anyCommand, foundation } from '../../../tests/unit/random-meeting.ts'
import { violations } from './check.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { emptyMeeting, type Meeting } from './records.ts'
import { timeLeft } from './clock.ts'
import { clockOf } from './records.ts'

const now = 1_760_000_000_000

function after(meeting: Meeting, command: Command, at = now): Meeting {
  const decision = decide(meeting, command, { now: at })
  if (!decision.ok) throw new Error(JSON.stringify(decision.error))
  return apply(meeting, decision.value)
}

const start = after(emptyMeeting(), foundation)
const commands = fc.array(anyCommand, { maxLength: 12 })

describe('a meeting under any commands', () => {
  test('ME1 ME2 ME3 ME4 ME5 ME6 ME8 ME9 whatever is asked, the meeting keeps every rule, and nothing throws', () => {
    let decided = 0
    let refused = 0
    fc.assert(fc.property(commands, (all) => {
      let meeting = start
      for (const command of all) {
        const decision = decide(meeting, command, { now })
        if (!decision.ok) {
          refused += 1
          expect(typeof decision.error.reason).toBe('string')
          continue
        }
        decided += 1
        const next = apply(meeting, decision.value)
        expect(violations(next)).toEqual([])
        expect(apply(next, invert(decision.value))).toEqual(meeting)
        meeting = next
      }
    }), { numRuns: 600 })
    expect(Math.min(decided, refused)).toBeGreaterThan(300)
  })

  test('HI1 undoing any commands gives the first meeting, redoing them the last', () => {
    fc.assert(fc.property(commands, (all) => {
      let state: Parameters<typeof advance>[0] = { document: start, history: emptyHistory() }
      let at = 0
      for (const command of all) {
        const decision = decide(state.document as never, command, { now })
        if (decision.ok) state = advance(state, { direction: 'do', label: command.type, change: decision.value as never, undoable: true, at: (at += 60_000) })
      }
      const end = state.document
      for (const [direction, goal] of [['undo', start], ['redo', end]] as const) {
        for (let next = nextStep(state.document, state.history, direction); next !== null; next = nextStep(state.document, state.history, direction)) {
          state = advance(state, { direction, label: '', change: next.change, undoable: true, at: 0 })
        }
        expect(state.document).toEqual(goal)
      }
    }), { numRuns: 300 })
  })
})

describe('rules that hang together', () => {
  test('ME4 a text that is too long is refused whole, never cut', () => {
    const decision = decide(start, { type: 'edit', table: 'item', rows: [{ id: 'a', fields: { text: 'x'.repeat(10_001) } }] }, { now })
    expect(decision).toMatchObject({ ok: false, error: { reason: 'too-long', limit: 10_000, field: 'text' } })
    expect(after(start, { type: 'edit', table: 'item', rows: [{ id: 'a', fields: { text: 'x'.repeat(10_000) } }] }).item.get('a')?.text).toHaveLength(10_000)
  })

  test('ME5 a river that goes takes its things, links and sources along, and undo brings all back', () => {
    const decision = decide(start, { type: 'remove', table: 'river', ids: ['a'] }, { now })
    if (!decision.ok) throw new Error('refused')
    const gone = apply(start, decision.value)
    expect([gone.item.has('a'), gone.item.has('b'), gone.item.has('c'), gone.link.size, gone.source.size]).toEqual([false, false, true, 0, 1])
    expect(apply(gone, invert(decision.value))).toEqual(start)
  })

  test('ME6 nobody has two places in a round', () => {
    const seated = after(after(start, { type: 'seat', round: 'a', person: 'a', group: 'a' }), { type: 'seat', round: 'a', person: 'a', group: 'b' })
    expect([...seated.seat.values()].filter((seat) => seat.person === 'a')).toHaveLength(1)
    const twice: Command = { type: 'fill-rounds', rounds: [{ round: 'b', groups: [{ id: 'n1', name: '1', people: ['a'] }, { id: 'n2', name: '2', people: ['a'] }] }] }
    expect(decide(start, twice, { now })).toMatchObject({ ok: false, error: { reason: 'twice-in-a-round' } })
    expect(decide(start, { type: 'seat', round: 'b', person: 'a', group: 'a' }, { now })).toMatchObject({ ok: false, error: { reason: 'group-of-another-round' } })
  })

  test('ME7 filling a round again leaves a locked group and its people as they are, and rooms with their place', () => {
    let meeting = after(start, { type: 'seat', round: 'a', person: 'a', group: 'a' })
    meeting = after(meeting, { type: 'edit', table: 'group', rows: [{ id: 'a', fields: { locked: true } }, { id: 'b', fields: { room: 'Zaal 2' } }] })
    const filled = after(meeting, { type: 'fill-rounds', rounds: [{ round: 'a', groups: [{ id: 'new', name: '2', people: ['b', 'c'] }] }] })
    expect(filled.group.get('a')?.locked).toBe(true)
    expect(filled.seat.get('a:a')?.group).toBe('a')
    expect(filled.group.has('b')).toBe(false)
    expect(filled.group.get('new')?.room).toBe('Zaal 2')
    expect(decide(meeting, { type: 'fill-rounds', rounds: [{ round: 'a', groups: [{ id: 'new', name: '2', people: ['a'] }] }] }, { now })).toMatchObject({ ok: false, error: { reason: 'twice-in-a-round' } })
  })

  test('ME8 a link joins two different things of one river, once', () => {
    const link = (id: string, from: string, to: string): Command => ({ type: 'add', table: 'link', rows: [{ id, fields: { from, to } }] })
    expect(decide(start, link('n', 'a', 'a'), { now })).toMatchObject({ error: { reason: 'link-to-itself' } })
    expect(decide(start, link('n', 'a', 'b'), { now })).toMatchObject({ error: { reason: 'already-linked' } })
    expect(decide(start, link('n', 'a', 'c'), { now })).toMatchObject({ error: { reason: 'not-in-one-river' } })
    expect(decide(start, link('n', 'b', 'a'), { now }).ok).toBe(true)
  })

  test('ME10 merged needs keep all their sources and agreements', () => {
    let meeting = after(start, { type: 'mark-need', id: 'b', items: ['b', 'c'] })
    meeting = after(meeting, { type: 'add', table: 'agreement', rows: [{ id: 'x', fields: { what: 'doen', need: 'b' } }] })
    const merged = after(meeting, { type: 'merge-needs', into: 'a', from: ['b'] })
    expect([...merged.source.values()].map((source) => source.item).sort()).toEqual(['a', 'b', 'c'])
    expect(merged.agreement.get('x')?.need).toBe('a')
    expect(merged.need.has('b')).toBe(false)
  })

  test('ME11 the timer goes below zero and waits; a minute more counts from now', () => {
    const running = after(start, { type: 'clock', action: { do: 'start', ms: 60_000 } })
    expect(timeLeft(clockOf(running), now + 90_000)).toBe(-30_000)
    const more = after(running, { type: 'clock', action: { do: 'add', ms: 60_000 } }, now + 90_000)
    expect(timeLeft(clockOf(more), now + 90_000)).toBe(60_000)
    const paused = after(running, { type: 'clock', action: { do: 'pause' } }, now + 20_000)
    expect(timeLeft(clockOf(paused), now + 999_000)).toBe(40_000)
    expect(decide(paused, { type: 'clock', action: { do: 'pause' } }, { now })).toMatchObject({ error: { reason: 'nothing-to-do' } })
  })

  test('ME12 moving a record keeps the order of the others', () => {
    fc.assert(fc.property(fc.nat({ max: 5 }), fc.nat({ max: 6 }), (which, where) => {
      const ids = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']
      const meeting = after(start, { type: 'add', table: 'block', rows: ids.map((id) => ({ id, fields: { title: id } })) })
      const id = ids[which] ?? ''
      const others = ids.filter((other) => other !== id)
      const behind = others[where - 1] ?? null
      const decision = decide(meeting, { type: 'move', table: 'block', id, after: behind }, { now })
      if (!decision.ok) return
      const moved = inOrder(apply(meeting, decision.value).block.values()).map((row) => row.id)
      expect(moved.filter((other) => other !== id)).toEqual(others)
      expect(moved[moved.indexOf(id) - 1] ?? null).toBe(behind)
    }))
  })
})
