import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Codec, Mark } from './codec.ts'
import { fingerprint } from './fingerprint.ts'
import { fileLimits, isRecord, parseJson } from './json-guard.ts'

/** The whole state at one moment, as kept in snap-*.json and in backups. */
export interface Snapshot<State> {
  readonly schema: number
  readonly minReader: number
  readonly app: string
  readonly id: string
  readonly generation: number
  readonly epoch: number
  readonly seq: number
  readonly chain: string
  /** Wall time of the last change, milliseconds; a label. */
  readonly at: number
  /** Places in the history of which a copy was handed out. */
  readonly marks: readonly Mark[]
  /** Fields of a newer program, kept as they are. */
  readonly extra: Readonly<Record<string, unknown>>
  readonly state: State
}

export type SnapshotProblem =
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer'; readonly schema: number; readonly minReader: number; readonly app: string }

const magic = 'MEANDER-SNAPSHOT'
const ownFields = new Set(['v', 'minReader', 'app', 'id', 'gen', 'epoch', 'seq', 'chain', 'at', 'marks', 'state'])

/** First line: name, format 1, SHA-256 and length of the body, schema, minReader. Then the body, JSON. Throws RangeError when too large. */
export function encodeSnapshot<State, Entry>(codec: Codec<State, Entry>, snapshot: Omit<Snapshot<State>, 'schema' | 'minReader'>): Buffer {
  const body = Buffer.from(JSON.stringify({
    ...snapshot.extra,
    v: codec.schema,
    minReader: codec.minReader,
    app: snapshot.app,
    id: snapshot.id,
    gen: snapshot.generation,
    epoch: snapshot.epoch,
    seq: snapshot.seq,
    chain: snapshot.chain,
    at: snapshot.at,
    marks: snapshot.marks.map((mark) => [mark.seq, mark.chain]),
    state: codec.stateToJson(snapshot.state),
  }), 'utf8')
  if (body.length > fileLimits.bytes) throw new RangeError('the state is larger than 64 MiB')
  return Buffer.concat([Buffer.from(`${magic} 1 ${fingerprint(body)} ${body.length} ${codec.schema} ${codec.minReader}\n`), body])
}

export interface SnapshotHead {
  readonly format: number
  readonly hash: string
  readonly length: number
  readonly schema: number
  readonly minReader: number
  readonly bodyAt: number
}

/** How many bytes peekSnapshot needs at most. */
export const headBytes = 160

/** The first line alone: enough to see, before one byte is written, that a newer program was here. */
export function peekSnapshot(bytes: Uint8Array): SnapshotHead | null {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes)).toString('latin1')
  const found = /^MEANDER-SNAPSHOT (\d{1,6}) ([0-9a-f]{64}) (\d{1,10}) (\d{1,6}) (\d{1,6})\n/.exec(line)
  if (found === null) return null
  const [head, format, hash, length, schema, minReader] = found
  return { format: Number(format), hash: hash ?? '', length: Number(length), schema: Number(schema), minReader: Number(minReader), bodyAt: head.length }
}

/**
 * Whether a newer program wrote this in a way that this one must not continue. A first line can be damaged like any
 * other, so it is believed only when the body is what it says and agrees. Every later format must therefore keep the
 * layout of the first line.
 */
export function isFromNewer(bytes: Uint8Array, schema: number): boolean {
  const head = peekSnapshot(bytes)
  if (head === null || !isIntactSnapshot(bytes)) return false
  const parsed = parseJson(bytes.subarray(head.bodyAt), fileLimits)
  const minReader = parsed.ok && isRecord(parsed.value) ? parsed.value['minReader'] : null
  return isCount(minReader) ? minReader > schema : head.format > 1
}

/** Whether the bytes are those that were written; the content is not looked at. */
export function isIntactSnapshot(bytes: Uint8Array): boolean {
  const head = peekSnapshot(bytes)
  if (head === null) return false
  const body = bytes.subarray(head.bodyAt)
  return body.length === head.length && fingerprint(body) === head.hash
}

export function decodeSnapshot<State, Entry>(codec: Codec<State, Entry>, id: string, bytes: Uint8Array): Result<Snapshot<State>, SnapshotProblem> {
  const head = peekSnapshot(bytes)
  if (head === null || !isIntactSnapshot(bytes)) return damaged('checksum')
  const parsed = parseJson(bytes.subarray(head.bodyAt), fileLimits)
  if (!parsed.ok) return damaged(parsed.error)
  const body = parsed.value
  if (!isRecord(body)) return damaged('not an object')
  if (body['id'] !== id) return fail({ kind: 'foreign' })
  const facts = readFacts(body)
  if (facts === null || head.format !== 1 || facts.schema !== head.schema || facts.minReader !== head.minReader) return damaged('header')
  const tooNew = facts.minReader > codec.schema
  const state = codec.stateFromJson(body['state'], facts.schema)
  if (!state.ok) return tooNew ? fail({ kind: 'newer', ...facts }) : damaged(state.error)
  return ok({ ...facts, state: state.value })
}

function readFacts(body: Record<string, unknown>): Omit<Snapshot<never>, 'state'> | null {
  const { v, minReader, app, id, gen, epoch, seq, chain, at } = body
  if (!isCount(v) || !isCount(minReader) || !isCount(gen) || !isCount(epoch) || !isCount(seq)) return null
  if (typeof app !== 'string' || typeof id !== 'string' || !isChain(chain) || typeof at !== 'number') return null
  const marks = readMarks(body['marks'])
  if (marks === null) return null
  const extra = Object.fromEntries(Object.entries(body).filter(([field]) => !ownFields.has(field)))
  return { schema: v, minReader, app, id, generation: gen, epoch, seq, chain, at, marks, extra }
}

/** Marks as [seq, chain] pairs, or null. */
export function readMarks(json: unknown): Mark[] | null {
  if (!Array.isArray(json)) return null
  const marks: Mark[] = []
  for (const pair of json as unknown[]) {
    if (!Array.isArray(pair) || !isCount(pair[0]) || !isChain(pair[1])) return null
    marks.push({ seq: pair[0], chain: pair[1] })
  }
  return marks
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

export function isChain(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value)
}

function damaged(why: string): { readonly ok: false; readonly error: SnapshotProblem } {
  return fail({ kind: 'damaged', why })
}
