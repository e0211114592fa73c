import { expect, test } from 'vitest'
import { groupsCommand } from './groups.ts'

const encoder = new TextEncoder()

interface Answer {
  readonly rounds: readonly { readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[] }[]
  readonly repeats: number
  readonly bound: number
  readonly meetings: readonly { readonly name: string; readonly meets: number; readonly possible: number }[]
  readonly musts: { readonly allKept: boolean; readonly count: number; readonly notKept: readonly unknown[] }
}

function run(line: string, files: Readonly<Record<string, string | Uint8Array>>, language = 'en_GB.UTF-8') {
  let [out, err] = ['', '']
  let time = 0
  const status = groupsCommand(line.split(' ').filter((word) => word !== ''), {
    out: (text) => (out += text),
    err: (text) => (err += text),
    read: (file) => {
      const found = files[file]
      return found === undefined ? null : typeof found === 'string' ? encoder.encode(found) : found
    },
    now: () => (time += 10),
    language,
  })
  return { status, out, err }
}

const json = (text: string) => JSON.parse(text) as Answer
const districts = ['Noord', 'Oost', 'Zuid', 'West']
const people = ['Naam;Stadsdeel', ...Array.from({ length: 24 }, (_, at) => `Deelnemer ${String.fromCharCode(65 + at)};${districts[at % 4] as string}`)].join('\r\n')
const names = Array.from({ length: 24 }, (_, at) => `Deelnemer ${String.fromCharCode(65 + at)}`)
const files = { 'people.csv': people }

test('GR90 the JSON: everybody once per round under the name of the file, no repeats, bound, meetings, musts', () => {
  const { status, out, err } = run('people.csv --size 4 --rounds 5 --json', files)
  expect([status, err]).toEqual([0, ''])
  const answer = json(out)
  expect(Object.keys(answer)).toEqual(['rounds', 'repeats', 'bound', 'meetings', 'musts'])
  expect(answer.rounds).toHaveLength(5)
  for (const { groups } of answer.rounds) {
    expect(groups).toHaveLength(6)
    expect(groups.flatMap((group) => group.members).sort()).toEqual(names)
    expect(groups.map((group) => Object.keys(group))).toEqual(groups.map(() => ['name', 'members']))
  }
  expect([answer.repeats, answer.bound]).toEqual([0, 0])
  expect(answer.meetings).toHaveLength(24)
  expect(answer.meetings.every(({ meets, possible }) => meets === 15 && possible === 15)).toBe(true)
  expect(answer.musts).toEqual({ allKept: true, count: 0, notKept: [] })
})

test('GR91 the same seed gives the same answer, another seed another one', () => {
  const answer = (seed: number) => run(`people.csv --size 4 --rounds 3 --seed ${String(seed)} --json`, files).out
  expect(answer(7)).toBe(answer(7))
  expect(answer(7)).not.toBe(answer(8))
})

test.each(['district', 'Stadsdeel', 'stadsdeel', 'wijk'])('GR92 --by %s: in every round only people of one district sit together', (by) => {
  const { status, out } = run(`people.csv --size 3 --rounds 2 --by ${by} --json`, files)
  expect(status).toBe(0)
  const answer = json(out)
  for (const { groups } of answer.rounds) {
    expect(groups).toHaveLength(8)
    for (const { name, members } of groups) {
      const here = new Set(members.map((member) => districts[names.indexOf(member) % 4]))
      expect([...here]).toEqual([name.split(' ')[0]])
    }
  }
})

test('GR93 together, apart and an earlier plan', () => {
  const first = run('people.csv --size 4 --rounds 2 --json', files).out
  const all = { ...files, 'with.txt': 'Deelnemer A, Deelnemer B\r\n\r\n# nobody else\r\n', 'not.txt': 'Deelnemer C;Deelnemer D\nDeelnemer C;deelnemer e\n', 'plan.json': first }
  const { status, out } = run('people.csv --groups 6 --rounds 3 --together with.txt --apart not.txt --history plan.json --json', all)
  expect(status).toBe(0)
  const answer = json(out)
  expect(answer.musts).toEqual({ allKept: true, count: 3, notKept: [] })
  for (const { groups } of answer.rounds) {
    const of = (letter: string) => groups.find((group) => group.members.includes(`Deelnemer ${letter}`))?.name
    expect(of('A')).toBe(of('B'))
    expect(of('C')).not.toBe(of('D'))
  }
})

test('GR94 without --json a plan for reading, in the language of the system', () => {
  const english = run('people.csv --size 4 --rounds 2', files).out
  const dutch = run('people.csv --size 4 --rounds 2', files, 'nl_NL.UTF-8').out
  expect(english).toContain('Round 2')
  expect(english).toContain('Nobody meets anybody twice.')
  expect(dutch).toContain('Groep 1: ')
  expect(dutch).toContain('Niemand treft iemand twee keer.')
})

test.each([
  '', 'people.csv', 'people.csv --size', 'people.csv --size 0', 'people.csv --size 1', 'people.csv --size -4', 'people.csv --size four', 'people.csv --size 4.5',
  'people.csv --groups 0', 'people.csv --size 4 --groups 6', 'people.csv --size 4 --rounds 0', 'people.csv --size 4 --rounds 1000', 'people.csv --size 4 --wrong',
  'people.csv other.csv --size 4', 'people.csv --size 4 --seconds much', 'people.csv --size 4 --size 5', '--size 4', 'people.csv --size 4 --seed x', 'people.csv --size 4 --seconds',
])('GR95 wrong arguments give the usage and status 64: %s', (line) => {
  const { status, out, err } = run(line, files)
  expect([status, out]).toEqual([64, ''])
  expect(err).toContain('meander groups PEOPLE.csv --size N')
})

