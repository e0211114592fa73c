import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'

/**
 * What a test may ask for. `folder` is the machine of one user: `data/` is the app's own folder, `documents/`
 * where published copies and exports go. Give the folder of an earlier start to start again on the same data.
 */
export interface LaunchOptions {
  folder?: string
  /** More arguments, for instance the path of a .meander.json file. */
  args?: readonly string[]
  /** The language of the operating system. */
  language?: 'nl' | 'en'
}

export interface RunningMeander {
  app: ElectronApplication
  /** The working window, painted and ready for input. */
  page: Page
  folder: string
  dataFolder: string
  documentsFolder: string
  /** Closes as a person does, and waits until the process is gone. */
  close: () => Promise<void>
  /** kill -9, and waits until the process is gone. */
  kill: () => Promise<void>
}

const root = path.resolve(__dirname, '../..')
/** Chromium refuses its sandbox to root; everybody else runs with it. */
export const asRoot = process.getuid?.() === 0

/** A new empty folder for one user. All are removed when the tests end, unless KEEP_USER_FOLDERS is set. */
export function newUserFolder(): string {
  const base = path.join(os.tmpdir(), `meander-e2e-${process.pid}`)
  if (!fs.existsSync(base) && process.env['KEEP_USER_FOLDERS'] === undefined) {
    process.once('exit', () => { fs.rmSync(base, { recursive: true, force: true }) })
  }
  fs.mkdirSync(base, { recursive: true })
  return fs.mkdtempSync(path.join(base, 'user-'))
}

/** The folders of this user, made if they are not there, and the arguments that tell the app about them. */
export function userFolders(options: LaunchOptions, language: 'nl' | 'en'): { folder: string, dataFolder: string, documentsFolder: string, args: string[] } {
  const folder = options.folder ?? newUserFolder()
  const dataFolder = path.join(folder, 'data')
  const documentsFolder = path.join(folder, 'documents')
  for (const place of [dataFolder, documentsFolder]) fs.mkdirSync(place, { recursive: true })
  const args = [`--user-data-dir=${dataFolder}`, `--documents-dir=${documentsFolder}`, `--lang=${language}`, ...options.args ?? []]
  return { folder, dataFolder, documentsFolder, args }
}

/** The environment of a person in this language: nothing of the tests' own gets through to the app. */
export function environment(language: 'nl' | 'en'): Record<string, string> {
  const locale = language === 'nl' ? 'nl_NL.UTF-8' : 'en_GB.UTF-8'
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => {
    const [name, value] = entry
    return value !== undefined && !/^(MEANDER_|ELECTRON_|NODE_|npm_|PLAYWRIGHT_|TEST_|LC_)/i.test(name)
  })
  return { ...Object.fromEntries(kept), LANG: locale, LC_ALL: locale, LANGUAGE: language }
}

function gone(app: ElectronApplication): Promise<void> {
  const child = app.process()
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => { resolve() }))
}

/** The working window, once it says `data-ready="true"` on its root element: painted, and ready for input. */
async function workingWindow(app: ElectronApplication): Promise<Page> {
  const isWorking = (page: Page): boolean => page.url().includes('facilitator')
  const page = app.windows().find(isWorking) ?? await app.waitForEvent('window', { predicate: isWorking, timeout: 20_000 })
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 20_000 })
  return page
}

/** The wall, as soon as it is open. */
export async function wallWindow(app: ElectronApplication): Promise<Page> {
  const found = (): Page | undefined => app.windows().find((window) => window.url().includes('projector'))
  await expect.poll(() => found() !== undefined, 'the wall is open').toBe(true)
  const wall = found()
  if (wall === undefined) throw new Error('the wall was closed at once')
  return wall
}

/** Starts Meander from out/ in the real Electron that was found, as one user, and waits until it is ready. */
export async function launchMeander(options: LaunchOptions = {}): Promise<RunningMeander> {
  const language = options.language ?? 'nl'
  const { folder, dataFolder, documentsFolder, args } = userFolders(options, language)
  const executablePath = process.env['ELECTRON_EXEC_PATH']
  if (executablePath === undefined) throw new Error('No Electron: run the tests with `npm run e2e`.')
  const app = await _electron.launch({
    executablePath,
    args: [root, ...args],
    cwd: folder,
    env: environment(language),
    chromiumSandbox: !asRoot,
    timeout: 30_000,
  })
  const page = await workingWindow(app)
  const close = async (): Promise<void> => {
    const ended = gone(app)
    await app.close()
    await ended
  }
  const kill = async (): Promise<void> => {
    const ended = gone(app)
    app.process().kill('SIGKILL')
    await ended
  }
  return { app, page, folder, dataFolder, documentsFolder, close, kill }
}
