import type { MeetingLine } from '#contract/answers.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconTrash } from '#renderer/ui/icons.tsx'
import type { NetworkLines } from './arrange.ts'
import styles from './library.module.css'

export function NetworkSection({ network }: { readonly network: NetworkLines }) {
  const t = useText()
  const name = network.name === '' ? t('library.noNetwork') : network.name
  return (
    <section className={classNames(styles['network'])} aria-label={name}>
      <h2>
        {name}
        <span className={classNames(styles['tally'])}>{t('library.meetings', { count: network.meetings.length })}</span>
      </h2>
      <ul>{network.meetings.map((meeting) => <Line key={meeting.id} meeting={meeting} />)}</ul>
    </section>
  )
}

function Line({ meeting }: { readonly meeting: MeetingLine }) {
  const t = useText()
  const { request, say } = useActions()
  async function discard(): Promise<void> {
    const answer = await request('meeting.discard', { meeting: meeting.id })
    if (answer.ok) say({ kind: 'text', text: t('library.discarded', { title: meeting.title }) })
  }
  const title = meeting.title === '' ? t('library.untitled') : meeting.title
  return (
    <li className={classNames(styles['line'])}>
      <button type="button" className={classNames(styles['open'])} onClick={() => { void request('meeting.open', { meeting: meeting.id }) }}>
        <Leaf date={meeting.date} />
        <span className={classNames(styles['what'])}>
          <span className={classNames(styles['lineTitle'])}>{title}</span>
          <span className={classNames(styles['where'])}>
            {[meeting.place, meeting.people === 0 ? '' : t('library.people', { count: meeting.people })].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
        <span className={classNames(styles['changed'])}>{t('library.changed', { when: t.moment(meeting.changed) })}</span>
      </button>
      <IconButton label={t('library.discard', { title })} icon={<IconTrash />} onPress={() => { void discard() }} />
    </li>
  )
}

/** The date as on a calendar that is torn off: the day large, month and year under it. */
function Leaf({ date }: { readonly date: string }) {
  const t = useText()
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date)
  if (!isDate) return <span className={classNames(styles['leaf'], styles['noDate'])}>{t('library.noDate')}</span>
  const [day = '', ...rest] = t.day(date, 'short').split(' ')
  return (
    <span className={classNames(styles['leaf'])}>
      <strong>{day}</strong>
      <span>{rest.join(' ')}</span>
    </span>
  )
}
