// npm start [-- file.meander.json]: everything from a fresh clone to an open window.
import { ensureBuild } from './setup/build.mjs'
import { displayInstallHint, electronFlags, hasDisplay } from './setup/display.mjs'
import { findElectronOrStop } from './setup/find-electron.mjs'
import { root, whereTyped } from './setup/folders.mjs'
import { ensureNpmPackages } from './setup/npm-packages.mjs'
import { runProgram } from './setup/run-program.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'
import { say } from './words.mjs'

async function start(args) {
  if (!hasDisplay()) {
    console.error(say('noDisplay', { install: displayInstallHint() }))
    return 1
  }
  await ensureNpmPackages()
  if (!await ensureSystemPackages('window')) return 1
  const electron = await findElectronOrStop()
  const built = await ensureBuild()
  if (built !== 0) return built
  return runProgram(electron.program, [...electronFlags(), root, ...args], { cwd: whereTyped() })
}

process.exitCode = await start(process.argv.slice(2))
