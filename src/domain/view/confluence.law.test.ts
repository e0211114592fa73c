import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, invert } from '#domain/document/document.ts'
import type { Command } from '#domain/meeting/command.ts'
import { violations } from '#domain/meeting/check.ts'
import { decide } from '#domain/meeting/decide.ts'
import { layTogether, pileMembers } from '#domain/meeting/piles.ts'
import { thingKinds } from '#domain/meeting/item-records.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { riversBeside, toggleBeside } from '#domain/meeting/beside.ts'
import { isUndoable } from '#domain/meeting/command.ts'
import { alikePairs } from '#domain/meeting/alike.ts'
import { confluencePicture } from '#domain/river/confluence-picture.ts'
import { overlap } from '#domain/river/shapes.ts'
import { mainStream, tributaries, tributaryEdge } from '#domain/river/tributaries.ts'
import { world } from '#domain/river/watercourse.ts'
import { anyCommand, foundation } from '../../../tests/unit/random-meeting.ts'
import { compareRivers } from './compare-rivers.ts'
import { confluenceOf, meantBy, readConfluence } from './confluence.ts'

function decided(meeting: Meeting, command: Command) {
  const decision = decide(meeting, command, { now: 0 })
  if (!decision.ok) throw new Error(JSON.stringify(decision.error))
  return decision.value
}
const after = (meeting: Meeting, command: Command): Meeting => apply(meeting, decided(meeting, command))
const words = { kind: (kind: string) => kind, groups: (groups: number, of: number) => `in ${String(groups)} van ${String(of)}`, riverName: (id: string) => `rivier ${id}`, title: 'samen' }

/** Rivers with things, mostly of two kinds, and then things and piles that are laid together, as a room does it. */
const kind = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('obstacle' as const, 'opportunity' as const) }, { weight: 1, arbitrary: fc.constantFrom(...thingKinds) })
const thing = fc.record({ river: fc.nat({ max: 7 }), kind, along: fc.double({ min: 0, max: 1, noNaN: true }), across: fc.double({ min: -1, max: 1, noNaN: true }), text: fc.string({ maxLength: 90 }) })
const room = fc.record({ rivers: fc.integer({ min: 1, max: 8 }), things: fc.array(thing, { maxLength: 40 }), laid: fc.array(fc.uniqueArray(fc.nat({ max: 39 }), { minLength: 2, maxLength: 5 }), { maxLength: 6 }) })

function meetingOf({ rivers, things, laid }: typeof room extends fc.Arbitrary<infer T> ? T : never): Meeting {
  let meeting = after(emptyMeeting(), { type: 'add', table: 'river', rows: Array.from({ length: rivers }, (_, n) => ({ id: `r${String(n)}`, fields: { title: `R${String(n)}` } })) })
  if (things.length > 0) meeting = after(meeting, { type: 'add', table: 'item', rows: things.map(({ river, ...fields }, n) => ({ id: `t${String(n)}`, fields: { ...fields, river: `r${String(river % rivers)}` } })) })
  for (const [n, some] of laid.entries()) {
    const command = layTogether(meeting, chosen(meeting, some), { id: `p${String(n)}`, along: 0.4, across: 0.1 })
    if (command !== null) meeting = after(meeting, command)
  }
  return meeting
}

/** What somebody chooses who points at these things: all of the kind of the first, and the piles of which they are part. */
function chosen(meeting: Meeting, some: readonly number[]): { readonly items: readonly string[]; readonly piles: readonly string[] } {
  const all = [...meeting.item.values()]
  const [first, ...others] = [...new Set(some.map((at) => all[at % all.length]))]
  const same = [first, ...others].flatMap((item) => (item !== undefined && item.kind === first?.kind ? [item.id] : []))
  return { items: same.filter((id) => !meeting.piled.has(id)), piles: [...new Set(same.flatMap((id) => meeting.piled.get(id)?.pile ?? []))] }
}

const things = (meeting: Meeting): string[] => [...meeting.item.values()].filter((item) => item.river !== null && item.kind !== 'plank').map(({ id }) => id).sort()

