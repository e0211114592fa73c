import type { Language } from '#domain/meeting/records.ts'

/**
 * A report as a tree that no format owns: HTML, Word, Markdown and the spoken order all come from it. Every text in
 * it is final (words and values are already one), and every text is only text: a format escapes, it never parses.
 */
export interface ReportDocument {
  readonly language: Language
  readonly version: ReportVersion
  readonly title: string
  /** The name of the network, above the title; '' = none. */
  readonly network: string
  /** Date, time, place, lead … under the title. */
  readonly facts: readonly Definition[]
  /** What kind of copy this is: internal or public, of which day. */
  readonly standing: string
  /** One line for the top of every page. */
  readonly runningHead: string
  /** The heading of the table of contents. */
  readonly contents: string
  /** The colour of headings and lines, as #rrggbb; '' = the usual one. A format makes it dark enough for its ground. */
  /** What the logo is called for who cannot see it. */
  readonly logo: string
  readonly colour: string
  /** So much in it that a format on paper sets it closer. */
  readonly long: boolean
  readonly parts: readonly Part[]
}

export const reportVersions = ['internal', 'public'] as const
export type ReportVersion = (typeof reportVersions)[number]

export const partNames = [
  'nutshell', 'why', 'rivers', 'themes', 'doubts', 'needs', 'agreements', 'asks', 'gaps', 'next', 'items', 'attendance',
] as const
export type PartName = (typeof partNames)[number]

export interface Part {
  readonly name: PartName
  readonly title: string
  /** Best begun on a page of its own: a hint for paper. */
  readonly fresh: boolean
  readonly blocks: readonly Block[]
}

/** A piece of a line. A label says something about the text beside it ("open question"). */
export interface Run {
  readonly text: string
  readonly style: 'plain' | 'strong' | 'em' | 'label'
}
export type Runs = readonly Run[]

export interface Definition {
  readonly term: string
  readonly runs: Runs
}

export interface ListItem {
  readonly runs: Runs
  readonly inside: readonly List[]
}

export interface List {
  readonly is: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
  /** The number of the first one of an ordered list, when that is not 1. */
  readonly start?: number
  /** Small and close, in two columns on paper: to look something up in, not to read. */
  readonly compact?: true
}

/** The title of the report is level 1 and that of a part level 2, so blocks start at 3; no level is skipped. */
export interface Heading {
  readonly is: 'heading'
  readonly level: 3 | 4
  readonly runs: Runs
  /** What the heading belongs to, so that formats may give it a sign of its own; never the only sign. */
  readonly kind: HeadingKind
}
export type HeadingKind = 'plain' | 'river' | 'theme' | 'opportunity' | 'obstacle' | 'bridge'

export interface Paragraph {
  readonly is: 'paragraph'
  readonly runs: Runs
  readonly look: 'plain' | 'lead' | 'quiet' | 'question'
}

export interface Column {
  readonly title: string
  /** Share of the width; the shares of a table need not add up to anything. */
  readonly share: number
  readonly figures: boolean
}

/** The first cell of every row is its header. */
export interface TableBlock {
  readonly is: 'table'
  /** '' = the heading above it says what it is. */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Runs[])[]
}

/** A picture of a river. What it shows follows in the same part as headings and lists: that is its description. */
export interface Figure {
  readonly is: 'figure'
  readonly river: string
  readonly alt: string
  readonly caption: string
}

export interface Note {
  readonly is: 'note'
  readonly title: string
  readonly blocks: readonly (Paragraph | List)[]
}

export interface Definitions {
  readonly is: 'definitions'
  readonly entries: readonly Definition[]
}

export type Block = Heading | Paragraph | List | TableBlock | Figure | Note | Definitions

export function run(text: string, style: Run['style'] = 'plain'): Run {
  return { text, style }
}

export function heading(level: 3 | 4, text: string, kind: HeadingKind = 'plain'): Heading {
  return { is: 'heading', level, runs: [run(text)], kind }
}

export function paragraph(runs: Runs | string, look: Paragraph['look'] = 'plain'): Paragraph {
  return { is: 'paragraph', runs: typeof runs === 'string' ? [run(runs)] : runs, look }
}

/** A text of somebody's own: an empty line starts a new paragraph, a single line end stays a line end. */
export function paragraphs(text: string, look: Paragraph['look'] = 'plain'): Paragraph[] {
  return text.split(/\n[ \t]*\n/).map((piece) => piece.trim()).filter((piece) => piece !== '').map((piece) => paragraph(piece, look))
}

export function item(runs: Runs | string, inside: readonly List[] = []): ListItem {
  return { runs: typeof runs === 'string' ? [run(runs)] : runs, inside }
}

export function list(items: readonly ListItem[], ordered = false): List {
  return { is: 'list', ordered, items }
}

export function column(title: string, share: number, figures = false): Column {
  return { title, share, figures }
}

/** The words of runs, labels in brackets: for formats without styles and for search. */
export function plainText(runs: Runs): string {
  return runs.map((piece) => (piece.style === 'label' ? `[${piece.text}]` : piece.text)).join(' ').trim()
}
