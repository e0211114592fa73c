import type { Block, Figure, Heading, List, Part, ReportDocument, Runs, TableBlock } from '#domain/report/document.ts'
import { reportColours } from './colour.ts'
import { escapeHtml } from './html-text.ts'
import { styleSheet } from './html-style.ts'
import type { RiverImages } from './river-image.ts'
import { signOf } from './signs.ts'

export interface HtmlOptions {
  /** Pictures by river; a river without one is told in words only. */
  readonly images: RiverImages
  /** The picture above the title, as an address that holds its bytes. */
  readonly logo?: string
  /** What stands at the foot of each page on paper; '' = no rules for paper margins. */
  readonly foot: string
}

/** Nothing but the style and the pictures in the file itself may load, and nothing may run. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/**
 * The report as one file: no script, no request. In pieces, so that whoever makes it can rest between them: about one
 * piece per block.
 */
export function* htmlPieces(document: ReportDocument, options: HtmlOptions): Generator<string> {
  yield `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Meander">
<title>${escapeHtml(document.title)}</title>
<style>
${styleSheet(document.runningHead, options.foot, reportColours(document.colour))}
</style>
</head>
<body${document.long ? ' class="long"' : ''}>
<div class="sheet">
<header>
${front(document, options.logo)}
</header>
${contents(document)}
<main>
`
  for (const part of document.parts) yield* partPieces(part, options.images, 2)
  yield '</main>\n</div>\n</body>\n</html>\n'
}

/**
 * The report to paste into a newsletter or a web page: headings, lists and tables only, no style, no picture, no
 * class and no id, so it takes the look of the place where it lands. The title is an h2.
 */
export function htmlFragment(document: ReportDocument): string {
  const parts = document.parts.map((part) => [...partPieces(part, new Map(), 3)].join(''))
  const facts = document.facts.map((fact) => `<li>${escapeHtml(fact.term)}: ${inline(fact.runs)}</li>`).join('')
  const all = `<h2>${escapeHtml(document.title)}</h2>\n${facts === '' ? '' : `<ul>${facts}</ul>\n`}${parts.join('')}`
  return all.replace(/<svg[^]*?<\/svg>/g, '').replace(/<figure>[^]*?<\/figure>\n/g, '').replace(/<\/?(?:section|div|span)[^>]*>\n?/g, '').replace(/ (?:class|id|aria-labelledby)="[^"]*"/g, '')
}

function front(document: ReportDocument, logo: string | undefined): string {
  const facts = document.facts.map((fact) => `<dt>${escapeHtml(fact.term)}</dt><dd>${inline(fact.runs)}</dd>`).join('\n')
  return [
    logo === undefined ? '' : `<img class="logo" src="${escapeHtml(logo)}" alt="${escapeHtml(document.logo)}">`,
    document.network === '' ? '' : `<p class="network">${escapeHtml(document.network)}</p>`,
    `<h1>${escapeHtml(document.title)}</h1>`,
    facts === '' ? '' : `<dl class="facts">\n${facts}\n</dl>`,
    `<p class="standing">${escapeHtml(document.standing)}</p>`,
  ].filter((line) => line !== '').join('\n')
}

function contents(document: ReportDocument): string {
  if (document.parts.length < 3) return ''
  const lines = document.parts.map((part) => `<li><a href="#part-${part.name}">${escapeHtml(part.title)}</a></li>`)
  return `<nav aria-labelledby="contents"><h2 id="contents">${escapeHtml(document.contents)}</h2><ol>\n${lines.join('\n')}\n</ol></nav>\n`
}

/** A table of so few rows stays on one page; of figures, whose rows are one line, so many. */
const shortTable = 6
const shortFigures = 16

function isShort({ columns, rows }: TableBlock): boolean {
  return rows.length <= (columns.slice(1).every((column) => column.figures === true) ? shortFigures : shortTable)
}

/** Where the renderer is: the last heading names a table that has no caption of its own. */
interface Place {
  readonly images: RiverImages
  readonly down: number
  readonly part: string
  heads: number
}

function* partPieces(part: Part, images: RiverImages, level: 2 | 3): Generator<string> {
  const sort = part.fresh ? 'fresh' : part.name === 'nutshell' ? 'nutshell' : 'part'
  yield `<section class="${sort}" aria-labelledby="part-${part.name}">\n<h${String(level)} id="part-${part.name}">${escapeHtml(part.title)}</h${String(level)}>\n`
  const place: Place = { images, down: level - 2, part: part.name, heads: 0 }
  for (let at = 0; at < part.blocks.length; at++) {
    const four = part.blocks.slice(at, at + 4)
    if (isPair(four)) {
      yield `<div class="pair"><div>\n${four.slice(0, 2).map((block) => blockHtml(block, place)).join('')}</div><div>\n${four.slice(2).map((block) => blockHtml(block, place)).join('')}</div></div>\n`
      at += 3
      continue
    }
    const block = part.blocks[at]
    if (block !== undefined) yield blockHtml(block, place)
  }
  yield '</section>\n'
}

