import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, open } from '../../../tests/host/opened.ts'
import type { TestOutside } from '../../../tests/host/outside.ts'
import { picturesFromCopy } from './pictures.ts'
import type { Workspace } from './workspace.ts'

async function withRiver(): Promise<{ outside: TestOutside; workspace: Workspace; blobs: () => string[] }> {
  const { outside, workspace } = await open()
  const { meeting } = await ask(workspace, 'meeting.create', { template: 'empty', title: 'Kaart', date: '', place: '', network: '', language: 'nl' })
  await ask(workspace, 'meeting.submit', { command: { type: 'add', table: 'river', rows: [{ id: 'r', fields: { title: 'Noord' } }] } })
  return { outside, workspace, blobs: () => { try { return readdirSync(join(outside.dataFolder, 'meetings', meeting, 'blobs')) } catch { return [] } } }
}

const drawing = (colour: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>alert(1)</script><rect width="40" height="20" fill="${colour}"/></svg>`)
const shown = (picture: string) => ({ type: 'edit' as const, table: 'river' as const, rows: [{ id: 'r', fields: { scenery: 'own', picture, pictureWidth: 1600, pictureHeight: 800 } }] })

test('PI5 a picture is on the disk, clean, before it is answered, and served by its name only', async () => {
  const { workspace, blobs } = await withRiver()
  const taken = await ask(workspace, 'picture.take', { dropped: drawing('red') })
  expect(taken).toMatchObject({ width: 1600, height: 800 })
  expect(blobs()).toEqual([taken!.picture])
  const served = workspace.picture(taken!.picture)
  expect(served?.type).toBe('image/svg+xml')
  expect(Buffer.from(served!.bytes).toString()).not.toContain('script')
  for (const name of ['', '../snap-00000001.json', 'a'.repeat(64)]) expect(workspace.picture(name)).toBeNull()
  await workspace.close()
})

test('PI5 a file that is refused changes nothing, and says why', async () => {
  const { workspace, blobs } = await withRiver()
  const before = (await ask(workspace, 'meeting.snapshot', {}))!.tables
  for (const [bytes, reason] of [[new Uint8Array(0), 'picture-empty'], [Buffer.from('GIF89a....'), 'picture-other-kind'], [Buffer.from('%'), 'picture-none']] as const) {
    expect(await workspace.handle('picture.take', { dropped: bytes })).toMatchObject({ ok: false, error: { reason } })
  }
  expect(blobs()).toEqual([])
  expect((await ask(workspace, 'meeting.snapshot', {}))!.tables).toBe(before)
  await workspace.close()
})

test('PI6 undo still finds a picture after a restart; one that nothing names any more goes', async () => {
  const { outside, workspace, blobs } = await withRiver()
  const never = await ask(workspace, 'picture.take', { dropped: drawing('blue') })
  const taken = await ask(workspace, 'picture.take', { dropped: drawing('red') })
  await ask(workspace, 'meeting.submit', { command: shown(taken!.picture) })
  await ask(workspace, 'meeting.submit', { command: { type: 'edit', table: 'river', rows: [{ id: 'r', fields: { scenery: 'land', picture: '' } }] } })
  expect(blobs().sort()).toEqual([never!.picture, taken!.picture].sort())
  await workspace.close()
  expect(blobs()).toEqual([taken!.picture])
  const { workspace: again } = await open(outside)
  await ask(again, 'meeting.undo', {})
  expect(again.picture(taken!.picture)).not.toBeNull()
  await again.close()
})

test('PI7 the copy takes its pictures along to another machine; one that was changed on the way is left out', async () => {
  const { outside, workspace } = await withRiver()
  const taken = await ask(workspace, 'picture.take', { dropped: drawing('red') })
  await ask(workspace, 'meeting.submit', { command: shown(taken!.picture) })
  const file = await ask(workspace, 'meeting.publish', { choosePlace: false })
  await workspace.close()
  const { outside: there, workspace: other } = await open()
  await other.openPath(join(outside.documentsFolder, 'Meander', file!.name))
  expect(other.picture(taken!.picture)?.bytes).toBeDefined()
  // A picture that comes back with a newer copy is taken in too.
  const second = await ask(other, 'picture.take', { dropped: drawing('green') })
  await ask(other, 'meeting.submit', { command: shown(second!.picture) })
  const back = await ask(other, 'meeting.publish', { choosePlace: false })
  await other.close()
  const { workspace: home } = await open(outside)
  await home.openPath(join(there.documentsFolder, 'Meander', back!.name))
  expect(home.picture(second!.picture)?.bytes).toBeDefined()
  await home.close()
})

test('PI7 what a copy brings as a picture is taken only when Meander itself would have kept it', () => {
  const entry = (bytes: Uint8Array, name: string) => picturesFromCopy({ [name]: Buffer.from(bytes).toString('base64') }).size
  expect(entry(drawing('red'), 'a'.repeat(64))).toBe(0)
  expect(picturesFromCopy(null).size + picturesFromCopy([1]).size + picturesFromCopy({ a: 1, b: '' }).size).toBe(0)
})

test('PI6 when a file of the meeting cannot be read every picture stays', async () => {
  const { outside, workspace, blobs } = await withRiver()
  const taken = await ask(workspace, 'picture.take', { dropped: drawing('red') })
  const readFile = outside.fileSystem.readFile.bind(outside.fileSystem)
  Object.assign(outside.fileSystem, { readFile: (path: string) => { if (path.endsWith('odd.txt')) throw Object.assign(new Error('EIO'), { code: 'EIO' }); return readFile(path) } })
  const folder = join(outside.dataFolder, 'meetings', (await ask(workspace, 'meeting.snapshot', {}))!.meeting)
  writeFileSync(join(folder, 'odd.txt'), '')
  await workspace.close()
  expect(blobs()).toEqual([taken!.picture])
})
