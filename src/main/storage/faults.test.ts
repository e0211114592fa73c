import { expect, test } from 'vitest'
import { faultDisk, type Fault, type FaultDisk } from './testing/fault-disk.ts'
import { seeded } from './testing/seeded.ts'
import { isOutcomeOf, lineOf, openOrCreate, trialOptions, type TrialStore } from './testing/trial.ts'

const folder = '/m'

interface Outcome {
  /** Changes that were acknowledged, and whether one was under way when everything ended. */
  acknowledged: number
  tried: number
  store: TrialStore | null
}

/** A short life: make, 13 changes with new generations, a backup, a mark, close, open again, 4 changes. Short scripts, exhaustively, find most (ACE, 2018). */
function live(disk: FaultDisk): Outcome {
  const outcome: Outcome = { acknowledged: 0, tried: 0, store: null }
  for (const count of [13, 4]) {
    const opened = openOrCreate(trialOptions(disk.fileSystem, folder))
    if (!opened.ok || opened.value.access.kind !== 'write') continue
    const store = opened.value
    outcome.store = store
    for (let n = 0; n < count; n++) {
      // Only the next change of the row is tried, as a person would type it again.
      outcome.tried = Math.max(outcome.tried, store.state().count + 1)
      const done = store.append([lineOf(store.state().count + 1)])
      if (done.ok) outcome.acknowledged = store.state().count
      else if (store.saveState() === 'failed') store.retry()
    }
    store.backup('test')
    store.mark()
    store.close()
  }
  return outcome
}

function expectNothingLost(disk: FaultDisk, outcome: Outcome, what: string): void {
  disk.capacity = Infinity
  const opened = openOrCreate(trialOptions(disk.fileSystem, folder))
  if (!opened.ok) throw new Error(`${what}: does not open: ${JSON.stringify(opened.error)}`)
  const store = opened.value
  const count = store.state().count
  if (store.access.kind !== 'write') throw new Error(`${what}: ${JSON.stringify(store.access)}`)
  if (!isOutcomeOf(store.state(), count)) throw new Error(`${what}: not the outcome of a row of changes`)
  if (count < outcome.acknowledged) throw new Error(`${what}: ${outcome.acknowledged} acknowledged, ${count} there, ${JSON.stringify(store.report)}`)
  if (count > outcome.tried) throw new Error(`${what}: more than was ever tried`)
  if (store.report.kind === 'damaged-middle' || store.report.kind === 'missing-generation') throw new Error(`${what}: ${store.report.kind}`)
  // Writing goes on, and a second recovery finds what the first one left.
  const next = store.append([lineOf(count + 1)])
  if (!next.ok) throw new Error(`${what}: cannot go on: ${JSON.stringify(next.error)}`)
  const state = store.state()
  disk.killed()
  const again = openOrCreate(trialOptions(disk.fileSystem, folder))
  if (!again.ok) throw new Error(`${what}: does not open a second time`)
  expect(again.value.state()).toEqual(state)
}

const calls = (() => {
  const disk = faultDisk()
  live(disk)
  return disk.calls.length
})()

function everywhere(name: string, fault: (number: number, at: number) => Fault | null, end: (disk: FaultDisk) => void): void {
  for (let at = 1; at <= calls; at++) {
    const disk = faultDisk()
    disk.plan = ({ number }) => fault(number, at)
    const outcome = live(disk)
    const call = disk.calls[at - 1] ?? ''
    end(disk)
    disk.plan = () => null
    expectNothingLost(disk, outcome, `${name} at call ${at} (${call})`)
  }
}

const killed = (disk: FaultDisk): void => disk.killed()

test('ST2 the script does what it says when nothing fails', () => {
  const disk = faultDisk()
  const outcome = live(disk)
  expect(outcome.acknowledged).toBe(17)
  expect(calls).toBeGreaterThan(300)
  expectNothingLost(disk, outcome, 'no fault')
})

