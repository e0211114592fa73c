import type { FileSystem } from './file-system.ts'
import { tryQuietly } from './disk-error.ts'

/**
 * Writes all bytes at `position`. The operating system may take fewer than asked, which is how a nearly full
 * disk begins; a writer that ignores the count keeps a truncated file and believes it is whole.
 */
export function writeFully(fileSystem: FileSystem, handle: number, bytes: Uint8Array, position: number): void {
  let written = 0
  while (written < bytes.length) {
    const count = fileSystem.write(handle, bytes, written, bytes.length - written, position + written)
    if (count <= 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' })
    written += count
  }
}

/** A new file with exactly these bytes, on the disk when this returns. Leaves nothing behind when it throws. */
export function writeNewFile(fileSystem: FileSystem, path: string, bytes: Uint8Array): void {
  const handle = fileSystem.open(path, 'create')
  try {
    try {
      writeFully(fileSystem, handle, bytes, 0)
      fileSystem.sync(handle)
    } finally {
      fileSystem.close(handle)
    }
  } catch (error) {
    tryQuietly(() => fileSystem.unlink(path))
    throw error
  }
}

/** Throws when the file does not hold these bytes: some disks and drivers say yes and do otherwise. */
export function proveWritten(fileSystem: FileSystem, path: string, bytes: Uint8Array): void {
  if (Buffer.compare(fileSystem.readFile(path), bytes) !== 0) {
    throw Object.assign(new Error('read back something else than was written'), { code: 'EIO' })
  }
}

/** A second name for a file, or a copy of it where the disk has no links. Durable but for the folder. */
export function linkOrCopy(fileSystem: FileSystem, from: string, to: string): void {
  try {
    fileSystem.link(from, to)
  } catch {
    writeNewFile(fileSystem, to, fileSystem.readFile(from))
  }
}
