import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { asRoot, environment, type LaunchOptions, userFolders } from './launch.ts'

const root = path.resolve(__dirname, '../..')

export interface RunningPackedMeander {
  page: Page
  folder: string
  documentsFolder: string
  close: () => Promise<void>
}

/** Packs the app, or finds it packed already. Returns the path of its program. Takes about five seconds. */
export function packMeander(): string {
  const script = path.join(root, 'scripts/package-dir.mjs')
  const said = execFileSync(process.execPath, [script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return said.trim().split('\n').at(-1) ?? ''
}

/** The address at which Chromium lets itself be driven, which it tells on its error output. */
function drivingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    child.once('exit', (code) => { reject(new Error(`The packed app ended with ${String(code)}:\n${said}`)) })
  })
}

async function workingWindow(child: ChildProcess): Promise<Page> {
  // Electron has one browser context and refuses the settings that Playwright makes in a browser of its own.
  const browser = await chromium.connectOverCDP(await drivingAddress(child), { noDefaults: true })
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The packed app has no browser context.')
  const isWorking = (candidate: Page): boolean => candidate.url().includes('facilitator')
  const page = context.pages().find(isWorking) ?? await context.waitForEvent('page', { predicate: isWorking, timeout: 20_000 })
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 20_000 })
  return page
}

/**
 * Starts a packed app. Its fuses refuse the way in that Playwright takes for Electron (Node's inspector), as
 * they should, so its windows are driven as Chromium's.
 */
export async function launchPacked(program: string, options: LaunchOptions = {}): Promise<RunningPackedMeander> {
  const language = options.language ?? 'nl'
  const { folder, documentsFolder, args } = userFolders(options, language)
  const flags = ['--remote-debugging-port=0', ...(asRoot ? ['--no-sandbox'] : [])]
  const child = spawn(program, [...flags, ...args], { cwd: folder, env: environment(language), stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => { resolve() }))
  try {
    const page = await workingWindow(child)
    const close = async (): Promise<void> => {
      await page.close()
      await ended
    }
    return { page, folder, documentsFolder, close }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}
