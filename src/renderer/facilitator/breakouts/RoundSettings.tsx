import { useState } from 'react'
import { limits } from '#domain/meeting/limits.ts'
import type { Attribute, RoundRecord, Strategy } from '#domain/meeting/records.ts'
import { useActions } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { NumberField } from '#renderer/ui/field.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { strategyFields } from './round-commands.ts'
import styles from './breakouts.module.css'

const ways = ['mixed', 'attribute:district', 'attribute:organisation', 'attribute:sort', 'hand', 'same'] as const
type Way = (typeof ways)[number]

/** How the groups of the round are made, how large they are, and how long the round takes. */
export function RoundSettings({ round }: { readonly round: RoundRecord }) {
  const t = useText()
  const { submit } = useActions()
  const [tooSmall, setTooSmall] = useState(false)
  const edit = (fields: object): void => { void submit({ type: 'edit', table: 'round', rows: [{ id: round.id, fields: { ...fields } }] }) }
  const way: Way = round.strategy === 'attribute' ? `attribute:${round.attribute}` : round.strategy
  const choose = (chosen: Way): void => {
    const [strategy, attribute] = chosen.split(':') as [Strategy, Attribute | undefined]
    edit(strategyFields(round, strategy, attribute ?? round.attribute))
  }
  return (
    <div className={classNames(styles['settings'])}>
      <div className={classNames(styles['way'])}>
        <Select
          label={t('breakouts.way')}
          choices={ways.map((id) => (id.startsWith('attribute:')
            ? { id, label: t(`breakouts.attribute.${id.slice(10) as Attribute}`) }
            : { id, label: t(`breakouts.short.${id as 'mixed'}`), note: t(`breakouts.about.${id as 'mixed'}`) }))}
          value={way}
          onChange={choose}
        />
      </div>
      {round.strategy === 'same' ? null : (
        <NumberField
          label={t(round.strategy === 'attribute' ? 'breakouts.sizeMost' : 'breakouts.sizeLabel')}
          lessLabel={t('breakouts.less')}
          moreLabel={t('breakouts.moreOf')}
          // What cannot be is said, not put right behind somebody's back; larger than the room is said below the fields.
          minValue={0}
          maxValue={limits.people}
          value={round.size}
          isInvalid={tooSmall}
          error={tooSmall ? t('breakouts.size.size-too-small') : null}
          onChange={(size) => {
            setTooSmall(size < 2)
            if (Number.isInteger(size) && size >= 2) edit({ size })
          }}
        />
      )}
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
