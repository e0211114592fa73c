/* global window, requestAnimationFrame */
// npm run bench:river [-- --check] [-- --n=200,1000,5000] [-- --quick] [-- --own]
// Measures the river's scene beside a floor (one bitmap drawn), bare Konva, Excalidraw and tldraw, in one run in
// one browser engine, with real input. Prints a table; with --check ends with 1 and names the goals missed.
// The others are benchmark-only: `npm ci --ignore-scripts --prefix tests/bench/river/others` (skipped and said so if absent).
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium } from '@playwright/test'

const root = process.cwd()
const flag = (name) => process.argv.find((each) => each === `--${name}` || each.startsWith(`--${name}=`))
const counts = (flag('n')?.split('=')[1] ?? '200,1000,5000').split(',').map(Number)
const rounds = flag('quick') ? 1 : 3
const steps = flag('quick') ? 30 : 60
const others = !flag('own') && existsSync(join(root, 'tests/bench/river/others/node_modules/tldraw'))
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.json': 'application/json' }

function build() {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  for (const part of ['page/vite.config.ts', ...(others ? ['others/vite.config.mjs'] : [])]) execFileSync(process.execPath, [vite, 'build', '-l', 'error', '-c', `tests/bench/river/${part}`], { cwd: root, stdio: 'inherit' })
}

function serve() {
  const fonts = join(root, 'tests/bench/river/others/node_modules/@excalidraw/excalidraw/dist/prod')
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://local').pathname
    const file = [join(root, '.cache/river-page', path), join(root, '.cache/river-others', path), join(fonts, path)].find((each) => existsSync(each) && extname(each))
    if (!file) { response.statusCode = 404; response.end(); return }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    response.end(readFileSync(file))
  })
  return new Promise((resolve) => { server.listen(0, '127.0.0.1', () => { resolve({ server, base: `http://127.0.0.1:${server.address().port}/` }) }) })
}

async function cpu(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, each) => sum + each.cpuTime, 0) * 1000
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const high = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN

/** One gesture: a step is sent when the frame of the previous one has begun. Times of frames and CPU of all processes. */
async function gesture(page, session, step) {
  await page.evaluate(() => { window.frames_ = []; window.run_ = true; let last; const tick = (now) => { if (last) window.frames_.push(now - last); last = now; if (window.run_) requestAnimationFrame(tick) }; requestAnimationFrame(tick) })
  const before = await cpu(session)
  for (let index = 0; index < steps; index += 1) {
    await step(index)
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(resolve) }))
  }
  const used = ((await cpu(session)) - before) / steps
  const frames = await page.evaluate(() => { window.run_ = false; return window.frames_ })
  return { cpu: used, median: middle(frames), p95: high(frames) }
}

async function measure(url) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--enable-precise-memory-info'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await page.route((target) => target.hostname !== '127.0.0.1', (route) => route.abort())
    // The browser's own start takes as much of the machine as a first picture does, for a second or so.
    await page.waitForTimeout(2_000)
    await page.goto(url)
    await page.waitForFunction(() => window.ready !== undefined, undefined, { timeout: 60_000, polling: 50 })
    const first = await page.evaluate(() => window.ready)
    await page.waitForTimeout(700)
    const session = await browser.newBrowserCDPSession()
    const memory = await page.evaluate(() => performance.memory.usedJSHeapSize / 1e6)
    const at = { x: 960, y: 540 }
    await page.mouse.move(at.x, at.y)
    await page.mouse.down({ button: 'middle' })
    const pan = await gesture(page, session, (index) => page.mouse.move(at.x + Math.sin(index / 6) * 160, at.y + index))
    await page.mouse.up({ button: 'middle' })
    await page.keyboard.down('Control')
    const zoom = await gesture(page, session, (index) => page.mouse.wheel(0, index < steps / 2 ? -40 : 40))
    await page.keyboard.up('Control')
    await page.waitForTimeout(400)
    const target = await page.evaluate(() => window.target())
    await page.mouse.move(target.x, target.y)
    await page.mouse.down()
    const drag = await gesture(page, session, (index) => page.mouse.move(target.x - index * 3, target.y - index * 2))
    await page.mouse.up()
    return { first, memory, pan, zoom, drag }
  } finally { await browser.close() }
}

