import { balanceOf } from '#domain/meeting/balance.ts'
import { attributes, type Attribute, type BalanceId, type BalanceRecord, type Wanting } from '#domain/meeting/round-records.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Segmented } from '#renderer/ui/choice.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Select } from '#renderer/ui/select.tsx'
import { useEarlier } from './use-earlier.ts'
import styles from './breakouts.module.css'

const spreads = ['organisation', 'district', 'sort'] as const

/** What a good division is, in words: not, rather, very much. */
export function WishBalance() {
  const t = useText()
  const { submit } = useActions()
  const { balance, tags } = useMeeting((meeting) => ({ balance: meeting.balance, tags: [...new Set([...meeting.person.values()].flatMap((person) => person.tags))].sort().join('\n') }))
  const meeting = useMeeting((state) => state)
  const known = tags === '' ? [] : tags.split('\n')
  const { meetings, unread } = useEarlier(true)
  const set = (id: BalanceId, fields: Partial<BalanceRecord>): void => {
    void submit(balance.has(id)
      ? { type: 'edit', table: 'balance', rows: [{ id, fields: { ...fields } }] }
      : { type: 'add', table: 'balance', rows: [{ id, fields: { weight: balanceOf(meeting, id).weight, ...fields } }] })
  }
  const weight = (id: BalanceId, among: readonly Wanting[] = ['no', 'rather', 'much']) => (
    <Segmented
      key={id} label={t(`breakouts.balance.${id}`)} value={balanceOf(meeting, id).weight} onChange={(value: Wanting) => { set(id, { weight: value }) }}
      segments={among.map((value) => ({ id: value, label: t(id === 'earlier' ? (value === 'no' ? 'breakouts.weight.off' : 'breakouts.weight.on') : `breakouts.weight.${value}`) }))}
    />
  )
  const each = balanceOf(meeting, 'one-each')
  const alone = balanceOf(meeting, 'not-alone')
  return (
    <div className={classNames(styles['balance'])}>
      {weight('again', ['rather', 'much'])}
      <div>
        {weight('earlier', ['no', 'much'])}
        <p className={classNames(styles['soft'])}>{meetings.length === 0 ? t('breakouts.earlier.none') : t('breakouts.earlier.some', { count: meetings.length, titles: t.list(meetings.slice(0, 4).map((row) => row.title)) })} {unread > 0 ? t('breakouts.earlier.unread', { count: unread }) : ''}</p>
      </div>
      {spreads.map((id) => weight(id))}
      <div className={classNames(styles['balanceRow'])}>
        {weight('one-each')}
        <Select label={t('breakouts.balance.tag')} placeholder={t('breakouts.balance.noTags')} isDisabled={known.length === 0} choices={known.map((tag) => ({ id: tag, label: tag }))} value={each.tag === '' ? null : each.tag} onChange={(tag) => { set('one-each', { tag, weight: each.weight === 'no' ? 'rather' : each.weight }) }} />
      </div>
      <div className={classNames(styles['balanceRow'])}>
        {weight('not-alone')}
        <Select label={t('breakouts.balance.of')} choices={attributes.map((id: Attribute) => ({ id, label: t(`breakouts.kind.${id}`) }))} value={alone.attribute} onChange={(attribute) => { set('not-alone', { attribute, weight: alone.weight === 'no' ? 'rather' : alone.weight }) }} />
      </div>
    </div>
  )
}
