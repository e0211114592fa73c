import { useRef } from 'react'
import type { ThingKind } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { addThings } from '#domain/things/river-commands.ts'
import { questionsOf } from '#domain/river/questions.ts'
import { kindWord } from './river-words.ts'
import { useTrayDrag } from './use-tray-drag.ts'
import styles from './river.module.css'

export const trayKinds = ['opportunity', 'obstacle', 'bridge', 'boat', 'milestone', 'note', 'text'] as const satisfies readonly ThingKind[]

/** Choose what it is, then type, Enter, type. The question that belongs to the kind stands above it. */
export function RiverTray({ river, kind, onKind, picture, onDrop }: {
  readonly river: RiverRecord
  readonly kind: ThingKind
  readonly onKind: (kind: ThingKind) => void
  readonly picture: RiverPicture
  /** A kind was dragged out of the tray and let go at this place of the window. */
  readonly onDrop: (kind: ThingKind, clientX: number, clientY: number) => void
}) {
  const t = useText()
  const { submit } = useActions()
  const question = questionsOf(useRows('question'), river).find((candidate) => candidate.kind === kind)?.text ?? ''
  const word = kindWord(t, river, kind)
  const shelf = useRef<HTMLDivElement>(null)
  const drag = useTrayDrag(shelf, trayKinds, onDrop)
  return (
    <div className={styles['tray']}>
      <div ref={shelf} className={styles['shelf']} onPointerDownCapture={drag.down}>
      <Segmented
        label={t('river.kindToAdd')} hideLabel value={kind as (typeof trayKinds)[number]} onChange={onKind}
        segments={trayKinds.map((one) => ({ id: one, label: kindWord(t, river, one) }))}
      />
      </div>
      <div className={styles['add']}>
        <p className={styles['question']}>{question === '' ? t('river.hint') : question}</p>
        <QuickAdd label={t('river.addKind', { kind: word })} onAdd={(texts) => submit(addThings(river.id, kind, texts, picture, newId))} />
      </div>
    </div>
  )
}
