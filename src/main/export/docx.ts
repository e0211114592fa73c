import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, ImageRun, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, ShadingType, Tab, Table, TableCell, TableRow,
  TextRun, WidthType, type FileChild, type ParagraphChild,
} from 'docx'
import type { Block, Figure, List, ReportDocument, Runs, TableBlock } from '#domain/report/document.ts'
import { pictureKind, rasterHead } from '#main/import/picture-head.ts'
import { reportColours, type ReportColours } from './colour.ts'
import { legalText } from './html-text.ts'
import type { RiverImages } from './river-image.ts'
import { zipBytes } from './zip.ts'

export interface DocxOptions {
  readonly images: RiverImages
  /** The pictures as PNG, by river, for programs that show no SVG; without them a Word of 2016 or later is needed. */
  readonly pngs: ReadonlyMap<string, Uint8Array>
  /** The picture above the title. */
  readonly logo?: Uint8Array
  /** "page", for the foot. */
  readonly page: string
}

/** Width of the text on an A4 page with these margins, in twentieths of a point. */
const textWidth = 11906 - 2 * 1134
const soft = '4A554E'

/** Makes the parts of the Word file one by one; who calls may rest between them. */
export function* docxSteps(report: ReportDocument, options: DocxOptions): Generator<undefined, UnpackedDocx> {
  const colours = hex(reportColours(report.colour))
  const counter: Counter = { lists: 0, colours, starts: [], pictures: new Map() }
  const children: FileChild[] = [...logoOf(report, options.logo, counter), ...front(report, colours.ink)]
  for (const part of report.parts) {
    yield undefined
    children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: part.fresh, children: texts([{ text: part.title, style: 'plain' }]) }))
    for (const block of part.blocks) {
      children.push(...blockOf(block, options, counter))
      yield undefined
    }
  }
  const document = new Document({
    title: legalText(report.title), creator: 'Meander', description: legalText(report.standing),
    styles: styles(report.language, colours.ink), numbering: { config: [bullets, numbers, ...counter.starts.map(startingAt)] },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1247, bottom: 1134, left: 1134, right: 1134 } } },
      headers: { default: new Header({ children: [new Paragraph({ style: 'Quiet', children: [new TextRun(legalText(report.runningHead))] })] }) },
      footers: { default: new Footer({ children: [new Paragraph({ style: 'Quiet', alignment: AlignmentType.RIGHT, children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] }) },
      children,
    }],
  })
  return { document, pictures: counter.pictures }
}

/** A Word file before it is packed: its text, and its pictures by the ticket that stands for each of them. */
export interface UnpackedDocx {
  readonly document: Document
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/** The package compiles for itself alone; the version is pinned, and every round-trip test goes through this. */
const compiler = Packer['compiler'] as { readonly compile: (document: Document) => ReadonlyMap<string, string | Uint8Array> }

/**
 * The bytes of the Word file. Packed here and not by the package: that one sums and presses every picture in
 * JavaScript, half of the time of a report with eight rivers. It gets a ticket for each, and the zip the picture.
 */
export function docxBytes({ document, pictures }: UnpackedDocx): Uint8Array {
  return zipBytes([...compiler.compile(document)].map(([path, data]) => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
    const picture = path.startsWith('word/media/') ? pictures.get(Buffer.from(bytes).toString('latin1')) : undefined
    return { path, bytes: picture ?? bytes, level: /\.(?:png|jpe?g)$/.test(path) ? 0 : 3 }
  }))
}

/** Stands for a picture until the zip is made. */
function ticketFor(picture: Uint8Array, counter: Counter): Uint8Array {
  const ticket = `picture ${String(counter.pictures.size + 1)}`
  counter.pictures.set(ticket, picture)
  return Buffer.from(ticket, 'latin1')
}

/** Word writes colours without the sign. */
function hex({ ink, tint }: ReportColours): ReportColours {
  return { ink: ink.slice(1).toUpperCase(), tint: tint.slice(1).toUpperCase() }
}

