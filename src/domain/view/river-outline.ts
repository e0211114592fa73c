import { inOrder } from '#domain/document/order.ts'
import type { ItemRecord, ThingKind } from '#domain/meeting/item-records.ts'
import { readingOrder } from '#domain/river/reading-order.ts'

/** The kinds in the order of the outline: those of the tray, then those that come another way. */
export const outlineKinds = ['opportunity', 'obstacle', 'bridge', 'boat', 'milestone', 'note', 'text', 'picture', 'line'] as const satisfies readonly ThingKind[]

/** What the outline reads of a thing. The meeting has more fields, the wall fewer: both fit. */
export type OutlineItem = Pick<ItemRecord, 'id' | 'order' | 'kind' | 'text' | 'river' | 'parent' | 'along' | 'across'>

export interface OutlineKind<T extends OutlineItem = ItemRecord> {
  readonly kind: ThingKind
  /** In reading order, as Tab walks through the picture. */
  readonly things: readonly { readonly item: T; readonly planks: readonly T[] }[]
}

/** A river as lists: per kind its things in reading order, each bridge with its planks in theirs. Each bridge looks through the planks of the river. */
export function riverOutline<T extends OutlineItem>(items: Iterable<T>, river: string): readonly OutlineKind<T>[] {
  const mine = [...items].filter((item) => item.river === river)
  const planks = inOrder(mine.filter((item) => item.kind === 'plank'))
  return outlineKinds.map((kind) => ({
    kind,
    things: readingOrder(mine.filter((item) => item.kind === kind)).map((item) => ({ item, planks: kind === 'bridge' ? planks.filter((plank) => plank.parent === item.id) : [] })),
  }))
}
