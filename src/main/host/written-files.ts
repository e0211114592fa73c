import { dirname } from 'node:path'
import type { WrittenFile } from '#contract/answers.ts'

/**
 * The files that the app wrote in this run. A window knows them by number only, so no page can have a path opened
 * that the app did not write itself.
 */
export interface WrittenFiles {
  note(file: { readonly path: string; readonly name: string; readonly format: WrittenFile['format'] }): WrittenFile
  path(file: string): string | null
}

export function writtenFiles(): WrittenFiles {
  const paths = new Map<string, string>()
  return {
    note({ path, name, format }) {
      const file = `file-${String(paths.size + 1)}`
      paths.set(file, path)
      return { file, name, folder: dirname(path), format }
    },
    path: (file) => paths.get(file) ?? null,
  }
}
