import { useState } from 'react'
import { inOrder } from '#domain/document/order.ts'
import { limits } from '#domain/meeting/limits.ts'
import type { Attribute, RoundRecord, Strategy } from '#domain/meeting/round-records.ts'
import { strategyFields } from '#domain/breakouts/round-commands.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { NumberField } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import styles from './breakouts.module.css'

const ways = ['mixed', 'attribute:district', 'attribute:organisation', 'attribute:sort', 'attribute:tag', 'choice', 'hand', 'same'] as const
type Way = (typeof ways)[number]

type Edit = (fields: Partial<RoundRecord>) => void

/** How the groups of the round are made, how large they are, and how long the round takes. */
export function RoundSettings({ round }: { readonly round: RoundRecord }) {
  const t = useText()
  const { submit } = useActions()
  const edit: Edit = (fields) => { void submit({ type: 'edit', table: 'round', rows: [{ id: round.id, fields: { ...fields } }] }) }
  const way: Way = round.strategy === 'attribute' ? `attribute:${round.attribute}` : round.strategy
  const choose = (chosen: Way): void => {
    const [strategy, attribute] = chosen.split(':') as [Strategy, Attribute | undefined]
    edit({ ...strategyFields(round, strategy, attribute ?? round.attribute) })
  }
  return (
    <div className={classNames(styles['settings'])}>
      <div className={classNames(styles['way'])}>
        <Select
          label={t('breakouts.way')}
          choices={ways.map((id) => (id.startsWith('attribute:')
            ? { id, label: t(`breakouts.attribute.${id.slice(10) as Attribute}`), ...(id === 'attribute:tag' ? { note: t('breakouts.about.tag') } : {}) }
            : { id, label: t(`breakouts.short.${id as 'mixed'}`), note: t(`breakouts.about.${id as 'mixed'}`) }))}
          value={way}
          onChange={choose}
        />
      </div>
      {round.strategy === 'same' ? <SameAs round={round} edit={edit} /> : round.strategy === 'choice' ? <Places round={round} edit={edit} /> : <Size round={round} edit={edit} />}
      {round.strategy === 'attribute' ? (
        <NumberField label={t('breakouts.smallest')} lessLabel={t('breakouts.less')} moreLabel={t('breakouts.moreOf')} minValue={1} maxValue={limits.people} value={round.smallest} onChange={(smallest) => { if (Number.isInteger(smallest)) edit({ smallest }) }} />
      ) : null}
      <NumberField
        label={t('breakouts.minutes')}
        lessLabel={t('breakouts.less')}
        moreLabel={t('breakouts.moreOf')}
        minValue={0}
        maxValue={600}
        value={round.minutes}
        onChange={(minutes) => { if (Number.isInteger(minutes)) edit({ minutes }) }}
      />
    </div>
  )
}

/** People in a group, or the number of groups. */
function Size({ round, edit }: { readonly round: RoundRecord; readonly edit: Edit }) {
  const t = useText()
  const [tooSmall, setTooSmall] = useState(false)
  const bySize = round.divide === 'size'
  const least = bySize ? 2 : 1
  return (
    <>
      <div className={classNames(styles['divide'])}>
        <Select
          label={t('breakouts.divide')}
          choices={[{ id: 'size', label: t('breakouts.divide.size') }, { id: 'groups', label: t('breakouts.divide.groups') }]}
          value={round.divide}
          onChange={(divide) => { setTooSmall(false); edit({ divide }) }}
        />
      </div>
      <NumberField
        key={round.divide}
        label={t(bySize ? (round.strategy === 'attribute' ? 'breakouts.sizeMost' : 'breakouts.sizeLabel') : 'breakouts.groupsLabel')}
        lessLabel={t('breakouts.less')}
        moreLabel={t('breakouts.moreOf')}
        // What cannot be is said, not put right behind somebody's back; larger than the room is said below the fields.
        minValue={0}
        maxValue={bySize ? limits.people : limits.groups}
        value={bySize ? round.size : round.groups}
        isInvalid={tooSmall}
        error={tooSmall ? t(bySize ? 'breakouts.size.size-too-small' : 'breakouts.size.too-few-groups') : null}
        onChange={(number) => {
          setTooSmall(number < least)
          if (Number.isInteger(number) && number >= least) edit(bySize ? { size: number } : { groups: number })
        }}
      />
    </>
  )
}

/** Places of every theme. */
function Places({ round, edit }: { readonly round: RoundRecord; readonly edit: Edit }) {
  const t = useText()
  return (
    <NumberField
      label={t('breakouts.places')} lessLabel={t('breakouts.less')} moreLabel={t('breakouts.moreOf')}
      {...(round.most === 0 ? { help: t('breakouts.placesNone') } : {})}
      minValue={0} maxValue={limits.people} value={round.most} onChange={(most) => { if (Number.isInteger(most)) edit({ most }) }}
    />
  )
}

/** Which round it takes its groups from. '' = the one before. */
function SameAs({ round, edit }: { readonly round: RoundRecord; readonly edit: Edit }) {
  const t = useText()
  const others = useMeeting((meeting) => JSON.stringify(inOrder(meeting.round.values()).map((row, at) => ({ id: row.id, title: row.title, at })).filter((row) => row.id !== round.id)))
  const choices = (JSON.parse(others) as readonly { readonly id: string; readonly title: string; readonly at: number }[])
    .map(({ id, title, at }) => ({ id, label: `${String(at + 1)}. ${title === '' ? t('breakouts.untitled') : title}` }))
  return (
    <div className={classNames(styles['way'])}>
      <Select label={t('breakouts.sameRound')} choices={[{ id: 'before', label: t('breakouts.sameBefore') }, ...choices]} value={round.same ?? 'before'} onChange={(id) => { edit({ same: id === 'before' ? null : id }) }} />
    </div>
  )
}
