import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blobsIn } from './blobs.ts'
import { keptBackups, timeLabel } from './backups.ts'
import { systemClock } from './codec.ts'
import { nodeFileSystem } from './file-system.ts'
import { processLiveness, thisProcess } from './machine.ts'
import { createStore, openStore } from './open-store.ts'
import { faultDisk, type FaultDisk } from './testing/fault-disk.ts'
import { seeded } from './testing/seeded.ts'
import { codecOfVersion, isOutcomeOf, lineOf, openOrCreate, trialOptions, type TrialOptions, type TrialStore } from './testing/trial.ts'

function opened(result: ReturnType<typeof openOrCreate>): TrialStore {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function open(disk: FaultDisk, extra: Partial<TrialOptions> = {}): TrialStore {
  return opened(openOrCreate(trialOptions(disk.fileSystem, '/m', extra)))
}

function write(store: TrialStore, count: number): void {
  for (let n = 0; n < count; n++) if (!store.append([lineOf(store.state().count + 1)]).ok) throw new Error('not saved')
}

test('ST1 on a real disk: what was appended is there after closing and opening', () => {
  const root = mkdtempSync(join(tmpdir(), 'store-'))
  const options = trialOptions(nodeFileSystem(), join(root, 'm'), { owner: thisProcess(), liveness: processLiveness, clock: systemClock(), generationRecords: 40 })
  const store = opened(createStore(options))
  write(store, 100)
  const { state, seq, chain } = { state: store.state(), seq: store.seq(), chain: store.chain() }
  const second = opened(openStore(options))
  expect(second.access).toMatchObject({ kind: 'read-only', why: { kind: 'held', sameMachine: true } })
  expect(second.append([lineOf(1)])).toEqual({ ok: false, error: { kind: 'read-only' } })
  store.close()
  const again = opened(openStore(options))
  expect([again.access.kind, again.report.kind, again.seq(), again.chain()]).toEqual(['write', 'clean', seq, chain])
  expect(again.state()).toEqual(state)
  again.close()
  rmSync(root, { recursive: true })
})

test('ST1 a missing meeting is missing, an existing one is not made again', () => {
  const disk = faultDisk()
  expect(openStore(trialOptions(disk.fileSystem, '/m'))).toEqual({ ok: false, error: { kind: 'missing' } })
  open(disk).close()
  expect(createStore(trialOptions(disk.fileSystem, '/m'))).toEqual({ ok: false, error: { kind: 'exists' } })
})

test('ST11 an entry that cannot be folded, read back or is too large never reaches the disk', () => {
  const disk = faultDisk()
  const store = open(disk)
  write(store, 1)
  const before = disk.readAll()
  const bad: unknown[] = [{ id: 'x', text: 'bug' }, { id: 'x', text: 5 }, { id: 'x', text: 'y'.repeat(20_000_000) }, { id: 7, text: 'x' }, { id: 'x' }]
  for (const entry of bad) expect(store.append([lineOf(2), entry as never]).ok).toBe(false)
  expect([store.append([{ id: 'x', text: 'y'.repeat(20_000_000) }])]).toEqual([{ ok: false, error: { kind: 'too-large' } }])
  expect(disk.readAll()).toEqual(before)
  expect(store.seq()).toBe(1)
  expect(store.saveState()).toBe('saved')
})

test('ST12 strange texts come back as they were', () => {
  const texts = ['', 'x'.repeat(10_000), 'שלום', '👩‍👩‍👧', '\ud800', '\u2028', '"\\\n\0', '<script>', '__proto__', '{"__proto__":1}']
  const disk = faultDisk()
  const store = open(disk)
  for (const text of texts) expect(store.append([{ id: text, text }]).ok, JSON.stringify(text.slice(0, 20))).toBe(true)
  disk.killed()
  expect([...open(disk).state().lines.values()]).toEqual(texts)
})

test('ST13 a newer program was here: read, not one byte written; unknown fields of a compatible one survive', () => {
  const disk = faultDisk()
  const later = open(disk, { codec: codecOfVersion(3, 2) })
  write(later, 4)
  later.close()
  const before = disk.readAll()
  const store = open(disk)
  expect(store.access).toMatchObject({ kind: 'read-only', why: { kind: 'newer', schema: 3, minReader: 2 } })
  expect(store.state().count).toBe(4)
  expect(disk.readAll()).toEqual(before)

  const other = faultDisk()
  const compatible = opened(createStore(trialOptions(other.fileSystem, '/m', { codec: codecOfVersion(3, 1) }),
    { state: { lines: new Map(), count: 0, unknown: { colour: 'blue' } }, extra: { signature: 'x' } }))
  write(compatible, 2)
  compatible.close()
  const older = open(other)
  write(older, 1)
  older.close()
  const back = open(other)
  expect([back.access.kind, back.state().unknown, back.extra(), back.state().count]).toEqual(['write', { colour: 'blue' }, { signature: 'x' }, 3])
})

test('ST14 an older version is backed up before it is migrated', () => {
  const disk = faultDisk()
  const old = open(disk)
  write(old, 3)
  old.close()
  const store = open(disk, { codec: codecOfVersion(2, 2) })
  expect(store.access.kind).toBe('write')
  expect(store.listBackups().map((backup) => backup.reason)).toEqual(['before-migration'])
})

test('ST15 a wrong clock changes nothing: ten years to and fro, daylight saving, no number at all', () => {
  const chance = seeded(15)
  const disk = faultDisk()
  let count = 0
  for (let round = 0; round < 20; round++) {
    const clock = { now: () => [chance.next() * 6e11 + 1.5e12, 0, -1e12, 9e15, 1.79e12][chance.below(5)] ?? 0, monotonic: () => 0 }
    const store = open(disk, { clock })
    expect(store.state().count).toBe(count)
    write(store, 50)
    count += 50
    if (round % 3 === 0) store.backup('test')
    if (round % 2 === 0) store.close()
    else disk.killed()
  }
  const store = open(disk)
  expect(isOutcomeOf(store.state(), 1000)).toBe(true)
  expect(store.listBackups().length).toBeGreaterThan(2)
  expect([timeLabel(NaN), timeLabel(-5), timeLabel(1e99)]).toEqual(Array(3).fill('1970-01-01T00-00-00'))
})

test('ST16 the folder is deleted while open: the work goes on elsewhere, complete; without a place the store stops', () => {
  for (const rescueFolder of [() => '/rescued', undefined]) {
    const disk = faultDisk()
    const problems: string[] = []
    const store = open(disk, { onProblem: (problem) => problems.push(problem.kind), ...(rescueFolder === undefined ? {} : { rescueFolder }) })
    write(store, 7)
    for (const path of disk.readAll().keys()) disk.fileSystem.unlink(path)
    disk.fileSystem.removeFolder('/m')
    const next = store.append([lineOf(8)])
    expect(next.ok).toBe(rescueFolder !== undefined)
    expect(problems).toEqual([rescueFolder === undefined ? 'folder-gone' : 'moved'])
    if (rescueFolder === undefined) continue
    store.close()
    expect(isOutcomeOf(opened(openStore(trialOptions(disk.fileSystem, '/rescued'))).state(), 8)).toBe(true)
  }
})

test('ST17 an owner that was taken over writes nothing more, in whatever call it was frozen', () => {
  const count = (() => {
    const disk = faultDisk()
    const store = open(disk)
    const before = disk.calls.length
    write(store, 1)
    return disk.calls.length - before
  })()
  for (let at = 1; at <= count + 1; at++) {
    const disk = faultDisk()
    const first = open(disk)
    write(first, 3)
    const start = disk.calls.length
    let taker: TrialStore | null = null
    disk.plan = ({ number }) => {
      if (number < start + at || taker !== null) return null
      disk.plan = () => null
      taker = open(disk)
      return null
    }
    const done = first.append([lineOf(4)])
    const second = (taker as TrialStore | null) ?? open(disk)
    write(second, 2)
    expect(first.append([lineOf(9)]).ok, `frozen in call ${at}`).toBe(false)
    expect(first.saveState()).toBe('lost')
    second.close()
    const after = open(disk).state()
    // The fourth change of the first owner is there only if it was acknowledged, or the other one found it.
    expect(isOutcomeOf(after, after.count)).toBe(true)
    expect(after.count).toBe(second.state().count)
    if (done.ok) expect(second.state().count).toBe(6)
  }
})

test('ST18 backups: verified, kept 3 of today and 1 per day, restored and the restoring taken back', () => {
  const disk = faultDisk()
  const store = open(disk)
  write(store, 5)
  const backup = store.backup('before-import')
  if (!backup.ok) throw new Error('no backup')
  write(store, 4)
  const full = store.state()
  expect(store.restoreBackup(backup.value.name)).toEqual({ ok: true, value: null })
  expect(isOutcomeOf(store.state(), 5)).toBe(true)
  const saved = store.listBackups().find((each) => each.reason === 'before-restore')
  store.restoreBackup(saved?.name ?? '')
  expect(store.state()).toEqual(full)
  disk.killed()
  expect(open(disk).state()).toEqual(full)

  const many = Array.from({ length: 60 }, (_, n) => ({ name: `${n}`, number: n, time: timeLabel(1.79e12 + Math.floor(n / 5) * 86_400_000 + n), reason: 'x', bytes: 1 }))
  const kept = keptBackups(many)
  expect(kept.map((each) => each.number)).toEqual([59, 58, 57, 54, 49, 44, 39, 34, 29, 24])
})

test('ST18 a damaged backup is not restored and nothing changes', () => {
  const disk = faultDisk()
  const store = open(disk)
  write(store, 5)
  const backup = store.backup('test')
  if (!backup.ok) throw new Error('no backup')
  const path = `/m/backups/${backup.value.name}`
  const bytes = Buffer.from(disk.fileSystem.readFile(path))
  disk.fileSystem.unlink(path)
  const handle = disk.fileSystem.open(path, 'create')
  disk.fileSystem.write(handle, bytes.fill(0, 200, 240), 0, bytes.length, 0)
  disk.fileSystem.close(handle)
  expect(store.restoreBackup(backup.value.name)).toMatchObject({ ok: false, error: { kind: 'no-such-backup', why: 'damaged' } })
  expect(store.restoreBackup('../../etc/passwd')).toMatchObject({ ok: false, error: { kind: 'no-such-backup', why: 'missing' } })
  expect(isOutcomeOf(store.state(), 5)).toBe(true)
})

test('ST18 a backup is due after 15 minutes with changes, by a clock that cannot be set', () => {
  let monotonic = 0
  const store = open(faultDisk(), { clock: { now: () => 0, monotonic: () => monotonic } })
  expect(store.backupIfDue()).toEqual({ ok: true, value: null })
  write(store, 1)
  expect(store.backupIfDue()).toEqual({ ok: true, value: null })
  monotonic = 15 * 60 * 1000
  expect(store.backupIfDue()).toMatchObject({ ok: true, value: { reason: 'interval' } })
  monotonic *= 3
  expect(store.backupIfDue()).toEqual({ ok: true, value: null })
})

test('ST19 all generations gone: the newest backup is used, and it says that something is missing', () => {
  const disk = faultDisk()
  const store = open(disk)
  write(store, 5)
  store.backup('test')
  write(store, 2)
  store.close()
  for (const path of disk.readAll().keys()) if (/\/(snap|jrnl)-/.test(path)) disk.put(path, null)
  const again = open(disk)
  expect([again.report.base, again.report.kind, again.state().count]).toEqual(['backup', 'missing-generation', 5])
})

test('ST22 a damaged middle: everything before it is there, what is behind it is counted and can be had', () => {
  const disk = faultDisk()
  const store = open(disk, { generationRecords: 1000 })
  write(store, 20)
  const path = [...disk.readAll().keys()].filter((each) => each.includes('jrnl-')).sort().at(-1) ?? ''
  const bytes = Buffer.from(disk.fileSystem.readFile(path))
  bytes[bytes.indexOf('"s":11,') + 40] = 0x21
  disk.put(path, bytes)
  const again = open(disk)
  expect(again.report).toMatchObject({ kind: 'damaged-middle', seq: 10, laterReadable: 9 })
  expect(again.later).toHaveLength(9)
  expect(isOutcomeOf(again.state(), 10)).toBe(true)
  expect([...disk.readAll()].some(([name, kept]) => name.includes('/damaged/') && Buffer.compare(kept, bytes) === 0)).toBe(true)
})

test('ST23 forgetting the past: a text that is out of the state is in no file any more', () => {
  const disk = faultDisk()
  const store = open(disk)
  store.append([{ id: 'a', text: 'Wilhelmina was here' }])
  store.backup('test')
  write(store, 12)
  store.append([{ id: 'a', text: null }])
  expect(store.forgetPast()).toEqual({ ok: true, value: null })
  disk.powerCut(null)
  expect([...disk.readAll().values()].some((bytes) => Buffer.from(bytes).includes('Wilhelmina'))).toBe(false)
  expect(open(disk).state().count).toBe(14)
})

test('ST24 pictures: written once under their fingerprint, and a damaged one is not handed out', () => {
  const disk = faultDisk()
  open(disk).close()
  let ids = 0
  const blobs = blobsIn(disk.fileSystem, '/m', () => `b${++ids}`)
  const name = blobs.put(Buffer.from('a picture'))
  if (!name.ok) throw new Error('not put')
  expect(blobs.put(Buffer.from('a picture'))).toEqual(name)
  disk.powerCut(null)
  expect(blobs.get(name.value)).toEqual({ ok: true, value: Buffer.from('a picture') })
  disk.put(`/m/blobs/${name.value}`, Buffer.from('another'))
  expect(blobs.get(name.value)).toEqual({ ok: false, error: { kind: 'damaged' } })
  expect(blobs.put(Buffer.from('a picture')).ok).toBe(true)
  for (const bad of ['../snap-00000001.json', '', 'x', '/etc/passwd']) expect(blobs.get(bad)).toEqual({ ok: false, error: { kind: 'missing' } })
  expect(blobs.put(Buffer.alloc(33 * 1024 * 1024))).toEqual({ ok: false, error: { kind: 'too-large' } })
})

test('ST25 files of format 1 open for ever', () => {
  const disk = faultDisk()
  const folder = new URL('./testing/format-1/', import.meta.url)
  for (const name of ['snap-00000003.json', 'jrnl-00000003.log']) disk.put(`/m/${name}`, readFileSync(new URL(name, folder)))
  const store = open(disk)
  expect(store.report).toMatchObject({ kind: 'clean', seq: 7, chain: '28af9598f11d3292', replayed: 3 })
  expect(isOutcomeOf(store.state(), 7)).toBe(true)
})

/** The store beside a plain list of numbers: whatever happens, in whatever order, what was acknowledged is there. */
test('ST26 model: any row of changes, faults, crashes, restores and openings loses nothing', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.constant('append' as const) },
    fc.constantFrom('append-3', 'fail-next', 'full', 'room', 'kill', 'power-cut', 'close', 'generation', 'mark', 'backup', 'retry', 'second-owner' as const),
  )
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, seed) => {
    const chance = seeded(seed)
    const disk = faultDisk()
    let store = open(disk)
    let acknowledged = 0
    let tried = 0
    const reopen = (): void => {
      disk.capacity = Infinity
      store = open(disk)
      const { count } = store.state()
      if (count < acknowledged || count > tried || !isOutcomeOf(store.state(), count)) throw new Error(`${acknowledged} acknowledged, ${count} there`)
      acknowledged = count
    }
    const add = (many: number): void => {
      const lines = Array.from({ length: many }, (_, n) => lineOf(store.state().count + 1 + n))
      tried = Math.max(tried, store.state().count + many)
      if (store.append(lines).ok) acknowledged = store.state().count
    }
    for (const each of steps) {
      switch (each) {
        case 'append': add(1); break
        case 'append-3': add(3); break
        case 'fail-next': {
          let left = 1 + chance.below(3)
          const from = disk.calls.length + chance.below(8)
          disk.plan = ({ number }) => (number > from && left-- > 0 ? { code: ['EIO', 'ENOSPC', 'EPERM'][chance.below(3)] ?? 'EIO' } : null)
          break
        }
        case 'full': disk.capacity = 3000; break
        case 'room': disk.capacity = Infinity; break
        case 'kill': disk.killed(); reopen(); break
        case 'power-cut': disk.powerCut(chance.below(2) === 0 ? null : chance); reopen(); break
        case 'close': store.close(); disk.plan = () => null; reopen(); break
        case 'generation': store.newGeneration(); break
        case 'mark': store.mark(); break
        case 'backup': store.backup('model'); break
        case 'retry': store.retry(); break
        case 'second-owner': {
          disk.plan = () => null
          const before = store
          reopen()
          if (before.append([lineOf(1)]).ok) throw new Error('two owners')
          break
        }
      }
    }
    disk.powerCut(null)
    reopen()
  }), { numRuns: 400 })
})
