import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import type { Sent } from '#renderer/replica/unkept.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconCheck, IconDice } from '#renderer/ui/icons.tsx'
import { MovableList } from '#renderer/ui/movable-list.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import type { Solving } from './use-solve.ts'
import styles from './breakouts.module.css'

/** The rounds in their order: dragged, with the buttons, or with Alt and the arrows. */
export function RoundRail({ rounds, chosen, onChoose, onAdd, solving }: {
  readonly rounds: readonly RoundRecord[]
  readonly chosen: string
  readonly onChoose: (round: string) => void
  readonly onAdd: (titles: readonly string[]) => Promise<Sent>
  readonly solving: Solving
}) {
  const t = useText()
  const { submit } = useActions()
  const filled = useMeeting((meeting) => Object.fromEntries(rounds.map((round) => [round.id, groupsInOrder(meeting, round.id).length])))
  const anybody = useMeeting((meeting) => takingPart(meeting).length > 0)
  const mixed = rounds.filter((round) => round.strategy === 'mixed')
  return (
    <div className={classNames(styles['rail'])} role="region" aria-label={t('breakouts.rounds')}>
      <h2>{t('breakouts.rounds')}</h2>
      <MovableList label={t('breakouts.rounds')} rows={rounds} nameOf={(round) => round.title} onMove={(id, after) => submit({ type: 'move', table: 'round', id, after })}>
        {(round, at) => (
          <button type="button" className={classNames(styles['round'], round.id === chosen && styles['chosen'])} aria-current={round.id === chosen ? 'true' : undefined} onClick={() => { onChoose(round.id) }}>
            <span className={classNames(styles['roundTitle'])}>
              {at + 1}. {round.title === '' ? t('breakouts.untitled') : round.title}
            </span>
            <span className={classNames(styles['roundNote'])}>
              {(filled[round.id] ?? 0) > 0 ? <span className={classNames(styles['filled'])}><IconCheck size={14} /></span> : null}
              {roundNote(t, round, filled[round.id] ?? 0)}
            </span>
          </button>
        )}
      </MovableList>
      <QuickAdd label={t('breakouts.addRound')} onAdd={onAdd} />
      {mixed.length < 2 ? null : (
        <Button kind={mixed.every((round) => filled[round.id] === 0) ? 'primary' : 'plain'} icon={<IconDice size={18} />} isDisabled={!anybody} isPending={solving.running !== null} onPress={() => { void solving.make(mixed.map((round) => round.id)) }}>
          {t('breakouts.makeMixed', { count: mixed.length })}
        </Button>
      )}
    </div>
  )
}

function roundNote(t: Text, round: RoundRecord, groups: number): string {
  const how = round.strategy === 'attribute' ? t(`breakouts.attribute.${round.attribute}`) : t(`breakouts.short.${round.strategy}`)
  return [how, groups > 0 ? t('breakouts.groups', { count: groups }) : t('breakouts.noGroups')].join(' · ')
}
