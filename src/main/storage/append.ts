import { fail, ok, type Result } from '#domain/document/result.ts'
import { asDiskError, attempt, isFull, type DiskError } from './disk-error.ts'
import { writeFully } from './durable-write.ts'
import type { FileSystem } from './file-system.ts'
import type { OpenJournal } from './generation.ts'
import { encodeRecord } from './journal-format.ts'
import { isRecord, parseJson, recordLimits } from './json-guard.ts'
import type { Codec, Mark } from './codec.ts'
import type { StoreProblem } from './store-options.ts'

export interface Batch<State> {
  readonly bytes: Uint8Array
  readonly state: State
  readonly trail: readonly Mark[]
}

/** Folds and encodes before anything touches the disk, so that an entry that cannot be folded or written never does. */
export function prepare<State, Entry>(
  codec: Codec<State, Entry>, start: { state: State; seq: number; chain: string }, entries: readonly Entry[], now: number,
): Result<Batch<State>, StoreProblem> {
  const parts: Uint8Array[] = []
  const trail: Mark[] = []
  let { state, seq, chain } = start
  for (const entry of entries) {
    const made = attempt(() => {
      const next = codec.fold(state, entry)
      return { next, record: encodeRecord(chain, seq + 1, now, codec.entryToJson(entry)) }
    })
    if (!made.ok) return fail({ kind: 'not-writable', why: made.error.message })
    const unreadable = whyUnreadable(codec, made.value.record.body)
    if (unreadable !== null) return fail(unreadable === 'too-large' ? { kind: 'too-large' } : { kind: 'not-writable', why: unreadable })
    state = made.value.next
    seq += 1
    chain = made.value.record.chain
    parts.push(made.value.record.bytes)
    trail.push({ seq, chain })
  }
  return ok({ bytes: Buffer.concat(parts), state, trail })
}

/** What recovery would say to this record; it costs microseconds, and finding out later costs the change. */
function whyUnreadable<State, Entry>(codec: Codec<State, Entry>, body: Uint8Array): string | null {
  const parsed = parseJson(body, recordLimits)
  if (!parsed.ok) return parsed.error
  const read = attempt(() => codec.entryFromJson(isRecord(parsed.value) ? parsed.value['e'] : null, codec.schema))
  if (!read.ok) return read.error.message
  return read.value.ok ? null : read.value.error
}

/** full: the file is as it was before. broken: the file must not be written to any more. */
export type AppendFailure = { readonly kind: 'full' | 'broken'; readonly error: DiskError }

/**
 * Appends and flushes. After a failed flush the kernel may have dropped the bytes and forgotten the failure, so a
 * second flush "succeeds" with the data gone (PostgreSQL, 2018): such a file is broken, whatever comes next.
 */
export function appendDurably(fileSystem: FileSystem, journal: OpenJournal, bytes: Uint8Array): Result<null, AppendFailure> {
  try {
    writeFully(fileSystem, journal.handle, bytes, journal.length)
  } catch (cause) {
    const error = asDiskError(cause)
    const undone = attempt(() => fileSystem.truncate(journal.handle, journal.length))
    return fail({ kind: undone.ok && isFull(error) ? 'full' : 'broken', error })
  }
  const flushed = attempt(() => fileSystem.syncData(journal.handle))
  if (!flushed.ok) return fail({ kind: 'broken', error: flushed.error })
  journal.length += bytes.length
  return ok(null)
}
