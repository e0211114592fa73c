import { fail, ok } from '#domain/document/result.ts'
import { aboutMeeting } from '#domain/meeting/records.ts'
import type { GroupRecord, RoundRecord } from '#domain/meeting/round-records.ts'
import { roomCells, roomsOnline, type OnlineKind, type OnlineRooms } from '#domain/meeting/rooms-online.ts'
import { groupsPaper, paperName, paperTitle } from '#main/export/groups-paper.ts'
import { csvCell } from '#main/export/csv.ts'
import type { ExportedFile } from '#main/export/export.ts'
import { fileName } from '#main/export/file-name.ts'
import { wordsIn } from '#main/export/words/words.ts'
import { ownDocuments } from '../copies.ts'
import type { Desk } from '../desk.ts'
import type { OpenMeeting } from '../open-meeting.ts'
import type { WrittenFiles } from '../written-files.ts'
import { withMeeting, type Handlers } from './handlers.ts'
import { writeFiles } from './report.ts'

/** The groups of a round for a meeting program. The addresses are read from the people file at this moment, not before. */
export function handOverRequests(desk: Desk, written: WrittenFiles): Handlers<'groups.handOver' | 'groups.print'> {
  const { outside } = desk
  return {
    'groups.print': ({ round: id, kind }) => withMeeting(desk, async (meeting) => {
      const document = meeting.document()
      const round = document.round.get(id)
      if (round === undefined) return fail({ reason: 'no-such-record', table: 'round' as const, id })
      const html = groupsPaper(document, meeting.people(), kind, id)
      if (html === null) return fail({ reason: 'nobody-in-groups' })
      const { language } = aboutMeeting(document)
      const bytes = await outside.htmlToPdf(html, { title: paperTitle(document, kind, id), language }).catch(() => null)
      if (bytes === null) return fail({ reason: 'no-printer' })
      const made = writeFiles(outside, ownDocuments(outside), [{ format: 'pdf', extension: '.pdf', bytes, name: paperName(document, kind, id) }], written)
      const file = made.ok ? made.value.files[0] : undefined
      return made.ok ? (file === undefined ? fail({ reason: 'nobody-in-groups' }) : ok(file)) : made
    }),
    'groups.handOver': ({ round: id, kind, choosePlace }) => withMeeting(desk, async (meeting) => {
      if (!meeting.document().round.has(id)) return fail({ reason: 'no-such-record', table: 'round' as const, id })
      const folder = choosePlace ? await outside.chooseFolder(ownDocuments(outside)) : ownDocuments(outside)
      if (folder === null) return ok(null)
      // The dialog may have been open for a while.
      const round = meeting.document().round.get(id)
      if (round === undefined) return fail({ reason: 'no-such-record', table: 'round' as const, id })
      const rooms = roomsOf(meeting, id)
      const cells = roomCells(kind, rooms)
      if (cells.length < 2) return fail({ reason: rooms.rows.length === 0 ? 'nobody-in-groups' : 'nobody-with-address' })
      const made = writeFiles(outside, folder, [fileOf(meeting, round, kind, cells)], written)
      if (!made.ok) return made
      const [file] = made.value.files
      return file === undefined ? ok(null) : ok({ file, people: rooms.rows.length, without: rooms.missing.length })
    }),
  }
}

function roomsOf(meeting: OpenMeeting, round: string): OnlineRooms {
  const words = wordsIn(aboutMeeting(meeting.document()).language)
  const nameOf = ({ name }: GroupRecord): string => (/^\d*$/.test(name) ? `${words.group} ${name}` : name)
  return roomsOnline(meeting.document(), meeting.people(), round, nameOf)
}

const programs: Readonly<Record<OnlineKind, string>> = { zoom: 'Zoom', teams: 'Teams' }

/**
 * Commas and UTF-8. Without a BOM for Zoom, which compares the first column by name; with one for the list that a
 * person opens in a spreadsheet.
 */
function fileOf(meeting: OpenMeeting, round: RoundRecord, kind: OnlineKind, cells: readonly (readonly string[])[]): ExportedFile {
  const text = cells.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
  return {
    format: 'csv', extension: '.csv', bytes: Buffer.from(kind === 'teams' ? `\uFEFF${text}` : text, 'utf8'),
    name: fileName(aboutMeeting(meeting.document()).title, `${round.title.slice(0, 50)} ${programs[kind]}`, '.csv'),
  }
}
