import { inOrder } from '#domain/document/order.ts'
import type { BoardRecord, ColumnRecord } from '#domain/meeting/board-records.ts'
import type { NeedRecord } from '#domain/meeting/harvest-records.ts'
import type { ItemKind, ItemRecord } from '#domain/meeting/item-records.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { aboutMeeting, type Meeting, type MeetingRecord } from '#domain/meeting/records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import type { ReportVersion, Run, Runs } from './document.ts'
import { run } from './document.ts'
import type { Words } from './words.ts'

/** The meeting sorted once, so that no part of the report searches all items again. Cost: a few passes over the items. */
export interface Reading {
  readonly meeting: Meeting
  readonly people: People
  readonly words: Words
  readonly version: ReportVersion
  readonly about: MeetingRecord
  readonly rivers: readonly RiverReading[]
  readonly boards: readonly BoardReading[]
  readonly needs: readonly NeedReading[]
  /** Dots by item. */
  readonly dots: ReadonlyMap<string, number>
  /** Items by item, both ways: obstacle and bridge, bridge and opportunity. */
  readonly linked: ReadonlyMap<string, readonly ItemRecord[]>
  /** The number of every item in the annex; empty when there is no annex to look in. */
  readonly numbers: ReadonlyMap<string, number>
}

export interface RiverReading {
  readonly river: RiverRecord
  readonly name: string
  /** Things in reading order, without the planks of bridges. */
  readonly things: readonly ItemRecord[]
  /** Planks by bridge. */
  readonly planks: ReadonlyMap<string, readonly ItemRecord[]>
  /** All of it in reading order, planks behind their bridge. */
  readonly all: readonly ItemRecord[]
}

export interface BoardReading {
  readonly board: BoardRecord
  /** The theme, and the group when it is the board of one. */
  readonly name: string
  readonly columns: readonly ColumnReading[]
}

export interface ColumnReading {
  readonly column: ColumnRecord
  readonly name: string
  readonly cards: readonly ItemRecord[]
  /** Cards that were put under another one: a cluster. */
  readonly under: ReadonlyMap<string, readonly ItemRecord[]>
  readonly all: readonly ItemRecord[]
}

export interface NeedReading {
  readonly need: NeedRecord
  readonly sources: readonly ItemRecord[]
  /** Names of the groups (rivers, and groups with a board of their own) and of the themes it comes from, each once. */
  readonly groups: readonly string[]
  readonly themes: readonly string[]
  readonly dots: number
}

export function readMeeting(meeting: Meeting, people: People, words: Words, version: ReportVersion, numbered = true): Reading {
  const byPlace = itemsByPlace(meeting)
  const dots = new Map<string, number>()
  for (const vote of meeting.vote.values()) dots.set(vote.item, (dots.get(vote.item) ?? 0) + 1)
  const rivers = inOrder(meeting.river.values()).map((river) => readRiver(meeting, river, byPlace.get(river.id) ?? [], words))
  const columns = group(inOrder(meeting.column.values()), (column) => column.board)
  const boards = inOrder(meeting.board.values()).map((board): BoardReading => ({
    board, name: boardName(board), columns: (columns.get(board.id) ?? []).map((column) => readColumn(column, byPlace.get(column.id) ?? [], words)),
  }))
  return {
    meeting, people, words, version, about: aboutMeeting(meeting), rivers, boards, dots,
    needs: readNeeds(meeting, rivers, boards, dots), linked: readLinks(meeting), numbers: numbered ? numberItems(rivers, boards) : new Map(),
  }
}

export function boardName({ title, group: of }: Pick<BoardRecord, 'title' | 'group'>): string {
  return of === '' ? title : `${title} (${of})`
}

/** In the order of the annex: rivers first, then boards, each in its own order. */
function numberItems(rivers: readonly RiverReading[], boards: readonly BoardReading[]): ReadonlyMap<string, number> {
  const all = [...rivers.flatMap((river) => river.all), ...boards.flatMap((board) => board.columns.flatMap((column) => column.all))]
  return new Map(all.map((item, at) => [item.id, at + 1]))
}

/** The group that a card comes from, when boards of several groups were merged or each has its own. */
export function groupOfCard(meeting: Meeting, item: ItemRecord): string {
  if (item.group !== '' || item.column === null) return item.group
  return meeting.board.get(meeting.column.get(item.column)?.board ?? '')?.group ?? ''
}

function itemsByPlace(meeting: Meeting): ReadonlyMap<string, ItemRecord[]> {
  return group(inOrder(meeting.item.values()), (item) => item.river ?? item.column ?? '')
}

function group<T>(rows: Iterable<T>, by: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const found = groups.get(by(row))
    if (found === undefined) groups.set(by(row), [row])
    else found.push(row)
  }
  return groups
}

function readRiver(meeting: Meeting, river: RiverRecord, items: readonly ItemRecord[], words: Words): RiverReading {
  const here = new Set(items.filter((item) => item.kind === 'bridge').map((item) => item.id))
  const isPlank = (item: ItemRecord) => item.kind === 'plank' && item.parent !== null && here.has(item.parent)
  const things = items.filter((item) => !isPlank(item))
  const planks = group(items.filter(isPlank), (item) => item.parent ?? '')
  return {
    river, name: riverName(meeting, river, words), things, planks,
    all: things.flatMap((thing) => [thing, ...(planks.get(thing.id) ?? [])]),
  }
}

export function riverName(meeting: Meeting, river: RiverRecord, words: Words): string {
  const district = river.district === null ? '' : meeting.district.get(river.district)?.name ?? ''
  if (river.title === '') return district === '' ? words.untitled : district
  return district === '' || river.title.toLowerCase().includes(district.toLowerCase()) ? river.title : `${river.title} (${district})`
}

