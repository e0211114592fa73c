import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useMeeting, useTable } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { IconHarvest } from '#renderer/ui/icons.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { useGoal, useListedKeys, useWallOffer } from '../frame/frame-context.tsx'
import { useRemembered } from '../frame/remembered.ts'
import { AgreementList } from './AgreementList.tsx'
import { needsPerItem, readNeeds, saidItems } from '#domain/harvest/harvest-reading.ts'
import { NeedList } from './NeedList.tsx'
import { SaidList } from './SaidList.tsx'
import { useHarvestActions, type HarvestActions } from './use-harvest-actions.ts'
import styles from './harvest.module.css'

/** What the meeting comes to: needs with what happens to them, and agreements. */
export function Harvest() {
  const t = useText()
  const [kept, setOpen] = useRemembered<string>('harvest.open', 'needs')
  const open = kept === 'agreements' ? 'agreements' : 'needs'
  const [fresh, setFresh] = useState<string | null>(null)
  const act = useHarvestActions()
  const count = useMeeting(({ need, agreement }) => ({ needs: need.size, agreements: agreement.size }))
  useTabOfGoal(setOpen)
  useWallOffer({ show: open, title: t(`wall.title.${open}`) })
  useListedKeys([
    { keys: 'Ctrl+PageDown', text: t('harvest.key.other') }, { keys: 'N', text: t('harvest.key.make') }, { keys: 'Esc', text: t('harvest.key.none') }, { keys: 'Alt+↑ ↓', text: t('harvest.key.move') },
  ])
  useKey('Ctrl+PageDown', () => { setOpen('agreements') })
  useKey('Ctrl+PageUp', () => { setOpen('needs') })
  const showAgreement = (agreement: string): void => {
    setFresh(agreement)
    setOpen('agreements')
  }
  return (
    <div className={classNames(styles['page'])}>
      <Tabs
        label={t('frame.part.harvest')}
        chosen={open}
        onChoose={setOpen}
        tabs={[
          { id: 'needs', label: t('harvest.tab.needs', { count: count.needs }), content: <Needs act={act} onAgreed={showAgreement} /> },
          { id: 'agreements', label: t('harvest.tab.agreements', { count: count.agreements }), content: <AgreementList act={act} fresh={fresh} /> },
        ]}
      />
    </div>
  )
}

function useTabOfGoal(setOpen: (tab: string) => void): void {
  const goal = useGoal()
  const lead = useEffectEvent(() => {
    if (goal?.table === 'agreement') setOpen('agreements')
    if (goal?.table === 'need') setOpen('needs')
  })
  useEffect(() => { lead() }, [goal])
}

function Needs({ act, onAgreed }: { readonly act: HarvestActions; readonly onAgreed: (agreement: string) => void }) {
  const t = useText()
  const { items, needs, used } = useReading()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [fresh, setFresh] = useState<string | null>(null)
  const there = new Set(items.map(({ item }) => item.id))
  const ticked = new Set([...chosen].filter((id) => there.has(id)))
  const make = (ids: readonly string[]): void => {
    const need = act.makeNeed(ids)
    setFresh(ids.length > 1 ? need : null)
    setChosen(new Set())
  }
  useKey('N', () => { if (ticked.size > 0) make([...ticked]) })
  useKey('Escape', () => { setChosen(new Set()) }, { isDisabled: ticked.size === 0 })
  return (
    <div className={classNames(styles['two'])}>
      {items.length === 0
        ? <EmptyPlace picture={<IconHarvest size={48} />}>{t('harvest.nothingSaid')}</EmptyPlace>
        : (
            <SaidList
              items={items}
              used={used}
              needs={needs}
              chosen={ticked}
              onChoose={setChosen}
              onMake={make}
              onAddTo={(need) => {
                act.addToNeed(need, [...ticked])
                setChosen(new Set())
              }}
            />
          )}
      <NeedList needs={needs} fresh={fresh} act={act} onAgreed={onAgreed} />
    </div>
  )
}

function useReading() {
  const item = useTable('item')
  const river = useTable('river')
  const board = useTable('board')
  const column = useTable('column')
  const district = useTable('district')
  const vote = useTable('vote')
  const need = useTable('need')
  const source = useTable('source')
  const items = useMemo(() => saidItems({ item, river, board, column, district, vote }), [item, river, board, column, district, vote])
  return { items, needs: useMemo(() => readNeeds({ need, source }, items), [need, source, items]), used: useMemo(() => needsPerItem({ source }), [source]) }
}
