import type { PictureWish, ReportFormat } from '#contract/report-files.ts'
import { fail, ok, type Result } from '#domain/document/result.ts'
import type { People } from '#domain/meeting/people-records.ts'
import { aboutMeeting, type Meeting } from '#domain/meeting/records.ts'
import type { ReportDocument, ReportVersion } from '#domain/report/document.ts'
import { publicView } from '#domain/report/public-view.ts'
import { confluenceFigure } from '#domain/report/confluence.ts'
import { riverName } from '#domain/report/reading.ts'
import { reportInSteps, type PartChoice } from '#domain/report/report.ts'
import type { Words } from '#domain/report/words.ts'
import { pictureAddress } from '#main/import/picture-address.ts'
import { pictureKind } from '#main/import/picture-head.ts'
import { csvPieces } from './csv.ts'
import { docxBytes, docxSteps } from './docx.ts'
import { fileName } from './file-name.ts'
import { htmlFragment, htmlPieces } from './html.ts'
import { markdownPieces } from './markdown.ts'
import { plainText } from './plain-text.ts'
import type { RiverImage, RiverImages } from './river-image.ts'
import { drawConfluence } from './confluence-drawing.ts'
import { drawRiver } from './river-drawing.ts'
import { pngWidth, riverSheet } from './river-sheet.ts'
import { sheetSteps, type Sheet } from './sheets.ts'
import { bytesInSlices, inSlices, rest, Stopped } from './slices.ts'
import { wordsIn } from './words/words.ts'
import { xlsxBytes } from './xlsx.ts'
import { zipOf } from './zip.ts'

export interface ExportOptions {
  readonly version: ReportVersion
  readonly formats: readonly ReportFormat[]
  /** ISO date, for "as of". */
  readonly today: string
  readonly parts?: readonly PartChoice[]
  /** Rivers as they are legible on a printer without colour. */
  readonly blackAndWhite?: boolean
  /** Rivers as files of their own: how large, and in which colours; absent = as in the report. */
  readonly picture?: PictureWish
  /** Only these rivers as files of their own; absent = all. */
  readonly rivers?: readonly string[]
  /** All files in one, when there are several. */
  readonly zip?: boolean
}

export interface ExportPorts {
  /** Prints one HTML text on A4; rejects when it cannot. Without it there is no PDF. */
  readonly htmlToPdf?: (html: string, options: { readonly title: string; readonly language: string }) => Promise<Uint8Array>
  /** Without it Word gets the SVG itself, and there is no PNG. */
  readonly svgToPng?: (svg: string, width: number) => Promise<Uint8Array>
  /** Another painter of rivers; usually that of river-drawing.ts. It is given the view that may be shown. */
  readonly riverImage?: (meeting: Meeting, river: string) => RiverImage | null
  /** Bytes of the pictures that the rivers show, by name. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
  readonly progress?: (done: number, of: number) => void
  readonly stopped?: () => boolean
}

export interface ExportedFile {
  readonly format: ReportFormat | 'zip'
  /** Without extension; safe as a file name everywhere, at most 120 bytes with it. */
  readonly name: string
  /** With its dot. */
  readonly extension: string
  readonly bytes: Uint8Array
}

export type ExportProblem = { readonly reason: 'stopped' } | { readonly reason: 'no-printer'; readonly format: ReportFormat }

/**
 * All chosen files from one report. Writes nothing: whoever calls puts the bytes on disk. The work is cut into slices
 * of about 12 ms (one that makes the zip of a very long Word file may be longer); between them the windows go on, and
 * it can be stopped. Rejects only when a port rejects.
 */
export async function exportFiles(meeting: Meeting, people: People, options: ExportOptions, ports: ExportPorts = {}): Promise<Result<readonly ExportedFile[], ExportProblem>> {
  const missing = options.formats.find((format) => (format === 'pdf' && ports.htmlToPdf === undefined) || (format === 'png' && ports.svgToPng === undefined))
  if (missing !== undefined) return fail({ reason: 'no-printer', format: missing })
  try {
    const job = await prepare(meeting, people, options, ports)
    const files = await makeFiles(job)
    return ok(options.zip === true && files.length > 1 ? [file(job, 'zip', '.zip', zipOf(files), withoutColour(job))] : files)
  } catch (error) {
    if (error instanceof Stopped) return fail({ reason: 'stopped' })
    throw error
  }
}

