import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Problem } from '#contract/answers.ts'
import { systemClock } from '#main/storage/codec.ts'
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

function optionsFor(outside: Outside, id: string, access: 'write' | 'read' | 'take-over'): StoreOptions<MeetingState, JournalEntry> {
  return {
    folder: meetingFolder(outside.dataFolder, id), id, app: outside.version, fileSystem: outside.fileSystem, codec: meetingCodec,
    clock: { ...systemClock(), now: outside.now }, newId: outside.newId, owner: thisProcess(), liveness: processLiveness, access,
    onProblem: (problem) => { outside.log('store', { kind: problem.kind }) },
    rescueFolder: () => join(outside.dataFolder, 'meetings', `${id}-${outside.newId().slice(0, 6)}`),
    defer: (task) => { setImmediate(task) },
  }
}

export function openMeetingStore(outside: Outside, id: string, access: 'write' | 'read' | 'take-over' = 'write'): Result<MeetingStore, Problem> {
  const opened = openStore(optionsFor(outside, id, access))
  return opened.ok ? opened : fail(problemOf(opened.error))
}

export function createMeetingStore(outside: Outside, id: string, beginning?: Beginning<MeetingState>): Result<MeetingStore, Problem> {
  outside.fileSystem.makeFolder(join(outside.dataFolder, 'meetings'))
  const created = createStore(optionsFor(outside, id, 'write'), beginning)
  return created.ok ? ok(created.value) : fail(problemOf(created.error))
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
