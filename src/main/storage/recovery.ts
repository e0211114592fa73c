import type { Codec, Mark } from './codec.ts'
import type { StoredFiles } from './files.ts'
import { chainStart } from './fingerprint.ts'
import type { JournalRecord, ScannedJournal } from './journal-format.ts'
import { readAll, type NewerWriter, type ReadFiles } from './read-files.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * clean: everything is there. torn-tail: the last, never acknowledged write was cut off and is left out.
 * damaged-middle: changes behind a bad spot could not be proven. missing-generation: a file that must exist is gone.
 */
export type RecoveryKind = 'clean' | 'torn-tail' | 'damaged-middle' | 'missing-generation'

export interface RecoveryReport {
  readonly kind: RecoveryKind
  /** From what the state was built. */
  readonly base: 'snapshot' | 'backup' | 'beginning'
  readonly generation: number
  readonly seq: number
  readonly chain: string
  /** Wall time of the last change that is in the state, milliseconds; 0 = unknown. */
  readonly lastChangeAt: number
  /** Changes replayed from journals. */
  readonly replayed: number
  /** Later changes that can be read but whose place cannot be proven. */
  readonly laterReadable: number
  /** Files whose content is not what was written; kept aside byte for byte. */
  readonly damagedFiles: readonly string[]
  /** Broken rules of the recovered state, in the codec's words. */
  readonly violations: readonly string[]
}

export interface Recovered<State, Entry> {
  readonly state: State
  readonly schema: number
  readonly minReader: number
  readonly app: string
  readonly epoch: number
  readonly marks: readonly Mark[]
  readonly extra: Readonly<Record<string, unknown>>
  /** Chain values of the replayed records, oldest first. */
  readonly trail: readonly Mark[]
  /** The later changes, for "open them in a second copy". */
  readonly later: readonly Entry[]
  readonly report: RecoveryReport
}

export type RecoveryFailure =
  | NewerWriter
  | { readonly kind: 'nothing-readable'; readonly damagedFiles: readonly string[] }
  /** A meeting whose making was cut off before anything was acknowledged. */
  | { readonly kind: 'missing' }

export type RecoveryResult<State, Entry> =
  | { readonly ok: true; readonly value: Recovered<State, Entry> }
  | { readonly ok: false; readonly error: RecoveryFailure }

/** Where a replay may begin. */
export interface Base<State> {
  readonly from: 'snapshot' | 'backup' | 'beginning'
  readonly snapshot: Snapshot<State>
}

/**
 * The state that the files hold, and what was wrong with them. Pure: the same files give the same answer, and no
 * file is touched. Rules: docs/spec/storage.md, ST20-ST29. `backups` are tried only when the generations lost something.
 */
export function recover<State, Entry>(
  codec: Codec<State, Entry>,
  id: string,
  files: StoredFiles,
  backups: () => readonly Snapshot<State>[] = () => [],
): RecoveryResult<State, Entry> {
  const read = readAll(codec, id, files)
  if (read.newer !== null) return { ok: false, error: read.newer }
  const candidates = basesOf(codec, id, read)
  const first = candidates[0]
  let best = first === undefined ? null : replay(codec, first, read)
  if (best === null || isLossy(best.report.kind)) {
    for (const snapshot of backups()) {
      const other = replay(codec, { from: 'backup', snapshot }, read)
      if (best === null || other.report.seq > best.report.seq) best = other
    }
  }
  if (best === null && wasNeverMade(read, files)) return { ok: false, error: { kind: 'missing' } }
  if (best === null) return { ok: false, error: { kind: 'nothing-readable', damagedFiles: read.damaged } }
  return { ok: true, value: best }
}

/** No snapshot was ever named, and no journal is longer than a first line. */
function wasNeverMade<State>(read: ReadFiles<State>, files: StoredFiles): boolean {
  return read.snapshotGenerations.length === 0 && [...files.values()].every((bytes) => bytes !== null && bytes.length < 1000)
    && read.journals.every((journal) => journal.records.length === 0 && journal.later.length === 0)
}

export function isLossy(kind: RecoveryKind): boolean {
  return kind === 'damaged-middle' || kind === 'missing-generation'
}

function basesOf<State, Entry>(codec: Codec<State, Entry>, id: string, read: ReadFiles<State>): Base<State>[] {
  if (read.best !== null) return [{ from: 'snapshot', snapshot: read.best }]
  const begin = read.journals.find((journal) => journal.head?.seq === 0 && journal.head.chain === chainStart(id))
  if (begin?.head === undefined || begin.head === null) return []
  const head = begin.head
  return [{ from: 'beginning', snapshot: { ...head, at: 0, marks: [], extra: {}, state: codec.empty() } }]
}

interface Walk<State> {
  readonly state: State
  readonly last: JournalRecord | null
  readonly count: number
  readonly trail: readonly Mark[]
  /** A record whose checksum is right and whose content the codec refuses. */
  readonly refused: boolean
}

