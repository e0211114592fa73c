import { basename, join } from 'node:path'
import type { Answers, Problem } from '#contract/answers.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import { aboutMeeting } from '#domain/meeting/records.ts'
import { decodeCopy, type CopyProblem, type ReadCopy } from '#main/storage/copy-format.ts'
import { attempt } from '#main/storage/disk-error.ts'
import { safeFileName } from '#main/storage/file-names.ts'
import { fileLimits } from '#main/storage/json-guard.ts'
import { systemPatience } from '#main/storage/patience.ts'
import { publishCopy } from '#main/storage/published-copy.ts'
import { relationOf, versionOf, type Version } from '#main/storage/relation.ts'
import { meetingCodec, type MeetingState } from './codec.ts'
import type { Desk } from './desk.ts'
import type { OpenMeeting } from './open-meeting.ts'
import type { Outside } from './outside.ts'
import { namesFromJson } from './people-file.ts'
import { picturesForCopy, picturesFromCopy, takeIn } from './pictures.ts'
import { openMeetingStore, type MeetingStore } from './stores.ts'

/** Where copies and reports go when nobody chose a place. */
export function ownDocuments(outside: Outside): string {
  return join(outside.documentsFolder, 'Meander')
}

interface Published {
  readonly path: string
  readonly name: string
  readonly format: 'copy'
}

/** Writes the published copy of the open meeting: one readable file that opens on any other laptop. */
export async function publish(outside: Outside, meeting: OpenMeeting, folder: string, chosenName?: string): Promise<Result<Published, Problem>> {
  const store = meeting.store()
  const mark = store.mark()
  if (!mark.ok && store.access.kind === 'write') return fail({ reason: 'not-saved' })
  const title = chosenName?.replace(/(\.meander)?\.json$/i, '') ?? aboutMeeting(meeting.document()).title
  const name = safeFileName(title, 'Meander')
  const published = await publishCopy({
    fileSystem: outside.fileSystem, codec: meetingCodec, folder, name, newId: outside.newId, patience: systemPatience(5_000), version: versionInStore(store),
    copy: {
      app: outside.version, id: store.id, seq: store.seq(), chain: store.chain(), marks: store.marks(), at: store.lastChangeAt(),
      state: store.state(), people: Object.fromEntries(meeting.people()), extra: store.extra(),
      pictures: picturesForCopy(outside, store.folder(), store.state()),
    },
  })
  if (!published.ok) return fail({ reason: 'copy-not-written', values: { code: published.error.code, folder } })
  const path = published.value.path
  return ok({ path, name: basename(path), format: 'copy' })
}

function versionInStore(store: MeetingStore): Version {
  return { id: store.id, seq: store.seq(), chain: store.chain(), chainAt: (seq) => store.chainAt(seq) }
}

/** Writes the copy in Documents anew where there is one. The meeting itself is safe when that fails. */
export async function publishAgain(outside: Outside, meeting: OpenMeeting): Promise<void> {
  const folder = ownDocuments(outside)
  const name = `${safeFileName(aboutMeeting(meeting.document()).title, 'Meander')}.meander.json`
  const there = attempt(() => outside.fileSystem.stat(join(folder, name)))
  if (there.ok && there.value !== null) await publish(outside, meeting, folder)
}

/** Why a file is not opened, in the codes of `problem.*`. */
function problemOfCopy(problem: CopyProblem, name: string): Problem {
  switch (problem.kind) {
    case 'not-ours': return { reason: 'copy-not-ours', values: { name } }
    case 'too-large': return { reason: 'copy-too-large', values: { name } }
    case 'damaged': return { reason: 'copy-damaged', values: { name } }
    case 'newer': return { reason: 'copy-newer', values: { name, app: problem.app } }
  }
}

/**
 * Opens a copy that came from elsewhere. The same meeting may be here already: the newer of the two is opened; when
 * both were changed, nothing happens until the user has said to keep both.
 */
