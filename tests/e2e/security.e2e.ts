import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import fc from 'fast-check'
import { requests, type RequestName } from '#contract/bridge.ts'
import { permitted, requestChannel } from '#contract/permissions.ts'
import { policies } from '#main/platform/policies.ts'
import { seed } from '../files/chances.ts'
import { launchMeander, type RunningMeander } from './launch.ts'

// docs/spec/windows.md, WI4-WI9, as they behave in a running Electron and not as they are configured.

const names = Object.keys(requests) as RequestName[]
const root = path.resolve(__dirname, '../..')
const pages = { facilitator: 'app://meander/facilitator/index.html', projector: 'app://meander/projector/index.html' }

let running: RunningMeander
let app: ElectronApplication
let page: Page
let wall: Page
let connections: ReturnType<typeof watchConnections>

test.beforeAll(async () => {
  running = await launchMeander()
  app = running.app
  page = running.page
  connections = watchConnections(app.process().pid ?? 0)
  const opened = app.waitForEvent('window')
  await page.evaluate(() => window.bridge.request('wall.open', {}))
  wall = await opened
  await wall.waitForLoadState()
})

test.afterAll(async () => {
  connections.stop()
  await running.close()
})

/** Every TCP and UDP socket of the app and its children that is not within this machine, looked up 20 times a second. */
function watchConnections(pid: number) {
  const seen = new Set<string>()
  const children = (parent: number): number[] => {
    try {
      const own = fs.readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
      return [parent, ...own.flatMap(children)]
    } catch {
      return [parent]
    }
  }
  const inodes = (process: number): string[] => {
    try {
      return fs.readdirSync(`/proc/${process}/fd`).flatMap((handle) => /socket:\[(\d+)\]/.exec(fs.readlinkSync(`/proc/${process}/fd/${handle}`))?.[1] ?? [])
    } catch {
      return []
    }
  }
  const look = (): void => {
    if (!fs.existsSync(`/proc/${pid}/net/tcp`)) return
    const ours = new Set(children(pid).flatMap(inodes))
    for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
      for (const line of fs.readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1)) {
        const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
        const loopback = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/
        if (ours.has(inode) && !(loopback.test(local) && (loopback.test(remote) || /:0000$/.test(remote)))) seen.add(`${table} ${local} ${remote}`)
      }
    }
  }
  const timer = process.platform === 'linux' ? setInterval(look, 50) : undefined
  return { seen, stop: () => { clearInterval(timer) } }
}

const preferencesOfAll = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => {
  const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
  return contents.getLastWebPreferences()
}))

async function everyWindow(name: string, value: unknown): Promise<void> {
  const all = await preferencesOfAll()
  expect(all.length).toBeGreaterThanOrEqual(2)
  for (const preferences of all) expect(preferences[name], name).toBe(value)
}

const elsewhere = [
  'https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'file:///C:/Windows/win.ini', 'data:text/html,<script>1</script>', 'javascript:document.title=1',
  'blob:app://meander/1', 'app://evil/facilitator/index.html', 'app://meander/projector/index.html', 'app://meander/preview.html', 'app://meander/nowhere', 'ms-settings:privacy', 'search-ms:query=x',
  'smb://host/share', 'mailto:a@example.com', 'tel:112', 'vbscript:msgbox(1)', 'chrome://gpu', 'devtools://devtools/bundled/inspector.html', 'view-source:app://meander/facilitator/index.html',
]

const asText = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? null : part)).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The handler as it stands in main, asked with a sender of our making: what a page can never do by itself. Questions
 * go as plain JSON text, because the debugger's line to main breaks on some values, and so "__proto__" arrives too.
 */
