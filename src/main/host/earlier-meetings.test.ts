import { expect, test } from 'vitest'
import type { Workspace } from '#main/host/workspace.ts'
import { open } from '../../../tests/host/opened.ts'

async function meeting(workspace: Workspace, date: string, people: readonly (readonly [string, string])[], groups: readonly (readonly string[])[]): Promise<void> {
  await workspace.handle('meeting.create', { template: 'empty', title: `Bijeenkomst ${date}`, date, place: '', network: 'Netwerk Noord', language: 'nl' })
  const done = await workspace.handle('meeting.submit', {
    names: people.map(([id, name]) => ({ id, name, email: '' })),
    command: {
      type: 'together', label: 'test', commands: [
        { type: 'add', table: 'person', rows: people.map(([id]) => ({ id, fields: {} })) },
        { type: 'add', table: 'round', rows: [{ id: 'r', fields: { title: 'Ronde' } }] },
        { type: 'fill-rounds', rounds: [{ round: 'r', groups: groups.map((members, at) => ({ id: `g${String(at)}`, name: String(at + 1), people: members })) }] },
      ],
    },
  })
  expect(done).toMatchObject({ ok: true })
}

test('BR48 who met at an earlier meeting is known by id or by a name that only one person has; a later meeting does not count', async () => {
  const { workspace } = await open()
  await meeting(workspace, '2026-01-10', [['kiel', 'Kiel Jansen'], ['x', 'Anna Bos'], ['y1', 'Jan Smit'], ['y2', 'Jan Smit']], [['kiel', 'x', 'y1'], ['y2']])
  await meeting(workspace, '2026-09-10', [['kiel', 'Kiel Jansen'], ['z', 'Zoë Later']], [['kiel', 'z']])
  await meeting(workspace, '2026-05-10', [['kiel', 'Kiel Jansen'], ['anna', 'anna bos'], ['z', 'Zoë Later'], ['j', 'Jan Smit']], [])
  expect(await workspace.handle('groups.earlier', {})).toEqual({
    ok: true,
    value: { pairs: [{ a: 'anna', b: 'kiel', times: 1 }], meetings: [{ title: 'Bijeenkomst 2026-01-10', date: '2026-01-10', rounds: 1, people: 4 }], unread: 0 },
  })
  await workspace.close()
})

test('BR51 groups on paper: every text escaped, nobody in groups is refused in words', async () => {
  const { workspace } = await open()
  await meeting(workspace, '2026-01-10', [['a', '<script>alert(1)</script>']], [['a']])
  const { groupsPaper } = await import('#main/export/groups-paper.ts')
  const { emptyMeeting } = await import('#domain/meeting/records.ts')
  expect(groupsPaper(emptyMeeting(), new Map(), 'list', 'r')).toBeNull()
  const snapshot = await workspace.handle('meeting.snapshot', {})
  if (!snapshot.ok || snapshot.value === null) throw new Error('no meeting')
  const { tablesFromJson } = await import('./codec.ts')
  const document = tablesFromJson(JSON.parse(snapshot.value.tables))
  if (!document.ok) throw new Error(document.error)
  const people = new Map(snapshot.value.names.map(({ id, name, email }) => [id, { name, email }]))
  for (const kind of ['list', 'cards', 'signs'] as const) {
    const html = groupsPaper(document.value, people, kind, 'r') ?? ''
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script>')
  }
  expect(await workspace.handle('groups.print', { round: 'weg', kind: 'list' })).toMatchObject({ ok: false, error: { reason: 'no-such-record' } })
  await workspace.close()
})
