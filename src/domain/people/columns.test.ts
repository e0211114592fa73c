import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessMapping } from './columns.ts'
import { applyMapping, isTaken } from './drafts.ts'
import { readHeader } from './headers.ts'
import type { ColumnMeaning } from './headers.ts'
import { previewPeople } from './preview.ts'
import { readTable } from './read-text.ts'
import type { PeopleTable } from './table.ts'

function tableOf(text: string): PeopleTable {
  const read = readTable(text, (delimiter) => ({ kind: 'pasted', form: 'table', delimiter }))
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const meaningsOf = (text: string) => guessMapping(tableOf(text)).mapping.columns.map((column) => column.meaning)
const draftsOf = (text: string) => {
  const table = tableOf(text)
  return applyMapping(table, guessMapping(table).mapping)
}
const nobody = { existing: [], districts: [], organisations: [] }

describe('headings', () => {
  const headings: readonly (readonly [ColumnMeaning, readonly string[]])[] = [
    ['name', ['Naam', 'NAAM', ' naam: ', 'Name', 'Full name', 'Volledige naam', 'Deelnemer', 'Naam (voor- en achternaam)', 'Wat is je naam?', 'Voornaam en achternaam', 'Naam deelnemer']],
    ['first-name', ['Voornaam', 'First name', 'FirstName', 'Given Name', 'Roepnaam', 'Je voornaam']],
    ['infix', ['Tussenvoegsel', 'tussenvoegsel(s)', 'Middle name', 'tv.']],
    ['last-name', ['Achternaam', 'Last name', 'Surname', 'Familienaam', 'Family name', 'Jouw achternaam']],
    ['organisation', ['Organisatie', 'Organisation', 'Organization', 'Instelling', 'Werkgever', 'Naam organisatie', 'Voor welke organisatie werk je?', 'Bedrijf', 'Waar werk je?']],
    ['organisation-type', ['Type organisatie', 'Soort organisatie', 'Type', 'Soort', 'Organisation type', 'Type of organisation', 'Sector']],
    ['district', ['Stadsdeel', 'Wijk', 'District', 'Gebied', 'Buurt', 'Wijk / stadsdeel', 'Neighbourhood', 'In welk stadsdeel werk je?']],
    ['email', ['E-mail', 'Email', 'e-mailadres', 'E-mail address', 'Mail', 'Mailadres', 'Je e-mailadres']],
    ['tag', ['Rol', 'Functie', 'Thema', "Thema's", 'Tags', 'Role']],
    ['none', ['Telefoon', 'Telefoonnummer', 'Mobiel nummer', 'Opmerkingen', 'Postcode', 'Geboortedatum']],
  ]
  test.each(headings)('IM2 %s', (meaning, titles) => {
    for (const title of titles) expect([title, readHeader(title)?.meaning]).toEqual([title, meaning])
  })

  test('IM2 answers, addresses, long texts and names of built-in things are no headings', () => {
    for (const value of ['Piet Jansen', 'naam@voorbeeld.nl', '', '__proto__', 'constructor', 'toString', 'x'.repeat(100), `naam ${'x'.repeat(100)}`]) {
      expect(readHeader(value)).toBeNull()
    }
  })
})

describe('which column is what', () => {
  test('IM2 in Flanders "Naam; Voornaam" is family name and first name', () => {
    expect(draftsOf('Naam;Voornaam;Organisatie\nClaeys;Joris;OCMW\nDe Smet;Lotte;OCMW').map((draft) => draft.name)).toEqual(['Joris Claeys', 'Lotte De Smet'])
  })

  test('IM2 … but a column with the whole name is that', () => {
    expect(draftsOf('Naam;Voornaam\nJoris Claeys;Joris\nLotte De Smet;Lotte').map((draft) => draft.name)).toEqual(['Joris Claeys', 'Lotte De Smet'])
  })

  test('IM2 of a web form the empty columns of the form itself lose to the questions', () => {
    expect(meaningsOf('Id;Begintijd;E-mail;Naam;Wat is je naam?;Wat is je e-mailadres?\n1;x;anonymous;;Piet Bos;p@x.nl\n2;x;anonymous;;Anna Vos;a@x.nl'))
      .toEqual(['none', 'none', 'none', 'none', 'name', 'email'])
  })

  test('IM2 a role "deelnemer" or districts that begin with "Stadsdeel" are no headings', () => {
    const table = tableOf('Piet Bos;Stadsdeel Noord;deelnemer\nAnna Vos;Stadsdeel West;deelnemer\nWim Smit;Stadsdeel Oost;begeleider')
    expect(guessMapping(table)).toMatchObject({ hasHeader: false })
    expect(applyMapping(table, guessMapping(table).mapping)).toHaveLength(3)
  })

  test('IM2 a lone word of a heading further down costs nobody', () => {
    expect(draftsOf('Piet Bos;Noord;trekker\nAnna Vos;West;spreker\nWim Smit;Oost;deelnemer\nNoor Bos;Oost;gast')).toHaveLength(4)
  })

  test('IM2 without headings, in the order that the screen asks for, organisation and district are taken', () => {
    const people = draftsOf('Anneleen Maes;De Brug vzw;Kiel\nTom Jacobs;Huis van het Kind;Merksem\nIlse Peeters;Digipunt;Kiel')
    expect(people.map(({ name, organisation, district }) => [name, organisation, district])).toEqual([
      ['Anneleen Maes', 'De Brug vzw', 'Kiel'], ['Tom Jacobs', 'Huis van het Kind', 'Merksem'], ['Ilse Peeters', 'Digipunt', 'Kiel'],
    ])
  })

  test('IM2 one column of names, with or without a heading', () => {
    expect(draftsOf('Naam\nPiet Bos\nAnna Vos').map((draft) => draft.name)).toEqual(['Piet Bos', 'Anna Vos'])
    expect(draftsOf('Piet Bos\nAnna Vos').map((draft) => draft.name)).toEqual(['Piet Bos', 'Anna Vos'])
    expect(draftsOf('P1\nP2\nP3').map((draft) => draft.name)).toEqual(['P1', 'P2', 'P3'])
  })

  test('IM2 what cannot be told is asked, with a guess to begin from', () => {
    const guess = guessMapping(tableOf('Bos;Noord\nVos;West'))
    expect(guess).toMatchObject({ confidence: 'ask', hasHeader: false })
    expect(guess.mapping.columns.map((column) => column.meaning)).toEqual(['name', 'district'])
  })

  test('IM2 columns that nobody asked for are not taken, and are named; as a tag they carry their heading', () => {
    const table = tableOf('Naam;Dieetwensen;Schoenmaat\nPiet Bos;vegetarisch;43')
    const preview = previewPeople(table, nobody)
    expect(preview.notTaken).toEqual([
      { column: 2, title: 'Dieetwensen', meaning: 'none', examples: ['vegetarisch'] },
      { column: 3, title: 'Schoenmaat', meaning: 'none', examples: ['43'] },
    ])
    expect(preview.people[0]?.tags).toEqual([])
    const kept = { ...preview.mapping, columns: preview.mapping.columns.map((column, at) => at === 1 ? { ...column, meaning: 'titled-tag' as const } : column) }
    expect(previewPeople(table, nobody, kept).people[0]?.tags).toEqual(['Dieetwensen: vegetarisch'])
  })
})

describe('rows to people', () => {
  const problemsOf = (text: string) => draftsOf(text).map((draft) => draft.problems.map((problem) => problem.code))

  test('IM3 a row without a name is not somebody; with only an address the name is read from it', () => {
    const drafts = draftsOf('Naam;Organisatie;E-mail\n;De Brug;\n;De Brug;anna.vos@x.nl\n;De Brug;info@x.nl')
    expect(drafts.map((draft) => [draft.name, isTaken(draft)])).toEqual([['', false], ['Anna Vos', true], ['', false]])
    expect(drafts[1]?.problems).toEqual([{ code: 'name-from-email' }])
  })

  test('IM3 an address in the column of the name goes where it belongs', () => {
    expect(draftsOf('Naam;E-mail\nanna.vos@x.nl;')[0]).toMatchObject({ name: 'Anna Vos', email: 'anna.vos@x.nl', problems: [{ code: 'name-looks-like-email' }] })
  })

  test('IM3 what is no address is said and not kept as one', () => {
    expect(draftsOf('Naam;E-mail\nPiet Bos;onbekend\nAnna Vos;Anna <a@x.nl>\nWim Smit;mailto:w@x.nl').map((draft) => [draft.email, draft.problems])).toEqual([
      ['', [{ code: 'email-odd', value: 'onbekend' }]], ['a@x.nl', []], ['w@x.nl', []],
    ])
  })

  test('IM7 a text in the column of the name is cut at 120 characters, never within one', () => {
    const [draft] = draftsOf(`Naam;Wijk\n${'🌊'.repeat(200)};Noord`)
    expect(draft?.name).toBe('🌊'.repeat(60))
    expect(draft?.problems.map((problem) => problem.code)).toEqual(['name-cut', 'name-without-letters'])
    expect(draftsOf(`Naam;Wijk\na${'🌊'.repeat(200)};Noord`)[0]?.name).toBe(`a${'🌊'.repeat(59)}`)
  })

  test('IM3 several tags in one cell are several, each once', () => {
    expect(draftsOf('Naam|Rol|Thema\nPiet Bos|trekker; spreker, Trekker|geld\n').at(0)?.tags).toEqual(['trekker', 'spreker', 'geld'])
  })

  test('IM2 totals are not people, a person called Totaal is', () => {
    expect(problemsOf('Naam;Wijk\nPiet Bos;Noord\nTotaal: 1;\nTotaal aantal deelnemers 48;\nTotaal Jansen;Noord')).toEqual([[], ['total-row'], ['total-row'], []])
  })

  test('IM4 what is certainly twice is left out and says of which row; perhaps stays in', () => {
    const preview = previewPeople(tableOf('Naam;Organisatie\nPiet Bos;A\nBos, Piet;A\nPiet Bos;B\nAnna Vos;A'), { ...nobody, existing: [{ id: 'p9', name: 'Anna Vos', organisation: 'A', email: '' }] })
    expect(preview.people.map((draft) => [draft.row, draft.problems])).toEqual([[2, []], [4, [{ code: 'perhaps-same-person-as', row: 2 }]]])
    expect(preview.leftOut.map((draft) => [draft.row, draft.problems])).toEqual([
      [3, [{ code: 'same-person-as', row: 2 }]], [5, [{ code: 'already-known', person: 'p9' }]],
    ])
  })

  test('IM5 districts near a known one are suggested; other spellings of one name come together', () => {
    const preview = previewPeople(tableOf('Naam;Wijk\nA B;nieuw west\nC D;Stadsdeel Noord\nE F;Oosst\nG H;Zuid'), { ...nobody, districts: ['Nieuw-West', 'Noord', 'Oost'] })
    expect(preview.people.map((draft) => draft.district)).toEqual(['Nieuw-West', 'Stadsdeel Noord', 'Oosst', 'Zuid'])
    expect(preview.suggestions.map(({ value, suggested, isApplied }) => [value, suggested, isApplied])).toEqual([
      ['nieuw west', 'Nieuw-West', true], ['Stadsdeel Noord', 'Noord', false],
    ])
  })

  test('IM7 any table and any mapping give one draft for every row, and never throw', () => {
    const meaning = fc.constantFrom<ColumnMeaning>('name', 'first-name', 'infix', 'last-name', 'organisation', 'district', 'email', 'tag', 'titled-tag', 'none')
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('Naam', '__proto__', '@', ',', 'Jansen, Piet', 'a@b.nl', '\uD800'))
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), fc.array(meaning, { maxLength: 6 }), fc.option(fc.nat(9)), (rows, meanings, headerRow) => {
      const table: PeopleTable = { rows: rows.map((cells, at) => ({ row: at + 1, cells })), columns: 5, source: { kind: 'pasted', form: 'lines', delimiter: null }, notices: [] }
      const mapping = { headerRow, columns: meanings.map((each) => ({ title: 'x', meaning: each })) }
      expect(applyMapping(table, mapping)).toHaveLength(rows.slice(headerRow === null ? 0 : headerRow + 1).length)
      const preview = previewPeople(table, nobody, mapping)
      expect(preview.people.every((draft) => draft.name !== '')).toBe(true)
      previewPeople(table, nobody)
    }), { numRuns: 500 })
  })
})
