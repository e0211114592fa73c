import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { brainstormInThemes } from '../../../tests/files/meetings/brainstorm-in-themes.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { exportCommand } from './export.ts'
import type { CommandIo } from './io.ts'
import { writeNewCopy } from './write-copy.ts'

let folder = ''
let errors: string[] = []
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'meander-papers-')); errors = [] })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

/** The pages themselves, before they are printed. */
const asIs = (html: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(html))
const io = (more: Partial<CommandIo> = {}): CommandIo => ({ out: () => undefined, error: (line) => errors.push(line), language: 'nl', path: (typed) => path.resolve(folder, typed), readFile: (file) => readFileSync(file), today: '2026-10-09', htmlToPdf: asIs, ...more })
const run = (words: readonly string[], more: Partial<CommandIo> = {}): Promise<number> => exportCommand(['m.meander.json', '--format', 'groups', ...words, '--out', 'out'], io(more))
const files = (): string[] => readdirSync(path.join(folder, 'out')).sort()

function meeting(made = kickOffByDistrict()): typeof made.meeting {
  expect(writeNewCopy(path.join(folder, 'm.meander.json'), made.meeting, Object.fromEntries(made.people), 0)).toBeNull()
  return made.meeting
}

test('BR53 a list and signs of every round with groups, and one file of cards; each is internal by its name', async () => {
  const { round } = meeting()
  const title = round.get('r2')?.title ?? ''
  expect(await run([])).toBe(0)
  expect(errors).toEqual([])
  const made = files()
  expect(made).toHaveLength(3)
  for (const [at, part] of ['Kaartjes', `${title} Tafelbordjes`, `${title} Waar zit ik`].entries()) expect(made[at]).toMatch(new RegExp(`${part} intern\\.pdf$`))
  const list = readFileSync(path.join(folder, 'out', made[2] ?? ''), 'utf8')
  expect(list).toContain('Intern: met namen')
  expect(list).toContain('Break-out 1')
})

test('RP55 each paper has a title that says what it is and of which round', async () => {
  const { round } = meeting()
  const titles: string[] = []
  await run([], { htmlToPdf: (html, { title }) => { titles.push(title); return asIs(html) } })
  const of = `Stedelijk digitaal netwerk: de kick-off – ${round.get('r2')?.title ?? ''}`
  expect(titles).toEqual([`${of} – Waar zit ik?`, `${of} – Tafelbordjes`, 'Stedelijk digitaal netwerk: de kick-off – Kaartjes'])
})

test('BR53 one round by its name; a round that is not there, nobody in groups, no printer, and words that do not go together are said', async () => {
  const { round } = meeting()
  expect(await run(['--round', (round.get('r2')?.title ?? '').toUpperCase()])).toBe(0)
  expect(files()).toHaveLength(3)
  expect(await run(['--round', 'Weg'])).toBe(1)
  expect(await run(['--public'])).toBe(64)
  expect(await exportCommand(['m.meander.json', '--format', 'html', '--round', 'Weg', '--out', 'out'], io())).toBe(64)
  expect(await run([], { htmlToPdf: () => Promise.reject(new Error('broken')) })).toBe(2)
  const { htmlToPdf: _none, ...without } = io()
  expect(await exportCommand(['m.meander.json', '--format', 'groups', '--out', 'out'], without)).toBe(2)
  expect(files()).toHaveLength(3)
  expect(errors[0]).toContain('Er is geen ronde met de naam “Weg”. Wel: ')
  expect(errors.slice(1)).toEqual([
    'Op de lijst, de kaartjes en de tafelbordjes staan namen: die zijn intern. Laat --public weg.', '--round hoort bij groepen op papier: --format groups.',
    'De PDF kon niet gemaakt worden.', 'Een PDF of PNG maken kan hier niet: daar is Electron voor nodig.',
  ])
})

test('BR53 a meeting without groups has nothing to print', async () => {
  const { meeting: made, people } = brainstormInThemes()
  meeting({ meeting: { ...made, group: new Map(), seat: new Map() }, people })
  expect(await run([])).toBe(1)
  expect(errors).toEqual(['Er zit nog niemand in een groep.'])
})
