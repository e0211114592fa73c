/** The way in for people: a file from an office, as bytes, to a table of texts. */
import { fail } from '#domain/document/result.ts'
import type { Result } from '#domain/document/result.ts'
import { readTable } from '#domain/people/read-text.ts'
import { importLimits } from '#domain/people/table.ts'
import type { Delimiter, ImportProblem, PeopleTable, TableNotice, TextEncoding } from '#domain/people/table.ts'
import { decodeText } from './encoding.ts'
import { recogniseFile } from './recognise-file.ts'
import { readWorkbook } from './workbook.ts'

export interface ReadPeopleOptions {
  /** For nothing but what the file is called; what it is, its bytes say. */
  readonly fileName: string
  /** When the user saw odd letters in the preview and chose another. */
  readonly encoding?: TextEncoding
  readonly delimiter?: Delimiter
}

/**
 * Text with separators in any usual encoding, or a workbook (.xlsx, whatever it is called). Never throws; the
 * bytes are not changed. Cost: linear in the size; for 5 MB under a second and under 100 MB.
 */
export function readPeopleFile(bytes: Uint8Array, options: ReadPeopleOptions): Result<PeopleTable, ImportProblem> {
  const kind = recogniseFile(bytes)
  if (kind.kind === 'refused') return fail(kind.problem)
  const limit = kind.kind === 'archive' ? importLimits.workbookBytes : importLimits.textBytes
  if (bytes.length > limit) return fail({ code: 'too-large', limit, found: bytes.length })
  return kind.kind === 'archive' ? readWorkbook(bytes) : readTextFile(bytes, options)
}

function readTextFile(bytes: Uint8Array, options: ReadPeopleOptions): Result<PeopleTable, ImportProblem> {
  const { text, encoding, byteOrderMark, lost } = decodeText(bytes, options.encoding)
  if (isBinary(text)) return fail({ code: 'not-a-table' })
  const notices: readonly TableNotice[] = lost === 0 ? [] : [{ code: 'characters-lost', count: lost }]
  return readTable(text, (delimiter) => ({ kind: 'text', encoding, byteOrderMark, delimiter }), notices, options.delimiter)
}

/** Control characters beyond tab and line ends: a few are a slip, one in fifty is a program or a picture. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0
  return controls * 50 > sample.length
}
