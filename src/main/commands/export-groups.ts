import { inOrder } from '#domain/document/order.ts'
import { aboutMeeting } from '#domain/meeting/records.ts'
import { fold } from '#domain/people/spelling.ts'
import type { ExportedFile } from '#main/export/export.ts'
import { groupsPaper, paperName, paperTitle, type PaperKind } from '#main/export/groups-paper.ts'
import type { CommandIo } from './io.ts'
import type { CopyContents } from './read-copy.ts'
import { reportCommandWords } from './words-report.ts'
import { printed, writeExports } from './write-exports.ts'

/**
 * `export F --format groups [--round "name"]`: per round a list for the wall and signs for the tables, and once the
 * cards with all rounds. 0 made, 1 no such round or nobody in groups, 2 not printed or not written.
 */
export async function exportGroups(io: CommandIo, { meeting, people }: CopyContents, { out, round: named }: { readonly out: string; readonly round: string | null }): Promise<number> {
  const words = reportCommandWords[io.language]
  const all = inOrder(meeting.round.values())
  const rounds = named === null ? all : all.filter((round) => fold(round.title) === fold(named))
  if (rounds.length === 0 && named !== null) {
    io.error(words.noSuchRound(named, all.map(({ title }) => title).join(', ')))
    return 1
  }
  const wanted: { readonly kind: PaperKind; readonly round: string }[] = rounds.flatMap(({ id }) => [{ kind: 'list' as const, round: id }, { kind: 'signs' as const, round: id }])
  const papers = [...wanted, { kind: 'cards' as const, round: '' }].flatMap(({ kind, round }) => {
    const html = wanted.length === 0 ? null : groupsPaper(meeting, people, kind, round)
    return html === null ? [] : [{ html, name: paperName(meeting, kind, round), title: paperTitle(meeting, kind, round) }]
  })
  if (papers.length === 0) {
    io.error(words.nobodyInGroups)
    return 1
  }
  const { htmlToPdf } = io
  if (htmlToPdf === undefined) {
    io.error(words.noPrinter)
    return 2
  }
  const { language } = aboutMeeting(meeting)
  const files: ExportedFile[] = []
  for (const { html, name, title } of papers) {
    const bytes = await printed(() => htmlToPdf(html, { title, language }))
    if (bytes === null) {
      io.error(words.notPrinted)
      return 2
    }
    files.push({ format: 'pdf', extension: '.pdf', bytes, name })
  }
  return writeExports(io, out, files) ? 0 : 2
}