const contenders = [['floor', 'floor.html'], ['river', 'index.html'], ['bare Konva', 'konva.html'], ...(others ? [['Excalidraw', 'excalidraw.html'], ['tldraw', 'tldraw.html']] : [])]
const combine = (runs) => {
  const of = (pick) => middle(runs.map(pick))
  const part = (name) => ({ cpu: of((run) => run[name].cpu), median: of((run) => run[name].median), p95: of((run) => run[name].p95) })
  return { first: of((run) => run.first), memory: of((run) => run.memory), pan: part('pan'), zoom: part('zoom'), drag: part('drag') }
}
const cell = (part) => `${part.cpu.toFixed(1)} (${part.median.toFixed(0)}/${part.p95.toFixed(0)})`.padStart(18)

build()
const { server, base } = await serve()
const results = {}
if (!others) console.log('Excalidraw and tldraw are not installed (npm ci --ignore-scripts --prefix tests/bench/river/others): left out')
console.log(`CPU ms of all processes per step (frame median/p95 ms), ${rounds} round(s) of ${steps} steps, 1920 × 1080, software rendering`)
for (const count of counts) {
  console.log(`\n${String(count).padEnd(6)} things | first picture ms | heap MB |                pan |               zoom |      drag one`)
  const runs = Object.fromEntries(contenders.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round += 1) for (const [name, file] of contenders) await measure(`${base}${file}?n=${count}`).then((run) => runs[name].push(run), (error) => { console.log(`${name} at ${count}: not measured (${String(error.message).split('\n')[0]})`) })
  for (const [name] of contenders.filter(([each]) => runs[each].length > 0)) {
    const result = combine(runs[name])
    results[`${name} ${count}`] = result
    console.log(`${name.padEnd(13)} | ${result.first.toFixed(0).padStart(16)} | ${result.memory.toFixed(1).padStart(7)} | ${cell(result.pan)} | ${cell(result.zoom)} | ${cell(result.drag)}`)
  }
}
server.close()

const missed = []
const goal = (text, value, bound) => {
  const good = value <= bound
  console.log(`${good ? 'met   ' : 'MISSED'} ${text}: ${value.toFixed(2)} (at most ${bound})`)
  if (!good) missed.push(text)
}
console.log('')
for (const [count, floorBound] of [[1000, 1.5], [5000, 2]]) {
  const [river, floor, excalidraw, tldraw] = ['river', 'floor', 'Excalidraw', 'tldraw'].map((name) => results[`${name} ${count}`])
  if (!river || !floor) { if (counts.includes(count)) missed.push(`nothing measured at ${count}`); continue }
  for (const part of ['pan', 'zoom', 'drag']) goal(`${part} at ${count}: CPU per step, times the floor`, river[part].cpu / floor[part].cpu, floorBound)
  if (!excalidraw || !tldraw) continue
  if (count === 5000) goal('pan at 5000: CPU, part of Excalidraw', river.pan.cpu / excalidraw.pan.cpu, 0.25)
  if (count === 5000) goal('pan at 5000: CPU, part of tldraw', river.pan.cpu / tldraw.pan.cpu, 0.1)
  goal(`first picture at ${count}, part of Excalidraw`, river.first / excalidraw.first, count === 1000 ? 0.25 : 0.1)
  goal(`first picture at ${count}, part of tldraw`, river.first / tldraw.first, count === 1000 ? 1 / 12 : 0.1)
}
if (results['river 5000'] && results['river 200']) goal('drag of one thing, 5000 against 200: CPU', results['river 5000'].drag.cpu / results['river 200'].drag.cpu, 1.3)
if (flag('check') && missed.length > 0) { console.log(`${missed.length} goal(s) missed`); process.exitCode = 1 }
