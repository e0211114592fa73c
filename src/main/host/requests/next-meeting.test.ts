import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { requests } from '#contract/bridge.ts'
import { ask, open } from '../../../../tests/host/opened.ts'
import { testOutside } from '../../../../tests/host/outside.ts'

describe('the next meeting, in the host', () => {
  test('HO15 it is open with the names of its people, and the meeting before it is as it was', async () => {
    for (const language of ['nl', 'en'] as const) {
      const { workspace } = await open()
      const { meeting } = await ask(workspace, 'meeting.sample', { language })
      const before = (await ask(workspace, 'meeting.snapshot', {}))!
      const next = await ask(workspace, 'meeting.next', { title: 'Tweede', date: '2027-01-12' })
      expect(next.meeting).not.toBe(meeting)
      const after = (await ask(workspace, 'meeting.snapshot', {}))!
      expect(after.meeting).toBe(next.meeting)
      expect([...after.names].sort((a, b) => a.id.localeCompare(b.id))).toEqual([...before.names].sort((a, b) => a.id.localeCompare(b.id)))
      const tables = JSON.parse(after.tables) as Record<string, Record<string, unknown>[]>
      expect(tables['person']?.every((person) => person['presence'] === 'expected')).toBe(true)
      expect(tables['agreement']?.length).toBeGreaterThan(0)
      expect(tables['need']?.length).toBeGreaterThan(0)
      expect(after.steps).toEqual({ undo: null, redo: null })
      await ask(workspace, 'meeting.open', { meeting })
      const again = (await ask(workspace, 'meeting.snapshot', {}))!
      expect([again.tables, again.names]).toEqual([before.tables, before.names])
      await workspace.close()
    }
  })

  test('HO15 without a meeting, a title or a date that is one it is refused, and what was open stays open', async () => {
    const { workspace } = await open()
    expect(await workspace.handle('meeting.next', { title: 'Tweede', date: '' })).toMatchObject({ ok: false, error: { reason: 'no-meeting-open' } })
    const { meeting } = await ask(workspace, 'meeting.sample', { language: 'nl' })
    expect(await workspace.handle('meeting.next', { title: '', date: '' })).toMatchObject({ ok: false, error: { reason: 'empty', field: 'title' } })
    expect(await workspace.handle('meeting.next', { title: 'Tweede', date: '2027-13-1' })).toMatchObject({ ok: false, error: { reason: 'not-a-date' } })
    expect(requests['meeting.next'].safeParse({ title: 'x'.repeat(301), date: '' }).success).toBe(false)
    expect((await ask(workspace, 'meeting.snapshot', {}))?.meeting).toBe(meeting)
    expect((await ask(workspace, 'library.list', {})).meetings).toHaveLength(1)
    await workspace.close()
  })

  test('RP60 the preview and the files hold the parts that are wanted; a part that is none is refused', async () => {
    const shown: string[] = []
    const { workspace } = await open(testOutside({ showPreview: (html) => String(shown.push(html)) }))
    await ask(workspace, 'meeting.sample', { language: 'nl' })
    await ask(workspace, 'report.preview', { version: 'internal', parts: ['needs', 'why'] })
    expect(shown[0]).toMatch(/<h2[^>]*>Behoeften/)
    expect(shown[0]).toMatch(/<h2[^>]*>Waarom en hoe/)
    expect(shown[0]).not.toMatch(/<h2[^>]*>(?:Afspraken|In een notendop|Bijlage)/)
    expect(await workspace.handle('report.preview', { version: 'public', parts: [] })).toMatchObject({ ok: true })
    const { files } = (await ask(workspace, 'report.export', { version: 'public', formats: ['md'], choosePlace: false, parts: ['asks'] }))!
    const text = readFileSync(join(files[0]!.folder, files[0]!.name), 'utf8')
    expect(text).toContain('## Vragen aan anderen')
    expect(text).not.toContain('## Behoeften')
    for (const parts of [['budget'], ['needs', 7], 'needs', Array.from({ length: 40 }, () => 'needs')]) {
      expect(requests['report.preview'].safeParse({ version: 'internal', parts }).success).toBe(false)
      expect(requests['report.export'].safeParse({ version: 'internal', formats: ['md'], choosePlace: false, parts }).success).toBe(false)
    }
  })
})
