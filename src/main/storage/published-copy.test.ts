import { expect, test } from 'vitest'
import { copyExtension, decodeCopy, encodeCopy, type MeetingCopy } from './copy-format.ts'
import { createStore } from './open-store.ts'
import { publishCopy, readCopy, type Published } from './published-copy.ts'
import { relationOf, versionOf } from './relation.ts'
import { faultDisk, type FaultDisk } from './testing/fault-disk.ts'
import { notebookCodec, type Notebook } from './testing/notebook.ts'
import { lineOf, trialOptions, type TrialStore } from './testing/trial.ts'
import { systemPatience } from './patience.ts'

const codec = notebookCodec()

function copyOf(store: TrialStore, people: unknown = { p1: 'Ans' }): MeetingCopy<Notebook> {
  return { app: '1', id: store.id, seq: store.seq(), chain: store.chain(), marks: store.marks(), at: store.lastChangeAt(), state: store.state(), people, extra: store.extra() }
}

function made(disk: FaultDisk, folder: string, copy?: MeetingCopy<Notebook>): TrialStore {
  const beginning = copy === undefined ? undefined : { state: copy.state, mark: { seq: copy.seq, chain: copy.chain }, marks: copy.marks, extra: copy.extra }
  const store = createStore(trialOptions(disk.fileSystem, folder), beginning)
  if (!store.ok) throw new Error(JSON.stringify(store.error))
  return store.value
}

function write(store: TrialStore, count: number): void {
  for (let n = 0; n < count; n++) if (!store.append([lineOf(store.state().count + 1)]).ok) throw new Error('not saved')
}

let ids = 0
async function publish(disk: FaultDisk, store: TrialStore, name = 'Kick-off'): Promise<Published> {
  if (!store.mark().ok) throw new Error('no mark')
  const published = await publishCopy({
    fileSystem: disk.fileSystem, codec, folder: '/documents', name, copy: copyOf(store), newId: () => `c${++ids}`,
    version: store.version(), patience: { ...systemPatience(500), wait: async () => { disk.plan({ number: 0, name: 'wait', path: '' }) } },
  })
  if (!published.ok) throw new Error(published.error.code)
  return published.value
}

const read = (disk: FaultDisk, path: string): ReturnType<typeof readCopy<Notebook, unknown>> => readCopy(disk.fileSystem, codec as never, path)

test('ST40 a copy is one readable text with everything in it, and comes back as it was', async () => {
  const disk = faultDisk()
  const store = made(disk, '/m')
  write(store, 7)
  const { path, before } = await publish(disk, store)
  expect([path, before]).toEqual([`/documents/Kick-off${copyExtension}`, 'nothing'])
  const text = Buffer.from(disk.fileSystem.readFile(path)).toString()
  expect(text.startsWith('{\n  "format": "meander-meeting",\n  "version": 1,')).toBe(true)
  const back = read(disk, path)
  expect(back.ok && back.value).toMatchObject({ id: 'trial', seq: 7, people: { p1: 'Ans' }, isWritable: true })
  expect(back.ok && back.value.state).toEqual(store.state())
})

test('ST41 line ends and indentation are no damage; a changed letter is', () => {
  const bytes = encodeCopy(codec, { app: '1', id: 'm', seq: 1, chain: '0'.repeat(16), marks: [], at: 0, state: codec.fold(codec.empty(), lineOf(1)), people: null, extra: {} })
  const text = bytes.toString()
  for (const same of [text.replaceAll('\n', '\r\n'), JSON.stringify(JSON.parse(text)), `\ufeff${text}`]) expect(decodeCopy(codec, Buffer.from(same)).ok).toBe(true)
  const changed = decodeCopy(codec, Buffer.from(text.replace('"seq": 1', '"seq": 2')))
  expect(!changed.ok && changed.error).toEqual({ kind: 'damaged', why: 'checksum' })
})

const strange: readonly (readonly [string, string | Buffer, string])[] = [
  ['empty', '', 'not-ours'], ['other JSON', '{"a":1}', 'not-ours'], ['a list', '[1]', 'not-ours'], ['a text', 'hello', 'not-ours'],
  ['a zip', Buffer.from('504b0304', 'hex'), 'not-ours'], ['UTF-16', Buffer.from('\ufeff{"format":"x"}', 'utf16le'), 'not-ours'],
  ['deep', `${'['.repeat(1_000_000)}`, 'not-ours'], ['a key __proto__', '{"__proto__":{"x":1}}', 'not-ours'], ['the same, escaped', '{"\\u005f_proto__":{"x":1}}', 'not-ours'],
  ['cut off', '{"format":"meander-meeting","version":1,"st', 'damaged'], ['without checksum', '{"format":"meander-meeting","version":1}', 'damaged'],
  ['a later version', '{"format":"meander-meeting","version":2,"app":"9.0","minReader":7}', 'newer'], ['null', 'null', 'not-ours'], ['zeros', Buffer.alloc(1000), 'not-ours'],
]
for (const [what, content, kind] of strange) {
  test(`ST42 bad copy: ${what} is ${kind}`, () => {
    const disk = faultDisk()
    disk.put('/x.meander.json', Buffer.from(content as string))
    const found = read(disk, '/x.meander.json')
    expect(!found.ok && found.error.kind).toBe(kind)
    expect(Buffer.compare(disk.fileSystem.readFile('/x.meander.json'), Buffer.from(content as string))).toBe(0)
  })
}

