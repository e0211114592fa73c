import { inOrder } from '#domain/document/order.ts'
import { fewest } from '#domain/meeting/piles.ts'
import type { ItemKind, ItemRecord } from '#domain/meeting/item-records.ts'
import type { Scenery } from '#domain/meeting/river-records.ts'
import type { ConfluenceOfRivers, ConfluenceThing } from '#domain/river/confluence-picture.ts'
import { signMark } from '#domain/river/confluence-picture.ts'
import type { RiverThing } from '#domain/river/river-things.ts'
import { riverOf, type RiverRows, type RiverWords } from './river-view.ts'

type RiverRow = Parameters<typeof riverOf>[0] & { readonly order: string }

type ThingRow = Pick<ItemRecord, 'id' | 'order' | 'kind' | 'text' | 'state' | 'river' | 'parent' | 'along' | 'across'>

/** What the confluence needs of the records. The meeting has more fields, the wall fewer: both fit. */
export interface ConfluenceRows extends Omit<RiverRows, 'item'> {
  readonly river: ReadonlyMap<string, RiverRow>
  readonly item: ReadonlyMap<string, ThingRow>
  readonly pile: ReadonlyMap<string, { readonly id: string; readonly order: string; readonly text: string; readonly along: number; readonly across: number }>
  readonly piled: ReadonlyMap<string, { readonly pile: string; readonly item: string }>
}

/** Whether every river is that of a district: then one counts districts, else groups. */
export function areDistricts(rivers: Iterable<{ readonly district?: string | null; readonly ofDistrict?: boolean }>): boolean {
  return [...rivers].every((river) => river.ofDistrict ?? (river.district ?? null) !== null)
}

/** One thing in the main stream: a thing of a group, or several that were laid together. */
export interface ConfluenceEntry {
  /** The id of the thing or of the pile. */
  readonly id: string
  readonly isPile: boolean
  readonly kind: ItemKind
  readonly text: string
  readonly along: number
  readonly across: number
  /** The things of the groups; one, or all of a pile in the order of their rivers. */
  readonly members: readonly ThingRow[]
  /** The rivers where it lies, each once, in the order of the rivers. */
  readonly rivers: readonly string[]
}

export interface Confluence {
  /** In their order; each is a tributary. */
  readonly rivers: readonly RiverRow[]
  readonly entries: readonly ConfluenceEntry[]
}

/**
 * All things of all rivers, those that were laid together as one: nothing is copied, nothing left out. Steps of bridges
 * are with their bridge. A pile of which fewer than two things are left counts as the thing itself.
 * Piles first, those of most groups first of all; then along the water. Cost: one pass over the items and a sort.
 */
export function readConfluence(rows: ConfluenceRows): Confluence {
  const rivers = inOrder(rows.river.values())
  const place = new Map(rivers.map(({ id }, at) => [id, at]))
  const things = inOrder([...rows.item.values()]).filter((item): item is ThingRow => item.river !== null && place.has(item.river) && item.kind !== 'plank' && item.kind !== 'card')
  const inPile = new Map<string, ThingRow[]>()
  for (const thing of things) {
    const pile = rows.piled.get(thing.id)?.pile
    if (pile !== undefined && rows.pile.has(pile)) inPile.set(pile, [...(inPile.get(pile) ?? []), thing])
  }
  const piles = [...inPile].filter(([, members]) => members.length >= fewest)
  const laid = new Set(piles.flatMap(([, members]) => members.map(({ id }) => id)))
  const riverOrder = (thing: ThingRow): number => place.get(thing.river ?? '') ?? 0
  const entries = [
    ...piles.flatMap(([id, members]) => pileEntry(rows, id, [...members].sort((one, other) => riverOrder(one) - riverOrder(other)))),
    ...things.filter(({ id }) => !laid.has(id)).map((thing): ConfluenceEntry => ({
      id: thing.id, isPile: false, kind: thing.kind, text: thing.text, along: thing.along, across: thing.across, members: [thing], rivers: thing.river === null ? [] : [thing.river],
    })),
  ]
  return { rivers, entries: entries.sort((one, other) => Number(other.isPile) - Number(one.isPile) || (one.isPile ? other.rivers.length - one.rivers.length : 0) || one.along - other.along || one.across - other.across || (one.id < other.id ? -1 : 1)) }
}

