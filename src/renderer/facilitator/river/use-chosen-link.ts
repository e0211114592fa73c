import { useState } from 'react'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { kindWord } from './river-words.ts'
import { useTold } from './told.ts'

export interface ChosenLink {
  readonly id: string | null
  readonly choose: (id: string) => void
  /** Keeps its identity. */
  readonly set: (id: string | null) => void
}

/** The arrow that was clicked in the picture: it is said which, and Delete takes it away. By key an arrow is found in the menu of either thing. */
export function useChosenLink(river: RiverRecord): ChosenLink {
  const t = useText()
  const { say } = useActions()
  const tell = useTold()
  const meeting = useMeeting((whole) => whole)
  const [id, setId] = useState<string | null>(null)
  const link = id === null ? undefined : meeting.link.get(id)
  const named = (of: string): string => {
    const item = meeting.item.get(of)
    return item === undefined ? '' : t('river.linkLine', { kind: kindWord(t, river, item.kind), text: shortened(item.text) })
  }
  const remove = (): void => { if (link !== undefined) void tell({ type: 'remove', table: 'link', ids: [link.id] }) }
  useKey('Delete', remove, { isDisabled: link === undefined })
  useKey('Backspace', remove, { isDisabled: link === undefined })
  const choose = (next: string): void => {
    const found = meeting.link.get(next)
    setId(next)
    if (found !== undefined) say({ kind: 'text', text: t('river.said.link', { from: named(found.from), to: named(found.to) }) })
  }
  return { id: link?.id ?? null, choose, set: setId }
}
