import path from 'node:path'

export const commandWords = ['new', 'groups', 'check', 'export', 'sample', 'help', '--help', '-h'] as const

/** What the command line asks: a command without a window, or the window, perhaps with a file. */
export type Started =
  | { readonly how: 'command'; readonly words: readonly string[] }
  | { readonly how: 'window'; readonly file: string | null }

export interface Arguments {
  readonly started: Started
  /** The folder of another user of the same machine, for tests and for portable use. */
  readonly dataFolder: string | null
  readonly documentsFolder: string | null
}

/** `argv` as the process got it. In an app that is not packed the first word is the app's own folder. */
export function readArguments(argv: readonly string[], at: { readonly folder: string; readonly unpacked: boolean }): Arguments {
  const given = argv.slice(1)
  const places = given.flatMap((word, index) => (isWord(word) ? [index] : []))
  const start = at.unpacked ? places[1] : places[0]
  return {
    started: started(start === undefined ? [] : given.slice(start), at.folder),
    dataFolder: folderOf(given, '--user-data-dir=', at.folder),
    documentsFolder: folderOf(given, '--documents-dir=', at.folder),
  }
}

const isWord = (word: string): boolean => !word.startsWith('-') || word === '--help' || word === '-h'

function started(words: readonly string[], folder: string): Started {
  const [first] = words
  if (first === undefined) return { how: 'window', file: null }
  if (commandWords.some((word) => word === first)) return { how: 'command', words }
  return { how: 'window', file: fileToOpen(path.resolve(folder, first)) }
}

/**
 * A path that comes from outside: from a double click, the command line, or another start of the app. Only whole
 * paths of files that could be ours; whether it is one is found out by reading it.
 */
export function fileToOpen(file: unknown): string | null {
  if (typeof file !== 'string' || file.length > 4_000 || !path.isAbsolute(file)) return null
  // Control characters: a NUL has cut paths short before they were checked (CVE-2026-70603).
  const hasControls = [...file].some((letter) => letter < ' ' || letter === '\u007f')
  return !hasControls && file.toLowerCase().endsWith('.json') ? path.normalize(file) : null
}

function folderOf(given: readonly string[], name: string, folder: string): string | null {
  const word = given.find((candidate) => candidate.startsWith(name))
  return word === undefined || word === name ? null : path.resolve(folder, word.slice(name.length))
}