/** Opportunities and obstacles stand side by side, as the two banks of the river do. */
function isPair(blocks: readonly Block[]): boolean {
  const [one, first, two, second] = blocks
  return one?.is === 'heading' && one.kind === 'opportunity' && two?.is === 'heading' && two.kind === 'obstacle'
    && first?.is !== 'heading' && second !== undefined && second.is !== 'heading' && !isLong(first) && !isLong(second)
}

function isLong(block: Block | undefined): boolean {
  return block?.is === 'list' && sizeOf(block) >= longList
}

/** Items and what is inside them. */
function sizeOf(list: List): number {
  return list.items.reduce((sum, item) => sum + 1 + item.inside.reduce((inner, inside) => inner + sizeOf(inside), 0), 0)
}

function blockHtml(block: Block, place: Place): string {
  switch (block.is) {
    case 'heading': return headingHtml(block, place)
    case 'paragraph': return `<p${block.look === 'plain' ? '' : ` class="${block.look}"`}>${inline(block.runs)}</p>\n`
    case 'list': return listHtml(block)
    case 'table': return tableHtml(block, place)
    case 'figure': return figureHtml(block, place.images)
    case 'note': return `<div class="note"><p class="of">${escapeHtml(block.title)}</p>\n${block.blocks.map((inside) => blockHtml(inside, place)).join('')}</div>\n`
    case 'definitions': return `<dl class="facts">${block.entries.map((entry) => `<dt>${escapeHtml(entry.term)}</dt><dd>${inline(entry.runs)}</dd>`).join('')}</dl>\n`
  }
}

function headingHtml(block: Heading, place: Place): string {
  const level = String(block.level + place.down)
  place.heads += 1
  return `<h${level} id="${headId(place)}">${signOf(block.kind)}${inline(block.runs)}</h${level}>\n`
}

/** From so many items on a list takes two columns on paper. */
const longList = 9

function listHtml(list: List): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const look = list.compact === true ? ' class="compact"' : sizeOf(list) >= longList ? ' class="long"' : ''
  const start = list.start === undefined || list.start === 1 ? '' : ` start="${String(list.start)}"`
  return `<${tag}${look}${start}>\n${list.items.map((item) => `<li>${inline(item.runs)}${item.inside.map(listHtml).join('')}</li>`).join('\n')}\n</${tag}>\n`
}

function headId(place: Place): string {
  return place.heads === 0 ? `part-${place.part}` : `${place.part}-${String(place.heads)}`
}

function tableHtml(table: TableBlock, place: Place): string {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0)
  const widths = table.columns.map((column) => `<col style="width:${(100 * column.share / whole).toFixed(1)}%">`).join('')
  const look = (at: number) => (table.columns[at]?.figures === true ? ' class="figures"' : '')
  const head = table.columns.map((column, at) => `<th scope="col"${look(at)}>${escapeHtml(column.title)}</th>`).join('')
  const rows = table.rows.map((cells) => `<tr>${cells.map((cell, at) =>
    (at === 0 ? `<th scope="row">${inline(cell)}</th>` : `<td${look(at)}>${inline(cell)}</td>`)).join('')}</tr>`)
  const name = table.caption === '' ? ` aria-labelledby="${headId(place)}"` : ''
  const caption = table.caption === '' ? '' : `<caption>${escapeHtml(table.caption)}</caption>\n`
  return `<div class="wide${isShort(table) ? ' short' : ''}"><table${name}>\n${caption}<colgroup>${widths}</colgroup>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>\n`
}

function figureHtml(figure: Figure, images: RiverImages): string {
  const image = images.get(figure.river)
  if (image === undefined) return ''
  const address = `data:image/svg+xml;base64,${Buffer.from(image.svg, 'utf8').toString('base64')}`
  return `<figure><img src="${address}" alt="${escapeHtml(figure.alt)}" width="${String(image.width)}" height="${String(image.height)}"><figcaption>${escapeHtml(figure.caption)}</figcaption></figure>\n`
}

/**
 * Emphasis is a span and a b, not em and strong: Chromium writes those as PDF 2.0 structure ("Em", "Strong") that
 * readers of PDF 1.4 do not know and leave out.
 */
function inline(runs: Runs): string {
  return runs.map(({ text, style }) => {
    const safe = escapeHtml(text).replace(/\n/g, '<br>')
    switch (style) {
      case 'plain': return safe
      case 'strong': return `<b>${safe}</b>`
      case 'em': return `<span class="said">${safe}</span>`
      case 'label': return `<span class="label">${safe}</span>`
    }
  }).join(' ')
}
