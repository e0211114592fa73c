import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { app, nativeTheme, powerMonitor, session, type BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import type { EffectiveSettings } from '#contract/settings.ts'
import type { WindowKind } from '#contract/permissions.ts'
import type { Outside } from '#main/host/outside.ts'
import { openWorkspace, type Workspace } from '#main/host/workspace.ts'
import { nodeFileSystem } from '#main/storage/file-system.ts'
import { fileToOpen, readArguments } from './platform/arguments.ts'
import { builtFiles } from './platform/built-files.ts'
import { copyPicture } from './platform/clipboard.ts'
import { openDialogs } from './platform/dialogs.ts'
import { lockEverything, silenceChromium } from './platform/guard.ts'
import { serveRequests, tellWindows } from './platform/ipc.ts'
import { aboutError, openLog, type Log } from './platform/log.ts'
import { showMenu } from './platform/menu.ts'
import { canPrint, choosePlaces, removeFolder, type Places } from './platform/places.ts'
import { openPrinting, type Printing } from './platform/printing.ts'
import { pictureCodec } from './platform/picture-codec.ts'
import { announceScheme, keepPreview, servePages, type ServedPictures } from './platform/protocol.ts'
import { keepWall } from './platform/wall.ts'
import { loadPage, makeWindow, openWindows, type Building, type OpenWindows } from './platform/windows.ts'
import { bringForward, openWorkingWindow, paper } from './platform/working-window.ts'
import { runWithoutDisplay } from './platform/without-display.ts'
import { words } from './platform/words.ts'

// The composition root: builds everything, decides nothing.

// Chromium refuses to run its sandbox as root, which happens in containers only; whoever starts it so says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.setName('Meander')
silenceChromium()
announceScheme()
lockEverything(!app.isPackaged)

const given = readArguments(process.argv, { folder: process.cwd(), unpacked: process.defaultApp === true })
const places = choosePlaces(given)

if (given.started.how === 'command') void runInTerminal(given.started.words, places)
else if (app.requestSingleInstanceLock({ file: given.started.file })) void openApp(places, given.started.file)
else app.exit(0)

function building(): Building {
  return { preloadFolder: path.join(places.builtFolder, 'preload'), developing: !app.isPackaged }
}

function openPaper(): Printing {
  return openPrinting((options) => makeWindow('paper', options, building()))
}

const couldNot = 2

/** A command of the terminal, in this same program: no window of the app, and its status is ours. */
async function runInTerminal(given: readonly string[], { dataFolder, builtFolder }: Places): Promise<void> {
  let status = couldNot
  try {
    status = canPrint() ? await runWithPrinting(given) : runWithoutDisplay(given, builtFolder)
  } catch (error) {
    process.stderr.write(`${String(error)}\n`)
  } finally {
    removeFolder(dataFolder)
    app.exit(status)
  }
}

async function runWithPrinting(given: readonly string[]): Promise<number> {
  // A sheet of paper is a hidden window: when the first is done the next is still to come.
  app.on('window-all-closed', () => undefined)
  const { runCommand } = await import('#main/commands/run.ts')
  // One for all: a protocol is told once who answers for it.
  let paper: Printing | null = null
  const printing = async (): Promise<Printing> => {
    await app.whenReady()
    paper ??= openPaper()
    return paper
  }
  return runCommand(given, {
    htmlToPdf: async (html, options) => (await printing()).htmlToPdf(html, options),
    svgToPng: async (svg, width) => (await printing()).svgToPng(svg, width),
  })
}

async function openApp({ dataFolder, documentsFolder, builtFolder }: Places, first: string | null): Promise<void> {
  const log = openLog(dataFolder)
  process.on('uncaughtException', (error) => { log('uncaught', aboutError(error)) })
  process.on('unhandledRejection', (error) => { log('unhandled', aboutError(error)) })
  const files = filesFromOutside(first)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    files.offer(file)
  })
  // The end of the working window is the end of the app, but not before the store is put to rest: see leave().
  app.on('window-all-closed', () => undefined)
  app.on('will-quit', (event) => { event.preventDefault() })
  await app.whenReady()

  const windows = openWindows()
  app.on('second-instance', (_event, _argv, _folder, more) => {
    bringForward(windows.facilitator())
    files.offer(typeof more === 'object' && more !== null && 'file' in more ? more.file : null)
  })
  const preview = keepPreview()
  let picture: ServedPictures = () => Promise.resolve(null)
  servePages([session.defaultSession, session.fromPartition('projector')], builtFiles(path.join(builtFolder, 'renderer')), preview, (name) => picture(name))
  const outside = openOutside({ dataFolder, documentsFolder, windows, log, showPreview: preview.show })
  // The page loads while the store is opened; its first questions wait for it.
  const opening = openWorkspace(outside)
  picture = async (name) => (await opening).picture(name)
  serveRequests(windows, async (name, input) => (await opening).handle(name, input), (request, error) => { log('broken', { request, ...aboutError(error) }) })
  openWorkingWindow({
    make: (options) => makePage('facilitator', options, windows, log),
    boundsFile: path.join(dataFolder, 'window.json'),
    leave: () => leave(opening, log),
  })
  const workspace = await opening
  drawMenu(workspace.effectiveSettings(), outside.tell)
  nativeTheme.on('updated', () => { workspace.systemChanged() })
  powerMonitor.on('resume', () => { workspace.systemChanged() })
  files.follow((file) => { void workspace.openPath(file) })
}

