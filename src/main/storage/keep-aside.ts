import { join } from 'node:path'
import { attempt, tryQuietly, type DiskError } from './disk-error.ts'
import { linkOrCopy } from './durable-write.ts'
import { damagedFolder } from './files.ts'
import type { FileSystem } from './file-system.ts'
import type { Result } from '#domain/document/result.ts'

/** Cut-off last writes were never acknowledged; the newest few are kept for whoever looks into it. */
const tornKept = 10

/**
 * Gives the originals of damaged files a second name under damaged/, byte for byte, before anything else happens.
 * The originals are not moved. Returns the folder.
 */
export function keepAside(
  fileSystem: FileSystem, folder: string, names: readonly string[], why: 'torn' | 'damaged', label: string,
): Result<string, DiskError> {
  return attempt(() => {
    const place = freeFolder(fileSystem, join(folder, damagedFolder), `${label}-${why}`)
    fileSystem.makeFolder(place)
    for (const name of names) linkOrCopy(fileSystem, join(folder, name), join(place, name))
    fileSystem.syncFolder(place)
    fileSystem.syncFolder(join(folder, damagedFolder))
    fileSystem.syncFolder(folder)
    if (why === 'torn') forgetOldTorn(fileSystem, join(folder, damagedFolder))
    return place
  })
}

function freeFolder(fileSystem: FileSystem, parent: string, name: string): string {
  for (let n = 1; ; n++) {
    const path = join(parent, n === 1 ? name : `${name}-${n}`)
    if (fileSystem.stat(path) === null) return path
  }
}

function forgetOldTorn(fileSystem: FileSystem, parent: string): void {
  const torn = fileSystem.list(parent).filter((name) => /-torn(-\d+)?$/.test(name)).sort()
  for (const name of torn.slice(0, -tornKept)) {
    const place = join(parent, name)
    for (const file of fileSystem.list(place)) tryQuietly(() => fileSystem.unlink(join(place, file)))
    tryQuietly(() => fileSystem.removeFolder(place))
  }
}
