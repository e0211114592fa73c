/** What was copied from a spreadsheet, a mail's list of recipients, or a note, to a table. */
import { fail } from '#domain/document/result.ts'
import type { Result } from '#domain/document/result.ts'
import { gatherTable } from './build-table.ts'
import { findSeparator } from './delimiters.ts'
import { readTable } from './read-text.ts'
import { plainLineEnds } from './separated-text.ts'
import { cleanText } from './spelling.ts'
import { importLimits } from './table.ts'
import type { ImportProblem, PeopleTable } from './table.ts'

/**
 * Recognises cells of a spreadsheet (tabs), recipients (`Naam <adres>; Naam2 <…>`), lines with a separator, one
 * name per line with or without bullets, and names after each other on one line. Never fails on shape, only on size.
 */
export function readPastedPeople(pasted: string): Result<PeopleTable, ImportProblem> {
  const limit = importLimits.textBytes
  if (pasted.length > limit) return fail({ code: 'too-large', limit, found: pasted.length })
  const text = plainLineEnds(pasted).trimEnd()
  if (cleanText(text.slice(0, 10_000)) === '' && text.trim() === '') return fail({ code: 'empty' })
  if (text.includes('\t')) return readTable(text, (delimiter) => ({ kind: 'pasted', form: 'table', delimiter }), [], '\t')
  if (/<[^<>\s]{1,200}@[^<>\s]{1,200}>/.test(text)) return readAddresses(text)
  const { delimiter, said } = findSeparator(text)
  const isOneLine = !text.trim().includes('\n')
  if (delimiter !== null && (said || (delimiter !== ',' && !isOneLine) || hasCommaColumns(text))) {
    return readTable(withoutBullets(text), () => ({ kind: 'pasted', form: 'table', delimiter }), [], delimiter)
  }
  return isOneLine ? readOneLine(text.trim()) : readLines(text)
}

/** "Piet Jansen, Bibliotheek" on most lines; "Jansen, Piet" too: the columns are asked for then. */
function hasCommaColumns(text: string): boolean {
  const lines = text.split('\n', 200).filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.filter((line) => line.includes(',')).length * 2 > lines.length
}

const bullet = /^[ \t\u00A0]{0,20}(?:(?:[-*•·▪◦‣●○■□☐☑✓–—]|\[[ xX]?\]|\(?\d{1,4}[.)])[ \t\u00A0]{1,10}|•)/

function withoutBullets(text: string): string {
  return text.split('\n').map((line) => line.replace(bullet, '')).join('\n')
}

function readLines(text: string): Result<PeopleTable, ImportProblem> {
  const table = gatherTable()
  text.split('\n').forEach((line, index) => { table.add(splitEntry(line.replace(bullet, '')), index + 1) })
  return table.finish({ kind: 'pasted', form: 'lines', delimiter: null }, [])
}

/** "Piet, Marie; Ahmed en Fatima". */
function readOneLine(text: string): Result<PeopleTable, ImportProblem> {
  const table = gatherTable()
  const separator = text.includes(';') ? ';' : text.includes('|') ? '|' : ','
  const entries = text.split(separator)
  const last = entries.at(-1) ?? ''
  const names = entries.length > 1 ? [...entries.slice(0, -1), ...last.split(/ (?:en|and|&) /)] : entries
  names.forEach((entry, index) => { table.add(splitEntry(entry.replace(bullet, '')), index + 1) })
  return table.finish({ kind: 'pasted', form: 'lines', delimiter: separator }, [])
}

/** "Piet Jansen (Bibliotheek)" and "Piet Jansen - Bibliotheek" are a name and an organisation. */
function splitEntry(entry: string): readonly string[] {
  const line = cleanText(entry.slice(0, importLimits.cellCharacters * 2))
  const bracket = line.endsWith(')') ? line.lastIndexOf(' (') : -1
  if (bracket > 0) return [line.slice(0, bracket), line.slice(bracket + 2, -1)]
  const dash = / [-–—] /.exec(line)
  return dash === null ? [line] : [line.slice(0, dash.index), line.slice(dash.index + 3)]
}

function readAddresses(text: string): Result<PeopleTable, ImportProblem> {
  const table = gatherTable()
  splitRecipients(text).forEach((recipient, index) => { table.add(readRecipient(recipient), index + 1) })
  return table.finish({ kind: 'pasted', form: 'addresses', delimiter: null }, [])
}

/** At `;` and line ends; at `,` only where an address has gone before ("Jansen, Piet <p@x.nl>, …"). Quotes hold together. */
function splitRecipients(text: string): readonly string[] {
  const recipients: string[] = []
  let from = 0
  let isQuoted = false
  let hasAddress = false
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? '\n'
    if (character === '"') isQuoted = !isQuoted
    if (character === '\n') isQuoted = false
    if (character === '@') hasAddress = true
    const splits = character === '\n' || (!isQuoted && (character === ';' || (character === ',' && hasAddress)))
    if (!splits) continue
    recipients.push(text.slice(from, at))
    from = at + 1
    hasAddress = false
  }
  return recipients
}

function readRecipient(recipient: string): readonly string[] {
  const line = recipient.slice(0, 2_000).replace(/^\s*(aan|to|cc|bcc|van|from)\s*:\s*/i, '').replace(bullet, '')
  const open = line.indexOf('<')
  if (open < 0) return line.includes('@') ? ['', cleanText(line)] : [unquote(line), '']
  const close = line.indexOf('>', open)
  return [unquote(line.slice(0, open)), cleanText(line.slice(open + 1, close < 0 ? undefined : close)).replace(/^mailto:/i, '')]
}

function unquote(text: string): string {
  return cleanText(text).replace(/^["']+|["']+$/g, '').trim()
}
