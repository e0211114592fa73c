import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { built, things } from '../../../tests/files/meetings/building.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { exportCommand } from './export.ts'
import type { CommandIo } from './io.ts'
import { writeNewCopy } from './write-copy.ts'

let folder = ''
let errors: string[] = []
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'meander-rivers-')); errors = [] })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const io = (more: Partial<CommandIo> = {}): CommandIo => ({ out: () => undefined, error: (line) => errors.push(line), language: 'nl', path: (typed) => path.resolve(folder, typed), readFile: (file) => readFileSync(file), today: '2026-10-09', ...more })

function meeting(): number {
  const { meeting: made, people } = kickOffByDistrict()
  expect(writeNewCopy(path.join(folder, 'm.meander.json'), made, Object.fromEntries(people), 0)).toBeNull()
  return made.river.size
}

test('RS9 every river is a file on A3: text stays text, the letters come along, nothing from outside', async () => {
  const rivers = meeting()
  expect(await exportCommand(['m.meander.json', '--format', 'svg', '--size', 'a3', '--black-and-white', '--out', 'out'], io())).toBe(0)
  const files = readdirSync(path.join(folder, 'out')).filter((name) => name.endsWith('.svg'))
  expect(files.length).toBeGreaterThanOrEqual(rivers)
  const svg = readFileSync(path.join(folder, 'out', files.find((name) => name.includes('A3')) ?? ''), 'utf8')
  expect(svg).toMatch(/^<svg [^>]*width="420mm" height="29\d(\.\d+)?mm"/)
  expect(svg).toContain('<text ')
  expect(svg).toContain('<desc ')
  expect(svg).toContain('@font-face')
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
})

test('RS9 the name says the sheet and whether it is black and white, also of the confluence, which is drawn so', async () => {
  const { meeting: two, people } = built({
    river: [{ id: 'r', title: 'Noord' }, { id: 's', title: 'Zuid' }],
    item: [...things('r', { id: 'a', kind: 'obstacle', text: 'rots' }), ...things('s', { id: 'b', kind: 'obstacle', text: 'steen' })],
    pile: [{ id: 'p', text: 'rotsen', along: 0.5, across: 0 }], piled: [{ id: 'a', pile: 'p', item: 'a' }, { id: 'b', pile: 'p', item: 'b' }],
  })
  expect(writeNewCopy(path.join(folder, 'm.meander.json'), two, Object.fromEntries(people), 0)).toBeNull()
  const make = (...words: string[]) => exportCommand(['m.meander.json', '--format', 'svg', ...words, '--out', 'out'], io())
  for (const words of [[], ['--black-and-white'], ['--size', 'a3'], ['--size', 'a3', '--black-and-white']]) expect(await make(...words)).toBe(0)
  const names = readdirSync(path.join(folder, 'out')).map((name) => name.replace(/^.* intern - |\.svg$/g, '')).sort()
  const kinds = ['', ' A3', ' A3 zwart-wit', ' zwart-wit']
  expect(names).toEqual(['De samenvloeiing', 'Noord', 'Zuid'].flatMap((name) => kinds.map((kind) => name + kind)))
  const sheet = readFileSync(path.join(folder, 'out', readdirSync(path.join(folder, 'out')).find((name) => name.endsWith('De samenvloeiing A3 zwart-wit.svg')) ?? ''), 'utf8')
  expect(sheet).toMatch(/^<svg [^>]*width="420mm" height="29\d(\.\d+)?mm"/)
  const colours = [...sheet.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour ?? '')
  expect(colours.length).toBeGreaterThan(10)
  expect(colours.filter((colour) => !/^#(..)\1\1$/.test(colour))).toEqual([])
})

test('RS9 a size that is not there, or a size for a report, is said in words and makes nothing', async () => {
  meeting()
  expect(await exportCommand(['m.meander.json', '--format', 'svg', '--size', 'a4', '--out', 'out'], io())).toBe(64)
  expect(await exportCommand(['m.meander.json', '--format', 'html', '--size', 'a3', '--out', 'out'], io())).toBe(64)
  expect(errors).toEqual(['Deze maat is er niet: a4. Kies uit: screen, a3, a1.', '--size hoort bij een rivier als plaatje: --format png of svg.'])
  expect(await exportCommand(['m.meander.json', '--format', 'png', '--out', 'out'], io())).toBe(2)
})
