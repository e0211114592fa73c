import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Mark } from './codec.ts'
import { attempt, isFull, tryQuietly } from './disk-error.ts'
import { beginGeneration, pruneGenerations, type GenerationProblem, type OpenJournal, type SnapshotContent } from './generation.ts'
import type { HeldLock } from './lock.ts'
import { appendDurably, type AppendFailure, type Batch } from './append.ts'
import type { Reserve } from './reserve.ts'
import type { SaveState, StoreOptions, StoreProblem } from './store-options.ts'

/** A store that is open for writing: what is in memory, and the files that hold it. */
export interface Live<State, Entry> {
  readonly options: StoreOptions<State, Entry>
  folder: string
  state: State
  seq: number
  chain: string
  at: number
  marks: readonly Mark[]
  extra: Readonly<Record<string, unknown>>
  /** Chain values of the last changes, by number. */
  readonly trail: Map<number, string>
  journal: OpenJournal | null
  /** The first generation of this process; 0 = none yet. */
  firstOwn: number
  lock: HeldLock
  reserve: Reserve
  save: SaveState
  /** Since the newest snapshot; `grace` postpones the next attempt after one that failed. */
  records: number
  bytes: number
  grace: number
  isDue: boolean
  isClosed: boolean
  changedSinceBackup: boolean
  lastBackup: number
}

/** How many chain values are remembered; older moments are known by their marks. */
const trailLength = 4096
const marksKept = 1000

export function report<State, Entry>(live: Live<State, Entry>, problem: StoreProblem): StoreProblem {
  live.options.onProblem?.(problem)
  return problem
}

export function contentOf<State, Entry>(live: Live<State, Entry>): SnapshotContent<State> {
  const { id, app } = live.options
  const { seq, chain, at, extra, state } = live
  return { id, app, epoch: live.lock.epoch, seq, chain, at, extra, state, marks: live.marks.slice(-marksKept) }
}

export function remember<State, Entry>(live: Live<State, Entry>, mark: Mark): void {
  live.trail.set(mark.seq, mark.chain)
  live.trail.delete(mark.seq - trailLength)
}

/** Begins a new generation from memory and goes on in it. On failure the old journal goes on, unless the switch had already begun. */
function switchGeneration<State, Entry>(live: Live<State, Entry>, from = live.seq): Result<null, GenerationProblem> {
  const { fileSystem, codec, newId } = live.options
  const begun = beginGeneration({ fileSystem, folder: live.folder, codec, newId, content: contentOf(live), from })
  live.grace = live.records
  if (!begun.ok) {
    if (begun.error.committed) dropJournal(live)
    return begun
  }
  dropJournal(live)
  live.journal = begun.value
  live.records = 0
  live.bytes = 0
  live.grace = 0
  if (live.firstOwn === 0) live.firstOwn = begun.value.generation
  pruneGenerations(fileSystem, live.folder, begun.value.generation, live.firstOwn)
  return ok(null)
}

/** The same, throwing off the ballast when the disk is full, and once more when the switch was cut in the middle. */
export function switchStubbornly<State, Entry>(live: Live<State, Entry>, from = live.seq): Result<null, GenerationProblem> {
  const first = switchGeneration(live, from)
  if (first.ok) return first
  const canRetry = first.error.committed || (isFull(first.error.error) && throwOffBallast(live))
  return canRetry ? switchGeneration(live, from) : first
}

export function dropJournal<State, Entry>(live: Live<State, Entry>): void {
  const { journal } = live
  if (journal !== null) tryQuietly(() => live.options.fileSystem.close(journal.handle))
  live.journal = null
}

/** True when there was ballast. The work goes on; backups, pictures and new generations stop. */
function throwOffBallast<State, Entry>(live: Live<State, Entry>): boolean {
  if (!live.reserve.release()) return false
  live.save = 'nearly-full'
  report(live, { kind: 'nearly-full' })
  return true
}

export function commit<State, Entry>(live: Live<State, Entry>, batch: Batch<State>, now: number): void {
  const last = batch.trail.at(-1)
  if (last === undefined) return
  live.state = batch.state
  live.seq = last.seq
  live.chain = last.chain
  live.at = now
  live.records += batch.trail.length
  live.bytes += batch.bytes.length
  live.changedSinceBackup = true
  for (const mark of batch.trail) remember(live, mark)
  if (live.save === 'full') live.save = live.reserve.isThere() ? 'saved' : 'nearly-full'
}

/** Puts the bytes on the disk by every means there is: ballast when it is full, a new generation when a file is broken. */
export function store<State, Entry>(live: Live<State, Entry>, bytes: Uint8Array): Result<null, StoreProblem> {
  let written = tryAppend(live, bytes)
  if (!written.ok && written.error.kind === 'full' && throwOffBallast(live)) written = tryAppend(live, bytes)
  if (written.ok) return ok(null)
  if (written.error.kind === 'full') {
    live.save = 'full'
    return fail(report(live, { kind: 'full', error: written.error.error }))
  }
  return storeElsewhere(live, bytes, written.error)
}

function tryAppend<State, Entry>(live: Live<State, Entry>, bytes: Uint8Array): Result<null, AppendFailure> {
  if (live.journal === null) return fail({ kind: 'broken', error: { code: 'EBADF', message: 'no journal' } })
  return appendDurably(live.options.fileSystem, live.journal, bytes)
}

function storeElsewhere<State, Entry>(live: Live<State, Entry>, bytes: Uint8Array, first: AppendFailure): Result<null, StoreProblem> {
  if (isFull(first.error)) throwOffBallast(live)
  dropJournal(live)
  const switched = switchStubbornly(live)
  const written = switched.ok ? tryAppend(live, bytes) : fail(first)
  if (written.ok) return ok(null)
  if (switched.ok && written.error.kind === 'full') {
    live.save = 'full'
    return fail(report(live, { kind: 'full', error: written.error.error }))
  }
  dropJournal(live)
  live.save = 'failed'
  return fail(report(live, { kind: 'failed', error: switched.ok ? written.error.error : switched.error.error }))
}

export function folderIsThere<State, Entry>(live: Live<State, Entry>): boolean {
  const seen = attempt(() => live.options.fileSystem.stat(live.folder) !== null)
  return !seen.ok || seen.value
}
