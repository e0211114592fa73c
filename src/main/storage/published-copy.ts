import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Codec } from './codec.ts'
import { copyExtension, decodeCopy, encodeCopy, type CopyProblem, type MeetingCopy, type ReadCopy } from './copy-format.ts'
import { attempt, tryQuietly, type DiskError } from './disk-error.ts'
import { proveWritten, writeNewFile } from './durable-write.ts'
import { claimFile, insideFolder, numberedName } from './file-names.ts'
import type { FileSystem } from './file-system.ts'
import { fileLimits } from './json-guard.ts'
import { relationOf, versionOf, type Version } from './relation.ts'
import { stubbornly, type Patience } from './patience.ts'

export type ReadCopyProblem = CopyProblem | { readonly kind: 'missing' } | { readonly kind: 'unreadable'; readonly error: DiskError }

/** Reads a copy from anywhere. The file is only read, whatever is wrong with it. */
export function readCopy<State, Entry>(fileSystem: FileSystem, codec: Codec<State, Entry>, path: string): Result<ReadCopy<State>, ReadCopyProblem> {
  const found = attempt(() => fileSystem.stat(path))
  if (!found.ok) return fail({ kind: 'unreadable', error: found.error })
  if (found.value === null) return fail({ kind: 'missing' })
  if (found.value.isFolder) return fail({ kind: 'not-ours', why: 'other-format' })
  if (found.value.size > fileLimits.bytes) return fail({ kind: 'too-large' })
  const bytes = attempt(() => fileSystem.readFile(path))
  return bytes.ok ? decodeCopy(codec, bytes.value) : fail({ kind: 'unreadable', error: bytes.error })
}

export interface PublishRequest<State, Entry> {
  readonly fileSystem: FileSystem
  readonly codec: Codec<State, Entry>
  readonly folder: string
  /** Without extension, made by safeFileName. */
  readonly name: string
  readonly copy: MeetingCopy<State>
  /** The store's version, to see whether a file that is already there is an older copy of the same meeting. */
  readonly version: Version
  readonly newId: () => string
  readonly patience: Patience
}

export interface Published {
  readonly path: string
  /** What stood there before. diverged, other: it stays, and ours has a number behind its name. damaged: it was put aside. */
  readonly before: 'nothing' | 'older' | 'same' | 'diverged' | 'other' | 'damaged'
  /** Where the damaged one is now. */
  readonly aside: string | null
}

/**
 * Writes the copy: a new file, flushed, read back, and only then given its name. It replaces a file only when that is
 * an earlier copy of the same meeting; anything else stays and ours gets " (2)". Waits out a virus scanner.
 * Call store.mark() first, so that this copy is recognised when it comes back.
 */
export async function publishCopy<State, Entry>(request: PublishRequest<State, Entry>): Promise<Result<Published, DiskError>> {
  const { fileSystem, codec, folder, patience } = request
  const encoded = attempt(() => encodeCopy(codec, request.copy))
  if (!encoded.ok) return encoded
  const target = attempt(() => {
    fileSystem.makeFolder(folder)
    return chooseTarget(request)
  })
  if (!target.ok) return target
  const temporary = `${target.value.path}.${request.newId()}.tmp`
  const written = attempt(() => {
    writeNewFile(fileSystem, temporary, encoded.value)
    proveWritten(fileSystem, temporary, encoded.value)
  })
  if (!written.ok) {
    tryQuietly(() => fileSystem.unlink(temporary))
    return written
  }
  const renamed = await stubbornly(patience, () => place(fileSystem, temporary, target.value))
  if (!renamed.ok) {
    tryQuietly(() => fileSystem.unlink(temporary))
    return renamed
  }
  const flushed = attempt(() => fileSystem.syncFolder(folder))
  return flushed.ok ? ok({ path: target.value.path, before: target.value.before, aside: renamed.value }) : flushed
}

interface Target {
  readonly path: string
  readonly before: Published['before']
  /** What stands at this very path. */
  readonly replaces: Published['before']
}

function chooseTarget<State, Entry>(request: PublishRequest<State, Entry>): Target {
  let before: Published['before'] = 'nothing'
  for (let n = 1; n <= 1000; n++) {
    const path = insideFolder(request.folder, numberedName(request.name, copyExtension, n))
    if (path === null) throw Object.assign(new Error('a name that leads out of the folder'), { code: 'EINVAL' })
    const standing = whatStands(request, path)
    if (standing !== 'diverged' && standing !== 'other') return { path, before: before === 'nothing' ? standing : before, replaces: standing }
    before = before === 'nothing' ? standing : before
  }
  throw Object.assign(new Error('a thousand files of this name'), { code: 'EEXIST' })
}

function whatStands<State, Entry>(request: PublishRequest<State, Entry>, path: string): Published['before'] {
  const found = readCopy(request.fileSystem, request.codec, path)
  if (!found.ok) return found.error.kind === 'missing' ? 'nothing' : found.error.kind === 'damaged' ? 'damaged' : 'other'
  if (!found.value.isWritable) return 'other'
  switch (relationOf(request.version, versionOf(found.value))) {
    case 'same': return 'same'
    case 'copy-older': return 'older'
    case 'store-older':
    case 'diverged': return 'diverged'
    case 'other-meeting': return 'other'
  }
}

function place(fileSystem: FileSystem, temporary: string, target: Target): string | null {
  if (target.replaces === 'nothing' && linkNew(fileSystem, temporary, target.path)) return null
  const aside = target.replaces === 'damaged' ? putAside(fileSystem, target.path) : null
  fileSystem.rename(temporary, target.path)
  return aside
}

/** Somebody may have made this very name since we looked: a link refuses where a rename would replace. False = this disk has no links. */
function linkNew(fileSystem: FileSystem, temporary: string, path: string): boolean {
  const linked = attempt(() => fileSystem.link(temporary, path))
  if (linked.ok) tryQuietly(() => fileSystem.unlink(temporary))
  else if (linked.error.code === 'EEXIST') throw Object.assign(new Error('it appeared meanwhile'), linked.error)
  return linked.ok
}

/** The damaged file keeps its bytes under another name beside the new one. */
function putAside(fileSystem: FileSystem, path: string): string | null {
  if (fileSystem.stat(path) === null) return null
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const folder = path.slice(0, slash)
  const name = path.slice(slash + 1, -copyExtension.length)
  const claimed = claimFile(fileSystem, folder, `${name}.damaged`, copyExtension)
  fileSystem.close(claimed.handle)
  try {
    fileSystem.rename(path, claimed.path)
  } catch (error) {
    tryQuietly(() => fileSystem.unlink(claimed.path))
    throw error
  }
  return join(folder, claimed.path.slice(slash + 1))
}
