import { inOrder } from '#domain/document/order.ts'
import type { WallSchema, WallView } from '#domain/view/wall.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { finderLines } from './finder.ts'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

/**
 * Everybody finds a group within ten seconds: one card per group in equal size, people in alphabetical order. When that
 * takes more than one page, pages follow on which everybody stands by name: "Where am I?".
 */
export function WallGroups({ view, turning }: { readonly view: WallView; readonly turning: boolean }) {
  const t = useText()
  const [round] = [...view.round.values()]
  const groups = inOrder(view.group.values())
  const rows = Math.max(1, ...groups.map((group) => group.people.reduce((sum, person) => sum + linesOf(person), 0)))
  return (
    <>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{round === undefined || round.title === '' ? t('onwall.groups') : round.title}</h1>
        {round === undefined || round.task === '' ? null : <p className={styles['task']}>{round.task}</p>}
      </header>
      {groups.length === 0 ? <p className={styles['count']}>{t('onwall.noGroups')}</p> : (
        <Pages columns={Math.min(3, groups.length)} least={520} turning={turning} label={t('onwall.groups')} after={finder(t, groups)}>
          {groups.map((group) => <Group key={group.id} group={group} rows={rows} />)}
        </Pages>
      )}
    </>
  )
}

function finder(t: Text, groups: readonly WallSchema['group'][]) {
  return {
    head: <h2 className={styles['finderTitle']}>{t('onwall.finder')}</h2>,
    columns: 3,
    least: 520,
    children: finderLines(groups, t.compare).map(({ key, letter, name, group }) => (
      <div key={key} className={styles['found']}>
        <span className={styles['foundLetter']} aria-hidden="true">{letter}</span>
        <span className={styles['foundName']}>{name}</span>
        <span className={styles['foundGroup']}>{groupName(t, group)}{group.room === '' ? null : <span className={styles['foundRoom']}> {group.room}</span>}</span>
      </div>
    )),
  }
}

function groupName(t: Text, { name }: WallSchema['group']): string {
  return /^\d+$/.test(name) ? t('onwall.group', { name }) : name
}

function Group({ group, rows }: { readonly group: WallSchema['group']; readonly rows: number }) {
  const t = useText()
  const people = [...group.people].sort(t.compare)
  return (
    <section className={styles['group']} ref={(box) => { box?.style.setProperty('--rows', String(rows)); box?.style.setProperty('--fit', String(fitting(rows))) }}>
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
