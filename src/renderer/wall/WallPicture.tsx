import type { EffectiveSettings } from '#contract/settings.ts'
import { clockOf, wallOf } from '#domain/meeting/records.ts'
import type { WallView } from '#domain/view/wall-rows.ts'
import { TextProvider } from '#renderer/text/use-text.tsx'
import { WallAgenda } from './WallAgenda.tsx'
import { WallBoard } from './WallBoard.tsx'
import { WallColumn } from './WallColumn.tsx'
import { WallClock, WallCorner } from './WallClock.tsx'
import { WallGroups } from './WallGroups.tsx'
import { WallAgreements, WallNeeds } from './WallHarvest.tsx'
import { WallConfluence } from './WallConfluence.tsx'
import { WallBeside, WallRivers } from './WallMany.tsx'
import { WallRiver } from './WallRiver.tsx'
import { WallSpotlight } from './WallSpotlight.tsx'
import { WallWelcome } from './WallWelcome.tsx'
import styles from './wall.module.css'

interface WallPictureProps {
  readonly view: WallView
  readonly settings: EffectiveSettings
  /** Turns pages by itself; the small picture in the working window stays on the first. */
  readonly turning: boolean
}

/**
 * What the room sees, in whatever box it is put: all sizes are parts of the height of the box (1/1080), so the small
 * picture in the working window is the same picture. No control, no scrollbar; what does not fit comes on a next page.
 */
export function WallPicture({ view, settings, turning }: WallPictureProps) {
  const wall = wallOf(view as never)
  const about = view.about.get('about')
  const clock = clockOf(view as never)
  const shown = wall.blank === 'no'
  const onBoard = wall.show === 'board' || wall.show === 'column' || wall.show === 'cluster'
  const spotlight = wall.spotlight === null ? undefined : view.item.get(wall.spotlight)
  return (
    <TextProvider language={about?.language ?? settings.shownLanguage}>
      <div className={styles['stage']} data-blank={wall.blank} ref={(box) => { box?.style.setProperty('--body', String(settings.wallText)) }}>
        {shown ? (
          <div className={styles['picture']} data-dim={spotlight !== undefined && onBoard}>
            <WallShown view={view} settings={settings} turning={turning} />
          </div>
        ) : null}
        {shown && spotlight !== undefined && onBoard ? <WallSpotlight item={spotlight} question={view.column.get(spotlight.column ?? '')?.question ?? ''} /> : null}
        {shown && wall.show !== 'clock' ? <WallCorner clock={clock} /> : null}
      </div>
    </TextProvider>
  )
}

function WallShown({ view, settings, turning }: WallPictureProps) {
  const wall = wallOf(view as never)
  if (view.about.size === 0) return null
  switch (wall.show) {
    case 'welcome': return <WallWelcome view={view} turning={turning} />
    case 'agenda': return <WallAgenda view={view} turning={turning} />
    case 'groups': return <WallGroups view={view} turning={turning} />
    case 'river': return <WallRiver view={view} theme={settings.shownTheme} turning={turning} />
    case 'rivers': return <WallRivers view={view} theme={settings.shownTheme} turning={turning} />
    case 'beside': return <WallBeside view={view} theme={settings.shownTheme} turning={turning} />
    case 'confluence': return <WallConfluence view={view} theme={settings.shownTheme} turning={turning} />
    case 'board': return <WallBoard view={view} turning={turning} />
    case 'column': case 'cluster': return <WallColumn view={view} turning={turning} />
    case 'needs': return <WallNeeds view={view} turning={turning} />
    case 'agreements': return <WallAgreements view={view} turning={turning} />
    case 'clock': return <WallClock clock={clockOf(view as never)} />
  }
}
