import { pictureSizes, type PictureSize, type PictureWish, type ReportFormat } from '#contract/report-files.ts'
import { checkMeeting } from '#domain/report/checker.ts'
import type { ReportVersion } from '#domain/report/document.ts'
import { exportFiles } from '#main/export/export.ts'
import { readGiven } from './arguments.ts'
import { exportGroups } from './export-groups.ts'
import { usageStatus, type CommandIo } from './io.ts'
import { usage } from './new.ts'
import { readCopyFile, type CopyContents } from './read-copy.ts'
import { reportCommandWords } from './words-report.ts'
import { printed, writeExports } from './write-exports.ts'

const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'md'] as const
/** A piece to put into somebody else's letter; not part of `all`. */
const pieceFormats = ['newsletter'] as const
/** `all`: each a file; `zip`: the same files in one. */
const together = ['all', 'zip'] as const
/** The list for the wall, the cards and the table signs, as PDF; not part of `all`. */
const groupsFormat = 'groups'
/** Rivers, each a file of its own; not part of `all`. */
const pictureFormats = ['png', 'svg'] as const
const isFormat = (name: string): name is (typeof formats | typeof pieceFormats | typeof pictureFormats)[number] => [...formats, ...pieceFormats, ...pictureFormats].some((one) => one === name)
const isTogether = (name: string): name is (typeof together)[number] => together.some((one) => one === name)
const isSize = (name: string): name is PictureSize => pictureSizes.some((one) => one === name)

/**
 * `export F --format html|pdf|docx|xlsx|csv|md|all|zip|newsletter|png|svg|groups [--round "name"] [--size screen|a3|a1] [--public]
 * [--black-and-white] --out folder`: 0 made, 1 made but for the PDF (of `all` and `zip`), 2 a file could not be read or written or printed, 64 wrong words. No file that is there is written over.
 */
export async function exportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const words = reportCommandWords[io.language]
  const given = readGiven(args, { options: ['format', 'out', 'size', 'round'], flags: ['public', 'black-and-white'], words: { from: 1, to: 1 } })
  const [typed] = given?.words ?? []
  const wanted = given?.options.get('format')
  const out = given?.options.get('out')
  if (given === null || typed === undefined || wanted === undefined || out === undefined || out === '' || !(isTogether(wanted) || wanted === groupsFormat || isFormat(wanted))) {
    usage(io)
    return usageStatus
  }
  const size = given.options.get('size') ?? 'screen'
  const isPicture = pictureFormats.some((one) => one === wanted)
  if (!isSize(size)) {
    io.error(words.noSuchSize(size))
    return usageStatus
  }
  if (!isPicture && given.options.has('size')) {
    io.error(words.onlyPictures)
    return usageStatus
  }
  if (given.options.has('round') && wanted !== groupsFormat) {
    io.error(words.onlyGroups)
    return usageStatus
  }
  if (given.flags.has('public') && wanted === groupsFormat) {
    io.error(words.groupsAreInternal)
    return usageStatus
  }
  const read = readCopyFile(io, typed)
  if (!read.ok) {
    io.error(words.unreadable(typed, read.error.kind))
    return 2
  }
  if (wanted === groupsFormat) return exportGroups(io, read.value, { out, round: given.options.get('round') ?? null })
  const canPrint = io.htmlToPdf !== undefined
  const chosen: ReportFormat[] = isTogether(wanted) ? formats.filter((format) => format !== 'pdf' || canPrint) : [wanted]
  const status = await exportInto(io, read.value, { formats: chosen, zip: wanted === 'zip', version: given.flags.has('public') ? 'public' : 'internal', out, blackAndWhite: given.flags.has('black-and-white'), ...(isPicture ? { picture: { size, print: given.flags.has('black-and-white') } } : {}) })
  if (!isTogether(wanted) || canPrint || status !== 0) return status
  io.error(words.noPrinter)
  return 1
}

interface Wanted {
  readonly formats: readonly ReportFormat[]
  readonly zip: boolean
  readonly version: ReportVersion
  readonly out: string
  readonly blackAndWhite: boolean
  readonly picture?: PictureWish
}

async function exportInto(io: CommandIo, { meeting, people, pictures }: CopyContents, { formats: chosen, zip, version, out, blackAndWhite, picture }: Wanted): Promise<number> {
  const words = reportCommandWords[io.language]
  const files = await printed(() => exportFiles(meeting, people, { version, formats: chosen, zip, today: io.today, blackAndWhite, ...(picture === undefined ? {} : { picture }) }, { pictures, ...(io.svgToPng === undefined ? {} : { svgToPng: io.svgToPng }), ...(io.htmlToPdf === undefined ? {} : { htmlToPdf: io.htmlToPdf }) }))
  if (files === null || !files.ok) {
    io.error(files === null ? words.notPrinted : words.noPrinter)
    return 2
  }
  if (!writeExports(io, out, files.value)) return 2
  const problems = checkMeeting(meeting, people, { version }).filter((finding) => finding.severity === 'problem').length
  if (problems > 0) io.error(words.lookFirst(problems))
  return 0
}
