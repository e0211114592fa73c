// F. The order of system calls, read from strace: nothing is said before it is flushed, nothing is named before it is whole.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './rig.mjs'

const calls = 'write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,openat,link,linkat'

export function order(rig) {
  const log = join(rig.root, 'order.txt')
  run('strace', '-y', '-o', log, '-e', `trace=${calls}`, process.execPath, rig.child, rig.bundle, 'script', join(rig.folder('order'), 'm'))
  const lines = readFileSync(log, 'utf8').split('\n')
  const found = inspect(lines.slice(lines.findIndex((line) => line.includes('"begin'))))
  for (const problem of found.problems.slice(0, 5)) console.log(`  ${problem}`)
  rig.promise('the order of writes is right', found.problems.length === 0 && found.acks === 12 && found.renames > 5,
    `${found.acks} acknowledgements, each after its fdatasync; ${found.renames} renames, each after fsync and followed by a flush of the folder before anything else is said`)
}

function inspect(lines) {
  const dirty = new Set()
  const problems = []
  let folderIsDirty = false
  let acks = 0
  let renames = 0
  for (const line of lines) {
    const path = /\(\d+<([^>]*)>/.exec(line)?.[1] ?? ''
    if (/^pwrite64/.test(line) && !path.endsWith('reserve.bin')) dirty.add(path)
    else if (/^(fsync|fdatasync)/.test(line)) {
      dirty.delete(path)
      if (/\/m$/.test(path)) folderIsDirty = false
    } else if (/^rename/.test(line)) {
      const from = /"([^"]*)"/.exec(line)?.[1] ?? ''
      renames += 1
      if (dirty.has(from)) problems.push(`named before it was flushed: ${line}`)
      if (/snap-\d+\.json"\)?/.test(line)) folderIsDirty = true
    } else if (/^unlink/.test(line) && /(snap|jrnl)-\d+\.(json|log)"/.test(line) && folderIsDirty) problems.push(`old one deleted before the new one's name was flushed: ${line}`)
    else if (/^write\(1/.test(line) && line.includes('"ack ')) {
      acks += 1
      if ([...dirty].some((name) => name.includes('jrnl-'))) problems.push(`said before it was flushed: ${line}`)
      if (folderIsDirty) problems.push(`said before the folder was flushed: ${line}`)
    }
  }
  return { problems, acks, renames }
}
