import { join } from 'node:path'
import { tryQuietly } from './disk-error.ts'
import { writeFully } from './durable-write.ts'
import type { FileSystem } from './file-system.ts'

const name = 'reserve.bin'

/** 8 MiB hold some 20,000 changes: enough to finish any meeting on a full disk. */
export const reserveBytes = 8 * 1024 * 1024

export interface Reserve {
  /** Whether there is ballast to throw off. */
  isThere(): boolean
  /** Takes the room if it is not held yet. False when the disk has no room for it. */
  hold(): boolean
  /** Gives the room back to the disk. True when there was something to give. */
  release(): boolean
}

/**
 * Ballast: a file that holds room for the end of a full disk. It is not flushed, because room is taken when bytes
 * are handed over, and it does not matter whether it survives a power cut. Its bytes do not compress.
 */
export function reserveIn(fileSystem: FileSystem, folder: string, bytes: number): Reserve {
  const path = join(folder, name)
  const isThere = (): boolean => {
    try {
      return (fileSystem.stat(path)?.size ?? 0) > 0
    } catch {
      return false
    }
  }
  const release = (): boolean => {
    const wasThere = isThere()
    tryQuietly(() => fileSystem.unlink(path))
    return wasThere && !isThere()
  }
  return {
    isThere,
    release,
    hold: () => {
      if (bytes === 0) return true
      if (isWhole(fileSystem, path, bytes)) return true
      tryQuietly(() => fileSystem.unlink(path))
      if (fill(fileSystem, path, bytes)) return true
      tryQuietly(() => fileSystem.unlink(path))
      return false
    },
  }
}

function isWhole(fileSystem: FileSystem, path: string, bytes: number): boolean {
  try {
    return fileSystem.stat(path)?.size === bytes
  } catch {
    return false
  }
}

function fill(fileSystem: FileSystem, path: string, bytes: number): boolean {
  try {
    const handle = fileSystem.open(path, 'create')
    try {
      const block = noise(Math.min(bytes, 256 * 1024))
      for (let at = 0; at < bytes; at += block.length) writeFully(fileSystem, handle, block.subarray(0, Math.min(block.length, bytes - at)), at)
    } finally {
      fileSystem.close(handle)
    }
    return true
  } catch {
    return false
  }
}

/** Bytes that a compressing disk cannot shrink (xorshift32, Marsaglia 2003). */
function noise(length: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4))
  let value = 0x9e3779b9
  for (let at = 0; at < words.length; at++) {
    value ^= value << 13
    value ^= value >>> 17
    value ^= value << 5
    words[at] = value
  }
  return new Uint8Array(words.buffer, 0, length)
}
