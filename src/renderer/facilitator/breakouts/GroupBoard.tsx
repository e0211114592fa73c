import { useMemo, useRef, useState } from 'react'
import { inOrder } from '#domain/document/order.ts'
import type { GroupRecord, RoundRecord } from '#domain/meeting/round-records.ts'
import { leaveCommand } from '#domain/breakouts/live-commands.ts'
import { addGroupCommand } from '#domain/breakouts/round-commands.ts'
import { seatCommand, seatsFor } from '#domain/breakouts/plan.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useInTurn } from '#renderer/replica/in-turn.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useNames, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconPlus } from '#renderer/ui/icons.tsx'
import type { CountedRounds } from './counted-rounds.ts'
import { GroupCard } from './GroupCard.tsx'
import { MoveMenu } from './MoveMenu.tsx'
import { SeatList, type Dragged, type SeatLine } from './SeatList.tsx'
import { useMoves, useSeatFocus } from './use-moves.ts'
import styles from './breakouts.module.css'

/** Cards that are drawn at once: of 500 groups nobody looks at more, and the rest is one press away. */
const cardsAtOnce = 60

/** The groups of a round as cards, with whoever has no group yet above them. */
export function GroupBoard({ round, counted }: { readonly round: RoundRecord; readonly counted: CountedRounds }) {
  const t = useText()
  const { submit, say } = useActions()
  const { store } = useAccess().replica
  const turn = useInTurn()
  const { groups, lines, unplaced, goneSeats } = useSeats(round, counted)
  const moves = useMoves(round, groups, counted)
  const place = useRef<HTMLDivElement>(null)
  const order = useMemo(() => [...unplaced, ...groups.flatMap((group) => lines.get(group.id) ?? [])].map((line) => line.person), [unplaced, groups, lines])
  const focus = useSeatFocus(place, order, lines)
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [menu, setMenu] = useState<{ readonly person: string; readonly chip: HTMLElement } | null>(null)
  const [shown, setShown] = useState(cardsAtOnce)
  if (groups.length === 0) return null

  const groupOf = (person: string): string | null => groups.find((group) => lines.get(group.id)?.some((line) => line.person === person) === true)?.id ?? null
  const move = (person: string, group: string | null): void => {
    focus.follow(person)
    void moves.move(person, group)
  }
  const leave = async (person: string): Promise<void> => {
    const name = nameIn(lines, unplaced, person)
    const answer = await submit(leaveCommand(store.getState().meeting, person, round.id))
    if (answer.ok) say({ kind: 'text', tone: 'ok', text: t('breakouts.left', { name }) })
  }
  const seatActions = {
    open: (person: string, chip: HTMLElement) => { setMenu({ person, chip }) },
    focus: focus.setCurrent,
    goTo: focus.follow,
    drag: (person: string | null) => { setDragged(person === null ? null : { person, from: groupOf(person) }) },
    shift(person: string, step: 1 | -1) {
      void turn(() => {
        const seat = [...store.getState().meeting.seat.values()].find((one) => one.round === round.id && one.person === person)
        const at = groups.findIndex((group) => group.id === seat?.group)
        const next = groups[(at + step + groups.length) % groups.length]
        if (next === undefined) return undefined
        focus.follow(person)
        return moves.move(person, next.id)
      })
    },
    takeOut: (person: string) => { if (groupOf(person) !== null) move(person, null) },
    leave: (person: string) => { void leave(person) },
  }
  const place60 = groups.slice(0, shown)
  return (
    <div ref={place} data-board className={classNames(styles['board'])}>
      {unplaced.length === 0 ? null : (
        <div className={classNames(styles['unplaced'])} role="region" aria-label={t('breakouts.unplaced', { count: unplaced.length })}>
          <div className={classNames(styles['unplacedHead'])}>
            <h3>{t('breakouts.unplaced', { count: unplaced.length })}</h3>
            <Button onPress={() => { void submit(seatCommand(seatsFor(store.getState().meeting, unplaced.map((line) => line.person), round.id, counted.earlier).filter((seat) => seat.round === round.id), 'groups.rest')) }}>{t('breakouts.placeRest')}</Button>
          </div>
          <SeatList label={t('breakouts.unplaced', { count: unplaced.length })} lines={unplaced.slice(0, 100)} neighbours={[null, place60[0]?.id ?? null]} current={focus.current} actions={seatActions} wide />
        </div>
      )}
      {goneSeats.length === 0 ? null : (
        <p className={classNames(styles['goneSeats'])}>
          {t('breakouts.goneSeats', { names: t.list(goneSeats.map((line) => line.name)) })}
          <Button kind="quiet" onPress={() => { void submit({ type: 'remove', table: 'seat', ids: goneSeats.map((line) => `${round.id}:${line.person}`) }) }}>{t('breakouts.takeGoneOut')}</Button>
        </p>
      )}
      <ul className={classNames(styles['cards'])} aria-label={t('breakouts.groupsOf', { round: round.title })}>
        {place60.map((group, at) => (
          <GroupCard
            key={group.id}
            group={group}
            lines={lines.get(group.id) ?? []}
            neighbours={[place60[at - 1]?.id ?? null, place60[at + 1]?.id ?? null]}
            current={focus.current}
            dragged={dragged}
            moves={moves}
            actions={seatActions}
            onDrop={(person) => { setDragged(null); move(person, group.id) }}
          />
        ))}
        <li className={classNames(styles['addCard'])}>
          {shown < groups.length
            ? <Button onPress={() => { setShown(shown + cardsAtOnce) }}>{t('breakouts.showMore', { count: groups.length - shown })}</Button>
            : <Button kind="quiet" icon={<IconPlus size={18} />} onPress={() => { void submit(addGroupCommand(store.getState().meeting, round.id, newId)) }}>{t('breakouts.addGroup')}</Button>}
        </li>
      </ul>
      {menu === null ? null : (
        <MoveMenu
          person={menu.person}
          name={nameIn(lines, unplaced, menu.person)}
          from={groupOf(menu.person)}
          groups={groups}
          sizeOf={(group) => lines.get(group)?.length ?? 0}
          moves={moves}
          chip={menu.chip}
          onMove={(group) => { setMenu(null); move(menu.person, group) }}
          onLeave={() => { setMenu(null); void leave(menu.person) }}
          onClose={() => { setMenu(null) }}
        />
      )}
    </div>
  )
}