function pileEntry(rows: ConfluenceRows, id: string, members: readonly ThingRow[]): ConfluenceEntry[] {
  const pile = rows.pile.get(id)
  const [first] = members
  if (pile === undefined || first === undefined) return []
  return [{
    id, isPile: true, kind: first.kind, text: pile.text === '' ? first.text : pile.text, along: pile.along, across: pile.across, members,
    rivers: [...new Set(members.flatMap(({ river }) => river ?? []))],
  }]
}

export interface ConfluenceWords extends RiverWords {
  /** "in 5 van 8 stadsdelen" */
  readonly groups: (groups: number, of: number) => string
  /** The name of a river, for who reads it. */
  readonly riverName: (river: string) => string
  readonly title: string
}

/** The sign at the spring of a river, as a thing of the picture; a pile's id in the picture. No record has such ids. */
const signId = (river: string): string => `${signMark}${river}`
export const pileMark = '='
export const pictureId = (entry: Pick<ConfluenceEntry, 'id' | 'isPile'>): string => (entry.isPile ? `${pileMark}${entry.id}` : entry.id)

/** What a thing of the picture stands for. */
export function meantBy(id: string): { readonly is: 'river' | 'pile' | 'item'; readonly id: string } {
  if (id.startsWith(signMark)) return { is: 'river', id: id.slice(signMark.length) }
  return id.startsWith(pileMark) ? { is: 'pile', id: id.slice(pileMark.length) } : { is: 'item', id }
}

/** The confluence ready for confluencePicture(). Each thing says from which group it is; shape and outline say its kind. */
export function confluenceOf(rows: ConfluenceRows, words: ConfluenceWords): ConfluenceOfRivers {
  const { rivers, entries } = readConfluence(rows)
  const drawn = new Map(rivers.flatMap((river) => riverOf(river, rows, words).things.map((thing) => [thing.id, thing] as const)))
  const things = entries.flatMap((entry): ConfluenceThing[] => {
    const members = entry.members.flatMap(({ id }) => drawn.get(id) ?? [])
    const [first] = members
    if (first === undefined) return []
    if (!entry.isPile) return [{ thing: { ...plain(first), label: words.riverName(entry.rivers[0] ?? '') } }]
    const votes = members.reduce((sum, thing) => sum + (thing.votes ?? 0), 0)
    const { open: _open, votes: _votes, ...base } = plain(first)
    return [{
      groups: entry.rivers.length,
      thing: {
        ...base, id: pictureId(entry), text: entry.text, along: entry.along, across: entry.across, label: words.groups(entry.rivers.length, rivers.length),
        ...(votes > 0 ? { votes } : {}), ...(members.some((thing) => thing.open === true) ? { open: true } : {}),
      },
    }]
  })
  return {
    scenery: mostUsed(rivers.map((river) => river.scenery)), title: words.title, things,
    groups: rivers.map(({ id }) => ({ id: signId(id), name: words.riverName(id) })),
  }
}

/** In the confluence a bridge is told by its name; its steps are in the lists. */
function plain(thing: RiverThing): RiverThing {
  const { planks: _planks, ...rest } = thing
  return rest
}

/** The landscape of most groups, the first of them when it is even. A picture of somebody's own shows one river only. */
function mostUsed(all: readonly Scenery[]): Scenery {
  const count = (one: Scenery): number => all.filter((other) => other === one).length
  const best = all.reduce<Scenery>((so, one) => (count(one) > count(so) ? one : so), all[0] ?? 'land')
  return best === 'own' ? 'land' : best
}
