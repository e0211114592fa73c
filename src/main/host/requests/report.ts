import { join } from 'node:path'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { Problem, ReportFormat, WrittenFile } from '#contract/bridge.ts'
import { checkMeeting } from '#domain/report/checker.ts'
import type { ReportVersion } from '#domain/report/document.ts'
import { aboutMeeting } from '#domain/meeting/records.ts'
import { claimFile, safeFileName } from '#main/storage/file-names.ts'
import { asDiskError } from '#main/storage/disk-error.ts'
import { writeFully } from '#main/storage/durable-write.ts'
import { ownDocuments } from '../copies.ts'
import type { Desk } from '../desk.ts'
import type { OpenMeeting } from '../open-meeting.ts'
import { previewHtml } from '../report.ts'
import type { WrittenFiles } from '../written-files.ts'
import { withMeeting, type Handlers } from './handlers.ts'

type Names = 'report.preview' | 'report.export' | 'report.stop'

/** The report: as it would be, what is missing in it, and as files. */
export function reportRequests(desk: Desk, written: WrittenFiles): Handlers<Names> {
  const { outside } = desk
  let running = 0
  const today = (): string => new Date(outside.now()).toISOString().slice(0, 10)
  return {
    'report.preview': ({ version }) => withMeeting(desk, (meeting) => {
      const html = previewHtml(meeting.document(), meeting.people(), version, today())
      return ok({ address: outside.showPreview(html), findings: JSON.stringify(checkMeeting(meeting.document(), meeting.people(), { version })) })
    }),
    'report.export': ({ version, formats, choosePlace }) => withMeeting(desk, async (meeting) => {
      running += 1
      const mine = running
      const suggested = ownDocuments(outside)
      const folder = choosePlace ? await outside.chooseFolder(suggested) : suggested
      if (folder === null) return ok(null)
      const files: WrittenFile[] = []
      for (const [at, format] of formats.entries()) {
        if (mine !== running) return fail({ reason: 'stopped' })
        outside.tell('progress', { task: 'report', done: at, of: formats.length })
        const bytes = await reportBytes(desk, meeting, version, format, today())
        const file = writeReport(desk, meeting, { folder, version, format }, bytes)
        if (!file.ok) return file
        files.push(written.note(file.value))
      }
      outside.tell('progress', { task: 'report', done: formats.length, of: formats.length })
      return ok({ files })
    }),
    'report.stop': () => {
      running += 1
      return ok(null)
    },
  }
}

async function reportBytes(desk: Desk, meeting: OpenMeeting, version: ReportVersion, format: ReportFormat, today: string): Promise<Uint8Array> {
  const html = previewHtml(meeting.document(), meeting.people(), version, today)
  const { title, language } = aboutMeeting(meeting.document())
  return format === 'pdf' ? desk.outside.htmlToPdf(html, { title, language }) : Buffer.from(html, 'utf8')
}

/** Never over a file that is there: "Verslag (2).pdf". */
function writeReport(
  desk: Desk, meeting: OpenMeeting, as: { readonly folder: string; readonly version: ReportVersion; readonly format: ReportFormat }, bytes: Uint8Array,
): Result<{ readonly path: string; readonly name: string; readonly format: ReportFormat }, Problem> {
  const { fileSystem } = desk.outside
  try {
    fileSystem.makeFolder(as.folder)
    const name = `${safeFileName(aboutMeeting(meeting.document()).title, 'Meander')} - ${as.version}`
    const claimed = claimFile(fileSystem, as.folder, name, `.${as.format}`)
    writeFully(fileSystem, claimed.handle, bytes, 0)
    fileSystem.close(claimed.handle)
    return ok({ path: claimed.path, name: claimed.path.slice(join(as.folder, 'x').length - 1), format: as.format })
  } catch (error) {
    return fail({ reason: 'file-not-written', values: { code: asDiskError(error).code, folder: as.folder } })
  }
}
