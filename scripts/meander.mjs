// npm run --silent meander -- COMMAND …: the commands without a window. Only their own answer goes to
// standard output; what is installed or built on the way is told on standard error.
import fs from 'node:fs'
import path from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { electronFlags, onSomeDisplay } from './setup/display.mjs'
import { findElectronOrStop } from './setup/find-electron.mjs'
import { root, whereTyped } from './setup/folders.mjs'
import { needsElectron } from './setup/needs-electron.mjs'
import { ensureNpmPackages } from './setup/npm-packages.mjs'
import { runProgram } from './setup/run-program.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'
import { say } from './words.mjs'

const runner = path.join(root, 'scripts', 'setup', 'run-commands.cjs')

async function inElectron(args) {
  if (!await ensureSystemPackages('display')) return 1
  const electron = await findElectronOrStop()
  const [program, all] = onSomeDisplay(electron.program, [...electronFlags(), root, ...args])
  return runProgram(program, all, { cwd: whereTyped() })
}

function inNode(args) {
  const commands = path.join(root, 'out', 'main', 'commands.js')
  if (fs.existsSync(commands)) return runProgram(process.execPath, [runner, commands, ...args], { cwd: whereTyped() })
  console.error(say('noBuild', { file: 'out/main/commands.js' }))
  return 1
}

async function meander(args) {
  await ensureNpmPackages()
  const built = await ensureBuild()
  if (built !== 0) return built
  return needsElectron(args) ? inElectron(args) : inNode(args)
}

process.exitCode = await meander(process.argv.slice(2))
