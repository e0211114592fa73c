import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guessMapping } from '#domain/people/columns.ts'
import { readPastedPeople } from '#domain/people/pasted.ts'
import { previewPeople } from '#domain/people/preview.ts'
import type { PeoplePreview } from '#domain/people/preview.ts'
import type { PeopleTable } from '#domain/people/table.ts'
import { readPeopleFile } from '#main/import/people-file.ts'

const folder = import.meta.dirname
const bytesOf = (fileName: string) => new Uint8Array(readFileSync(join(folder, fileName)))
const nobody = { existing: [], districts: [], organisations: [] }

function tableOf(fileName: string): PeopleTable {
  const read = readPeopleFile(bytesOf(fileName), { fileName })
  if (!read.ok) throw new Error(`${fileName}: ${JSON.stringify(read.error)}`)
  return read.value
}
const previewOf = (fileName: string): PeoplePreview => previewPeople(tableOf(fileName), nobody)
const problemOf = (fileName: string) => {
  const read = readPeopleFile(bytesOf(fileName), { fileName })
  return read.ok ? null : read.error
}
const namesOf = (preview: PeoplePreview) => preview.people.map((draft) => draft.name)

describe('the list of the kick-off, as a Dutch Excel writes it', () => {
  const preview = previewOf('kick-off-48.csv')

  test('IM1 it is what the issue says: semicolons, Windows-1252, quoted line breaks, an empty line', () => {
    const bytes = Buffer.from(bytesOf('kick-off-48.csv'))
    expect(bytes.includes(Buffer.from([0x5a, 0x6f, 0xeb]))).toBe(true)
    expect(bytes.toString('latin1')).toMatch(/"[^"\r\n;]*;?\n[^"]*"/)
    expect(bytes.toString('latin1')).toMatch(/\r\n;+\r\n/)
    expect(preview.source).toEqual({ kind: 'text', encoding: 'windows-1252', byteOrderMark: false, delimiter: ';' })
  })

  test('IM4 48 different people of eight districts come in, two rows are somebody who is there already', () => {
    expect(preview.people).toHaveLength(48)
    expect(new Set(namesOf(preview)).size).toBe(48)
    expect(new Set(preview.people.map((draft) => draft.district)).size).toBe(8)
    expect(new Set(preview.people.map((draft) => draft.organisation)).size).toBe(35)
    expect(preview.leftOut.map((draft) => [draft.name, draft.problems.at(-1)?.code])).toEqual([
      ['Piet de Vries', 'same-person-as'], ['Geertruida Bos', 'same-person-as'],
    ])
    console.log(`kick-off-48.csv: ${preview.people.length} people, ${preview.leftOut.length} rows left out, 8 districts, 35 organisations`)
  })

  test('IM3 the names are as they are written', () => {
    expect(namesOf(preview).slice(0, 5)).toEqual([
      "Zoë van der Heijden-d'Hondt", 'Ahmed el Ouazzani-Benhaddou', 'Marijke Dijkstra', 'Hüseyin Yildiz', 'Nguyên Thi Ánh',
    ])
  })

  test('IM2 says which columns were understood and that telephone numbers and remarks are not taken', () => {
    expect(preview.guess.confidence).toBe('sure')
    expect(preview.understood.map((column) => column.meaning)).toEqual(
      ['name', 'organisation', 'organisation-type', 'district', 'email', 'tag'])
    expect(preview.notTaken.map((column) => column.title)).toEqual(['Telefoon', 'Opmerking'])
  })

  test('IM5 a district spelled another way is brought together, and said', () => {
    expect(preview.suggestions).toEqual([
      { field: 'district', value: 'Nieuw oever', suggested: 'Nieuw-Oever', how: 'spelling', rows: [28], isApplied: true },
    ])
  })

  test('IM1 rows carry the number that the spreadsheet shows: quoted lines are one row, the empty line counts', () => {
    const rows = preview.people.map((draft) => draft.row)
    expect(rows[0]).toBe(2)
    expect(rows).not.toContain(19)
    expect(preview.leftOut.map((draft) => draft.row)).toEqual([33, 52])
  })
})

