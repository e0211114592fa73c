import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { chosenThemes, type Chosen } from '#domain/meeting/choices.ts'
import { type ChoiceRecord, type GroupRecord, type RoundRecord, seatId } from '#domain/meeting/round-records.ts'
import { groupsInOrder, outOf } from '#domain/meeting/in-round.ts'
import { chooseCommand, themesCommand } from '#domain/breakouts/choice-commands.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import type { Sent } from '#renderer/replica/unkept.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useActions, useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import styles from './breakouts.module.css'

interface Row {
  readonly person: string
  readonly name: string
  readonly choice: ChoiceRecord | undefined
}

/** Everybody by name, every theme a column: a number is the first choice and goes on to the next person, Shift+number the second. */
export function ChoicesDialog({ round, onClose }: { readonly round: RoundRecord; readonly onClose: () => void }) {
  const t = useText()
  const { submit } = useActions()
  const { store } = useAccess().replica
  const { themes, rows, chosen } = useChoices(round)
  const boards = useMeeting((meeting) => [...meeting.board.values()].map((board) => board.title).join('\n'))
  const add = async (titles: readonly string[]): Promise<Sent> => {
    const command = themesCommand(store.getState().meeting, round.id, titles, newId)
    return command === null ? { ok: false } : submit(command)
  }
  return (
    <Dialog title={t('breakouts.choices')} isOpen onClose={onClose} width="huge" footer={<Button kind="primary" onPress={onClose}>{t('breakouts.choicesDone')}</Button>}>
      <div className={classNames(styles['themes'])}>
        <QuickAdd label={t('breakouts.addTheme')} onAdd={add} />
        {boards === '' || themes.length > 0 ? null : <Button onPress={() => { void add(boards.split('\n')) }}>{t('breakouts.themesOfBoards')}</Button>}
      </div>
      {themes.length === 0 ? <p>{t('breakouts.noThemes')}</p> : (
        <>
          <p className={classNames(styles['soft'])}>{t('breakouts.choicesKeys')}</p>
          <ChoiceNotes chosen={chosen} />
          <ChoiceTable round={round} themes={themes} rows={rows} chosen={chosen} />
        </>
      )}
    </Dialog>
  )
}

/** Everybody who takes part in the round, by name, and what the choices come to. */
export function useChoices(round: RoundRecord): { readonly themes: readonly GroupRecord[]; readonly rows: readonly Row[]; readonly chosen: Chosen } {
  const t = useText()
  const names = useNames()
  const parts = useMeeting((state) => ({ meeting: state, person: state.person, group: state.group, choice: state.choice, pin: state.pin, round: state.round.get(round.id) }))
  const { meeting, person, group, choice, pin } = parts
  return useMemo(() => {
    const out = outOf(meeting, round.id)
    const here = takingPart(meeting).filter((row) => !out.has(row.id))
    const rows = here.map((row) => ({ person: row.id, name: names.get(row.id)?.name ?? '', choice: choice.get(seatId(round.id, row.id)) }))
    return { themes: groupsInOrder(meeting, round.id), rows: rows.sort((one, other) => t.compare(one.name, other.name)), chosen: chosenThemes(meeting, round, here.map((row) => row.id)) }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what it reads of the meeting
  }, [person, group, choice, pin, round, names, t])
}

/** Too many for a theme, who gets no choice, who did not choose: said before the groups are made. */
export function ChoiceNotes({ chosen }: { readonly chosen: Chosen }) {
  const t = useText()
  const names = useNames()
  const list = (people: readonly string[]): string => {
    const shown = people.slice(0, 8).map((person) => names.get(person)?.name ?? '')
    return t.list(people.length > shown.length ? [...shown, t('breakouts.choiceMore', { count: people.length - shown.length })] : shown)
  }
  const nameOf = (theme: string): string => chosen.themes.find((group) => group.id === theme)?.name ?? ''
  const { crowded, second, left, silent } = chosen
  if (crowded.length === 0 && silent.length === 0) return <Note tone="ok"><p>{t('breakouts.choiceFits')}</p></Note>
  return (
    <Note tone={crowded.length > 0 ? 'warn' : 'plain'}>
      {crowded.map(({ theme, wanted, most }) => <p key={theme}>{t('breakouts.crowded', { theme: nameOf(theme), wanted, most })}</p>)}
      {second.length === 0 ? null : <p>{t('breakouts.choiceSecond', { names: list(second) })}</p>}
      {left.length === 0 ? null : <p>{t('breakouts.choiceLeft', { names: list(left) })}</p>}
      {silent.length === 0 ? null : <p>{t('breakouts.choiceSilent', { count: silent.length, names: list(silent) })}</p>}
    </Note>
  )
}