function askAs(sender: 'projector' | 'frame' | 'nobody' | 'unknown' | 'unknown-elsewhere', questions: readonly (readonly [string, unknown])[]): Promise<string[]> {
  return app.evaluate(async ({ BrowserWindow, ipcMain }, { sender, text, channel, pages }) => {
    type Answerer = (event: unknown, name: unknown, input: unknown) => Promise<{ ok: boolean; error?: { reason: string } }>
    const answerer = (ipcMain as unknown as { _invokeHandlers: Map<string, Answerer> })._invokeHandlers.get(channel)
    if (answerer === undefined) throw new Error('no handler')
    const windowOf = (address: string) => BrowserWindow.getAllWindows().find((window) => window.webContents.getURL() === address)?.webContents
    const facilitator = windowOf(pages.facilitator)
    const own = sender.startsWith('unknown') ? new BrowserWindow({ show: false, webPreferences: { sandbox: true } }) : undefined
    if (own !== undefined) await own.loadURL(sender === 'unknown' ? pages.facilitator : 'data:text/html,x')
    const contents = own?.webContents ?? (sender === 'projector' ? windowOf(pages.projector) : facilitator)
    if (contents === undefined || facilitator === undefined) throw new Error('no window')
    const frame = sender === 'nobody' ? null : sender === 'frame' ? facilitator.mainFrame.frames[0] : contents.mainFrame
    if (frame === undefined) throw new Error('no frame')
    const said: string[] = []
    for (const [name, input] of JSON.parse(text) as [string, unknown][]) {
      const answer = await answerer({ sender: contents, senderFrame: frame }, name, input)
      said.push(answer.ok ? 'ok' : answer.error?.reason ?? '?')
    }
    own?.destroy()
    return said
  }, { sender, text: asText(questions), channel: requestChannel, pages })
}

const fusesAsPromised = {
  runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, loadBrowserProcessSpecificV8Snapshot: false, grantFileProtocolExtraPrivileges: false,
}

