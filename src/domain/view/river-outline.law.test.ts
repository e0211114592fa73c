import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '#domain/document/document.ts'
import { inOrder } from '#domain/document/order.ts'
import type { Command } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { itemKinds, thingKinds } from '#domain/meeting/item-records.ts'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { readingOrder } from '#domain/river/reading-order.ts'
import { riverPicture, type RiverPicture } from '#domain/river/river-picture.ts'
import { anyCommand, foundation } from '../../../tests/unit/random-meeting.ts'
import { outlineKinds, riverOutline } from './river-outline.ts'
import { riverOf } from './river-view.ts'

const after = (meeting: Meeting, command: Command): Meeting => {
  const decision = decide(meeting, command, { now: 0 })
  return decision.ok ? apply(meeting, decision.value) : meeting
}

/** What most of the steps of a room are about: things of every kind, in two rivers, and planks of bridges. */
const place = { river: fc.constantFrom('a', 'b'), along: fc.constantFrom(0, 0.3, 0.3, 0.8, 1), across: fc.constantFrom(-1, 0, 0.5) }
const id = fc.constantFrom('a', 'b', 'd', 'e', 'f', 'g', 'h', 'i', 'j')
const aboutThings: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ id, fields: fc.record({ kind: fc.constantFrom(...thingKinds), text: fc.string({ maxLength: 20 }), ...place }) }).map((row): Command => ({ type: 'add', table: 'item', rows: [row] })),
  fc.record({ id, parent: id, text: fc.string({ maxLength: 20 }), ...place }).map(({ id: plank, ...fields }): Command => ({ type: 'add', table: 'item', rows: [{ id: plank, fields: { kind: 'plank', ...fields } }] })),
  fc.record({ id, fields: fc.record({ kind: fc.constantFrom(...itemKinds), parent: fc.oneof(id, fc.constant(null)), ...place }, { requiredKeys: [] }) }).map((row): Command => ({ type: 'edit', table: 'item', rows: [row] })),
  id.map((gone): Command => ({ type: 'remove', table: 'item', ids: [gone] })),
)
const commands = fc.array(fc.oneof({ weight: 4, arbitrary: aboutThings }, { weight: 1, arbitrary: anyCommand }), { maxLength: 24 })

function drawn(meeting: Meeting, river: string, before?: RiverPicture): RiverPicture | null {
  const record = meeting.river.get(river)
  return record === undefined ? null : riverPicture(riverOf(record, meeting, { kind: (kind) => kind }), before)
}

test('OL1 the outline lists exactly what the picture draws, in the order of Tab, with the same planks, whatever was done', () => {
  fc.assert(fc.property(commands, (all) => {
    let meeting = after(emptyMeeting(), foundation)
    const pictures = new Map<string, RiverPicture>()
    for (const command of all) {
      meeting = after(meeting, command)
      for (const record of meeting.river.values()) {
        // The picture is made from the one before, as on the screen: what is kept must not outlive its thing.
        const picture = drawn(meeting, record.id, pictures.get(record.id))
        if (picture === null) continue
        pictures.set(record.id, picture)
        const outline = riverOutline(meeting.item.values(), record.id)
        const listed = outline.flatMap(({ things }) => things)
        expect(listed.map(({ item }) => `${item.kind} ${item.id}`).sort()).toEqual(picture.things.map((thing) => `${thing.kind} ${thing.id}`).sort())
        for (const { kind, things } of outline) expect(things.map(({ item }) => item.id)).toEqual(readingOrder(picture.things.filter((thing) => thing.kind === kind)).map((thing) => thing.id))
        for (const { item, planks } of listed) expect(planks.map((plank) => plank.text)).toEqual(picture.made.get(item.id)?.thing.planks?.map((plank) => plank.text) ?? [])
        const told = inOrder([...meeting.item.values()].filter((item) => item.kind === 'plank' && item.river === record.id && meeting.item.get(item.parent ?? '')?.kind === 'bridge' && meeting.item.get(item.parent ?? '')?.river === record.id))
        expect(listed.flatMap(({ planks }) => planks.map((plank) => plank.id)).sort()).toEqual(told.map((plank) => plank.id).sort())
      }
    }
  }), { numRuns: 40 })
})

test('OL1 every kind of thing has its place in the outline', () => {
  expect([...outlineKinds].sort()).toEqual([...thingKinds].sort())
})
