import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { attempt, tryQuietly, type DiskError } from './disk-error.ts'
import { proveWritten, writeNewFile } from './durable-write.ts'
import { blobFolder } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import type { FileSystem } from './file-system.ts'

/** Bytes of a picture, at most. */
const blobLimit = 32 * 1024 * 1024

export type BlobProblem = { readonly kind: 'too-large' } | { readonly kind: 'missing' } | { readonly kind: 'damaged' } | { readonly kind: 'disk'; readonly error: DiskError }

export interface Blobs {
  /** On the disk when this returns; the same bytes twice are one file. Answers the name, SHA-256 in hex. */
  put(bytes: Uint8Array): Result<string, BlobProblem>
  get(name: string): Result<Uint8Array, BlobProblem>
  list(): readonly string[]
  remove(name: string): void
}

/** Pictures beside the meeting, each written once under the fingerprint of its bytes, so that none is ever overwritten. */
export function blobsIn(fileSystem: FileSystem, meetingFolder: string, newId: () => string): Blobs {
  const folder = join(meetingFolder, blobFolder)
  return {
    put: (bytes) => put(fileSystem, folder, newId, bytes),
    get: (name) => get(fileSystem, folder, name),
    list: () => {
      const names = attempt(() => (fileSystem.stat(folder) === null ? [] : fileSystem.list(folder)))
      return names.ok ? names.value.filter(isName) : []
    },
    remove: (name) => {
      if (isName(name)) tryQuietly(() => fileSystem.unlink(join(folder, name)))
    },
  }
}

function isName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

function get(fileSystem: FileSystem, folder: string, name: string): Result<Uint8Array, BlobProblem> {
  if (!isName(name)) return fail({ kind: 'missing' })
  const bytes = attempt(() => (fileSystem.stat(join(folder, name)) === null ? null : fileSystem.readFile(join(folder, name))))
  if (!bytes.ok) return fail({ kind: 'disk', error: bytes.error })
  if (bytes.value === null) return fail({ kind: 'missing' })
  return fingerprint(bytes.value) === name ? ok(bytes.value) : fail({ kind: 'damaged' })
}

function put(fileSystem: FileSystem, folder: string, newId: () => string, bytes: Uint8Array): Result<string, BlobProblem> {
  if (bytes.length > blobLimit) return fail({ kind: 'too-large' })
  const name = fingerprint(bytes)
  // One that is there and damaged is written again.
  if (get(fileSystem, folder, name).ok) return ok(name)
  const temporary = join(folder, `${name}.${newId()}.tmp`)
  const written = attempt(() => {
    fileSystem.makeFolder(folder)
    try {
      writeNewFile(fileSystem, temporary, bytes)
      proveWritten(fileSystem, temporary, bytes)
      fileSystem.rename(temporary, join(folder, name))
    } catch (error) {
      tryQuietly(() => fileSystem.unlink(temporary))
      throw error
    }
    fileSystem.syncFolder(folder)
    fileSystem.syncFolder(meetingOf(folder))
  })
  return written.ok ? ok(name) : fail({ kind: 'disk', error: written.error })
}

function meetingOf(folder: string): string {
  return join(folder, '..')
}