/** Electron's security checklist in its own order: https://www.electronjs.org/docs/latest/tutorial/security */
const checklist: readonly (readonly [string, () => Promise<void>])[] = [
  ['only secure content: everything that was loaded came from us', async () => {
    for (const shown of [page, wall]) {
      const loaded = await shown.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name))
      expect(loaded.filter((address) => !/^(app:\/\/meander\/|data:|blob:app:\/\/meander\/)/.test(address))).toEqual([])
    }
  }],
  ['no Node in pages', async () => {
    await everyWindow('nodeIntegration', false)
    await everyWindow('nodeIntegrationInSubFrames', false)
    for (const shown of [page, wall]) expect(await shown.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in window))).toEqual([])
  }],
  ['context isolation', async () => {
    await everyWindow('contextIsolation', true)
    expect(await page.evaluate(() => { (window.bridge as unknown as Record<string, unknown>)['request'] = 1; return typeof window.bridge.request })).toBe('function')
  }],
  ['sandbox', async () => {
    await everyWindow('sandbox', true)
    const [started, sandboxed] = await app.evaluate(({ app }) => [app.commandLine.hasSwitch('no-sandbox'), app.commandLine.hasSwitch('enable-sandbox')])
    expect(started || sandboxed).toBe(true)
  }],
  ['permissions: all denied', async () => {
    const asked = await page.evaluate(async () => {
      const refused = (work: Promise<unknown>): Promise<string> => work.then((value) => `given ${String(value)}`, () => 'refused')
      const browser = navigator as unknown as Record<string, Record<string, (options: unknown) => Promise<unknown>>>
      const states = ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'background-sync', 'clipboard-read', 'persistent-storage', 'idle-detection', 'storage-access', 'window-management', 'local-fonts', 'screen-wake-lock']
      const answers = await Promise.all(states.map((name) => refused(navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => (state === 'denied' ? Promise.reject(new Error()) : `${name} ${state}`)))))
      return [
        ...answers,
        await refused(navigator.mediaDevices.getUserMedia({ audio: true })), await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
        await refused(new Promise((given, denied) => { navigator.geolocation.getCurrentPosition(given, denied) })),
        await refused(Notification.requestPermission().then((given) => (given === 'denied' ? Promise.reject(new Error()) : given))),
        await refused(navigator.requestMIDIAccess()), await refused(navigator.clipboard.readText()),
        ...await Promise.all(['usb', 'serial', 'hid', 'bluetooth'].map((kind) => refused((async () => {
          const found = await (kind === 'serial' ? browser[kind]?.['requestPort']?.({}) : browser[kind]?.['requestDevice']?.(kind === 'bluetooth' ? { acceptAllDevices: true } : { filters: [] }))
          if (found === undefined || (Array.isArray(found) && found.length === 0)) throw new Error()
          return found
        })()))),
      ]
    })
    expect(asked.filter((answer) => answer !== 'refused')).toEqual([])
  }],
  ['web security on', () => everyWindow('webSecurity', true)],
  ['content security policy: exact, kept without a complaint, and it bites', async () => {
    const served = await app.evaluate(async ({ net }, addresses) => Promise.all(addresses.map(async (address) => {
      const answer = await net.fetch(address)
      return [answer.headers.get('content-security-policy'), answer.headers.get('x-content-type-options')]
    })), Object.values(pages))
    expect(served).toEqual([[policies.pageWithPreview, 'nosniff'], [policies.page, 'nosniff']])
    expect(policies.page).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'")
    for (const shown of [page, wall]) expect(await complaintsOf(shown)).toEqual([])
    expect(await page.evaluate(probe)).toEqual({ inline: 'blocked', evaluated: 'blocked', markup: 'blocked', style: 'blocked' })
  }],
  ['no insecure content', () => everyWindow('allowRunningInsecureContent', false)],
  ['no experimental features', () => everyWindow('experimentalFeatures', false)],
  ['no Blink features', async () => {
    for (const preferences of await preferencesOfAll()) expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
  }],
  ['no webview', async () => {
    await everyWindow('webviewTag', false)
    expect(await page.evaluate(() => 'getWebContentsId' in document.createElement('webview'))).toBe(false)
  }],
  ['no webview is attached by anybody', async () => {
    const prevented = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => {
      let count = 0
      webContents.emit('will-attach-webview', { preventDefault: () => { count += 1 } }, {}, {})
      return count
    }))
    expect(prevented.every((count) => count === 1)).toBe(true)
  }],
  ['navigation: pages stay where they are', async () => {
    for (const shown of [page, wall]) {
      const before = shown.url()
      await shown.evaluate((addresses) => {
        for (const address of addresses) {
          const link = document.createElement('a')
          link.href = address
          link.click()
          try { location.assign(address) } catch { /* refused by the browser itself */ }
        }
      }, elsewhere)
      await shown.waitForTimeout(300)
      expect(shown.url()).toBe(before)
      expect(await shown.evaluate(() => typeof window.bridge.request)).toBe('function')
    }
  }],
  ['new windows: none', async () => {
    const count = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    const before = await count()
    for (const shown of [page, wall]) expect(await shown.evaluate((addresses) => addresses.filter((address) => window.open(address) !== null), elsewhere)).toEqual([])
    expect(await count()).toBe(before)
  }],
  ['openExternal: never', async () => {
    await app.evaluate(({ shell }) => {
      const counted = shell as unknown as { opened: string[]; openExternal: (address: string) => Promise<void> }
      counted.opened = []
      counted.openExternal = async (address) => { counted.opened.push(address) }
    })
    for (const target of ['_self', '_blank', '_top']) {
      await page.evaluate(({ addresses, target }) => {
        for (const address of addresses) Object.assign(document.createElement('a'), { href: address, target }).click()
      }, { addresses: elsewhere, target })
    }
    await page.waitForTimeout(200)
    expect(await app.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened)).toEqual([])
  }],
  ['a current Electron is what is shipped; the older one is for tests only', async () => {
    const about = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }
    const shipped = about.devDependencies['electron'] ?? ''
    expect(shipped).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number(shipped.split('.')[0])).toBeGreaterThanOrEqual(43)
    const [version, packed] = await app.evaluate(({ app }) => [process.versions.electron, app.isPackaged])
    expect(version === shipped || !packed).toBe(true)
  }],
  ['senders are checked: every request × wrong window, wrong frame, no frame', async () => {
    await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', '')
      frame.src = 'app://meander/preview.html'
      document.body.append(frame)
      await new Promise((loaded) => { frame.onload = loaded })
    })
    const all = names.map((name) => [name, {}] as const)
    const accepted: string[] = []
    for (const sender of ['unknown', 'unknown-elsewhere', 'frame', 'nobody'] as const) {
      const said = await askAs(sender, all)
      accepted.push(...said.flatMap((reason, index) => (reason === 'not-permitted' ? [] : [`${sender} ${names[index]}: ${reason}`])))
    }
    const notForWall = names.filter((name) => !(permitted.projector as readonly string[]).includes(name))
    const said = await askAs('projector', notForWall.map((name) => [name, {}] as const))
    accepted.push(...said.flatMap((reason, index) => (reason === 'not-permitted' ? [] : [`projector ${notForWall[index]}: ${reason}`])))
    await page.evaluate(() => { for (const frame of document.querySelectorAll('iframe')) frame.remove() })
    console.log(`requests × wrong senders: ${accepted.length} accepted of ${names.length * 4 + notForWall.length}`)
    expect(accepted).toEqual([])
  }],
  ['own protocol instead of file://, and it serves the build only', async () => {
    expect(page.url()).toBe(pages.facilitator)
    expect(wall.url()).toBe(pages.projector)
    const answers = await app.evaluate(({ net }, addresses) => Promise.all(addresses.map(async (address) => {
      try {
        const answer = await net.fetch(address)
        return answer.status === 404 ? `404 ${(await answer.text()).length}` : `${answer.status} ${address}`
      } catch {
        return '404 0'
      }
    })), traversals)
    expect(answers.filter((answer) => answer !== '404 0')).toEqual([])
    console.log(`traversal addresses: ${answers.length} × 404`)
  }],
  ['fuses', async () => {
    const packing = fs.readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')
    for (const [fuse, on] of Object.entries(fusesAsPromised)) expect(packing).toMatch(new RegExp(`^  ${fuse}: ${on}$`, 'm'))
  }],
  ['no Electron in pages: two functions, and nothing else that a bare page has not', async () => {
    for (const shown of [page, wall]) {
      expect(await shown.evaluate(() => Object.entries(window.bridge).map(([name, value]) => [name, typeof value]))).toEqual([['request', 'function'], ['subscribe', 'function']])
      expect(await shown.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => /electron|ipc|^(bridge|require|process|remote|module)$/i.test(name)))).toEqual(['bridge'])
    }
  }],
]