function styles(language: ReportDocument['language'], water: string) {
  const font = 'Calibri'
  // The outline level is what makes a heading of it for programs that do not go by the name of the style.
  const head = (size: number, before: number, after: number, color: string, outlineLevel: number) =>
    ({ run: { font, size, bold: true, color }, paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, outlineLevel } })
  return {
    default: {
      document: { run: { font, size: 22, language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
      title: { run: { font, size: 48, bold: true, color: '1D2420' }, paragraph: { spacing: { before: 40, after: 160, line: 240, lineRule: LineRuleType.AUTO } } },
      heading1: head(34, 400, 160, water, 0), heading2: head(27, 300, 100, '1D2420', 1), heading3: head(23, 220, 60, '1D2420', 2),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 25 } },
      { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { size: 19, color: soft } },
      { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 19, color: soft }, paragraph: { spacing: { before: 60, after: 80 } } },
      { id: 'Compact', name: 'Compact', basedOn: 'ListParagraph', run: { size: 18 }, paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } } },
      { id: 'Conclusion', name: 'Conclusion', basedOn: 'Normal', paragraph: { indent: { left: 160, right: 160 } } },
    ],
  }
}

const indents = [0, 1, 2, 3].map((level) => ({ level, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 300 } } } }))
const bullets = { reference: 'bullets', levels: indents.map((level) => ({ ...level, format: LevelFormat.BULLET, text: level.level % 2 === 0 ? '•' : '–' })) }
const numbers = { reference: 'numbers', levels: indents.map((level) => ({ ...level, format: level.level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER, text: `%${String(level.level + 1)}.` })) }

/** A list that goes on where another one ended. */
function startingAt(start: number) {
  return { reference: `from-${String(start)}`, levels: numbers.levels.map((level) => (level.level === 0 ? { ...level, start, style: { paragraph: { indent: { left: 520, hanging: 520 } } } } : level)) }
}

/** In a box of 160 by 56 px. A drawing (SVG) that nobody could paint is left out: not every Word shows one. */
function logoOf(report: ReportDocument, logo: Uint8Array | undefined, counter: Counter): Paragraph[] {
  if (logo === undefined) return []
  const altText = { name: legalText(report.logo), title: legalText(report.logo), description: legalText(report.logo) }
  const kind = pictureKind(logo)
  if (kind !== 'png' && kind !== 'jpeg') return []
  const head = rasterHead(logo, kind)
  if (!head.ok) return []
  const scale = Math.min(160 / head.value.width, 56 / head.value.height)
  const transformation = { width: Math.round(head.value.width * scale), height: Math.round(head.value.height * scale) }
  return [new Paragraph({ children: [new ImageRun({ type: kind === 'png' ? 'png' : 'jpg', data: ticketFor(logo, counter), transformation, altText })] })]
}

function front(report: ReportDocument, water: string): Paragraph[] {
  return [
    ...(report.network === '' ? [] : [new Paragraph({ children: [new TextRun({ text: legalText(report.network), bold: true, color: water })] })]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: texts([{ text: report.title, style: 'plain' }]) }),
    ...report.facts.map((fact) => new Paragraph({
      spacing: { after: 20 }, tabStops: [{ type: 'left' as const, position: 1700 }], indent: { left: 1700, hanging: 1700 },
      children: [new TextRun({ children: [legalText(fact.term), new Tab()], color: soft }), ...texts(fact.runs)],
    })),
    new Paragraph({ style: 'Quiet', spacing: { before: 160 }, children: texts([{ text: report.standing, style: 'plain' }]) }),
  ]
}

interface Counter {
  lists: number
  readonly colours: ReportColours
  /** Lists that begin at another number than 1: the first numbers. */
  readonly starts: number[]
  /** By the ticket that the package was given instead. */
  readonly pictures: Map<string, Uint8Array>
}

function blockOf(block: Block, options: DocxOptions, counter: Counter): FileChild[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: texts(block.runs) })]
    case 'paragraph':
      return [new Paragraph({ ...(block.look === 'plain' ? {} : { style: block.look === 'lead' ? 'Lead' : 'Quiet' }), keepNext: block.look === 'question', children: texts(block.runs) })]
    case 'list': return listOf(block, 0, counter)
    case 'table': return tableOf(block)
    case 'figure': return figureOf(block, options, counter)
    case 'note': return [boxed([{ text: block.title, style: 'strong' }], true, counter.colours), ...block.blocks.flatMap((inside) => (inside.is === 'paragraph' ? [boxed(inside.runs, false, counter.colours)] : listOf(inside, 0, counter)))]
    case 'definitions': return block.entries.map((entry) => new Paragraph({ children: [new TextRun({ text: `${legalText(entry.term)}: `, bold: true }), ...texts(entry.runs)] }))
  }
}

