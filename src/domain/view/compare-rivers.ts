import { inOrder } from '#domain/document/order.ts'
import type { ItemKind } from '#domain/meeting/item-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { fold } from '#domain/people/spelling.ts'
import { readConfluence, type Confluence, type ConfluenceRows } from './confluence.ts'

export type ComparedKind = ItemKind | 'need'

/** One line of the comparison: a thing, things that were laid together or say the same word for word, or a need. */
export interface ComparedRow {
  readonly id: string
  readonly is: 'item' | 'pile' | 'need'
  readonly kind: ComparedKind
  readonly text: string
  /** By river: how many things of it. A river in which it does not occur has 0. */
  readonly inRiver: ReadonlyMap<string, number>
  /** In how many rivers it occurs. */
  readonly groups: number
}

export interface Comparison {
  readonly rivers: Confluence['rivers']
  readonly rows: readonly ComparedRow[]
}

type Rows = ConfluenceRows & Pick<Meeting, 'need' | 'source'>

/**
 * What occurs in which group: every thing of the confluence, and every need that comes from a river, those of most
 * groups first. Things of one kind with the same words are one line: the first stands for all.
 */
export function compareRivers(meeting: Rows): Comparison {
  const { rivers, entries } = readConfluence(meeting)
  const counted = (places: readonly string[]): Pick<ComparedRow, 'inRiver' | 'groups'> => {
    const inRiver = new Map(rivers.map(({ id }) => [id, places.filter((place) => place === id).length]))
    return { inRiver, groups: [...inRiver.values()].filter((count) => count > 0).length }
  }
  const things = [...sameWords(entries).values()].flatMap(([first, ...others]): ComparedRow[] => (first === undefined ? [] : [{
    id: first.id, is: first.isPile ? 'pile' : 'item', kind: first.kind, text: first.text, ...counted([first, ...others].flatMap(({ members }) => members).flatMap(({ river }) => river ?? [])),
  }]))
  const needs = inOrder(meeting.need.values()).map((need): ComparedRow => {
    const sources = [...meeting.source.values()].filter((source) => source.need === need.id).map(({ item }) => item)
    return { id: need.id, is: 'need', kind: 'need', text: need.text, ...counted(sources.flatMap((item) => meeting.item.get(item)?.river ?? [])) }
  })
  const rows = [...things, ...needs.filter(({ groups }) => groups > 0)]
  return { rivers, rows: rows.sort((one, other) => other.groups - one.groups || kindOrder(one.kind) - kindOrder(other.kind)) }
}

function sameWords(entries: Confluence['entries']): ReadonlyMap<string, Confluence['entries']> {
  const found = new Map<string, Confluence['entries'][number][]>()
  for (const entry of entries) {
    const words = fold(entry.text)
    if (words === '') continue
    const key = `${entry.kind} ${words}`
    const same = found.get(key)
    if (same === undefined) found.set(key, [entry])
    else if (entry.isPile && !same[0]?.isPile) same.unshift(entry)
    else same.push(entry)
  }
  return found
}

const kinds: readonly ComparedKind[] = ['opportunity', 'obstacle', 'bridge', 'need']
const kindOrder = (kind: ComparedKind): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length)
