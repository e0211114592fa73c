import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** Runs one command and says on which status it ended. Its words go straight to the terminal: nobody passes them on. */
const program = `
  const { workerData } = require('node:worker_threads')
  const { writeSync } = require('node:fs')
  const straight = (handle) => (text) => { writeSync(handle, text); return true }
  process.stdout.write = straight(1)
  process.stderr.write = straight(2)
  const end = (status) => { Atomics.store(workerData.done, 0, status + 1); Atomics.notify(workerData.done, 0) }
  const failed = (error) => { process.stderr.write(String(error) + '\\n'); end(1) }
  process.on('uncaughtException', failed)
  require(workerData.commands).runCommand(workerData.given, {}).then(end, failed)
`

/**
 * Linux without a display: Chromium ends the program as soon as it gets its turn, so it does not get one. The command
 * runs in a thread and this one stands still until it is done. Returns the status. Nothing can be printed this way.
 */
export function runWithoutDisplay(given: readonly string[], builtFolder: string): number {
  const done = new Int32Array(new SharedArrayBuffer(4))
  new Worker(program, { eval: true, workerData: { given, done, commands: path.join(builtFolder, 'main', 'commands.js') } })
  Atomics.wait(done, 0, 0)
  return (done[0] ?? 2) - 1
}