function nameIn(lines: ReadonlyMap<string, readonly SeatLine[]>, unplaced: readonly SeatLine[], person: string): string {
  return [...unplaced, ...[...lines.values()].flat()].find((line) => line.person === person)?.name ?? ''
}

interface Seats {
  readonly groups: readonly GroupRecord[]
  readonly lines: ReadonlyMap<string, readonly SeatLine[]>
  /** Taking part, without a group. */
  readonly unplaced: readonly SeatLine[]
  /** In a group, and absent. */
  readonly goneSeats: readonly SeatLine[]
}

/** Everybody of the round with what their chip says, in alphabetical order per group as on the wall. */
function useSeats(round: RoundRecord, counted: CountedRounds): Seats {
  const t = useText()
  const names = useNames()
  const person = useTable('person')
  const group = useTable('group')
  const seat = useTable('seat')
  const organisation = useTable('organisation')
  const district = useTable('district')
  const pin = useTable('pin')
  return useMemo(() => {
    const again = meetsAgain(round, counted)
    const out = new Set([...pin.values()].filter((row) => row.sort === 'out' && row.round === round.id).map((row) => row.person))
    const groups = inOrder([...group.values()].filter((row) => row.round === round.id))
    const lines = new Map<string, SeatLine[]>(groups.map((row) => [row.id, []]))
    const unplaced: SeatLine[] = []
    for (const row of person.values()) {
      const inGroup = seat.get(`${round.id}:${row.id}`)?.group
      const line: SeatLine = {
        person: row.id, name: names.get(row.id)?.name ?? '', isAbsent: row.presence === 'absent', isLate: row.presence === 'late',
        about: [organisation.get(row.organisation ?? '')?.name ?? '', district.get(row.district ?? '')?.name ?? ''].filter((part) => part !== '').join(', '),
        again: (again.get(row.id) ?? []).map((other) => names.get(other)?.name ?? ''),
      }
      if (inGroup !== undefined) lines.get(inGroup)?.push(line)
      else if (!line.isAbsent && !out.has(row.id)) unplaced.push(line)
    }
    const byName = (one: SeatLine, other: SeatLine): number => t.compare(one.name, other.name)
    for (const list of lines.values()) list.sort(byName)
    return { groups, lines, unplaced: unplaced.sort(byName), goneSeats: [...lines.values()].flat().filter((line) => line.isAbsent) }
  }, [round, counted, t, names, person, group, seat, organisation, district, pin])
}

/** Whom somebody meets in this round who is met in another counted round too. */
function meetsAgain(round: RoundRecord, { explanation, plan }: CountedRounds): ReadonlyMap<string, readonly string[]> {
  const at = plan.rounds.findIndex((row) => row.id === round.id)
  const again = new Map<string, string[]>()
  for (const { a, b, rounds } of at < 0 ? [] : explanation?.pairsAgain ?? []) {
    if (!rounds.includes(at)) continue
    again.set(a, [...(again.get(a) ?? []), b])
    again.set(b, [...(again.get(b) ?? []), a])
  }
  return again
}
