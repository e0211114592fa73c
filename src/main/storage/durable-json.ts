import { basename, dirname, join } from 'node:path'
import { ok, type Result } from '#domain/document/result.ts'
import { attempt, tryQuietly, type DiskError } from './disk-error.ts'
import { linkOrCopy, proveWritten, writeNewFile } from './durable-write.ts'
import { damagedFolder } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import type { FileSystem } from './file-system.ts'
import { fileLimits, isRecord, parseJson } from './json-guard.ts'
import { stubbornly, type Patience } from './patience.ts'

export interface DurableJsonOptions<T> {
  readonly fileSystem: FileSystem
  readonly path: string
  readonly newId: () => string
  readonly patience: Patience
  /** Data that has the right shape, or null for what must not be used. */
  readonly accept: (json: unknown) => T | null
  /** The file was damaged and has been put aside; what is used instead. */
  readonly onDamage?: (used: 'previous' | 'nothing', aside: string | null) => void
}

/** Fits lowdb's Adapter<T>, and can also forget. */
export interface DurableJson<T> {
  read(): Promise<T | null>
  /** Resolves when this data, or newer, is on the disk. Rejects with an error that has a `code`. */
  write(data: T): Promise<void>
  /** Writes, and removes every older version that is still lying about: previous, interrupted and damaged ones. */
  forget(data: T): Promise<void>
}

/**
 * A small JSON file (library, settings, names of people), written so that a crash or power cut leaves the old or the
 * new version and never half of one. lowdb's own file adapter does not flush; this one does, checks what it wrote,
 * keeps the version before, and waits out whoever holds the file.
 */
export function durableJson<T>(options: DurableJsonOptions<T>): DurableJson<T> {
  let pending: Pending | null = null
  let running: Promise<void> | null = null
  const pump = async (): Promise<void> => {
    for (let job = pending; job !== null; job = pending) {
      pending = null
      const done = await replace(options, job)
      for (const waiter of job.waiters) waiter(done)
    }
    running = null
  }
  const save = async (data: T, keepsPrevious: boolean): Promise<void> => {
    // Encoded now: the caller may go on changing the object. A newer version takes the place of one that waits.
    const bytes = encode(data)
    const done = await new Promise<Result<null, DiskError>>((resolve) => {
      const waiters = [...pending?.waiters ?? [], resolve]
      pending = { bytes, waiters, keepsPrevious: keepsPrevious && (pending?.keepsPrevious ?? true) }
      running ??= pump()
    })
    if (!done.ok) throw Object.assign(new Error(done.error.message), { code: done.error.code })
  }
  return {
    read: async () => {
      await running
      return readNewest(options)
    },
    write: (data) => save(data, true),
    forget: (data) => save(data, false),
  }
}

interface Pending {
  readonly bytes: Uint8Array
  readonly keepsPrevious: boolean
  readonly waiters: readonly ((done: Result<null, DiskError>) => void)[]
}

function encode(data: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify({ checksum: checksumOf(data), data }, null, 2)}\n`, 'utf8')
}

function checksumOf(data: unknown): string {
  return `sha256:${fingerprint(JSON.stringify(data) ?? 'null')}`
}

function previousPath(path: string): string {
  return `${path}.previous`
}

async function replace<T>(options: DurableJsonOptions<T>, job: Pending): Promise<Result<null, DiskError>> {
  const { fileSystem, path, newId, patience } = options
  const temporary = `${path}.${newId()}.tmp`
  const written = attempt(() => {
    fileSystem.makeFolder(dirname(path))
    writeNewFile(fileSystem, temporary, job.bytes)
    proveWritten(fileSystem, temporary, job.bytes)
  })
  const renamed = written.ok ? await stubbornly(patience, () => {
    if (job.keepsPrevious) keepPrevious(options)
    fileSystem.rename(temporary, path)
  }) : written
  if (!renamed.ok) {
    tryQuietly(() => fileSystem.unlink(temporary))
    return renamed
  }
  const cleaned = job.keepsPrevious ? ok(null) : await stubbornly(patience, () => removeTraces(options))
  if (!cleaned.ok) return cleaned
  const flushed = attempt(() => fileSystem.syncFolder(dirname(path)))
  return flushed.ok ? ok(null) : flushed
}

/** The version before this one gets a second name. Only a good one: a damaged file must not replace a good previous one. */
function keepPrevious<T>(options: DurableJsonOptions<T>): void {
  const { fileSystem, path, newId } = options
  if (readOne(options, path) === undefined || fileSystem.stat(path) === null) return
  const temporary = `${path}.${newId()}.tmp`
  linkOrCopy(fileSystem, path, temporary)
  try {
    fileSystem.rename(temporary, previousPath(path))
  } finally {
    // Renaming one name of a file to another name of the same file does nothing and leaves both.
    tryQuietly(() => fileSystem.unlink(temporary))
  }
}

function removeTraces<T>(options: DurableJsonOptions<T>): void {
  const { fileSystem, path } = options
  const folder = dirname(path)
  const aside = join(folder, damagedFolder)
  for (const name of fileSystem.list(folder)) {
    if (name.startsWith(`${basename(path)}.`)) fileSystem.unlink(join(folder, name))
  }
  if (fileSystem.stat(aside) === null) return
  for (const name of fileSystem.list(aside)) if (name.startsWith(`${basename(path)}.`)) fileSystem.unlink(join(aside, name))
  fileSystem.syncFolder(aside)
}

/** null = not there; undefined = there and damaged. */
function readOne<T>(options: DurableJsonOptions<T>, path: string): T | null | undefined {
  const bytes = attempt(() => (options.fileSystem.stat(path) === null ? null : options.fileSystem.readFile(path)))
  if (!bytes.ok) return undefined
  if (bytes.value === null) return null
  const parsed = parseJson(bytes.value, fileLimits)
  if (!parsed.ok || !isRecord(parsed.value) || parsed.value['checksum'] !== checksumOf(parsed.value['data'])) return undefined
  return options.accept(parsed.value['data']) ?? undefined
}

function readNewest<T>(options: DurableJsonOptions<T>): T | null {
  const current = readOne(options, options.path)
  if (current !== undefined && current !== null) return current
  const previous = readOne(options, previousPath(options.path)) ?? null
  if (current === undefined) {
    const aside = putAside(options)
    options.onDamage?.(previous === null ? 'nothing' : 'previous', aside)
  }
  return previous
}

/** Copies the damaged file away before a later write takes its place. null when even that failed. */
function putAside<T>(options: DurableJsonOptions<T>): string | null {
  const { fileSystem, path, newId } = options
  const folder = join(dirname(path), damagedFolder)
  const aside = join(folder, `${basename(path)}.${newId()}`)
  const kept = attempt(() => {
    fileSystem.makeFolder(folder)
    linkOrCopy(fileSystem, path, aside)
    fileSystem.syncFolder(folder)
  })
  return kept.ok ? aside : null
}