test('CF1 the confluence holds exactly the things of all rivers, each once, and the picture shows them all', () => {
  fc.assert(fc.property(room, (given) => {
    const meeting = meetingOf(given)
    expect(violations(meeting)).toEqual([])
    const { entries, rivers } = readConfluence(meeting)
    expect(entries.flatMap((entry) => entry.members.map(({ id }) => id)).sort()).toEqual(things(meeting))
    const picture = confluencePicture(confluenceOf(meeting, words))
    const drawn = picture.things.map(({ id }) => meantBy(id))
    expect(drawn.filter(({ is }) => is === 'river').map(({ id }) => id).sort()).toEqual(rivers.map(({ id }) => id).sort())
    expect(drawn.filter(({ is }) => is !== 'river').map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
  }), { numRuns: 60 })
})

test('CF1 after any commands the confluence still holds exactly the things of all rivers', () => {
  const start = after(emptyMeeting(), foundation)
  fc.assert(fc.property(fc.array(anyCommand, { maxLength: 12 }), (all) => {
    const meeting = all.reduce((so, command) => { const made = decide(so, command, { now: 0 }); return made.ok ? apply(so, made.value) : so }, start)
    expect(readConfluence(meeting).entries.flatMap((entry) => entry.members.map(({ id }) => id)).sort()).toEqual(things(meeting))
  }), { numRuns: 300 })
})

test('CF2 laying together and undoing it gives the meeting as it was', () => {
  let times = 0
  fc.assert(fc.property(room, fc.array(fc.nat({ max: 39 }), { minLength: 2, maxLength: 6 }), (given, some) => {
    const meeting = meetingOf(given)
    const command = layTogether(meeting, chosen(meeting, some), { id: 'new', along: 0.5, across: 0 })
    if (command === null) return
    times += 1
    const change = decided(meeting, command)
    const laid = apply(meeting, change)
    expect(violations(laid)).toEqual([])
    expect(laid.item).toBe(meeting.item)
    expect(apply(laid, invert(change))).toEqual(meeting)
  }), { numRuns: 200 })
  expect(times).toBeGreaterThan(10)
})

test('CF3 the count is that of the rivers in which its things lie', () => {
  fc.assert(fc.property(room, (given) => {
    const meeting = meetingOf(given)
    for (const entry of readConfluence(meeting).entries) {
      expect([...entry.rivers].sort()).toEqual([...new Set(entry.members.map(({ river }) => river))].sort())
      if (entry.isPile) expect(entry.members.map(({ id }) => id).sort()).toEqual(pileMembers(meeting, entry.id).map(({ id }) => id).sort())
    }
    for (const row of compareRivers(meeting).rows) {
      expect(row.groups).toBe([...row.inRiver.values()].filter((count) => count > 0).length)
    }
  }))
})

test('CF9 the same words of one kind are one line of the comparison, with the rivers of all; of another kind they are not', () => {
  let meeting = after(emptyMeeting(), { type: 'add', table: 'river', rows: ['r0', 'r1', 'r2', 'r3'].map((id) => ({ id, fields: { title: id } })) })
  const said = [['r0', 'obstacle', 'Geen laptop'], ['r1', 'obstacle', 'geen laptop.'], ['r3', 'obstacle', 'Geen  laptop'], ['r2', 'note', 'Geen laptop'], ['r2', 'obstacle', 'Geen']] as const
  meeting = after(meeting, { type: 'add', table: 'item', rows: said.map(([river, kind, text], n) => ({ id: `t${String(n)}`, fields: { river, kind, text } })) })
  const { rows } = compareRivers(meeting)
  expect(rows.map(({ id, groups }) => [id, groups])).toEqual([['t0', 3], ['t4', 1], ['t3', 1]])
  expect([...rows[0]?.inRiver ?? []]).toEqual([['r0', 1], ['r1', 1], ['r2', 0], ['r3', 1]])
  const command = layTogether(meeting, { items: ['t1', 't4'], piles: [] }, { id: 'p', along: 0.5, across: 0 })
  if (command !== null) meeting = after(meeting, command)
  expect(compareRivers(meeting).rows.map(({ id, is, groups }) => [id, is, groups])).toEqual([['p', 'pile', 4], ['t3', 'item', 1]])
})

test('CF4 deleting a thing or a river leaves nothing that names it, and no pile of one; undo brings all back', () => {
  fc.assert(fc.property(room, fc.nat({ max: 39 }), fc.nat({ max: 7 }), fc.boolean(), (given, item, river, whole) => {
    const meeting = meetingOf(given)
    const [table, id] = whole ? ['river' as const, `r${String(river)}`] : ['item' as const, `t${String(item)}`]
    if (!meeting[table].has(id)) return
    const change = decided(meeting, { type: 'remove', table, ids: [id] })
    const left = apply(meeting, change)
    expect(violations(left)).toEqual([])
    for (const pile of left.pile.keys()) expect(pileMembers(left, pile).length).toBeGreaterThanOrEqual(2)
    expect([...left.piled.values()].every((row) => left.item.has(row.item) && left.pile.has(row.pile))).toBe(true)
    expect(apply(left, invert(change))).toEqual(meeting)
  }))
})

test('CF4 taking apart leaves the things where they were', () => {
  const meeting = meetingOf({ rivers: 2, things: [0, 1, 0].map((river) => ({ river, kind: 'obstacle' as const, along: 0.5, across: 0, text: 'geen laptops' })), laid: [[0, 1]] })
  const apart = after(meeting, { type: 'remove', table: 'pile', ids: ['p0'] })
  expect([apart.pile.size, apart.piled.size, apart.item]).toEqual([0, 0, meeting.item])
  expect(after(meeting, { type: 'remove', table: 'piled', ids: ['t0'] }).pile.size).toBe(0)
})

test('CF5 nothing covers anything else and nothing lies outside the world, with 1 or 200 rivers, 0 or 400 things', () => {
  for (const [rivers, count] of [[1, 0], [3, 9], [8, 57], [24, 150], [200, 400]] as const) {
    const all = {
      scenery: 'plain' as const, title: '', groups: Array.from({ length: rivers }, (_, n) => ({ id: `~${String(n)}`, name: n % 3 === 0 ? 'Nieuw-Polder en de Doorverwijzingsmogelijkheden' : 'Oost' })),
      things: Array.from({ length: count }, (_, n) => ({ thing: { id: `t${String(n)}`, kind: (['obstacle', 'opportunity', 'bridge', 'note'] as const)[n % 4] ?? 'note', text: 'een tekst van gewone lengte '.repeat(1 + (n % 3)), along: (n * 0.37) % 1, across: ((n * 0.61) % 2) - 1 }, ...(n % 9 === 0 ? { groups: 2 + (n % 5) } : {}) })),
    }
    const { things: shapes } = confluencePicture(all)
    const boxes = shapes.map((shape) => ({ x: shape.x + shape.local.x * shape.scale, y: shape.y + shape.local.y * shape.scale, width: shape.local.width * shape.scale, height: shape.local.height * shape.scale }))
    expect(boxes.filter((box) => box.x < 0 || box.y < 0 || box.x + box.width > world.width || box.y + box.height > world.height)).toEqual([])
    const own = boxes.slice(rivers)
    expect(own.flatMap((box, at) => own.slice(at + 1).filter((other) => overlap(box, other, -0.01))).length).toBe(0)
  }
})

test('CF5 no tributary leaves the world, and none crosses another', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
    const streams = tributaries(mainStream(), count)
    expect(streams).toHaveLength(count)
    const outside = streams.flatMap((stream) => tributaryEdge(stream)).filter((point) => point.x < -0.01 || point.y < -0.01 || point.x > world.width || point.y > world.height)
    expect(outside).toEqual([])
    for (const [at, stream] of streams.entries()) {
      const below = streams[at + 1]
      if (below !== undefined) expect(stream.centre[0]?.y).toBeLessThan(below.centre[0]?.y ?? 0)
    }
  }))
})

