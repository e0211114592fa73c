import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Problem } from '#contract/answers.ts'
import { systemClock } from '#main/storage/codec.ts'
import { attempt, tryQuietly } from '#main/storage/disk-error.ts'
import type { FileSystem } from '#main/storage/file-system.ts'
import { processLiveness, thisProcess } from '#main/storage/machine.ts'
import { createStore, openStore } from '#main/storage/open-store.ts'
import type { Beginning, Refusal, Store, StoreOptions } from '#main/storage/store-options.ts'
import { meetingCodec, type JournalEntry, type MeetingState } from './codec.ts'
import type { Outside } from './outside.ts'

export type MeetingStore = Store<MeetingState, JournalEntry>

/** Each meeting has a folder of its own under the data folder, named by its random id. */
function meetingFolder(dataFolder: string, id: string): string {
  return join(dataFolder, 'meetings', id)
}

/** What an open meeting moves to when its folder is taken away; see ST16. */
function rescueFolder({ dataFolder, newId }: Outside, id: string): string {
  return join(dataFolder, 'meetings', `${id}-${newId().replaceAll('-', '').slice(0, 6)}`)
}

/** The id of a meeting by the name of its folder, also of one that it had to move to. Ids are random and have no other form. */
function idIn(folder: string): string | null {
  return /^([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9a-f]{6})?$/.exec(folder)?.[1] ?? null
}

function foldersOf({ dataFolder, fileSystem }: Outside): readonly string[] {
  const listed = attempt(() => fileSystem.list(join(dataFolder, 'meetings')))
  return listed.ok ? listed.value : []
}

/** The ids of all meetings that have a folder here, whatever the list of meetings says. */
export function storedMeetings(outside: Outside): readonly string[] {
  return [...new Set(foldersOf(outside).flatMap((folder) => idIn(folder) ?? []))]
}

/** A meeting that had to move while it was open gets its own folder back, if that is still gone. */
function moveHome(outside: Outside, id: string): void {
  const home = meetingFolder(outside.dataFolder, id)
  tryQuietly(() => {
    if (outside.fileSystem.stat(home) !== null) return
    const moved = foldersOf(outside).find((folder) => idIn(folder) === id)
    if (moved !== undefined) outside.fileSystem.rename(join(outside.dataFolder, 'meetings', moved), home)
  })
}

function optionsFor(outside: Outside, id: string, access: 'write' | 'read' | 'take-over'): StoreOptions<MeetingState, JournalEntry> {
  return {
    folder: meetingFolder(outside.dataFolder, id), id, app: outside.version, fileSystem: outside.fileSystem, codec: meetingCodec,
    clock: { ...systemClock(), now: outside.now }, newId: outside.newId, owner: thisProcess(), liveness: processLiveness, access,
    onProblem: (problem) => { outside.log('store', { kind: problem.kind }) },
    rescueFolder: () => rescueFolder(outside, id),
    defer: (task) => { setImmediate(task) },
  }
}

export function openMeetingStore(outside: Outside, id: string, access: 'write' | 'read' | 'take-over' = 'write'): Result<MeetingStore, Problem> {
  moveHome(outside, id)
  const opened = openStore(optionsFor(outside, id, access))
  return opened.ok ? opened : fail(problemOf(opened.error))
}

export function createMeetingStore(outside: Outside, id: string, beginning?: Beginning<MeetingState>): Result<MeetingStore, Problem> {
  outside.fileSystem.makeFolder(join(outside.dataFolder, 'meetings'))
  const created = createStore(optionsFor(outside, id, 'write'), beginning)
  return created.ok ? ok(created.value) : fail(problemOf(created.error))
}

/** A meeting that was just made and cannot be used after all: nothing of it stays. */
export function unmake({ fileSystem }: Outside, store: MeetingStore): void {
  store.close()
  tryQuietly(() => { removeWhole(fileSystem, store.folder()) })
}

function removeWhole(fileSystem: FileSystem, folder: string): void {
  for (const name of fileSystem.list(folder)) {
    const path = join(folder, name)
    if (fileSystem.stat(path)?.isFolder === true) removeWhole(fileSystem, path)
    else fileSystem.unlink(path)
  }
  fileSystem.removeFolder(folder)
}

/** The refusals of the store in the codes that the catalogues know: `problem.store-*`. */
function problemOf(refusal: Refusal): Problem {
  switch (refusal.kind) {
    case 'missing': return { reason: 'store-missing' }
    case 'exists': return { reason: 'store-exists' }
    case 'held': return { reason: 'store-held', values: { host: refusal.owner?.host ?? '', user: refusal.owner?.user ?? '' } }
    case 'newer': return { reason: 'store-newer', values: { app: refusal.app } }
    case 'nothing-readable': return { reason: 'store-unreadable', values: { folder: refusal.folder } }
    case 'disk': return { reason: 'disk', values: { code: refusal.error.code } }
  }
}
