import { inOrder } from '#domain/document/order.ts'
import { labelOf, type Command } from '#domain/meeting/command.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { partNames, type PartName } from './document.ts'

/** A part of the report as this meeting wants it. */
export interface PartPlan {
  readonly name: PartName
  readonly off: boolean
  readonly own: string
}

/**
 * All parts in the order in which they come. Parts that nobody touched come right behind the one that usually stands
 * before them, so that a part that a later version adds finds its place. Records of parts that are none are passed over.
 */
export function partPlans(meeting: Pick<Meeting, 'part'>): PartPlan[] {
  const isName = (id: string): id is PartName => (partNames as readonly string[]).includes(id)
  const plans = inOrder(meeting.part.values()).flatMap(({ id, off, own }): PartPlan[] => (isName(id) ? [{ name: id, off, own }] : []))
  for (const [at, name] of partNames.entries()) {
    if (plans.some((plan) => plan.name === name)) continue
    const before = partNames[at - 1]
    plans.splice(plans.findIndex((plan) => plan.name === before) + 1, 0, { name, off: false, own: '' })
  }
  return plans
}

/** What somebody changes of the parts: off or on, the paragraph above it, or the place (right behind `after`, null = in front). */
export type PartChange = { readonly name: PartName } & ({ readonly off: boolean } | { readonly own: string } | { readonly after: PartName | null })

/** The one step that does it. Until now untouched parts get their records with it, so that an order is an order of all. */
export function partCommand(meeting: Pick<Meeting, 'part'>, change: PartChange): Command {
  const { name, ...fields } = change
  const step: Command = 'after' in change
    ? { type: 'move', table: 'part', id: name, after: change.after }
    : { type: 'edit', table: 'part', rows: [{ id: name, fields }] }
  if (partNames.every((known) => meeting.part.has(known))) return step
  const known = [...meeting.part.keys()]
  return {
    type: 'together', label: labelOf(step), commands: [
      ...(known.length === 0 ? [] : [{ type: 'remove', table: 'part', ids: known } as const]),
      { type: 'add', table: 'part', rows: partPlans(meeting).map(({ name: id, off, own }) => ({ id, fields: { off, own } })) },
      step,
    ],
  }
}
