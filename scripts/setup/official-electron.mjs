import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { oneAtATime } from './one-at-a-time.mjs'
import { runQuietly } from './run-program.mjs'
import { say } from '../words.mjs'

const answerSoon = fileURLToPath(new URL('answer-soon.cjs', import.meta.url))
const halfADay = 12 * 60 * 60 * 1000

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

/** The program of the npm package `electron` in this folder, or undefined while its binary is not there. */
export function officialProgram(folder) {
  const place = path.join(folder, 'node_modules', 'electron')
  const name = readOr(path.join(place, 'path.txt'), '')
  const wanted = JSON.parse(readOr(path.join(place, 'package.json'), '{}')).version
  const have = readOr(path.join(place, 'dist', 'version'), '').trim().replace(/^v/, '')
  const program = path.join(place, 'dist', name)
  return name !== '' && have === wanted && fs.existsSync(program) ? { program, version: have } : undefined
}

function failedLately(memory, version, now) {
  const failure = JSON.parse(readOr(memory, '{}'))
  return failure.version === version && now - failure.at < halfADay && now >= failure.at
}

function download(folder, memory, version) {
  console.error(say('electronDownloading', { version }))
  const installer = path.join(folder, 'node_modules', 'electron', 'install.js')
  const env = { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' }
  runQuietly(process.execPath, ['--require', answerSoon, installer], { cwd: folder, env, timeout: 15 * 60 * 1000 })
  const found = officialProgram(folder)
  if (found === undefined) {
    fs.mkdirSync(path.dirname(memory), { recursive: true })
    fs.writeFileSync(memory, JSON.stringify({ version, at: Date.now() }))
  }
  return found
}

/**
 * The official Electron of the npm package `electron`: the one that is there, or else downloaded by the
 * package's own installer (which checks its hash). No answer within four seconds counts as no internet, and
 * is remembered for half a day so that not every start waits. Returns { program, version } or undefined.
 */
export async function findOfficialElectron(folder, cacheFolder) {
  const there = officialProgram(folder)
  if (there !== undefined) return there
  const about = readOr(path.join(folder, 'node_modules', 'electron', 'package.json'), undefined)
  if (about === undefined) return undefined
  const { version } = JSON.parse(about)
  const memory = path.join(cacheFolder, 'electron', 'download-failed.json')
  if (failedLately(memory, version, Date.now())) return undefined
  return oneAtATime('electron-download', () => {
    const now = officialProgram(folder)
    if (now !== undefined || failedLately(memory, version, Date.now())) return now
    return download(folder, memory, version)
  }, path.join(cacheFolder, 'locks'))
}
