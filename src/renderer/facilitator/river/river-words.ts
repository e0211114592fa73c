import type { ItemKind, ItemRecord } from '#domain/meeting/item-records.ts'
import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { tourOf } from '#domain/river/reading-order.ts'
import { whoText } from '#domain/harvest/who.ts'
import { shortened } from '#renderer/text/shortened.ts'
import type { Text, TextId } from '#renderer/text/use-text.tsx'

/** The word for a kind in this river: its own, or that of the language. */
export function kindWord(t: Text, river: Pick<RiverRecord, 'words'>, kind: ItemKind): string {
  return river.words[kind] ?? t(`onwall.kind.${kind}` as TextId)
}

/** "halverwege, in het water" */
export function placeWords(t: Text, item: Pick<ItemRecord, 'along' | 'across'>): string {
  const along = item.along < 0.2 ? 'source' : item.along < 0.45 ? 'upper' : item.along < 0.6 ? 'middle' : item.along < 0.85 ? 'lower' : 'sea'
  const across = Math.abs(item.across) <= 0.5 ? 'water' : item.across < 0 ? 'far' : 'near'
  return t('river.place', { along: t(`river.along.${along}` as TextId), across: t(`river.across.${across}` as TextId) })
}

/** Where things lie now that they were moved, finer than the list says it: every step is heard. `stays`: they could go no further. */
export function movedWords(t: Text, meeting: Meeting, items: readonly ItemRecord[], stays: boolean): string {
  const [first] = items
  if (first === undefined) return ''
  if (stays) {
    const edges = [first.along <= 0 ? 'source' : first.along >= 1 ? 'sea' : '', first.across <= -1 ? 'far' : first.across >= 1 ? 'near' : ''].filter((edge) => edge !== '')
    return edges.length === 0 ? t('river.said.stays') : t('river.said.edge', { edge: t.list(edges.map((edge) => t(`river.edge.${edge}` as TextId))) })
  }
  const side = first.across < -0.75 ? 'farther' : first.across < -0.5 ? 'far' : first.across < -0.17 ? 'waterFar' : first.across <= 0.17 ? 'water' : first.across <= 0.5 ? 'waterNear' : first.across <= 0.75 ? 'near' : 'nearer'
  const ids = new Set(items.map(({ id }) => id))
  const before = first.river === null ? undefined : tourOf(meeting.item.values(), first.river).findLast((other) => !ids.has(other.id) && other.along <= first.along && other.text !== '')
  return [
    items.length > 1 ? t('river.said.moved', { count: items.length }) : '',
    t('river.said.place', { part: Math.round(first.along * 100), side: t(`river.side.${side}` as TextId) }) + (before === undefined ? '' : t('river.said.behind', { text: shortened(before.text) })),
  ].filter((part) => part !== '').join(' ')
}

/** What a thing is linked to, in both directions. */
export function linkedItems(meeting: Meeting, id: string): { readonly link: string; readonly item: ItemRecord }[] {
  return [...meeting.link.values()].flatMap((link) => {
    const other = link.from === id ? link.to : link.to === id ? link.from : null
    const item = other === null ? undefined : meeting.item.get(other)
    return item === undefined ? [] : [{ link: link.id, item }]
  })
}

/** Whether an obstacle has no bridge yet: what else it is linked to does not get anybody across. */
export function isOpen(item: ItemRecord, links: readonly { readonly item: ItemRecord }[]): boolean {
  return item.kind === 'obstacle' && !links.some(({ item: other }) => other.kind === 'bridge')
}

/** Who takes a plank's step, and when, for the facilitator's own picture. */
export function stepWords(t: Text, meeting: Meeting, people: People, plank: string): { who?: string; due?: string } {
  const item = meeting.item.get(plank)
  const who = item === undefined ? '' : whoText(item.who, people, meeting.organisation)
  return { ...(who === '' ? {} : { who }), ...(item === undefined || item.due === '' ? {} : { due: t.day(item.due, 'short') }) }
}

/** What a thing is besides its text, for who does not see the list: "obstakel, halverwege, in het water, brug: Inloop". */
export function saidOfThing(t: Text, meeting: Meeting, river: RiverRecord, item: ItemRecord): string {
  const links = linkedItems(meeting, item.id)
  const open = item.kind === 'obstacle' && !links.some(({ item: other }) => other.kind === 'bridge') ? t('river.open') : ''
  const linked = links.map(({ item: other }) => t('river.linkLine', { kind: kindWord(t, river, other.kind), text: shortened(other.text) }))
  return [kindWord(t, river, item.kind), placeWords(t, item), open, ...linked, item.locked ? t('river.locked') : ''].filter((part) => part !== '').join(', ')
}

/** What a screen reader says of a thing in the picture: kind, text, place and links. */
export function describeThing(t: Text, meeting: Meeting, river: RiverRecord, id: string): string {
  const item = meeting.item.get(id)
  if (item === undefined) return ''
  const linked = linkedItems(meeting, id)
  const links = linked.map(({ link, item: other }) => [meeting.link.get(link)?.label ?? '', kindWord(t, river, other.kind), other.text].filter((part) => part !== '').join(' '))
  const open = isOpen(item, linked) ? t('river.open') : ''
  return [kindWord(t, river, item.kind), item.text, item.alt, placeWords(t, item), open, links.length === 0 ? '' : t('river.linkedTo', { what: t.list(links) })]
    .filter((part) => part !== '').join('. ')
}
