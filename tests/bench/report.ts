// npm run bench:report [-- --check]: how long a report takes, and whether the window would notice.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { chromium } from '@playwright/test'
import type { ReportFormat } from '#contract/report-files.ts'
import type { ExportPorts } from '#main/export/export.ts'
import { exportInThread } from '#main/work/exporting.ts'
import { builtWorker } from '../files/built-worker.ts'
import { manyItems } from '../files/meetings/many-items.ts'

const check = process.argv.includes('--check')
const { meeting, people } = manyItems(500)
const missed: string[] = []
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

function goal(name: string, value: number, most: number, unit: string): void {
  const met = value <= most
  if (!met) missed.push(name)
  console.log(`${name.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(4)} goal ≤ ${String(most)}${met ? '' : '   MISSED'}`)
}

const folder = mkdtempSync(path.join(tmpdir(), 'meander-bench-'))
const worker = await builtWorker('src/main/work/export-worker.ts', folder)

/** As the app does it: in the thread. The time includes starting it. */
async function timed(formats: readonly ReportFormat[], ports: ExportPorts = {}): Promise<number> {
  const began = performance.now()
  const made = await exportInThread(worker, meeting, people, { version: 'internal', formats, today: '2026-10-09' }, ports)
  if (!made.ok) throw new Error(made.error.reason)
  return performance.now() - began
}

/**
 * The longest that the thread of the windows can have been busy at a stretch, in ms. Linux says how long a thread really
 * worked: all of its work during one export together is an upper bound of its longest task, and one that another
 * program on the same machine cannot make longer. Elsewhere: the longest wait of the event loop, by the clock.
 */
async function longestTask(work: () => Promise<unknown>): Promise<number> {
  const ofThread = `/proc/self/task/${String(process.pid)}/schedstat`
  if (existsSync(ofThread)) {
    const worked = (): number => Number(readFileSync(ofThread, 'utf8').split(' ')[0]) / 1e6
    const before = worked()
    await work()
    return worked() - before
  }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  await new Promise((go) => setTimeout(go, 5))
  delay.disable()
  return delay.max / 1e6
}

/** What the processor does for one export, in all threads, in ms: the clock also counts whatever else the machine is busy with. */
async function worked(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

// Vite and the driver of the browser are in this process too; what counts is what comes on top of them.
const start = process.memoryUsage.rss()
let highest = start
const watch = setInterval(() => { highest = Math.max(highest, process.memoryUsage.rss()) }, 20)

const others: ReportFormat[] = ['html', 'docx', 'xlsx', 'csv', 'md', 'svg']
await timed(others)
const browser = await chromium.launchPersistentContext(path.join(folder, 'browser'), { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-sync'], javaScriptEnabled: false })
const page = await browser.newPage()
const print = async (html: string): Promise<Uint8Array> => {
  await page.setContent(html, { waitUntil: 'load' })
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}
try {
  let html = ''
  let pdf = new Uint8Array()
  const ours: number[] = []
  const chromiums: number[] = []
  for (let run = 0; run < 6; run++) {
    ours.push(await timed(['pdf'], { htmlToPdf: async (given) => { html = given; return print(given) } }))
    const began = performance.now()
    pdf = new Uint8Array(await print(html))
    chromiums.push(performance.now() - began)
  }
  const pages = Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  console.log(`500 items, eight rivers: ${String(pages)} pages, HTML ${(html.length / 1e6).toFixed(1)} MB, PDF ${(pdf.length / 1e6).toFixed(1)} MB`)
  console.log(`${'Chromium printing the same HTML, median of 6'.padEnd(58)} ${median(chromiums).toFixed(0).padStart(8)} ms`)
  goal('PDF, from the meeting, as a ratio of that', median(ours.slice(1)) / median(chromiums.slice(1)), 1.5, '×')
} finally {
  await browser.close()
}
// The same export with and without the other formats; what Chromium does is left out of both.
const noPrinter: ExportPorts = { htmlToPdf: () => Promise.resolve(new Uint8Array(1)) }
const together: number[] = []
const alone: number[] = []
const beyond: number[] = []
for (let run = 0; run < 7; run++) {
  alone.push(await worked(async () => { together.push(await timed(others)) }))
  const pdf = await worked(() => timed(['pdf'], noPrinter))
  beyond.push(await worked(() => timed(['pdf', ...others], noPrinter)) - pdf)
}
console.log(`${'all other formats without a PDF, by the clock'.padEnd(58)} ${median(together).toFixed(0).padStart(8)} ms`)
console.log(`${'all other formats without a PDF, work of the processor'.padEnd(58)} ${median(alone).toFixed(0).padStart(8)} ms`)
goal('all other formats beyond the PDF, work of the processor', median(beyond), 1000, 'ms')
for (const format of others) goal(`longest task in main at most: ${format}`, await longestTask(() => timed([format])), 50, 'ms')
goal('memory that exporting adds at its highest', (highest - start) / 1e6, 300, 'MB')
clearInterval(watch)
rmSync(folder, { recursive: true, force: true })
if (missed.length > 0) console.log(`missed: ${missed.join(', ')}`)
process.exitCode = check && missed.length > 0 ? 1 : 0
