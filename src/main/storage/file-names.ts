import { join, resolve, sep } from 'node:path'
import { tryQuietly } from './disk-error.ts'
import { writeFully } from './durable-write.ts'
import type { FileSystem } from './file-system.ts'

const maximumBytes = 120
/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i

/**
 * A file name (without extension) that every operating system accepts and that cannot lead out of a folder, made
 * from a title. What cannot stay becomes a space; an empty result becomes `fallback`. At most 120 bytes, NFC.
 */
export function safeFileName(title: string, fallback: string): string {
  const plain = title
    .slice(0, 2000)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
    .normalize('NFC')
    // Control characters, and invisible ones that turn the reading direction or hide between letters.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/gu, ' ')
    .replace(/[<>:"/\\|?*%]/g, ' ')
    .replace(/\s+/gu, ' ')
  const name = trimEnds(cut(trimEnds(plain), maximumBytes))
  if (name === '') return fallback
  return reserved.test((name.split('.')[0] ?? '').trim()) ? `_${name}` : name
}

/** No dot or space at either end: hidden on one system, dropped on another. No dash in front: an option on a command line. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.~-]+|[\s.~]+$/gu, '')
}

function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break
    kept += character
  }
  return kept
}

/** The path of a file directly in a folder, or null for a name that would lead elsewhere. */
export function insideFolder(folder: string, name: string): string | null {
  if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\\') || name.includes('\0')) return null
  const path = resolve(folder, name)
  return path === join(resolve(folder), name) && path.startsWith(resolve(folder) + (resolve(folder).endsWith(sep) ? '' : sep)) ? path : null
}

/** Alike for two names that Windows or macOS take for one file: they look at no capitals, and at no other way to write a letter. */
export function sameName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase()
}

/** "Name.ext", "Name (2).ext", … : the n-th name to try, n from 1. */
export function numberedName(name: string, extension: string, n: number): string {
  return n === 1 ? `${name}${extension}` : `${name} (${n})${extension}`
}

/**
 * Makes a new file that did not exist, with " (2)" and so on when it did, and returns its path. Throws like the disk.
 * `extension` includes its dot. A name that differs in capitals only is taken too: a disk that sees two files there may
 * be copied to one that does not.
 */
export function claimFile(fileSystem: FileSystem, folder: string, name: string, extension: string): { readonly path: string; readonly handle: number } {
  const there = namesIn(fileSystem, folder)
  for (let n = 1; ; n++) {
    if (there.has(sameName(numberedName(name, extension, n)))) continue
    const path = insideFolder(folder, numberedName(name, extension, n))
    if (path === null) throw Object.assign(new Error('a name that leads out of the folder'), { code: 'EINVAL' })
    try {
      return { path, handle: fileSystem.open(path, 'create') }
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST' || n >= 1000) throw error
    }
  }
}

/** A folder in which one may write but not look: nothing is known, and the disk itself refuses a name that is taken. */
function namesIn(fileSystem: FileSystem, folder: string): ReadonlySet<string> {
  try {
    return new Set(fileSystem.list(folder).map(sameName))
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'EACCES' || code === 'EPERM') return new Set()
    throw error
  }
}

/**
 * These bytes as a new file, on the disk when this returns its path. When it cannot be written whole, nothing of it
 * stays: half a report under its own name would be sent on. Throws like the disk.
 */
export function writeNamedFile(fileSystem: FileSystem, folder: string, { name, extension, bytes }: { readonly name: string; readonly extension: string; readonly bytes: Uint8Array }): string {
  const { path, handle } = claimFile(fileSystem, folder, name, extension)
  try {
    writeFully(fileSystem, handle, bytes, 0)
    fileSystem.sync(handle)
    fileSystem.close(handle)
  } catch (error) {
    tryQuietly(() => { fileSystem.close(handle) })
    tryQuietly(() => { fileSystem.unlink(path) })
    throw error
  }
  return path
}
