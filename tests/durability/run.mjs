// npm run durability [-- --short] [-- --only=kills,power-cuts]
// Shows the part "Nothing is lost" with real processes, real file systems and real system calls. Needs Linux; the
// parts with mounts need root, the parts with system calls need strace. What cannot run is said, and is a failure in CI.
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { has, makeRig, makeScratch, sweep } from './rig.mjs'
import { callFaults } from './call-faults.mjs'
import { damaged } from './damaged.mjs'
import { fullDisk } from './full-disk.mjs'
import { kills } from './kills.mjs'
import { order } from './order.mjs'
import { owners } from './owners.mjs'
import { powerCuts } from './power-cuts.mjs'
import { speed } from './speed.mjs'
import { strangers } from './strangers.mjs'

const isRoot = process.getuid?.() === 0
const canMount = isRoot && existsSync('/dev/loop-control')
const canTrace = has('strace')
const parts = [
  { name: 'damaged', part: damaged, needs: '' },
  { name: 'order', part: order, needs: canTrace ? '' : 'strace' },
  { name: 'owners', part: owners, needs: process.platform === 'win32' ? 'POSIX signals' : '' },
  { name: 'strangers', part: strangers, needs: canMount ? '' : 'root and loop devices' },
  { name: 'speed', part: speed, needs: '' },
  { name: 'full-disk', part: fullDisk, needs: canMount && has('mkfs.ext4') ? '' : 'root, loop devices, e2fsprogs' },
  { name: 'call-faults', part: callFaults, needs: canTrace ? '' : 'strace' },
  { name: 'kills', part: kills, needs: process.platform === 'win32' ? 'POSIX signals' : '' },
  { name: 'power-cuts', part: powerCuts, needs: canMount && has('mkfs.ext4') && has('mkfs.xfs') && has('mkfs.btrfs') ? '' : 'root, loop devices, e2fsprogs, xfsprogs, btrfs-progs' },
]

const isShort = process.argv.includes('--short')
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7).split(',')
const scratch = process.env.MEANDER_SCRATCH

// The parts run in a process of their own, so that mounts and scratch files go whatever happens to it.
process.exitCode = scratch === undefined ? await runGuarded() : await runParts(JSON.parse(scratch))

async function runGuarded() {
  const folders = makeScratch()
  const inner = spawn(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit', env: { ...process.env, MEANDER_SCRATCH: JSON.stringify(folders) },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => inner.kill('SIGKILL'))
  const code = await new Promise((resolve) => { inner.on('close', (status) => resolve(status ?? 1)) })
  sweep(folders)
  return code
}

async function runParts(folders) {
  const rig = await makeRig(isShort, folders)
  let missing = 0
  for (const { name, part, needs } of parts) {
    if (only !== undefined && !only.includes(name)) continue
    if (needs !== '') {
      missing += 1
      console.log(`NOT RUN ${name}: needs ${needs}`)
      continue
    }
    try {
      await part(rig)
    } catch (error) {
      rig.promise(`the part ${name} runs`, false, error?.stack ?? String(error))
    }
  }
  const isStrict = process.env.CI === 'true'
  const failed = rig.lines.filter((isKept) => !isKept).length + (isStrict ? missing : 0)
  if (missing > 0) console.log(`${missing} parts did not run${isStrict ? ' and count as failed' : ''}.`)
  console.log(`${rig.lines.filter(Boolean).length} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}
