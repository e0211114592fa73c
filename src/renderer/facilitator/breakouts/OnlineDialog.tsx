import { useRef, useState } from 'react'
import type { WrittenFile } from '#contract/answers.ts'
import { roomsOnline, type OnlineKind, type OnlineRooms, type WithoutAddress } from '#domain/meeting/rooms-online.ts'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import type { Sent } from '#renderer/replica/draft.ts'
import { useActions, useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { DraftField } from '#renderer/ui/draft-field.tsx'
import { IconOpen, IconSave } from '#renderer/ui/icons.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import { nameOfGroup } from './group-words.ts'
import styles from './breakouts.module.css'

/** More fields than this make a window slow, and nobody types them here: a list of people brings them in. */
const mostFields = 60

/** Before the file is written: who has no address. It can be typed here, and is kept with the person. */
export function OnlineDialog({ round, kind, onClose }: { readonly round: RoundRecord; readonly kind: OnlineKind; readonly onClose: () => void }) {
  const t = useText()
  const rooms = useRooms(round)
  // Who was without an address at first stays listed, so that the field does not vanish from under the cursor.
  const [first] = useState(() => rooms.missing.map(({ person }) => person))
  const why = new Map(rooms.missing.map((row) => [row.person, row.why]))
  const listed = [...first, ...rooms.missing.flatMap(({ person }) => (first.includes(person) ? [] : [person]))]
  const handing = useHandOver(round, kind)
  const reached = rooms.rows.length - rooms.missing.length
  const possible = kind === 'teams' ? rooms.rows.length > 0 : reached > 0
  return (
    <Dialog
      title={t(`breakouts.online.${kind}`)}
      isOpen
      onClose={onClose}
      footer={(
        <>
          <Button isDisabled={!possible} onPress={() => { void handing.write(true) }}>{t('breakouts.online.elsewhere')}</Button>
          <Button kind="primary" icon={<IconSave size={18} />} isDisabled={!possible} onPress={() => { void handing.write(false) }}>{t('breakouts.online.write')}</Button>
        </>
      )}
    >
      <p>{t(`breakouts.online.${kind}Note`)}</p>
      <Note tone={rooms.missing.length === 0 && rooms.rows.length > 0 ? 'ok' : 'warn'}>
        <p>{rooms.rows.length === 0 ? t('breakouts.online.nobody') : t('breakouts.online.reached', { count: reached, of: rooms.rows.length })}</p>
      </Note>
      {listed.length === 0 ? null : (
        <section aria-label={t('breakouts.online.missing')} className={classNames(styles['addresses'])}>
          <h3>{t('breakouts.online.missing')}</h3>
          <p className={classNames(styles['soft'])}>{t('breakouts.online.missingNote')}</p>
          {listed.slice(0, mostFields).map((person) => <AddressField key={person} person={person} why={why.get(person) ?? null} onSend={handing.keep} />)}
          {listed.length > mostFields ? <p>{t('breakouts.online.more', { count: listed.length - mostFields })}</p> : null}
        </section>
      )}
      {handing.file === null ? null : <Written file={handing.file} />}
    </Dialog>
  )
}

function useRooms(round: RoundRecord): OnlineRooms {
  const t = useText()
  const names = useNames()
  const meeting = useMeeting((state) => state)
  return roomsOnline(meeting, names, round.id, (group) => nameOfGroup(t, group))
}

function useHandOver(round: RoundRecord, kind: OnlineKind) {
  const { request } = useActions()
  const names = useNames()
  const [file, setFile] = useState<WrittenFile | null>(null)
  const keeping = useRef<Promise<unknown>>(Promise.resolve())
  return {
    file,
    keep: (person: string, email: string): Promise<Sent> => {
      const kept = request('people.rename', { names: [{ id: person, name: names.get(person)?.name ?? '', email }] })
      keeping.current = kept
      return kept
    },
    write: async (choosePlace: boolean): Promise<void> => {
      // An address that was typed last must be on disk before the file is made of it.
      await keeping.current
      const answer = await request('groups.handOver', { round: round.id, kind, choosePlace })
      if (answer.ok && answer.value !== null) setFile(answer.value.file)
    },
  }
}

function AddressField({ person, why, onSend }: { readonly person: string; readonly why: WithoutAddress | null; readonly onSend: (person: string, email: string) => Promise<Sent> }) {
  const t = useText()
  const known = useNames().get(person)
  return (
    <DraftField
      label={known?.name ?? ''}
      value={known?.email ?? ''}
      asWhole
      onCommit={(email) => onSend(person, email.trim())}
      error={why === null || why === 'none' ? null : t(`breakouts.online.why.${why}`)}
    />
  )
}

function Written({ file }: { readonly file: WrittenFile }) {
  const t = useText()
  const { request } = useActions()
  return (
    <Note tone="ok">
      <p role="status">{t('breakouts.online.written', { name: file.name, folder: file.folder })}</p>
      <Button kind="quiet" icon={<IconOpen />} onPress={() => { void request('file.open', { file: file.file, how: 'show' }) }}>{t('breakouts.online.show')}</Button>
    </Note>
  )
}
