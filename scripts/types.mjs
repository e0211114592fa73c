// npm run types: every part of the code against the environment it runs in, two at a time.
import path from 'node:path'
import { root } from './setup/folders.mjs'
import { ensureNpmPackages } from './setup/npm-packages.mjs'
import { runProgram } from './setup/run-program.mjs'

const projects = ['tsconfig.domain.json', 'tsconfig.main.json', 'tsconfig.renderer.json', 'tsconfig.tests.json']
const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')

async function checkOneAfterAnother(queue) {
  let wrong = 0
  for (let project = queue.shift(); project !== undefined; project = queue.shift()) {
    wrong += await runProgram(process.execPath, [compiler, '-p', project, '--pretty', 'false'], { cwd: root }) === 0 ? 0 : 1
  }
  return wrong
}

await ensureNpmPackages()
const queue = [...projects]
const wrong = await Promise.all([checkOneAfterAnother(queue), checkOneAfterAnother(queue)])
process.exitCode = wrong[0] + wrong[1] === 0 ? 0 : 1
