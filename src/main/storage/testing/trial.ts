import type { Codec } from '../codec.ts'
import type { FileSystem } from '../file-system.ts'
import { createStore, openStore } from '../open-store.ts'
import type { Refusal, Store, StoreOptions } from '../store-options.ts'
import { notebookCodec, type Line, type Notebook } from './notebook.ts'
import type { Result } from '#domain/document/result.ts'

export type TrialStore = Store<Notebook, Line>
export type TrialOptions = StoreOptions<Notebook, Line>

/** Options for a store of which nobody else is the owner any more. */
export function trialOptions(fileSystem: FileSystem, folder: string, extra: Partial<TrialOptions> = {}): TrialOptions {
  let ids = 0
  let ticks = 0
  return {
    folder, id: 'trial', app: 'trial', fileSystem, codec: notebookCodec(),
    clock: { now: () => 1_790_000_000_000 + ticks++, monotonic: () => ticks },
    newId: () => `t${++ids}`,
    owner: { host: 'here', user: 'me', machine: 'here', pid: 1, started: '', boot: '', pidSpace: '' },
    liveness: () => 'gone',
    reserveBytes: 512, generationRecords: 5,
    ...extra,
  }
}

export function openOrCreate(options: TrialOptions): Result<TrialStore, Refusal> {
  const opened = openStore(options)
  return !opened.ok && opened.error.kind === 'missing' ? createStore(options) : opened
}

/** The n-th change of a trial, n from 1: it replaces one of 100 lines, so that the state stays small. */
export function lineOf(n: number): Line {
  return { id: `l${n % 100}`, text: `${n} ${'x'.repeat(n % 37)}` }
}

/** Whether a notebook is exactly the outcome of changes 1 to n. */
export function isOutcomeOf(notebook: Notebook, n: number): boolean {
  if (notebook.count !== n || notebook.lines.size !== Math.min(n, 100)) return false
  for (let each = Math.max(1, n - 99); each <= n; each++) {
    const { id, text } = lineOf(each)
    if (notebook.lines.get(id) !== text) return false
  }
  return true
}

export function codecOfVersion(schema: number, minReader: number): Codec<Notebook, Line> {
  return notebookCodec(schema, minReader)
}
