import { useMemo, useState } from 'react'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { useActions, useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { IconMore } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { MetDialog } from './MetDialog.tsx'
import { OnlineDialog } from './OnlineDialog.tsx'
import { WishesDialog } from './WishesDialog.tsx'
import { copyText } from '#renderer/ui/copy-text.ts'
import { groupsText } from './groups-text.ts'

/** What is done less often with a round: wishes, who met whom, going online, taking it away. */
export function RoundMenu({ round }: { readonly round: RoundRecord }) {
  const t = useText()
  const { request, submit, say } = useActions()
  const names = useNames()
  const meeting = useMeeting((state) => state)
  const [open, setOpen] = useState<'wishes' | 'met' | 'zoom' | 'teams' | null>(null)
  const print = async (kind: 'list' | 'cards' | 'signs'): Promise<void> => {
    const answer = await request('groups.print', { round: round.id, kind })
    if (!answer.ok) return
    say({ kind: 'text', tone: 'ok', text: t('breakouts.print.written', { name: answer.value.name, folder: answer.value.folder }) })
    void request('file.open', { file: answer.value.file, how: 'open' })
  }
  const text = useMemo(() => () => groupsText(t, meeting, names, round), [t, meeting, names, round])
  return (
    <>
      <Button kind="quiet" onPress={() => { setOpen('wishes') }}>{t('breakouts.wishes', { count: meeting.wish.size + meeting.pin.size })}</Button>
      <Menu
        label={t('breakouts.more')}
        trigger={<IconButton label={t('breakouts.more')} icon={<IconMore />} />}
        groups={[{
          id: 'online',
          title: t('breakouts.online'),
          entries: [
            { id: 'zoom', label: t('breakouts.online.zoom'), onAction: () => { setOpen('zoom') } },
            { id: 'teams', label: t('breakouts.online.teams'), onAction: () => { setOpen('teams') } },
            { id: 'copy', label: t('breakouts.copy'), onAction: () => { if (copyText(text())) say({ kind: 'text', tone: 'ok', text: t('breakouts.copied') }) } },
          ],
        }, {
          id: 'print',
          title: t('breakouts.print'),
          entries: (['list', 'cards', 'signs'] as const).map((kind) => ({ id: kind, label: t(`breakouts.print.${kind}`), onAction: () => { void print(kind) } })),
        }, {
          id: 'more',
          title: t('breakouts.round'),
          entries: [
            { id: 'met', label: t('breakouts.met'), onAction: () => { setOpen('met') } },
            { id: 'remove', label: t('breakouts.removeRound'), danger: true, onAction: () => { void submit({ type: 'remove', table: 'round', ids: [round.id] }) } },
          ],
        }]}
      />
      {open === 'wishes' ? <WishesDialog round={round} onClose={() => { setOpen(null) }} /> : null}
      {open === 'zoom' || open === 'teams' ? <OnlineDialog round={round} kind={open} onClose={() => { setOpen(null) }} /> : null}
      {open === 'met' ? <MetDialog onClose={() => { setOpen(null) }} /> : null}
    </>
  )
}