test('ST42 a text with __proto__ in it is only text', () => {
  const state = codec.fold(codec.empty(), { id: 'a', text: '"__proto__": {' })
  const copy = decodeCopy(codec, encodeCopy(codec, { app: '1', id: 'm', seq: 1, chain: '0'.repeat(16), marks: [], at: 0, state, people: '__proto__', extra: {} }))
  expect(copy.ok).toBe(true)
})

test('ST42 200 MB are refused without being read', () => {
  const disk = faultDisk()
  disk.put('/big.meander.json', Buffer.alloc(8))
  const fileSystem = { ...disk.fileSystem, stat: () => ({ size: 200_000_000, isFolder: false }) }
  expect(readCopy(fileSystem, codec, '/big.meander.json')).toEqual({ ok: false, error: { kind: 'too-large' } })
  expect(disk.calls.filter((call) => call.startsWith('readFile'))).toEqual([])
})

test('ST43 fields of a newer program survive, and a newer minimum reader makes it read-only', () => {
  const later = notebookCodec(3, 1)
  const state = { ...codec.fold(codec.empty(), lineOf(1)), unknown: { colour: 'blue' } }
  const copy = decodeCopy(codec, encodeCopy(later, { app: '3', id: 'm', seq: 1, chain: '0'.repeat(16), marks: [], at: 0, state, people: null, extra: { signature: 'x' } }))
  expect(copy.ok && copy.value).toMatchObject({ isWritable: true, extra: { signature: 'x' }, state: { unknown: { colour: 'blue' } } })
  const strict = decodeCopy(codec, encodeCopy(notebookCodec(3, 2), { app: '3', id: 'm', seq: 1, chain: '0'.repeat(16), marks: [], at: 0, state, people: null, extra: {} }))
  expect(strict.ok && strict.value.isWritable).toBe(false)
})

test('ST44 an older copy of the same meeting is replaced; anything else stays and ours gets a number', async () => {
  const disk = faultDisk()
  const store = made(disk, '/m')
  write(store, 3)
  await publish(disk, store)
  write(store, 2)
  expect(await publish(disk, store)).toMatchObject({ path: `/documents/Kick-off${copyExtension}`, before: 'older' })
  disk.put(`/documents/Other${copyExtension}`, Buffer.from('my shopping list'))
  const again = createStore(trialOptions(disk.fileSystem, '/m2', { id: 'm2' }))
  if (!again.ok) throw new Error('not made')
  expect(await publish(disk, again.value, 'Other')).toMatchObject({ path: `/documents/Other (2)${copyExtension}`, before: 'other' })
  expect(Buffer.from(disk.fileSystem.readFile(`/documents/Other${copyExtension}`)).toString()).toBe('my shopping list')
})

test('ST44 a damaged copy is put aside and replaced', async () => {
  const disk = faultDisk()
  disk.put(`/documents/Kick-off${copyExtension}`, Buffer.from('{"format":"meander-meeting","version":1,'))
  const store = made(disk, '/m')
  write(store, 1)
  const published = await publish(disk, store)
  expect(published.before).toBe('damaged')
  expect(Buffer.from(disk.fileSystem.readFile(published.aside ?? '')).toString()).toBe('{"format":"meander-meeting","version":1,')
})

test('ST45 two laptops: older, newer and diverged are told apart, after any number of restarts', async () => {
  const disk = faultDisk()
  const first = made(disk, '/laptop1')
  write(first, 5)
  const { path } = await publish(disk, first)
  const copy = read(disk, path)
  if (!copy.ok) throw new Error('no copy')
  const second = made(disk, '/laptop2', copy.value)
  expect(relationOf(second.version(), versionOf(copy.value))).toBe('same')
  write(second, 30)
  expect(relationOf(second.version(), versionOf(copy.value))).toBe('copy-older')
  const fromSecond = await publish(disk, second, 'Second')
  const newer = read(disk, fromSecond.path)
  if (!newer.ok) throw new Error('no copy')
  expect(relationOf(first.version(), versionOf(newer.value))).toBe('store-older')
  write(first, 1)
  expect(relationOf(first.version(), versionOf(newer.value))).toBe('diverged')
  expect(await publish(disk, second)).toMatchObject({ before: 'older' })
  expect(await publish(disk, first)).toMatchObject({ path: `/documents/Kick-off (2)${copyExtension}`, before: 'diverged' })
})

test('ST46 a virus scanner holds the target: the copy waits and then lands', async () => {
  const disk = faultDisk()
  const store = made(disk, '/m')
  write(store, 1)
  await publish(disk, store)
  write(store, 1)
  let held = 15
  disk.plan = ({ name, path }) => (name === 'rename' && path.includes('/documents/') && held-- > 0 ? { code: held % 2 === 0 ? 'EBUSY' : 'EPERM' } : null)
  expect((await publish(disk, store)).before).toBe('older')
})

test('ST46 a full disk leaves the older copy whole and no rubbish', async () => {
  const disk = faultDisk()
  const store = made(disk, '/m')
  write(store, 1)
  const { path } = await publish(disk, store)
  const before = disk.fileSystem.readFile(path)
  write(store, 1)
  store.mark()
  disk.plan = ({ name, path: where }) => (name === 'write' && where.includes('/documents/') ? { code: 'ENOSPC' } : null)
  await expect(publish(disk, store)).rejects.toThrow('ENOSPC')
  expect(disk.fileSystem.readFile(path)).toEqual(before)
  expect(disk.fileSystem.list('/documents')).toEqual([`Kick-off${copyExtension}`])
})
