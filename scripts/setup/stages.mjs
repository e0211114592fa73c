import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { failedEndToEndTests, failedUnitTests, failureLines, failuresOf } from './failures.mjs'
import { findElectron } from './find-electron.mjs'
import { cache, root } from './folders.mjs'
import { ensureNpmPackages } from './npm-packages.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { say } from '../words.mjs'

const results = path.join(cache, 'results')
const tool = (...parts) => path.join(root, 'node_modules', ...parts)
const longest = 20 * 60_000

/** Runs a stage's program, shows what it says, and returns { status, output } with all of that. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: longest })
    let output = ''
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (piece) => {
        output += piece
        process[stream].write(piece)
      })
    }
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ status: code ?? 1, output }))
  })
}

function readResult(name) {
  try {
    return JSON.parse(fs.readFileSync(path.join(results, name), 'utf8'))
  } catch {
    return {}
  }
}

/** A stage that failed while no test of it did (it could not even begin) counts as one failure. */
function counted(passed, failed, status) {
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

/** For a stage without tests of its own: one, passed or failed. */
function asOne({ status }) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

export function countVitest({ status }, result = readResult('unit.json')) {
  return counted(result.numPassedTests ?? 0, result.numFailedTests ?? 0, status)
}

export function countPlaywright({ status }, result = readResult('e2e.json')) {
  const { expected = 0, unexpected = 0, flaky = 0 } = result.stats ?? {}
  return counted(expected, unexpected + flaky, status)
}

/** Reads the last line of the form `12 passed, 0 failed`. */
export function countClosingLine({ status, output }) {
  const line = output.split('\n').reverse().map((text) => /^(?:\S+: )?(\d+) passed, (\d+) failed/.exec(text.trim())).find(Boolean)
  return line ? counted(Number(line[1]), Number(line[2]), status) : asOne({ status })
}

/** Everything that is checked, the quickest first. */
export const stages = [
  { name: 'build', args: ['scripts/build.mjs'], count: asOne },
  { name: 'walls', args: [tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs'], count: asOne },
  { name: 'types', args: ['scripts/types.mjs'], count: asOne },
  { name: 'lint', args: [tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'], count: asOne },
  { name: 'unit', args: [tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(results, 'unit.json')}`], count: countVitest, named: () => failedUnitTests(readResult('unit.json')) },
  { name: 'durability:short', args: ['tests/durability/run.mjs', '--short'], count: countClosingLine },
  { name: 'e2e', args: ['scripts/e2e.mjs'], count: countPlaywright, named: () => failedEndToEndTests(readResult('e2e.json')) },
]

async function runStage(stage) {
  console.log(say('stage', { name: stage.name }))
  const began = Date.now()
  const done = await run(stage.args)
  const count = stage.count(done)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  const result = say(count.failed === 0 ? 'good' : 'wrong', count)
  const failures = failuresOf({ name: stage.name, failed: count.failed, named: stage.named?.() ?? [], output: done.output })
  return { ...count, failures, line: say('stageResult', { name: stage.name, result, seconds }) }
}

/** Installs what the tests need. Returns one passed or one failed. */
async function prepare() {
  await ensureNpmPackages()
  const there = await ensureSystemPackages('tests')
  const electron = await findElectron()
  console.log(electron.refusal ?? say('electronTaken', electron))
  return asOne({ status: there && electron.refusal === undefined ? 0 : 1 })
}

/**
 * Runs the stages; `names` picks some of them. With `stopEarly` the first that fails is the last. Prints the
 * time and result of each, and as the very last line `N passed, N failed` over all of them. Returns 0 only
 * when something was tested and nothing failed.
 */
export async function runStages({ names = [], stopEarly = false } = {}) {
  fs.rmSync(results, { recursive: true, force: true })
  fs.mkdirSync(results, { recursive: true })
  const chosen = names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name))
  const total = await prepare()
  const lines = []
  const failures = []
  for (const stage of chosen) {
    if (stopEarly && total.failed > 0) break
    const { passed, failed, failures: named, line } = await runStage(stage)
    console.log(line)
    lines.push(line)
    failures.push(...named)
    total.passed += passed
    total.failed += failed
  }
  console.log([...failureLines(failures), '', ...lines, '', `${total.passed} passed, ${total.failed} failed`].join('\n'))
  return total.failed === 0 && total.passed > 1 ? 0 : 1
}