const traversals: readonly string[] = ['/../', '/..%2f', '/%2e%2e/', '/..\\', '/..%5c', '/%252e%252e/', '//', '/./', '/facilitator/../../', '/assets/..;/', '/%00', '/facilitator/index.html/../../../']
  .flatMap((start) => ['etc/passwd', 'main/index.js', 'preload/facilitator.js', 'package.json', '../package.json', '../../package.json', 'out/main/index.js', 'index.html', 'facilitator', 'facilitator/', 'assets/', 'proc/self/environ', 'C:/Windows/win.ini', '~/.ssh/id_rsa', 'built-from', 'facilitator/index.html%00.png', 'FACILITATOR/INDEX.HTML']
    .map((end) => `app://meander${start}${end}`)).slice(0, 200)

/** What a page complains of from its first line on, after loading it again; its own state lives in main. */
async function complaintsOf(shown: Page): Promise<string[]> {
  const complaints: string[] = []
  const note = (message: { text(): string }): void => {
    if (/Content Security Policy|Trusted|Refused to/i.test(message.text())) complaints.push(message.text())
  }
  shown.on('console', note)
  await shown.reload()
  await shown.waitForTimeout(1_000)
  shown.off('console', note)
  return complaints
}

/** Waits first: what the test itself has evaluated in the page is allowed more than the page. */
async function probe() {
  await new Promise((later) => setTimeout(later, 50))
  const script = document.createElement('script')
  const blocked = (work: () => unknown): string => {
    try {
      work()
      return 'ran'
    } catch {
      return 'blocked'
    }
  }
  const inline = blocked(() => { script.textContent = 'window.reached = true' })
  const style = document.createElement('style')
  style.textContent = 'body { outline: 7px solid red }'
  document.head.append(style)
  const painted = getComputedStyle(document.body).outlineWidth
  style.remove()
  return {
    inline: 'reached' in window ? 'ran' : inline,
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very thing that must not work
    evaluated: blocked(() => new Function('return 1')),
    // eslint-disable-next-line no-restricted-syntax -- the very thing that must not work
    markup: blocked(() => { document.createElement('div').innerHTML = '<b>x</b>' }),
    style: painted === '7px' ? 'ran' : 'blocked',
  }
}

