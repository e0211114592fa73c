import type { Block, List, ReportDocument, Runs, TableBlock } from '#domain/report/document.ts'
import { legalText } from './html-text.ts'

/** The report as CommonMark with tables. Every text is escaped, so none becomes a link, a tag or a heading. */
export function* markdownPieces(report: ReportDocument): Generator<string> {
  yield [
    ...(report.network === '' ? [] : [`**${escapeMarkdown(report.network)}**`, '']),
    `# ${oneLine(report.title)}`, '', ...report.facts.map((fact) => `- ${escapeMarkdown(fact.term)}: ${inline(fact.runs)}`), '', `*${escapeMarkdown(report.standing)}*`, '', '',
  ].join('\n')
  for (const part of report.parts) {
    yield `## ${oneLine(part.title)}\n\n`
    for (const block of part.blocks) yield `${blockText(block)}\n`
  }
}

/** Signs that mean something anywhere, and those that do at the start of a line. */
function escapeMarkdown(text: string): string {
  return legalText(text)
    .replace(/[\\`*_{}[\]<>|~&!#$^:@]/g, (sign) => (sign === ':' || sign === '@' ? sign : sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/\b(https?|ftp|www|javascript|data|mailto)([:.])/gi, '$1\\$2')
    .replace(/^(\s*)([-+=]|\d+[.)])/gm, (_, space: string, mark: string) => `${space}${mark.length === 1 ? `\\${mark}` : `${mark.slice(0, -1)}\\${mark.slice(-1)}`}`)
}

function oneLine(text: string): string {
  return escapeMarkdown(text).replace(/\s*\n\s*/g, ' ')
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'heading': return `${'#'.repeat(block.level)} ${inline(block.runs).replace(/\s*<br>\s*/g, ' ')}\n`
    case 'paragraph': return `${inline(block.runs)}\n`
    case 'list': return `${listText(block, '')}\n`
    case 'table': return tableText(block)
    case 'figure': return `*${escapeMarkdown(block.alt)}*\n`
    case 'note': return `${quoted([`**${escapeMarkdown(block.title)}**`, '', ...block.blocks.map((inside) => blockText(inside).trimEnd())].join('\n'))}\n`
    case 'definitions': return `${block.entries.map((entry) => `- ${escapeMarkdown(entry.term)}: ${inline(entry.runs)}`).join('\n')}\n`
  }
}

/** By the line ends that Markdown knows: a text may hold others (U+2028), behind which a mark would stand in the text. */
const quoted = (lines: string): string => lines.split('\n').map((line) => `> ${line}`).join('\n')

function listText(list: List, indent: string): string {
  return list.items.map((item, at) => {
    const mark = list.ordered ? `${String((list.start ?? 1) + at)}. ` : '- '
    const inside = item.inside.map((one) => `\n${listText(one, indent + ' '.repeat(mark.length))}`).join('')
    return `${indent}${mark}${inline(item.runs)}${inside}`
  }).join('\n')
}

function tableText(table: TableBlock): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    ...(table.caption === '' ? [] : [`*${escapeMarkdown(table.caption)}*`, '']), row(table.columns.map((column) => oneLine(column.title))),
    row(table.columns.map((column) => (column.figures ? '---:' : '---'))), ...table.rows.map((cells) => row(cells.map(inline))), '',
  ].join('\n')
}

/** A line end inside a text is <br>: the only way that holds in a table cell and a list as well. */
function inline(runs: Runs): string {
  return runs.map(({ text, style }) => {
    const safe = escapeMarkdown(text.trim()).replace(/\s*\n\s*/g, '<br>')
    if (safe === '') return ''
    switch (style) {
      case 'plain': return safe
      case 'strong': return `**${safe}**`
      case 'em': return `*${safe}*`
      case 'label': return `\\[${safe}\\]`
    }
  }).filter((piece) => piece !== '').join(' ')
}
