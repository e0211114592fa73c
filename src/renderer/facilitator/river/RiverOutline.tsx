import { useMemo } from 'react'
import { inOrder } from '#domain/document/order.ts'
import type { ItemRecord, RiverRecord, ThingKind } from '#domain/meeting/records.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useMeeting, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { addThings } from './river-commands.ts'
import { questionsOf } from './river-questions.ts'
import { kindWord } from './river-words.ts'
import { OutlineThing } from './OutlineThing.tsx'
import { trayKinds } from './RiverTray.tsx'
import styles from './river.module.css'

interface OutlineProps {
  readonly river: RiverRecord
  readonly picture: RiverPicture
  readonly chosen: readonly string[]
  readonly onChoose: (id: string) => void
}

/** The same river as headings and lists: everything that the picture can do, for the keyboard and for ears. */
export function RiverOutline({ river, picture, chosen, onChoose }: OutlineProps) {
  const t = useText()
  const items = useMeeting((meeting) => meeting.item)
  const things = useMemo(() => [...items.values()].filter((item) => item.river === river.id), [items, river.id])
  return (
    <section className={styles['outline']} aria-label={t('river.outline', { title: river.title })}>
      {outlineKinds.map((kind) => {
        const ofKind = things.filter((item) => item.kind === kind).sort((one, other) => one.along - other.along || one.across - other.across)
        // The three questions always have their place; the other kinds come when there is one.
        if (ofKind.length === 0 && !asked.includes(kind)) return null
        return <KindSection key={kind} kind={kind} river={river} picture={picture} things={ofKind} all={things} chosen={chosen} onChoose={onChoose} />
      })}
    </section>
  )
}

/** The kinds of the tray, and those that come another way: words alone, pictures, drawn lines. */
const outlineKinds: readonly ThingKind[] = [...trayKinds, ...(['text', 'picture', 'line'] as const).filter((kind) => !(trayKinds as readonly ThingKind[]).includes(kind))]
/** Not made of words: these are added from the picture. */
const drawnKinds: readonly ThingKind[] = ['picture', 'line']
const asked: readonly ThingKind[] = ['opportunity', 'obstacle', 'bridge']

function KindSection({ kind, river, picture, things, all, chosen, onChoose }: OutlineProps & {
  readonly kind: ThingKind
  readonly things: readonly ItemRecord[]
  readonly all: readonly ItemRecord[]
}) {
  const t = useText()
  const { submit } = useActions()
  const question = questionsOf(useRows('question'), river).find((candidate) => candidate.kind === kind)?.text ?? ''
  const word = kindWord(t, river, kind)
  return (
    <section className={styles['kind']} data-kind={kind} aria-label={word}>
      <h2 className={styles['kindTitle']}><span className={styles['swatch']} aria-hidden="true" />{t('river.kindCount', { kind: word, count: things.length })}</h2>
      {question === '' ? null : <p className={styles['question']}>{question}</p>}
      <ul className={styles['things']}>
        {things.map((item) => (
          <OutlineThing key={item.id} item={item} river={river} isChosen={chosen.includes(item.id)} onChoose={onChoose} planks={inOrder(all.filter((plank) => plank.parent === item.id))} />
        ))}
      </ul>
      {drawnKinds.includes(kind) ? null : <QuickAdd label={t('river.addKind', { kind: word })} onAdd={(texts) => submit(addThings(river.id, kind, texts, picture, newId))} />}
    </section>
  )
}
