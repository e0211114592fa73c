import type { ExportedFile } from '#main/export/export.ts'
import { attempt } from '#main/storage/disk-error.ts'
import { writeNamedFile } from '#main/storage/file-names.ts'
import { nodeFileSystem } from '#main/storage/file-system.ts'
import type { CommandIo } from './io.ts'
import { reportCommandWords } from './words-report.ts'

/** Every file new and on the disk, and its path said; false, and said in words, when the folder cannot be written. */
export function writeExports(io: CommandIo, out: string, files: readonly ExportedFile[]): boolean {
  const words = reportCommandWords[io.language]
  const disk = nodeFileSystem()
  const folder = io.path(out)
  const written = attempt(() => {
    disk.makeFolder(folder)
    return files.map((file) => writeNamedFile(disk, folder, file))
  })
  if (!written.ok) {
    io.error(words.folderNotWritten(out))
    return false
  }
  for (const path of written.value) io.out(words.written(path))
  return true
}

/** null when the printer failed. */
export async function printed<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch {
    return null
  }
}
