import { useActions, useEvent, useWall } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconBlank, IconClose, IconScreen, IconShow, IconSpotlight } from '#renderer/ui/icons.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { useKey } from '#renderer/ui/use-key.ts'
import { ClockControls } from './ClockControls.tsx'
import { useCurrentOffer, type WallOffer } from './frame-context.tsx'
import { usePresent, useWallWindow, wallCommand } from './present.tsx'
import { WallPreview } from './WallPreview.tsx'
import { useWallTitle } from './wall-title.ts'
import styles from './frame.module.css'

/** What the room sees now, and what it could see next. */
export function WallPane({ isShown }: { readonly isShown: boolean }) {
  const t = useText()
  const { submit, request } = useActions()
  const wall = useWall()
  const title = useWallTitle()
  const isOpen = useWallWindow()
  const blank = (colour: 'black' | 'white'): void => { void submit(wallCommand({ blank: wall.blank === colour ? 'no' : colour })) }
  const { offer, show } = useShowing()
  useKey('B', () => { blank('black') })
  useKey('W', () => { blank('white') })
  if (!isShown) return null
  return (
    <aside className={classNames(styles['pane'])} aria-label={t('wall.pane')} data-region="wall" tabIndex={-1}>
      <div className={classNames(styles['paneHead'])}>
        <h2>{t('wall.now')}</h2>
        <span className={classNames(styles['live'], isOpen && styles['on'])}>{t(isOpen ? 'wall.isOpen' : 'wall.isClosed')}</span>
      </div>
      <WallPreview />
      <div className={classNames(styles['shownRow'])}>
        <p className={classNames(styles['shown'])} aria-live="polite">
          {wall.blank === 'no' ? title : t(wall.blank === 'black' ? 'wall.isBlack' : 'wall.isWhite', { what: title })}
        </p>
        {wall.spotlight === null ? null : <IconButton size="small" label={t('wall.noSpotlight')} icon={<IconSpotlight size={18} />} pressed onPress={() => { void submit(wallCommand({ spotlight: null, tour: false })) }} />}
        {isOpen ? <IconButton size="small" label={t('wall.close')} icon={<IconClose size={18} />} onPress={() => { void request('wall.close', {}) }} /> : null}
      </div>
      <Button kind="primary" icon={<IconShow />} onPress={show}>{offer === null ? t(isOpen ? 'wall.showAgain' : 'wall.open') : t('wall.showThis', { what: offer.title })}</Button>
      <div className={classNames(styles['wallButtons'])}>
        <IconButton label={t(wall.blank === 'black' ? 'wall.unblank' : 'wall.black')} keys="B" pressed={wall.blank === 'black'} icon={<IconBlank />} onPress={() => { blank('black') }} />
        <IconButton label={t(wall.blank === 'white' ? 'wall.unblank' : 'wall.white')} keys="W" pressed={wall.blank === 'white'} icon={<IconScreen />} onPress={() => { blank('white') }} />
        <OtherMenu />
      </div>
      <ClockControls />
    </aside>
  )
}

/** What F5 does: the offer of the open part; without one the wall as it was. */
function useShowing() {
  const offer = useCurrentOffer()
  const present = usePresent()
  const { submit, request } = useActions()
  const show = (): void => {
    if (offer !== null) void present(offer)
    else void submit(wallCommand({ blank: 'no' })).then(() => request('wall.open', {}))
  }
  useKey('F5', show)
  useEvent('ask', ({ what }) => { if (what === 'present') show() })
  return { offer, show }
}

const always = ['welcome', 'agenda', 'rivers', 'needs', 'agreements', 'clock'] as const

function OtherMenu() {
  const t = useText()
  const present = usePresent()
  const offers: WallOffer[] = always.map((show) => ({ show, title: t(`wall.title.${show}`) }))
  return (
    <Menu
      label={t('wall.other')}
      trigger={<Button kind="quiet">{t('wall.other')}</Button>}
      groups={[{ id: 'other', entries: offers.map((offer) => ({ id: offer.show, label: offer.title, onAction: () => { void present(offer) } })) }]}
    />
  )
}
