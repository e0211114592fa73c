import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { listBackups, readBackup, timeLabel, writeBackupBytes } from './backups.ts'
import { attempt, isForbidden, isFull, type DiskError } from './disk-error.ts'
import { generationFile, loadGenerations, readLimited, snapshotName, type StoredFiles } from './files.ts'
import { chainAfter, chainStart, fingerprint } from './fingerprint.ts'
import { removeTemporaries } from './generation.ts'
import { keepAside } from './keep-aside.ts'
import { dropJournal, switchStubbornly, type Live } from './live.ts'
import { acquireLock, type HeldLock, type LockRefusal } from './lock.ts'
import { recover, type Recovered, type RecoveryFailure } from './recovery.ts'
import { reserveBytes, reserveIn } from './reserve.ts'
import { headBytes, isFromNewer, peekSnapshot, type Snapshot } from './snapshot.ts'
import { readOnlyStore, writableStore } from './store.ts'
import type { Beginning, ReadOnlyReason, Refusal, Store, StoreOptions } from './store-options.ts'

type Opened<State, Entry> = Result<Store<State, Entry>, Refusal>

/**
 * Opens a meeting: recovers it, keeps damaged originals aside, and goes on in a new generation. When it may not be
 * written (open elsewhere, newer, read-only or full disk) it opens for reading, and `access` says why.
 */
export function openStore<State, Entry>(options: StoreOptions<State, Entry>): Opened<State, Entry> {
  const { fileSystem, folder } = options
  const names = attempt(() => (fileSystem.stat(folder) === null ? [] : fileSystem.list(folder)))
  if (!names.ok) return fail({ kind: 'disk', error: names.error })
  const isThere = names.value.some((name) => generationFile(name) !== null) || listBackups(fileSystem, folder).length > 0
  if (!isThere) return fail({ kind: 'missing' })
  if (options.access === 'read') return openForReading(options, { kind: 'asked' })
  const newer = newerWriter(options, names.value)
  if (newer !== null) return openForReading(options, newer)
  const lock = lockOf(options)
  if (!lock.ok) return openForReading(options, whyNot(lock.error))
  const opened = openLocked(options, lock.value)
  if (!opened.ok || opened.value.access.kind === 'read-only') lock.value.release()
  return opened
}

/** Makes a new meeting, on the disk when this returns. */
export function createStore<State, Entry>(options: StoreOptions<State, Entry>, beginning?: Beginning<State>): Opened<State, Entry> {
  const { fileSystem, folder } = options
  const names = attempt(() => {
    fileSystem.makeFolder(folder)
    fileSystem.syncFolder(join(folder, '..'))
    return fileSystem.list(folder)
  })
  if (!names.ok) return fail({ kind: 'disk', error: names.error })
  const lock = lockOf(options)
  if (!lock.ok) return lock.error.kind === 'held' ? fail(lock.error) : fail({ kind: 'disk', error: lock.error.error })
  const recovered = newMeeting(options, beginning)
  const started = names.value.some((name) => generationFile(name)?.kind === 'snapshot')
    ? fail<Refusal>({ kind: 'exists' })
    : startWriting(options, lock.value, recovered, 2)
  if (!started.ok) {
    lock.value.release()
    return fail('code' in started.error ? { kind: 'disk', error: started.error } : started.error)
  }
  return ok(writableStore(started.value, recovered))
}

function lockOf<State, Entry>(options: StoreOptions<State, Entry>): Result<HeldLock, LockRefusal> {
  const { fileSystem, folder, owner, liveness, newId, clock } = options
  const request = { fileSystem, folder, owner, liveness, newId, now: clock.now(), takeOver: options.access === 'take-over' }
  const first = acquireLock(request)
  if (first.ok || first.error.kind === 'held' || !isFull(first.error.error)) return first
  // Not even room for a lock: an earlier run may have left its ballast.
  return reserveIn(fileSystem, folder, 0).release() ? acquireLock(request) : first
}

function whyNot(refusal: LockRefusal): ReadOnlyReason {
  return refusal.kind === 'held' ? refusal : whyDisk(refusal.error)
}

function whyDisk(error: DiskError): ReadOnlyReason {
  return { kind: isFull(error) ? 'full' : isForbidden(error) ? 'forbidden' : 'failed', error }
}

/** Looks at the first lines, before one byte is written; at a whole file only when its first line says newer. */
function newerWriter<State, Entry>(options: StoreOptions<State, Entry>, names: readonly string[]): Extract<ReadOnlyReason, { kind: 'newer' }> | null {
  for (const name of names) {
    if (generationFile(name)?.kind !== 'snapshot') continue
    const path = join(options.folder, name)
    const start = attempt(() => options.fileSystem.readStart(path, headBytes))
    if (!start.ok) continue
    const head = peekSnapshot(start.value)
    if (head === null || (head.format <= 1 && head.minReader <= options.codec.schema)) continue
    const whole = readLimited(options.fileSystem, path)
    if (whole instanceof Uint8Array && isFromNewer(whole, options.codec.schema)) return { kind: 'newer', schema: head.schema, minReader: head.minReader, app: '' }
  }
  return null
}

function openForReading<State, Entry>(options: StoreOptions<State, Entry>, why: ReadOnlyReason): Opened<State, Entry> {
  const read = readAndRecover(options)
  if (!read.ok) return why.kind === 'newer' && read.error.kind !== 'disk' ? fail(why) : fail(read.error)
  return ok(readOnlyStore(options, read.value.recovered, { kind: 'read-only', why }))
}

