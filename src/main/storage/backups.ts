import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Codec } from './codec.ts'
import { attempt, tryQuietly, type DiskError } from './disk-error.ts'
import { proveWritten, writeNewFile } from './durable-write.ts'
import type { FileSystem } from './file-system.ts'
import { backupFolder, readLimited } from './files.ts'
import { fileLimits } from './json-guard.ts'
import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot.ts'

export interface Backup {
  readonly name: string
  /** Counts up; the order of backups, whatever the clock said. */
  readonly number: number
  /** "2026-11-22T14-32-05", local label. */
  readonly time: string
  readonly reason: string
  readonly bytes: number
}

export interface BackupPlace<State, Entry> {
  readonly fileSystem: FileSystem
  readonly folder: string
  readonly codec: Codec<State, Entry>
  readonly newId: () => string
}

const largeBytes = 1024 * 1024

/** Newest first. */
export function listBackups(fileSystem: FileSystem, folder: string): Backup[] {
  const place = join(folder, backupFolder)
  const names = attempt(() => (fileSystem.stat(place) === null ? [] : fileSystem.list(place)))
  if (!names.ok) return []
  const backups = names.value.flatMap((name) => {
    const found = /^(\d{6})-(\d{4,6}-\d\d-\d\dT\d\d-\d\d-\d\d)-([a-z-]+)\.json(\.gz)?$/.exec(name)
    if (found === null) return []
    return [{ name, number: Number(found[1]), time: found[2] ?? '', reason: found[3] ?? '', bytes: sizeOf(fileSystem, join(place, name)) }]
  })
  return backups.sort((a, b) => b.number - a.number)
}

function sizeOf(fileSystem: FileSystem, path: string): number {
  const found = attempt(() => fileSystem.stat(path)?.size ?? 0)
  return found.ok ? found.value : 0
}

/** Writes one verified file; it gets its name only after it has been read back. `reason` in lower case letters and dashes. */
export function writeBackup<State, Entry>(
  place: BackupPlace<State, Entry>, content: Omit<Snapshot<State>, 'schema' | 'minReader'>, reason: string, now: number,
): Result<Backup, DiskError> {
  return writeBackupBytes(place, attempt(() => encodeSnapshot(place.codec, content)), reason, now)
}

/** The same for bytes that are a snapshot already, such as one of an older version before it is migrated. */
export function writeBackupBytes<State, Entry>(
  place: BackupPlace<State, Entry>, encoded: Result<Uint8Array, DiskError>, reason: string, now: number,
): Result<Backup, DiskError> {
  if (!encoded.ok) return encoded
  const { fileSystem, folder } = place
  const isLarge = encoded.value.length > largeBytes
  const number = (listBackups(fileSystem, folder)[0]?.number ?? 0) + 1
  const time = timeLabel(now)
  const name = `${String(number).padStart(6, '0')}-${time}-${reason.replace(/[^a-z-]/g, '')}.json${isLarge ? '.gz' : ''}`
  const written = attempt(() => {
    const bytes = isLarge ? gzipSync(encoded.value) : encoded.value
    fileSystem.makeFolder(join(folder, backupFolder))
    const final = join(folder, backupFolder, name)
    const temporary = `${final}.${place.newId()}.tmp`
    try {
      writeNewFile(fileSystem, temporary, bytes)
      proveWritten(fileSystem, temporary, bytes)
      fileSystem.rename(temporary, final)
    } catch (error) {
      tryQuietly(() => fileSystem.unlink(temporary))
      throw error
    }
    fileSystem.syncFolder(join(folder, backupFolder))
    return bytes.length
  })
  if (!written.ok) return written
  applyRetention(fileSystem, folder)
  return ok({ name, number, time, reason, bytes: written.value })
}

/** Reads and verifies; a damaged backup is never used. */
export function readBackup<State, Entry>(place: Omit<BackupPlace<State, Entry>, 'newId'>, id: string, name: string): Result<Snapshot<State>, string> {
  if (!listBackups(place.fileSystem, place.folder).some((backup) => backup.name === name)) return fail('missing')
  const stored = readLimited(place.fileSystem, join(place.folder, backupFolder, name))
  if (stored === null || stored === undefined) return fail('unreadable')
  const bytes = name.endsWith('.gz') ? attempt(() => gunzipSync(stored, { maxOutputLength: fileLimits.bytes + 1024 })) : ok(stored)
  if (!bytes.ok) return fail('damaged')
  const read = decodeSnapshot(place.codec, id, bytes.value)
  return read.ok ? read : fail(read.error.kind)
}

/**
 * Which backups stay: the newest 3 of the newest day, the newest of each of the 7 days with work before it, 10 in all.
 * Days are labels in the order of the counting, so a wrong clock cannot make all of them old at once.
 */
export function keptBackups(backups: readonly Backup[]): readonly Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number)
  const today = newestFirst[0]?.time.slice(0, -9)
  const days = new Map<string, number>()
  const kept = newestFirst.filter((backup) => {
    const day = backup.time.slice(0, -9)
    const count = (days.get(day) ?? 0) + 1
    if (!days.has(day) && days.size > 7) return false
    days.set(day, count)
    return count <= (day === today ? 3 : 1)
  })
  return kept.slice(0, 10)
}

function applyRetention(fileSystem: FileSystem, folder: string): void {
  const all = listBackups(fileSystem, folder)
  const kept = new Set(keptBackups(all).map((backup) => backup.name))
  for (const { name } of all) if (!kept.has(name)) tryQuietly(() => fileSystem.unlink(join(folder, backupFolder, name)))
}

/** "2026-11-22T14-32-05" in UTC; a time that is no time becomes the year 1970. */
export function timeLabel(now: number): string {
  const date = new Date(Number.isFinite(now) && Math.abs(now) < 8.64e15 ? Math.max(0, now) : 0)
  return date.toISOString().slice(0, -5).replace(/^\+/, '').replaceAll(':', '-')
}
