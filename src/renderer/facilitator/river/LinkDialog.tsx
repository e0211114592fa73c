import { useState } from 'react'
import type { ItemRecord } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { shortened } from '#renderer/text/shortened.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ComboBox } from '#renderer/ui/select.tsx'
import { linkTargets, linkThings } from '#domain/things/river-commands.ts'
import { kindWord } from './river-words.ts'

/** What dragging from one thing to any other does, without a hand: type a part of the other one, Enter. */
export function LinkDialog({ item, river, onClose }: { readonly item: ItemRecord; readonly river: RiverRecord; readonly onClose: () => void }) {
  const t = useText()
  const { submit } = useActions()
  const meeting = useMeeting((whole) => whole)
  const [typed, setTyped] = useState('')
  const choices = linkTargets(meeting, item).map((other) => ({
    id: other.id, label: t('river.linkLine', { kind: kindWord(t, river, other.kind), text: other.text === '' ? t('river.noText') : shortened(other.text) }),
  }))
  const link = (id: string | null): void => {
    if (id === null) return
    onClose()
    void submit(linkThings(meeting, item.id, id, newId()))
  }
  return (
    <Dialog title={t('river.linkFrom', { text: shortened(item.text) })} isOpen onClose={onClose}>
      {choices.length === 0
        ? <p>{t('river.linkNothing')}</p>
        : <ComboBox autoFocus label={t('river.linkTo')} placeholder={t('river.linkSearch')} choices={choices} inputValue={typed} onInputChange={setTyped} onChoose={link} />}
    </Dialog>
  )
}
