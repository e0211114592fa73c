import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { cache, root } from './folders.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { runProgram } from './run-program.mjs'
import { say } from '../words.mjs'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']

function describe(at) {
  const facts = fs.statSync(at, { throwIfNoEntry: false })
  if (facts === undefined) return []
  if (facts.isDirectory()) return fs.readdirSync(at).sort().flatMap((name) => describe(path.join(at, name)))
  return /\.test\.tsx?$/.test(at) ? [] : [`${at}\0${facts.size}\0${facts.mtimeMs}`]
}

/**
 * A fingerprint of everything the build reads: names, sizes and dates, without the tests. Another fingerprint
 * than at the last build means stale, so removed files and older dates (a checkout, a backup) count too.
 */
export function sourceFingerprint(folder = root) {
  const lines = sources.flatMap((name) => describe(path.join(folder, name)))
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

const stampOf = (folder) => path.join(folder, 'out', 'built-from')

/** Is there no build, or one of other sources? */
export function buildIsStale(folder = root) {
  const stamp = stampOf(folder)
  if (!fs.existsSync(path.join(folder, 'out', 'main', 'index.js')) || !fs.existsSync(stamp)) return true
  return fs.readFileSync(stamp, 'utf8') !== sourceFingerprint(folder)
}

/** The new build takes the place of the old one in one step; when building fails the old one stays. */
function swapIn(made, place, aside) {
  if (fs.existsSync(place)) fs.renameSync(place, aside)
  fs.renameSync(made, place)
  fs.rmSync(aside, { recursive: true, force: true })
}

async function buildNow() {
  console.error(say('building'))
  const fingerprint = sourceFingerprint()
  const work = path.join(cache, 'build', String(process.pid))
  const made = path.join(work, 'out')
  const bundler = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  try {
    const args = [bundler, 'build', '--outDir', made, '--logLevel', 'warn']
    const status = await runProgram(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
    if (status !== 0) {
      console.error(say('buildFailed'))
      return status
    }
    fs.writeFileSync(stampOf(work), fingerprint)
    swapIn(made, path.join(root, 'out'), path.join(work, 'old'))
    return 0
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** Builds the app into out/. Returns the exit status of the bundler. */
export function build() {
  return oneAtATime('build', buildNow)
}

/** Builds only when out/ is missing or of other sources. Returns the exit status. */
export async function ensureBuild() {
  if (!buildIsStale()) return 0
  return oneAtATime('build', () => (buildIsStale() ? buildNow() : 0))
}