/** Follows the chain from a base: from each record to the one that was made on top of it. */
function replay<State, Entry>(codec: Codec<State, Entry>, base: Base<State>, read: ReadFiles<State>): Recovered<State, Entry> {
  const journals = base.from === 'backup' ? read.journals : read.journals.filter((journal) => journal.generation >= base.snapshot.generation)
  const walked = walk(codec, base.snapshot, journals)
  const seq = walked.last?.seq ?? base.snapshot.seq
  const laterRecords = journals.flatMap((journal) => [...journal.records, ...journal.later]).filter((record) => record.seq > seq)
  const kind = classify(base, read, journals, walked, laterRecords.length)
  return {
    state: walked.state,
    schema: base.snapshot.schema,
    minReader: Math.max(base.snapshot.minReader, ...journals.map((journal) => journal.head?.minReader ?? 0)),
    app: base.snapshot.app,
    epoch: Math.max(base.snapshot.epoch, ...journals.map((journal) => journal.head?.epoch ?? 0)),
    marks: base.snapshot.marks,
    extra: base.snapshot.extra,
    trail: walked.trail,
    later: readEntries(codec, laterRecords),
    report: {
      kind,
      base: base.from,
      generation: walked.last?.generation ?? base.snapshot.generation,
      seq,
      chain: walked.last?.chain ?? base.snapshot.chain,
      lastChangeAt: walked.last?.at ?? base.snapshot.at,
      replayed: walked.count,
      laterReadable: laterRecords.length,
      damagedFiles: read.damaged,
      violations: codec.violations(walked.state),
    },
  }
}

function walk<State, Entry>(codec: Codec<State, Entry>, base: Snapshot<State>, journals: readonly ScannedJournal[]): Walk<State> {
  // A later generation wins: what an older journal holds beyond the switch was never acknowledged.
  const next = new Map<string, JournalRecord>()
  for (const journal of journals) for (const record of journal.records) next.set(`${record.seq} ${record.before}`, record)
  const trail: Mark[] = []
  let state = base.state
  let last: JournalRecord | null = null
  for (;;) {
    const record = next.get(`${(last?.seq ?? base.seq) + 1} ${last?.chain ?? base.chain}`)
    if (record === undefined) return { state, last, count: trail.length, trail, refused: false }
    const folded = foldOne(codec, state, record)
    if (folded === null) return { state, last, count: trail.length, trail, refused: true }
    state = folded.state
    last = record
    trail.push({ seq: record.seq, chain: record.chain })
  }
}

function foldOne<State, Entry>(codec: Codec<State, Entry>, state: State, record: JournalRecord): { readonly state: State } | null {
  try {
    const entry = codec.entryFromJson(record.entry, record.schema === 0 ? codec.schema : record.schema)
    return entry.ok ? { state: codec.fold(state, entry.value) } : null
  } catch {
    return null
  }
}

function readEntries<State, Entry>(codec: Codec<State, Entry>, records: readonly JournalRecord[]): Entry[] {
  const seen = new Map<number, Entry>()
  for (const record of records) {
    const entry = codec.entryFromJson(record.entry, record.schema === 0 ? codec.schema : record.schema)
    if (entry.ok) seen.set(record.seq, entry.value)
  }
  return [...seen].sort(([a], [b]) => a - b).map(([, entry]) => entry)
}

function classify<State>(
  base: Base<State>, read: ReadFiles<State>, journals: readonly ScannedJournal[], walked: Walk<State>, laterCount: number,
): RecoveryKind {
  const seq = walked.last?.seq ?? base.snapshot.seq
  const ends = journals.filter((journal) => endSeq(journal, base.snapshot) === seq)
  const damaged = walked.refused || ends.some((journal) => journal.end === 'damaged') || journals.some((journal) => journal.end === 'damaged' && journal.head === null)
  const reached = walked.last?.generation ?? base.snapshot.generation
  const beyond = laterCount > 0 || journals.some((journal) => (journal.head?.seq ?? 0) > seq)
  if (damaged) return 'damaged-middle'
  if (beyond || isGenerationMissing(base, read, reached)) return 'missing-generation'
  return ends.some((journal) => journal.end === 'torn') ? 'torn-tail' : 'clean'
}

/** Where a journal ends; one without a first line begins where the snapshot of its generation is. */
function endSeq<State>(journal: ScannedJournal, base: Snapshot<State>): number {
  return journal.records.at(-1)?.seq ?? journal.head?.seq ?? (journal.generation === base.generation ? base.seq : -1)
}

/** A journal is made before its snapshot gets its name, so a snapshot without a journal means that a file is gone. */
function isGenerationMissing<State>(base: Base<State>, read: ReadFiles<State>, reached: number): boolean {
  if (base.from === 'backup') return true
  return read.snapshotGenerations.some((generation) =>
    generation >= Math.max(reached, base.snapshot.generation)
    && !read.journals.some((journal) => journal.generation === generation && journal.end !== 'unborn'))
}
