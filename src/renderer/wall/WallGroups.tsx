import { useCallback, useEffect, useState } from 'react'
import { inOrder } from '#domain/document/order.ts'
import type { WallSchema, WallView } from '#domain/view/wall-rows.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { finderLines, finderLineWidth, roomLines } from './finder.ts'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

/**
 * Everybody finds a group within ten seconds: one card per group, people in alphabetical order. When that takes more
 * than one page the cards stand closer, in the largest letters with which one page is enough; when that takes more
 * still, pages on which everybody stands by name come first and between: "Where am I?". Letters are never smaller than 40 px at 1080 lines.
 */
export function WallGroups({ view, turning }: { readonly view: WallView; readonly turning: boolean }) {
  const t = useText()
  const [round] = [...view.round.values()]
  const groups = inOrder(view.group.values())
  const rows = Math.max(1, ...groups.map((group) => group.people.reduce((sum, person) => sum + linesOf(person), 0)))
  const shape = groups.map((group) => group.people.join('|')).join('/')
  const { letters, isShort, finding, onTurn, onFit, onNames } = useDensity(shape)
  const isDense = letters !== null
  const next = round?.next ?? null
  return (
    <>
      <header className={styles['head']} data-dense={isDense}>
        <h1 className={styles['title']}>{round === undefined || round.title === '' ? t('onwall.groups') : round.title}{finding ? <span className={styles['finding']}> {t('onwall.finder')}</span> : null}</h1>
        {round === undefined || round.task === '' ? null : <p className={styles['task']} data-away={finding}>{round.task}</p>}
      </header>
      {groups.length === 0 ? <p className={styles['count']}>{t('onwall.noGroups')}</p> : (
        <Pages columns={isDense ? 6 : Math.min(3, groups.length)} least={isDense ? 400 : 520} turning={turning} label={t('onwall.groups')} finder={finder(t, groups, isShort, onNames)} onTurn={onTurn} onFit={onFit}>
          {groups.map((group) => <Group key={group.id} group={group} rows={rows} letters={letters} />)}
        </Pages>
      )}
      {next === null ? null : <p className={styles['next']}>{next.minutes > 0 ? t('onwall.nextIn', { title: next.title, minutes: next.minutes }) : t('onwall.next', { title: next.title })}</p>}
    </>
  )
}

/**
 * With more pages of names somebody would wait longer than ten seconds: then a name has one line, may end in dots, and a room that only one group has stands on the card of the group alone.
 */
const mostPages = 5

/** Letters (px at 1080 lines) of cards that stand close together: the first with which one page is enough. */
const closeLetters = [56, 52, 48, 44, 40] as const

/** Generous (letters null) when that fits on one page, else close together. Asked again when the groups or the wall change. */
function useDensity(shape: string) {
  const [tried, setTried] = useState({ for: '', step: 0 })
  const [shortFor, setShortFor] = useState('')
  const [finding, setFinding] = useState(false)
  const [box, setBox] = useState('')
  useEffect(() => {
    const onResize = (): void => { setBox(`${String(window.innerWidth)} ${String(window.innerHeight)}`) }
    window.addEventListener('resize', onResize)
    return () => { window.removeEventListener('resize', onResize) }
  }, [])
  const wanted = `${box} ${shape}`
  const step = tried.for === wanted ? tried.step : 0
  const onFit = (pages: number): void => { if (pages > 1 && step < closeLetters.length) setTried({ for: wanted, step: step + 1 }) }
  const onTurn = useCallback((_pages: number, inFinder: boolean): void => { setFinding(inFinder) }, [])
  const isClosest = step === closeLetters.length
  const onNames = useCallback((pages: number): void => { if (isClosest && pages > mostPages) setShortFor(wanted) }, [isClosest, wanted])
  return { letters: step === 0 ? null : closeLetters[step - 1] ?? 40, isShort: shortFor === wanted, finding, onTurn, onFit, onNames }
}

function finder(t: Text, groups: readonly WallSchema['group'][], isShort: boolean, onPages: (pages: number) => void) {
  const rooms = roomLines(groups)
  return {
    columns: 5,
    least: finderLineWidth(groups),
    onPages,
    foot: rooms === null || rooms.length === 0 ? null : (
      <p className={styles['foundRooms']}>
        {rooms.map(({ room, groups: names }) => <span key={room} className={styles['foundRoom']}><span>{room}:</span> <b>{names}</b></span>)}
      </p>
    ),
    children: finderLines(groups, t.compare).map(({ key, letter, name, group, mayEndEarly }) => (
      <div key={key} className={styles['found']} data-short={isShort && mayEndEarly}>
        <span className={styles['foundLetter']} aria-hidden="true">{letter}</span>
        <span className={styles['foundName']}>{name}</span>
        <span className={styles['foundGroup']}>{group.name}{rooms === null && !isShort && group.room !== '' ? <span className={styles['foundPlace']}>{group.room}</span> : null}</span>
      </div>
    )),
  }
}

function groupName(t: Text, { name }: WallSchema['group']): string {
  return /^\d+$/.test(name) ? t('onwall.group', { name }) : name
}

function Group({ group, rows, letters }: { readonly group: WallSchema['group']; readonly rows: number; readonly letters: number | null }) {
  const t = useText()
  const people = [...group.people].sort(t.compare)
  return (
    <section className={styles['group']} data-dense={letters !== null} ref={(box) => { box?.style.setProperty('--rows', String(rows)); box?.style.setProperty('--fit', String(fitting(rows))); box?.style.setProperty('--letters', String(letters ?? 40)) }}>
      <div className={styles['groupHead']}>
        <h2 className={styles['groupName']}>{groupName(t, group)}</h2>
        {group.room === '' ? null : <span className={styles['room']}>{group.room}</span>}
      </div>
      <ul>{people.map((person, at) => <li className={styles['person']} key={`${person} ${String(at)}`}>{person}</li>)}</ul>
    </section>
  )
}

/** About 22 letters stand on a line of a card; a longer name takes two. */
function linesOf(name: string): number {
  return Math.max(1, Math.ceil(name.length / 22))
}

/**
 * The largest letters (px at 1080 lines) with which two rows of cards fit on a page, if that is not under 40: rather
 * slightly smaller letters and half the pages. Otherwise there is no reason to make them smaller.
 */
function fitting(rows: number): number {
  const most = 267 / (rows * 1.24)
  return most >= 40 ? most : 1000
}
