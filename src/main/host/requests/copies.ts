import { basename, dirname } from 'node:path'
import { fail, ok } from '#domain/document/result.ts'
import { aboutMeeting } from '#domain/meeting/records.ts'
import { safeFileName } from '#main/storage/file-names.ts'
import { readChosenFile } from '../chosen-file.ts'
import { openCopy, ownDocuments, publish } from '../copies.ts'
import type { Desk } from '../desk.ts'
import type { WrittenFiles } from '../written-files.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'meeting.openCopy' | 'meeting.publish' | 'file.open'

/** Copies to and from other laptops. */
export function copyRequests(desk: Desk, written: WrittenFiles): Handlers<Names> {
  const { outside } = desk
  return {
    'meeting.openCopy': async ({ dropped, fileName, keepBoth }) => {
      if (dropped !== undefined) return openCopy(desk, fileName ?? '', dropped, keepBoth ?? false)
      const chosen = await readChosenFile(outside, 'copy')
      if (!chosen.ok) return chosen
      return chosen.value === null ? ok(null) : openCopy(desk, chosen.value.name, chosen.value.bytes, keepBoth ?? false)
    },
    'meeting.publish': ({ choosePlace }) => withMeeting(desk, async (meeting) => {
      const folder = ownDocuments(outside)
      const name = `${safeFileName(aboutMeeting(meeting.document()).title, 'Meander')}.meander.json`
      const chosen = choosePlace ? await outside.chooseSave({ folder, name }) : `${folder}/${name}`
      if (chosen === null) return ok(null)
      const published = await publish(outside, meeting, choosePlace ? dirname(chosen) : folder, choosePlace ? basename(chosen) : undefined)
      return published.ok ? ok(written.note(published.value)) : published
    }),
    'file.open': async ({ file, how }) => {
      const path = written.path(file)
      if (path === null) return fail({ reason: 'no-such-file' })
      return await outside.openPath(path, how) ? ok(null) : fail({ reason: 'file-not-opened' })
    },
  }
}
