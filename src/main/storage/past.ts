import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { readBackup, writeBackup, type Backup } from './backups.ts'
import { attempt, isFull } from './disk-error.ts'
import { backupFolder, damagedFolder, generationFile, isTemporary } from './files.ts'
import { chainAfter } from './fingerprint.ts'
import { contentOf, remember, report, switchStubbornly, type Live } from './live.ts'
import type { StoreProblem } from './store-options.ts'

const backupEvery = 15 * 60 * 1000

export function backupNow<State, Entry>(live: Live<State, Entry>, reason: string): Result<Backup, StoreProblem> {
  const { fileSystem, codec, newId, clock } = live.options
  if (live.save === 'nearly-full' || live.save === 'full') return fail({ kind: 'nearly-full' })
  const content = { ...contentOf(live), generation: live.journal?.generation ?? 0 }
  const written = writeBackup({ fileSystem, folder: live.folder, codec, newId }, content, reason, clock.now())
  if (!written.ok) return fail(report(live, isFull(written.error) ? { kind: 'nearly-full' } : { kind: 'no-backup', error: written.error }))
  live.changedSinceBackup = false
  live.lastBackup = clock.monotonic()
  return written
}

export function backupDue<State, Entry>(live: Live<State, Entry>): Result<Backup | null, StoreProblem> {
  if (!live.changedSinceBackup || live.options.clock.monotonic() - live.lastBackup < backupEvery) return ok(null)
  return backupNow(live, 'interval')
}

/**
 * Goes back to a backup, as a step forward: the sequence number goes up, so no copy can mistake the restored state
 * for the older one. Two generations are begun, so that one damaged snapshot does not undo the restoring.
 */
export function restore<State, Entry>(live: Live<State, Entry>, name: string): Result<null, StoreProblem> {
  const { fileSystem, codec, id, clock } = live.options
  const backup = readBackup({ fileSystem, folder: live.folder, codec }, id, name)
  if (!backup.ok) return fail({ kind: 'no-such-backup', why: backup.error })
  const saved = backupNow(live, 'before-restore')
  if (!saved.ok) return saved
  const before = { state: live.state, seq: live.seq, chain: live.chain, at: live.at }
  live.state = backup.value.state
  live.seq += 1
  live.chain = chainAfter(live.chain, Buffer.from(`restored ${backup.value.seq} ${backup.value.chain}`))
  live.at = clock.now()
  const first = switchStubbornly(live, before.seq)
  if (!first.ok) {
    Object.assign(live, before)
    if (live.journal === null) live.save = 'failed'
    return fail(report(live, { kind: live.journal === null ? 'failed' : 'no-new-generation', error: first.error.error }))
  }
  remember(live, { seq: live.seq, chain: live.chain })
  switchStubbornly(live)
  if (live.journal === null) live.save = 'failed'
  live.changedSinceBackup = true
  return ok(null)
}

/** Deletes what could still hold a forgotten text. The caller has already taken it out of the state, undo included. */
export function forgetPast<State, Entry>(live: Live<State, Entry>): Result<null, StoreProblem> {
  const first = switchStubbornly(live)
  const second = first.ok ? switchStubbornly(live) : first
  if (!second.ok) {
    if (live.journal === null) live.save = 'failed'
    return fail(report(live, { kind: live.journal === null ? 'failed' : 'no-new-generation', error: second.error.error }))
  }
  const emptied = attempt(() => {
    removeEarlier(live, live.journal?.generation ?? 0)
    emptyFolder(live, join(live.folder, backupFolder))
    emptyFolder(live, join(live.folder, damagedFolder))
  })
  live.changedSinceBackup = true
  return emptied.ok ? ok(null) : fail(report(live, { kind: 'not-forgotten', error: emptied.error }))
}

/** Every file of a generation but the newest two. Unlike pruning it must succeed. */
function removeEarlier<State, Entry>(live: Live<State, Entry>, current: number): void {
  const { fileSystem } = live.options
  for (const name of fileSystem.list(live.folder)) {
    const file = generationFile(name)
    if (isTemporary(name) || (file !== null && file.generation < current - 1)) fileSystem.unlink(join(live.folder, name))
  }
  fileSystem.syncFolder(live.folder)
}

function emptyFolder<State, Entry>(live: Live<State, Entry>, folder: string): void {
  const { fileSystem } = live.options
  if (fileSystem.stat(folder) === null) return
  for (const name of fileSystem.list(folder)) {
    const path = join(folder, name)
    if (fileSystem.stat(path)?.isFolder === true) {
      emptyFolder(live, path)
      fileSystem.removeFolder(path)
    } else fileSystem.unlink(path)
  }
  fileSystem.syncFolder(folder)
}