export async function openCopy(desk: Desk, name: string, bytes: Uint8Array, keepBoth: boolean): Promise<Result<Answers['meeting.openCopy'], Problem>> {
  const read = decodeCopy(meetingCodec, bytes)
  if (!read.ok) return fail(problemOfCopy(read.error, name))
  const copy = read.value
  if (!copy.isWritable) return fail({ reason: 'copy-newer', values: { name, app: copy.app } })
  if (meetingCodec.violations(copy.state).length > 0) return fail({ reason: 'copy-damaged', values: { name } })
  const here = await versionHere(desk, copy.id)
  if (!here.ok) return here
  if (here.value === null) return adopted(desk, copy.id, copy, 'new')
  const relation = relationOf(here.value.version, versionOf(copy))
  if (relation === 'same' || relation === 'copy-older') return opened(desk, copy.id, relation === 'same' ? 'same' : 'older')
  if (relation === 'store-older') return replaced(desk, copy)
  return keepBoth ? adopted(desk, desk.outside.newId(), copy, 'kept-both') : ok({ diverged: { here: here.value.changed, there: copy.at } })
}

/** The same for a path. When both versions were changed, both are kept: there is nobody to ask. */
export async function openCopyAt(desk: Desk, path: string): Promise<OpenedCopy> {
  const name = basename(path)
  const { fileSystem } = desk.outside
  const found = attempt(() => fileSystem.stat(path))
  if (!found.ok || found.value === null || found.value.isFolder) return fail({ reason: 'copy-not-found', values: { name } })
  if (found.value.size > fileLimits.bytes) return fail({ reason: 'copy-too-large', values: { name } })
  const bytes = attempt(() => fileSystem.readFile(path))
  return bytes.ok ? openCopy(desk, name, bytes.value, true) : fail({ reason: 'copy-not-found', values: { name } })
}

type OpenedCopy = Result<Answers['meeting.openCopy'], Problem>

async function versionHere(desk: Desk, id: string): Promise<Result<{ readonly version: Version; readonly changed: number } | null, Problem>> {
  const current = desk.current()
  if (current?.id === id) return ok({ version: versionInStore(current.store()), changed: current.store().lastChangeAt() })
  const store = openMeetingStore(desk.outside, id)
  if (!store.ok) return store.error.reason === 'store-missing' ? ok(null) : store
  const known = { ...versionInStore(store.value), chainAt: chainsNow(store.value) }
  const changed = store.value.lastChangeAt()
  store.value.close()
  return ok({ version: known, changed })
}

/** The store is closed before the comparison, so what it knows of earlier moments is asked now. */
function chainsNow(store: MeetingStore): (seq: number) => string | null {
  const known = new Map<number, string | null>()
  for (let seq = Math.max(0, store.seq() - remembered); seq <= store.seq(); seq++) known.set(seq, store.chainAt(seq))
  for (const { seq } of store.marks()) known.set(seq, store.chainAt(seq))
  return (seq) => known.get(seq) ?? null
}

/** How far back a copy is recognised even when it was not handed out by this store. */
const remembered = 2_000

async function opened(desk: Desk, id: string, how: 'same' | 'older'): Promise<OpenedCopy> {
  const done = await desk.open(id)
  return done.ok ? ok({ meeting: id, how }) : done
}

async function adopted(desk: Desk, id: string, copy: ReadCopy<MeetingState>, how: 'new' | 'kept-both'): Promise<OpenedCopy> {
  // A second version beside the first is a meeting of its own from here on, with its own beginning.
  const beginning = how === 'new'
    ? { state: copy.state, mark: { seq: copy.seq, chain: copy.chain }, marks: copy.marks, extra: copy.extra }
    : { state: copy.state, extra: copy.extra }
  const done = await desk.adopt(id, beginning, namesFromJson(copy.people), picturesFromCopy(copy.pictures))
  return done.ok ? ok({ meeting: id, how }) : done
}

/** The copy went on where the store here stopped: what is here becomes a backup, and the copy goes on. */
async function replaced(desk: Desk, copy: ReadCopy<MeetingState>): Promise<OpenedCopy> {
  const done = await desk.open(copy.id)
  if (!done.ok) return done
  const meeting = desk.current()
  if (meeting === null) return fail({ reason: 'no-meeting-open' })
  const store = meeting.store()
  const saved = store.backup('before-newer-copy')
  if (!saved.ok) return fail({ reason: 'not-saved' })
  takeIn(desk.outside, store.folder(), picturesFromCopy(copy.pictures))
  const taken = meeting.replaceWith(copy.state.document)
  if (!taken.ok) return taken
  const kept = await meeting.keepNames([...namesFromJson(copy.people)].map(([id, { name, email }]) => ({ id, name, email })))
  if (!kept.ok) return kept
  desk.renewed()
  return ok({ meeting: copy.id, how: 'newer' })
}

