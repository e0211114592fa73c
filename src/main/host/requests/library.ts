import { fail, ok } from '#domain/document/result.ts'
import type { Notice } from '#contract/answers.ts'
import type { Desk } from '../desk.ts'
import { sampleMeeting } from '../sample.ts'
import { effectiveSettings } from '../settings.ts'
import { meetingAfterThis, meetingFromTemplate } from '../templates.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'library.list' | 'meeting.create' | 'meeting.sample' | 'meeting.next' | 'meeting.open' | 'meeting.close' | 'meeting.discard' | 'meeting.restoreDiscarded' | 'settings.change' | 'app.about'

/** Which meetings there are, and which one is on the desk. */
export function libraryRequests(desk: Desk, ports: { readonly publish: () => Promise<void>; readonly notice: () => Notice | null }): Handlers<Names> {
  const { outside, library } = desk
  const tell = (): void => { outside.tell('library.changed', { meetings: library.lines() }) }
  return {
    'library.list': () => ok({
      meetings: library.lines(), open: desk.current()?.id ?? null, settings: effectiveSettings(library.settings(), outside), notice: ports.notice(),
    }),
    'meeting.create': async (about) => {
      await ports.publish()
      return desk.create(meetingFromTemplate(about, outside.newId), [])
    },
    'meeting.sample': async ({ language }) => {
      await ports.publish()
      const { command, names } = sampleMeeting(language)
      return desk.create(command, names)
    },
    'meeting.next': (about) => withMeeting(desk, async (meeting) => {
      await ports.publish()
      const known = meeting.document().person
      const names = [...meeting.people()].filter(([id]) => known.has(id)).map(([id, { name, email }]) => ({ id, name, email }))
      return desk.create(meetingAfterThis(meeting.document(), about, outside.newId), names)
    }),
    'meeting.open': async ({ meeting }) => {
      if (desk.current()?.id !== meeting) await ports.publish()
      return desk.open(meeting)
    },
    'meeting.close': async () => {
      await ports.publish()
      await desk.close()
      return ok(null)
    },
    'meeting.discard': async ({ meeting }) => {
      if (desk.current()?.id === meeting) await desk.close()
      if (!library.discard(meeting, true)) return fail({ reason: 'no-such-meeting' })
      tell()
      return ok(null)
    },
    'meeting.restoreDiscarded': ({ meeting }) => {
      if (!library.discard(meeting, false)) return fail({ reason: 'no-such-meeting' })
      tell()
      return ok(null)
    },
    'settings.change': (changed) => {
      library.change(changed)
      const settings = effectiveSettings(library.settings(), outside)
      outside.tell('settings.changed', settings)
      return ok(settings)
    },
    'app.about': () => ok({ version: outside.version, electron: outside.electronVersion, folder: outside.dataFolder }),
  }
}
