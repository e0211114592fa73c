import { fail, ok, type Result } from '#domain/document/result.ts'
import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import { meetingCodec } from '#main/host/codec.ts'
import { namesFromJson } from '#main/host/people-file.ts'
import { picturesFromCopy } from '#main/host/pictures.ts'
import { decodeCopy, type CopyProblem } from '#main/storage/copy-format.ts'
import { attempt } from '#main/storage/disk-error.ts'
import type { CommandIo } from './io.ts'

export interface CopyContents {
  readonly meeting: Meeting
  readonly people: People
  /** Bytes of the pictures it shows, by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** What breaks the rules of a meeting: "<reason> <table> <id>". */
  readonly violations: readonly string[]
}

/** A published copy as a command needs it. The file is only read. */
export function readCopyFile(io: CommandIo, typed: string): Result<CopyContents, CopyProblem | { readonly kind: 'unreadable' }> {
  const bytes = attempt(() => io.readFile(io.path(typed)))
  if (!bytes.ok) return fail({ kind: 'unreadable' })
  const copy = decodeCopy(meetingCodec, bytes.value)
  if (!copy.ok) return copy
  return ok({ meeting: copy.value.state.document, people: namesFromJson(copy.value.people), pictures: picturesFromCopy(copy.value.pictures), violations: meetingCodec.violations(copy.value.state) })
}
