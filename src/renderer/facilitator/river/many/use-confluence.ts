import { useMemo, useState } from 'react'
import type { Command } from '#domain/meeting/command.ts'
import { canLayTogether, layTogether, type LaidTogether } from '#domain/meeting/piles.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { areDistricts, meantBy, pictureId, pileMark, readConfluence, type Confluence, type ConfluenceEntry } from '#domain/view/confluence.ts'
import type { Sent } from '#renderer/replica/unkept.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { confluenceKeeper } from '#renderer/scene/confluence-keeper.ts'
import { useText, type TextId } from '#renderer/text/use-text.tsx'
import { countVotes } from './RiverPainting.tsx'

/** The confluence as it is now, in words and as a picture, and what can be done in it. Ids are those of the picture. */
export interface ShownConfluence {
  readonly confluence: Confluence
  readonly picture: RiverPicture
  readonly entryOf: (id: string) => ConfluenceEntry | undefined
  readonly riverName: (river: string) => string
  /** "in 5 van 8 stadsdelen" */
  readonly inGroups: (groups: number) => string
  readonly canLay: (ids: readonly string[]) => boolean
  /** Lays these together where the first of them lies; gives the id of the result when it was done. */
  readonly lay: (ids: readonly string[], at?: { readonly along: number; readonly across: number }) => Promise<string | null>
  /** All of them, as one step. */
  readonly takeApart: (piles: readonly string[]) => void
  readonly takeOut: (item: string) => void
  readonly makeNeed: (entry: ConfluenceEntry) => void
  readonly movePile: (pile: string, at: { readonly along: number; readonly across: number }) => void
  readonly rename: (pile: string, text: string) => Promise<Sent>
}

export function useConfluence(): ShownConfluence {
  const t = useText()
  const { submit } = useActions()
  const [keeper] = useState(confluenceKeeper)
  const rows = useMeeting(({ river, item, link, pile, piled, vote }) => ({ river, item, link, pile, piled, vote }))
  return useMemo(() => {
    const confluence = readConfluence(rows)
    const entries = new Map(confluence.entries.map((entry) => [pictureId(entry), entry]))
    const of = confluence.rivers.length
    const words = areDistricts(rows.river.values()) ? 'many.inDistricts' : 'many.inGroups'
    const inGroups = (groups: number): string => t(words, { groups, of })
    const riverName = (id: string): string => rows.river.get(id)?.title || t('river.unnamed')
    const votes = countVotes(rows.vote)
    const picture = keeper.picture(rows, { kind: (kind) => t(`onwall.kind.${kind}` as TextId), votes: (id) => votes.get(id) ?? 0, groups: inGroups, riverName, title: t('many.title.confluence') })
    const laid = (ids: readonly string[]): LaidTogether => {
      const meant = ids.map(meantBy)
      return { items: meant.filter(({ is }) => is === 'item').map(({ id }) => id), piles: meant.filter(({ is }) => is === 'pile').map(({ id }) => id) }
    }
    const send = (command: Command): void => { void submit(command) }
    return {
      confluence, picture, riverName, inGroups,
      entryOf: (id) => entries.get(id),
      canLay: (ids) => canLayTogether(rows, laid(ids)),
      lay: async (ids, at) => {
        const first = ids.map((id) => entries.get(id)).find((entry) => entry !== undefined)
        const what = laid(ids)
        const id = what.piles[0] ?? newId()
        const command = layTogether(rows, what, { id, along: at?.along ?? first?.along ?? 0.5, across: at?.across ?? first?.across ?? 0 })
        return command !== null && (await submit(command)).ok ? `${pileMark}${id}` : null
      },
      takeApart: (piles) => { send({ type: 'remove', table: 'pile', ids: piles }) },
      takeOut: (item) => { send({ type: 'remove', table: 'piled', ids: [item] }) },
      makeNeed: (entry) => { send({ type: 'mark-need', id: newId(), items: entry.members.map(({ id }) => id), text: entry.text }) },
      movePile: (pile, at) => { send({ type: 'edit', table: 'pile', rows: [{ id: pile, fields: { along: at.along, across: at.across } }] }) },
      rename: (pile, text) => submit({ type: 'edit', table: 'pile', rows: [{ id: pile, fields: { text } }] }),
    }
  }, [rows, t, keeper, submit])
}
