import { chainAfter } from './fingerprint.ts'
import { isRecord, parseJson, recordLimits } from './json-guard.ts'
import { isChain, isCount } from './snapshot.ts'

/** The first line of a journal: to which state its records belong. */
export interface JournalHead {
  readonly schema: number
  readonly minReader: number
  readonly app: string
  readonly id: string
  readonly generation: number
  readonly epoch: number
  readonly seq: number
  readonly chain: string
  /** Where the generation before ended; less than `seq` only where a backup was restored in between. */
  readonly from: number
}

export interface JournalRecord {
  readonly generation: number
  readonly schema: number
  readonly seq: number
  /** Chain value before and after. */
  readonly before: string
  readonly chain: string
  /** Wall time, milliseconds; a label. */
  readonly at: number
  /** The entry as JSON. */
  readonly entry: unknown
}

/**
 * How reading a journal ended.
 * clean: at the end of a record. torn: inside the last record, as a crash leaves it; it was never acknowledged.
 * damaged: otherwise. unborn: not even a first line, and nothing that looks like a record.
 */
export type JournalEnd = 'clean' | 'torn' | 'damaged' | 'unborn'

export interface ScannedJournal {
  readonly generation: number
  /** null when the first line cannot be read. */
  readonly head: JournalHead | null
  readonly records: readonly JournalRecord[]
  readonly end: JournalEnd
  /** Records behind the damage that look whole, but cannot be proven to be in their place. */
  readonly later: readonly JournalRecord[]
}

const headMagic = 'MJ0'
const recordMagic = 'MJ1'
const newline = 0x0a

export function encodeHead(head: JournalHead): Buffer {
  const { schema, ...rest } = head
  const body = Buffer.from(JSON.stringify({ v: schema, ...rest }), 'utf8')
  return line(headMagic, chainAfter('', body), body)
}

/** One line: name, chain value (also the checksum), length in bytes, JSON. */
export function encodeRecord(before: string, seq: number, at: number, entry: unknown): { readonly bytes: Buffer; readonly body: Buffer; readonly chain: string } {
  const body = Buffer.from(JSON.stringify({ s: seq, t: at, e: entry }), 'utf8')
  const chain = chainAfter(before, body)
  return { bytes: line(recordMagic, chain, body), body, chain }
}

function line(magic: string, hash: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${magic} ${hash} ${body.length} `), body, Buffer.from('\n')])
}

/**
 * Reads a journal as far as it can be proven. `start` is where its records begin according to the snapshot of the
 * same generation, and saves them when the first line is damaged.
 */
export function scanJournal(bytes: Uint8Array, generation: number, start: { seq: number; chain: string } | null): ScannedJournal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const firstEnd = buffer.indexOf(newline)
  const head = firstEnd < 0 ? null : readHead(buffer.subarray(0, firstEnd))
  const from = head ?? start
  if (from === null || (head === null && firstEnd < 0)) return withoutHead(buffer, generation)
  return scanRecords(buffer, firstEnd + 1, generation, head, from)
}

function withoutHead(buffer: Buffer, generation: number): ScannedJournal {
  const later = looksWhole(buffer, 0, generation, 0, 0)
  return { generation, head: null, records: [], later, end: later.length > 0 ? 'damaged' : 'unborn' }
}

function scanRecords(buffer: Buffer, start: number, generation: number, head: JournalHead | null, from: { seq: number; chain: string }): ScannedJournal {
  const records: JournalRecord[] = []
  const schema = head?.schema ?? 0
  let { seq, chain } = from
  let at = start
  while (at < buffer.length) {
    const found = buffer.indexOf(newline, at)
    // A last record of which only the line end was cut off is whole: its chain value proves it.
    const end = found < 0 ? buffer.length : found
    const record = readRecord(buffer.subarray(at, end), generation, schema, chain)
    if (record === null || record.seq !== seq + 1) {
      const later = looksWhole(buffer, at, generation, schema, seq)
      const torn = later.length === 0 && isBeginOfRecord(buffer.subarray(at))
      return { generation, head, records, end: torn ? 'torn' : 'damaged', later }
    }
    records.push(record)
    seq = record.seq
    chain = record.chain
    at = end + 1
  }
  return { generation, head, records, end: 'clean', later: [] }
}

function readHead(bytes: Buffer): JournalHead | null {
  const parts = split(bytes, headMagic)
  if (parts === null || parts.hash !== chainAfter('', parts.body)) return null
  const parsed = parseJson(parts.body, recordLimits)
  if (!parsed.ok || !isRecord(parsed.value)) return null
  const { v, minReader, app, id, generation, epoch, seq, chain, from } = parsed.value
  if (!isCount(v) || !isCount(minReader) || !isCount(generation) || !isCount(epoch) || !isCount(seq) || !isCount(from) || !isChain(chain)) return null
  if (typeof app !== 'string' || typeof id !== 'string') return null
  return { schema: v, minReader, app, id, generation, epoch, seq, chain, from }
}

function readRecord(bytes: Buffer, generation: number, schema: number, before: string | null): JournalRecord | null {
  const parts = split(bytes, recordMagic)
  if (parts === null) return null
  if (before !== null && parts.hash !== chainAfter(before, parts.body)) return null
  const parsed = parseJson(parts.body, recordLimits)
  if (!parsed.ok || !isRecord(parsed.value) || !isCount(parsed.value['s']) || typeof parsed.value['t'] !== 'number') return null
  const { s, t, e } = parsed.value
  return { generation, schema, seq: s, before: before ?? '', chain: parts.hash, at: t, entry: e }
}

/** "MJ1 <16 hex> <length> <body>" with the length right, or null. */
function split(bytes: Buffer, magic: string): { readonly hash: string; readonly body: Buffer } | null {
  const found = /^(MJ[01]) ([0-9a-f]{16}) (\d{1,8}) /.exec(bytes.subarray(0, 40).toString('latin1'))
  if (found === null || found[1] !== magic) return null
  const body = bytes.subarray(found[0].length)
  return body.length === Number(found[3]) ? { hash: found[2] ?? '', body } : null
}

/**
 * Lines behind a bad spot that have the shape of a record and come later. Their place cannot be proven. One with the
 * very number that was due, but another chain value, has been changed and is not among them.
 */
function looksWhole(buffer: Buffer, from: number, generation: number, schema: number, seq: number): JournalRecord[] {
  const found = new Map<number, JournalRecord>()
  let at = buffer.indexOf(recordMagic, from)
  while (at >= 0) {
    const end = buffer.indexOf(newline, at)
    if (end < 0) break
    const record = readRecord(buffer.subarray(at, end), generation, schema, null)
    if (record !== null && record.seq > seq && !(at === from && record.seq === seq + 1)) found.set(record.seq, record)
    at = buffer.indexOf(recordMagic, record === null ? at + 1 : end)
  }
  return [...found.values()].sort((a, b) => a.seq - b.seq)
}

/** What an interrupted append leaves: the beginning of one line, and nothing else. */
function isBeginOfRecord(bytes: Buffer): boolean {
  if (bytes.includes(newline) || bytes.includes(0)) return false
  const start = bytes.subarray(0, 40).toString('latin1')
  const whole = /^MJ1 [0-9a-f]{16} (\d{1,8}) /.exec(start)
  // As long as it says it is, and still not what it says: that is damage.
  if (whole !== null) return bytes.length < whole[0].length + Number(whole[1])
  const partly = /^(M|MJ|MJ1|MJ1 [0-9a-f]{0,16}|MJ1 [0-9a-f]{16} \d{0,8})$/
  return partly.test(start)
}