function makePage(kind: WindowKind, options: BrowserWindowConstructorOptions, windows: OpenWindows, log: Log): BrowserWindow {
  const window = makeWindow(kind, { backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light, ...options }, building())
  windows.add(kind, window)
  loadPage(kind, window, log)
  return window
}

async function leave(opening: Promise<Workspace>, log: Log): Promise<void> {
  try {
    await (await opening).close()
  } catch (error) {
    log('not-closed', aboutError(error))
  } finally {
    app.exit(0)
  }
}

/** Files that are asked for before there is anybody to open them wait their turn. What comes in is checked first. */
function filesFromOutside(first: string | null) {
  const waiting: string[] = first === null ? [] : [first]
  let open = (file: string): void => { waiting.push(file) }
  return {
    offer(file: unknown): void {
      const checked = fileToOpen(file)
      if (checked !== null) open(checked)
    },
    follow(opener: (file: string) => void): void {
      open = opener
      for (const file of waiting.splice(0)) opener(file)
    },
  }
}

function drawMenu(settings: EffectiveSettings, tell: Outside['tell']): void {
  showMenu(words[settings.shownLanguage], (what) => { tell('ask', { what }) })
}

interface Surroundings {
  readonly dataFolder: string
  readonly documentsFolder: string
  readonly windows: OpenWindows
  readonly log: Log
  readonly showPreview: (html: string) => string
}

/** Everything that the host knows of the world, as ports. */
function openOutside({ dataFolder, documentsFolder, windows, log, showPreview }: Surroundings): Outside {
  const send = tellWindows(windows)
  let say = words.nl
  const tell: Outside['tell'] = (name, event) => {
    send(name, event)
    if (name !== 'settings.changed') return
    const settings = event as EffectiveSettings
    say = words[settings.shownLanguage]
    drawMenu(settings, send)
  }
  const fileSystem = nodeFileSystem()
  const printing = openPaper()
  return {
    dataFolder, documentsFolder, workersFolder: __dirname, fileSystem, tell, log, showPreview,
    version: app.getVersion(),
    electronVersion: process.versions.electron,
    systemLanguage: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    systemDark: () => nativeTheme.shouldUseDarkColors,
    now: () => Date.now(),
    newId: () => randomUUID(),
    owner: { host: os.hostname(), user: os.userInfo().username, pid: process.pid },
    ...openDialogs(windows.facilitator, () => say),
    htmlToPdf: printing.htmlToPdf,
    svgToPng: printing.svgToPng,
    copyPicture,
    pictures: pictureCodec,
    wall: keepWall({
      make: (options) => makePage('projector', { ...options, backgroundColor: '#000000' }, windows, log),
      facilitatorBounds: () => windows.facilitator()?.getBounds() ?? { x: 0, y: 0, width: 1, height: 1 },
      told: (open) => { tell('wall.window', { open }) },
    }),
  }
}
