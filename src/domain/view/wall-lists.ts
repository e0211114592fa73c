import { thingKinds, type ThingKind } from '#domain/meeting/item-records.ts'
import { tellingOf } from '#domain/river/reading-order.ts'
import { readConfluence, type ConfluenceEntry, type ConfluenceRows } from './confluence.ts'
import { riverOutline, type OutlineItem, type OutlineKind } from './river-outline.ts'

/** A river in words for a room: per kind the things that have something to tell, in reading order. Kinds without any are left out. */
export function toldByKind<T extends OutlineItem>(items: Iterable<T>, river: string): readonly OutlineKind<T>[] {
  const all = [...items]
  const telling = new Set(tellingOf(all, river).map(({ id }) => id))
  return riverOutline(all, river)
    .map(({ kind, things }) => ({ kind, things: things.filter(({ item }) => telling.has(item.id)) }))
    .filter(({ things }) => things.length > 0)
}

interface CountedRiver { readonly id: string; readonly hidden: Readonly<Record<string, number>> }

/** How many things of each kind a river has: those that are shown, and while it is silent those that are counted only. */
export function countsByKind(items: Iterable<OutlineItem>, river: CountedRiver): readonly (readonly [ThingKind, number])[] {
  const shown = new Map(toldByKind(items, river.id).map(({ kind, things }) => [kind, things.length]))
  return thingKinds.flatMap((kind) => {
    const count = shown.get(kind) ?? river.hidden[kind] ?? 0
    return count === 0 ? [] : [[kind, count] as const]
  })
}

/** What was said in all rivers, in words: what most groups said first, then along the water. */
export function saidTogether(rows: ConfluenceRows): readonly ConfluenceEntry[] {
  return readConfluence(rows).entries.filter(({ text }) => text.trim() !== '')
}