function boxed(runs: Runs, keepNext: boolean, { ink, tint }: ReportColours): Paragraph {
  return new Paragraph({
    style: 'Conclusion', keepNext, keepLines: true, children: texts(runs), shading: { type: ShadingType.CLEAR, fill: tint },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ink } },
  })
}

function listOf(list: List, level: number, counter: Counter): Paragraph[] {
  const instance = counter.lists++
  const reference = !list.ordered ? 'bullets' : list.start === undefined ? 'numbers' : `from-${String(list.start)}`
  if (list.start !== undefined && !counter.starts.includes(list.start)) counter.starts.push(list.start)
  const depth = Math.min(level, 3)
  return list.items.flatMap((item) => [
    new Paragraph({ style: list.compact === true ? 'Compact' : 'ListParagraph', numbering: { reference, level: depth, instance: list.ordered ? instance : 0 }, children: texts(item.runs) }),
    ...item.inside.flatMap((inside) => listOf(inside, level + 1, counter)),
  ])
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4B4' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function tableOf(table: TableBlock): FileChild[] {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0)
  const columnWidths = table.columns.map((column) => Math.floor((textWidth * column.share) / whole))
  const cell = (runs: Runs, at: number, bold: boolean) => new TableCell({
    width: { size: columnWidths[at] ?? 0, type: WidthType.DXA }, margins: { top: 50, bottom: 50, left: 60, right: 100 },
    children: [new Paragraph({ spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, ...(table.columns[at]?.figures === true ? { alignment: AlignmentType.RIGHT } : {}), children: texts(runs, bold, 20) })],
  })
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: table.columns.map((column, at) => cell([{ text: column.title, style: 'plain' }], at, true)) })
  const rows = table.rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((runs, at) => cell(runs, at, false)) }))
  return [
    ...(table.caption === '' ? [] : [new Paragraph({ style: 'Caption', keepNext: true, children: texts([{ text: table.caption, style: 'plain' }]) })]),
    new Table({
      columnWidths, width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, rows: [head, ...rows],
      borders: { top: none, left: none, right: none, insideVertical: none, bottom: line, insideHorizontal: line },
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}

/** One point of a light tint: what a program shows that knows no SVG when nobody could paint a PNG. The lists say it all. */
const blank = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN49ekTAAWYAs+TnoEuAAAAAElFTkSuQmCC', 'base64')

function figureOf(figure: Figure, { images, pngs }: DocxOptions, counter: Counter): FileChild[] {
  const image = images.get(figure.river)
  if (image === undefined) return []
  const width = 640
  const transformation = { width, height: Math.round((width * image.height) / image.width) }
  const altText = { name: legalText(figure.caption), title: legalText(figure.caption), description: legalText(figure.alt) }
  const png = pngs.get(figure.river)
  const run = png !== undefined
    ? new ImageRun({ type: 'png', data: ticketFor(png, counter), transformation, altText })
    : new ImageRun({ type: 'svg', data: ticketFor(Buffer.from(withoutFont(image.svg), 'utf8'), counter), transformation, altText, fallback: { type: 'png', data: blank } })
  return [new Paragraph({ keepNext: true, children: [run] }), new Paragraph({ style: 'Caption', children: texts([{ text: figure.caption, style: 'plain' }]) })]
}

/** Word takes no font from a picture, and packing eight times the same one costs a quarter of the whole. */
function withoutFont(svg: string): string {
  return svg.replace(/<style>[^]*?<\/style>/, '')
}

/** Word reads a label as words in brackets: it has no frame round a few words that survives every program. */
function texts(runs: Runs, bold = false, size?: number): ParagraphChild[] {
  return runs.flatMap(({ text, style }, at) => {
    const shown = legalText(style === 'label' ? `[${text}]` : text).split('\n')
    const look = { ...(bold || style === 'strong' ? { bold: true } : {}), ...(style === 'em' || style === 'label' ? { color: soft } : {}), ...(size === undefined ? {} : { size }) }
    // A space belongs to what follows it: a run of its own for each would make the file a third longer to write.
    return shown.map((line, n) => new TextRun({ text: at > 0 && n === 0 ? ` ${line}` : line, ...look, ...(n === 0 ? {} : { break: 1 }) }))
  })
}
