import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { openWorkspace, type Workspace } from '#main/host/workspace.ts'
import { nodeFileSystem } from '#main/storage/file-system.ts'
import type { Outside } from '#main/host/outside.ts'
import type { Command } from '#domain/meeting/command.ts'

// npm run bench:heart [-- --check]: what a command and an opening cost, as ratios to something in the same run.

const folder = mkdtempSync(join(tmpdir(), 'meander-bench-'))
const missed: string[] = []

function outside(): Outside {
  return {
    dataFolder: join(folder, 'data'), documentsFolder: join(folder, 'documents'), workersFolder: null, version: '0', electronVersion: '', systemLanguage: 'nl',
    systemDark: () => false, now: () => Date.now(), newId: () => randomUUID().replaceAll('-', ''), fileSystem: nodeFileSystem(), owner: { host: '', user: '', pid: process.pid },
    tell: () => undefined, chooseFile: async () => null, chooseFolder: async () => null, chooseSave: async () => null, openPath: async () => true,
    htmlToPdf: async () => new Uint8Array(), showPreview: () => '', wall: { open: () => ({ display: '' }), close: () => undefined, isOpen: () => true }, log: () => undefined,
  }
}

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function withThings(workspace: Workspace, count: number): Promise<void> {
  await workspace.handle('meeting.create', { template: 'kick-off', title: 'Bench', date: '', place: '', network: '', language: 'nl' })
  const submit = (command: Command) => workspace.handle('meeting.submit', { command })
  await submit({ type: 'add', table: 'river', rows: [{ id: 'v', fields: { title: 'Rivier' } }] })
  for (let from = 0; from < count; from += 1000) {
    const rows = Array.from({ length: Math.min(1000, count - from) }, (_, n) => ({
      id: `t${String(from + n)}`, fields: { kind: 'obstacle', river: 'v', text: `Een obstakel met een paar woorden ${String(from + n)}`, along: (n % 97) / 97, across: (n % 7) / 7 },
    }))
    await submit({ type: 'add', table: 'item', rows })
  }
  await submit({ type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { show: 'river', of: 'v' } }] })
  // The steps that can be taken back are those of a person at work, not the bulk that this bench began with.
  for (let n = 0; n < 210; n++) await submit({ type: 'edit', table: 'item', rows: [{ id: `t${String(n)}`, fields: { across: ((n % 9) - 4) / 5 } }] })
}

function goal(name: string, value: number, most: number, unit: string): void {
  const good = value <= most
  console.log(`${good ? 'met   ' : 'missed'} ${name}: ${value.toFixed(2)} ${unit} (goal ${String(most)})`)
  if (!good) missed.push(name)
}

/** What the disk alone takes for one line of a journal, in ms. */
function flushCost(): number {
  const handle = openSync(join(folder, 'flush'), 'a')
  const times = Array.from({ length: 300 }, () => {
    const begin = performance.now()
    writeSync(handle, 'x'.repeat(300))
    fdatasyncSync(handle)
    return performance.now() - begin
  })
  closeSync(handle)
  return median(times)
}

async function commandCost(): Promise<void> {
  const workspace = await openWorkspace(outside())
  await withThings(workspace, 2000)
  const times: number[] = []
  for (let n = 0; n < 300; n++) {
    const command: Command = { type: 'edit', table: 'item', rows: [{ id: `t${String(n)}`, fields: { along: ((n * 7) % 100) / 100, across: 0.1 } }] }
    const begin = performance.now()
    await workspace.handle('meeting.submit', { command })
    times.push(performance.now() - begin)
  }
  await workspace.close()
  const flush = flushCost()
  console.log(`       fdatasync of a line of 300 bytes: ${flush.toFixed(2)} ms; a command in all ${median(times).toFixed(2)} ms (medians of 300)`)
  goal('a command at 2,000 things, from the request to disk and wall, beyond its fsync', median(times) - flush, 1, 'ms')
}

async function openingCost(): Promise<void> {
  rmSync(join(folder, 'data'), { recursive: true, force: true })
  const first = await openWorkspace(outside())
  await withThings(first, 10_000)
  const snapshot = await first.handle('meeting.snapshot', {})
  const tables = snapshot.ok ? snapshot.value?.tables ?? '' : ''
  await first.close()
  const parse: number[] = []
  const open: number[] = []
  for (let n = 0; n < 7; n++) {
    const begin = performance.now()
    JSON.parse(tables)
    parse.push(performance.now() - begin)
    const start = performance.now()
    const again = await openWorkspace(outside())
    open.push(performance.now() - start)
    await again.close()
  }
  console.log(`       JSON.parse of the ${(tables.length / 1e6).toFixed(1)} MB: ${median(parse).toFixed(1)} ms; opened in ${median(open).toFixed(1)} ms (medians of 7)`)
  goal('opening a meeting of 10,000 things, as a ratio to JSON.parse of the same bytes', median(open) / median(parse), 5, 'x')
}

try {
  await commandCost()
  await openingCost()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (process.argv.includes('--check') && missed.length > 0) {
  console.log(`missed: ${missed.join('; ')}`)
  process.exitCode = 1
}
