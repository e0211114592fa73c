import { inOrder } from '#domain/document/order.ts'
import { withoutAccents } from '#domain/people/spelling.ts'
import type { NeedRecord } from '#domain/meeting/harvest-records.ts'
import type { ItemKind, ItemRecord } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { dotsPerItem } from '#domain/meeting/votes.ts'

/** Something that was said, with the place where it was said. */
export interface SaidItem {
  readonly item: ItemRecord
  /** The river or the board. */
  readonly place: string
  readonly placeId: string
  readonly isRiver: boolean
  /** The column of a card. */
  readonly column: string
  /** The group of a card that comes from the board of one. */
  readonly group: string
  readonly dots: number
}

/** The kinds that can become a need, in the order in which they are offered: what is missing first. */
const harvestKinds = ['bridge', 'obstacle', 'opportunity', 'card', 'plank', 'milestone', 'boat', 'note', 'text'] as const satisfies readonly ItemKind[]

/** Everything with words in it of all rivers and boards, in the order of rivers, boards and their columns. */
export function saidItems(meeting: Pick<Meeting, 'item' | 'river' | 'board' | 'column' | 'district' | 'vote'>): SaidItem[] {
  const dots = dotsPerItem(meeting.vote)
  const order = placeOrder(meeting)
  return inOrder(meeting.item.values())
    .filter((item) => item.text.trim() !== '')
    .map((item): SaidItem => {
      const column = meeting.column.get(item.column ?? '')
      const river = meeting.river.get(item.river ?? '')
      const board = meeting.board.get(column?.board ?? '')
      const place = river === undefined ? board?.title ?? '' : river.title || (meeting.district.get(river.district ?? '')?.name ?? '')
      return { item, place, placeId: river?.id ?? board?.id ?? '', isRiver: river !== undefined, column: column?.title ?? '', group: item.group || (board?.group ?? ''), dots: dots.get(item.id) ?? 0 }
    })
    .sort((one, other) => (order.get(one.item.river ?? one.item.column ?? '') ?? 0) - (order.get(other.item.river ?? other.item.column ?? '') ?? 0))
}

function placeOrder(meeting: Pick<Meeting, 'river' | 'board' | 'column'>): ReadonlyMap<string, number> {
  const columns = inOrder(meeting.column.values())
  const places = [...inOrder(meeting.river.values()).map(({ id }) => id), ...inOrder(meeting.board.values()).flatMap((board) => columns.filter((column) => column.board === board.id).map(({ id }) => id))]
  return new Map(places.map((id, at) => [id, at]))
}

export interface SaidGroup {
  readonly id: string
  /** A kind, or a place. */
  readonly kind: ItemKind | null
  readonly title: string
  readonly items: readonly SaidItem[]
}

export function byKind(items: readonly SaidItem[]): SaidGroup[] {
  return harvestKinds.flatMap((kind) => {
    const mine = items.filter(({ item }) => item.kind === kind)
    return mine.length === 0 ? [] : [{ id: kind, kind, title: '', items: mine }]
  })
}

export function byPlace(items: readonly SaidItem[]): SaidGroup[] {
  const groups = new Map<string, SaidItem[]>()
  for (const one of items) {
    const list = groups.get(one.placeId)
    if (list === undefined) groups.set(one.placeId, [one])
    else list.push(one)
  }
  return [...groups].map(([id, mine]) => ({ id, kind: null, title: mine[0]?.place ?? '', items: mine }))
}

/** Whether every word that is looked for stands in the text, the place or the column; without regard to capitals and accents. */
export function matches({ item, place, column }: SaidItem, wanted: string): boolean {
  const text = withoutAccents(`${item.text} ${place} ${column} ${item.addressee}`)
  return withoutAccents(wanted).split(/\s+/).every((word) => text.includes(word))
}

/** A need with where it comes from. Groups are rivers, and groups with a board of their own; boards of one title are one theme. */
export interface NeedReading {
  readonly need: NeedRecord
  readonly sources: readonly (SaidItem & { readonly source: string })[]
  readonly groups: number
  readonly themes: number
}

export function readNeeds(meeting: Pick<Meeting, 'need' | 'source'>, items: readonly SaidItem[]): NeedReading[] {
  const known = new Map(items.map((one) => [one.item.id, one]))
  const sources = new Map<string, (SaidItem & { readonly source: string })[]>()
  for (const source of meeting.source.values()) {
    const said = known.get(source.item)
    if (said === undefined) continue
    const list = sources.get(source.need) ?? []
    list.push({ ...said, source: source.id })
    sources.set(source.need, list)
  }
  return inOrder(meeting.need.values()).map((need) => {
    const mine = sources.get(need.id) ?? []
    const groups = new Set(mine.flatMap(({ isRiver, place, placeId, group }) => (isRiver ? [withoutAccents(place) || placeId] : group === '' ? [] : [withoutAccents(group)])))
    const themes = new Set(mine.filter(({ isRiver }) => !isRiver).map(({ place, placeId }) => withoutAccents(place) || placeId))
    return { need, sources: mine, groups: groups.size, themes: themes.size }
  })
}

/** How many needs name each item. */
export function needsPerItem(meeting: Pick<Meeting, 'source'>): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { item } of meeting.source.values()) count.set(item, (count.get(item) ?? 0) + 1)
  return count
}
