import { screen, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { keepBounds, readBounds } from './kept-bounds.ts'
import { placeAgain } from './placing.ts'

export interface WorkingWindowParts {
  readonly make: (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly boundsFile: string
  /** The window was closed or the app is told to quit. Called once. */
  readonly leave: () => Promise<void>
}

/** What is seen until the page has painted itself: the paper of the two themes. */
export const paper = { light: '#f7f4ea', dark: '#161b18' } as const

const usual = { width: 1366, height: 768 }

/** A page that does not answer any more is not waited for. */
const patience = 2_000

/**
 * Closing asks nothing. The window is gone at once; the page hears that it is left and sends what was being typed
 * (its requests arrive before its end does), and then everything is put to rest.
 */
export function openWorkingWindow({ make, boundsFile, leave }: WorkingWindowParts): BrowserWindow {
  const window = make({ ...placeAgain(readBounds(boundsFile), screen.getAllDisplays(), usual), minWidth: 800, minHeight: 560, autoHideMenuBar: true })
  let late: NodeJS.Timeout | undefined
  window.once('ready-to-show', () => { window.show() })
  window.on('close', () => {
    keepBounds(boundsFile, window.getNormalBounds())
    window.hide()
    late ??= setTimeout(() => { window.destroy() }, patience)
  })
  window.webContents.on('will-prevent-unload', (event) => { event.preventDefault() })
  window.once('closed', () => {
    clearTimeout(late)
    void leave()
  })
  return window
}

/** To the front, for a second start of the app. */
export function bringForward(window: BrowserWindow | null): void {
  if (window === null) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
