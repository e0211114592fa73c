import { powerSaveBlocker, screen, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { placeWall, samePlace, type Rectangle, type WallPlace } from './placing.ts'
import { succession } from './succession.ts'

export interface Wall {
  /** Opens, or comes to the front. Gives the name of the display, as the system knows it. */
  open(): { readonly display: string }
  close(): void
  isOpen(): boolean
}

export interface WallParts {
  /** Makes the window, registers it and loads the page. */
  readonly make: (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly facilitatorBounds: () => Rectangle
  readonly told: (open: boolean) => void
}

interface Shown {
  readonly window: BrowserWindow
  readonly place: WallPlace
}

/** How long displays may come and go before the wall follows: a beamer that starts up reports itself several times. */
const calm = 400

/**
 * The window on the beamer. When displays change it looks again for its place: pulled out it becomes an ordinary
 * small window that takes no focus, put back it fills the beamer again. A window cannot lose or gain its frame, so
 * it is replaced; its page asks for a snapshot and shows the same.
 */
export function keepWall(parts: WallParts): Wall {
  const shown = succession<Shown>(({ window }) => { if (!window.isDestroyed()) window.destroy() })
  let before: number | null = null
  let awake: number | null = null
  let waiting: NodeJS.Timeout | undefined

  const look = (): WallPlace | null => placeWall(parts.facilitatorBounds(), [screen.getPrimaryDisplay(), ...others()], before)
  const ended = (): void => {
    clearTimeout(waiting)
    if (awake !== null) powerSaveBlocker.stop(awake)
    awake = null
    parts.told(false)
  }

  function put(place: WallPlace): void {
    const window = parts.make(windowOptions(place))
    const mine: Shown = { window, place }
    shown.put(mine)
    if (place.how === 'whole') before = place.display
    window.on('closed', () => { if (shown.gone(mine)) ended() })
    window.once('ready-to-show', () => {
      if (shown.current() !== mine) return
      if (place.how === 'whole') showWhole(window, place)
      else window.showInactive()
      shown.seen(mine)
    })
  }

  const follow = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const current = shown.current()
      const place = current === null ? null : look()
      if (current !== null && place !== null && !samePlace(place, current.place)) put(place)
    }, calm)
  }
  screen.on('display-added', follow)
  screen.on('display-removed', follow)
  screen.on('display-metrics-changed', follow)

  return {
    open() {
      const current = shown.current()
      if (current !== null) {
        current.window.moveTop()
        return { display: current.place.label }
      }
      const place = look()
      if (place === null) return { display: '' }
      awake = powerSaveBlocker.start('prevent-display-sleep')
      put(place)
      parts.told(true)
      return { display: place.label }
    },
    close: () => { shown.current()?.window.close() },
    isOpen: () => shown.current() !== null,
  }
}

function others(): Electron.Display[] {
  const main = screen.getPrimaryDisplay()
  return screen.getAllDisplays().filter((display) => display.id !== main.id)
}

function windowOptions(place: WallPlace): BrowserWindowConstructorOptions {
  const whole = place.how === 'whole'
  return { ...place.bounds, frame: !whole, autoHideMenuBar: true, skipTaskbar: whole, fullscreenable: true, enableLargerThanScreen: whole, useContentSize: !whole }
}

function showWhole(window: BrowserWindow, place: WallPlace): void {
  window.setBounds(place.bounds)
  window.show()
  window.setFullScreen(true)
}
