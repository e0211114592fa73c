import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Mapping } from '#domain/people/columns.ts'
import { applyMapping } from '#domain/people/drafts.ts'
import type { Delimiter, TextEncoding } from '#domain/people/table.ts'
import { windows1252High } from './code-pages.ts'
import { decodeText } from './encoding.ts'
import { readPeopleFile } from './people-file.ts'

const fileName = 'lijst.csv'

/** Windows-1252 the other way, for writing what an office would write. */
function windowsBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const at = windows1252High.indexOf(character)
    return at < 0 ? character.charCodeAt(0) : at + 0x80
  })
}

const writers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-8 with mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'utf-16le': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1252': windowsBytes,
}

// Letters that every encoding has, and everything that a CSV must quote. A cell has a letter or digit at both
// ends, as the reader trims; no title behind a comma or "@", which are rules of their own.
const inner = fc.string({ unit: fc.constantFrom(...'abcXYZ019 éëïÖçñß€;,|"\'=-'), maxLength: 12 })
const edge = fc.constantFrom(...'abcDEFéÖ7')
const cell = fc.oneof(fc.constant(''), fc.tuple(edge, inner, edge).map((parts) => parts.join('')))
const name = fc.tuple(edge, fc.string({ unit: fc.constantFrom(...'abcë "\';|-'), maxLength: 10 }), edge).map((parts) => `N${parts.join('')}`)
const rows = fc.array(fc.tuple(name, cell, cell, cell), { minLength: 1, maxLength: 12 })
const people: Mapping = {
  headerRow: 0,
  columns: [{ title: 'Naam', meaning: 'name' }, { title: 'Organisatie', meaning: 'organisation' },
    { title: 'Stadsdeel', meaning: 'district' }, { title: 'Soort', meaning: 'organisation-type' }],
}

/** "é€€" in Windows-1252 is byte for byte "退" in UTF-8: nobody can tell such a file from its bytes alone. */
function readsAsUtf8Too(bytes: Uint8Array): boolean {
  return /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/.test(Buffer.from(bytes).toString('latin1'))
}

function write(table: readonly (readonly string[])[], delimiter: string, newline: string, quotes: boolean): string {
  return Papa.unparse(table as string[][], { delimiter, newline, quotes })
}

describe('reading back what was written', () => {
  test('IM1 200 random tables in every encoding, separator and line end give the same people', () => {
    let read = 0
    fc.assert(fc.property(rows, fc.constantFrom(';', ',', '\t', '|'), fc.constantFrom('\r\n', '\n', '\r'), fc.boolean(), (body, delimiter, newline, quotes) => {
      const text = write([['Naam', 'Organisatie', 'Stadsdeel', 'Soort'], ...body], delimiter, newline, quotes)
      for (const [encoding, bytesOf] of Object.entries(writers)) {
        const bytes = bytesOf(text)
        if (encoding === 'windows-1252' && readsAsUtf8Too(bytes)) continue
        const table = readPeopleFile(bytes, { fileName })
        if (!table.ok) throw new Error(`${encoding}: ${table.error.code}`)
        expect(table.value.source).toMatchObject({ delimiter })
        const drafts = applyMapping(table.value, people).map((draft) => [draft.name, draft.organisation, draft.district, draft.organisationType])
        expect(drafts).toEqual(body.map((row) => row.map((value) => value.replace(/ +/g, ' '))))
        read += 1
      }
    }), { numRuns: 200, verbose: 1 })
    expect(read).toBeGreaterThan(950)
  })

  test('IM1 on well-formed text it reads what another reader of CSV reads', () => {
    const anyCell = fc.string({ unit: fc.constantFrom(...'ab\n;,"é \t'), maxLength: 8 })
    fc.assert(fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (table) => {
      const text = write(table, ';', '\n', true)
      const expected = (Papa.parse(text, { delimiter: ';', newline: '\n' }).data as string[][])
        .map((cells, index) => ({ row: index + 1, cells: withoutEmptyEnd(cells) })).filter((row) => row.cells.length > 0)
      const read = readPeopleFile(Buffer.from(text), { fileName, delimiter: ';', encoding: 'utf-8' })
      expect(read.ok ? read.value.rows : []).toEqual(expected)
    }), { numRuns: 300 })
  })
})

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((value) => value.trim() !== '')
  return cells.slice(0, last + 1)
}

