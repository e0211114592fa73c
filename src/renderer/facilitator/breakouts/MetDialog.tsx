import { useMemo, useState } from 'react'
import type { Explanation } from '#domain/grouping/explain.ts'
import { explanationOf, isCounted, planOfMeeting } from '#domain/breakouts/plan.ts'
import { useMeeting, useNames } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { NeverMet } from './NeverMet.tsx'
import { useEarlier } from './use-earlier.ts'
import styles from './breakouts.module.css'

/** A square of more people cannot be read by anybody. */
const mostInMatrix = 60

/** Who meets whom over the mixed rounds: per person a list, and all in one square. */
export function MetDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const meeting = useMeeting((state) => state)
  const [tab, setTab] = useState('list')
  const earlier = useEarlier(true)
  const explanation = useMemo(() => explanationOf(planOfMeeting(meeting, isCounted, earlier.pairs)), [meeting, earlier])
  return (
    <Dialog title={t('breakouts.met')} isOpen onClose={onClose} width="huge">
      {earlier.meetings.length === 0 ? null : <p className={classNames(styles['soft'])}>{t('breakouts.earlier.some', { count: earlier.meetings.length, titles: t.list(earlier.meetings.slice(0, 6).map((row) => row.title)) })} {earlier.unread > 0 ? t('breakouts.earlier.unread', { count: earlier.unread }) : ''}</p>}
      {explanation === null || explanation.people.length === 0 ? (earlier.pairs.length === 0 ? <p>{t('breakouts.metNothing')}</p> : <NeverMet explanation={null} earlier={earlier.pairs} />) : (
        <Tabs
          label={t('breakouts.met')}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'list', label: t('breakouts.metList'), content: <MetList explanation={explanation} isNew={earlier.pairs.length > 0} /> },
            { id: 'never', label: t('breakouts.never'), content: <NeverMet explanation={explanation} earlier={earlier.pairs} /> },
            ...(explanation.people.length > mostInMatrix ? [] : [{ id: 'matrix', label: t('breakouts.metMatrix'), content: <MetMatrix explanation={explanation} /> }]),
          ]}
        />
      )}
    </Dialog>
  )
}

function useSortedPeople({ people }: Explanation) {
  const t = useText()
  const names = useNames()
  return people.map((person, at) => ({ ...person, at, name: names.get(person.id)?.name ?? '' })).sort((one, other) => t.compare(one.name, other.name))
}

function timesMet({ matrix, people }: Explanation, one: number, other: number): number {
  return matrix[one * people.length + other] ?? 0
}

function MetList({ explanation, isNew }: { readonly explanation: Explanation; readonly isNew: boolean }) {
  const t = useText()
  const people = useSortedPeople(explanation)
  const metBy = (at: number): string => t.list(people.filter((other) => timesMet(explanation, at, other.at) > 0).map((other) => {
    const times = timesMet(explanation, at, other.at)
    return times > 1 ? t('breakouts.metTimes', { name: other.name, times }) : other.name
  }))
  return (
    <div className={classNames(styles['metPlace'])}>
      <Table
        caption={t('breakouts.metList')}
        rows={people}
        columns={[
          { id: 'name', title: t('people.name'), isName: true, cell: (person) => person.name },
          { id: 'met', title: t('breakouts.metCount'), isNumber: true, cell: (person) => <span className={classNames(styles['metCount'])}>{t('breakouts.metOf', { met: person.met, possible: person.possible })}</span> },
          ...(isNew ? [{ id: 'fresh', title: t('breakouts.metFresh'), isNumber: true, cell: (person: { readonly fresh: number }) => person.fresh }] : []),
          { id: 'who', title: t('breakouts.metWho'), cell: (person) => metBy(person.at) },
        ]}
      />
    </div>
  )
}

function MetMatrix({ explanation }: { readonly explanation: Explanation }) {
  const t = useText()
  const people = useSortedPeople(explanation)
  return (
    <div className={classNames(styles['matrixPlace'])} tabIndex={0} role="region" aria-label={t('breakouts.metMatrix')}>
      <table className={classNames(styles['matrix'])}>
        <caption className="visually-hidden">{t('breakouts.metMatrixNote')}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{t('people.name')}</span></th>
            {people.map((person) => <th key={person.id} scope="col"><span>{person.name}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {people.map((column) => {
                const times = row.at === column.at ? 0 : timesMet(explanation, row.at, column.at)
                return <td key={column.id} className={classNames(row.at === column.at && styles['self'], times === 1 && styles['once'], times > 1 && styles['twice'])}>{times === 0 ? '' : times}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
