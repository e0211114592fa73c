import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCopied } from '#contract/thing-clipboard.ts'
import { apply } from '#domain/document/document.ts'
import { advance, emptyHistory, nextStep } from '#domain/history/history.ts'
import { labelOf, type Command } from '#domain/meeting/command.ts'
import { violations } from '#domain/meeting/check.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { riverPicture, type RiverPicture } from '#domain/river/river-picture.ts'
import { riverOf } from '#domain/view/river-view.ts'
import { bodyOf } from '#domain/river/things.ts'
import { built, things } from '../../../tests/files/meetings/building.ts'
import { copyOf, linesOf, pasteOf, type CopiedThings } from './copied.ts'
import { align, alignments, distribute, layer, lock, loose, setTheme, turn, widen } from './hands.ts'
import { addThings, moveThings } from './river-commands.ts'

const { meeting: start } = built({
  meeting: [{ id: 'meeting', title: 'Test' }], board: [{ id: 'b', title: 'Wonen' }], river: [{ id: 'r', title: 'Een' }, { id: 's', title: 'Twee' }],
  person: [{ id: 'p' }], organisation: [{ id: 'o', name: 'Bibliotheek' }],
  item: [
    ...things('r', { id: 'rock', kind: 'obstacle', text: 'Geen wifi', theme: 'b' }, { id: 'note', kind: 'note', text: 'Wie betaalt?' }, { id: 'bridge', kind: 'bridge', text: 'Inloop' }, { id: 'boat', kind: 'boat', text: 'Wij' }),
    { id: 'plank', kind: 'plank', river: 'r', parent: 'bridge', text: 'Zaal regelen', who: 'person:p', due: '2026-12-01' },
  ],
  link: [{ id: 'l', from: 'rock', to: 'bridge' }],
})
const ids = ['rock', 'note', 'boat']
const picture = (meeting: Meeting, river = 'r'): RiverPicture => riverPicture(riverOf(meeting.river.get(river)!, meeting, { kind: (kind) => kind }))
function after(meeting: Meeting, command: Command | null): Meeting {
  if (command === null) return meeting
  const decision = decide(meeting, command, { now: 0 })
  if (!decision.ok) throw new Error(JSON.stringify(decision.error))
  return apply(meeting, decision.value)
}
let count = 0
const newId = (): string => `n${String(count += 1)}`

test('HN1 aligned things share the edge or middle line; distributed ones have equal gaps', () => {
  const lines = { left: (b: Box) => b.x, centre: (b: Box) => b.x + b.width / 2, right: (b: Box) => b.x + b.width, top: (b: Box) => b.y, middle: (b: Box) => b.y + b.height / 2, bottom: (b: Box) => b.y + b.height }
  type Box = ReturnType<typeof bodyOf>
  const bodies = (meeting: Meeting): Box[] => ids.map((id) => bodyOf(picture(meeting).made.get(id)!.shapes))
  for (const how of alignments) {
    const at = bodies(after(start, align(picture(start), ids, how))).map(lines[how])
    expect(Math.max(...at) - Math.min(...at), how).toBeLessThan(0.01)
  }
  const sorted = bodies(after(start, distribute(picture(start), ids, 'across'))).sort((one, other) => one.x - other.x)
  const gaps = sorted.slice(1).map((box, at) => box.x - sorted[at]!.x - sorted[at]!.width)
  expect(gaps[0]).toBeCloseTo(gaps[1]!, 3)
  expect([align(picture(start), ['rock'], 'left'), distribute(picture(start), ['rock', 'note'], 'down')]).toEqual([null, null])
})

test('HN1 layers, angles, widths, themes and locks change what they say and nothing that is locked', () => {
  expect(after(start, layer(start, 'r', ['rock'], 'front')).item.get('rock')?.layer).toBe(1)
  expect(after(start, layer(start, 'r', ['rock'], 'back')).item.get('rock')?.layer).toBe(-1)
  expect(after(start, turn(start, ['rock', 'bridge'], 15)).item.get('bridge')?.turn).toBe(0)
  expect(after(start, widen(start, picture(start), ['note'], 20)).item.get('note')?.width).toBeGreaterThan(60)
  expect(after(start, setTheme(start, ['note'], 'b')).item.get('note')?.theme).toBe('b')
  const held = after(start, lock(start, ['rock'], true))
  expect(loose(held, ids)).toEqual(['note', 'boat'])
})

