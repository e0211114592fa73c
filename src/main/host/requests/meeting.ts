import { fail, ok } from '#domain/document/result.ts'
import type { Desk } from '../desk.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'meeting.snapshot' | 'meeting.submit' | 'meeting.undo' | 'meeting.redo' | 'meeting.retry' | 'people.rename' | 'backup.list' | 'backup.restore'

/** What happens inside the open meeting. */
export function meetingRequests(desk: Desk): Handlers<Names> {
  return {
    'meeting.snapshot': () => ok(desk.current()?.snapshot() ?? null),
    'meeting.submit': ({ command, names }) => withMeeting(desk, async (meeting) => {
      // Names before the record that refers to them: a crash between the two leaves a name too many, which closing
      // clears away, never a person without a name.
      const kept = await meeting.keepNames(names ?? [])
      return kept.ok ? meeting.submit(command) : kept
    }),
    'meeting.undo': () => withMeeting(desk, (meeting) => meeting.step('undo')),
    'meeting.redo': () => withMeeting(desk, (meeting) => meeting.step('redo')),
    'meeting.retry': () => withMeeting(desk, (meeting) => ok({ save: meeting.retry() })),
    'people.rename': ({ names }) => withMeeting(desk, async (meeting) => {
      const unknown = names.find((line) => !meeting.document().person.has(line.id))
      return unknown === undefined ? meeting.keepNames(names) : fail({ reason: 'no-such-record', table: 'person' as const, id: unknown.id })
    }),
    'backup.list': () => withMeeting(desk, (meeting) => ok(meeting.store().listBackups().map(({ name, time, reason }) => ({ name, made: time, reason })))),
    'backup.restore': ({ name }) => withMeeting(desk, (meeting) => {
      const restored = meeting.store().restoreBackup(name)
      if (!restored.ok) return fail({ reason: restored.error.kind === 'no-such-backup' ? 'no-such-backup' : 'not-saved' })
      desk.renewed()
      return ok(null)
    }),
  }
}
