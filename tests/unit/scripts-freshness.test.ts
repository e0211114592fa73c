import { spawnSync, execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildIsStale, sourceFingerprint } from '#scripts/setup/build.mjs'
import { packagesAreThere } from '#scripts/setup/npm-packages.mjs'
import { oneAtATime } from '#scripts/setup/one-at-a-time.mjs'

let folder = ''
const at = (...parts: string[]): string => path.join(folder, ...parts)

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true })
  fs.writeFileSync(at(file), text)
}

beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'meander-scripts-')) })
afterEach(() => { fs.rmSync(folder, { recursive: true, force: true }) })

describe('SR3 the app is built again when its sources changed, and only then', () => {
  beforeEach(() => {
    for (const file of ['src/main/index.ts', 'src/domain/a.ts', 'src/domain/a.test.ts', 'out/main/index.js']) write(file, 'one')
    write('out/built-from', sourceFingerprint(folder))
  })

  test('nothing changed: fresh', () => {
    expect(buildIsStale(folder)).toBe(false)
  })

  test.each([
    ['a source changed', () => { write('src/domain/a.ts', 'other words') }],
    ['a source was added', () => { write('src/domain/b.ts', '') }],
    ['a source was removed', () => { fs.rmSync(at('src/domain/a.ts')) }],
    ['a source was put back from long ago', () => { fs.utimesSync(at('src/domain/a.ts'), 1, 1) }],
    ['a picture changed', () => { write('resources/river.svg', '<svg/>') }],
    ['the build is gone', () => { fs.rmSync(at('out/main/index.js')) }],
    ['the build does not say what it was made from', () => { fs.rmSync(at('out/built-from')) }],
  ])('%s: stale', (_what, change) => {
    change()
    expect(buildIsStale(folder)).toBe(true)
  })

  test('only a test changed: fresh', () => {
    write('src/domain/a.test.ts', 'another test')
    expect(buildIsStale(folder)).toBe(false)
  })
})

describe('SR4 npm packages are installed when they differ from the lock file, and only then', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-x' }
  const lockFile = (packages: object): void => { write('package-lock.json', JSON.stringify({ packages })) }
  const installed = (packages: object): void => { write('node_modules/.package-lock.json', JSON.stringify({ packages })) }

  beforeEach(() => { lockFile({ '': {}, 'node_modules/a': entry, 'node_modules/only-mac': { ...entry, optional: true } }) })

  test('the same packages are enough, whatever the dates; packages for other computers may be absent', () => {
    installed({ 'node_modules/a': entry })
    fs.utimesSync(at('node_modules/.package-lock.json'), 1, 1)
    expect(packagesAreThere(folder)).toBe(true)
  })

  test.each([
    ['no packages at all', () => { fs.rmSync(at('node_modules'), { recursive: true, force: true }) }],
    ['an install that was broken off', () => { fs.rmSync(at('node_modules/.package-lock.json')) }],
    ['a damaged list', () => { write('node_modules/.package-lock.json', '{"pack') }],
    ['a missing package', () => { installed({}) }],
    ['another version', () => { installed({ 'node_modules/a': { ...entry, version: '1.0.1' } }) }],
    ['the same version with other contents', () => { installed({ 'node_modules/a': { ...entry, integrity: 'sha512-y' } }) }],
  ])('%s is not enough', (_what, change) => {
    installed({ 'node_modules/a': entry })
    change()
    expect(packagesAreThere(folder)).toBe(false)
  })
})

describe('SR5 two runs at once do not get in each other’s way', () => {
  test('processes that add one to the same file lose nothing', async () => {
    write('count', '0')
    const module = pathToFileURL(path.resolve('scripts/setup/one-at-a-time.mjs')).href
    const program = `
      import fs from 'node:fs'
      import { oneAtATime } from ${JSON.stringify(module)}
      for (let i = 0; i < 5; i += 1) await oneAtATime('count', async () => {
        const seen = Number(fs.readFileSync(${JSON.stringify(at('count'))}, 'utf8'))
        await new Promise((resolve) => setTimeout(resolve, 2))
        fs.writeFileSync(${JSON.stringify(at('count'))}, String(seen + 1))
      }, ${JSON.stringify(at('locks'))})`
    await Promise.all(Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])))
    expect(fs.readFileSync(at('count'), 'utf8')).toBe('20')
  })

  test('a lock left by a process that is gone is taken over', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    write('locks/work', String(gone))
    expect(await oneAtATime('work', () => 'done', at('locks'))).toBe('done')
    expect(fs.readdirSync(at('locks'))).toEqual([])
  })

  test('work that fails gives its lock back', async () => {
    await expect(oneAtATime('work', () => { throw new Error('no') }, at('locks'))).rejects.toThrow('no')
    expect(fs.readdirSync(at('locks'))).toEqual([])
  })
})
