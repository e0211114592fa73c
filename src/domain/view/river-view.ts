import { inOrder } from '#domain/document/order.ts'
import { limits } from '#domain/meeting/limits.ts'
import type { ItemKind, ItemRecord } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import type { River } from '#domain/river/river-picture.ts'
import type { RiverLink, RiverThing, Step } from '#domain/river/river-things.ts'
import type { Point } from '#domain/river/shapes.ts'
import type { Belonging } from './river-hue.ts'

/** What a picture needs of a river's records. The meeting has more fields, the wall fewer: both fit. */
export interface RiverRows {
  readonly item: ReadonlyMap<string, ItemRow>
  readonly link: ReadonlyMap<string, RiverLink>
}

/** Its colour stands for what the rows say, when they know it (the wall); else `words.belonging` says it. */
interface ItemRow extends Partial<Belonging>,
  Pick<ItemRecord, 'id' | 'order' | 'kind' | 'text' | 'river' | 'parent' | 'along' | 'across'>,
  Partial<Pick<ItemRecord, 'width' | 'turn' | 'layer' | 'locked' | 'picture' | 'pictureWidth' | 'pictureHeight' | 'path'>> {
  readonly dots?: number
}

interface RiverRow extends
  Pick<RiverRecord, 'id' | 'title' | 'scenery' | 'seed' | 'bends' | 'words'>,
  Partial<Pick<RiverRecord, 'picture' | 'pictureWidth' | 'pictureHeight' | 'stream'>> {}

export interface RiverWords {
  /** The word for a kind of thing, in the language of the reader. */
  readonly kind: (kind: ItemKind) => string
  /** Who takes a plank's step, in words. Absent: nobody is named. */
  readonly step?: (plank: string) => { readonly who?: string; readonly due?: string }
  /** What the colour of a thing stands for; absent = the rows' own. */
  readonly belonging?: (item: string) => Belonging
  /** Dots that things have; absent = the rows' own. */
  readonly votes?: (item: string) => number
}

/**
 * The river of some records, ready for riverPicture(). `before` is the river made last time: a thing of which nothing
 * changed is the same object again, so that the picture redraws only what did.
 */
export function riverOf(river: RiverRow, rows: RiverRows, words: RiverWords, before?: River): River {
  const items = inOrder([...rows.item.values()].filter((item) => item.river === river.id))
  const links = [...rows.link.values()].filter((link) => rows.item.get(link.from)?.river === river.id)
  const crossed = crossedBy(links, rows.item)
  const planks = new Map<string, Step[]>()
  for (const item of items) {
    if (item.kind !== 'plank' || item.parent === null) continue
    planks.set(item.parent, [...(planks.get(item.parent) ?? []), { text: item.text, ...words.step?.(item.id) }])
  }
  const known = new Map(before?.things.map((thing) => [thing.id, thing]))
  const things = items.filter((item) => item.kind !== 'plank' && item.kind !== 'card')
    .map((item) => thingOf(item, river, { words, planks: planks.get(item.id) ?? [], open: item.kind === 'obstacle' && !crossed.has(item.id) }))
    .map((thing) => sameThing(known.get(thing.id), thing))
  return { scenery: river.scenery, bends: bendsOf(river.bends), seed: river.seed, things, links: links, title: river.title, ...ownOf(river) }
}

/** What is linked to a bridge, whichever way round the link was made: an obstacle among them is no longer open. */
function crossedBy(links: Iterable<Pick<RiverLink, 'from' | 'to'>>, items: ReadonlyMap<string, Pick<ItemRow, 'kind'>>): ReadonlySet<string> {
  const crossed = new Set<string>()
  for (const { from, to } of links) {
    if (items.get(to)?.kind === 'bridge') crossed.add(from)
    if (items.get(from)?.kind === 'bridge') crossed.add(to)
  }
  return crossed
}

function ownOf(river: RiverRow): Pick<River, 'own'> {
  if (river.scenery !== 'own') return {}
  return { own: { name: river.picture ?? '', width: river.pictureWidth ?? 0, height: river.pictureHeight ?? 0, stream: river.stream ?? 'line' } }
}

function thingOf(item: ItemRow, river: RiverRow, about: { readonly words: RiverWords; readonly planks: readonly Step[]; readonly open: boolean }): RiverThing {
  const votes = about.words.votes?.(item.id) ?? item.dots ?? 0
  const belonging = about.words.belonging?.(item.id) ?? { colour: item.colour ?? '', belongs: item.belongs ?? '' }
  return {
    id: item.id, kind: item.kind as RiverThing['kind'], text: item.text, along: item.along, across: item.across, z: onTop(item),
    label: river.words[item.kind] ?? about.words.kind(item.kind),
    ...(item.kind === 'bridge' ? { planks: about.planks } : {}),
    ...(about.open ? { open: true } : {}),
    ...(votes > 0 ? { votes } : {}),
    ...(belonging.colour === '' ? {} : belonging),
    ...(item.width === undefined || item.width === 0 ? {} : { width: item.width }),
    ...(item.turn === undefined || item.turn === 0 ? {} : { turn: item.turn }),
    ...(item.locked === true ? { locked: true } : {}),
    ...(item.kind === 'line' ? { path: item.path ?? [] } : {}),
    ...(item.kind === 'picture' ? { picture: { name: item.picture ?? '', width: item.pictureWidth ?? 0, height: item.pictureHeight ?? 0 } } : {}),
  }
}

/** The layer, then the order in which things came: a key that sorts as text. */
function onTop(item: ItemRow): string {
  return `${String((item.layer ?? 0) + limits.layer).padStart(8, '0')}${item.order}`
}

function sameThing(old: RiverThing | undefined, now: RiverThing): RiverThing {
  return old !== undefined && JSON.stringify(old) === JSON.stringify(now) ? old : now
}

function bendsOf(numbers: readonly number[]): Point[] {
  const points: Point[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 })
  return points
}
