import { useEffect, useRef, useState } from 'react'
import { wallOf } from '#domain/meeting/records.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { KeyHint } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { nameOfGroup } from '../breakouts/group-words.ts'
import { seatCommand, seatsFor, type SeatFor } from '../breakouts/plan.ts'
import { useCountedEarlier } from '../breakouts/use-earlier.ts'
import { addTyped } from './person-commands.ts'
import styles from './people.module.css'

/** Type, Enter, type. N makes it the field for somebody who comes in late: N, the name, Enter. */
export function AddPeople({ onAdded }: { readonly onAdded: (ids: readonly string[]) => void }) {
  const t = useText()
  const { submit } = useActions()
  const { store } = useAccess().replica
  const [late, setLate] = useState(false)
  const [arrived, setArrived] = useState<readonly string[]>([])
  const field = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState(0)
  useKey('N', () => {
    setLate(true)
    setAsked((count) => count + 1)
  })
  useEffect(() => { if (asked > 0) field.current?.focus() }, [asked])

  async function add(texts: readonly string[]): Promise<{ readonly ok: boolean }> {
    const typed = addTyped(store.getState().meeting, texts, late ? 'late' : 'expected', newId)
    if (typed.ids.length === 0) return { ok: false }
    const answer = await submit(typed.command, typed.names)
    if (!answer.ok) return answer
    onAdded(typed.ids)
    setArrived(late ? typed.ids : [])
    return answer
  }

  return (
    <div className={classNames(styles['add'], late && styles['late'])}>
      <div className={classNames(styles['addRow'])}>
        <div className={classNames(styles['addField'])}>
          <QuickAdd
            key={late ? 'late' : 'expected'}
            ref={field}
            label={t(late ? 'people.addLate' : 'people.add')}
            placeholder={t(late ? 'people.addLatePlaceholder' : 'people.addPlaceholder')}
            onAdd={add}
            onEscape={() => { setLate(false) }}
          />
        </div>
        {late
          ? <Button kind="quiet" onPress={() => { setLate(false) }}>{t('people.lateDone')}</Button>
          : <Button kind="quiet" onPress={() => { setLate(true); setAsked((count) => count + 1) }}>{t('people.latecomer')} <KeyHint keys="N" /></Button>}
      </div>
      {arrived.length === 0 ? null : <SeatOffer people={arrived} onDone={() => { setArrived([]); field.current?.focus() }} />}
    </div>
  )
}

/** Where somebody who came late would sit best in this round and the next; one press and nobody else moves. */
function SeatOffer({ people, onDone }: { readonly people: readonly string[]; readonly onDone: () => void }) {
  const t = useText()
  const { submit } = useActions()
  const { store } = useAccess().replica
  const { pairs } = useCountedEarlier()
  const offered = useMeeting((meeting) => JSON.stringify(offerOf(meeting, people, pairs)))
  const seats = JSON.parse(offered) as readonly SeatFor[]
  const { meeting, people: names } = store.getState()
  const accept = async (): Promise<void> => {
    const answer = await submit(seatCommand(seats, 'people.seated'))
    if (answer.ok) onDone()
  }
  useKey('Ctrl+Enter', () => { void accept() }, { isDisabled: seats.length === 0 })
  if (seats.length === 0) return null
  const places = seats.map(({ round, group }) => {
    const found = meeting.group.get(group)
    return t('people.place', { round: meeting.round.get(round)?.title ?? '', group: found === undefined ? '' : nameOfGroup(t, found) })
  })
  return (
    <div className={classNames(styles['offer'])} role="status">
      <p>{t('people.offer', { name: people.length === 1 ? names.get(people[0] ?? '')?.name ?? '' : t('people.count', { count: people.length }), places: t.list([...new Set(places)]) })}</p>
      <span className={classNames(styles['offerButtons'])}>
        <Button onPress={() => { void accept() }}>{t('people.accept')} <KeyHint keys="Ctrl+Enter" /></Button>
        <Button kind="quiet" onPress={onDone}>{t('people.notNow')}</Button>
      </span>
    </div>
  )
}

/** From the round that is on the wall now; else all rounds that have groups. `earlier`: who met at earlier meetings. */
function offerOf(meeting: Parameters<typeof seatsFor>[0], people: readonly string[], earlier: Parameters<typeof seatsFor>[3]): SeatFor[] {
  const wall = wallOf(meeting)
  const there = people.filter((person) => meeting.person.has(person))
  return there.length === 0 ? [] : seatsFor(meeting, there, wall.show === 'groups' ? wall.of : null, earlier)
}
