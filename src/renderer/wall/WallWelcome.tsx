import { inOrder } from '#domain/document/order.ts'
import type { WallView } from '#domain/view/wall-rows.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Pages } from './Pages.tsx'
import styles from './wall.module.css'

/** The first picture of the day: what this is, and what the group agreed with itself. */
export function WallWelcome({ view, turning }: { readonly view: WallView; readonly turning: boolean }) {
  const t = useText()
  const about = view.about.get('about')
  const principles = inOrder(view.principle.values())
  if (about === undefined) return null
  const facts = [about.network, t.day(about.date), about.place].filter((fact) => fact !== '' && fact !== about.title)
  return (
    <div className={styles['welcome']}>
      <h1 className={styles['display']} data-long={isLong(about.title)}>{about.title}</h1>
      <div className={styles['bank']} />
      <p className={styles['facts']}>{facts.join(' · ')}</p>
      {principles.length === 0 ? (about.aim === '' ? null : <p>{about.aim}</p>) : (
        <Pages columns={1} turning={turning} label={t('onwall.principles')}>
          <ul className={styles['lines']}>
            {principles.map((principle, at) => (
              <li key={principle.id}><span className={styles['number']}>{at + 1}</span><span className={styles['grow']}>{principle.text}</span></li>
            ))}
          </ul>
        </Pages>
      )}
    </div>
  )
}

/** Letters of the largest size hold about twenty on a line of an old beamer: a longer word would be broken. */
function isLong(title: string): boolean {
  return title.length > 60 || title.split(/\s/).some((word) => word.length > 19)
}
