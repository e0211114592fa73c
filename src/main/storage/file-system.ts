import * as fs from 'node:fs'

/**
 * Everything the store asks of a disk, and nothing more, so that a test can fail each call in turn.
 *
 * Calls are synchronous: the order of writes is the whole point here, and it can be read from top to bottom.
 * A failing call throws an error with a `code` ("ENOSPC"); only attempt() below turns it into a value.
 */
export interface FileSystem {
  /** 'read' must exist; 'create' must not exist (opened for writing); 'write' must exist (opened for reading and writing). */
  open(path: string, how: 'read' | 'create' | 'write'): number
  /** Writes at `position`; returns how many bytes were taken, which may be fewer than asked. */
  write(handle: number, bytes: Uint8Array, offset: number, length: number, position: number): number
  /** Data and length are on the disk (fdatasync). */
  syncData(handle: number): void
  /** Data and everything about the file are on the disk (fsync). */
  sync(handle: number): void
  truncate(handle: number, length: number): void
  close(handle: number): void
  readFile(path: string): Uint8Array
  /** At most `length` bytes from the beginning. */
  readStart(path: string, length: number): Uint8Array
  rename(from: string, to: string): void
  /** A second name for the same bytes; fails with EEXIST when `to` exists. Not every disk can. */
  link(from: string, to: string): void
  unlink(path: string): void
  /** Names in a folder, in no particular order. */
  list(folder: string): string[]
  /** Makes the folder and its parents; quiet when it exists. */
  makeFolder(path: string): void
  /** Must be empty. */
  removeFolder(path: string): void
  /** null = does not exist. */
  stat(path: string): { readonly size: number; readonly isFolder: boolean } | null
  /** Makes creations, renames and deletions in this folder durable. Windows cannot and need not. */
  syncFolder(path: string): void
}

const flags = { read: 'r', create: 'wx', write: 'r+' } as const

/** The real disk. Works the same in Node 18 (Electron 25) and later. */
export function nodeFileSystem(platform: NodeJS.Platform = process.platform): FileSystem {
  return {
    open: (path, how) => fs.openSync(path, flags[how]),
    write: (handle, bytes, offset, length, position) => fs.writeSync(handle, bytes, offset, length, position),
    syncData: (handle) => fs.fdatasyncSync(handle),
    sync: (handle) => fs.fsyncSync(handle),
    truncate: (handle, length) => fs.ftruncateSync(handle, length),
    close: (handle) => fs.closeSync(handle),
    readFile: (path) => fs.readFileSync(path),
    readStart,
    rename: (from, to) => fs.renameSync(from, to),
    link: (from, to) => fs.linkSync(from, to),
    unlink: (path) => fs.unlinkSync(path),
    list: (folder) => fs.readdirSync(folder),
    makeFolder: (path) => { fs.mkdirSync(path, { recursive: true }) },
    removeFolder: (path) => fs.rmdirSync(path),
    stat: (path) => {
      const found = fs.statSync(path, { throwIfNoEntry: false })
      return found === undefined ? null : { size: found.size, isFolder: found.isDirectory() }
    },
    syncFolder: (path) => {
      // A folder cannot be flushed on Windows (EPERM always); NTFS logs its own renames.
      if (platform !== 'win32') syncFolder(path)
    },
  }
}

function readStart(path: string, length: number): Uint8Array {
  const handle = fs.openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      const count = fs.readSync(handle, bytes, filled, length - filled, filled)
      if (count === 0) break
      filled += count
    }
    return bytes.subarray(0, filled)
  } finally {
    fs.closeSync(handle)
  }
}

function syncFolder(path: string): void {
  const handle = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
