import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { brainstormInThemes } from '../../../tests/files/meetings/brainstorm-in-themes.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import type { BuiltMeeting } from '../../../tests/files/meetings/building.ts'
import { checkCommand } from './check.ts'
import { exportCommand } from './export.ts'
import type { CommandIo } from './io.ts'
import { writeNewCopy } from './write-copy.ts'

let folder = ''
let said: string[] = []
let errors: string[] = []
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'meander-commands-')); said = []; errors = [] })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

function io(more: Partial<CommandIo> = {}): CommandIo {
  return { out: (line) => said.push(line), error: (line) => errors.push(line), language: 'nl', path: (typed) => path.resolve(folder, typed), readFile: (file) => readFileSync(file), today: '2026-10-09', ...more }
}

function written({ meeting, people }: BuiltMeeting, name = 'm.meander.json'): string {
  expect(writeNewCopy(path.join(folder, name), meeting, Object.fromEntries(people), 0)).toBeNull()
  return name
}

describe('RP50 check', () => {
  test('says what is wrong, in the language of the terminal, status 1', () => {
    const file = written(brainstormInThemes())
    expect(checkCommand([file], io())).toBe(1)
    expect(said).toContain('Let op: Het thema “Samenwerking formeel en informeel aanbod” heeft nog geen conclusie.')
    said = []
    expect(checkCommand([file], io({ language: 'en' }))).toBe(1)
    expect(said.join('\n')).toContain('has no conclusion yet')
  })
  test('hints alone are status 0', () => {
    const given = kickOffByDistrict()
    const meeting = { ...given.meeting, need: new Map(), source: new Map(), agreement: new Map(), meeting: new Map([...given.meeting.meeting].map(([id, row]) => [id, { ...row, aim: 'Kennismaken.' }])) }
    expect(checkCommand([written({ ...given, meeting })], io())).toBe(0)
    expect(said.join('\n')).toContain('Misschien: ')
  })
  test.each([['niet.meander.json', null], ['leeg.meander.json', ''], ['anders.meander.json', '{"a":1}'], ['stuk.meander.json', '{"format":"meander-meeting","version":1,'], ['binair.meander.json', '\0\0\0']])('%s cannot be read: status 2, and the file stays as it was', (name, content) => {
    if (content !== null) writeFileSync(path.join(folder, name), content)
    expect(checkCommand([name], io())).toBe(2)
    expect(errors).toHaveLength(1)
    if (content !== null) expect(readFileSync(path.join(folder, name), 'utf8')).toBe(content)
  })
  test.each([[[]], [['a', 'b']], [['a', '--wat']]])('wrong words %j: usage, status 64', (args) => {
    expect(checkCommand(args, io())).toBe(64)
    expect(errors.join('')).toContain('meander check')
  })
})

describe('RP51 export', () => {
  test('writes the formats into a new folder, and never over a file', async () => {
    const file = written(kickOffByDistrict())
    expect(await exportCommand([file, '--format', 'html', '--out', 'uit/verslag'], io())).toBe(0)
    expect(await exportCommand([file, '--format', 'html', '--public', '--out', 'uit/verslag'], io())).toBe(0)
    expect(await exportCommand([file, '--format', 'html', '--out', 'uit/verslag'], io())).toBe(0)
    const names = readdirSync(path.join(folder, 'uit', 'verslag')).sort()
    expect(names).toEqual(['Stedelijk digitaal netwerk de kick-off - verslag intern (2).html', 'Stedelijk digitaal netwerk de kick-off - verslag intern.html', 'Stedelijk digitaal netwerk de kick-off - verslag openbaar.html'])
    const open = readFileSync(path.join(folder, 'uit', 'verslag', names[2] ?? ''), 'utf8')
    expect(open).not.toContain('Fatima van den Berg')
    expect(said).toHaveLength(3)
  })
  test('all, with a printer', async () => {
    const io2 = io({ htmlToPdf: (html) => Promise.resolve(Buffer.from(`%PDF ${String(html.length)}`)) })
    expect(await exportCommand([written(kickOffByDistrict()), '--format=all', '--out=uit'], io2)).toBe(0)
    expect([...new Set(readdirSync(path.join(folder, 'uit')).map((name) => path.extname(name)))].sort()).toEqual(['.csv', '.docx', '.html', '.md', '.pdf', '.xlsx'])
  })
  test('zip: what all makes, in one file', async () => {
    const printer = io({ htmlToPdf: (html) => Promise.resolve(Buffer.from(`%PDF ${String(html.length)}`)) })
    expect(await exportCommand([written(kickOffByDistrict()), '--format', 'zip', '--public', '--out', 'uit'], printer)).toBe(0)
    const names = readdirSync(path.join(folder, 'uit'))
    expect(names).toEqual(['Stedelijk digitaal netwerk de kick-off - verslag openbaar.zip'])
    const inside = Object.keys(unzipSync(readFileSync(path.join(folder, 'uit', names[0] ?? ''))))
    expect([...new Set(inside.map((name) => path.extname(name)))].sort()).toEqual(['.csv', '.docx', '.html', '.md', '.pdf', '.xlsx'])
    expect(await exportCommand(['m.meander.json', '--format', 'zip', '--out', 'zonder'], io())).toBe(1)
    expect(readdirSync(path.join(folder, 'zonder'))).toHaveLength(1)
  })
  test('newsletter: a piece of a page, without names when it is public', async () => {
    expect(await exportCommand([written(kickOffByDistrict()), '--format', 'newsletter', '--public', '--out', 'uit'], io())).toBe(0)
    const [name = ''] = readdirSync(path.join(folder, 'uit'))
    expect(name).toMatch(/openbaar - nieuwsbrief\.html$/)
    const piece = readFileSync(path.join(folder, 'uit', name), 'utf8')
    expect(piece).not.toMatch(/<html|<script|Fatima van den Berg/)
    expect(await exportCommand(['m.meander.json', '--format', 'nieuwsbrief', '--out', 'uit'], io())).toBe(64)
  })
  test('all, without a printer: everything else, and it says so', async () => {
    expect(await exportCommand([written(kickOffByDistrict()), '--format', 'all', '--out', 'uit'], io())).toBe(1)
    expect(readdirSync(path.join(folder, 'uit')).length).toBeGreaterThan(4)
  })
  test('a printer that fails, a folder that is a file, no printer: status 2 and a sentence', async () => {
    const file = written(kickOffByDistrict())
    writeFileSync(path.join(folder, 'bestand'), '')
    expect(await exportCommand([file, '--format', 'pdf', '--out', 'uit'], io({ htmlToPdf: () => Promise.reject(new Error('x')) }))).toBe(2)
    expect(await exportCommand([file, '--format', 'md', '--out', 'bestand'], io())).toBe(2)
    expect(await exportCommand([file, '--format', 'pdf', '--out', 'uit'], io())).toBe(2)
    expect(errors.every((line) => line.length > 20)).toBe(true)
  })
  test.each([[[]], [['m']], [['m', '--format', 'exe', '--out', 'x']], [['m', '--format', 'html']], [['m', '--format', 'html', '--out', '']], [['m', '--format', 'html', '--out', 'x', '--out', 'y']]])('wrong words %j: usage, status 64, nothing made', async (args) => {
    expect(await exportCommand(args, io())).toBe(64)
    expect(readdirSync(folder)).toEqual([])
  })
})
