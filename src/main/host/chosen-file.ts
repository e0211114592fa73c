import { basename } from 'node:path'
import type { Problem } from '#contract/answers.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { attempt } from '#main/storage/disk-error.ts'
import type { Outside } from './outside.ts'

/** Somewhat more than any reader takes, so that it can say that a file is too large without all of it being read. */
const mostBytes = 64 * 1024 * 1024 + 1

export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Asks for a file and reads it; null when the dialog was closed. A file may be in the cloud only, or on a stick that is gone. */
export async function readChosenFile(outside: Outside, kind: 'people' | 'copy' | 'picture'): Promise<Result<ChosenFile | null, Problem>> {
  const path = await outside.chooseFile(kind)
  if (path === null) return ok(null)
  const name = basename(path)
  const bytes = attempt(() => outside.fileSystem.readStart(path, Math.min(outside.fileSystem.stat(path)?.size ?? 0, mostBytes)))
  return bytes.ok ? ok({ name, bytes: bytes.value }) : fail({ reason: 'file-not-read', values: { name } })
}
