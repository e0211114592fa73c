import { useState } from 'react'
import type { RoundRecord } from '#domain/meeting/round-records.ts'
import { groupsInOrder } from '#domain/meeting/in-round.ts'
import { takingPart } from '#domain/meeting/presence.ts'
import { canBeMade, mixedToMake, sizesFor } from '#domain/breakouts/round-commands.ts'
import { useActions, useMeeting } from '#renderer/replica/use-meeting.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { KeyHint } from '#renderer/ui/badge.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EditableText } from '#renderer/ui/editable-text.tsx'
import { IconDice, IconGroups } from '#renderer/ui/icons.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { ShowOnWall } from '../frame/present.tsx'
import { ChoiceNotes, ChoicesDialog, useChoices } from './ChoicesDialog.tsx'
import type { CountedRounds } from './counted-rounds.ts'
import { Explained } from './Explained.tsx'
import { GroupBoard } from './GroupBoard.tsx'
import { RoundMenu } from './RoundMenu.tsx'
import { RoundSettings } from './RoundSettings.tsx'
import type { Solving } from './use-solve.ts'
import styles from './breakouts.module.css'

/** One round: what it asks, how its groups are made, what that comes to, and the groups themselves. */
export function RoundDetail({ round, counted, solving }: { readonly round: RoundRecord; readonly counted: CountedRounds; readonly solving: Solving }) {
  const t = useText()
  const { submit } = useActions()
  const edit = (fields: Partial<RoundRecord>) => submit({ type: 'edit', table: 'round', rows: [{ id: round.id, fields }] })
  const people = useMeeting((meeting) => takingPart(meeting).length)
  const filled = useMeeting((meeting) => groupsInOrder(meeting, round.id).length > 0)
  return (
    <section className={classNames(styles['detail'])} data-record={`round:${round.id}`} aria-label={round.title === '' ? t('breakouts.untitled') : round.title}>
      <div className={classNames(styles['detailHead'])}>
        <h2><EditableText label={t('breakouts.title')} placeholder={t('breakouts.untitled')} value={round.title} onCommit={(title) => edit({ title })} /></h2>
        <ShowOnWall offer={{ show: 'groups', of: round.id, title: t('breakouts.wallTitle', { round: round.title }) }} />
        <RoundMenu round={round} />
      </div>
      <div className={classNames(styles['task'])}>
        <EditableText label={t('breakouts.task')} placeholder={t('breakouts.taskPlaceholder')} value={round.task} multiline onCommit={(task) => edit({ task })} />
      </div>
      <RoundSettings round={round} />
      {round.strategy === 'choice' ? <Choices round={round} /> : null}
      <MakeRow round={round} people={people} filled={filled} solving={solving} />
      <Explained round={round} people={people} filled={filled} counted={counted} />
      <GroupBoard round={round} counted={counted} />
    </section>
  )
}

function MakeRow({ round, people, filled, solving }: { readonly round: RoundRecord; readonly people: number; readonly filled: boolean; readonly solving: Solving }) {
  const t = useText()
  const together = useMeeting((meeting) => round.strategy === 'mixed' && mixedToMake(meeting).length > 1)
  const possible = useMeeting((meeting) => canBeMade(meeting, round))
  if (solving.running !== null) {
    const { done, of, repeats } = solving.running
    return <Progress label={repeats === null ? t('breakouts.making') : t('breakouts.makingSo', { count: repeats })} done={done} of={of} onStop={solving.stop} />
  }
  return (
    <div className={classNames(styles['makeRow'])}>
      <Button kind={filled || together ? 'plain' : 'primary'} icon={<IconDice size={18} />} isDisabled={!possible} onPress={() => { void solving.make([round.id]) }}>
        {t(makeLabel(round, filled))}
      </Button>
      <KeyHint keys="G" />
      <span className={classNames(styles['soft'])}>{sizeWords(t, people, round)}</span>
    </div>
  )
}

/** What was chosen so far, and the way in to enter it. K opens it. */
function Choices({ round }: { readonly round: RoundRecord }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const { themes, rows, chosen } = useChoices(round)
  useKey('K', () => { setOpen(true) })
  return (
    <>
      <div className={classNames(styles['makeRow'])}>
        <Button kind={chosen.silent.length === rows.length ? 'primary' : 'plain'} icon={<IconGroups size={18} />} onPress={() => { setOpen(true) }}>{t('breakouts.enterChoices')}</Button>
        <KeyHint keys="K" />
        <span className={classNames(styles['soft'])}>{themes.length === 0 ? t('breakouts.noThemes') : t('breakouts.chosenOf', { count: rows.length - chosen.silent.length, of: rows.length, themes: themes.length })}</span>
      </div>
      {themes.length === 0 ? null : <ChoiceNotes chosen={chosen} />}
      {open ? <ChoicesDialog round={round} onClose={() => { setOpen(false) }} /> : null}
    </>
  )
}

function makeLabel({ strategy }: RoundRecord, filled: boolean) {
  if (strategy === 'hand') return filled ? 'breakouts.emptyAgain' : 'breakouts.makeEmpty'
  if (strategy === 'same') return 'breakouts.makeSame'
  if (strategy === 'choice') return 'breakouts.makeChoice'
  return filled ? 'breakouts.makeAgain' : 'breakouts.make'
}

function sizeWords(t: Text, people: number, round: RoundRecord): string {
  if (people === 0) return t('breakouts.nobody')
  if (round.strategy === 'attribute') return t('breakouts.perAttribute', { people, size: round.divide === 'groups' ? Math.max(1, Math.round(people / round.groups)) : round.size, smallest: round.smallest })
  if (round.strategy === 'same' || round.strategy === 'choice') return ''
  const sizes = sizesFor(people, round)
  // Why it cannot be is said below, as a notice.
  if (!sizes.ok) return ''
  return t('breakouts.sizes', { people, sizes: t.list(sizes.value.map(({ groups, size }) => t('breakouts.sizeOf', { groups, size }))) })
}
