import type { Sent } from '#renderer/replica/unkept.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useActions, useRows, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { IconGroups } from '#renderer/ui/icons.tsx'
import { QuickAdd } from '#renderer/ui/quick-add.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { useLead, useListedKeys, useWallOffer } from '../frame/frame-context.tsx'
import { useRemembered } from '../frame/remembered.ts'
import { RoundDetail } from './RoundDetail.tsx'
import { RoundRail } from './RoundRail.tsx'
import { useCountedRounds } from './counted-rounds.ts'
import { useSolve } from './use-solve.ts'
import styles from './breakouts.module.css'

/** The plan of rounds at the left; the groups of one round at the right. */
export function Breakouts() {
  const t = useText()
  const { submit } = useActions()
  const rounds = useRows('round')
  const [kept, setKept] = useRemembered<string>('round', '')
  const solving = useSolve()
  const groups = useTable('group')
  useLead(({ table, id }) => {
    const round = table === 'round' ? id : table === 'group' ? groups.get(id)?.round ?? '' : ''
    if (round !== '') setKept(round)
  })
  const chosen = rounds.find((round) => round.id === kept) ?? rounds[0]
  const counted = useCountedRounds()
  // A number field empties its spoken log with innerHTML = '', which Trusted Types refuse: without this the part would fall over.
  const addRounds = async (titles: readonly string[]): Promise<Sent> => {
    const rows = titles.map((title) => ({ id: newId(), fields: { title } }))
    const answer = await submit({ type: 'add', table: 'round', rows })
    if (answer.ok) setKept(rows.at(-1)?.id ?? '')
    return answer
  }
  const go = (step: number) => () => {
    const next = rounds[rounds.findIndex((round) => round.id === chosen?.id) + step]
    if (next !== undefined) setKept(next.id)
  }
  useKey('PageDown', go(1))
  useKey('PageUp', go(-1))
  useKey('G', () => { if (chosen !== undefined) void solving.make([chosen.id]) }, { isDisabled: solving.running !== null })
  useListedKeys(listedKeys.map(({ keys, id }) => ({ keys, text: t(id) })))
  useWallOffer(chosen === undefined ? null : { show: 'groups', of: chosen.id, title: t('breakouts.wallTitle', { round: chosen.title }), minutes: chosen.minutes })

  if (chosen === undefined) {
    return (
      <EmptyPlace picture={<IconGroups size={56} />} action={<div className={classNames(styles['emptyAdd'])}><QuickAdd label={t('breakouts.addRound')} placeholder={t('breakouts.firstRound')} onAdd={addRounds} /></div>}>
        {t('breakouts.empty')}
      </EmptyPlace>
    )
  }
  return (
    <div className={classNames(styles['part'])}>
      <RoundRail rounds={rounds} chosen={chosen.id} onChoose={setKept} onAdd={addRounds} solving={solving} />
      <RoundDetail key={chosen.id} round={chosen} counted={counted} solving={solving} />
    </div>
  )
}

const listedKeys = [
  { keys: 'G', id: 'breakouts.key.make' }, { keys: 'T', id: 'breakouts.key.time' }, { keys: 'PageDown', id: 'breakouts.key.next' }, { keys: 'Enter', id: 'breakouts.key.move' },
  { keys: 'Alt+→', id: 'breakouts.key.shift' }, { keys: '↑', id: 'breakouts.key.arrows' }, { keys: 'Delete', id: 'breakouts.key.out' },
  { keys: 'Shift+Delete', id: 'breakouts.key.leave' }, { keys: 'K', id: 'breakouts.key.choices' },
] as const