describe('encodings', () => {
  const encodingOf = (bytes: Uint8Array) => decodeText(bytes).encoding

  test('IM1 plain letters and empty files are UTF-8, one accented letter of Windows makes it Windows', () => {
    expect(encodingOf(Buffer.from('Naam;Wijk\nPiet;Noord'))).toBe('utf-8')
    expect(encodingOf(windowsBytes('Zoë;Noord'))).toBe('windows-1252')
    expect(encodingOf(Buffer.from('Zoë;Noord'))).toBe('utf-8')
  })

  test('IM1 every character of Windows-1252 is read as what it is, also those that Latin-1 does not have', () => {
    expect(decodeText(windowsBytes('Zoë – “d’Hondt” Šarić’s € œuvre'.replace('ć', 'c'))).text).toBe('Zoë – “d’Hondt” Šaric’s € œuvre')
  })

  test('IM1 names with Windows quotes and š, ž, œ are not taken for Macintosh', () => {
    for (const text of ['Dušan Kovac', 'Krstoff d’Hondt', 'Cœur', 'Ana Režek', 'A – B']) expect(encodingOf(windowsBytes(text))).toBe('windows-1252')
  })

  test('IM1 UTF-8 that was cut in a letter, or got something of Windows pasted in, stays UTF-8', () => {
    expect(encodingOf(Buffer.from('Zoë;Noord\nRené').subarray(0, -1))).toBe('utf-8')
    expect(encodingOf(Buffer.concat([Buffer.from('Zoë;Noord\nRené;Zuid\n'), windowsBytes('Chloé;Oost')]))).toBe('utf-8')
  })

  test('IM1 one pair in Windows text that happens to be a letter of UTF-8 does not make it UTF-8', () => {
    expect(encodingOf(windowsBytes('Zoë;aÖ€a\nPiet;Noord'))).toBe('windows-1252')
  })

  test('IM1 UTF-16 without its mark is recognised', () => {
    expect(encodingOf(Buffer.from('Naam;Wijk\nZoë;Noord', 'utf16le'))).toBe('utf-16le')
    expect(encodingOf(Buffer.from('Naam;Wijk\nZoë;Noord', 'utf16le').swap16())).toBe('utf-16be')
  })

  test('IM1 the user may choose another encoding after seeing the preview', () => {
    const read = readPeopleFile(Buffer.from('Naam\nZoë'), { fileName, encoding: 'windows-1252' })
    expect(read.ok && read.value.rows[1]?.cells).toEqual(['ZoÃ«'])
  })
})

describe('limits', () => {
  const problemOf = (bytes: Uint8Array, name = fileName) => {
    const read = readPeopleFile(bytes, { fileName: name })
    return read.ok ? null : read.error
  }
  const list = (people: number) => Buffer.from(`Naam;Wijk\n${Array.from({ length: people }, (_, at) => `Persoon ${at};Noord`).join('\n')}\n`)

  test('IM7 5,000 people come in, 20,000 rows are refused with their number', () => {
    const read = readPeopleFile(list(5_000), { fileName })
    expect(read.ok && read.value.rows.length).toBe(5_001)
    expect(problemOf(list(20_000))).toEqual({ code: 'too-many-rows', limit: 5_000, found: 20_001 })
  })

  test('IM7 a cell of 10 MB: the file is too large; one of 4 MB is cut and said', () => {
    expect(problemOf(Buffer.from(`Naam;Wijk\nPiet;"${'x'.repeat(10_000_000)}"\n`))).toMatchObject({ code: 'too-large', limit: 5_000_000 })
    const read = readPeopleFile(Buffer.from(`Naam;Wijk\nPiet;"${'x'.repeat(4_000_000)}"\nAnna;Noord\n`), { fileName })
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.notices).toContainEqual({ code: 'cell-cut', row: 2, column: 2, limit: 1_000, found: 4_000_002 })
    expect(read.value.rows[2]?.cells).toEqual(['Anna', 'Noord'])
    expect(applyMapping(read.value, { headerRow: 0, columns: [{ title: '', meaning: 'name' }, { title: '', meaning: 'district' }] })[0]?.problems)
      .toContainEqual({ code: 'cell-cut', column: 2, limit: 1_000 })
  })

  test('IM7 more than fifty columns are refused with the row; empty ones at the end do not count', () => {
    expect(problemOf(Buffer.from(`Naam;Wijk\nPiet${';x'.repeat(60)}\n`))).toEqual({ code: 'too-many-columns', limit: 50, found: 61, row: 2 })
    expect(problemOf(Buffer.from(`Naam;Wijk\nPiet${';'.repeat(60)}\n`))).toBeNull()
  })

  test.each([
    ['nothing', Buffer.alloc(0), { code: 'empty' }], ['blanks', Buffer.from(' \r\n\r\n\t\r\n'), { code: 'empty' }],
    ['a mark and nothing', Buffer.from([0xef, 0xbb, 0xbf]), { code: 'empty' }],
    ['a meeting', Buffer.from('{"format": "meander"}'), { code: 'other-document', kind: 'json' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { code: 'other-document', kind: 'picture' }],
    ['rich text', Buffer.from('{\\rtf1 Naam}'), { code: 'other-document', kind: 'rtf' }],
    ['an archive cut off', Buffer.from('PK\u0003\u0004abc'), { code: 'workbook-damaged' }],
    ['zeros', Buffer.alloc(5_000), { code: 'not-a-table' }],
    ['a locked workbook', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]), { code: 'locked-workbook' }],
  ])('IM7 %s is refused', (_, bytes, problem) => {
    expect(problemOf(bytes)).toEqual(problem)
  })

  test('IM7 the bytes of the file are not changed, by any encoding', () => {
    for (const bytesOf of Object.values(writers)) {
      const bytes = bytesOf('Naam;Wijk\nZoë;Noord')
      const before = Buffer.from(bytes).toString('hex')
      readPeopleFile(bytes, { fileName })
      expect(Buffer.from(bytes).toString('hex')).toBe(before)
    }
  })
})