function ChoiceTable({ round, themes, rows, chosen }: { readonly round: RoundRecord; readonly themes: readonly GroupRecord[]; readonly rows: readonly Row[]; readonly chosen: Chosen }) {
  const t = useText()
  const { submit } = useActions()
  const { store } = useAccess().replica
  const table = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState(rows.find((row) => row.choice === undefined)?.person ?? rows[0]?.person ?? '')
  const choose = (person: string, which: 'first' | 'second', theme: string | null): void => {
    const command = chooseCommand(store.getState().meeting, round.id, person, which, theme)
    if (command !== null) void submit(command)
  }
  const goTo = (person: string | undefined): void => { table.current?.querySelector<HTMLElement>(`[data-chooser="${person ?? ''}"]`)?.focus() }
  const onKey = (event: KeyboardEvent, at: number): void => {
    const { person } = rows[at] as Row
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    const theme = themes[Number(digit ?? 0) - 1]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (theme !== undefined) {
      choose(person, event.shiftKey ? 'second' : 'first', theme.id)
      if (!event.shiftKey) goTo(rows[at + 1]?.person)
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') goTo(rows[at + 1]?.person)
    else if (event.key === 'ArrowUp') goTo(rows[at - 1]?.person)
    else if (event.key === 'Backspace' || event.key === 'Delete') clear(person)
    else if (/^\p{L}$/u.test(event.key)) goTo(startingWith(rows, at, event.key))
    else return
    event.preventDefault()
  }
  const clear = (person: string): void => { void submit({ type: 'remove', table: 'choice', ids: [seatId(round.id, person)] }) }
  return (
    <div className={classNames(styles['choicePlace'])}>
      <table className={classNames(styles['choices'])} ref={table}>
        <caption className="visually-hidden">{t('breakouts.choices')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            {themes.map((theme, at) => {
              const wanted = chosen.wanted[at] ?? 0
              return (
                <th key={theme.id} scope="col">
                  <span className={classNames(styles['themeNumber'])}>{at < 9 ? at + 1 : ''}</span> {theme.name}
                  <span className={classNames(styles['themeCount'], round.most > 0 && wanted > round.most && styles['tooMany'])}>{round.most > 0 ? t('breakouts.themeCount', { wanted, most: round.most }) : t('people.count', { count: wanted })}</span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.person}>
              <th scope="row">
                <button type="button" data-chooser={row.person} data-first={row.person === current ? true : undefined} tabIndex={row.person === current ? 0 : -1} onFocus={() => { setCurrent(row.person) }} onKeyDown={(event) => { onKey(event, at) }} aria-label={spoken(t, row, themes)}>{row.name}</button>
              </th>
              {themes.map((theme) => {
                const label = t('breakouts.choose', { name: row.name, theme: theme.name })
                const which = row.choice?.first === theme.id ? 'first' : row.choice?.second === theme.id ? 'second' : null
                const shown = which === null ? '' : which === 'first' ? '1' : '2'
                return (
                  <td key={theme.id}>
                    <button
                      type="button" tabIndex={-1} className={classNames(which !== null && styles[which])}
                      aria-label={shown === '' ? label : `${label}: ${shown}`} aria-pressed={which !== null}
                      // The first press is the first choice, the next theme the second; pressing again takes it back.
                      onClick={() => { choose(row.person, which ?? (row.choice?.first === undefined || row.choice.first === null ? 'first' : 'second'), theme.id) }}
                    >
                      {shown}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The next name after this one that begins with the letter, around the end. */
function startingWith(rows: readonly Row[], at: number, letter: string): string | undefined {
  const begins = (row: Row): boolean => row.name.normalize('NFD').toLocaleLowerCase().startsWith(letter.normalize('NFD').toLocaleLowerCase())
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(begins)?.person
}

function spoken(t: ReturnType<typeof useText>, { name, choice }: Row, themes: readonly GroupRecord[]): string {
  const titleOf = (id: string | null | undefined): string => themes.find((theme) => theme.id === id)?.name ?? ''
  const [first, second] = [titleOf(choice?.first), titleOf(choice?.second)]
  if (first === '' && second === '') return t('breakouts.choseNothing', { name })
  return second === '' ? t('breakouts.choseOne', { name, first }) : t('breakouts.choseTwo', { name, first: first === '' ? '–' : first, second })
}