test('CF6 only things of one kind, two at least, are laid together; the first words are its own', () => {
  const meeting = meetingOf({ rivers: 2, things: [['obstacle', 'geen laptops'], ['obstacle', 'weinig laptops'], ['bridge', 'uitleen']].map(([kind, text], river) => ({ river, kind: kind as 'obstacle', along: 0.5, across: 0, text: text ?? '' })), laid: [] })
  const made = { id: 'p', along: 0.5, across: 0 }
  expect(layTogether(meeting, { items: ['t0', 't2'], piles: [] }, made)).toBeNull()
  expect(layTogether(meeting, { items: ['t0'], piles: [] }, made)).toBeNull()
  expect(layTogether(meeting, { items: ['t0', 'nothing'], piles: [] }, made)).toBeNull()
  const laid = after(meeting, layTogether(meeting, { items: ['t0', 't1'], piles: [] }, made) ?? { type: 'remove', table: 'pile', ids: [] })
  expect([...laid.pile.values()].map(({ text }) => text)).toEqual(['geen laptops'])
  expect(decide(laid, { type: 'add', table: 'piled', rows: [{ id: 't2', fields: { pile: 'p', item: 't1' } }] }, { now: 0 })).toMatchObject({ ok: false, error: { reason: 'bad-id' } })
})

test('CF7 alike things are proposed by the words that they share, with those words', () => {
  expect(alikePairs([{ id: 'a', text: 'Geen laptops om mee te nemen' }, { id: 'b', text: 'Te weinig laptops thuis' }, { id: 'c', text: 'Vrijwilligers stoppen' }]).map(({ one, other, words: shared }) => [one, other, shared]))
    .toEqual([['a', 'b', ['laptops']]])
})

test('CF8 four rivers at most lie side by side, one at least; without a choice the first two; choosing is no step to undo', () => {
  let meeting = meetingOf({ rivers: 6, things: [], laid: [] })
  const ids = () => riversBeside(meeting).map(({ id }) => id)
  expect(ids()).toEqual(['r0', 'r1'])
  for (const river of ['r3', 'r5']) meeting = after(meeting, toggleBeside(meeting, river) ?? foundation)
  expect([ids(), toggleBeside(meeting, 'r2')]).toEqual([['r0', 'r1', 'r3', 'r5'], null])
  for (const river of ['r0', 'r1', 'r5']) meeting = after(meeting, toggleBeside(meeting, river) ?? foundation)
  expect([ids(), toggleBeside(meeting, 'r3')]).toEqual([['r3'], null])
  expect(isUndoable({ type: 'add', table: 'beside', rows: [] })).toBe(false)
  expect(after(meeting, { type: 'remove', table: 'river', ids: ['r3'] }).beside.size).toBe(0)
})
