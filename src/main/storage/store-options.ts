import type { Backup } from './backups.ts'
import type { Clock, Codec, Mark } from './codec.ts'
import type { DiskError } from './disk-error.ts'
import type { FileSystem } from './file-system.ts'
import type { Liveness, Owner } from './lock.ts'
import type { Version } from './relation.ts'
import type { RecoveryReport } from './recovery.ts'
import type { Result } from '#domain/document/result.ts'

export interface StoreOptions<State, Entry> {
  /** The folder of this one meeting. Never in a synced or network folder. */
  readonly folder: string
  /** Random id of the meeting; files of another meeting are not accepted. */
  readonly id: string
  /** Version of the program, a label. */
  readonly app: string
  readonly fileSystem: FileSystem
  readonly codec: Codec<State, Entry>
  readonly clock: Clock
  readonly newId: () => string
  readonly owner: Owner
  readonly liveness: Liveness
  /** 'take-over': somebody decided to open it here although it is open elsewhere. */
  readonly access?: 'write' | 'read' | 'take-over'
  readonly onProblem?: (problem: StoreProblem) => void
  /** Where to write everything when the folder vanishes while the store is open. Without it the store stops. */
  readonly rescueFolder?: () => string
  /** Runs the writing of a new generation later, such as setImmediate; at once when left out. */
  readonly defer?: (task: () => void) => void
  readonly reserveBytes?: number
  /** A new generation after so many changes, or bytes of journal. */
  readonly generationRecords?: number
  readonly generationBytes?: number
}

/** What a new store begins with, when not empty: a template, or an opened copy with its place in the history. */
export interface Beginning<State> {
  readonly state: State
  readonly mark?: Mark
  readonly marks?: readonly Mark[]
  readonly extra?: Readonly<Record<string, unknown>>
}

/**
 * saved: everything acknowledged is on the disk. nearly-full: still saved, the ballast has been thrown off.
 * full: the last change did not fit; the next may be tried. failed: nothing is accepted until retry() succeeds.
 * lost: another process took over; this one never writes again. read-only: it never could.
 */
export type SaveState = 'saved' | 'nearly-full' | 'full' | 'failed' | 'lost' | 'read-only'

export type ReadOnlyReason =
  | { readonly kind: 'asked' }
  | { readonly kind: 'held'; readonly owner: Owner | null; readonly since: number; readonly sameMachine: boolean }
  | { readonly kind: 'newer'; readonly schema: number; readonly minReader: number; readonly app: string }
  | { readonly kind: 'forbidden'; readonly error: DiskError }
  | { readonly kind: 'full'; readonly error: DiskError }
  | { readonly kind: 'failed'; readonly error: DiskError }

export type Access = { readonly kind: 'write' } | { readonly kind: 'read-only'; readonly why: ReadOnlyReason }

export type Refusal =
  | { readonly kind: 'missing' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'held'; readonly owner: Owner | null; readonly since: number }
  | { readonly kind: 'newer'; readonly schema: number; readonly minReader: number; readonly app: string }
  | { readonly kind: 'nothing-readable'; readonly folder: string; readonly damagedFiles: readonly string[] }
  | { readonly kind: 'disk'; readonly error: DiskError }

/** Why something was not saved, or what is wrong beside it. Each is one message of the interface. */
export type StoreProblem =
  | { readonly kind: 'closed' }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'lost-lock' }
  | { readonly kind: 'not-writable'; readonly why: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'nearly-full' }
  | { readonly kind: 'full'; readonly error: DiskError }
  | { readonly kind: 'failed'; readonly error: DiskError }
  | { readonly kind: 'folder-gone' }
  | { readonly kind: 'moved'; readonly folder: string }
  | { readonly kind: 'no-new-generation'; readonly error: DiskError }
  | { readonly kind: 'no-backup'; readonly error: DiskError }
  /** Some earlier file could not be deleted; forgetPast() may be tried again. */
  | { readonly kind: 'not-forgotten'; readonly error: DiskError }
  | { readonly kind: 'no-such-backup'; readonly why: string }

export interface Store<State, Entry> {
  readonly id: string
  readonly access: Access
  /** What recovery found at the opening. */
  readonly report: RecoveryReport
  /** Changes behind a damage, for "open them in a second copy". */
  readonly later: readonly Entry[]
  folder(): string
  state(): State
  seq(): number
  chain(): string
  /** Wall time of the last change, milliseconds; a label. */
  lastChangeAt(): number
  /** Where copies were handed out, and the extra fields that a copy must carry on. */
  marks(): readonly Mark[]
  extra(): Readonly<Record<string, unknown>>
  /** The chain value at an earlier moment, as far back as is known. */
  chainAt(seq: number): string | null
  /** For relationOf(). */
  version(): Version
  saveState(): SaveState
  /**
   * Returns ok only after the entries are on the disk (fdatasync); state() then includes them. On a problem nothing
   * has changed. Several entries are several changes written together; a crash keeps a beginning of them.
   */
  append(entries: readonly Entry[]): Result<{ readonly seq: number }, StoreProblem>
  newGeneration(): Result<null, StoreProblem>
  /** After 'full' or 'failed': tries again from memory. */
  retry(): SaveState
  /** Remembers durably that a copy of this moment is handed out; call it before writing the copy. */
  mark(): Result<Mark, StoreProblem>
  backup(reason: string): Result<Backup, StoreProblem>
  /** A backup when there were changes and the last one is 15 minutes old; null when none is due. */
  backupIfDue(): Result<Backup | null, StoreProblem>
  listBackups(): readonly Backup[]
  /** Saves the present state as a backup first, so that restoring can be undone. */
  restoreBackup(name: string): Result<null, StoreProblem>
  /** Deletes every earlier generation, backup and kept original: nothing but the present state is left. */
  forgetPast(): Result<null, StoreProblem>
  close(): void
}