describe('texts made to choke a reader', () => {
  const piece = fc.constantFrom('"', '""', ';', ',', '\t', '|', '\n', '\r\n', '\r', ' ', '\0', '\uFEFF', '=1+1', 'sep=;\n', '"\n', ';"', '";',
    '__proto__', '<script>', '\u202E', '\uD800', 'é', 'Naam', 'a@b.nl', '<a@b.nl>', 'x'.repeat(50), 'PK\u0003\u0004', '<?xml', ']]>')
  const nasty = fc.array(fc.tuple(piece, fc.constantFrom(1, 1, 1, 7, 300)).map(([text, times]) => text.repeat(times)), { maxLength: 40 })
    .map((pieces) => pieces.join(''))

  test('IM7 1,000 nasty texts in four encodings: an answer each time, and the same answer again', () => {
    let refused = 0
    fc.assert(fc.property(nasty, fc.constantFrom('utf8', 'latin1', 'utf16le', 'hex'), (text, encoding) => {
      const bytes = encoding === 'hex' ? Buffer.from(text).map((byte) => byte ^ 0x5a) : Buffer.from(text, encoding as BufferEncoding)
      const read = readPeopleFile(bytes, { fileName })
      expect(readPeopleFile(bytes, { fileName })).toEqual(read)
      if (!read.ok) refused += 1
      else {
        expect(read.value.columns).toBeLessThanOrEqual(50)
        expect(read.value.rows.every((row) => row.cells.every((value) => value.length <= 1_000))).toBe(true)
      }
    }), { numRuns: 1_000 })
    expect(refused).toBeLessThan(1_000)
  })

  // Each of these kept a reader that looks back or ahead busy for minutes (docs/decisions/0050).
  test.each([
    ['stray quotes and spaces', `"x${'" y'.repeat(600_000)}${' '.repeat(2_000_000)}\nb;c\n`],
    ['opening quotes', '"a;'.repeat(1_500_000)], ['quotes', '"'.repeat(4_900_000)], ['quotes on lines', '"\n'.repeat(2_400_000)],
    ['pairs of quotes', '"" '.repeat(1_600_000)], ['line ends', '\n'.repeat(4_900_000)], ['carriage returns', '\r'.repeat(4_900_000)],
    ['spaces', ' '.repeat(4_900_000)], ['separators', ';'.repeat(4_900_000)], ['one name per line', 'a\n'.repeat(2_400_000)],
    ['brackets', '<a@'.repeat(1_600_000)], ['commas and quotes', ',"'.repeat(2_400_000)],
  ])('IM7 5 MB of %s is answered', (_, text) => {
    const read = readPeopleFile(Buffer.from(text), { fileName })
    if (read.ok) applyMapping(read.value, { headerRow: null, columns: [{ title: '', meaning: 'name' }] })
    expect(typeof read.ok).toBe('boolean')
  }, 15_000)

  test('IM7 random bytes are answered', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.option(fc.constantFrom<TextEncoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'mac-roman'), { nil: undefined }),
      fc.option(fc.constantFrom<Delimiter>(';', null), { nil: undefined }), (bytes, encoding, delimiter) => {
        const read = readPeopleFile(bytes, { fileName, ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }) })
        expect(typeof read.ok).toBe('boolean')
      }), { numRuns: 500 })
  })
})
