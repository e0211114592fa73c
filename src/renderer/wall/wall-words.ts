import { countsByKind } from '#domain/view/wall-lists.ts'
import type { ItemKind } from '#domain/meeting/item-records.ts'
import type { RiverWords } from '#domain/view/river-view.ts'
import type { WallSchema, WallView } from '#domain/view/wall-rows.ts'
import type { Text, TextId } from '#renderer/text/use-text.tsx'

type RiverRow = WallSchema['river']

/** The river's own word for a kind of thing, else that of the language. */
export function kindWord(t: Text, river: Pick<RiverRow, 'words'>, kind: ItemKind): string {
  return river.words[kind] ?? t(`onwall.kind.${kind}` as TextId)
}

export interface KindCount { readonly kind: ItemKind; readonly words: string }

/** "3 × kans", per kind that the river has something of. */
export function kindCounts(t: Text, view: WallView, river: RiverRow): readonly KindCount[] {
  return countsByKind(view.item.values(), river).map(([kind, count]) => ({ kind, words: t('onwall.hiddenKind', { count, kind: kindWord(t, river, kind) }) }))
}

/** What a picture of the river says on the wall, and who takes a step and when, as far as the wall may know. */
export function wordsOf(t: Text, view: WallView): RiverWords {
  return { kind: (kind) => t(`onwall.kind.${kind}` as TextId), step: (plank) => stepOf(t, view.item.get(plank)) }
}

function stepOf(t: Text, plank: WallSchema['item'] | undefined): { who?: string; due?: string } {
  if (plank === undefined) return {}
  return { ...(plank.who === '' ? {} : { who: plank.who }), ...(plank.due === '' ? {} : { due: t.day(plank.due, 'short') }) }
}
