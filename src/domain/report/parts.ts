import { inOrder } from '#domain/document/order.ts'
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
