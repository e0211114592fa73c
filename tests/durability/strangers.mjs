// I. A read-only disk; files of a newer program. Not one byte may change.
import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { run, startWriter } from './rig.mjs'

export async function strangers(rig) {
  await readOnly(rig)
  newer(rig)
}

async function readOnly(rig) {
  const { nodeFileSystem, openStore, trialOptions, lineOf, thisProcess, processLiveness } = rig.store
  const target = join(rig.root, 'fixed')
  rig.mount('tmpfs', target, '-t', 'tmpfs', '-o', 'size=2m')
  const folder = join(target, 'm')
  const writer = startWriter(rig, 'hold', folder)
  await writer.hears(/^held/)
  await writer.kill()
  run('mount', '-o', 'remount,ro', target)
  const before = bytesOf(target)
  const opened = openStore(trialOptions(nodeFileSystem(), folder, { owner: thisProcess(), liveness: processLiveness }))
  const isKept = opened.ok && opened.value.access.why?.kind === 'forbidden' && opened.value.state().count === 10 && !opened.value.append([lineOf(11)]).ok
  rig.promise('a read-only disk can be looked at', isKept && bytesOf(target) === before, opened.ok ? `10 of 10 changes there, "${opened.value.access.why?.kind}", 0 bytes changed` : JSON.stringify(opened.error))
  rig.unmount(target)
}

function newer(rig) {
  const { nodeFileSystem, codecOfVersion, openOrCreate, openStore, trialOptions, lineOf } = rig.store
  let unharmed = 0
  for (let n = 0; n < 50; n++) {
    const folder = join(rig.folder('newer'), `m${n}`)
    const later = openOrCreate(trialOptions(nodeFileSystem(), folder, { codec: codecOfVersion(2 + n % 3, 2) }))
    for (let each = 1; each <= n; each++) later.value.append([lineOf(each)])
    if (n % 2 === 0) later.value.close()
    const before = bytesOf(folder)
    const opened = openStore(trialOptions(nodeFileSystem(), folder))
    if (opened.ok && opened.value.access.why?.kind === 'newer' && opened.value.state().count === n && bytesOf(folder) === before) unharmed += 1
  }
  rig.promise('newer files are not harmed', unharmed === 50, `${unharmed} of 50 open for reading, 0 bytes changed`)
}

function bytesOf(folder) {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) => (`${a.path}/${a.name}` < `${b.path}/${b.name}` ? -1 : 1))) {
    hash.update(name.name)
    if (name.isFile()) hash.update(readFileSync(join(name.path, name.name)))
  }
  return hash.digest('hex')
}
