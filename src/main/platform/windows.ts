import path from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron'
import type { WindowKind } from '#contract/permissions.ts'
import { isPageOf, pages } from './address.ts'

/** 'paper': the hidden window that lays out a report; it has no script, no preload and no way to speak. */
export type Purpose = WindowKind | 'paper'

export interface Building {
  readonly preloadFolder: string
  readonly developing: boolean
}

/** Every right that a page could have, said aloud, for every window of the app. Frozen by tests/e2e/security.e2e.ts. */
function preferences(purpose: Purpose, building: Building): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    enableWebSQL: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    devTools: building.developing,
    spellcheck: purpose === 'facilitator' && process.platform === 'darwin',
    javascript: purpose !== 'paper',
    // The wall keeps moving while another window has the focus.
    backgroundThrottling: purpose === 'facilitator',
    // Without "persist:" a partition lives in memory and dies with the app.
    ...(purpose === 'facilitator' ? {} : { partition: purpose }),
    ...(purpose === 'paper' ? {} : { preload: path.join(building.preloadFolder, `${purpose}.js`) }),
  }
}

/** The one place where windows are made. They show themselves when they are painted, except paper. */
export function makeWindow(purpose: Purpose, options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>, building: Building): BrowserWindow {
  return new BrowserWindow({ ...options, title: 'Meander', show: false, webPreferences: preferences(purpose, building) })
}

/** Before a page is loaded again: never in a loop that nobody can stop. */
const pause = 200

/** Loads the page of its kind, and again when its process dies: what counts lives in main, so nothing is lost. */
export function loadPage(kind: WindowKind, window: BrowserWindow, log: (event: string, about: Readonly<Record<string, string | number>>) => void): void {
  const load = (): void => {
    // Closed while it was loading: there is nobody to tell.
    if (!window.isDestroyed()) window.loadURL(pages[kind]).catch(() => { log('page-not-loaded', { kind }) })
  }
  // about:blank and about:srcdoc are addresses that a page can go to without anybody being asked first. It is brought back.
  const bringBack = (address: string): void => { if (!isPageOf(kind, address)) setTimeout(load, pause) }
  window.webContents.on('did-navigate', (_event, address) => { bringBack(address) })
  window.webContents.on('did-fail-load', (_event, _code, _why, address, isMainFrame) => { if (isMainFrame) bringBack(address) })
  window.on('page-title-updated', (event) => { event.preventDefault() })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log('page-died', { kind, reason })
    setTimeout(load, pause)
  })
  load()
}

/** Which of our windows is whose. Asked by the sender of every request. */
export interface OpenWindows {
  readonly add: (kind: WindowKind, window: BrowserWindow) => void
  readonly kindOf: (contents: number) => WindowKind | undefined
  readonly each: (use: (kind: WindowKind, window: BrowserWindow) => void) => void
  readonly facilitator: () => BrowserWindow | null
}

export function openWindows(): OpenWindows {
  const open = new Map<number, { readonly kind: WindowKind; readonly window: BrowserWindow }>()
  return {
    add(kind, window) {
      const { id } = window.webContents
      open.set(id, { kind, window })
      window.once('closed', () => { open.delete(id) })
    },
    kindOf: (contents) => open.get(contents)?.kind,
    each(use) {
      for (const { kind, window } of open.values()) if (!window.isDestroyed()) use(kind, window)
    },
    facilitator: () => [...open.values()].find(({ kind }) => kind === 'facilitator')?.window ?? null,
  }
}