test('WI9 a report is shown in a frame without any right, and the page has nothing to complain of', async () => {
  const complaints: string[] = []
  page.on('console', (message) => { if (/Content Security Policy|Refused|Trusted/i.test(message.text())) complaints.push(message.text()) })
  await page.evaluate(() => window.bridge.request('meeting.sample', { language: 'nl' }))
  const shown = await page.evaluate(() => window.bridge.request('report.preview', { version: 'internal' }))
  const address = shown.ok ? shown.value.address : ''
  expect(address).toMatch(/^app:\/\/meander\/preview\.html\?n=\d+$/)
  await page.evaluate(async (there) => {
    const frame = document.createElement('iframe')
    frame.id = 'tried'
    frame.setAttribute('sandbox', '')
    frame.src = there
    document.body.append(frame)
    await new Promise((loaded) => { frame.onload = loaded })
  }, address)
  const frame = page.frames().find((candidate) => candidate.url() === address)
  expect(await frame?.locator('h1').first().textContent()).not.toBe('')
  expect(await page.evaluate(() => (document.querySelector('#tried') as HTMLIFrameElement).contentDocument)).toBeNull()
  const served = await app.evaluate(async ({ net }, there) => (await net.fetch(there)).headers.get('content-security-policy'), address)
  expect(served).toBe(policies.preview)
  expect(served).not.toContain('script')
  expect(complaints).toEqual([])
})

test('WI4 the security checklist holds in the running app', async () => {
  let held = 0
  for (const [item, check] of checklist) {
    await test.step(`${held + 1}. ${item}`, check)
    held += 1
  }
  console.log(`checklist ${held} of ${checklist.length}`)
  expect(held).toBe(20)
})

/** Never what the contract takes: an unknown field, a wrong kind, a wrong size, or a name that is none. */
function nonsense(seed: number, count: number): [string, unknown][] {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }), fc.constantFrom<unknown>(null, undefined, NaN, -0, Infinity, 1n, '', [], new Date(0), 'x'.repeat(3_000), [[[[[[[[]]]]]]]], { length: 7 }),
  )
  const field = fc.constantFrom('meeting', 'command', 'names', 'title', 'template', 'dropped', 'fileName', 'formats', 'version', 'file', 'how', 'key', 'theme', 'rounds', 'seed', 'ms', 'constructor', 'toString', 'x', '')
  const input = fc.oneof(value, fc.dictionary(field, value, { maxKeys: 6 }), fc.array(value, { maxLength: 3 }))
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string>(...names) }, { weight: 1, arbitrary: fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('__proto__', 'constructor', 'toString')) })
  // An own field "__proto__" does not survive the way into the page (it would arrive as {}): sender.test.ts has it.
  const arrives = (given: unknown): boolean => !JSON.stringify(given, (_key, part: unknown) => (typeof part === 'bigint' ? 'big' : part))?.includes('__proto__')
  return fc.sample(fc.tuple(name, input), { seed, numRuns: count * 2 })
    .filter(([asked, given]) => arrives(given) && (!(names as string[]).includes(asked) || !requests[asked as RequestName].safeParse(given).success)).slice(0, count)
}

