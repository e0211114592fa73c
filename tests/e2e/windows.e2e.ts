import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { launchMeander, newUserFolder } from './launch.ts'

// docs/spec/windows.md: starting, closing, the wall, in a running Electron.

const root = path.resolve(__dirname, '../..')
const electron = process.env['ELECTRON_EXEC_PATH'] ?? ''
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** On Linux with nothing to draw on. */
const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...bare } = process.env

function run(...args: string[]) {
  return runIn(process.env, ...args)
}

function runIn(env: NodeJS.ProcessEnv, ...args: string[]): Promise<{ status: number | null; out: string }> {
  return new Promise((done) => {
    const child = spawn(electron, [...flags, '--log-level=3', root, ...args], { env: { ...env, LANG: 'nl_NL.UTF-8', LC_ALL: 'nl_NL.UTF-8' } })
    let out = ''
    child.stdout.on('data', (text) => { out += String(text) })
    child.on('exit', (status) => { done({ status, out }) })
  })
}

test('WI2 a command in the app itself answers on standard output, opens no window, and ends with its own status', async () => {
  const help = await run('--help')
  expect(help.status).toBe(0)
  expect(help.out).toContain('groups')
  expect((await run('export')).status).toBe(64)
})

test('WI2 without a display every command works but printing, which says so', async () => {
  const folder = newUserFolder()
  const file = path.join(folder, 's.meander.json')
  expect((await runIn(bare, 'sample', '--out', file)).status).toBe(0)
  expect((await runIn(bare, 'check', file)).status).toBe(0)
  expect((await runIn(bare, 'export', file, '--format', 'html', '--out', folder)).status).toBe(0)
  expect(fs.readdirSync(folder).some((name) => name.endsWith('.html'))).toBe(true)
  if (process.platform === 'linux') expect((await runIn(bare, 'export', file, '--format', 'pdf', '--out', folder)).status).toBe(2)
  expect((await run('export', file, '--format', 'pdf', '--out', folder)).status).toBe(0)
  const pdf = fs.readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? ''
  expect(fs.readFileSync(path.join(folder, pdf)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('WI2 one command prints many sheets: the groups on paper, a picture of every river', async () => {
  const folder = newUserFolder()
  const file = path.join(folder, 's.meander.json')
  expect((await run('sample', '--out', file)).status).toBe(0)
  expect((await run('export', file, '--format', 'groups', '--round', 'Kennismaken 1', '--out', folder)).status).toBe(0)
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(3)
  expect((await run('export', file, '--format', 'png', '--size', 'screen', '--out', folder)).status).toBe(0)
  const pictures = fs.readdirSync(folder).filter((name) => name.endsWith('.png'))
  expect(pictures).toHaveLength(8)
  for (const name of pictures) expect(fs.readFileSync(path.join(folder, name)).subarray(1, 4).toString()).toBe('PNG')
})

test('WI3 a second start hands its file over and ends; what is handed over is checked', async () => {
  const { app, close, folder, dataFolder } = await launchMeander()
  await app.evaluate(({ app: running }) => {
    running.on('second-instance', (_event, _argv, _folder, more) => { (globalThis as unknown as { handed: unknown }).handed = more })
  })
  const file = path.join(folder, 'none.meander.json')
  const second = await run(`--user-data-dir=${dataFolder}`, file)
  expect(second.status).toBe(0)
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { handed: unknown }).handed)).toEqual({ file })
  for (const odd of [null, 7, 'x', { file: 7 }, { file: '/etc/passwd' }, { file: '/a\u0000.json' }, [], { file: { toString: 1 } }]) {
    await app.evaluate(({ app: running }, more) => { running.emit('second-instance', {}, [], '', more) }, odd)
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await close()
})

test('WI12 closing asks nothing, keeps the place of the window, sends what was being typed, and ends', async () => {
  const first = await launchMeander()
  await first.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 700 }) })
  await first.page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    field.addEventListener('blur', () => { void window.bridge.request('settings.change', { wallText: 77 }) })
  })
  const bounds = await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await first.close()
  expect(JSON.parse(fs.readFileSync(path.join(first.dataFolder, 'window.json'), 'utf8'))).toEqual(bounds)
  const again = await launchMeander({ folder: first.folder })
  const answer = await again.page.evaluate(() => window.bridge.request('library.list', {}))
  expect(answer.ok && answer.value.settings.wallText).toBe(77)
  await again.close()
})

