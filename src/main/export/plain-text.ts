import type { Block, List, ReportDocument, Runs, TableBlock } from '#domain/report/document.ts'
import { legalText } from './html-text.ts'

/** The report for what knows no mark-up at all: a mail or a note. Nothing in it is a sign for a program. */
export function plainText(report: ReportDocument): string {
  const head = [report.network, report.title, ...report.facts.map((fact) => `${fact.term}: ${line(fact.runs)}`), report.standing]
  const parts = report.parts.map((part) => [part.title.toUpperCase(), ...part.blocks.map(blockText)].filter((text) => text !== '').join('\n\n'))
  return `${legalText([head.filter((text) => text !== '').join('\n'), ...parts].join('\n\n\n'))}\n`
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'heading': return line(block.runs)
    case 'paragraph': return lines(block.runs, '')
    case 'list': return listText(block, '')
    case 'table': return tableText(block)
    case 'figure': return line([{ text: block.alt, style: 'plain' }])
    case 'note': return [block.title, ...block.blocks.map(blockText)].filter((text) => text !== '').join('\n')
    case 'definitions': return block.entries.map((entry) => `- ${entry.term}: ${lines(entry.runs, '  ')}`).join('\n')
  }
}

function listText(list: List, indent: string): string {
  return list.items.map((item, at) => {
    const mark = list.ordered ? `${String((list.start ?? 1) + at)}. ` : '- '
    const inner = indent + ' '.repeat(mark.length)
    return [`${indent}${mark}${lines(item.runs, inner)}`, ...item.inside.map((one) => listText(one, inner))].join('\n')
  }).join('\n')
}

/** Columns cannot be lined up in a letter of any width: every row is an entry, its first cell on top, the others named below it. */
function tableText(table: TableBlock): string {
  const rows = table.rows.map((cells) => {
    const [first = [], ...others] = cells
    const named = others.flatMap((cell, at) => (line(cell) === '' ? [] : [`  ${table.columns[at + 1]?.title ?? ''}: ${lines(cell, '  ')}`]))
    return [`- ${lines(first, '  ')}`, ...named].join('\n')
  })
  return [table.caption, ...rows].filter((text) => text !== '').join('\n')
}

function line(runs: Runs): string {
  return lines(runs, '').replace(/\s*\n\s*/g, ' ')
}

/** What the page tells apart by its letters (who, when) is told apart by a dash here. */
function lines(runs: Runs, indent: string): string {
  return runs.reduce((said, { text, style }) => {
    const words = text.trim()
    if (words === '') return said
    const piece = style === 'label' ? `[${words}]` : words
    return said === '' ? piece : `${said}${style === 'em' && !piece.startsWith('(') ? ' – ' : ' '}${piece}`
  }, '').replace(/\s*\n\s*/g, `\n${indent}`)
}
