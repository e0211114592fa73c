import type { Command } from '#domain/meeting/command.ts'
import { inOrder } from '#domain/document/order.ts'
import type { ItemRecord, ThingKind } from '#domain/meeting/item-records.ts'
import type { DistrictRecord } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { evenPlaces, freePlace } from '#domain/river/free-place.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import type { RiverThing } from '#domain/river/river-things.ts'

export interface PlacedAt { readonly along: number; readonly across: number }

/** For more things than this at once no free place is looked for: that would take seconds, and there is none. */
const mostLookedFor = 40

/** One thing per text, each where there is still room; one step. */
export function addThings(river: string, kind: ThingKind, texts: readonly string[], picture: RiverPicture, newId: () => string): Command {
  if (texts.length > mostLookedFor) {
    const places = evenPlaces(kind, texts.length)
    return { type: 'add', table: 'item', rows: texts.map((text, at) => ({ id: newId(), fields: { kind, text, river, ...places[at] } })) }
  }
  const placed: RiverThing[] = [...picture.made.values()].map((entry) => entry.thing)
  const rows = texts.map((text) => {
    const thing = { id: newId(), kind, text, label: kind }
    const place = freePlace(picture.course, placed, thing)
    placed.push({ ...thing, ...place })
    return { id: thing.id, fields: { kind, text, river, ...place } }
  })
  return { type: 'add', table: 'item', rows }
}

/** A thing that gets its words where it will lie. */
export interface NewThing extends PlacedAt { readonly id: string; readonly kind: ThingKind }

export function addThingAt(river: string, { id, kind, ...place }: NewThing, text: string): Command {
  return { type: 'add', table: 'item', rows: [{ id, fields: { kind, text, river, ...inside(place) } }] }
}

/** More words, or none any more, in the field that made a thing: one step with the making (HI10). */
export function stillMaking(id: string, text: string): Command {
  const command: Command = text.trim() === '' ? { type: 'remove', table: 'item', ids: [id] } : { type: 'edit', table: 'item', rows: [{ id, fields: { text } }] }
  return { type: 'together', label: 'add.item', commands: [command] }
}

/** A place that a record can hold. */
export function inside({ along, across }: PlacedAt): PlacedAt {
  return { along: Math.max(0, Math.min(1, along)), across: Math.max(-1, Math.min(1, across)) }
}

export function moveThings(moves: readonly ({ readonly id: string } & PlacedAt)[]): Command {
  return { type: 'edit', table: 'item', rows: moves.map(({ id, ...place }) => ({ id, fields: { ...inside(place) } })) }
}

/** An obstacle leads to a bridge, a bridge to what is on the other side: drawn either way round it means the same. */
const rank: Readonly<Partial<Record<ItemRecord['kind'], number>>> = { obstacle: 0, bridge: 1 }

export function linkThings(meeting: Meeting, one: string, other: string, id: string): Command {
  const backwards = (rank[meeting.item.get(one)?.kind ?? 'note'] ?? 2) > (rank[meeting.item.get(other)?.kind ?? 'note'] ?? 2)
  const [from, to] = backwards ? [other, one] : [one, other]
  return { type: 'add', table: 'link', rows: [{ id, fields: { from, to } }] }
}

/** What a thing can still be linked to: everything of its river but steps and itself, in the order of reading. */
export function linkTargets(meeting: Meeting, item: ItemRecord): ItemRecord[] {
  const linked = new Set([...meeting.link.values()].flatMap(({ from, to }) => (from === item.id ? [to] : to === item.id ? [from] : [])))
  return [...meeting.item.values()]
    .filter((other) => other.river === item.river && other.id !== item.id && other.kind !== 'plank' && other.kind !== 'card' && !linked.has(other.id))
    .sort((one, other) => one.along - other.along || one.across - other.across)
}

/** The districts that have people here (or all, when nobody has a district) and no river yet. */
export function districtsWithoutRiver(meeting: Pick<Meeting, 'district' | 'river' | 'person'>): DistrictRecord[] {
  const lived = new Set([...meeting.person.values()].map((person) => person.district))
  const some = [...meeting.district.keys()].some((id) => lived.has(id))
  const rivers = [...meeting.river.values()]
  return inOrder(meeting.district.values()).filter((district) => (!some || lived.has(district.id)) && !rivers.some((river) => river.district === district.id))
}

/** A river for each of these districts. */
export function riversPerDistrict(without: readonly DistrictRecord[], rivers: number, newId: () => string): Command {
  return {
    type: 'add', table: 'river',
    rows: without.map((district, at) => ({ id: newId(), fields: { title: district.name, district: district.id, seed: rivers + at + 1 } })),
  }
}

export function oneRiver(title: string, seed: number, id: string): Command {
  return { type: 'add', table: 'river', rows: [{ id, fields: { title, seed } }] }
}
