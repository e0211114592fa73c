import { fail, ok, type Result } from '#domain/document/result.ts'
import { prepare } from './append.ts'
import { listBackups } from './backups.ts'
import type { Mark } from './codec.ts'
import { commit, folderIsThere, remember, report, store as putOnDisk, switchStubbornly, type Live } from './live.ts'
import { backupDue, backupNow, forgetPast, restore } from './past.ts'
import type { Recovered } from './recovery.ts'
import { rescue } from './rescue.ts'
import type { Access, SaveState, Store, StoreOptions, StoreProblem } from './store-options.ts'
import { tryQuietly } from './disk-error.ts'

const generationRecords = 200
const generationBytes = 1024 * 1024

/** The store over files that this process may write. */
export function writableStore<State, Entry>(live: Live<State, Entry>, recovered: Recovered<State, Entry>): Store<State, Entry> {
  return {
    id: live.options.id,
    access: { kind: 'write' },
    report: recovered.report,
    later: recovered.later,
    folder: () => live.folder,
    state: () => live.state,
    seq: () => live.seq,
    chain: () => live.chain,
    lastChangeAt: () => live.at,
    marks: () => live.marks,
    extra: () => live.extra,
    chainAt: (seq) => chainAt(live, seq),
    version: () => ({ id: live.options.id, seq: live.seq, chain: live.chain, chainAt: (seq) => chainAt(live, seq) }),
    saveState: () => live.save,
    append: (entries) => append(live, entries),
    newGeneration: () => guarded(live, () => beginNew(live)),
    retry: () => retry(live),
    mark: () => guarded(live, () => mark(live)),
    backup: (reason) => guarded(live, () => backupNow(live, reason)),
    backupIfDue: () => guarded(live, () => backupDue(live)),
    listBackups: () => listBackups(live.options.fileSystem, live.folder),
    restoreBackup: (name) => guarded(live, () => restore(live, name)),
    forgetPast: () => guarded(live, () => forgetPast(live)),
    close: () => close(live),
  }
}

/** The store over files that are only looked at: nothing is written, not even a lock. */
export function readOnlyStore<State, Entry>(options: StoreOptions<State, Entry>, recovered: Recovered<State, Entry>, access: Access): Store<State, Entry> {
  const { state, marks, extra, trail, later, report: found } = recovered
  const refuse = (): { readonly ok: false; readonly error: StoreProblem } => fail({ kind: 'read-only' })
  const known = [...marks, ...trail, { seq: found.seq, chain: found.chain }]
  const earlier = (seq: number): string | null => known.find((mark) => mark.seq === seq)?.chain ?? null
  return {
    id: options.id,
    access,
    report: found,
    later,
    folder: () => options.folder,
    state: () => state,
    seq: () => found.seq,
    chain: () => found.chain,
    lastChangeAt: () => found.lastChangeAt,
    marks: () => marks,
    extra: () => extra,
    chainAt: earlier,
    version: () => ({ id: options.id, seq: found.seq, chain: found.chain, chainAt: earlier }),
    saveState: () => 'read-only',
    append: refuse,
    newGeneration: refuse,
    retry: () => 'read-only',
    mark: refuse,
    backup: refuse,
    backupIfDue: refuse,
    listBackups: () => listBackups(options.fileSystem, options.folder),
    restoreBackup: refuse,
    forgetPast: refuse,
    close: () => undefined,
  }
}

function chainAt<State, Entry>(live: Live<State, Entry>, seq: number): string | null {
  if (seq === live.seq) return live.chain
  return live.trail.get(seq) ?? live.marks.find((mark) => mark.seq === seq)?.chain ?? null
}

/** Refuses when this process may not write, or no longer. */
function guarded<State, Entry, T>(live: Live<State, Entry>, work: () => Result<T, StoreProblem>): Result<T, StoreProblem> {
  if (live.isClosed) return fail({ kind: 'closed' })
  const lost = checkLock(live)
  return lost === null ? work() : fail(lost)
}