describe('the same list from other programs', () => {
  test.each([
    ['kick-off-48-utf8-bom.csv', 'utf-8', ';'], ['kick-off-48-utf8-comma.csv', 'utf-8', ','],
    ['kick-off-48-utf16.txt', 'utf-16le', '\t'], ['kick-off-48-utf16be.txt', 'utf-16be', '\t'],
    ['kick-off-48-tabs.tsv', 'utf-8', '\t'], ['kick-off-48-sep-line.csv', 'windows-1252', ';'],
    ['kick-off-48-macintosh.csv', 'mac-roman', ';'],
  ])('IM1 %s: %s, separated by %j', (fileName, encoding, delimiter) => {
    const preview = previewOf(fileName)
    expect(preview.source).toMatchObject({ encoding, delimiter })
    expect(preview.people).toHaveLength(48)
    expect(preview.people[0]?.name).toBe("Zoë van der Heijden-d'Hondt")
    expect(preview.leftOut.map((draft) => draft.row)).toEqual([33, 52])
    if (encoding.startsWith('utf')) expect(preview.people[4]?.name).toBe('Nguyễn Thị Ánh')
  })

  test('IM2 without headings the columns are recognised by what is in them, and what is left by the order asked for', () => {
    const preview = previewOf('kick-off-48-no-header.csv')
    expect(preview.guess).toMatchObject({ hasHeader: false, confidence: 'likely' })
    expect(preview.mapping.columns.map((column) => column.meaning)).toEqual(['name', 'organisation', 'district', 'email'])
    expect(preview.people).toHaveLength(48)
  })

  test('IM2 … and a known district makes the column of districts known', () => {
    const guess = guessMapping(tableOf('kick-off-48-no-header.csv'),
      ['Noorderwaard', 'Oosterkade', 'Zuidermeer', 'Westergouw', 'Nieuw-Oever', 'Oude Kern', 'Molenhoek', 'Havenkwartier'])
    expect(guess.mapping.columns[2]?.meaning).toBe('district')
  })

  test('IM2 English headings, other order, the name in three columns', () => {
    const preview = previewOf('kick-off-48-english.csv')
    expect(preview.guess.confidence).toBe('sure')
    expect(preview.people).toHaveLength(48)
    expect(namesOf(preview).sort()).toEqual(namesOf(previewOf('kick-off-48-utf8-bom.csv')).sort())
    expect(new Set(preview.people.map((draft) => draft.district)).size).toBe(8)
  })

  test('IM2 titles above the headings, headings again halfway and a total below are not people', () => {
    const preview = previewOf('title-rows.csv')
    expect(namesOf(preview)).toEqual(['Zoë van der Heijden', 'Ahmed Amrani', 'Wim Bos'])
    expect(preview.leftOut.map((draft) => draft.problems[0]?.code)).toEqual(['repeated-header', 'total-row'])
    expect(preview.understood.map((column) => column.meaning)).toEqual(['first-name', 'last-name', 'organisation', 'district'])
  })
})

