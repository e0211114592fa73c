import { useEffect, useRef, useState } from 'react'
import { wallOf, type Meeting } from '#domain/meeting/records.ts'
import { latecomersWithoutGroup } from '#domain/meeting/presence.ts'
import { seatCommand, seatsFor, type SeatFor } from '#domain/breakouts/plan.ts'
import type { Sent } from '#renderer/replica/unkept.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { KeyHint } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { nameOfGroup } from '../breakouts/group-words.ts'
import { useCountedEarlier } from '../breakouts/use-earlier.ts'
import { useRemembered } from '../frame/remembered.ts'
import { addTyped } from './person-commands.ts'
import styles from './people.module.css'

/** Type, Enter, type. N makes it the field for somebody who comes in late: N, the name, Enter. */
export function AddPeople({ onAdded }: { readonly onAdded: (ids: readonly string[]) => void }) {
  const t = useText()
  const { submit } = useActions()
  const { store } = useAccess().replica
  const [late, setLate] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState(0)
  useKey('N', () => {
    setLate(true)
    setAsked((count) => count + 1)
  })
  useEffect(() => { if (asked > 0) field.current?.focus() }, [asked])
  // Out of the field, so that N is a key again and no letter.
  const button = useRef<HTMLButtonElement>(null)
  const [left, setLeft] = useState(0)
  useEffect(() => { if (left > 0) button.current?.focus() }, [left])

  async function add(texts: readonly string[]): Promise<Sent> {
    const typed = addTyped(store.getState().meeting, texts, late ? 'late' : 'expected', newId)
    if (typed.ids.length === 0) return { ok: false }
    const answer = await submit(typed.command, typed.names)
    if (!answer.ok) return answer
    onAdded(typed.ids)
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
            onEscape={() => { if (late) { setLate(false); setLeft(left + 1) } }}
          />
        </div>
        {late
          ? <Button kind="quiet" onPress={() => { setLate(false) }}>{t('people.lateDone')}</Button>
          : <Button ref={button} kind="quiet" onPress={() => { setLate(true); setAsked((count) => count + 1) }}>{t('people.latecomer')} <KeyHint keys="N" /></Button>}
      </div>
      <SeatOffer onDone={() => { field.current?.focus() }} />
    </div>
  )
}

/** So many are named with their places; the offer is for all of them. */
const mostNamed = 3

/**
 * Where those who came late would sit best in this round and the next; one press and nobody else moves. It stays, also
 * after another part was open, until everybody has a place or it is declined.
 */
function SeatOffer({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const { submit } = useActions()
  const { store } = useAccess().replica
  const names = useNames()
  const { pairs } = useCountedEarlier()
  const [declined, setDeclined] = useRemembered<string>('people.declined', '')
  const offered = useMeeting((meeting) => JSON.stringify(offerOf(meeting, declined.split(' '), pairs)))
  const seats = JSON.parse(offered) as readonly SeatFor[]
  const { meeting } = store.getState()
  const people = [...new Set(seats.map(({ person }) => person))]
  const accept = async (): Promise<void> => {
    const answer = await submit(seatCommand(seats, 'people.seated'))
    if (answer.ok) onDone()
  }
  const decline = (): void => {
    setDeclined([...declined.split(' '), ...people].join(' ').trim())
    onDone()
  }
  useKey('Ctrl+Enter', () => { void accept() }, { isDisabled: seats.length === 0 })
  if (seats.length === 0) return null
  const placesOf = (person: string): string[] => seats.filter((seat) => seat.person === person).map(({ round, group }) => {
    const found = meeting.group.get(group)
    return t('people.place', { round: meeting.round.get(round)?.title ?? '', group: found === undefined ? '' : nameOfGroup(t, found) })
  })
  return (
    <div className={classNames(styles['offer'])} role="status">
      <div className={classNames(styles['offerLines'])}>
        {people.slice(0, mostNamed).map((person) => <p key={person}>{t('people.offer', { name: names.get(person)?.name ?? '', places: t.list(placesOf(person)) })}</p>)}
        {people.length > mostNamed ? <p>{t('people.andMore', { count: people.length - mostNamed })}</p> : null}
      </div>
      <span className={classNames(styles['offerButtons'])}>
        <Button onPress={() => { void accept() }}>{t('people.accept')} <KeyHint keys="Ctrl+Enter" /></Button>
        <Button kind="quiet" onPress={decline}>{t('people.notNow')}</Button>
      </span>
    </div>
  )
}

/** From the round that is on the wall now; else all rounds that have groups. `earlier`: who met at earlier meetings. */
function offerOf(meeting: Meeting, declined: readonly string[], earlier: Parameters<typeof seatsFor>[3]): SeatFor[] {
  const wall = wallOf(meeting)
  const there = latecomersWithoutGroup(meeting).filter((person) => !declined.includes(person))
  return there.length === 0 ? [] : seatsFor(meeting, there, wall.show === 'groups' ? wall.of : null, earlier)
}
