/** A decoded text file, or pasted cells, to a table. */
import type { Result } from '#domain/document/result.ts'
import { gatherTable } from './build-table.ts'
import { findSeparator } from './delimiters.ts'
import { plainLineEnds, readRecords } from './separated-text.ts'
import type { Delimiter, ImportProblem, PeopleTable, TableNotice, TableSource } from './table.ts'

/** `delimiter` undefined: guessed. Rows are numbered as the spreadsheet does. */
export function readTable(
  text: string, sourceOf: (delimiter: Delimiter) => TableSource, notices: readonly TableNotice[] = [], delimiter?: Delimiter,
): Result<PeopleTable, ImportProblem> {
  const found = findSeparator(plainLineEnds(text))
  const separator = delimiter === undefined ? found.delimiter : delimiter
  const table = gatherTable()
  const read = readRecords(found.text, separator, (cells, row) => {
    table.add(cells, row)
    return true
  })
  const unclosed = read.unclosedQuotes.map((row): TableNotice => ({ code: 'unclosed-quote', row }))
  return table.finish(sourceOf(separator), [...notices, ...unclosed])
}
