import type { DragEvent, KeyboardEvent } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconRedo } from '#renderer/ui/icons.tsx'
import styles from './breakouts.module.css'

export interface SeatLine {
  readonly person: string
  readonly name: string
  /** Organisation and district. */
  readonly about: string
  readonly isAbsent: boolean
  readonly isLate: boolean
  /** Names of people in this group who are met in another round too. */
  readonly again: readonly string[]
}

/** Who is being dragged, and from which group. */
export interface Dragged {
  readonly person: string
  readonly from: string | null
}

export interface SeatActions {
  /** `chip`: where the menu opens. */
  readonly open: (person: string, chip: HTMLElement) => void
  readonly focus: (person: string) => void
  readonly goTo: (person: string) => void
  /** null: the drag has ended. */
  readonly drag: (person: string | null) => void
  readonly shift: (person: string, step: 1 | -1) => void
  readonly takeOut: (person: string) => void
  readonly leave: (person: string) => void
}

export interface SeatListProps {
  readonly label: string
  readonly lines: readonly SeatLine[]
  /** The groups before and after this one: where the arrows left and right go. */
  readonly neighbours: readonly [string | null, string | null]
  readonly current: string | null
  readonly actions: SeatActions
  readonly wide?: boolean
}

/** People as chips: dragged to another card, or with the keys: arrows, Enter for "move to", Alt+arrows to the next group. */
export function SeatList({ label, lines, neighbours, current, actions, wide = false }: SeatListProps) {
  return (
    <ul className={classNames(styles['seats'], wide && styles['wide'])} aria-label={label}>
      {lines.map((line) => <Seat key={line.person} line={line} isCurrent={line.person === current} neighbours={neighbours} actions={actions} />)}
    </ul>
  )
}

function Seat({ line, isCurrent, neighbours, actions }: { readonly line: SeatLine; readonly isCurrent: boolean; readonly neighbours: SeatListProps['neighbours']; readonly actions: SeatActions }) {
  const t = useText()
  const { person, name, about, again, isAbsent, isLate } = line
  return (
    <li>
      <button
        type="button"
        data-seat={person}
        tabIndex={isCurrent ? 0 : -1}
        draggable
        title={about}
        aria-haspopup="menu"
        className={classNames(styles['seat'], isAbsent && styles['absent'])}
        onFocus={() => { actions.focus(person) }}
        onClick={(event) => { actions.open(person, event.currentTarget) }}
        onKeyDown={(event) => { onSeatKey(event, person, neighbours, actions) }}
        onDragStart={(event: DragEvent) => {
          event.dataTransfer.setData('text/plain', name)
          event.dataTransfer.effectAllowed = 'move'
          actions.drag(person)
        }}
        onDragEnd={() => { actions.drag(null) }}
      >
        <span className={classNames(styles['seatName'])}>{name === '' ? t('people.nameless') : name}</span>
        {isAbsent ? <span className={classNames(styles['seatNote'])}>{t('people.presence.absent')}</span> : isLate ? <span className={classNames(styles['seatNote'])}>{t('people.presence.late')}</span> : null}
        {again.length === 0 ? null : (
          <span className={classNames(styles['again'])} title={t('breakouts.meetsAgain', { names: t.list(again) })}>
            <IconRedo size={14} />
            <span className="visually-hidden">{t('breakouts.meetsAgain', { names: t.list(again) })}</span>
          </span>
        )}
      </button>
    </li>
  )
}

function onSeatKey(event: KeyboardEvent<HTMLElement>, person: string, neighbours: SeatListProps['neighbours'], actions: SeatActions): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (event.altKey && step !== 0) actions.shift(person, step)
  else if (event.key === 'Delete' && event.shiftKey) actions.leave(person)
  else if (event.key === 'Delete') actions.takeOut(person)
  else if (event.altKey || event.ctrlKey || event.metaKey) return
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') goInList(event, event.key === 'ArrowDown' ? 1 : -1, actions)
  else if (step !== 0) goToGroup(event, step === 1 ? neighbours[1] : neighbours[0], actions)
  else return
  event.preventDefault()
}

function goInList(event: KeyboardEvent<HTMLElement>, step: 1 | -1, actions: SeatActions): void {
  const all = [...(event.currentTarget.closest('[data-board]') ?? document).querySelectorAll<HTMLElement>('[data-seat]')]
  focusOn(all[all.indexOf(event.currentTarget) + step], actions)
}

/** The same place in the neighbouring card, or its last person. */
function goToGroup(event: KeyboardEvent<HTMLElement>, group: string | null, actions: SeatActions): void {
  if (group === null) return
  const list = event.currentTarget.closest('ul')
  const at = list === null ? 0 : [...list.querySelectorAll('[data-seat]')].indexOf(event.currentTarget)
  const there = [...document.querySelectorAll<HTMLElement>(`[data-group="${group}"] [data-seat]`)]
  focusOn(there[Math.min(at, there.length - 1)], actions)
}

function focusOn(seat: HTMLElement | undefined, actions: SeatActions): void {
  if (seat === undefined) return
  actions.focus(seat.dataset['seat'] ?? '')
  seat.focus()
}