test('WI10 WI11 the wall: one display gives an ordinary window, a second display is filled, taken away and put back', async () => {
  const { app, page, close } = await launchMeander()
  const heard = () => page.evaluate(() => (window as unknown as { heard: boolean[] }).heard)
  await page.evaluate(() => {
    const list: boolean[] = []
    Object.assign(window, { heard: list })
    window.bridge.subscribe('wall.window', ({ open }) => { if (list.at(-1) !== open) list.push(open) })
  })
  const wall = () => app.evaluate(({ BrowserWindow, powerSaveBlocker }) => BrowserWindow.getAllWindows().filter((window) => window.webContents.getURL().includes('/projector/'))
    .map((window) => ({ ...window.getBounds(), shown: window.isVisible(), whole: window.isFullScreen(), awake: powerSaveBlocker.isStarted(0) })))
  // The only thing that is not real here: there is no beamer to pull the plug of.
  const displays = (second: boolean) => app.evaluate(({ screen }, on) => {
    const kept = globalThis as unknown as { main?: Electron.Display }
    const main = kept.main ??= screen.getPrimaryDisplay()
    const half = { ...main.bounds, width: Math.floor(main.bounds.width / 2) }
    const left = { ...main, bounds: half, workArea: half }
    const right = { ...main, id: 77, label: 'EPSON', bounds: { ...half, x: half.width }, workArea: { ...half, x: half.width } }
    const changed = screen as unknown as { getPrimaryDisplay: () => unknown; getAllDisplays: () => unknown[] }
    changed.getPrimaryDisplay = () => left
    changed.getAllDisplays = () => (on ? [left, right] : [left])
    screen.emit(on ? 'display-added' : 'display-removed', {}, right)
  }, second)
  // Where each wall window is put when it is made: without a window manager nobody keeps a full screen on its display.
  await app.evaluate(({ app: running }) => {
    const made: unknown[] = []
    Object.assign(globalThis, { made })
    running.on('browser-window-created', (_event, window) => { setImmediate(() => { made.push(window.getBounds().x) }) })
  })
  const made = () => app.evaluate(() => (globalThis as unknown as { made: number[] }).made)
  const beamer = Math.floor((await app.evaluate(({ screen }) => screen.getPrimaryDisplay().bounds)).width / 2)
  const inside = Math.floor(beamer / 2)
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 900, height: 600 }) })
  await displays(false)

  await page.evaluate(() => window.bridge.request('wall.open', {}))
  await expect.poll(async () => (await wall())[0]?.shown).toBe(true)
  expect((await wall())[0]).toMatchObject({ whole: false, awake: true })
  const places = [inside]
  for (const second of [true, false, true]) {
    await displays(second)
    places.push(second ? beamer : inside)
    await expect.poll(async () => (await wall()).map(({ shown }) => shown), { timeout: 5_000 }).toEqual([true])
    await expect.poll(made, { timeout: 5_000 }).toEqual(places)
    await expect.poll(async () => (await wall()).length, { timeout: 5_000 }).toBe(1)
  }
  await page.waitForTimeout(600)
  expect((await wall()).map(({ shown }) => shown)).toEqual([true])

  await page.evaluate(() => window.bridge.request('wall.close', {}))
  await expect.poll(async () => (await wall()).length).toBe(0)
  await expect.poll(heard).toEqual([true, false])
  expect(await app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))).toBe(false)
  await close()
})