test('HN2 copied and pasted: new ids, the same looks, links kept, the planks with their bridge, one step', () => {
  const copied = readCopied(JSON.stringify(copyOf(start, 'm', ['rock', 'bridge'])))!
  expect(linesOf(copied)).toBe('Geen wifi\nInloop\n  - Zaal regelen')
  const pasted = pasteOf(start, copied, { river: 's', id: 'm', label: 'paste', shift: 0, newId })
  const now = after(start, pasted.command)
  expect(violations(now)).toEqual([])
  const [rock, bridge] = pasted.ids.map((id) => now.item.get(id)!)
  expect(rock).toMatchObject({ river: 's', text: 'Geen wifi', along: start.item.get('rock')?.along, theme: 'b' })
  expect([...now.link.values()].some((link) => link.from === rock!.id && link.to === bridge!.id)).toBe(true)
  expect([...now.item.values()].filter((item) => item.parent === bridge!.id)).toMatchObject([{ text: 'Zaal regelen', who: 'person:p', due: '2026-12-01' }])
  expect(pasted.people).toBe(0)
})

test('HN2 in another meeting a person who is not there is left out, and counted; an organisation stays in words', () => {
  const { meeting: other } = built({ meeting: [{ id: 'meeting', title: 'Ander' }], river: [{ id: 'x' }] })
  const of = (who: string): ReturnType<typeof pasteOf> => {
    const from = after(start, { type: 'edit', table: 'item', rows: [{ id: 'plank', fields: { who, due: '2026-12-02' } }] })
    return pasteOf(other, copyOf(from, 'm', ['bridge'])!, { river: 'x', id: 'other', label: 'paste', shift: 0, newId })
  }
  const planks = (pasted: ReturnType<typeof pasteOf>): (string | undefined)[] => [...after(other, pasted.command).item.values()].filter((item) => item.kind === 'plank').map((item) => item.who)
  expect([planks(of('person:p')), of('person:p').people]).toEqual([[''], 1])
  expect([planks(of('organisation:o')), of('organisation:o').people]).toEqual([['Bibliotheek'], 0])
  expect(JSON.stringify(after(other, of('person:p').command).item.size)).toBe('2')
})

const good = copyOf(start, 'm', ['rock', 'bridge'])!
test.each<[string, unknown]>([
  ['no JSON', '{'], ['nothing', null], ['another program', { type: 'excalidraw/clipboard', elements: [] }], ['no things', { ...good, things: [] }], ['another version', { ...good, version: 2 }],
  ['a field too many', { ...good, things: [{ ...good.things[0], id: '__proto__' }] }], ['a kind that is none', { ...good, things: [{ ...good.things[0], kind: 'card' }] }],
  ['too long', { ...good, things: [{ ...good.things[0], text: 'x'.repeat(10_001) }] }], ['outside the river', { ...good, things: [{ ...good.things[0], along: 1e9 }] }],
  ['too many', { ...good, things: Array.from({ length: 5_001 }, () => good.things[0]) }], ['a link to a number that is none', { ...good, links: [{ from: 0.5, to: 1, label: '' }] }],
])('HN2 what is on the clipboard is foreign: %s is refused', (_, value) => {
  expect(readCopied(typeof value === 'string' ? value : JSON.stringify(value))).toBeNull()
})

test('HN2 RV13 a link whose end was not copied, or is there twice, or leads to itself, is left out', () => {
  const strange: CopiedThings = { ...good, links: [{ from: 0, to: 4_000, label: '' }, { from: 0, to: 0, label: '' }, { from: 0, to: 1, label: '' }, { from: 0, to: 1, label: 'weer' }] }
  const now = after(start, pasteOf(start, strange, { river: 's', id: 'm', label: 'paste', shift: 0, newId }).command)
  expect([now.link.size, violations(now)]).toEqual([2, []])
  expect(after(now, { type: 'remove', table: 'item', ids: ['rock'] }).link.size).toBe(1)
})

