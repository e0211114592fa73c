import { inOrder } from '#domain/document/order.ts'
import type { WallSchema, WallView } from '#domain/view/wall.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

/** Everybody finds a group within ten seconds: one card per group in equal size, people in alphabetical order. */
export function WallGroups({ view, turning }: { readonly view: WallView; readonly turning: boolean }) {
  const t = useText()
  const [round] = [...view.round.values()]
  const groups = inOrder(view.group.values())
  const rows = Math.max(1, ...groups.map((group) => group.people.length))
  return (
    <>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{round === undefined || round.title === '' ? t('onwall.groups') : round.title}</h1>
        {round === undefined || round.task === '' ? null : <p className={styles['task']}>{round.task}</p>}
      </header>
      {groups.length === 0 ? <p className={styles['count']}>{t('onwall.noGroups')}</p> : (
        <Pages columns={Math.min(3, groups.length)} least={520} turning={turning} label={t('onwall.groups')}>
          {groups.map((group) => <Group key={group.id} group={group} rows={rows} />)}
        </Pages>
      )}
    </>
  )
}

function Group({ group, rows }: { readonly group: WallSchema['group']; readonly rows: number }) {
  const t = useText()
  const people = [...group.people].sort(t.compare)
  return (
    <section className={styles['group']} ref={(box) => { box?.style.setProperty('--rows', String(rows)) }}>
      <div className={styles['groupHead']}>
        <h2 className={styles['groupName']}>{/^\d+$/.test(group.name) ? t('onwall.group', { name: group.name }) : group.name}</h2>
        {group.room === '' ? null : <span className={styles['room']}>{group.room}</span>}
      </div>
      <ul>{people.map((person, at) => <li className={styles['person']} key={`${person} ${String(at)}`}>{person}</li>)}</ul>
    </section>
  )
}
