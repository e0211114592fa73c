import { app, type Session, type WebContents } from 'electron'
import { isPreview, mayLoad } from './address.ts'

/** Nothing else is ever granted: Electron by itself grants everything to everybody. */
const granted: readonly string[] = ['fullscreen', 'clipboard-sanitized-write']

/** Locks every session and every page that will be made, whoever makes it. Call before anything else is built. */
export function lockEverything(developing: boolean): void {
  app.on('session-created', (session) => { lockSession(session, developing) })
  app.on('web-contents-created', (_event, contents) => { lockContents(contents) })
}

function lockSession(session: Session, developing: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => { answer(granted.includes(permission)) })
  session.setPermissionCheckHandler((_contents, permission) => granted.includes(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => { event.preventDefault() })
  session.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !mayLoad(details.url, developing) }) })
  // Electron would fetch word lists from a server of Google.
  session.setSpellCheckerEnabled(process.platform === 'darwin')
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => { event.preventDefault() })
  contents.on('will-navigate', (event) => { event.preventDefault() })
  contents.on('will-redirect', (event) => { event.preventDefault() })
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isPreview(event.url)) event.preventDefault()
  })
}

/** Chromium must not speak to anybody either: no names looked up, no proxy searched, no reports sent. */
export function silenceChromium(): void {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const name of ['no-proxy-server', 'no-pings', 'disable-background-networking', 'disable-domain-reliability', 'disable-component-update']) commandLine.appendSwitch(name)
}
