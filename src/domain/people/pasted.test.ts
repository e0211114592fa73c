import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPastedPeople } from './pasted.ts'
import { previewPeople } from './preview.ts'

const peopleOf = (text: string) => {
  const read = readPastedPeople(text)
  if (!read.ok) return read.error.code
  return previewPeople(read.value, { existing: [], districts: [], organisations: [] }).people.map((draft) => [draft.name, draft.organisation, draft.email].filter((part) => part !== ''))
}

describe('what people paste', () => {
  test.each([
    ['cells of a spreadsheet', 'Naam\tOrganisatie\nPiet Bos\tDe Brug\nAnna Vos\t"De\nKade"', [['Piet Bos', 'De Brug'], ['Anna Vos', 'De Kade']]],
    ['cells without headings', 'Piet Bos\tp@x.nl\nAnna Vos\ta@x.nl', [['Piet Bos', 'p@x.nl'], ['Anna Vos', 'a@x.nl']]],
    ['one name per line', 'Piet Bos\r\nAnna Vos\r\n\r\nWim Smit', [['Piet Bos'], ['Anna Vos'], ['Wim Smit']]],
    ['first names', 'Piet\nAnna', [['Piet'], ['Anna']]],
    ['recipients', 'Piet Bos <p@x.nl>; "Vos, Anna" <a@x.nl>; w.smit@x.nl', [['Piet Bos', 'p@x.nl'], ['Anna Vos', 'a@x.nl'], ['W Smit', 'w.smit@x.nl']]],
    ['recipients with commas between them', 'Piet Bos <p@x.nl>, Anna Vos <a@x.nl>', [['Piet Bos', 'p@x.nl'], ['Anna Vos', 'a@x.nl']]],
    ['names with commas in recipients', 'Bos, Piet <p@x.nl>, Vos, Anna <a@x.nl>', [['Piet Bos', 'p@x.nl'], ['Anna Vos', 'a@x.nl']]],
    ['names after each other', 'Piet Bos, Anna Vos, Wim Smit en Fatima Amrani', [['Piet Bos'], ['Anna Vos'], ['Wim Smit'], ['Fatima Amrani']]],
    ['names with semicolons', 'Piet Bos; Anna Vos;Wim Smit', [['Piet Bos'], ['Anna Vos'], ['Wim Smit']]],
    ['one name', 'Piet Bos', [['Piet Bos']]],
    ['two lines with an organisation', 'Piet Bos, Bibliotheek\nAnna Vos, Gemeente', [['Piet Bos', 'Bibliotheek'], ['Anna Vos', 'Gemeente']]],
    ['bullets', '• Piet Bos\n• Anna Vos (Welzijn)\n2) Wim Smit - Gemeente', [['Piet Bos'], ['Anna Vos', 'Welzijn'], ['Wim Smit', 'Gemeente']]],
    ['a name with hyphens', 'Anne-Marie Bos-Smit\nKoen Wouters-Maes', [['Anne-Marie Bos-Smit'], ['Koen Wouters-Maes']]],
  ])('IM6 %s', (_, text, expected) => {
    expect(peopleOf(text)).toEqual(expected)
  })

  test('IM7 nothing, blanks and too much are refused', () => {
    expect(peopleOf('')).toBe('empty')
    expect(peopleOf(' \n\t\n ')).toBe('empty')
    expect(peopleOf('x'.repeat(5_000_001))).toBe('too-large')
    expect(peopleOf('Piet Bos\n'.repeat(6_000))).toBe('too-many-rows')
  })

  test('IM8 formulas and scripts are text', () => {
    expect(peopleOf('=1+1\n<script>alert(1)</script>')).toEqual([['=1+1'], ['<script>alert(1)</script>']])
  })

  test('IM7 1,000 nasty pastes are answered', () => {
    const piece = fc.constantFrom('<', '>', '@', 'a@b.nl', '<a@b.nl>', ';', ',', '\n', '\t', '"', '- ', '• ', '1. ', '(', ')', ' ', ' - ', 'Piet', '\0', '\uD800', 'mailto:', 'Aan:', ' en ')
    fc.assert(fc.property(fc.array(fc.tuple(piece, fc.constantFrom(1, 1, 5, 500)), { maxLength: 30 }), (pieces) => {
      const read = readPastedPeople(pieces.map(([text, times]) => text.repeat(times)).join(''))
      if (read.ok) previewPeople(read.value, { existing: [], districts: [], organisations: [] })
      expect(typeof read.ok).toBe('boolean')
    }), { numRuns: 1_000 })
  })

  test.each([['brackets', '<a@'], ['spaces', ' '], ['bullets', '- '], ['commas', 'a, '], ['addresses', '<a@b> '], ['lines', '1. \n'], ['ands', ' en ']])('IM7 4 MB of %s is answered', (_, piece) => {
    const read = readPastedPeople(piece.repeat(4_000_000 / piece.length))
    expect(typeof read.ok).toBe('boolean')
  }, 15_000)
})
