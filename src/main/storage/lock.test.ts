import { expect, test } from 'vitest'
import { acquireLock, type LockRequest, type Owner } from './lock.ts'
import { processLiveness, thisProcess } from './machine.ts'
import { faultDisk, type FaultDisk } from './testing/fault-disk.ts'

const anja: Owner = { host: 'LAPTOP-7', user: 'Anja', machine: 'm7', pid: 100, started: '5', boot: 'b1', pidSpace: '' }
let ids = 0

function request(disk: FaultDisk, owner: Owner, extra: Partial<LockRequest> = {}): LockRequest {
  disk.fileSystem.makeFolder('/m')
  return { fileSystem: disk.fileSystem, folder: '/m', owner, liveness: () => 'alive', newId: () => `l${++ids}`, now: 1, takeOver: false, ...extra }
}

test('ST30 held by a living process, of this or another machine: refused, with who and since when', () => {
  const disk = faultDisk()
  expect(acquireLock(request(disk, anja)).ok).toBe(true)
  const second = acquireLock(request(disk, { ...anja, pid: 101 }))
  expect(!second.ok && second.error).toMatchObject({ kind: 'held', owner: { user: 'Anja' }, since: 1, sameMachine: true })
  const other = acquireLock(request(disk, { ...anja, host: 'LAPTOP-8', machine: 'm8' }, { liveness: () => 'gone', now: 1e15 }))
  expect(!other.ok && other.error).toMatchObject({ kind: 'held', sameMachine: false })
})

test('ST31 taken over when process, machine start or both are gone; unknown counts as alive', () => {
  for (const [owner, liveness, isTaken] of [
    [anja, 'gone', true], [anja, 'unknown', false], [{ ...anja, boot: 'b2' }, 'alive', true], [{ ...anja, pidSpace: 'other container' }, 'gone', false],
  ] as const) {
    const disk = faultDisk()
    acquireLock(request(disk, anja))
    expect(acquireLock(request(disk, owner, { liveness: () => liveness })).ok).toBe(isTaken)
  }
})

test('ST32 no clock has a say: a lock from the year 1970 or 2100 is as good as any', () => {
  for (const now of [0, 4e12, NaN]) {
    const disk = faultDisk()
    acquireLock(request(disk, anja, { now }))
    expect(acquireLock(request(disk, { ...anja, pid: 2 }, { now: 1.8e12 })).ok).toBe(false)
  }
})

test('ST33 who is taken over sees it, also when the other has gone again; numbers never come back', () => {
  const disk = faultDisk()
  const first = acquireLock(request(disk, anja))
  const second = acquireLock(request(disk, { ...anja, pid: 2 }, { takeOver: true }))
  if (!first.ok || !second.ok) throw new Error('not acquired')
  expect([first.value.isOurs(), second.value.isOurs()]).toEqual([false, true])
  second.value.release()
  first.value.release()
  expect(first.value.isOurs()).toBe(false)
  const third = acquireLock(request(disk, anja))
  if (!third.ok) throw new Error('not acquired')
  expect(third.value.epoch).toBe(3)
  expect([first.value.isOurs(), second.value.isOurs(), third.value.isOurs()]).toEqual([false, false, true])
})

test('ST34 of two that take over at the same moment exactly one gets it', () => {
  const whole = faultDisk()
  acquireLock(request(whole, anja))
  acquireLock(request(whole, { ...anja, pid: 2 }, { liveness: () => 'gone' }))
  for (let at = 1; at <= whole.calls.length; at++) {
    const disk = faultDisk()
    acquireLock(request(disk, anja))
    const start = disk.calls.length
    let other: ReturnType<typeof acquireLock> | null = null
    let isInside = false
    disk.plan = ({ number }) => {
      if (isInside || number < start + at || other !== null) return null
      isInside = true
      other = acquireLock(request(disk, { ...anja, pid: 3 }, { liveness: (owner) => (owner.pid === 100 ? 'gone' : 'alive') }))
      isInside = false
      return null
    }
    const mine = acquireLock(request(disk, { ...anja, pid: 2 }, { liveness: (owner) => (owner.pid === 100 ? 'gone' : 'alive') }))
    const theirs = other as ReturnType<typeof acquireLock> | null
    const owners = [mine, theirs].filter((lock) => lock?.ok === true && lock.value.isOurs()).length
    expect(owners, `at call ${at}`).toBe(1)
  }
})

test('ST35 an unreadable lock is not robbed, and gives way when somebody decides', () => {
  for (const content of ['', '{', '[]', '{"pid":"x"}', '\0\0\0']) {
    const disk = faultDisk()
    disk.put('/m/lock-00000004.json', Buffer.from(content))
    expect(acquireLock(request(disk, anja)).ok).toBe(false)
    expect(acquireLock(request(disk, anja, { takeOver: true })).ok).toBe(true)
  }
})

test('ST36 a disk without links still has locks', () => {
  const disk = faultDisk()
  disk.plan = ({ name }) => (name === 'link' ? { code: 'ENOTSUP' } : null)
  expect(acquireLock(request(disk, anja)).ok).toBe(true)
  expect(acquireLock(request(disk, { ...anja, pid: 2 })).ok).toBe(false)
})

test('ST37 this process lives; one that never was does not; one with its number reused does not', () => {
  const me = thisProcess()
  expect(['alive', 'unknown']).toContain(processLiveness(me))
  expect(processLiveness({ ...me, pid: 2 ** 22 + 5 })).toBe('gone')
  if (me.started !== '') expect(processLiveness({ ...me, started: '1' })).toBe('gone')
})