/** Whether the meeting is still ours. When its folder is gone, everything is written elsewhere first. */
function checkLock<State, Entry>(live: Live<State, Entry>): StoreProblem | null {
  if (live.save === 'lost') return { kind: 'lost-lock' }
  if (live.lock.isOurs()) return null
  if (!folderIsThere(live)) return rescue(live)
  live.save = 'lost'
  return report(live, { kind: 'lost-lock' })
}

function append<State, Entry>(live: Live<State, Entry>, entries: readonly Entry[]): Result<{ readonly seq: number }, StoreProblem> {
  return guarded(live, () => {
    if (live.save === 'failed') return fail({ kind: 'failed', error: { code: 'STOPPED', message: 'an earlier change could not be saved' } })
    if (entries.length === 0) return ok({ seq: live.seq })
    const now = live.options.clock.now()
    const batch = prepare(live.options.codec, live, entries, now)
    if (!batch.ok) return batch
    const written = putOnDisk(live, batch.value.bytes)
    if (!written.ok) return written
    // A process that slept between the first look and the flush wrote into a journal that nobody reads any more.
    if (!live.lock.isOurs()) return fail(afterwards(live))
    commit(live, batch.value, now)
    considerGeneration(live)
    return ok({ seq: live.seq })
  })
}

function afterwards<State, Entry>(live: Live<State, Entry>): StoreProblem {
  if (!folderIsThere(live)) return report(live, { kind: 'folder-gone' })
  live.save = 'lost'
  return report(live, { kind: 'lost-lock' })
}

function considerGeneration<State, Entry>(live: Live<State, Entry>): void {
  const { options } = live
  const isDue = live.records - live.grace >= (options.generationRecords ?? generationRecords) || live.bytes >= (options.generationBytes ?? generationBytes) * (live.grace === 0 ? 1 : 2)
  if (!isDue || live.isDue || live.save !== 'saved') return
  live.isDue = true
  const task = (): void => {
    live.isDue = false
    if (!live.isClosed && live.lock.isOurs()) beginNew(live)
  }
  if (options.defer === undefined) task()
  else options.defer(task)
}

function beginNew<State, Entry>(live: Live<State, Entry>): Result<null, StoreProblem> {
  const switched = switchStubbornly(live)
  if (switched.ok) return switched
  if (live.journal !== null) return fail(report(live, { kind: 'no-new-generation', error: switched.error.error }))
  live.save = 'failed'
  return fail(report(live, { kind: 'failed', error: switched.error.error }))
}

function retry<State, Entry>(live: Live<State, Entry>): SaveState {
  if (live.isClosed || checkLock(live) !== null || live.save === 'saved') return live.save
  const hasBallast = live.reserve.hold()
  if (live.save === 'failed' && !beginNew(live).ok) return live.save
  live.save = hasBallast ? 'saved' : 'nearly-full'
  return live.save
}

function mark<State, Entry>(live: Live<State, Entry>): Result<Mark, StoreProblem> {
  const here: Mark = { seq: live.seq, chain: live.chain }
  if (live.marks.some((known) => known.seq === here.seq && known.chain === here.chain)) return ok(here)
  const before = live.marks
  live.marks = [...live.marks, here]
  const written = beginNew(live)
  if (written.ok) {
    remember(live, here)
    return ok(here)
  }
  live.marks = before
  return written
}

/** Leaves one snapshot with everything in it. When that fails, the journal still has it. */
function close<State, Entry>(live: Live<State, Entry>): void {
  if (live.isClosed) return
  const isOurs = live.save !== 'lost' && live.lock.isOurs()
  if (isOurs && live.records > 0 && live.save === 'saved') switchStubbornly(live)
  live.isClosed = true
  const { journal } = live
  if (journal !== null) tryQuietly(() => live.options.fileSystem.close(journal.handle))
  live.journal = null
  if (!isOurs) return
  live.reserve.release()
  live.lock.release()
}