test.each([
  ['nothing.csv --size 4', 2, 'cannot be read'], ['people.csv --size 4 --apart gone.txt', 2, 'gone.txt'], ['people.csv --size 4 --history people.csv', 2, 'not an earlier plan'],
  ['picture.csv --size 4', 2, 'not a list of people'], ['empty.csv --size 4', 1, 'nobody'], ['nobody.csv --size 4', 1, 'There is nobody in this list'], ['people.csv --size 25', 1, 'there are 24 people'],
  ['people.csv --groups 25', 1, 'there are 24 people'], ['people.csv --size 4 --by shoe', 1, 'no column "shoe"'],
  ['people.csv --size 4 --together unknown.txt', 1, '"Nobody"'], ['people.csv --size 4 --together one.txt', 1, 'Line 2'],
  ['people.csv --size 4 --together chain.txt --apart ac.txt', 1, 'Deelnemer A, Deelnemer B, Deelnemer C'],
])('GR96 %s: status %i and a sentence', (line, wanted, sentence) => {
  const { status, out, err } = run(line, {
    ...files, 'picture.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'empty.csv': '', 'nobody.csv': 'Naam;Stadsdeel\r\n;\r\n', 'unknown.txt': 'Deelnemer A, Nobody', 'one.txt': '\nDeelnemer A',
    'chain.txt': 'Deelnemer A, Deelnemer B\nDeelnemer B, Deelnemer C', 'ac.txt': 'Deelnemer A, Deelnemer C',
  })
  expect([status, out]).toEqual([wanted, ''])
  expect(err).toContain(sentence)
  expect(err).not.toContain('\n\n')
})

test('GR97 two people with the same name are two people; the same row twice is one person, and it is said', () => {
  const same = 'name,district\nJan de Vries,North\nJan de Vries,South\nAnna Bos,North\nAnna Bos,North\nPiet Kok,South\nIda Smit,South'
  const { out, err } = run('same.csv --groups 2 --json', { 'same.csv': same })
  const members = json(out).rounds[0]?.groups.flatMap((group) => group.members).sort()
  expect(members).toEqual(['Anna Bos', 'Ida Smit', 'Jan de Vries', 'Jan de Vries', 'Piet Kok'])
  expect(err).toContain('Anna Bos')
  const unclear = run('same.csv --groups 2 --apart who.txt', { 'same.csv': same, 'who.txt': 'Jan de Vries, Piet Kok' })
  expect([unclear.status, unclear.err.includes('more than once')]).toEqual([1, true])
})

test('GR98 names of 80 letters, quotes, formulas and script tags come out as they were', () => {
  const odd = ['x'.repeat(40) + ' ' + 'y'.repeat(39), '=SUM(1)', '<script>alert(1)</script>', 'Jansen, Piet', '__proto__', 'Zoë d\'Hondt']
  const csv = ['Naam', ...odd.map((name) => `"${name}"`)].join('\n')
  const members = json(run('odd.csv --groups 2 --json', { 'odd.csv': csv }).out).rounds[0]?.groups.flatMap((group) => group.members)
  expect([...(members ?? [])].sort()).toEqual([...odd].sort())
})

test('GR99 --seconds ends the search in time, --help explains', () => {
  expect(run('people.csv --groups 3 --rounds 5 --seconds 0.2 --json', files).status).toBe(0)
  expect(run('--help', files).out).toContain('--history')
})

test('GR100 an attribute that is empty for half: they sit together under a name that says so, nobody is left out', () => {
  const half = ['Naam;Thema', ...names.map((name, at) => `${name};${at % 2 === 0 ? '' : at % 4 === 1 ? 'Taal' : 'Geld'}`)].join('\n')
  const { status, out } = run('half.csv --size 4 --rounds 2 --by Thema --json', { 'half.csv': half })
  expect(status).toBe(0)
  for (const { groups } of json(out).rounds) {
    expect(groups.flatMap((group) => group.members).sort()).toEqual(names)
    const without = groups.filter((group) => group.name.startsWith('(not filled in)'))
    expect(without.flatMap((group) => group.members).sort()).toEqual(names.filter((_, at) => at % 2 === 0))
  }
})

test('GR101 2,000 people: everybody once in every round, and a wish is kept', () => {
  const many = Array.from({ length: 2000 }, (_, at) => `Voornaam${String(at)} Achternaam${String(at)}`)
  const { status, out } = run('many.csv --size 5 --rounds 2 --seconds 0 --apart apart.txt --json', { 'many.csv': ['Naam', ...many].join('\n'), 'apart.txt': `${many[0] ?? ''}, ${many[1] ?? ''}` })
  expect(status).toBe(0)
  const answer = json(out)
  for (const { groups } of answer.rounds) {
    expect(groups).toHaveLength(400)
    expect(new Set(groups.flatMap((group) => group.members)).size).toBe(2000)
  }
  expect(answer.musts).toEqual({ allKept: true, count: 1, notKept: [] })
})
