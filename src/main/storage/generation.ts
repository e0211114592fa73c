import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Codec } from './codec.ts'
import { asDiskError, attempt, tryQuietly, type DiskError } from './disk-error.ts'
import { proveWritten, writeFully, writeNewFile } from './durable-write.ts'
import type { FileSystem } from './file-system.ts'
import { generationFile, isTemporary, journalName, snapshotName } from './files.ts'
import { encodeHead } from './journal-format.ts'
import { fileLimits, isRecord, parseJson } from './json-guard.ts'
import { keepAside } from './keep-aside.ts'
import { encodeSnapshot, isIntactSnapshot, type Snapshot } from './snapshot.ts'

/** The journal that is written to. `length` is what is known to be good and on the disk. */
export interface OpenJournal {
  readonly generation: number
  readonly handle: number
  length: number
}

export interface GenerationProblem {
  readonly error: DiskError
  /** The new snapshot already has its name, so the old journal must not be written to any more. */
  readonly committed: boolean
}

export type SnapshotContent<State> = Omit<Snapshot<State>, 'schema' | 'minReader' | 'generation'>

export interface GenerationRequest<State, Entry> {
  readonly fileSystem: FileSystem
  readonly folder: string
  readonly codec: Codec<State, Entry>
  readonly newId: () => string
  readonly content: SnapshotContent<State>
  /** Where the generation before ended. */
  readonly from: number
}

/**
 * Begins a new generation: journal, then snapshot, proven by reading it back and parsing it, then its name.
 * Nothing is overwritten, and the old generation is whole until the new one is.
 *
 * Cost: writing and parsing the state once (5 MB: some 50 ms) and four flushes.
 */
export function beginGeneration<State, Entry>(request: GenerationRequest<State, Entry>): Result<OpenJournal, GenerationProblem> {
  const { fileSystem, folder, codec, content } = request
  let journal: OpenJournal | null = null
  let committed = false
  let temporary = ''
  try {
    const generation = highest(fileSystem.list(folder)) + 1
    const bytes = encodeSnapshot(codec, { ...content, generation })
    journal = createJournal(request, generation)
    const final = join(folder, snapshotName(generation))
    temporary = `${final}.${request.newId()}.tmp`
    writeNewFile(fileSystem, temporary, bytes)
    proveWritten(fileSystem, temporary, bytes)
    proveReadable(codec, bytes)
    // A disk may keep the later of two changes to a folder and lose the earlier. A snapshot without its journal must
    // mean that a file is gone, so the journal's name is flushed first.
    fileSystem.syncFolder(folder)
    renameOrSee(fileSystem, temporary, final)
    committed = true
    fileSystem.syncFolder(folder)
    return ok(journal)
  } catch (error) {
    if (!committed) abandon(fileSystem, folder, journal, temporary)
    else if (journal !== null) tryQuietly(() => fileSystem.close(journal?.handle ?? -1))
    return fail({ error: asDiskError(error), committed })
  }
}

function createJournal<State, Entry>(request: GenerationRequest<State, Entry>, generation: number): OpenJournal {
  const { fileSystem, folder, codec, content } = request
  const path = join(folder, journalName(generation))
  const handle = fileSystem.open(path, 'create')
  try {
    const { app, id, epoch, seq, chain } = content
    const head = encodeHead({ schema: codec.schema, minReader: codec.minReader, app, id, generation, epoch, seq, chain, from: request.from })
    writeFully(fileSystem, handle, head, 0)
    fileSystem.sync(handle)
    return { generation, handle, length: head.length }
  } catch (error) {
    tryQuietly(() => fileSystem.close(handle))
    tryQuietly(() => fileSystem.unlink(path))
    throw error
  }
}

/** A state that this very program cannot read back must not replace one that it can. */
function proveReadable<State, Entry>(codec: Codec<State, Entry>, bytes: Buffer): void {
  const parsed = parseJson(bytes.subarray(bytes.indexOf(0x0a) + 1), fileLimits)
  const state = parsed.ok && isRecord(parsed.value) ? codec.stateFromJson(parsed.value['state'], codec.schema) : parsed
  if (!state.ok) throw Object.assign(new Error(String(state.error)), { code: 'UNREADABLE' })
}

/** A rename that reports an error may have happened all the same. */
function renameOrSee(fileSystem: FileSystem, from: string, to: string): void {
  try {
    fileSystem.rename(from, to)
  } catch (error) {
    if (fileSystem.stat(to) === null) throw error
  }
}

function abandon(fileSystem: FileSystem, folder: string, journal: OpenJournal | null, temporary: string): void {
  if (temporary !== '') tryQuietly(() => fileSystem.unlink(temporary))
  if (journal === null) return
  tryQuietly(() => fileSystem.close(journal.handle))
  tryQuietly(() => fileSystem.unlink(join(folder, journalName(journal.generation))))
}

function highest(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => generationFile(name)?.generation ?? 0))
}

/** How many generations are kept: with three, any one damaged snapshot costs nothing. */
const kept = 3

/**
 * Deletes generations that are no longer needed. What cannot be deleted now (a virus scanner holds it) is deleted later.
 * A snapshot from before `firstOwn`, which this process did not write, is looked at first: a damaged original is kept
 * aside and not lost unseen. (Opening looks only at the newest one; checking all would triple its cost.)
 */
export function pruneGenerations(fileSystem: FileSystem, folder: string, current: number, firstOwn: number): void {
  const names = attempt(() => fileSystem.list(folder))
  if (!names.ok) return
  const snapshots = names.value.map(generationFile).filter((file) => file?.kind === 'snapshot' && file.generation <= current)
  const oldest = snapshots.map((file) => file?.generation ?? 0).sort((a, b) => b - a)[kept - 1]
  if (oldest === undefined) return
  for (const name of names.value) {
    const file = generationFile(name)
    if (file === null || file.generation >= oldest) continue
    if (file.kind === 'snapshot' && file.generation < firstOwn && !keptIfDamaged(fileSystem, folder, name)) continue
    tryQuietly(() => fileSystem.unlink(join(folder, name)))
  }
}

/** True when the file may go: it is whole, or its bytes have another name now. */
function keptIfDamaged(fileSystem: FileSystem, folder: string, name: string): boolean {
  const isWhole = attempt(() => isIntactSnapshot(fileSystem.readFile(join(folder, name))))
  return isWhole.ok && (isWhole.value || keepAside(fileSystem, folder, [name], 'damaged', name.slice(0, -'.json'.length)).ok)
}

/** Removes what interrupted writes left behind. Only the owner of the lock may. */
export function removeTemporaries(fileSystem: FileSystem, folder: string): void {
  const names = attempt(() => fileSystem.list(folder))
  if (!names.ok) return
  for (const name of names.value) if (isTemporary(name)) tryQuietly(() => fileSystem.unlink(join(folder, name)))
}
