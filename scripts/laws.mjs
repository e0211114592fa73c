// npm run laws [-- how often]: the tests that hold for every case, with cases that no run tried before; 12 times unless
// told otherwise (7 minutes). Stops at the first case that breaks one, and says how to try that again.
import { readdirSync, readFileSync } from 'node:fs'
import { randomInt } from 'node:crypto'
import path from 'node:path'
import { root } from './setup/folders.mjs'
import { ensureNpmPackages } from './setup/npm-packages.mjs'
import { runProgram } from './setup/run-program.mjs'
import { say } from './words.mjs'

/** The test files that hold laws, as paths from the root. */
function lawFiles() {
  return ['src', 'tests/unit', 'tests/files'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(path.join(root, file), 'utf8').includes('fc.assert(')))
}

async function runLaws(times) {
  await ensureNpmPackages()
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const given = process.env['MEANDER_SEED']
  for (let time = 1; time <= times; time += 1) {
    const seed = given ?? String(randomInt(2 ** 31))
    console.log(say('lawsRound', { time, times, seed }))
    const status = await runProgram(process.execPath, [vitest, 'run', '--reporter=dot', ...lawFiles()], { cwd: root, env: { ...process.env, MEANDER_SEED: seed } })
    if (status !== 0) { console.error(say('lawsBroken', { seed })); return status }
  }
  return 0
}

const times = Number(process.argv[2] ?? 12)
if (Number.isInteger(times) && times > 0) process.exitCode = await runLaws(times)
else {
  console.error(say('lawsHowOften'))
  process.exitCode = 64
}
