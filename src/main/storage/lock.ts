import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { asDiskError, attempt, tryQuietly, type DiskError } from './disk-error.ts'
import { writeNewFile } from './durable-write.ts'
import type { FileSystem } from './file-system.ts'
import { isRecord, parseJson, recordLimits } from './json-guard.ts'

/** Who holds a meeting open. */
export interface Owner {
  /** Names for people: "LAPTOP-7", "Anja". */
  readonly host: string
  readonly user: string
  /** Tells machines apart that have the same name. */
  readonly machine: string
  readonly pid: number
  /** When the process began, in the machine's own counting; '' = cannot be known here. */
  readonly started: string
  /** Changes at every start of the machine; '' = cannot be known here. */
  readonly boot: string
  /** In which container process numbers count; '' = no such thing here. */
  readonly pidSpace: string
}

/** Whether a process of this machine still runs. 'unknown' counts as yes. */
export type Liveness = (owner: Owner) => 'alive' | 'gone' | 'unknown'

export interface HeldLock {
  readonly epoch: number
  /** Looks at the disk: true as long as nobody took over. Two cheap calls. */
  isOurs(): boolean
  release(): void
}

export type LockRefusal =
  | { readonly kind: 'held'; readonly owner: Owner | null; readonly since: number; readonly sameMachine: boolean }
  | { readonly kind: 'disk'; readonly error: DiskError }

export interface LockRequest {
  readonly fileSystem: FileSystem
  readonly folder: string
  readonly owner: Owner
  readonly liveness: Liveness
  readonly newId: () => string
  /** Wall time for people, milliseconds. */
  readonly now: number
  /** Somebody decided to open it here although it is open elsewhere. */
  readonly takeOver: boolean
}

/**
 * The lock is a file with a number, lock-00000007.json. Taking over is making the next number, which only one
 * process can (the file appears at once and whole, by link). So nothing is overwritten, no clock is asked, and an
 * owner that slept sees from the names alone that it is no longer the owner. A released lock keeps its number
 * (lock-00000007.free), so that numbers never come back.
 */
export function acquireLock(request: LockRequest): Result<HeldLock, LockRefusal> {
  // A lost race is tried again against the winner's lock; more than a few rounds means that something else is wrong.
  for (let round = 0; round < 5; round++) {
    const names = attempt(() => request.fileSystem.list(request.folder))
    if (!names.ok) return fail({ kind: 'disk', error: names.error })
    const found = newest(names.value)
    if (found.isHeld && !request.takeOver) {
      const holder = readLock(request, found.epoch)
      if (holder.kind === 'held') return fail(holder)
    }
    const made = create(request, found.epoch + 1)
    if (!made.ok) {
      if (made.error.code !== 'EEXIST') return fail({ kind: 'disk', error: made.error })
    } else if (isNewest(request, found.epoch + 1)) {
      removeOlder(request, names.value, found.epoch + 1)
      return ok(heldLock(request.fileSystem, request.folder, found.epoch + 1))
    }
  }
  return fail({ kind: 'held', owner: null, since: 0, sameMachine: true })
}

function lockName(epoch: number, end: 'json' | 'free'): string {
  return `lock-${String(epoch).padStart(8, '0')}.${end}`
}

function newest(names: readonly string[]): { readonly epoch: number; readonly isHeld: boolean } {
  let epoch = 0
  let isHeld = false
  for (const name of names) {
    const found = /^lock-(\d{8})\.(json|free)$/.exec(name)
    if (found === null || Number(found[1]) < epoch) continue
    epoch = Number(found[1])
    isHeld = found[2] === 'json'
  }
  return { epoch, isHeld }
}

/** False, and our lock removed, when somebody took and released this very number since we looked. */
function isNewest(request: LockRequest, epoch: number): boolean {
  const names = attempt(() => request.fileSystem.list(request.folder))
  const found = names.ok ? newest(names.value) : { epoch, isHeld: true }
  if (found.epoch === epoch && (!names.ok || !names.value.includes(lockName(epoch, 'free')))) return true
  tryQuietly(() => request.fileSystem.unlink(join(request.folder, lockName(epoch, 'json'))))
  return false
}

