import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { publicView } from '#domain/report/public-view.ts'
import { brainstormInThemes } from '../../../tests/files/meetings/brainstorm-in-themes.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { randomMeeting } from '../../../tests/files/meetings/random-meeting.ts'
import { flat, picturesOfHtml, wordsOfHtml, wordsOfMarkdown, wordsOfZip } from '../../../tests/files/meetings/read-back.ts'
import { writtenTexts } from '../../../tests/files/meetings/written-texts.ts'
import type { BuiltMeeting } from '../../../tests/files/meetings/building.ts'
import { legalText } from './html-text.ts'
import type { ReportFormat } from '#contract/report-files.ts'
import { exportFiles } from './export.ts'
import { wordsIn } from './words/words.ts'

const formats: ReportFormat[] = ['html', 'md', 'docx', 'xlsx', 'csv']

/** The words of each format, and separately those in pictures. */
async function wordsOf({ meeting, people }: BuiltMeeting, version: 'internal' | 'public', pictures = true): Promise<Map<string, string>> {
  const made = await exportFiles(meeting, people, { version, formats, today: '2026-10-09' }, pictures ? {} : { riverImage: () => null })
  if (!made.ok) throw new Error(made.error.reason)
  const found = new Map<string, string>()
  const add = (name: string, text: string) => found.set(name, `${found.get(name) ?? ''}\n${text}`)
  for (const { format, bytes } of made.value) {
    const text = Buffer.from(bytes).toString('utf8')
    if (format === 'html') { add('html', wordsOfHtml(text)); add('pictures', picturesOfHtml(text)) }
    else if (format === 'md') add('md', wordsOfMarkdown(text))
    else if (format === 'csv') {
      const cells = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data.flat()
      // With and without the apostrophe that keeps a formula asleep.
      add('csv', flat([...cells, ...cells.map((cell) => cell.replace(/^'/, ''))].join(' ')))
    }
    else add(format, wordsOfZip(bytes))
  }
  return found
}

function everythingIn(given: Pick<BuiltMeeting, 'meeting'>, words: ReadonlyMap<string, string>): void {
  const wanted = writtenTexts(given.meeting).map((said) => flat(legalText(said)))
  // The package that writes Excel files leaves the replacement sign (for half a letter) out.
  const as = (format: string, said: string): string => (format === 'xlsx' ? flat(said.replaceAll('\uFFFD', '')) : said)
  const missing = formats.flatMap((format) => wanted.filter((said) => !(words.get(format) ?? '').includes(as(format, said))).map((said) => `${format}: ${said}`))
  expect(missing).toEqual([])
}

describe('RP10 every text of the meeting stands in every format', () => {
  test('the kick-off, internal', async () => { everythingIn(kickOffByDistrict(), await wordsOf(kickOffByDistrict(), 'internal')) })
  test('the brainstorm, public', async () => { everythingIn(brainstormInThemes(), await wordsOf(brainstormInThemes(), 'public')) })
  test('a conclusion with line ends of another system', async () => {
    const given = brainstormInThemes()
    const board = new Map([...given.meeting.board].map(([id, one]) => [id, { ...one, conclusion: 'Eerst\u2028dan\u2029later\rslot' }]))
    const meeting = { ...given.meeting, board }
    const words = await wordsOf({ ...given, meeting }, 'internal')
    everythingIn({ meeting }, words)
    expect(words.get('md')).not.toContain('Eerst > dan')
  })
  test('200 random meetings, internal', async () => {
    await fc.assert(fc.asyncProperty(randomMeeting, async (given) => { everythingIn(given, await wordsOf(given, 'internal', false)) }), { numRuns: 200 })
  }, 240_000)
})

describe('RP11 the public version has no names', () => {
  async function namesNowhere(given: BuiltMeeting, pictures: boolean): Promise<void> {
    const words = await wordsOf(given, 'public', pictures)
    const found: string[] = []
    for (const [format, text] of words) {
      const folded = text.normalize('NFC').toLowerCase()
      for (const { name, email } of given.people.values()) if (folded.includes(flat(name).normalize('NFC').toLowerCase()) || text.includes(email)) found.push(`${name} in ${format}`)
    }
    expect(found).toEqual([])
    everythingIn(publicView(given.meeting, given.people, wordsIn(given.meeting.meeting.get('meeting')?.language ?? 'nl')), words)
  }

  test('200 random meetings: no name and no address in any format, and everything else is there', async () => {
    await fc.assert(fc.asyncProperty(randomMeeting, (given) => namesNowhere(given, false)), { numRuns: 200 })
  }, 240_000)
  test('20 random meetings with their pictures', async () => {
    await fc.assert(fc.asyncProperty(randomMeeting, (given) => namesNowhere(given, true)), { numRuns: 20 })
  }, 240_000)

  test('a name is found whatever its capitals, its spaces and its apostrophe, and not inside another word', () => {
    const given = kickOffByDistrict()
    const people = new Map([['p1', { name: 'Anne d’Hondt', email: 'anne@leerhuis.example' }], ['p2', { name: 'Roos', email: '' }]])
    const aim = "ANNE  D'HONDT belt. anne d’hondt ook. Annes d’Hondtstraat. Roos belt, een roos, Roosendaal. Mail anne@leerhuis.example of info@leerhuis.example"
    const meeting = { ...given.meeting, meeting: new Map([...given.meeting.meeting].map(([id, row]) => [id, { ...row, aim }])) }
    expect(publicView(meeting, people, wordsIn('nl')).meeting.meeting.get('meeting')?.aim)
      .toBe('[naam] belt. [naam] ook. Annes d’Hondtstraat. [naam] belt, een roos, Roosendaal. Mail [e-mailadres] of info@leerhuis.example')
  })

  test('the internal version names people, and never their address', async () => {
    const words = await wordsOf(kickOffByDistrict(), 'internal')
    for (const format of ['html', 'md', 'docx']) expect(words.get(format)).toContain('Nguyễn Thị Ánh')
    for (const text of words.values()) expect(text).not.toContain('voorbeeld.example')
  })
})
