import type { Answer, Notice, SaveState } from '#contract/answers.ts'
import type { Input, RequestName } from '#contract/bridge.ts'
import type { EffectiveSettings } from '#contract/settings.ts'
import { basename } from 'node:path'
import { pictureType } from '#main/import/picture-address.ts'
import { openCopyAt, ownDocuments, publish } from './copies.ts'
import { openDesk, type Desk } from './desk.ts'
import { listFoundMeetings } from './found-again.ts'
import { openLibrary } from './library.ts'
import type { Outside } from './outside.ts'
import { picturesIn } from './pictures.ts'
import { copyRequests } from './requests/copies.ts'
import { groupsRequests } from './requests/groups.ts'
import { handOverRequests } from './requests/hand-over.ts'
import type { Handlers } from './requests/handlers.ts'
import { libraryRequests } from './requests/library.ts'
import { meetingRequests } from './requests/meeting.ts'
import { peopleRequests } from './requests/people.ts'
import { pictureRequests } from './requests/pictures.ts'
import { reportRequests } from './requests/report.ts'
import { wallRequests } from './requests/wall.ts'
import { effectiveSettings } from './settings.ts'
import { openWall } from './wall.ts'
import { writtenFiles } from './written-files.ts'

/** All of the app behind the windows. The same in Electron, in tests and under the commands. */
export interface Workspace {
  handle<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** A file of the command line, a double click or a second start: a path that is not trusted to be anything. */
  openPath(path: string): Promise<void>
  /** The bytes of a picture of the open meeting, for a page; null when there is none of that name. */
  picture(name: string): { readonly bytes: Uint8Array; readonly type: string } | null
  effectiveSettings(): EffectiveSettings
  /** The operating system changed its theme, or the laptop woke up. */
  systemChanged(): void
  saveState(): SaveState
  /** Publishes the copy, puts the meeting to rest. After this the app may end; nothing is asked. */
  close(): Promise<void>
}

export async function openWorkspace(outside: Outside): Promise<Workspace> {
  const library = await openLibrary(outside)
  listFoundMeetings(outside, library)
  const wall = openWall((event) => { outside.tell('wall.changed', event) })
  const desk = openDesk(outside, library, wall)
  const written = writtenFiles()
  let notice: Notice | null = null
  const handlers: Handlers<RequestName> = {
    ...libraryRequests(desk, { publish: () => publishQuietly(desk), notice: () => takeNotice() }),
    ...meetingRequests(desk), ...peopleRequests(desk), ...pictureRequests(desk), ...groupsRequests(desk), ...handOverRequests(desk, written), ...copyRequests(desk, written),
    ...reportRequests(desk, written), ...wallRequests(desk),
  }
  const takeNotice = (): Notice | null => {
    const said = notice
    notice = null
    return said
  }
  notice = await reopen(desk)

  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const next = turn.then(work, work)
    turn = next.catch(() => undefined)
    return next
  }

  return {
    handle: (name, input) => {
      const serve = handlers[name] as (given: unknown) => Answer<typeof name> | Promise<Answer<typeof name>>
      return unhurried.has(name) ? Promise.resolve(serve(input)) : inTurn(() => serve(input))
    },
    openPath: (path) => inTurn(async () => {
      await publishQuietly(desk)
      const opened = await openCopyAt(desk, path)
      if (opened.ok) return
      notice = { code: opened.error.reason, values: { name: basename(path) } }
      outside.tell('save.state', { save: desk.current()?.saveState() ?? 'saved', notice })
    }),
    picture: (name) => shownPicture(desk, name),
    effectiveSettings: () => effectiveSettings(library.settings(), outside),
    systemChanged() {
      outside.tell('settings.changed', effectiveSettings(library.settings(), outside))
      const meeting = desk.current()
      if (meeting !== null) outside.tell('save.state', { save: meeting.saveState(), notice: null })
    },
    saveState: () => desk.current()?.saveState() ?? 'saved',
    close: () => inTurn(async () => {
      const open = library.open()
      await publishQuietly(desk)
      await desk.close()
      // The next start is back where this one was.
      library.setOpen(open)
      await library.settled()
    }),
  }
}

/** Requests that wait for a person or for long work; everything else happens one after the other. */
const unhurried = new Set<RequestName>(['people.read', 'picture.take', 'groups.solve', 'groups.stop', 'groups.earlier', 'groups.print', 'groups.handOver', 'report.preview', 'report.export', 'report.copy', 'river.copyPicture', 'report.stop', 'file.open', 'wall.snapshot'])

function shownPicture(desk: Desk, name: string): { readonly bytes: Uint8Array; readonly type: string } | null {
  const meeting = desk.current()
  if (meeting === null) return null
  const bytes = picturesIn(desk.outside, meeting.store().folder()).get(name)
  const type = bytes.ok ? pictureType(bytes.value) : null
  return bytes.ok && type !== null ? { bytes: bytes.value, type } : null
}

/** The meeting that was open last; when it cannot be opened the library says why. */
async function reopen(desk: Desk): Promise<Notice | null> {
  const id = desk.library.open()
  if (id === null) return null
  const opened = await desk.open(id)
  if (opened.ok) return null
  desk.library.setOpen(null)
  return { code: opened.error.reason, values: 'values' in opened.error ? opened.error.values ?? {} : {} }
}

/** The copy in Documents is a service: when it cannot be written, the meeting itself is safe all the same. */
async function publishQuietly(desk: Desk): Promise<void> {
  const meeting = desk.current()
  if (meeting === null || meeting.store().access.kind !== 'write') return
  const published = await publish(desk.outside, meeting, ownDocuments(desk.outside))
  if (!published.ok) desk.outside.log('copy-not-written', { reason: published.error.reason })
}

