// B. Every system call of a short life fails once, in each way, for a real process. strace counts the calls of one
// kind, so the calls before the program's own first line are counted once and passed over.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from './rig.mjs'

const kinds = ['pwrite64', 'write', 'openat', 'fsync', 'fdatasync', 'rename', 'link', 'unlink', 'close', 'ftruncate', 'mkdir', 'read']
const faults = ['signal=SIGKILL', 'error=ENOSPC', 'error=EIO', 'error=EPERM']

export function callFaults(rig) {
  const folder = join(rig.memory, 'faulty')
  const log = join(rig.root, 'calls.txt')
  trace(rig, folder, ['-o', log, '-e', `trace=${kinds.join(',')}`])
  const points = pointsOf(readFileSync(log, 'utf8').split('\n'))
  const step = rig.isShort ? 23 : 1
  let runs = 0
  const wrong = []
  const begin = Date.now()
  points.forEach(({ kind, number }, at) => {
    faults.forEach((fault, which) => {
      if ((at + which) % step !== 0) return
      rmSync(folder, { recursive: true, force: true })
      runs += 1
      const when = fault === 'error=EPERM' ? `${number}..${number + 3}` : String(number)
      const acknowledged = trace(rig, folder, ['-o', '/dev/null', '-e', `trace=${kind}`, '-e', `inject=${kind}:${fault}:when=${when}`])
      const problem = judge(rig, folder, acknowledged)
      if (problem !== '') wrong.push(`${kind} ${number} ${fault}: ${problem}`)
    })
  })
  for (const problem of wrong.slice(0, 10)) console.log(`  ${problem}`)
  rig.promise('... and any single failing disk call', wrong.length === 0,
    `${points.length} calls of a real process × kill, ENOSPC, EIO, EPERM: ${runs} runs${step > 1 ? ' (every 23rd)' : ''}, ${wrong.length} with a loss, ${Math.round((Date.now() - begin) / 1000)} s`)
}

/** Runs the script under strace and answers the last acknowledged change. */
function trace(rig, folder, flags) {
  const done = spawnSync('strace', ['-qq', ...flags, process.execPath, rig.child, rig.bundle, 'script', folder], { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] })
  const acks = [...(done.stdout ?? '').matchAll(/^ack (\d+)$/gm)]
  return Math.max(0, ...acks.map((found) => Number(found[1])))
}

function pointsOf(lines) {
  const counts = new Map()
  const points = []
  let hasBegun = false
  for (const line of lines) {
    const kind = /^(\w+)\(/.exec(line)?.[1]
    if (kind === undefined) continue
    const number = (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    if (line.includes('"begin')) hasBegun = true
    else if (line.includes('"end')) break
    // What the program says is not what it saves.
    else if (hasBegun && kinds.includes(kind) && !(kind === 'write' && /^write\([12],/.test(line))) points.push({ kind, number })
  }
  return points
}
