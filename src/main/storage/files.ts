import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { fileLimits } from './json-guard.ts'

/** The names of the files of one meeting. A generation is a snapshot and the journal of what came after it. */
export function snapshotName(generation: number): string {
  return `snap-${pad(generation)}.json`
}

export function journalName(generation: number): string {
  return `jrnl-${pad(generation)}.log`
}

function pad(generation: number): string {
  return String(generation).padStart(8, '0')
}

export interface GenerationFile {
  readonly name: string
  readonly kind: 'snapshot' | 'journal'
  readonly generation: number
}

/** What a name says, or null for a file that is not part of a generation. */
export function generationFile(name: string): GenerationFile | null {
  const found = /^(?:(snap)-(\d{8})\.json|(jrnl)-(\d{8})\.log)$/.exec(name)
  if (found === null) return null
  const kind = found[1] === undefined ? 'journal' : 'snapshot'
  return { name, kind, generation: Number(found[2] ?? found[4]) }
}

/** Left behind by an interrupted write; never read. */
export function isTemporary(name: string): boolean {
  return name.endsWith('.tmp')
}

/** Content by name; null = exists but is too large or cannot be read. */
export type StoredFiles = ReadonlyMap<string, Uint8Array | null>

export const backupFolder = 'backups'
export const damagedFolder = 'damaged'
export const blobFolder = 'blobs'

/** Reads all generations. A file that vanishes meanwhile (another process prunes) is left out. Throws when the folder cannot be listed. */
export function loadGenerations(fileSystem: FileSystem, folder: string): StoredFiles {
  const files = new Map<string, Uint8Array | null>()
  for (const name of fileSystem.list(folder)) {
    if (generationFile(name) === null) continue
    const content = readLimited(fileSystem, join(folder, name))
    if (content !== undefined) files.set(name, content)
  }
  return files
}

/** null = too large or unreadable, undefined = not there. */
export function readLimited(fileSystem: FileSystem, path: string): Uint8Array | null | undefined {
  try {
    const found = fileSystem.stat(path)
    if (found === null) return undefined
    if (found.isFolder || found.size > fileLimits.bytes + 1024) return null
    return fileSystem.readFile(path)
  } catch (error) {
    return (error as { code?: unknown }).code === 'ENOENT' ? undefined : null
  }
}
