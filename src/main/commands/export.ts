import { attempt } from '#main/storage/disk-error.ts'
import { claimFile } from '#main/storage/file-names.ts'
import { nodeFileSystem, type FileSystem } from '#main/storage/file-system.ts'
import { writeFully } from '#main/storage/durable-write.ts'
import { checkMeeting } from '#domain/report/checker.ts'
import type { ReportVersion } from '#domain/report/document.ts'
import { exportFiles, type ExportedFile, type ExportFormat } from '#main/export/export.ts'
import { pictureSizes, type PictureSize, type PictureWish } from '#main/export/river-sheet.ts'
import { readGiven } from './arguments.ts'
import { usageStatus, type CommandIo } from './io.ts'
import { usage } from './new.ts'
import { readCopyFile, type CopyContents } from './read-copy.ts'
import { reportCommandWords } from './words-report.ts'

const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'md'] as const
/** Rivers, each a file of its own; not part of `all`. */
const pictureFormats = ['png', 'svg'] as const
const isFormat = (name: string): name is (typeof formats)[number] | (typeof pictureFormats)[number] => [...formats, ...pictureFormats].some((one) => one === name)
const isSize = (name: string): name is PictureSize => pictureSizes.some((one) => one === name)

/**
 * `export F --format html|pdf|docx|xlsx|csv|md|all|png|svg [--size screen|a3|a1] [--public] [--black-and-white] --out folder`: 0 made, 1 made but for the PDF (of
 * `all`), 2 a file could not be read or written or printed, 64 wrong words. No file that is there is written over.
 */
export async function exportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const words = reportCommandWords[io.language]
  const given = readGiven(args, { options: ['format', 'out', 'size'], flags: ['public', 'black-and-white'], words: { from: 1, to: 1 } })
  const [typed] = given?.words ?? []
  const wanted = given?.options.get('format')
  const out = given?.options.get('out')
  if (given === null || typed === undefined || wanted === undefined || out === undefined || out === '' || !(wanted === 'all' || isFormat(wanted))) {
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
  const read = readCopyFile(io, typed)
  if (!read.ok) {
    io.error(words.unreadable(typed, read.error.kind))
    return 2
  }
  const canPrint = io.htmlToPdf !== undefined
  const chosen: ExportFormat[] = wanted === 'all' ? formats.filter((format) => format !== 'pdf' || canPrint) : [wanted]
  const status = await exportInto(io, read.value, { formats: chosen, version: given.flags.has('public') ? 'public' : 'internal', out, blackAndWhite: given.flags.has('black-and-white'), ...(isPicture ? { picture: { size, print: given.flags.has('black-and-white') } } : {}) })
  if (wanted !== 'all' || canPrint || status !== 0) return status
  io.error(words.noPrinter)
  return 1
}

interface Wanted {
  readonly formats: readonly ExportFormat[]
  readonly version: ReportVersion
  readonly out: string
  readonly blackAndWhite: boolean
  readonly picture?: PictureWish
}

async function exportInto(io: CommandIo, { meeting, people, pictures }: CopyContents, { formats: chosen, version, out, blackAndWhite, picture }: Wanted): Promise<number> {
  const words = reportCommandWords[io.language]
  const files = await printed(() => exportFiles(meeting, people, { version, formats: chosen, today: io.today, blackAndWhite, ...(picture === undefined ? {} : { picture }) }, { pictures, ...(io.svgToPng === undefined ? {} : { svgToPng: io.svgToPng }), ...(io.htmlToPdf === undefined ? {} : { htmlToPdf: io.htmlToPdf }) }))
  if (files === null || !files.ok) {
    io.error(files === null ? words.notPrinted : words.noPrinter)
    return 2
  }
  const disk = nodeFileSystem()
  const folder = io.path(out)
  const written = attempt(() => {
    disk.makeFolder(folder)
    return files.value.map((file) => writeFile(disk, folder, file))
  })
  if (!written.ok) {
    io.error(words.folderNotWritten(out))
    return 2
  }
  for (const path of written.value) io.out(words.written(path))
  const problems = checkMeeting(meeting, people, { version }).filter((finding) => finding.severity === 'problem').length
  if (problems > 0) io.error(words.lookFirst(problems))
  return 0
}

/** null when the printer failed. */
async function printed<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch {
    return null
  }
}

/** A new file, on the disk when this returns; " (2)" behind a name that is taken. Throws like the disk. */
function writeFile(disk: FileSystem, folder: string, file: ExportedFile): string {
  const { path, handle } = claimFile(disk, folder, file.name, file.extension)
  try {
    writeFully(disk, handle, file.bytes, 0)
    disk.sync(handle)
  } finally {
    disk.close(handle)
  }
  return path
}