/** The report to paste: as marked-up text for a newsletter, a mail or a web page, and as plain text for what knows no mark-up. */
export async function exportPaste(meeting: Meeting, people: People, options: Omit<ExportOptions, 'formats'>): Promise<{ readonly html: string; readonly text: string }> {
  const job = await prepare(meeting, people, { ...options, formats: ['md'] }, {})
  return { html: htmlFragment(job.report), text: plainText(job.report) }
}

/** The page alone, for the preview. */
export async function exportHtml(meeting: Meeting, people: People, options: Omit<ExportOptions, 'formats'>, ports: ExportPorts = {}): Promise<string> {
  const job = await prepare(meeting, people, { ...options, formats: ['html'] }, ports)
  return Buffer.from(await bytesInSlices(htmlPieces(job.report, { images: job.images, foot: '', ...logoOf(job) }), job)).toString('utf8')
}

interface Job {
  readonly options: ExportOptions
  readonly ports: ExportPorts
  readonly stopped: () => boolean
  readonly words: Words
  readonly view: { readonly meeting: Meeting; readonly people: People }
  readonly report: ReportDocument
  readonly images: RiverImages
  readonly title: string
}

async function prepare(meeting: Meeting, people: People, options: ExportOptions, ports: ExportPorts): Promise<Job> {
  const stopped = ports.stopped ?? (() => false)
  const words = wordsIn(aboutMeeting(meeting).language)
  const view = options.version === 'public' ? publicView(meeting, people, words) : { meeting, people }
  await rest()
  const { version, today, parts } = options
  const report = await inSlices(reportInSteps(meeting, people, { version, words, today, ...(parts === undefined ? {} : { parts }) }), { stopped })
  const pictured = options.formats.some((format) => !['xlsx', 'csv', 'md', 'newsletter'].includes(format))
  const images = pictured ? await inSlices(draw(view.meeting, words, options, ports), { stopped }) : new Map<string, RiverImage>()
  return { options, ports, stopped, words, view, report, images, title: aboutMeeting(view.meeting).title }
}

function* draw(meeting: Meeting, words: Words, options: ExportOptions, ports: ExportPorts): Generator<undefined, RiverImages> {
  const palette = options.blackAndWhite === true ? 'print' : 'light'
  const paint = ports.riverImage ?? ((from: Meeting, river: string) => drawRiver(from, river, words, palette, 1600, ports.pictures))
  const images = new Map<string, RiverImage>()
  for (const river of meeting.river.keys()) {
    const image = paint(meeting, river)
    if (image !== null) images.set(river, image)
    yield undefined
  }
  const together = ports.riverImage === undefined ? drawConfluence(meeting, words, palette, 1600, ports.pictures) : null
  if (together !== null) images.set(confluenceFigure, together)
  return images
}

async function makeFiles(job: Job): Promise<ExportedFile[]> {
  const files: ExportedFile[] = []
  const formats = [...new Set(job.options.formats)]
  for (const [at, format] of formats.entries()) {
    job.ports.progress?.(at, formats.length)
    await rest()
    if (job.stopped()) throw new Stopped()
    files.push(...await makers[format](job))
  }
  job.ports.progress?.(formats.length, formats.length)
  return files
}

const makers: Readonly<Record<ReportFormat, (job: Job) => Promise<ExportedFile[]>>> = {
  html: async (job) => [file(job, 'html', '.html', await htmlBytes(job), withoutColour(job))],
  pdf: async (job) => {
    const html = Buffer.from(await htmlBytes(job)).toString('utf8')
    const bytes = await job.ports.htmlToPdf?.(html, { title: job.report.title, language: job.report.language })
    return bytes === undefined ? [] : [file(job, 'pdf', '.pdf', bytes, withoutColour(job))]
  },
  docx: async (job) => {
    const pngs = job.ports.svgToPng === undefined ? new Map<string, Uint8Array>() : await paintPngs(job, job.ports.svgToPng, 1600)
    const unpacked = await inSlices(docxSteps(job.report, { images: job.images, pngs, page: job.words.page, ...await logoForWord(job) }), job)
    return [file(job, 'docx', '.docx', docxBytes(unpacked), withoutColour(job))]
  },
  xlsx: async (job) => [file(job, 'xlsx', '.xlsx', await xlsxBytes(await sheets(job)))],
  csv: async (job) => {
    const files: ExportedFile[] = []
    for (const sheet of await sheets(job)) files.push(file(job, 'csv', '.csv', await bytesInSlices(csvPieces(sheet), job), sheet.name))
    return files
  },
  md: async (job) => [file(job, 'md', '.md', await bytesInSlices(markdownPieces(job.report), job))],
  newsletter: (job) => Promise.resolve([file(job, 'newsletter', '.html', Buffer.from(htmlFragment(job.report), 'utf8'), job.words.newsletter)]),
  svg: (job) => Promise.resolve([...sheetsOf(job)].map(([river, image]) => file(job, 'svg', '.svg', Buffer.from(image.svg, 'utf8'), nameOf(job, river)))),
  png: async (job) => {
    const pngs = job.ports.svgToPng === undefined ? new Map<string, Uint8Array>() : await paintPngs({ ...job, images: sheetsOf(job) }, job.ports.svgToPng, job.options.picture === undefined ? 3508 : pngWidth(job.options.picture))
    return [...pngs].map(([river, bytes]) => file(job, 'png', '.png', bytes, nameOf(job, river)))
  },
}

