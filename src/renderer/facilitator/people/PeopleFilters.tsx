import type { ReactNode } from 'react'
import { type Presence, presences } from '#domain/meeting/people-records.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { SearchField } from '#renderer/ui/field.tsx'
import { IconCheck, IconClock, IconClose } from '#renderer/ui/icons.tsx'
import type { DistrictCount, PeopleFilter } from './person-lines.ts'
import styles from './people.module.css'

const signs: Readonly<Record<Presence, typeof IconCheck | null>> = { expected: null, present: IconCheck, late: IconClock, absent: IconClose }

/** Looking somebody up, and how many there are: of each presence, and in each district. A press shows only those. */
export function PeopleFilters({ filter, onFilter, presence, districts }: {
  readonly filter: PeopleFilter
  readonly onFilter: (filter: PeopleFilter) => void
  readonly presence: Readonly<Record<Presence, number>>
  readonly districts: readonly DistrictCount[]
}) {
  const t = useText()
  return (
    <div className={classNames(styles['filters'])}>
      <div className={classNames(styles['filterRow'])}>
        <div className={classNames(styles['search'])}>
          <SearchField label={t('people.search')} hideLabel placeholder={t('people.search')} value={filter.words} onChange={(words) => { onFilter({ ...filter, words }) }} />
        </div>
        <div className={classNames(styles['chips'])} role="group" aria-label={t('people.byPresence')}>
          {presences.map((one) => {
            const Sign = signs[one]
            return (
              <Chip key={one} on={filter.presence === one} count={presence[one]} onPress={() => { onFilter({ ...filter, presence: filter.presence === one ? null : one }) }}>
                {Sign === null ? null : <Sign size={15} />}
                {t(`people.presence.${one}`)}
              </Chip>
            )
          })}
        </div>
      </div>
      {districts.length < 2 ? null : (
        <div className={classNames(styles['chips'], styles['districts'])} role="group" aria-label={t('people.byDistrict')}>
          {districts.map(({ id, name, all, here }) => (
            <Chip
              key={id}
              on={filter.district === id}
              count={all}
              {...(here === 0 ? {} : { title: t('people.hereOf', { here, all }) })}
              onPress={() => { onFilter({ ...filter, district: filter.district === id ? null : id }) }}
            >
              {id === 'none' ? t('people.withoutDistrict') : name}
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}

function Chip({ on, count, title, onPress, children }: {
  readonly on: boolean
  readonly count: number
  readonly title?: string
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  const t = useText()
  return (
    <button type="button" className={classNames(styles['chip'], on && styles['on'])} aria-pressed={on} title={title} onClick={onPress}>
      {children}
      <span className={classNames(styles['chipCount'])}>{t.number(count)}</span>
    </button>
  )
}
