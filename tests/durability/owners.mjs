// H. Two processes, two users, and an owner that was frozen while another went on.
import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { judge, sleep, startWriter, has } from './rig.mjs'

export async function owners(rig) {
  const folder = join(rig.folder('owners'), 'm')
  const holder = startWriter(rig, 'hold', folder)
  await holder.hears(/^held/)
  const second = openBy(rig, folder, '')
  const isSecondReadOnly = second.access?.why?.kind === 'held' && second.couldWrite === false && second.count === 10 && second.ms < 2000
  const user = process.getuid?.() === 0 && has('setpriv') ? otherUser(rig, folder) : null
  holder.child.kill('SIGSTOP')
  await sleep(rig.isShort ? 2000 : 15_000)
  const waiting = openBy(rig, folder, '')
  const isStillHeld = waiting.access?.why?.kind === 'held'
  const taker = openBy(rig, folder, 'take-over')
  holder.child.stdin.write('\n')
  holder.child.kill('SIGCONT')
  const woken = await holder.hears(/^(ack|no)/)
  holder.child.stdin.write('\n')
  const again = await holder.hears(/^(ack|no)/)
  await holder.kill()
  const problem = judge(rig, folder, 10 + 100 + 1)
  const isKept = isSecondReadOnly && isStillHeld && taker.appended === 100 && woken === 'no lost-lock' && again === 'no lost-lock' && problem === '' && user !== false
  if (!isKept) console.log(`  ${JSON.stringify({ second, waiting: waiting.access, taker, woken, again, problem, user })}`)
  rig.promise('two windows, two users, a sleeping laptop', isKept,
    `the second is read-only after ${second.ms} ms and says so${user === true ? ', another user too' : ''}; frozen ${rig.isShort ? 2 : 15} s it is not robbed unasked; after a take-over the first one woke to "${woken}", 0 overwritten`)
}

function openBy(rig, folder, argument, through = []) {
  const [command, ...before] = [...through, process.execPath]
  const done = spawnSync(command, [...before, rig.child, rig.bundle, 'open', folder, argument], { encoding: 'utf8' })
  return JSON.parse(done.stdout.trim().split('\n').at(-1) || '{}')
}

/** A user who may write the folder but not ask about the owner's process. null when this cannot be tried. */
function otherUser(rig, folder) {
  for (const path of [rig.root, join(folder, '..'), folder]) chmodSync(path, 0o777)
  const found = openBy(rig, folder, '', ['setpriv', '--reuid=65534', '--clear-groups'])
  return found.access?.why?.kind === 'held' && found.couldWrite === false
}
