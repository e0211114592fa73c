import { Low } from 'lowdb'
import { expect, test } from 'vitest'
import { durableJson, type DurableJson, type DurableJsonOptions } from './durable-json.ts'
import { faultDisk, type FaultDisk } from './testing/fault-disk.ts'
import { seeded } from './testing/seeded.ts'

interface Names { readonly names: readonly string[] }

let ids = 0
function names(disk: FaultDisk, extra: Partial<DurableJsonOptions<Names>> = {}): DurableJson<Names> {
  return durableJson<Names>({
    fileSystem: disk.fileSystem, path: '/app/people.json', newId: () => `j${++ids}`,
    patience: { longest: 60_000, monotonic: () => 0, wait: async () => undefined },
    accept: (json) => (Array.isArray((json as { names?: unknown } | null)?.names) ? json as Names : null),
    ...extra,
  })
}

test('ST60 fits lowdb, and what was written is there after a power cut', async () => {
  const disk = faultDisk()
  const low = new Low<{ names: string[] }>(names(disk) as DurableJson<{ names: string[] }>, { names: [] })
  await low.read()
  await low.update((data) => { data.names.push('Ans') })
  await low.update((data) => { data.names.push('Bea') })
  disk.powerCut(null)
  expect(await names(disk).read()).toEqual({ names: ['Ans', 'Bea'] })
})

test('ST61 a fault or a power cut at any call leaves the old or the new version, never half of one', async () => {
  const life = async (disk: FaultDisk): Promise<number> => {
    let saved = 0
    for (let n = 1; n <= 4; n++) await names(disk).write({ names: Array.from({ length: n }, (_, at) => `name ${at}`) }).then(() => { saved = n }, () => undefined)
    return saved
  }
  const whole = faultDisk()
  await life(whole)
  const chance = seeded(7)
  for (const kind of ['dead', 'ENOSPC', 'EIO', 'short'] as const) {
    for (let at = 1; at <= whole.calls.length; at++) {
      const disk = faultDisk()
      disk.plan = ({ number }) => (number !== at ? null : kind === 'dead' ? { dead: true } : kind === 'short' ? { short: 3 } : { code: kind })
      const saved = await life(disk)
      if (kind === 'dead') disk.powerCut(at % 2 === 0 ? null : chance)
      disk.plan = () => null
      const count = (await names(disk).read())?.names.length ?? 0
      if (count < saved) throw new Error(`${kind} at ${at} (${disk.calls[at - 1]}): ${saved} saved, ${count} there`)
    }
  }
})

for (const [what, bytes] of [['zeros', Buffer.alloc(200)], ['cut off', Buffer.from('{"checksum":"sha')], ['other JSON', Buffer.from('[]')], ['changed', null]] as const) {
  test(`ST62 a damaged file (${what}) is kept aside and the version before it is used`, async () => {
    const disk = faultDisk()
    await names(disk).write({ names: ['Ans'] })
    await names(disk).write({ names: ['Ans', 'Bea'] })
    const broken = bytes ?? Buffer.from(Buffer.from(disk.fileSystem.readFile('/app/people.json')).toString().replace('Bea', 'Bob'))
    disk.put('/app/people.json', broken)
    const seen: string[] = []
    const found = await names(disk, { onDamage: (used) => seen.push(used) }).read()
    expect(found).toEqual({ names: ['Ans'] })
    expect(seen).toEqual(['previous'])
    const [aside] = disk.fileSystem.list('/app/damaged')
    expect(Buffer.compare(disk.fileSystem.readFile(`/app/damaged/${aside}`), broken)).toBe(0)
  })
}

test('ST63 held by a virus scanner, the write waits; the newest version wins', async () => {
  const disk = faultDisk()
  const store = names(disk)
  await store.write({ names: ['Ans'] })
  let held = 20
  disk.plan = ({ name }) => (name === 'rename' && held-- > 0 ? { code: ['EPERM', 'EBUSY', 'EACCES'][held % 3] ?? 'EPERM' } : null)
  await Promise.all([store.write({ names: ['1'] }), store.write({ names: ['2'] }), store.write({ names: ['3'] })])
  expect(await store.read()).toEqual({ names: ['3'] })
})

test('ST63 held for more than a minute the write is refused, and the old version stands', async () => {
  const disk = faultDisk()
  await names(disk).write({ names: ['Ans'] })
  let time = 0
  const store = names(disk, { patience: { longest: 60_000, monotonic: () => time, wait: async (ms) => { time += ms } } })
  disk.plan = ({ name }) => (name === 'rename' ? { code: 'EBUSY' } : null)
  await expect(store.write({ names: ['Bea'] })).rejects.toMatchObject({ code: 'EBUSY' })
  expect(time).toBeGreaterThan(60_000)
  expect(await store.read()).toEqual({ names: ['Ans'] })
})

test('ST64 forgetting leaves the name nowhere: not in the version before, not in a damaged or interrupted one', async () => {
  const disk = faultDisk()
  const store = names(disk)
  await store.write({ names: ['Ans', 'Wilhelmina'] })
  await store.write({ names: ['Ans', 'Wilhelmina', 'Bea'] })
  disk.put('/app/people.json.j99.tmp', Buffer.from('half of Wilhelm"Wilhelmina'))
  disk.put('/app/damaged/people.json.j98', Buffer.from('Wilhelmina'))
  await store.forget({ names: ['Ans', 'Bea'] })
  const holding = [...disk.readAll()].filter(([, bytes]) => Buffer.from(bytes).includes('Wilhelmina')).map(([path]) => path)
  expect(holding).toEqual([])
  disk.powerCut(null)
  expect(await store.read()).toEqual({ names: ['Ans', 'Bea'] })
  expect([...disk.readAll().values()].some((bytes) => Buffer.from(bytes).includes('Wilhelmina'))).toBe(false)
})