for (const code of ['ENOSPC', 'EIO', 'EPERM', 'EBUSY']) {
  test(`ST3 ${code} once, at any call, loses nothing`, () => {
    everywhere(code, (number, at) => (number === at ? { code } : null), killed)
  })
  test(`ST3 ${code} twenty times in a row, from any call, loses nothing`, () => {
    everywhere(`${code} x 20`, (number, at) => (number >= at && number < at + 20 ? { code } : null), killed)
  })
  test(`ST3 ${code} from any call on, and then a power cut, loses nothing`, () => {
    everywhere(`${code} for ever`, (number, at) => (number >= at ? { code } : null), (disk) => disk.powerCut(null))
  })
}

test('ST4 a short write at any call is written on or taken back', () => {
  for (const short of [0, 1, 7]) everywhere(`short ${short}`, (number, at) => (number === at ? { short } : null), killed)
})

test('ST5 the process dying at any call loses nothing', () => {
  everywhere('death', (number, at) => (number === at ? { dead: true } : null), killed)
})

test('ST6 a power cut at any call, nothing unflushed left, loses nothing', () => {
  everywhere('power', (number, at) => (number === at ? { dead: true } : null), (disk) => disk.powerCut(null))
})

test('ST6 a power cut at any call, some of the unflushed left, loses nothing', () => {
  for (const seed of [1, 2, 3]) {
    const chance = seeded(seed)
    everywhere(`power, seed ${seed}`, (number, at) => (number === at ? { dead: true } : null), (disk) => disk.powerCut(chance))
  }
})

test('ST7 after a failed flush nothing is acknowledged from that file', () => {
  const disk = faultDisk()
  const store = openOrCreate(trialOptions(disk.fileSystem, folder, { generationRecords: 1000 }))
  if (!store.ok) throw new Error('does not open')
  store.value.append([lineOf(1)])
  const before = disk.calls.length
  disk.plan = ({ name, number }) => (name === 'syncData' && number > before && number < before + 6 ? { code: 'EIO' } : null)
  expect(store.value.append([lineOf(2)]).ok).toBe(true)
  const [written, failed, ...later] = disk.calls.slice(before).filter((call) => /^(write|syncData)/.test(call) && call.includes('jrnl'))
  expect(written?.replace('write ', '')).toBe(failed?.replace('syncData ', ''))
  expect(later.some((call) => call.endsWith(failed?.slice(-12) ?? ''))).toBe(false)
})

test('ST8 when even a new generation fails the store stops, says so, and takes up again after retry', () => {
  const disk = faultDisk()
  const problems: string[] = []
  const opened = openOrCreate(trialOptions(disk.fileSystem, folder, { onProblem: (problem) => problems.push(problem.kind) }))
  if (!opened.ok) throw new Error('does not open')
  const store = opened.value
  store.append([lineOf(1)])
  disk.plan = ({ name }) => (name === 'syncData' || name === 'sync' ? { code: 'EIO' } : null)
  expect(store.append([lineOf(2)]).ok).toBe(false)
  expect(store.saveState()).toBe('failed')
  expect(problems).toContain('failed')
  disk.plan = () => null
  expect(store.append([lineOf(2)]).ok).toBe(false)
  expect(store.retry()).toBe('saved')
  expect(store.append([lineOf(2)]).ok).toBe(true)
  expectNothingLost(disk, { acknowledged: 2, tried: 2, store }, 'after retry')
})

test('ST9 a full disk: the ballast carries the work on, then the store says full and takes up again', () => {
  const disk = faultDisk()
  const problems: string[] = []
  const opened = openOrCreate(trialOptions(disk.fileSystem, folder, { reserveBytes: 4096, onProblem: (problem) => problems.push(problem.kind) }))
  if (!opened.ok) throw new Error('does not open')
  const store = opened.value
  for (let n = 1; n <= 10; n++) store.append([lineOf(n)])
  disk.capacity = 9000
  let n = 10
  while (store.append([lineOf(n + 1)]).ok) n++
  expect(problems.indexOf('nearly-full')).toBeLessThan(problems.indexOf('full'))
  expect(store.saveState()).toBe('full')
  expect(store.backup('test').ok).toBe(false)
  disk.capacity = Infinity
  expect(store.append([lineOf(n + 1)]).ok).toBe(true)
  expect(store.saveState()).toBe('nearly-full')
  expect(store.retry()).toBe('saved')
  disk.killed()
  expectNothingLost(disk, { acknowledged: n + 1, tried: n + 1, store }, 'after a full disk')
})
