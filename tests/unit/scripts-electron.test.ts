import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findElectron } from '#scripts/setup/find-electron.mjs'
import { findPackagedElectron, integrityOf, source, verify } from '#scripts/setup/packaged-electron.mjs'

// Every test lays out a repository and a cache folder of its own; nothing is fetched.
let home = ''
let folder = ''
let cacheFolder = ''
const linux = { platform: 'linux', arch: 'x64' }
const look = (env: Record<string, string> = {}, machine = linux) => findElectron({ folder, cacheFolder, env, machine })

function write(file: string, text: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
  return file
}

/** The npm package `electron`; its installer, as `install` says, brings the binary or fails. */
function npmPackage({ binary, install = 'process.exit(1)' }: { binary?: string, install?: string }): string {
  const place = path.join(folder, 'node_modules', 'electron')
  write(path.join(place, 'package.json'), '{"version":"45.4.1"}')
  write(path.join(place, 'install.js'), `require('fs').appendFileSync(${JSON.stringify(path.join(home, 'tries'))}, 'x');${install}`)
  if (binary !== undefined) {
    write(path.join(place, 'path.txt'), 'electron')
    write(path.join(place, 'dist', 'version'), binary)
    write(path.join(place, 'dist', 'electron'), '')
  }
  return path.join(place, 'dist', 'electron')
}

const inCache = (): string => write(path.join(cacheFolder, 'electron', source.version, 'electron'), '')
const tries = (): number => (fs.existsSync(path.join(home, 'tries')) ? fs.readFileSync(path.join(home, 'tries')).length : 0)

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'meander-scripts-'))
  folder = path.join(home, 'repository')
  cacheFolder = path.join(home, 'cache')
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(home, { recursive: true, force: true })
})

describe('SR1 Electron is looked for in a fixed order', () => {
  test('a path in ELECTRON_EXEC_PATH goes before everything', async () => {
    npmPackage({ binary: '45.4.1' })
    inCache()
    const given = write(path.join(home, 'mine', 'electron'), '')
    expect(await look({ ELECTRON_EXEC_PATH: given })).toMatchObject({ from: 'given', program: given })
  })

  test('the official binary goes before the one from the other package', async () => {
    const official = npmPackage({ binary: '45.4.1' })
    inCache()
    expect(await look()).toMatchObject({ from: 'official', program: official, version: '45.4.1' })
  })

  test('the official binary is fetched by its own installer when it is not there', async () => {
    const place = JSON.stringify(path.join(folder, 'node_modules', 'electron'))
    const install = `const fs=require('fs');process.chdir(${place});fs.mkdirSync('dist');fs.writeFileSync('dist/electron','');fs.writeFileSync('dist/version','45.4.1');fs.writeFileSync('path.txt','electron')`
    const official = npmPackage({ install })
    inCache()
    expect(await look()).toMatchObject({ from: 'official', program: official })
    expect(tries()).toBe(1)
  })

  test('the one from the other package is the last', async () => {
    npmPackage({})
    const cached = inCache()
    expect(await look()).toMatchObject({ from: 'package', program: cached, version: '25.1.1' })
  })

  test('a binary of another version than the package is not taken', async () => {
    npmPackage({ binary: '44.0.0' })
    inCache()
    expect(await look()).toMatchObject({ from: 'package' })
  })

  test('a failed download is remembered, so the next start does not wait for it', async () => {
    npmPackage({})
    inCache()
    await look()
    await look()
    expect(tries()).toBe(1)
  })

  test('a failure is forgotten when the wanted version changes', async () => {
    npmPackage({})
    inCache()
    await look()
    write(path.join(folder, 'node_modules', 'electron', 'package.json'), '{"version":"46.0.0"}')
    await look()
    expect(tries()).toBe(2)
  })
})

describe('SR2 what cannot be used is refused in plain words', () => {
  test('ELECTRON_EXEC_PATH naming nothing, or a folder, is not passed over in silence', async () => {
    npmPackage({ binary: '45.4.1' })
    for (const wrong of [path.join(home, 'nowhere'), home]) {
      const found = await look({ ELECTRON_EXEC_PATH: wrong })
      expect(found.refusal).toContain(wrong)
    }
  })

  test('a computer for which there is none is told what to do', async () => {
    npmPackage({})
    const found = await look({}, { platform: 'darwin', arch: 'arm64' })
    expect(found.refusal).toContain('ELECTRON_EXEC_PATH')
  })

  test('a file with other contents than were checked is refused and removed', async () => {
    const file = write(path.join(home, 'package.tgz'), 'something else')
    expect(await verify(file, source.integrity)).toBe(false)
    expect(fs.existsSync(file)).toBe(false)
  })

  test('a file with the contents that were checked is kept', async () => {
    const file = write(path.join(home, 'package.tgz'), 'the same')
    expect(await verify(file, await integrityOf(file))).toBe(true)
    expect(fs.existsSync(file)).toBe(true)
  })

  test('a registry that serves another package gets nothing into the cache', async () => {
    const npm = write(path.join(home, 'npm-cli.js'), `
      const at = process.argv[process.argv.indexOf('--pack-destination') + 1]
      require('fs').writeFileSync(at + '/other.tgz', 'not the package')`)
    const before = process.env['npm_execpath']
    process.env['npm_execpath'] = npm
    try {
      expect(await findPackagedElectron(cacheFolder, linux)).toBeUndefined()
    } finally {
      if (before === undefined) delete process.env['npm_execpath']
      else process.env['npm_execpath'] = before
    }
    expect(fs.readdirSync(path.join(cacheFolder, 'electron'))).toEqual([])
  })
})
