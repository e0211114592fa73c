import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answer, WrittenFile } from '#contract/answers.ts'
import type { Workspace } from '#main/host/workspace.ts'
import { open } from '../../../../tests/host/opened.ts'

const people = [['a', 'Anaïs Déprez', 'anais@example.org'], ['b', '=HYPERLINK("x")', 'bram@example.org'], ['c', 'Çelik, Elif', '']] as const

async function withRound(): Promise<Workspace> {
  const { workspace } = await open()
  await workspace.handle('meeting.create', { template: 'empty', title: 'Kick-off', date: '', place: '', network: '', language: 'nl' })
  const done = await workspace.handle('meeting.submit', {
    names: people.map(([id, name, email]) => ({ id, name, email })),
    command: {
      type: 'together', label: 'test', commands: [
        { type: 'add', table: 'round', rows: [{ id: 'r', fields: { title: 'Ronde 1' } }, { id: 'leeg', fields: { title: 'Leeg' } }] },
        { type: 'add', table: 'group', rows: [{ id: 'g', fields: { round: 'r', name: '1' } }, { id: 'h', fields: { round: 'r', name: '+cmd, café' } }] },
        { type: 'add', table: 'person', rows: people.map(([id]) => ({ id, fields: {} })) },
        { type: 'seat', round: 'r', person: 'a', group: 'g' }, { type: 'seat', round: 'r', person: 'b', group: 'h' }, { type: 'seat', round: 'r', person: 'c', group: 'g' },
      ],
    },
  })
  expect(done).toMatchObject({ ok: true })
  return workspace
}

function written(answer: Answer<'groups.handOver'>): { readonly file: WrittenFile; readonly text: string } {
  if (!answer.ok || answer.value === null) throw new Error(JSON.stringify(answer))
  const { file } = answer.value
  return { file, text: readFileSync(join(file.folder, file.name), 'utf8') }
}

test('BR22 the Zoom file: its own columns, commas, no formula, beside what is there; how many have no address is answered', async () => {
  const workspace = await withRound()
  const answer = await workspace.handle('groups.handOver', { round: 'r', kind: 'zoom', choosePlace: false })
  expect(answer).toMatchObject({ ok: true, value: { people: 3, without: 1, file: { name: 'Kick-off - Ronde 1 Zoom.csv', format: 'csv' } } })
  expect(written(answer).text).toBe('Pre-assign Room Name,Email Address\r\nGroep 1,anais@example.org\r\n"\'+cmd, café",bram@example.org\r\n')
  const again = written(await workspace.handle('groups.handOver', { round: 'r', kind: 'zoom', choosePlace: false }))
  expect(again.file.name).toBe('Kick-off - Ronde 1 Zoom (2).csv')
  await workspace.close()
})

test('BR22 the Teams list has everybody, by name', async () => {
  const workspace = await withRound()
  const { text } = written(await workspace.handle('groups.handOver', { round: 'r', kind: 'teams', choosePlace: false }))
  expect(text).toBe('\uFEFFRoom,Name,Email\r\nGroep 1,Anaïs Déprez,anais@example.org\r\nGroep 1,"Çelik, Elif",""\r\n"\'+cmd, café","\'=HYPERLINK(""x"")",bram@example.org\r\n')
  await workspace.close()
})

test('BR22 a round that is gone, a round without groups, nobody with an address: said in words; a closed dialog is nothing', async () => {
  const workspace = await withRound()
  const ask = (round: string, choosePlace = false) => workspace.handle('groups.handOver', { round, kind: 'zoom', choosePlace })
  expect(await ask('weg')).toMatchObject({ ok: false, error: { reason: 'no-such-record' } })
  expect(await ask('leeg')).toEqual({ ok: false, error: { reason: 'nobody-in-groups' } })
  expect(await ask('r', true)).toEqual({ ok: true, value: null })
  await workspace.handle('people.rename', { names: people.map(([id, name]) => ({ id, name, email: 'geen adres' })) })
  expect(await ask('r')).toEqual({ ok: false, error: { reason: 'nobody-with-address' } })
  await workspace.handle('meeting.close', {})
  expect(await ask('r')).toEqual({ ok: false, error: { reason: 'no-meeting-open' } })
})