test('WI5 10,000 pieces of nonsense through the bridge: none is accepted, nothing falls over', async () => {
  test.setTimeout(120_000)
  const pieces = nonsense(seed, 10_000)
  const reasons: Record<string, number> = {}
  for (let from = 0; from < pieces.length; from += 500) {
    const said = await page.evaluate(async (some) => Promise.all(some.map(async ([name, input]) => {
      const answer = await window.bridge.request(name as 'library.list', input as Record<string, never>)
      return answer.ok ? 'ok' : answer.error.reason
    })), pieces.slice(from, from + 500))
    for (const reason of said) reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  const straight: string[] = []
  const more = (JSON.parse(asText(nonsense(seed + 1, 1_000).map(([name, input]) => [name, input ?? null]))) as [string, unknown][])
    .filter(([name, input]) => !(names as string[]).includes(name) || !requests[name as RequestName].safeParse(input).success)
  for (let from = 0; from < more.length; from += 50) straight.push(...await askAs('projector', more.slice(from, from + 50)))
  const refused = (reasons['bad-request'] ?? 0) + (reasons['not-permitted'] ?? 0)
  const log = path.join(running.dataFolder, 'logs', 'meander.log')
  const falls = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').filter((line) => /uncaught|unhandled|broken|page-died/.test(line)) : []
  console.log(`fuzz seed ${seed}: ${pieces.length - refused} accepted of ${pieces.length}, ${falls.length} crashes; ${JSON.stringify(reasons)}`)
  expect(pieces).toHaveLength(10_000)
  expect(refused).toBe(10_000)
  expect(straight.filter((reason) => reason !== 'not-permitted' && reason !== 'bad-request')).toEqual([])
  expect(falls).toEqual([])
  expect((await page.evaluate(() => window.bridge.request('library.list', {}))).ok).toBe(true)
  expect(await app.evaluate(() => 'polluted' in {})).toBe(false)
})

test('WI7 whatever a page tries, nothing reaches a server, not even on this machine', async () => {
  const hits: string[] = []
  const server = http.createServer((request, response) => { hits.push(request.url ?? ''); response.end('x') })
  server.on('upgrade', (request) => hits.push(request.url ?? ''))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  for (const shown of [page, wall]) {
    await shown.evaluate(async (port) => {
      const base = `http://127.0.0.1:${port}`
      const tries: (() => unknown)[] = [
        () => fetch(`${base}/fetch`), () => fetch(`${base}/no-cors`, { mode: 'no-cors' }), () => navigator.sendBeacon(`${base}/beacon`, 'x'), () => new WebSocket(`ws://127.0.0.1:${port}/socket`), () => new EventSource(`${base}/events`),
        () => import(`${base}/module.js`), () => new Worker(`${base}/worker.js`), () => new Image().setAttribute('src', `${base}/image`), () => new Audio(`${base}/audio`), () => new FontFace('x', `url(${base}/font)`).load(),
        () => { const request = new XMLHttpRequest(); request.open('GET', `${base}/xhr`); request.send() },
        () => new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] }).createDataChannel('x'),
        ...['script', 'iframe', 'img', 'embed', 'video', 'track'].map((tag) => () => { const made = document.createElement(tag); made.setAttribute('src', `${base}/${tag}`); document.body.append(made); setTimeout(() => { made.remove() }, 300) }),
        ...['stylesheet', 'preload', 'prefetch', 'preconnect', 'dns-prefetch', 'icon', 'manifest', 'prerender', 'modulepreload'].map((rel) => () => { const link = Object.assign(document.createElement('link'), { rel, href: `${base}/${rel}` }); document.head.append(link); setTimeout(() => { link.remove() }, 300) }),
        () => { const form = Object.assign(document.createElement('form'), { action: `${base}/form`, method: 'post' }); document.body.append(form); form.submit(); form.remove() },
        () => { document.body.style.backgroundImage = `url(${base}/css)`; setTimeout(() => { document.body.style.backgroundImage = '' }, 300) },
      ]
      for (const attempt of tries) {
        try {
          void Promise.resolve(attempt()).catch(() => undefined)
        } catch { /* refused at once */ }
      }
      await new Promise((later) => setTimeout(later, 600))
    }, port)
  }
  server.close()
  console.log(`requests that reached a server: ${hits.length}; connections outside this machine: ${connections.seen.size}`)
  expect(hits).toEqual([])
  expect([...connections.seen]).toEqual([])
})

test('WI6 a page that goes where nobody is asked, or dies, is back at once', async () => {
  const ready = () => page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
  for (const address of ['about:blank', 'about:srcdoc']) {
    await page.evaluate((there) => { setTimeout(() => { location.assign(there) }, 0) }, address).catch(() => undefined)
    await expect.poll(() => page.url(), { timeout: 5_000 }).toBe(pages.facilitator)
    await ready()
  }
  await app.evaluate(({ BrowserWindow }, there) => { BrowserWindow.getAllWindows().find((window) => window.webContents.getURL() === there)?.webContents.forcefullyCrashRenderer() }, pages.facilitator)
  await expect.poll(() => app.evaluate(({ BrowserWindow }, there) => {
    const contents = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL() === there)?.webContents
    return contents !== undefined && !contents.isCrashed() && !contents.isLoading()
  }, pages.facilitator), { timeout: 5_000 }).toBe(true)
})