function readLock(request: LockRequest, epoch: number): Extract<LockRefusal, { kind: 'held' }> | { readonly kind: 'stale' } {
  const bytes = attempt(() => request.fileSystem.readFile(join(request.folder, lockName(epoch, 'json'))))
  if (!bytes.ok) return bytes.error.code === 'ENOENT' ? { kind: 'stale' } : { kind: 'held', owner: null, since: 0, sameMachine: false }
  const parsed = parseJson(bytes.value, recordLimits)
  const owner = parsed.ok ? readOwner(parsed.value) : null
  const since = parsed.ok && isRecord(parsed.value) && typeof parsed.value['since'] === 'number' ? parsed.value['since'] : 0
  if (owner === null) return { kind: 'held', owner: null, since, sameMachine: false }
  const sameMachine = isSameMachine(owner, request.owner)
  if (sameMachine && isGone(owner, request)) return { kind: 'stale' }
  return { kind: 'held', owner, since, sameMachine }
}

function isSameMachine(a: Owner, b: Owner): boolean {
  return a.machine === b.machine && a.host === b.host
}

function isGone(owner: Owner, request: LockRequest): boolean {
  const here = request.owner
  if (owner.boot !== '' && here.boot !== '' && owner.boot !== here.boot) return true
  if (owner.pidSpace !== here.pidSpace) return false
  return request.liveness(owner) === 'gone'
}

function readOwner(json: unknown): Owner | null {
  if (!isRecord(json)) return null
  const { host, user, machine, pid, started, boot, pidSpace } = json
  if (typeof host !== 'string' || typeof user !== 'string' || typeof machine !== 'string' || typeof pid !== 'number') return null
  if (typeof started !== 'string' || typeof boot !== 'string' || typeof pidSpace !== 'string') return null
  return { host, user, machine, pid, started, boot, pidSpace }
}

function create(request: LockRequest, epoch: number): Result<null, DiskError> {
  const { fileSystem, folder, owner } = request
  const bytes = Buffer.from(`${JSON.stringify({ ...owner, since: request.now }, null, 2)}\n`)
  const final = join(folder, lockName(epoch, 'json'))
  const temporary = join(folder, `lock-${request.newId()}.tmp`)
  try {
    writeNewFile(fileSystem, temporary, bytes)
    try {
      linkOnce(fileSystem, temporary, final, bytes)
    } finally {
      tryQuietly(() => fileSystem.unlink(temporary))
    }
    return ok(null)
  } catch (error) {
    return fail(asDiskError(error))
  }
}

function linkOnce(fileSystem: FileSystem, temporary: string, final: string, bytes: Uint8Array): void {
  try {
    fileSystem.link(temporary, final)
  } catch (error) {
    if (asDiskError(error).code === 'EEXIST') throw error
    // A memory stick (FAT) has no links. Made in place the lock can be seen half-written, for a moment.
    writeNewFile(fileSystem, final, bytes)
  }
}

function removeOlder(request: LockRequest, names: readonly string[], epoch: number): void {
  for (const name of names) {
    const found = /^lock-(\d{8})\.(json|free)$/.exec(name)
    if (found !== null && Number(found[1]) < epoch) tryQuietly(() => request.fileSystem.unlink(join(request.folder, name)))
  }
}

function heldLock(fileSystem: FileSystem, folder: string, epoch: number): HeldLock {
  const ours = join(folder, lockName(epoch, 'json'))
  const next = [join(folder, lockName(epoch + 1, 'json')), join(folder, lockName(epoch + 1, 'free'))]
  return {
    epoch,
    isOurs: () => {
      const seen = attempt(() => fileSystem.stat(ours) !== null && next.every((path) => fileSystem.stat(path) === null))
      return seen.ok && seen.value
    },
    release: () => tryQuietly(() => fileSystem.rename(ours, join(folder, lockName(epoch, 'free')))),
  }
}
