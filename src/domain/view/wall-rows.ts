import type { Document } from '#domain/document/document.ts'
import type { BoardStep, ColumnSort, Voting } from '#domain/meeting/board-records.ts'
import type { ItemKind, ItemRecord } from '#domain/meeting/item-records.ts'
import type { BlockRecord } from '#domain/meeting/records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import type { ClockRecord, WallRecord } from '#domain/meeting/wall-records.ts'
import type { Belonging } from './river-hue.ts'

/**
 * What the projector may know: a document of its own, built record by record from named fields (an allow-list), so a
 * field that is added to the meeting later cannot appear on the wall by itself.
 *
 * Names are on the wall only in groups that are shown. E-mail addresses, presence, answers and who-did-what never.
 */
export interface WallSchema {
  wall: WallRecord
  clock: ClockRecord
  about: { readonly id: string; readonly title: string; readonly network: string; readonly date: string; readonly place: string; readonly aim: string; readonly language: 'nl' | 'en'; readonly people: number }
  block: BlockRecord
  principle: { readonly id: string; readonly order: string; readonly text: string }
  round: { readonly id: string; readonly order: string; readonly title: string; readonly task: string; readonly minutes: number; /** The round that comes after it. */ readonly next: { readonly title: string; readonly minutes: number } | null }
  group: { readonly id: string; readonly order: string; readonly round: string; readonly name: string; readonly room: string; readonly people: readonly string[] }
  river: WallRiverRow
  question: { readonly id: string; readonly order: string; readonly kind: ItemKind; readonly text: string }
  item: WallItem
  link: { readonly id: string; readonly from: string; readonly to: string; readonly label: string }
  pile: { readonly id: string; readonly order: string; readonly text: string; readonly along: number; readonly across: number }
  piled: { readonly id: string; readonly pile: string; readonly item: string }
  board: { readonly id: string; readonly order: string; readonly title: string; readonly group: string; readonly conclusion: string; readonly step: BoardStep; readonly voting: Voting }
  column: { readonly id: string; readonly order: string; readonly board: string; readonly sort: ColumnSort; readonly title: string; readonly question: string; readonly hidden: number }
  need: { readonly id: string; readonly order: string; readonly text: string }
  agreement: { readonly id: string; readonly order: string; readonly what: string; readonly who: string; readonly due: string }
}

export interface WallRiverRow extends Pick<RiverRecord,
  'id' | 'order' | 'title' | 'scenery' | 'seed' | 'bends' | 'picture' | 'pictureWidth' | 'pictureHeight' | 'stream' | 'words' | 'questions' | 'step' | 'asked' | 'conclusion'> {
  readonly ofDistrict: boolean
  /** While it is silent: how many things of each kind there are. */
  readonly hidden: Readonly<Record<string, number>>
}

/** Of a plank `who` is an organisation or a label, never a person. */
export interface WallItem extends Belonging, Pick<ItemRecord,
  'id' | 'order' | 'kind' | 'text' | 'state' | 'river' | 'column' | 'parent' | 'along' | 'across' | 'cluster' | 'group' | 'who' | 'due'
  | 'picture' | 'pictureWidth' | 'pictureHeight' | 'path' | 'width' | 'turn' | 'layer'> {
  readonly dots: number
}

export const wallTables = [
  'wall', 'clock', 'about', 'block', 'principle', 'round', 'group', 'river', 'question', 'item', 'link', 'pile', 'piled', 'board', 'column', 'need', 'agreement',
] as const
export type WallView = Document<WallSchema>
