import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#contract/answers.ts'
import type { Command } from '#domain/meeting/command.ts'
import { ask, open } from '../../../tests/host/opened.ts'
import { testOutside } from '../../../tests/host/outside.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

async function tables(workspace: Workspace): Promise<Record<string, { id: string }[]>> {
  const snapshot = (await ask(workspace, 'meeting.snapshot', {}))
  return JSON.parse(snapshot!.tables) as Record<string, { id: string }[]>
}

const about = { template: 'kick-off', title: 'Kick-off', date: '2026-11-22', place: 'Bibliotheek', network: 'Netwerk', language: 'nl' } as const
const board = (id: string, title = 'Thema'): Command => ({ type: 'add', table: 'board', rows: [{ id, fields: { title } }] })

describe('the host', () => {
  test('HO1 a step is on disk before anybody hears of it', async () => {
    const { outside, workspace } = await open()
    const { meeting } = (await ask(workspace, 'meeting.create', about))
    const stored = (): string => readdirSync(join(outside.dataFolder, 'meetings', meeting)).filter((name) => name.startsWith('jrnl'))
      .map((name) => readFileSync(join(outside.dataFolder, 'meetings', meeting, name), 'utf8')).join('')
    let onDisk = false
    const told = outside.told.push.bind(outside.told)
    outside.told.push = (entry) => {
      if (entry.name === 'meeting.changed') onDisk = stored().includes('"board-x"')
      return told(entry)
    }
    await ask(workspace, 'meeting.submit', { command: board('board-x') })
    expect(onDisk).toBe(true)
  })

  test('HO2 what was open is open again after a restart, with its undo', async () => {
    const { outside, workspace } = await open()
    await ask(workspace, 'meeting.create', about)
    await ask(workspace, 'meeting.submit', { command: board('a') })
    await workspace.close()
    const again = await openWorkspace(outside)
    expect((await tables(again))['board']?.map((row) => row.id)).toContain('a')
    expect((await ask(again, 'meeting.undo', {})).step.label).toBe('add.board')
    expect((await tables(again))['board']?.map((row) => row.id)).not.toContain('a')
    expect((await ask(again, 'meeting.redo', {})).step.label).toBe('add.board')
    await again.close()
  })

  test('HO3 a refused step changes nothing and says why', async () => {
    const { workspace } = await open()
    await ask(workspace, 'meeting.create', about)
    const before = await tables(workspace)
    const answer = await workspace.handle('meeting.submit', { command: board('a', '   ') })
    expect(answer).toMatchObject({ ok: false, error: { reason: 'empty', table: 'board', field: 'title' } })
    expect(await tables(workspace)).toEqual(before)
  })

  test('HO16 when the names of a new meeting cannot be written, what was open stays open and nothing of the new one stays', async () => {
    const outside = testOutside()
    let refuses = false
    const { fileSystem } = outside
    const { workspace } = await open({ ...outside, fileSystem: {
      ...fileSystem,
      rename(from, to) {
        if (refuses && to.endsWith('people.json')) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
        fileSystem.rename(from, to)
      },
    } })
    const { meeting } = await ask(workspace, 'meeting.create', about)
    refuses = true
    expect(await workspace.handle('meeting.sample', { language: 'nl' })).toMatchObject({ ok: false, error: { reason: 'not-saved' } })
    expect((await ask(workspace, 'meeting.snapshot', {}))?.meeting).toBe(meeting)
    await ask(workspace, 'meeting.submit', { command: board('a') })
    expect(readdirSync(join(outside.dataFolder, 'meetings'))).toEqual([meeting])
    refuses = false
    await ask(workspace, 'meeting.sample', { language: 'nl' })
    await workspace.close()
  })

  test('HO4 without an open meeting every request of a meeting is refused in words, none throws', async () => {
    const { workspace } = await open()
    for (const name of ['meeting.undo', 'meeting.redo', 'backup.list', 'meeting.retry'] as const) {
      expect(await workspace.handle(name, {})).toEqual({ ok: false, error: { reason: 'no-meeting-open' } })
    }
  })

  test('HO5 the sample opens in both languages and keeps every rule', async () => {
    for (const language of ['nl', 'en'] as const) {
      const { workspace } = await open()
      await ask(workspace, 'meeting.sample', { language })
      const rows = await tables(workspace)
      expect([rows['person']?.length, rows['river']?.length, rows['board']?.length, rows['district']?.length]).toEqual([48, 8, 3, 8])
      expect(rows['need']?.length).toBeGreaterThan(5)
      await workspace.close()
    }
  })

  test('HO6 nobody meets twice in the mixed rounds of the sample', async () => {
    const { workspace } = await open()
    await ask(workspace, 'meeting.sample', { language: 'nl' })
    const seats = (await tables(workspace))['seat'] as unknown as { round: string; group: string; person: string }[]
    const met = new Map<string, number>()
    for (const one of seats) {
      for (const other of seats) {
        if (one.group !== other.group || one.person >= other.person || one.round === 'round-3') continue
        const pair = `${one.person} ${other.person}`
        met.set(pair, (met.get(pair) ?? 0) + 1)
      }
    }
    expect([...met.values()].filter((times) => times > 1)).toEqual([])
    await workspace.close()
  })

  test('HO7 names are in the people file only, and a forgotten name is nowhere', async () => {
    const { outside, workspace } = await open()
    const { meeting } = (await ask(workspace, 'meeting.create', about))
    const add: Command = { type: 'add', table: 'person', rows: [{ id: 'p1', fields: {} }] }
    await ask(workspace, 'meeting.submit', { command: add, names: [{ id: 'p1', name: 'Zoë Uniekenaam', email: '' }] })
    const folder = join(outside.dataFolder, 'meetings', meeting)
    const files = (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).filter((path) => readFileSync(path, 'utf8').includes('Uniekenaam'))
    expect(files().map((path) => path.slice(folder.length + 1))).toEqual(['people.json'])
    const copy = await ask(workspace, 'meeting.publish', { choosePlace: false })
    const published = (): string => readFileSync(join(copy!.folder, copy!.name), 'utf8')
    expect(published()).toContain('Uniekenaam')
    await ask(workspace, 'people.forget', { person: 'p1' })
    expect(files()).toEqual([])
    expect(published()).not.toContain('Uniekenaam')
    await workspace.handle('meeting.undo', {})
    expect(files()).toEqual([])
    await workspace.close()
  })

  test('HO20 a chosen file that cannot be read is refused in words; a closed dialog is nothing', async () => {
    let chosen: string | null = null
    const outside = testOutside({ chooseFile: () => Promise.resolve(chosen) })
    const { workspace } = await open(outside)
    await ask(workspace, 'meeting.create', about)
    const requests = [['people.read', {}], ['picture.take', {}], ['meeting.openCopy', {}]] as const
    for (const [name, input] of requests) expect(await workspace.handle(name, input)).toEqual({ ok: true, value: null })
    for (const unreadable of ['weg.csv', 'meetings']) {
      chosen = join(outside.dataFolder, unreadable)
      for (const [name, input] of requests) expect(await workspace.handle(name, input)).toEqual({ ok: false, error: { reason: 'file-not-read', values: { name: unreadable } } })
    }
    await workspace.close()
  })

  test('HO18 meetings are found again when the list of them is gone or damaged, the newest first', async () => {
    for (const damage of [(file: string) => { rmSync(file) }, (file: string) => { writeFileSync(file, '{"meetings":[{') }]) {
      let time = 1_700_000_000_000
      const { outside, workspace } = await open(testOutside({ now: () => (time += 1000) }))
      await ask(workspace, 'meeting.create', { ...about, title: 'Eerste' })
      const { meeting } = await ask(workspace, 'meeting.create', { ...about, title: 'Tweede' })
      await ask(workspace, 'meeting.submit', { command: board('a') })
      await workspace.close()
      for (const name of readdirSync(outside.dataFolder).filter((one) => one.startsWith('library'))) damage(join(outside.dataFolder, name))
      const again = await openWorkspace(outside)
      const { meetings } = await ask(again, 'library.list', {})
      expect(meetings.map(({ title }) => title)).toEqual(['Tweede', 'Eerste'])
      await ask(again, 'meeting.open', { meeting })
      expect((await tables(again))['board']?.map((row) => row.id)).toContain('a')
      await again.close()
      const third = await openWorkspace(outside)
      expect((await ask(third, 'library.list', {})).meetings).toHaveLength(2)
      await third.close()
    }
  })

  test.each(['work goes on', 'the app is closed'])('HO19 the folder of an open meeting is taken away and %s: after a restart it is all there, names too', async (what) => {
    const { outside, workspace } = await open()
    const { meeting } = await ask(workspace, 'meeting.sample', { language: 'nl' })
    const before = (await ask(workspace, 'meeting.snapshot', {}))!
    rmSync(join(outside.dataFolder, 'meetings', meeting), { recursive: true })
    if (what === 'work goes on') await ask(workspace, 'meeting.submit', { command: board('na') })
    expect(workspace.saveState()).toBe('saved')
    await workspace.close()
    const again = await openWorkspace(outside)
    const after = (await ask(again, 'meeting.snapshot', {}))!
    expect(after.meeting).toBe(meeting)
    expect((await tables(again))['board']?.some((row) => row.id === 'na')).toBe(what === 'work goes on')
    expect(after.names).toHaveLength(before.names.length)
    expect(new Set(after.names.map(({ name }) => name))).toEqual(new Set(before.names.map(({ name }) => name)))
    expect((await ask(again, 'library.list', {})).meetings.map(({ id }) => id)).toEqual([meeting])
    await again.close()
  })

  test('HO17 a name that is too long is refused with the limit, and nothing is cut off', async () => {
    const { workspace } = await open()
    await ask(workspace, 'meeting.create', about)
    await ask(workspace, 'meeting.submit', { command: { type: 'add', table: 'person', rows: [{ id: 'p1', fields: {} }] }, names: [{ id: 'p1', name: 'Zoë', email: '' }] })
    expect(await workspace.handle('people.rename', { names: [{ id: 'p1', name: 'n'.repeat(301), email: '' }] })).toEqual({ ok: false, error: { reason: 'too-long', limit: 300 } })
    expect((await ask(workspace, 'meeting.snapshot', {}))?.names).toEqual([{ id: 'p1', name: 'Zoë', email: '' }])
    await workspace.close()
  })

  test('HO8 the published copy opens on another machine with everything in it', async () => {
    const here = await open()
    await ask(here.workspace, 'meeting.sample', { language: 'nl' })
    await ask(here.workspace, 'meeting.submit', { command: board('extra', 'Extra') })
    await here.workspace.close()
    const [name] = readdirSync(join(here.outside.documentsFolder, 'Meander'))
    expect(name).toBe('Kick-off digitaal netwerk Waterstad.meander.json')
    const bytes = readFileSync(join(here.outside.documentsFolder, 'Meander', name!))
    const there = await open()
    expect((await ask(there.workspace, 'meeting.openCopy', { dropped: bytes, fileName: name }))).toMatchObject({ how: 'new' })
    const rows = await tables(there.workspace)
    expect(rows['board']?.map((row) => row.id)).toContain('extra')
    expect((await ask(there.workspace, 'meeting.snapshot', {}))!.names.find((line) => line.id === 'person-2')?.name).toBe('Nguyễn Thị Ánh')
    expect((await ask(there.workspace, 'meeting.undo', {})).step.label).toBe('add.board')
    await there.workspace.close()
  })

  test('HO9 a copy that went on elsewhere comes back, and when both went on both are kept', async () => {
    const here = await open()
    await ask(here.workspace, 'meeting.create', about)
    const first = (await ask(here.workspace, 'meeting.publish', { choosePlace: false }))!
    const there = await open()
    await ask(there.workspace, 'meeting.openCopy', { dropped: readFileSync(join(first.folder, first.name)), fileName: first.name })
    await ask(there.workspace, 'meeting.submit', { command: board('there') })
    const second = (await ask(there.workspace, 'meeting.publish', { choosePlace: false }))!
    const newer = readFileSync(join(second.folder, second.name))
    expect((await ask(here.workspace, 'meeting.openCopy', { dropped: newer, fileName: 'x' }))).toMatchObject({ how: 'newer' })
    expect((await tables(here.workspace))['board']?.map((row) => row.id)).toContain('there')
    await ask(there.workspace, 'meeting.submit', { command: board('there-2') })
    await ask(here.workspace, 'meeting.submit', { command: board('here-2') })
    const third = (await ask(there.workspace, 'meeting.publish', { choosePlace: false }))!
    const other = readFileSync(join(third.folder, third.name))
    expect((await ask(here.workspace, 'meeting.openCopy', { dropped: other, fileName: 'x' }))).toHaveProperty('diverged')
    expect((await tables(here.workspace))['board']?.map((row) => row.id)).toContain('here-2')
    expect((await ask(here.workspace, 'meeting.openCopy', { dropped: other, fileName: 'x', keepBoth: true }))).toMatchObject({ how: 'kept-both' })
    expect((await ask(here.workspace, 'library.list', {})).meetings.length).toBe(2)
    await here.workspace.close()
    await there.workspace.close()
  })

  test('HO10 a broken file is refused in plain words and left as it is', async () => {
    const { outside, workspace } = await open()
    await ask(workspace, 'meeting.create', about)
    const copy = (await ask(workspace, 'meeting.publish', { choosePlace: false }))!
    const whole = readFileSync(join(copy.folder, copy.name))
    const cases: [string, Uint8Array][] = [
      ['copy-damaged', whole.subarray(0, whole.length - 40)], ['copy-not-ours', Buffer.from('{"hello": 1}')], ['copy-not-ours', Buffer.from('')],
      ['copy-not-ours', Buffer.from(`{"__proto__": {"a": 1}, "x": ${'['.repeat(500)}${']'.repeat(500)}}`)],
      ['copy-newer', Buffer.from(whole.toString('utf8').replace('"version": 1', '"version": 99'))],
    ]
    for (const [reason, bytes] of cases) {
      const path = join(outside.documentsFolder, 'given.meander.json')
      writeFileSync(path, bytes)
      expect(await workspace.handle('meeting.openCopy', { dropped: readFileSync(path), fileName: 'given' })).toMatchObject({ ok: false, error: { reason } })
      await workspace.openPath(path)
      expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true)
      expect((await ask(workspace, 'meeting.snapshot', {}))).not.toBeNull()
    }
    await workspace.close()
  })

  test('HO11 groups are a proposal: everybody present once per round, nobody twice together', async () => {
    const { workspace } = await open()
    await ask(workspace, 'meeting.sample', { language: 'nl' })
    const solved = (await ask(workspace, 'groups.solve', { rounds: ['round-0', 'round-1', 'round-2'], seed: 7, ms: 1500 }))
    expect(solved.repeats).toBe(0)
    for (const round of solved.rounds) expect(new Set(round.groups.flatMap((group) => group.people)).size).toBe(45)
    const byDistrict = (await ask(workspace, 'groups.solve', { rounds: ['round-3'], seed: 7, ms: 200 }))
    expect(byDistrict.rounds[0]?.groups.map((group) => group.name)).toContain('Dijkwijk')
    await workspace.close()
  })

  test('HO12 the wall hears of names only in groups that are shown, and never of a mail address', async () => {
    const { outside, workspace } = await open()
    await ask(workspace, 'meeting.sample', { language: 'nl' })
    await workspace.handle('people.rename', { names: [{ id: 'person-0', name: 'Marieke Verhulst', email: 'geheim@example.org' }] })
    const show = (fields: Record<string, string | null>): Promise<Answers['meeting.submit']> =>
      ask(workspace, 'meeting.submit', { command: { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields }] } })
    await show({ show: 'river', of: 'river-0' })
    expect((await ask(workspace, 'wall.snapshot', {})).tables).not.toContain('Marieke')
    await show({ show: 'groups', of: 'round-0' })
    const wall = (await ask(workspace, 'wall.snapshot', {})).tables
    expect(wall).toContain('Marieke Verhulst')
    expect(JSON.stringify(outside.told.filter(({ name }) => name.startsWith('wall')))).not.toContain('geheim')
    await workspace.close()
  })

  test('HO13 the report is written beside what is there, in both versions', async () => {
    const { workspace } = await open()
    await ask(workspace, 'meeting.sample', { language: 'nl' })
    const once = (await ask(workspace, 'report.export', { version: 'internal', formats: ['html'], choosePlace: false }))!
    const twice = (await ask(workspace, 'report.export', { version: 'internal', formats: ['html'], choosePlace: false }))!
    expect(once.files[0]?.name).not.toBe(twice.files[0]?.name)
    const forAll = (await ask(workspace, 'report.export', { version: 'public', formats: ['html'], choosePlace: false }))!
    const html = readFileSync(join(forAll.files[0]!.folder, forAll.files[0]!.name), 'utf8')
    expect(html).toContain('Waterstad')
    expect(html).not.toContain('Marieke Verhulst')
    await workspace.close()
  })

  test('HO14 5,000 people are one step, and one more is refused in words', async () => {
    const { workspace } = await open()
    await ask(workspace, 'meeting.create', about)
    const rows = Array.from({ length: 5000 }, (_, n) => ({ id: `p${String(n)}`, fields: { tags: ['bibliotheek', 'oosterkade'] } }))
    await ask(workspace, 'meeting.submit', { command: { type: 'add', table: 'person', rows }, names: rows.map(({ id }) => ({ id, name: `Naam ${id}`, email: '' })) })
    expect((await tables(workspace))['person']).toHaveLength(5000)
    expect(await workspace.handle('meeting.submit', { command: { type: 'add', table: 'person', rows: [{ id: 'more', fields: {} }] } })).toMatchObject({ ok: false, error: { reason: 'too-many', limit: 5000 } })
    expect((await ask(workspace, 'meeting.undo', {})).step.label).toBe('add.person')
    expect((await tables(workspace))['person']).toHaveLength(0)
    await workspace.close()
  })
})
