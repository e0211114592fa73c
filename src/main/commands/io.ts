import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** What a command may use of the world. Paths are as typed; a command asks `path()` for the whole one. */
export interface CommandIo {
  readonly out: (line: string) => void
  readonly error: (line: string) => void
  /** nl or en: the language of the terminal. */
  readonly language: 'nl' | 'en'
  readonly path: (typed: string) => string
  readonly readFile: (path: string) => Uint8Array
  /** ISO date of today. */
  readonly today: string
  /** Printing needs Electron; absent where there is none. */
  readonly htmlToPdf?: (html: string, options: { readonly title: string; readonly language: string }) => Promise<Uint8Array>
  readonly svgToPng?: (svg: string, width: number) => Promise<Uint8Array>
}

/** As sysexits.h: the command line was wrong. */
export const usageStatus = 64

/** `LC_ALL`, `LC_MESSAGES`, `LANG` in that order, as programs of a terminal do; Dutch when it is not English. */
function languageOf(env: Readonly<Record<string, string | undefined>>): 'nl' | 'en' {
  const set = env['MEANDER_LANGUAGE'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
  return set.toLowerCase().startsWith('en') ? 'en' : 'nl'
}

export function terminal(ports: Pick<CommandIo, 'htmlToPdf' | 'svgToPng'>): CommandIo {
  // `meander check … | head -3` closes the pipe early: that is a reader who has read enough.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return {
    out: (line) => { process.stdout.write(`${line}\n`) },
    error: (line) => { process.stderr.write(`${line}\n`) },
    language: languageOf(process.env),
    path: (typed) => resolve(typed),
    readFile: (path) => readFileSync(path),
    today: new Date().toISOString().slice(0, 10),
    ...ports,
  }
}

export function fileName(path: string): string {
  return basename(path)
}
