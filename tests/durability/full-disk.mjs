// D. The disk fills up, at a hundred different bytes.
import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './rig.mjs'

export function fullDisk(rig) {
  const count = rig.isShort ? 20 : 100
  const results = [...tmpfsSizes(rig, count), ...ext4Sizes(rig, count)]
  const wrong = results.filter((result) => result.problem !== '')
  for (const { place, problem } of wrong.slice(0, 10)) console.log(`  ${place}: ${problem}`)
  const slowest = Math.max(...results.map((result) => result.ms))
  rig.promise('a full disk destroys nothing', wrong.length === 0 && slowest < 1000,
    `${results.length} sizes of tmpfs and ext4: ${wrong.length} with a loss or a truncated file, message within ${Math.ceil(slowest)} ms, ${results.filter((result) => result.wasFull).length} filled up while writing`)
  const more = ballast(rig)
  rig.promise('... and the ballast carries the work on', more >= 500, `${more} more changes of 300 bytes after the disk was full`)
}

function tmpfsSizes(rig, count) {
  return Array.from({ length: count }, (_, n) => {
    const target = join(rig.root, 'small')
    const kib = 40 + n * 4
    rig.mount('tmpfs', target, '-t', 'tmpfs', '-o', `size=${kib}k`)
    const result = fill(rig, target, `tmpfs ${kib} KiB`, () => run('mount', '-o', 'remount,size=20m', target))
    rig.unmount(target)
    return result
  })
}

function ext4Sizes(rig, count) {
  const image = join(rig.root, 'small.img')
  run('truncate', '-s', '12M', image)
  run('mkfs.ext4', '-q', '-F', '-m', '0', '-b', '1024', image)
  const target = join(rig.root, 'small-ext4')
  rig.mount(image, target, '-o', 'loop')
  const filler = join(target, 'filler')
  const results = []
  for (let n = 0; n < count; n++) {
    const free = Number(run('df', '--output=avail', '-k', target).split('\n')[1])
    writeFileSync(filler, Buffer.alloc((free - 40 - n * 3) * 1024 + n * 37))
    results.push(fill(rig, target, `ext4 with ${40 + n * 3} KiB left`, () => truncateSync(filler, 0)))
    rmSync(filler)
    rmSync(join(target, 'm'), { recursive: true, force: true })
  }
  rig.unmount(target)
  return results
}

/** Writes until it no longer can, sees what is said, reopens as it is, makes room and goes on. */
function fill(rig, target, place, makeRoom) {
  const { nodeFileSystem, openOrCreate, openStore, trialOptions, lineOf, isOutcomeOf } = rig.store
  const folder = join(target, 'm')
  const said = []
  let ids = 0
  const options = trialOptions(nodeFileSystem(), folder, { reserveBytes: 16 * 1024, generationRecords: 40, newId: () => `d${ids++}`, onProblem: (problem) => said.push(problem.kind) })
  const made = openOrCreate(options)
  const result = (problem, ms = 0, wasFull = true) => ({ place, problem, ms, wasFull })
  if (!made.ok) {
    makeRoom()
    const later = openOrCreate(options)
    if (later.ok) later.value.close()
    return result(made.error.kind === 'disk' && later.ok ? '' : `refused: ${JSON.stringify(made.error)}`, 0, false)
  }
  const store = made.value
  if (store.access.kind !== 'write') return result(`access: ${JSON.stringify(store.access)}`)
  let n = 0
  let begin = performance.now()
  while (n < 100_000) {
    if (n === 150) squeeze(target, ids % 12)
    begin = performance.now()
    if (!store.append([lineOf(n + 1)]).ok) break
    n += 1
  }
  const ms = performance.now() - begin
  if (n === 100_000) {
    store.close()
    return result('never full', ms)
  }
  if (!said.includes('full') && !said.includes('failed')) return result(`nothing said (${said.join(' ')})`, ms)
  store.close()
  const full = openStore({ ...options, access: 'read' })
  if (!full.ok || full.value.state().count < n || !isOutcomeOf(full.value.state(), full.value.state().count)) return result('not readable while full', ms)
  const asItIs = openStore(options)
  if (!asItIs.ok || asItIs.value.state().count < n) return result('not there while full', ms)
  asItIs.value.close()
  rmSync(join(target, 'squeeze'), { force: true })
  makeRoom()
  const again = openStore(options)
  if (!again.ok || again.value.state().count < n || again.value.access.kind !== 'write') return result('not there with room again', ms)
  const next = again.value.append([lineOf(again.value.state().count + 1)])
  again.value.close()
  return result(next.ok ? '' : 'cannot go on', ms)
}

/** Something else fills the disk meanwhile, but for some KiB. */
function squeeze(target, kib) {
  const path = join(target, 'squeeze')
  let size = 0
  try {
    for (; ; size += 1024) writeFileSync(path, Buffer.alloc(1024), { flag: 'a' })
  } catch {
    truncateSync(path, Math.max(0, size - kib * 1024))
  }
}

function ballast(rig) {
  const { nodeFileSystem, openOrCreate, trialOptions } = rig.store
  const target = join(rig.root, 'ballast')
  rig.mount('tmpfs', target, '-t', 'tmpfs', '-o', 'size=12m')
  let more = 0
  let isFull = false
  const options = trialOptions(nodeFileSystem(), join(target, 'm'), { reserveBytes: 8 * 1024 * 1024, generationRecords: 200, onProblem: (problem) => { isFull ||= problem.kind === 'nearly-full' } })
  const store = openOrCreate(options)
  if (!store.ok) return 0
  const free = Number(run('df', '--output=avail', '-k', target).split('\n')[1])
  writeFileSync(join(target, 'filler'), Buffer.alloc((free - 64) * 1024))
  for (let n = 0; n < 200_000; n++) {
    if (!store.value.append([{ id: `b${n % 100}`, text: 'y'.repeat(230) }]).ok) break
    if (isFull) more += 1
  }
  store.value.close()
  rig.unmount(target)
  return more
}
