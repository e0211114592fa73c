import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFileSystem } from './file-system.ts'
import { claimFile, insideFolder, safeFileName, sameName, writeNamedFile } from './file-names.ts'

const devices = ['CON', 'con', 'PRN', 'AUX', 'NUL', 'COM1', 'com9', 'LPT1', 'lpt³', 'CONIN$', 'CON.txt', 'nul.meander', 'COM1 .x', 'Aux...']
const paths = [
  '..', '.', '...', '../../etc/passwd', '..\\..\\windows\\system32', '/etc/passwd', '\\\\server\\share\\x', 'C:\\temp\\x', 'C:', 'c:/x', 'file:///etc/passwd',
  '~/.ssh/id_rsa', '~', '%2e%2e%2f', '%00', 'a/../../b', './a', 'a\0b', '\0', 'a\nb', 'a\r\nb', '/', '\\', '//', '-rf', '--help', '.hidden', '.git/config', 'a/', 'a\\',
]
const odd = [
  '', ' ', '   ', '\t', '.', 'x.', 'x ', 'x . . ', ' x', '?', '*', '<>', '|', '"', ':', 'a:b', 'a|b', 'a?b*c', 'x:stream', 'x::$DATA',
  '\u202egnp.exe', '\u200b', '\ufeff', 'a\u200bb', '\u2028', 'e\u0301', 'é', '🌊🌉', '👩‍👩‍👧', '\ud800', 'x\udc00y', 'مرحبا', 'שלום', '日本語', 'Ünïcödé', 'İstanbul', 'ﬁ', '½', '①',
  'x'.repeat(10_000), '🌊'.repeat(500), 'é'.repeat(300), `${'x'.repeat(119)}🌊`, '<script>alert(1)</script>', '$(rm -rf /)', '`id`', '; ls', '& dir', '%PATH%', '${HOME}', "'; DROP TABLE",
  'Rivier van het leven', 'Kick-off stadsdeel Noord (22-11)', 'Leernetwerk: “wat nu?”', 'A/B-test', '100%', 'C++', '#1', '@home', '=1+1', '+x', 'normal', '1', 'null', 'undefined', '__proto__',
]
const control = Array.from({ length: 33 }, (_, code) => `a${String.fromCharCode(code)}b`)
const trailing = Array.from({ length: 60 }, (_, n) => `x${'. '.repeat(n)}`)
const titles = [...devices, ...paths, ...odd, ...control, ...trailing]

test(`ST50 ${titles.length} hostile titles make names that stay in the folder and that every system accepts`, () => {
  expect(titles.length).toBeGreaterThanOrEqual(200)
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  const fileSystem = nodeFileSystem()
  try {
    for (const title of titles) {
      const name = safeFileName(title, 'meeting')
      expect(name, title).not.toBe('')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(121)
      // eslint-disable-next-line no-control-regex -- exactly these must be gone
      expect(name).not.toMatch(/[<>:"/\\|?*%\u0000-\u001f\u007f\u200b\u202e\ufeff\u2028]/)
      expect(name).not.toMatch(/^[\s.~-]|[\s.]$/)
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
      expect(name).toBe(name.normalize('NFC'))
      const { path, handle } = claimFile(fileSystem, folder, name, '.meander.json')
      fileSystem.close(handle)
      expect(path.startsWith(join(folder, ''))).toBe(true)
    }
    expect(readdirSync(folder).length).toBe(titles.length)
    expect(readdirSync(join(folder, '..')).filter((name) => name === 'etc')).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('ST50 plain titles stay as they are', () => {
  for (const title of ['Rivier van het leven', 'Kick-off Noord (22-11)', 'Été à Liège', '日本語', 'v1.2']) expect(safeFileName(title, 'x')).toBe(title)
  expect(safeFileName('a/b: c?', 'x')).toBe('a b c')
  expect(safeFileName('???', 'bijeenkomst')).toBe('bijeenkomst')
})

test('ST51 a name that would lead elsewhere has no path', () => {
  const folder = join(tmpdir(), 'x')
  for (const name of ['', '.', '..', 'a/b', 'a\\b', '/a', 'a\0']) expect(insideFolder(folder, name), name).toBeNull()
  expect(insideFolder(folder, 'a.json')).toBe(join(folder, 'a.json'))
})

test('ST51 a file that exists is never replaced: the next gets a number', () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  const fileSystem = nodeFileSystem()
  for (let n = 0; n < 3; n++) fileSystem.close(claimFile(fileSystem, folder, 'x', '.meander.json').handle)
  expect(readdirSync(folder).sort()).toEqual(['x (2).meander.json', 'x (3).meander.json', 'x.meander.json'])
  rmSync(folder, { recursive: true })
})

test('ST65 names that differ only in capitals or in how a letter is written are told apart, on a disk that sees two as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  const fileSystem = nodeFileSystem()
  for (const name of ['Noord', 'NOORD', 'noord', 'é', 'E\u0301']) fileSystem.close(claimFile(fileSystem, folder, name, '.svg').handle)
  const names = readdirSync(folder)
  expect(names.sort()).toEqual(['NOORD (2).svg', 'Noord.svg', 'E\u0301 (2).svg', 'noord (3).svg', 'é.svg'].sort())
  expect(new Set(names.map(sameName)).size).toBe(5)
  rmSync(folder, { recursive: true })
})

test('ST65 a file that cannot be written whole does not stay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'))
  const disk = nodeFileSystem()
  let opened = 0
  const full = {
    ...disk,
    open: (path: string, how: 'read' | 'create' | 'write') => { opened++; return disk.open(path, how) },
    close: (handle: number) => { opened--; disk.close(handle) },
    write: (handle: number, bytes: Uint8Array, offset: number, length: number, position: number) => {
      if (position >= 2) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return disk.write(handle, bytes, offset, Math.min(length, 2), position)
    },
  }
  const file = { name: 'Verslag', extension: '.pdf', bytes: Buffer.from('verslag') }
  expect(() => writeNamedFile(full, folder, file)).toThrow('full')
  expect([readdirSync(folder), opened]).toEqual([[], 0])
  expect(writeNamedFile(disk, folder, file)).toBe(join(folder, 'Verslag.pdf'))
  rmSync(folder, { recursive: true })
})
