import { basename, join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Problem, WrittenFile } from '#contract/answers.ts'
import { aboutMeeting } from '#domain/meeting/records.ts'
import { checkMeeting } from '#domain/report/checker.ts'
import type { PartName } from '#domain/report/document.ts'
import { exportFiles, exportHtml, exportPaste, type ExportedFile, type ExportOptions, type ExportPorts, type ExportProblem } from '#main/export/export.ts'
import { pngWidth, riverSheet } from '#main/export/river-sheet.ts'
import { wordsIn } from '#main/export/words/words.ts'
import { asDiskError } from '#main/storage/disk-error.ts'
import { writeNamedFile } from '#main/storage/file-names.ts'
import { exportInThread } from '#main/work/exporting.ts'
import { ownDocuments } from '../copies.ts'
import type { Desk } from '../desk.ts'
import type { OpenMeeting } from '../open-meeting.ts'
import type { Outside } from '../outside.ts'
import { shownPictures } from '../pictures.ts'
import type { WrittenFiles } from '../written-files.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'report.preview' | 'report.export' | 'report.copy' | 'report.stop' | 'river.copyPicture'

/** The report: as it would be, what is missing in it, and as files. */
export function reportRequests(desk: Desk, written: WrittenFiles): Handlers<Names> {
  const { outside } = desk
  let running = 0
  const today = (): string => new Date(outside.now()).toISOString().slice(0, 10)
  return {
    'report.preview': ({ version, parts }) => withMeeting(desk, async (meeting) => {
      const html = await exportHtml(meeting.document(), meeting.people(), { version, today: today(), ...wanted(parts) }, { pictures: shownPictures(outside, meeting.store().folder(), meeting.document()) })
      return ok({ address: outside.showPreview(html), findings: JSON.stringify(checkMeeting(meeting.document(), meeting.people(), { version })) })
    }),
    'report.copy': ({ version, parts }) => withMeeting(desk, async (meeting) => ok(await exportPaste(meeting.document(), meeting.people(), { version, today: today(), ...wanted(parts) }))),
    'report.export': ({ version, formats, choosePlace, zip, blackAndWhite, parts, picture, rivers }) => withMeeting(desk, async (meeting) => {
      running += 1
      const mine = running
      const folder = choosePlace ? await outside.chooseFolder(ownDocuments(outside)) : ownDocuments(outside)
      if (folder === null) return ok(null)
      const made = await make(outside, meeting, { version, formats, today: today(), zip: zip ?? false, blackAndWhite: blackAndWhite ?? false, ...wanted(parts), ...(picture === undefined ? {} : { picture }), ...(rivers === undefined ? {} : { rivers }) }, {
        progress: (done, of) => { outside.tell('progress', { task: 'report', done, of }) },
        stopped: () => mine !== running,
      })
      if (!made.ok) return made
      return writeFiles(outside, folder, made.value, written)
    }),
    'river.copyPicture': ({ river, print }) => withMeeting(desk, async (meeting) => {
      const document = meeting.document()
      const wish = { size: 'screen', print } as const
      const image = riverSheet(document, river, wordsIn(aboutMeeting(document).language), wish, shownPictures(outside, meeting.store().folder(), document))
      if (image === null || outside.svgToPng === undefined || outside.copyPicture === undefined) return fail({ reason: 'report-not-made' })
      await outside.copyPicture(await outside.svgToPng(image.svg, pngWidth(wish)))
      return ok(null)
    }),
    'report.stop': () => {
      running += 1
      return ok(null)
    },
  }
}

function wanted(parts: readonly PartName[] | undefined): Pick<ExportOptions, 'parts'> {
  return parts === undefined ? {} : { parts: parts.map((name) => ({ name })) }
}

/** In a thread where there is one, so that no format ever holds up the windows. */
async function make(
  outside: Outside, meeting: OpenMeeting, options: ExportOptions, watch: Pick<ExportPorts, 'progress' | 'stopped'>,
): Promise<Result<readonly ExportedFile[], ExportProblem | Problem>> {
  const ports: ExportPorts = { ...watch, pictures: shownPictures(outside, meeting.store().folder(), meeting.document()), htmlToPdf: outside.htmlToPdf, ...(outside.svgToPng === undefined ? {} : { svgToPng: outside.svgToPng }) }
  try {
    return outside.workersFolder === null
      ? await exportFiles(meeting.document(), meeting.people(), options, ports)
      : await exportInThread(join(outside.workersFolder, 'export-worker.js'), meeting.document(), meeting.people(), options, ports)
  } catch (error) {
    outside.log('report-not-made', { error: error instanceof Error ? error.name : 'unknown' })
    return fail({ reason: 'report-not-made' })
  }
}

/** Never over a file that is there: "Verslag (2).pdf". */
export function writeFiles(outside: Outside, folder: string, files: readonly ExportedFile[], written: WrittenFiles): Result<{ readonly files: readonly WrittenFile[] }, Problem> {
  const { fileSystem } = outside
  try {
    fileSystem.makeFolder(folder)
    return ok({
      files: files.map((file) => {
        const path = writeNamedFile(fileSystem, folder, file)
        return written.note({ path, name: basename(path), format: file.format })
      }),
    })
  } catch (error) {
    return fail({ reason: 'file-not-written', values: { code: asDiskError(error).code, folder } })
  }
}
