// C. A power cut on a real file system. The image behind a loop mount holds only what reached its "disk"; a reflink
// copies it in one instant. Each copy is mounted afterwards, as after switching on again, and opened.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { judge, run, sleep, startWriter } from './rig.mjs'

const disks = [
  { name: 'ext4', make: 'mkfs.ext4', flags: ['-q', '-F'], size: '64M', options: 'loop' },
  { name: 'ext4 noauto_da_alloc', make: 'mkfs.ext4', flags: ['-q', '-F'], size: '64M', options: 'loop,noauto_da_alloc' },
  { name: 'XFS', make: 'mkfs.xfs', flags: ['-q', '-f'], size: '320M', options: 'loop', later: 'loop,nouuid' },
  { name: 'btrfs', make: 'mkfs.btrfs', flags: ['-q', '-f'], size: '128M', options: 'loop' },
]

export async function powerCuts(rig) {
  const back = join(rig.root, 'back')
  const image = join(rig.root, 'back.img')
  run('truncate', '-s', '8G', image)
  run('mkfs.btrfs', '-q', image)
  rig.mount(image, back, '-o', 'loop')
  const count = rig.isShort ? 8 : 60
  const totals = []
  for (const disk of disks) totals.push({ disk, ...await cutOne(rig, back, disk, count, '') })
  const opened = totals.reduce((sum, total) => sum + total.kept, 0)
  const all = totals.reduce((sum, total) => sum + total.cuts, 0)
  for (const { disk, kept, cuts, wrong, changes } of totals) {
    console.log(`  ${disk.name}: ${kept} of ${cuts} complete, ${changes} changes acknowledged in all`)
    for (const problem of wrong.slice(0, 5)) console.log(`    ${problem}`)
  }
  rig.promise('... and a power cut', opened === all && all === count * disks.length, `${opened} of ${all} open with every acknowledged change`)
  const control = await cutOne(rig, back, disks[0], rig.isShort ? 5 : 15, 'noflush')
  rig.promise('the power cut is a real one (the same store with its flushes left out must lose)', control.kept < control.cuts,
    `${control.cuts - control.kept} of ${control.cuts} lost something`)
  rig.unmount(back)
  rmSync(image)
}

async function cutOne(rig, back, disk, count, argument) {
  const image = join(back, 'disk.img')
  const mounted = join(rig.root, 'work')
  rmSync(image, { force: true })
  run('truncate', '-s', disk.size, image)
  run(disk.make, ...disk.flags, image)
  rig.mount(image, mounted, '-o', disk.options)
  const writer = startWriter(rig, 'write', join(mounted, 'm'), argument)
  await writer.hears(/^ack/)
  const cuts = []
  for (let n = 0; n < count; n++) {
    await sleep(20 + Math.random() * 130)
    // First what was acknowledged, then the cut: what is acknowledged in between may be there or not.
    cuts.push(writer.last())
    run('cp', '--reflink=always', image, join(back, `cut${n}.img`))
  }
  await writer.kill()
  rig.unmount(mounted)
  const wrong = []
  for (let n = 0; n < count; n++) {
    const problem = await afterwards(rig, disk, join(back, `cut${n}.img`), cuts[n])
    if (problem !== '') wrong.push(`cut ${n}: ${problem}`)
  }
  return { cuts: count, kept: count - wrong.length, wrong, changes: cuts.at(-1) }
}

async function afterwards(rig, disk, image, acknowledged) {
  const mounted = join(rig.root, 'afterwards')
  try {
    rig.mount(image, mounted, '-o', disk.later ?? disk.options)
    const problem = judge(rig, join(mounted, 'm'), acknowledged)
    rig.unmount(mounted)
    return problem
  } catch (error) {
    return String(error)
  } finally {
    rmSync(image, { force: true })
  }
}
