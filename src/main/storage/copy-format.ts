import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Codec, Mark } from './codec.ts'
import { fingerprint } from './fingerprint.ts'
import { fileLimits, isRecord, parseJson, type JsonProblem } from './json-guard.ts'
import { isChain, isCount, readMarks } from './snapshot.ts'

/** One self-contained file of a meeting, to mail, copy and archive: <title>.meander.json. */
export interface MeetingCopy<State> {
  readonly app: string
  readonly id: string
  readonly seq: number
  readonly chain: string
  readonly marks: readonly Mark[]
  /** Wall time of the last change, milliseconds; a label. */
  readonly at: number
  readonly state: State
  /** Names and the like, in the caller's shape: they are in no other file of the meeting. */
  readonly people: unknown
  /** Bytes of pictures in base64, by the fingerprint of the bytes. When read: from outside, whatever it may be. */
  readonly pictures?: unknown
  /** Fields of a newer program, kept as they are. */
  readonly extra: Readonly<Record<string, unknown>>
}

export interface ReadCopy<State> extends MeetingCopy<State> {
  readonly schema: number
  /** False: made by a newer program in a way that this one must not write. It may be looked at and exported. */
  readonly isWritable: boolean
}

/** damaged: ours by its beginning, but not what was written. */
export type CopyProblem =
  | { readonly kind: 'not-ours'; readonly why: JsonProblem | 'other-format' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'newer'; readonly app: string; readonly minReader: number }

const copyFormat = 'meander-meeting'
export const copyExtension = '.meander.json'
const copyVersion = 1
const ownFields = new Set(['format', 'version', 'schema', 'minReader', 'app', 'id', 'seq', 'chain', 'at', 'marks', 'checksum', 'state', 'people', 'pictures'])

/** Pretty-printed, so that it can be read and compared by people. Throws RangeError when larger than 64 MiB. */
export function encodeCopy<State, Entry>(codec: Codec<State, Entry>, copy: MeetingCopy<State>): Buffer {
  const head = { format: copyFormat, version: copyVersion, schema: codec.schema, minReader: codec.minReader, app: copy.app }
  const place = { id: copy.id, seq: copy.seq, chain: copy.chain, at: copy.at, marks: copy.marks.map((mark) => [mark.seq, mark.chain]) }
  const content = { ...copy.extra, state: codec.stateToJson(copy.state), people: copy.people, ...(isRecord(copy.pictures) && Object.keys(copy.pictures).length > 0 ? { pictures: copy.pictures } : {}) }
  const checksum = checksumOf({ ...head, ...place, ...content })
  const bytes = Buffer.from(`${JSON.stringify({ ...head, ...place, checksum, ...content }, null, 2)}\n`, 'utf8')
  if (bytes.length > fileLimits.bytes) throw new RangeError('the copy is larger than 64 MiB')
  return bytes
}

/**
 * Over the values and not the bytes: a mail program may change line ends and an editor the indentation, and that is
 * no damage. The order of fields counts, because JSON keeps it.
 */
function checksumOf(fields: Record<string, unknown>): string {
  return `sha256:${fingerprint(JSON.stringify(fields))}`
}

export function decodeCopy<State, Entry>(codec: Codec<State, Entry>, bytes: Uint8Array): Result<ReadCopy<State>, CopyProblem> {
  if (bytes.length > fileLimits.bytes) return fail({ kind: 'too-large' })
  const parsed = parseJson(bytes, fileLimits)
  if (!parsed.ok) return fail(looksOurs(bytes) ? { kind: 'damaged', why: parsed.error } : { kind: 'not-ours', why: parsed.error })
  const fields = parsed.value
  if (!isRecord(fields) || fields['format'] !== copyFormat) {
    return fail(looksOurs(bytes) ? { kind: 'damaged', why: 'format' } : { kind: 'not-ours', why: 'other-format' })
  }
  const { version, minReader, app } = fields
  if (isCount(version) && version > copyVersion) return fail({ kind: 'newer', app: typeof app === 'string' ? app : '', minReader: isCount(minReader) ? minReader : 0 })
  const { checksum, ...rest } = fields
  if (checksum !== checksumOf(rest)) return fail({ kind: 'damaged', why: 'checksum' })
  return readFields(codec, rest)
}

function readFields<State, Entry>(codec: Codec<State, Entry>, fields: Record<string, unknown>): Result<ReadCopy<State>, CopyProblem> {
  const { schema, minReader, app, id, seq, chain, at, people } = fields
  const marks = readMarks(fields['marks'])
  if (!isCount(schema) || !isCount(minReader) || !isCount(seq) || !isChain(chain) || marks === null) return fail({ kind: 'damaged', why: 'header' })
  if (typeof app !== 'string' || typeof id !== 'string' || id === '' || typeof at !== 'number') return fail({ kind: 'damaged', why: 'header' })
  const isWritable = minReader <= codec.schema
  const state = codec.stateFromJson(fields['state'], schema)
  if (!state.ok) return fail(isWritable ? { kind: 'damaged', why: state.error } : { kind: 'newer', app, minReader })
  const extra = Object.fromEntries(Object.entries(fields).filter(([field]) => !ownFields.has(field)))
  return ok({ schema, isWritable, app, id, seq, chain, marks, at, people, extra, state: state.value, ...(fields['pictures'] === undefined ? {} : { pictures: fields['pictures'] }) })
}

/** Whether a file that cannot be read began as one of ours. */
function looksOurs(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 400)).toString('latin1').includes(copyFormat)
}