interface ReadFolder<State, Entry> {
  readonly files: StoredFiles
  readonly recovered: Recovered<State, Entry>
}

function readAndRecover<State, Entry>(options: StoreOptions<State, Entry>): Result<ReadFolder<State, Entry>, Refusal> {
  const { fileSystem, folder, codec, id } = options
  const files = attempt(() => loadGenerations(fileSystem, folder))
  if (!files.ok) return fail({ kind: 'disk', error: files.error })
  const recovered = recover(codec, id, files.value, () => goodBackups(options))
  return recovered.ok ? ok({ files: files.value, recovered: recovered.value }) : fail(asRefusal(recovered.error, folder))
}

function asRefusal(failure: RecoveryFailure, folder: string): Refusal {
  return failure.kind === 'nothing-readable' ? { ...failure, folder } : failure
}

function goodBackups<State, Entry>(options: StoreOptions<State, Entry>): Snapshot<State>[] {
  return listBackups(options.fileSystem, options.folder).flatMap(({ name }) => {
    const read = readBackup(options, options.id, name)
    return read.ok ? [read.value] : []
  })
}

function openLocked<State, Entry>(options: StoreOptions<State, Entry>, lock: HeldLock): Opened<State, Entry> {
  const read = readAndRecover(options)
  if (!read.ok) return fail(read.error)
  const { recovered } = read.value
  const readOnly = (why: ReadOnlyReason): Opened<State, Entry> => ok(readOnlyStore(options, recovered, { kind: 'read-only', why }))
  if (recovered.minReader > options.codec.schema) return readOnly({ kind: 'newer', schema: recovered.schema, minReader: recovered.minReader, app: recovered.app })
  const kept = keepOriginals(options, read.value)
  if (!kept.ok) return readOnly(whyDisk(kept.error))
  // From a backup or an empty beginning there is no good snapshot in the folder yet; two make it as safe as always.
  const started = startWriting(options, lock, recovered, recovered.report.base === 'snapshot' ? 1 : 2)
  return started.ok ? ok(writableStore(started.value, recovered)) : readOnly(whyDisk(started.error))
}

/** Damaged files get a second name under damaged/, and an older version is backed up before it is migrated. */
function keepOriginals<State, Entry>(options: StoreOptions<State, Entry>, read: ReadFolder<State, Entry>): Result<unknown, DiskError> {
  const { fileSystem, folder, codec, newId, clock } = options
  const { report, schema } = read.recovered
  if (report.damagedFiles.length > 0) {
    // Whatever was lossy keeps everything, so that somebody can still look for more.
    const isLossy = report.kind === 'damaged-middle' || report.kind === 'missing-generation'
    const names = isLossy ? [...read.files.keys()] : report.damagedFiles
    const why = report.kind === 'torn-tail' && report.damagedFiles.length === 1 ? 'torn' : 'damaged'
    const kept = keepAside(fileSystem, folder, names, why, `${timeLabel(clock.now())}-${report.generation}`)
    if (!kept.ok) return kept
  }
  const original = read.files.get(snapshotName(report.generation))
  if (schema >= codec.schema || report.base !== 'snapshot' || original === undefined || original === null) return ok(null)
  return writeBackupBytes({ fileSystem, folder, codec, newId }, ok(original), 'before-migration', clock.now())
}

function newMeeting<State, Entry>(options: StoreOptions<State, Entry>, beginning: Beginning<State> | undefined): Recovered<State, Entry> {
  const { codec, id, app } = options
  const state = beginning?.state ?? codec.empty()
  // A chain that does not begin with an empty state begins elsewhere, or replaying from nothing would fit.
  const start = beginning === undefined ? chainStart(id) : chainAfter(chainStart(id), Buffer.from(fingerprint(JSON.stringify(codec.stateToJson(state)))))
  const { seq, chain } = beginning?.mark ?? { seq: 0, chain: start }
  return {
    state, schema: codec.schema, minReader: codec.minReader, app, epoch: 0,
    marks: [...beginning?.marks ?? [], ...beginning?.mark === undefined ? [] : [beginning.mark]], extra: beginning?.extra ?? {}, trail: [], later: [],
    report: {
      kind: 'clean', base: 'beginning', generation: 0, seq, chain, lastChangeAt: options.clock.now(),
      replayed: 0, laterReadable: 0, damagedFiles: [], violations: [],
    },
  }
}

function startWriting<State, Entry>(
  options: StoreOptions<State, Entry>, lock: HeldLock, recovered: Recovered<State, Entry>, generations: 1 | 2,
): Result<Live<State, Entry>, DiskError> {
  const { fileSystem, folder, clock } = options
  const { report } = recovered
  removeTemporaries(fileSystem, folder)
  const live: Live<State, Entry> = {
    options, folder, lock,
    state: recovered.state, seq: report.seq, chain: report.chain, at: report.lastChangeAt,
    marks: recovered.marks, extra: recovered.extra,
    trail: new Map(recovered.trail.map((mark) => [mark.seq, mark.chain])),
    journal: null, firstOwn: 0, reserve: reserveIn(fileSystem, folder, options.reserveBytes ?? reserveBytes),
    save: 'saved', records: 0, bytes: 0, grace: 0, isDue: false, isClosed: false,
    changedSinceBackup: report.replayed > 0, lastBackup: clock.monotonic(),
  }
  for (let n = 0; n < generations; n++) {
    const switched = switchStubbornly(live)
    if (switched.ok) continue
    dropJournal(live)
    return fail(switched.error.error)
  }
  if (live.save === 'saved' && !live.reserve.hold()) live.save = 'nearly-full'
  return ok(live)
}
