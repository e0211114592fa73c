import { describe, expect, test } from 'vitest'
import { emptyMeeting, type Meeting } from '#domain/meeting/records.ts'
import { after } from '../../../../tests/unit/after.ts'
import { addTyped, belongCommand, tagsOf } from './person-commands.ts'
import { districtCounts, matching, personLines, presenceCounts, sorted } from './person-lines.ts'

function counter(): () => string {
  let last = 0
  return () => `id${String(++last)}`
}

const start = after(emptyMeeting(), {
  type: 'together', label: 'people.import', commands: [
    { type: 'add', table: 'district', rows: [{ id: 'noord', fields: { name: 'Nieuw-Noord' } }] },
    { type: 'add', table: 'organisation', rows: [{ id: 'bieb', fields: { name: 'Bibliotheek De Spiegel', sort: 'Bibliotheek' } }] },
  ],
})

describe('people typed by hand', () => {
  test('PE11 name, organisation and district are told apart by commas; nearly the same name is the one that is there', () => {
    const typed = addTyped(start, ['Ánh Nguyễn, bibliotheek de spiegel, nieuw noord'], 'late', counter())
    const meeting = after(start, typed.command)
    expect([...meeting.person.values()]).toMatchObject([{ organisation: 'bieb', district: 'noord', presence: 'late' }])
    expect(typed.names).toEqual([{ id: typed.ids[0], name: 'Ánh Nguyễn', email: '' }])
    expect(meeting.district.size).toBe(1)
  })

  test('PE12 a new district is made once for several people; lines without a name are left out', () => {
    const typed = addTyped(start, ['A,,West', ' , ,', 'B,,West', '<script>alert(1)</script>'], 'expected', counter())
    const meeting = after(start, typed.command)
    expect(typed.names.map(({ name }) => name)).toEqual(['A', 'B', '<script>alert(1)</script>'])
    expect([...meeting.district.values()].map(({ name }) => name)).toEqual(['Nieuw-Noord', 'West'])
  })

  test('PE13 a district is corrected to one that is there, to a new one, or to none', () => {
    const typed = addTyped(start, ['A,,West'], 'expected', counter())
    const there = after(start, typed.command)
    const person = typed.ids[0] ?? ''
    const to = (text: string): Meeting => after(there, belongCommand(there, person, 'district', text, () => 'new'))
    expect(to('NIEUW NOORD').person.get(person)?.district).toBe('noord')
    expect(to('Zuid').district.get('new')?.name).toBe('Zuid')
    expect(to('  ').person.get(person)?.district).toBeNull()
  })

  test('PE14 labels are separated by commas or semicolons, once each, twenty at most', () => {
    expect(tagsOf('trekker; spreker, trekker,')).toEqual(['trekker', 'spreker'])
    expect(tagsOf(Array.from({ length: 50 }, (_, at) => `l${String(at)}`).join(','))).toHaveLength(20)
  })
})

describe('the list of people', () => {
  const typed = addTyped(start, ['Zoë Bos, Welzijn, Nieuw-Noord', 'Ánh Nguyễn, Bibliotheek De Spiegel', 'ahmed el Ouazzani'], 'expected', counter())
  const lines = personLines(after(start, typed.command), new Map(typed.names.map(({ id, name, email }) => [id, { name, email }])))
  const compare = new Intl.Collator('nl', { sensitivity: 'base' }).compare

  test('PE15 search finds every word anywhere, without accents and capitals', () => {
    const names = (words: string, district: string | null = null) => matching(lines, { words, district, presence: null }).map(({ name }) => name)
    expect(names('anh spiegel')).toEqual(['Ánh Nguyễn'])
    expect(names('zoe NOORD')).toEqual(['Zoë Bos'])
    expect(names('(*')).toEqual([])
    expect(names('', 'none')).toEqual(['Ánh Nguyễn', 'ahmed el Ouazzani'])
  })

  test('PE16 who has nothing in the column stands at the end, up and down; counts add up', () => {
    expect(sorted(lines, 'district', false, compare).map(({ districtName }) => districtName)).toEqual(['Nieuw-Noord', '', ''])
    expect(sorted(lines, 'district', true, compare)[0]?.districtName).toBe('Nieuw-Noord')
    expect(sorted(lines, 'name', false, compare).map(({ name }) => name)).toEqual(['ahmed el Ouazzani', 'Ánh Nguyễn', 'Zoë Bos'])
    expect(presenceCounts(lines)).toEqual({ expected: 3, present: 0, late: 0, absent: 0 })
    expect(districtCounts(lines, [...start.district.values()]).map(({ id, all }) => [id, all])).toEqual([['noord', 1], ['none', 2]])
  })
})
