import type { Command } from '#domain/meeting/command.ts'
import { meetingTables } from '#domain/meeting/records.ts'
import { z } from './jitless.ts'

/**
 * The shape of a command on the wire. Shape only: what a field may hold is judged by decide(), which has to judge it
 * anyway. Sizes are bounded here, before anything is looked at.
 */
const id = z.string().min(1).max(170)
const table = z.enum(meetingTables)
const value = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().max(1_000), z.number()])).max(200),
  z.record(z.string().max(80), z.string().max(1_000)),
])
const fields = z.record(z.string().max(40), value)
const row = z.strictObject({ id, fields })
const rows = z.array(row).max(20_000)
const ids = z.array(id).max(20_000)
const ms = z.number().int().min(-36_000_000).max(36_000_000)

const clockAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start'), ms }),
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('add'), ms }),
  z.strictObject({ do: z.literal('stop') }),
  z.strictObject({ do: z.literal('look'), look: z.enum(['big', 'ring', 'hidden']) }),
])

const filledGroup = z.strictObject({ id, name: z.string().max(1_000), people: ids })

const single = [
  z.strictObject({ type: z.literal('add'), table, rows, after: id.nullable().optional() }),
  z.strictObject({ type: z.literal('edit'), table, rows }),
  z.strictObject({ type: z.literal('move'), table, id, after: id.nullable(), into: fields.optional() }),
  z.strictObject({ type: z.literal('remove'), table, ids }),
  z.strictObject({
    type: z.literal('fill-rounds'),
    rounds: z.array(z.strictObject({ round: id, groups: z.array(filledGroup).max(1_000) })).max(100),
  }),
  z.strictObject({ type: z.literal('seat'), round: id, person: id, group: id.nullable() }),
  z.strictObject({ type: z.literal('mark-need'), id, items: ids, text: z.string().max(20_000).optional() }),
  z.strictObject({ type: z.literal('merge-needs'), into: id, from: ids }),
  z.strictObject({ type: z.literal('clock'), action: clockAction }),
] as const

/** Commands do not nest: one step for the user is a flat list. */
const singleCommand = z.discriminatedUnion('type', single)

export const commandSchema = z.discriminatedUnion('type', [
  ...single,
  z.strictObject({ type: z.literal('together'), label: z.string().regex(/^[a-z.-]{1,40}$/), commands: z.array(singleCommand).max(2_000) }),
]) as unknown as z.ZodType<Command>