function logoBytes({ view, ports }: Job): { readonly logo?: Uint8Array } {
  const bytes = ports.pictures?.get(aboutMeeting(view.meeting).logo)
  return bytes === undefined ? {} : { logo: bytes }
}

/** Not every Word shows a drawing: it gets a painting of it, where somebody can paint. */
async function logoForWord(job: Job): Promise<{ readonly logo?: Uint8Array }> {
  const { logo } = logoBytes(job)
  const paint = job.ports.svgToPng
  if (logo === undefined || paint === undefined || pictureKind(logo) !== 'svg') return logo === undefined ? {} : { logo }
  return { logo: await paint(Buffer.from(logo).toString('utf8'), 640) }
}

function logoOf(job: Job): { readonly logo?: string } {
  const { logo } = logoBytes(job)
  const address = logo === undefined ? null : pictureAddress(logo)
  return address === null ? {} : { logo: address }
}

function htmlBytes(job: Job): Promise<Uint8Array> {
  return bytesInSlices(htmlPieces(job.report, { images: job.images, foot: job.report.standing, ...logoOf(job) }), job)
}

function sheets(job: Job): Promise<Sheet[]> {
  return inSlices(sheetSteps(job.view.meeting, job.view.people, job.words, job.options.version), job)
}

async function paintPngs(job: Job, paint: NonNullable<ExportPorts['svgToPng']>, width: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const pngs = new Map<string, Uint8Array>()
  for (const [river, image] of job.images) {
    pngs.set(river, await paint(image.svg, width))
    if (job.stopped()) throw new Stopped()
  }
  return pngs
}

/** The rivers as they were asked for; the report has its own. */
function sheetsOf({ options, images, view, words, ports }: Job): RiverImages {
  const { picture, rivers } = options
  const chosen = new Map([...images].filter(([river]) => rivers === undefined || rivers.includes(river)))
  if (picture === undefined) return chosen
  return new Map([...chosen].map(([river, image]) => [river, riverSheet(view.meeting, river, words, picture, ports.pictures ?? new Map<string, Uint8Array>()) ?? image]))
}

/** Said of a report whose rivers have no colour: beside the one in colour nobody takes it for that. Lists and text have no rivers. */
function withoutColour({ options, images, words }: Job): string {
  return options.blackAndWhite === true && images.size > 0 ? words.blackAndWhite : ''
}

/** Which river, for which sheet, and whether without colour: files that differ have names that differ. */
function nameOf({ view, words, options: { picture, blackAndWhite } }: Job, river: string): string {
  const record = view.meeting.river.get(river)
  const name = river === confluenceFigure ? words.confluence : record === undefined ? '' : riverName(view.meeting, record, words)
  const sheet = picture === undefined || picture.size === 'screen' ? '' : picture.size.toUpperCase()
  return [name, sheet, picture?.print ?? blackAndWhite === true ? words.blackAndWhite : ''].filter((part) => part !== '').join(' ')
}

function file(job: Job, format: ExportedFile['format'], extension: string, bytes: Uint8Array, piece = ''): ExportedFile {
  const tail = [job.words.fileName[job.options.version], piece].filter((part) => part !== '').join(' - ')
  return { format, extension, bytes, name: fileName(job.title, tail, extension) }
}
