import { useEffect, useMemo, useRef, useState } from 'react'
import type { ThingKind } from '#domain/meeting/item-records.ts'
import type { RiverRecord } from '#domain/meeting/river-records.ts'
import type { RiverPicture } from '#domain/river/river-picture.ts'
import { questionsOf } from '#domain/river/questions.ts'
import { riverOutline, type OutlineKind } from '#domain/view/river-outline.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useMeeting, useRows } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { useGoal } from '../frame/frame-context.tsx'
import { addThings } from '#domain/things/river-commands.ts'
import { kindWord } from './river-words.ts'
import { OutlineThing } from './OutlineThing.tsx'
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
  const kinds = useMemo(() => riverOutline(items.values(), river.id), [items, river.id])
  return (
    <section className={styles['outline']} data-outline aria-label={t('river.outline', { title: river.title })}>
      {kinds.map(({ kind, things }) => (
        // The three questions always have their place; the other kinds come when there is one.
        things.length === 0 && !asked.includes(kind) ? null : <KindSection key={kind} kind={kind} river={river} picture={picture} things={things} chosen={chosen} onChoose={onChoose} />
      ))}
    </section>
  )
}

/** So many of a kind at first: a list of thousands takes seconds to open, and nobody reads it to the end. */
const portion = 200
/** Not made of words: these are added from the picture. */
const drawnKinds: readonly ThingKind[] = ['picture', 'line']
const asked: readonly ThingKind[] = ['opportunity', 'obstacle', 'bridge']

function KindSection({ kind, river, picture, things, chosen, onChoose }: OutlineProps & OutlineKind) {
  const t = useText()
  const { submit } = useActions()
  const question = questionsOf(useRows('question'), river).find((candidate) => candidate.kind === kind)?.text ?? ''
  const word = kindWord(t, river, kind)
  const [most, setMost] = useState(portion)
  const goal = useGoal()
  const [only] = chosen.length === 1 ? chosen : []
  const shown = things.length <= most ? things : things.filter(({ item }, at) => at < most || item.id === only || item.id === goal?.id)
  const rest = things.length - shown.length
  const list = useRef<HTMLUListElement>(null)
  const from = useRef<string | null>(null)
  // Whoever asks for more reads on at the first one that is new.
  useEffect(() => {
    const last = list.current?.querySelector(`[data-thing="${CSS.escape(from.current ?? '')}"]`)
    from.current = null
    last?.nextElementSibling?.querySelector<HTMLElement>('button')?.focus()
  }, [most])
  return (
    <section className={styles['kind']} data-kind={kind} aria-label={word}>
      <h2 className={styles['kindTitle']}><span className={styles['swatch']} aria-hidden="true" />{t('river.kindCount', { kind: word, count: things.length })}</h2>
      {question === '' ? null : <p className={styles['question']}>{question}</p>}
      <ul ref={list} className={styles['things']}>
        {shown.map(({ item, planks }) => (
          <OutlineThing key={item.id} item={item} river={river} isChosen={chosen.includes(item.id)} onChoose={onChoose} planks={planks} />
        ))}
      </ul>
      {rest === 0 ? null : <Button onPress={() => { from.current = things[most - 1]?.item.id ?? null; setMost(most + portion) }}>{t('river.showMore', { count: rest })}</Button>}
      {drawnKinds.includes(kind) ? null : <QuickAdd label={t('river.addKind', { kind: word })} placeholder={t('river.addKindShort', { kind: word })} onAdd={(texts) => submit(addThings(river.id, kind, texts, picture, newId))} />}
    </section>
  )
}
