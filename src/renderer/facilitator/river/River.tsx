import { useEffect, useEffectEvent, useState } from 'react'
import { useAbout, useActions, useMeeting, useRows, useTable } from '#renderer/replica/use-meeting.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useText, type Text } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { IconRiver } from '#renderer/ui/icons.tsx'
import { useGoal, useListedKeys, type WallOffer } from '../frame/frame-context.tsx'
import { useRemembered } from '../frame/remembered.ts'
import { AllRivers } from './many/AllRivers.tsx'
import { BesideRivers } from './many/BesideRivers.tsx'
import { Comparison } from './many/Comparison.tsx'
import { Confluence } from './many/Confluence.tsx'
import { keysOfView, RiverViews } from './many/RiverViews.tsx'
import { isRiverView, type RiverView } from './many/views.ts'
import { districtsWithoutRiver, oneRiver, riversPerDistrict } from '#domain/things/river-commands.ts'
import { RiverBar } from './RiverBar.tsx'
import { RiverLead } from './RiverLead.tsx'
import { RiverWork } from './RiverWork.tsx'
import styles from './river.module.css'

/** The rivers of a meeting: one per district or group, or one for all. */
export function River() {
  const t = useText()
  const rivers = useRows('river')
  const [chosen, choose] = useRemembered<string | null>('river', null)
  const river = rivers.find((candidate) => candidate.id === chosen) ?? rivers[0]
  const [remembered, setView] = useRemembered<string>('river.view', 'one')
  const [begin, setBegin] = useState<string | null>(null)
  const view = rivers.length > 1 && isRiverView(remembered) ? remembered : 'one'
  const open = (id: string, item?: string): void => { choose(id); setBegin(item ?? null); setView('one') }
  useGoalRiver((id) => { open(id) })
  useListedKeys(view !== 'one' ? keysOfView(t, view) : [
    ...(rivers.length > 1 ? keysOfView(t, 'one') : []),
    { keys: 'Enter', text: t('river.keys.enter') }, { keys: 'Tab', text: t('river.keys.tab') }, { keys: '← → ↑ ↓', text: t('river.keys.arrows') },
    { keys: 'Delete', text: t('river.keys.delete') }, { keys: '+ − 0', text: t('river.keys.zoom') }, { keys: 'S', text: t('river.keys.spotlight') },
    { keys: 'Ctrl+A', text: t('river.keys.all') }, { keys: 'Shift, Ctrl', text: t('river.keys.lasso') }, { keys: 'Ctrl+C, Ctrl+X, Ctrl+V', text: t('river.keys.copy') }, { keys: 'Ctrl+D', text: t('river.keys.duplicate') },
    { keys: 'Ctrl+L', text: t('river.keys.lock') }, { keys: 'Ctrl+[, Ctrl+]', text: t('river.keys.layer') }, { keys: '[, ]', text: t('river.keys.turn') }, { keys: '<, >', text: t('river.keys.width') }, { keys: 'U, K', text: t('river.keys.menus') },
    { keys: 'Alt+Page Up / Page Down', text: t('river.keys.steps') }, { keys: '+ −', text: t('river.keys.vote') }, { keys: 'R', text: t('river.keys.tour') }, { keys: 'Page Up / Page Down', text: t('river.keys.tourSteps') },
    { keys: 'Alt+← → ↑ ↓', text: t('river.keys.outline') }, { keys: 'Alt+Home / End', text: t('river.keys.neighbour') }, { keys: 'N', text: t('river.keys.need') }, { keys: 'L', text: t('river.keys.lockList') },
    { keys: 'C', text: t('river.keys.link') }, { keys: 'O', text: t('river.keys.otherSide') }, { keys: 'M', text: t('river.keys.bend') }, { keys: 'D', text: t('river.keys.draw') },
  ])
  if (river === undefined) return <NoRivers />
  return (
    <div className={styles['part']} data-record={`river:${river.id}`}>
      {rivers.length > 1 ? <RiverViews view={view} onView={setView} offer={offerOf(t, view)} /> : null}
      {view === 'one' ? <RiverBar rivers={rivers} river={river} onChoose={(id) => { setBegin(null); choose(id) }} /> : null}
      {view === 'one' ? <RiverLead river={river} /> : null}
      {view === 'one' ? <RiverWork key={river.id} river={river} {...(begin === null ? {} : { begin })} /> : null}
      {view === 'all' ? <AllRivers rivers={rivers} chosen={river.id} onOpen={open} /> : null}
      {view === 'beside' ? <BesideRivers rivers={rivers} onOpen={open} /> : null}
      {view === 'confluence' ? <Confluence onOpen={open} /> : null}
      {view === 'comparison' ? <Comparison /> : null}
    </div>
  )
}

/** What the wall shows of a view; that of one river is beside its name. */
function offerOf(t: Text, view: RiverView): WallOffer | null {
  if (view === 'all') return { show: 'rivers', title: t('wall.title.rivers') }
  if (view === 'beside') return { show: 'beside', title: t('wall.title.beside') }
  return view === 'confluence' ? { show: 'confluence', title: t('wall.title.confluence') } : null
}

/** Whoever is led to a thing is led to its river first. */
function useGoalRiver(choose: (id: string) => void): void {
  const goal = useGoal()
  const items = useTable('item')
  const lead = useEffectEvent((table: string, id: string) => {
    const to = table === 'river' ? id : table === 'item' ? items.get(id)?.river ?? null : null
    if (to !== null && to !== '') choose(to)
  })
  useEffect(() => { if (goal !== null) lead(goal.table, goal.id) }, [goal])
}

function NoRivers() {
  const t = useText()
  const { submit } = useActions()
  const districts = useMeeting(districtsWithoutRiver)
  const about = useAbout()
  const perDistrict = (): void => { void submit(riversPerDistrict(districts, 0, newId)) }
  const single = (): void => { void submit(oneRiver(about.network === '' ? about.title : about.network, 1, newId())) }
  return (
    <EmptyPlace picture={<IconRiver size={48} />} action={(
      <div className={styles['choices']}>
        {districts.length > 0 ? <Button kind="primary" onPress={perDistrict}>{t('river.perDistrict', { count: districts.length })}</Button> : null}
        <Button kind={districts.length > 0 ? 'plain' : 'primary'} onPress={single}>{t('river.single')}</Button>
      </div>
    )}>{t(districts.length > 0 ? 'river.empty' : 'river.emptyNoDistricts')}</EmptyPlace>
  )
}
