import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { previewPeople } from '#domain/people/preview.ts'
import { readPeopleFile } from './people-file.ts'
import { readXml } from './plain-xml.ts'

const fileName = 'lijst.xlsx'
const nobody = { existing: [], districts: [], organisations: [] }

interface Parts {
  readonly sheet?: string
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly more?: Readonly<Record<string, Uint8Array>>
}

const book = '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>'
const relations = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>'

function workbook({ sheet = '', strings, styles, workbook: written = book, more = {} }: Parts): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(written), 'xl/_rels/workbook.xml.rels': strToU8(relations),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(strings) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': strToU8(styles) }), ...more,
  })
}
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const rowsOf = (bytes: Uint8Array, name = fileName) => {
  const read = readPeopleFile(bytes, { fileName: name })
  return read.ok ? read.value.rows.map((row) => [row.row, ...row.cells]) : read.error
}

describe('workbooks', () => {
  test('IM9 the list of the kick-off, as an office program saved it as .xlsx', () => {
    const read = readPeopleFile(new Uint8Array(readFileSync(join(import.meta.dirname, '../../../tests/files/people/kick-off-48.xlsx'))), { fileName })
    if (!read.ok) throw new Error(read.error.code)
    const preview = previewPeople(read.value, nobody)
    expect(preview.people).toHaveLength(48)
    expect(preview.leftOut.map((draft) => draft.row)).toEqual([33, 52])
    expect(preview.people[4]?.name).toBe('Nguyễn Thị Ánh')
    expect(preview.people[5]?.row).toBe(7)
    expect(read.value.source).toMatchObject({ kind: 'workbook' })
  })

  test('IM9 a workbook written by a library reads back, also when it is called .csv', async () => {
    const data = [['Naam', 'Wijk'], ['Zoë van der Heijden', 'Noord'], ['Nguyễn Thị Ánh', 'West & "Oost" <3']]
    const bytes = await writeWorkbook(data.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
    expect(rowsOf(bytes, 'lijst.csv')).toEqual(data.map((row, at) => [at + 1, ...row]))
  })

  test('IM9 shared, formatted and inline texts, numbers, truth values, errors, gaps in rows and columns', () => {
    const strings = '<sst><si><t>Naam</t></si><si><r><t>Zoë </t></r><r><rPr><b/></rPr><t xml:space="preserve">van Dam</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
    const sheet = sheetOf('<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c></row>'
      + `<row r="5"><c r="B5" t="s"><v>1</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5"><v>12.5</v></c></row><row>${inline('&lt;b&gt;&amp;amp; &#233;&#xe9;')}</row>`)
    expect(rowsOf(workbook({ sheet, strings }))).toEqual([
      [2, '', 'Naam', '', 'TRUE'], [5, '', 'Zoë van Dam', '', '12.5'], [6, '<b>&amp; éé'],
    ])
  })

  test('IM8 a formula is what the spreadsheet last showed; it is counted and never worked out', () => {
    const sheet = sheetOf(`<row>${inline('Naam')}</row><row><c t="str"><f>HYPERLINK("http://x","Piet")</f><v>Piet</v></c><c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c></row><row>${inline('=1+1')}</row>`)
    const read = readPeopleFile(workbook({ sheet }), { fileName })
    expect(read.ok && read.value.rows.map((row) => row.cells)).toEqual([['Naam'], ['Piet', '2'], ['=1+1']])
    expect(read.ok && read.value.notices).toEqual([{ code: 'formulas-as-text', count: 3 }])
  })

  test('IM9 dates are written as dates, other numbers as numbers', () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-413]d mmm yyyy"/><numFmt numFmtId="171" formatCode="0.00&quot;d&quot;"/></numFmts>'
      + '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>'
    const sheet = sheetOf('<row><c s="0"><v>45000</v></c><c s="1"><v>45000.5</v></c><c s="2"><v>60</v></c><c s="3"><v>1</v></c><c s="1"><v>x</v></c></row>')
    expect(rowsOf(workbook({ sheet, styles }))).toEqual([[1, '45000', '2023-03-15', '1900-02-28', '1', 'x']])
  })

  test('IM9 the first visible sheet with rows is taken, the others are named', () => {
    const written = '<workbook xmlns:r="r"><sheets><sheet name="Oud" state="hidden" r:id="rId2"/><sheet name="Leeg" r:id="rId1"/><sheet name="Mensen" r:id="rId2"/></sheets></workbook>'
    const more = { 'xl/worksheets/sheet2.xml': strToU8(sheetOf(`<row>${inline('Piet')}</row>`)) }
    const read = readPeopleFile(workbook({ sheet: sheetOf(''), workbook: written, more }), { fileName })
    expect(read.ok && read.value.source).toEqual({ kind: 'workbook', sheet: 'Mensen', otherSheets: ['Leeg'] })
  })

  test('IM9 other documents in a zip are refused as what they are', () => {
    expect(rowsOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toEqual({ code: 'other-document', kind: 'word' })
    expect(rowsOf(zipSync({ 'mimetype': strToU8('x'), 'content.xml': strToU8('<a/>') }))).toEqual({ code: 'other-document', kind: 'opendocument' })
    expect(rowsOf(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toEqual({ code: 'other-document', kind: 'xlsb' })
    expect(rowsOf(zipSync({ 'lijst.csv': strToU8('Naam') }), 'lijst.csv')).toEqual({ code: 'other-document', kind: 'archive' })
  })

  test('IM7 20,000 rows and a column far out are refused, not filled', () => {
    const many = sheetOf(Array.from({ length: 20_000 }, (_, at) => `<row>${inline(`Persoon ${at}`)}</row>`).join(''))
    expect(rowsOf(workbook({ sheet: many }))).toEqual({ code: 'too-many-rows', limit: 5_000, found: 20_000 })
    const far = sheetOf('<row><c r="XFD1"><v>1</v></c></row>')
    expect(rowsOf(workbook({ sheet: far }))).toMatchObject({ code: 'too-many-columns', row: 1 })
  })
})

describe('archives made to do harm', () => {
  /** A zip with what the entries say, true or not. */
  function archive(entries: readonly { name: string; packed: Buffer; method?: number; says?: number; at?: number; packedSays?: number; flags?: number }[], count = entries.length): Buffer {
    const locals: Buffer[] = []
    const central: Buffer[] = []
    let offset = 0
    for (const { name, packed, method = 8, says = 10, at, packedSays = packed.length, flags = 0 } of entries) {
      const local = Buffer.alloc(30)
      local.writeUInt32LE(0x04034b50, 0)
      local.writeUInt16LE(method, 8)
      local.writeUInt16LE(Buffer.byteLength(name), 26)
      const item = Buffer.alloc(46)
      item.writeUInt32LE(0x02014b50, 0)
      item.writeUInt16LE(flags, 8)
      item.writeUInt16LE(method, 10)
      item.writeUInt32LE(packedSays, 20)
      item.writeUInt32LE(says, 24)
      item.writeUInt16LE(Buffer.byteLength(name), 28)
      item.writeUInt32LE(at ?? offset, 42)
      locals.push(local, Buffer.from(name), packed)
      central.push(item, Buffer.from(name))
      offset += 30 + Buffer.byteLength(name) + packed.length
    }
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(count, 10)
    end.writeUInt32LE(offset, 16)
    return Buffer.concat([...locals, ...central, end])
  }
  const zeros = (megabytes: number) => deflateRawSync(Buffer.alloc(megabytes * 1_000_000, 0x20), { level: 9 })
  const start = { name: 'xl/workbook.xml', packed: deflateRawSync(Buffer.from(book)) }
  const links = { name: 'xl/_rels/workbook.xml.rels', packed: deflateRawSync(Buffer.from(relations)) }

  test('IM10 200 MB of blanks in 200 kB: refused by its ratio, whatever its header says, without inflating it', () => {
    const bomb = archive([start, links, { name: 'xl/worksheets/sheet1.xml', packed: zeros(200), says: 10 }])
    expect(bomb.length).toBeLessThan(300_000)
    const before = process.memoryUsage()
    expect(rowsOf(bomb)).toEqual({ code: 'archive-unsafe', reason: 'ratio' })
    expect((process.memoryUsage().rss - before.rss) / 1e6).toBeLessThan(100)
  })

  test('IM10 parts that are each within the ratio but together more than 50 MB: refused by size', () => {
    const noise = (megabytes: number) => {
      let seed = 7
      const bytes = Buffer.alloc(megabytes * 1_000_000, 0x20)
      for (let at = 0; at < bytes.length; at += 50) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        bytes[at] = 97 + (seed >>> 16) % 26
      }
      return deflateRawSync(bytes, { level: 1 })
    }
    const bomb = archive([start, links, { name: 'xl/sharedStrings.xml', packed: noise(30) }, { name: 'xl/styles.xml', packed: noise(30) }])
    expect(bomb.length).toBeLessThan(10_000_000)
    expect(rowsOf(bomb)).toEqual({ code: 'archive-unsafe', reason: 'size' })
  })

  test('IM10 entries that share their bytes (an overlapping bomb) are refused unread', () => {
    const packed = zeros(2)
    const twice = archive([{ name: 'xl/workbook.xml', packed }, { name: 'b', packed: Buffer.alloc(0), at: 0, packedSays: packed.length }])
    expect(rowsOf(twice)).toEqual({ code: 'archive-unsafe', reason: 'size' })
  })

  test.each(['../../etc/cron.d/x', 'xl/../../x', '/etc/passwd', 'C:\\x', 'xl\\..\\x', 'a\0b'])('IM10 an entry called %j is refused', (name) => {
    expect(rowsOf(archive([start, links, { name, packed: Buffer.alloc(1), method: 0 }]))).toEqual({ code: 'archive-unsafe', reason: 'names' })
  })

  test('IM10 two entries of one name, 501 entries, a bomb within a bomb, an unknown method, a password', () => {
    expect(rowsOf(archive([start, start]))).toEqual({ code: 'archive-unsafe', reason: 'names' })
    expect(rowsOf(archive(Array.from({ length: 501 }, (_, at) => ({ name: `a${at}`, packed: Buffer.alloc(0) }))))).toEqual({ code: 'archive-unsafe', reason: 'entries' })
    expect(rowsOf(archive([start], 65_535))).toEqual({ code: 'archive-unsafe', reason: 'entries' })
    const nested = zipSync({ 'inner.zip': zipSync({ 'bomb.xml': new Uint8Array(5_000_000) }) })
    expect(rowsOf(nested)).toEqual({ code: 'other-document', kind: 'archive' })
    expect(rowsOf(archive([{ ...start, method: 14 }]))).toEqual({ code: 'workbook-damaged' })
    expect(rowsOf(archive([{ ...start, flags: 1 }]))).toEqual({ code: 'locked-workbook' })
  })

  test('IM10 sizes and places that are not true: refused as damaged, whatever they say', () => {
    for (const packedSays of [0, 1, 5, 0xffffffff]) {
      expect(rowsOf(archive([{ ...start, packedSays }]))).toMatchObject({ code: expect.stringMatching(/workbook-/) as string })
    }
    expect(rowsOf(archive([{ ...start, at: 4_000_000_000 }]))).toEqual({ code: 'workbook-damaged' })
  })

  test('IM10 a document type, entities that multiply, deep nesting, broken nesting: refused', () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]><worksheet><sheetData><row>${inline('&b;')}</row></sheetData></worksheet>`
    const outside = '<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>'
    for (const sheet of [laughs, outside, '<a>'.repeat(100_000), '<worksheet><row></worksheet>', '<worksheet', '<a b="', '<!-- ', '<![CDATA[']) {
      expect(rowsOf(workbook({ sheet }))).toEqual({ code: 'workbook-damaged' })
    }
    expect(rowsOf(workbook({ sheet: sheetOf(`<row>${inline('Jan &onbekend; &#0; &#xD800;')}</row>`) }))).toEqual([[1, 'Jan &onbekend; \uFFFD \uFFFD']])
  })

  test('IM10 1,000 times a byte or a piece of a good workbook damaged: an answer each time', () => {
    const good = workbook({ sheet: sheetOf(`<row>${inline('Naam')}</row><row>${inline('Piet')}</row>`) })
    let opened = 0
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.option(fc.nat(good.length), { nil: undefined }), (flips, cut) => {
      const damaged = good.slice(0, cut)
      for (const [at, byte] of flips) if (at < damaged.length) damaged[at] = byte
      const read = readPeopleFile(damaged, { fileName })
      if (read.ok) opened += 1
    }), { numRuns: 1_000 })
    console.log(`1,000 damaged workbooks: 0 thrown, ${opened} opened all the same`)
  })

  test('IM10 1,000 random pieces of XML: an answer each time', () => {
    const piece = fc.constantFrom('<a>', '</a>', '<a b="c">', '<b/>', '<', '>', '"', "'", '&amp;', '&', '<!--', '-->', '<?', '?>', '<![CDATA[', ']]>', 'x', '<!DOCTYPE', '=', ' ', '<a b=\'"\' c="\'"/>')
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const done = readXml(pieces.join(''), { open: () => true, close: () => undefined, text: () => undefined })
      expect(typeof done).toBe('boolean')
    }), { numRuns: 1_000 })
  })
})