test('HN5 5,000 lines become 5,000 things in one step, and come back out in one', () => {
  const command = addThings('r', 'note', Array.from({ length: 5_000 }, (_, at) => `Regel ${String(at)}`), picture(start), newId)
  const decision = decide(start, command, { now: 0 })
  if (!decision.ok) throw new Error('refused')
  const now = apply(start, decision.value)
  expect([now.item.size, violations(now)]).toEqual([5_005, []])
  expect(new Set([...now.item.values()].map((item) => `${String(item.along)} ${String(item.across)}`)).size).toBeGreaterThan(4_900)
})

test('RV6 RV7 RV8 long texts, one long word, right-to-left and emoji are things like any other', () => {
  for (const text of ['woord '.repeat(833), 'x'.repeat(300), 'السلام عليكم في الحي', '👩🏽‍🚒🏳️‍🌈'.repeat(40)]) {
    for (const width of [0, 60, 600]) {
      const now = after(start, { type: 'edit', table: 'item', rows: [{ id: 'note', fields: { text, width } }] })
      const { local } = picture(now).made.get('note')!.shapes
      expect(local.width < 760 && local.height < 600 && Number.isFinite(local.width)).toBe(true)
    }
  }
})

const deed = fc.record({ what: fc.constantFrom('align', 'spread', 'turn', 'width', 'front', 'back', 'lock', 'unlock', 'theme', 'duplicate', 'move', 'remove', 'add'), chosen: fc.subarray(['rock', 'note', 'bridge', 'boat'], { minLength: 1 }), number: fc.double({ min: 0, max: 1, noNaN: true }) })
function commandOf(meeting: Meeting, { what, chosen, number }: { what: string; chosen: string[]; number: number }): Command | null {
  const free = loose(meeting, chosen)
  const drawn = picture(meeting)
  switch (what) {
    case 'align': return align(drawn, free, alignments[Math.floor(number * 5.99)]!)
    case 'spread': return distribute(drawn, free, number < 0.5 ? 'across' : 'down')
    case 'turn': return turn(meeting, free, number < 0.2 ? null : 15)
    case 'width': return widen(meeting, drawn, free, number < 0.2 ? null : 20)
    case 'front': case 'back': return layer(meeting, 'r', free, what)
    case 'lock': case 'unlock': return lock(meeting, chosen, what === 'lock')
    case 'theme': return setTheme(meeting, free, number < 0.5 ? 'b' : null)
    case 'duplicate': { const copied = copyOf(meeting, 'm', chosen); return copied && pasteOf(meeting, copied, { river: 'r', id: 'm', label: 'duplicate', shift: 0.02, newId }).command }
    case 'move': return moveThings(free.map((id) => ({ id, along: number, across: number - 0.5 })))
    case 'add': return addThings('r', 'note', ['een', 'twee'], drawn, newId)
    default: return free.length === 0 ? null : { type: 'remove', table: 'item', ids: free }
  }
}

test('HN3 HI1 undo of any sequence of what hands do gives the earlier river, redo the later one', () => {
  fc.assert(fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
    let state: Parameters<typeof advance>[0] = { document: start, history: emptyHistory() }
    let at = 0
    for (const one of deeds) {
      const command = commandOf(state.document as never, one)
      const decision = command === null ? null : decide(state.document as never, command, { now: 0 })
      if (command !== null && decision?.ok === true) state = advance(state, { direction: 'do', label: labelOf(command), change: decision.value as never, undoable: true, at: (at += 60_000) })
      expect(violations(state.document as never)).toEqual([])
    }
    const end = state.document
    for (const [direction, goal] of [['undo', start], ['redo', end]] as const) {
      for (let next = nextStep(state.document, state.history, direction); next !== null; next = nextStep(state.document, state.history, direction)) {
        state = advance(state, { direction, label: '', change: next.change, undoable: true, at: 0 })
      }
      expect(state.document).toEqual(goal)
    }
  }), { numRuns: 40 })
})
