import fs from 'node:fs'
import path from 'node:path'
import { root } from './folders.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { npmCommand, runProgram } from './run-program.mjs'
import { say } from '../words.mjs'

const needNode = [20, 20]

/** Says so and stops when this Node is older than the tools need. */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > needNode[0] || (major === needNode[0] && minor >= needNode[1])) return
  console.error(say('nodeTooOld', { have: version, need: needNode.join('.') }))
  process.exit(1)
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Are the packages in node_modules the ones of the lock file? Compared by content, not by date: a clone, a
 * pull and a restored backup all have other dates. npm writes node_modules/.package-lock.json as its last
 * step, so an install that was broken off counts as missing. Packages for other computers may be absent.
 */
export function packagesAreThere(folder = root) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'))
  const present = readPackages(path.join(folder, 'node_modules', '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  return Object.entries(wanted).every(([where, entry]) => {
    if (where === '') return true
    const found = present[where]
    if (found === undefined) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** Installs the npm packages when they are missing or differ from the lock file. Runs no install scripts. */
export async function ensureNpmPackages() {
  refuseOldNode()
  if (packagesAreThere()) return
  const status = await oneAtATime('npm-packages', () => {
    if (packagesAreThere()) return 0
    console.error(say('installingPackages'))
    const [program, first] = npmCommand()
    const args = [...first, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
    return runProgram(program, args, { cwd: root, stdio: ['ignore', 2, 2] })
  })
  if (status === 0) return
  console.error(say('packagesFailed'))
  process.exit(1)
}
