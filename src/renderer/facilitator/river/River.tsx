import { useAbout, useActions, useMeeting, useRows } from '#renderer/replica/use-meeting.ts'
import { newId } from '#renderer/replica/new-id.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyPlace } from '#renderer/ui/empty-place.tsx'
import { IconRiver } from '#renderer/ui/icons.tsx'
import { useListedKeys } from '../frame/frame-context.tsx'
import { useRemembered } from '../frame/remembered.ts'
import { districtsWithoutRiver, oneRiver, riversPerDistrict } from './river-commands.ts'
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
  useListedKeys([
    { keys: 'Enter', text: t('river.keys.enter') }, { keys: 'Tab', text: t('river.keys.tab') }, { keys: '← → ↑ ↓', text: t('river.keys.arrows') },
    { keys: 'Delete', text: t('river.keys.delete') }, { keys: '+ − 0', text: t('river.keys.zoom') }, { keys: 'S', text: t('river.keys.spotlight') },
    { keys: 'Alt+Page Up / Page Down', text: t('river.keys.steps') }, { keys: '+ −', text: t('river.keys.vote') }, { keys: 'R', text: t('river.keys.tour') }, { keys: 'Page Up / Page Down', text: t('river.keys.tourSteps') },
  ])
  if (river === undefined) return <NoRivers />
  return (
    <div className={styles['part']}>
      <RiverBar rivers={rivers} river={river} onChoose={choose} />
      <RiverLead river={river} />
      <RiverWork key={river.id} river={river} />
    </div>
  )
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