describe('damaged and other files', () => {
  test('IM7 a quote that was never closed costs nobody', () => {
    const preview = previewOf('damaged-unclosed-quote.csv')
    expect(preview.notices).toContainEqual({ code: 'unclosed-quote', row: 9 })
    expect(preview.people).toHaveLength(48)
  })

  test('IM7 a file that stops within a letter is UTF-8 all the same, and says what was lost', () => {
    const preview = previewOf('damaged-cut-in-a-letter.csv')
    expect(preview.source).toMatchObject({ encoding: 'utf-8' })
    expect(preview.notices).toContainEqual({ code: 'characters-lost', count: 1 })
    expect(preview.people[0]?.name).toBe("Zoë van der Heijden-d'Hondt")
    expect(preview.people.at(-1)?.problems).toContainEqual({ code: 'odd-characters' })
  })

  test('IM7 a file that was saved wrongly before shows which names are odd', () => {
    const odd = previewOf('damaged-utf8-twice.csv').people.filter((draft) => draft.problems.some((problem) => problem.code === 'odd-characters'))
    expect(odd.length).toBeGreaterThanOrEqual(15)
  })

  test('IM7 two encodings in one file: read, with the odd names pointed out', () => {
    const preview = previewOf('damaged-two-encodings.csv')
    expect(preview.people[0]?.name).toBe("Zoë van der Heijden-d'Hondt")
    expect(preview.notices.some((notice) => notice.code === 'characters-lost')).toBe(true)
  })

  test.each([
    ['damaged-zeros.csv', { code: 'not-a-table' }],
    ['damaged-nothing-but-separators.csv', { code: 'empty' }],
    ['not-a-table.pdf.csv', { code: 'other-document', kind: 'pdf' }],
    ['not-a-table.xls', { code: 'old-workbook' }],
    ['web-page.xls', { code: 'other-document', kind: 'webpage' }],
  ])('IM7 %s is refused: %j', (fileName, problem) => {
    expect(problemOf(fileName)).toEqual(problem)
  })

  test('IM8 formulas and scripts are text, character for character', () => {
    const preview = previewOf('formulas.csv')
    expect(preview.people.map(({ name, organisation, district }) => [name, organisation, district])).toEqual([
      ['=HYPERLINK("http://voorbeeld.nl";"Klik")', '=1+1', '@SUM(A1:A9)'],
      ['+31 6 Anna', '-De Kade', '<script>alert(1)</script>'],
      ["=cmd|' /C calc'!A0", '=IMPORTXML(CONCAT("http://voorbeeld.nl"))', 'Noord'],
    ])
  })

  test('IM8 headings and values such as "__proto__" are text, and change nothing', () => {
    const preview = previewOf('odd-headings.csv')
    expect(preview.people.map((draft) => draft.name)).toEqual(['Piet Jansen', '__proto__'])
    expect(preview.notTaken.map((column) => column.title)).toEqual(['__proto__', 'constructor', 'toString'])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('IM3 right to left, Chinese and emoji are names; turning and invisible marks go', () => {
    expect(previewOf('right-to-left-and-emoji.csv').people.map((draft) => [draft.name, draft.organisation])).toEqual([
      ['فاطمة الزهراء', 'مكتبة'], ['张伟', '图书馆'], ['Zoë 🌊 Jansen', 'De 🚣 Boot'], ['neb neB', 'De Brug'],
    ])
  })

  test('IM7 no file of this folder makes the reader throw', () => {
    for (const fileName of readdirSync(folder)) readPeopleFile(bytesOf(fileName), { fileName })
  })
})

describe('pasted texts', () => {
  const pasted = (fileName: string) => {
    const read = readPastedPeople(readFileSync(join(folder, fileName), 'utf8'))
    if (!read.ok) throw new Error(read.error.code)
    return previewPeople(read.value, nobody)
  }

  test('IM6 the recipients of a mail', () => {
    expect(pasted('pasted-recipients.txt').people.map((draft) => [draft.name, draft.email])).toEqual([
      ['Zoë van der Heijden', 'zoe@voorbeeld.nl'], ['Ahmed Amrani', 'ahmed@voorbeeld.nl'], ['Piet de Vries', 'piet@voorbeeld.nl'],
      ['Fatima El-Amrani', 'fatima.el-amrani@voorbeeld.nl'], ['Wim Bos', 'wim@voorbeeld.nl'],
    ])
  })

  test('IM6 a list with bullets and numbers', () => {
    const { people } = pasted('pasted-bullets.txt')
    expect(people.map((draft) => draft.name)).toEqual(
      ['Zoë van der Heijden', 'Ahmed Amrani', 'Wim Bos', 'Fatima Idrissi', 'Nguyễn Thị Ánh'])
  })
})
