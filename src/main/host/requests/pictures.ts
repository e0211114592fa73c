import { ok } from '#domain/document/result.ts'
import { readChosenFile } from '../chosen-file.ts'
import type { Desk } from '../desk.ts'
import { keepPicture } from '../pictures.ts'
import { withMeeting, type Handlers } from './handlers.ts'

/** Pictures of one's own: by the dialog, or dropped on the window. The record that shows one comes after, as a command. */
export function pictureRequests(desk: Desk): Handlers<'picture.take'> {
  const { outside } = desk
  return {
    'picture.take': ({ dropped }) => withMeeting(desk, async (meeting) => {
      const chosen = dropped === undefined ? await readChosenFile(outside, 'picture') : ok({ bytes: dropped })
      if (!chosen.ok) return chosen
      const bytes = chosen.value?.bytes
      if (bytes === undefined) return ok(null)
      return keepPicture(outside, meeting.store().folder(), meeting.document(), bytes)
    }),
  }
}
