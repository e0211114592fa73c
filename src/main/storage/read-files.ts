import type { Codec } from './codec.ts'
import { generationFile, journalName, snapshotName, type StoredFiles } from './files.ts'
import { scanJournal, type ScannedJournal } from './journal-format.ts'
import { decodeSnapshot, type Snapshot, type SnapshotProblem } from './snapshot.ts'

export type NewerWriter = Extract<SnapshotProblem, { kind: 'newer' }>

/** What the files of the generations hold, before anything is followed. */
export interface ReadFiles<State> {
  readonly best: Snapshot<State> | null
  /** Generations that have a snapshot file, good or bad. */
  readonly snapshotGenerations: readonly number[]
  readonly journals: readonly ScannedJournal[]
  readonly damaged: readonly string[]
  readonly newer: NewerWriter | null
}

/** Reads snapshots from the newest down to the first good one, and all journals. */
export function readAll<State, Entry>(codec: Codec<State, Entry>, id: string, files: StoredFiles): ReadFiles<State> {
  const parts = [...files.keys()].map(generationFile).filter((part) => part !== null)
  const generations = parts.filter((part) => part.kind === 'snapshot').map((part) => part.generation).sort((a, b) => b - a)
  const damaged: string[] = []
  let best: Snapshot<State> | null = null
  let newer: ReadFiles<State>['newer'] = null
  for (const generation of generations) {
    const name = snapshotName(generation)
    const bytes = files.get(name)
    // An older one is not needed; pruning looks at it before it goes.
    if (best !== null || newer !== null) break
    const read = bytes === null || bytes === undefined ? null : decodeSnapshot(codec, id, bytes)
    if (read?.ok === true && read.value.generation === generation) best = read.value
    else if (read?.ok === false && read.error.kind === 'newer') newer = read.error
    else damaged.push(name)
  }
  const journals = scanAll(id, files, parts.filter((part) => part.kind === 'journal').map((part) => part.generation), best)
  for (const journal of journals) if (isDamaged(journal, generations) || isCutShort(journal, journals)) damaged.push(journalName(journal.generation))
  return { best, snapshotGenerations: generations, journals, damaged, newer }
}

function isDamaged(journal: ScannedJournal, snapshotGenerations: readonly number[]): boolean {
  if (journal.end === 'damaged' || journal.end === 'torn') return true
  // A journal without a first line is normal only when the switch to it never happened.
  return journal.head === null && (journal.end !== 'unborn' || snapshotGenerations.includes(journal.generation))
}

/** Cut off exactly behind a record, which shows only where the next generation says that there was more. */
function isCutShort(journal: ScannedJournal, journals: readonly ScannedJournal[]): boolean {
  const next = journals.find((other) => other.generation > journal.generation)
  const known = journals.filter((other) => other.generation <= journal.generation).map((other) => other.records.at(-1)?.seq ?? other.head?.seq ?? 0)
  return next?.head !== undefined && next.head !== null && Math.max(...known) < next.head.from
}

function scanAll<State>(id: string, files: StoredFiles, generations: readonly number[], best: Snapshot<State> | null): ScannedJournal[] {
  const scanned: ScannedJournal[] = []
  for (const generation of [...generations].sort((a, b) => a - b)) {
    const bytes = files.get(journalName(generation))
    if (bytes === undefined) continue
    const start = best?.generation === generation ? best : null
    const journal: ScannedJournal = bytes === null
      ? { generation, head: null, records: [], end: 'damaged', later: [] }
      : scanJournal(bytes, generation, start)
    const isForeign = journal.head !== null && (journal.head.id !== id || journal.head.generation !== generation)
    scanned.push(isForeign ? { generation, head: null, records: [], end: 'damaged', later: [] } : journal)
  }
  return scanned
}
