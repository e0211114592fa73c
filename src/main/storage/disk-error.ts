import { fail, ok, type Result } from '#domain/document/result.ts'

/** Why a call to the disk failed, in the words of the operating system ("ENOSPC") and of us. */
export interface DiskError {
  readonly code: string
  readonly message: string
}

/** Turns a throwing piece of disk work into a value. Errors without a code are bugs in the given codec; they count as failures too. */
export function attempt<T>(work: () => T): Result<T, DiskError> {
  try {
    return ok(work())
  } catch (error) {
    return fail(asDiskError(error))
  }
}

/** For cleaning up: whether it worked does not matter. */
export function tryQuietly(work: () => void): void {
  try {
    work()
  } catch {
    // What could not be cleaned up now is cleaned up at the next opening.
  }
}

export function asDiskError(error: unknown): DiskError {
  if (typeof error === 'object' && error !== null) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    return { code: typeof code === 'string' ? code : 'UNKNOWN', message: typeof message === 'string' ? message : '' }
  }
  return { code: 'UNKNOWN', message: String(error) }
}

export function isFull(error: DiskError): boolean {
  return error.code === 'ENOSPC' || error.code === 'EDQUOT'
}

/** The place may not be written at all. */
export function isForbidden(error: DiskError): boolean {
  return error.code === 'EROFS' || error.code === 'EACCES' || error.code === 'EPERM'
}

/** Somebody (virus scanner, indexer, OneDrive) holds the file; it passes. */
export function isBusy(error: DiskError): boolean {
  return error.code === 'EBUSY' || error.code === 'EACCES' || error.code === 'EPERM'
}