/** A cluster is one level deep: a card under a card that is itself under one stands on its own, so none is lost. */
function readColumn(column: ColumnRecord, all: readonly ItemRecord[], words: Words): ColumnReading {
  const tops = new Set(all.filter((item) => item.parent === null).map((item) => item.id))
  const isUnder = (item: ItemRecord) => item.parent !== null && tops.has(item.parent)
  return {
    column, all, name: column.title === '' ? words.untitled : column.title,
    cards: all.filter((item) => !isUnder(item)),
    under: group(all.filter(isUnder), (item) => item.parent ?? ''),
  }
}

function readLinks(meeting: Meeting): ReadonlyMap<string, readonly ItemRecord[]> {
  const linked = new Map<string, ItemRecord[]>()
  const add = (from: string, to: ItemRecord) => linked.set(from, [...(linked.get(from) ?? []), to])
  for (const link of meeting.link.values()) {
    const [from, to] = [meeting.item.get(link.from), meeting.item.get(link.to)]
    if (from === undefined || to === undefined) continue
    add(from.id, to)
    add(to.id, from)
  }
  for (const [id, items] of linked) linked.set(id, inOrder(items))
  return linked
}

function readNeeds(meeting: Meeting, rivers: readonly RiverReading[], boards: readonly BoardReading[], dots: ReadonlyMap<string, number>): NeedReading[] {
  const groups = new Map([
    ...rivers.flatMap((reading) => reading.all.map((item) => [item.id, reading.name] as const)),
    ...boards.flatMap((reading) => reading.columns.flatMap((column) => column.all.flatMap((item) => {
      const of = groupOfCard(meeting, item)
      return of === '' ? [] : [[item.id, of] as const]
    }))),
  ])
  const themes = new Map(boards.flatMap((reading) => reading.columns.flatMap((column) => column.all.map((item) => [item.id, reading.board.title] as const))))
  const sources = group(meeting.source.values(), (source) => source.need)
  const named = (items: readonly ItemRecord[], names: ReadonlyMap<string, string>) =>
    [...new Set(items.flatMap((item) => names.get(item.id) ?? []))]
  return inOrder(meeting.need.values()).map((need) => {
    const items = inOrder((sources.get(need.id) ?? []).flatMap((source) => meeting.item.get(source.item) ?? []))
    return { need, sources: items, groups: named(items, groups), themes: named(items, themes), dots: items.reduce((sum, item) => sum + (dots.get(item.id) ?? 0), 0) }
  })
}

/** The word for a kind in this river: its own, or the usual one. */
export function kindWord(reading: Reading, river: RiverRecord, kind: ItemKind, many: boolean): string {
  const own = Object.hasOwn(river.words, kind) ? river.words[kind] ?? '' : ''
  return own === '' ? (many ? reading.words.kinds : reading.words.kind)[kind] : own
}

/**
 * Who does something, in words. The public version is given no names, so a person is there called by the
 * organisation, or "somebody".
 */
export function whoInWords(meeting: Meeting, people: People, words: Words, who: string): string {
  if (who.startsWith('organisation:')) return meeting.organisation.get(who.slice('organisation:'.length))?.name ?? words.someone
  if (!who.startsWith('person:')) return who
  const id = who.slice('person:'.length)
  const place = meeting.person.get(id)?.organisation ?? null
  const organisation = place === null ? '' : meeting.organisation.get(place)?.name ?? ''
  const name = people.get(id)?.name ?? ''
  if (name === '') return organisation === '' ? words.someone : organisation
  return organisation === '' ? name : `${name} (${organisation})`
}

/** What is said about an item beside its text: its state, to whom it is said, its dots. */
function remarks(reading: Reading, item: ItemRecord): Run[] {
  const { words } = reading
  const dots = reading.dots.get(item.id) ?? 0
  return [
    ...(item.state === 'plain' ? [] : [run(words.state[item.state], 'label')]),
    ...(item.group === '' ? [] : [run(item.group, 'label')]),
    ...(item.addressee === '' ? [] : [run(words.addressedTo(item.addressee), 'label')]),
    ...(dots === 0 ? [] : [run(words.dots(dots), 'label')]),
  ]
}

/** A picture without words of its own is what is to be seen on it. */
export function itemRuns(reading: Reading, item: ItemRecord, style: 'plain' | 'strong' = 'plain'): Runs {
  const seen = item.kind === 'picture' && item.alt !== '' ? [run(item.alt, item.text === '' ? style : 'em')] : []
  return [...(item.text === '' && seen.length > 0 ? [] : [run(item.text, style)]), ...seen, ...remarks(reading, item)]
}

/** Who and when, behind the text of a step or an agreement; nothing when nobody said so. */
export function whoAndWhen({ words, meeting, people }: Reading, who: string, due: string): Run[] {
  const said = [who === '' ? '' : whoInWords(meeting, people, words, who), due === '' ? '' : words.shortDate(due)].filter((piece) => piece !== '')
  return said.length === 0 ? [] : [run(said.join(', '), 'em')]
}

export function stepRuns(reading: Reading, item: ItemRecord): Runs {
  const agreed = [...reading.meeting.agreement.values()].some((agreement) => agreement.item === item.id && agreement.state !== 'dropped')
  return [run(item.text), ...whoAndWhen(reading, item.who, item.due), ...(agreed ? [run(reading.words.agreed, 'label')] : []), ...remarks(reading, item)]
}
