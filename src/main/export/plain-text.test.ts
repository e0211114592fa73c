import { expect, test } from 'vitest'
import { built, things } from '../../../tests/files/meetings/building.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { exportFiles, exportPaste } from './export.ts'

const options = { version: 'internal', today: '2026-10-09' } as const

test('RP54 what is pasted where nobody knows mark-up is text only, and says what the page says', async () => {
  const { meeting, people } = kickOffByDistrict()
  const { text } = await exportPaste(meeting, people, options)
  expect(text).not.toMatch(/<[a-z/]|&[a-z]+;|\\|\*\*|^\s*[#|]/m)
  for (const need of meeting.need.values()) expect(text.replace(/\s+/g, ' ')).toContain(need.text.replace(/\s+/g, ' '))
})

test('RP54 the lines of a text stay lines below each other, in a list and in a table', async () => {
  const { meeting, people } = built({
    river: [{ id: 'r', title: 'Noord' }], item: things('r', { id: 'o', kind: 'obstacle', text: 'rots\n\u2022 tweede regel' }),
    need: [{ id: 'n', text: 'Laptops\nen tassen & <snoeren>', followUp: 'topic' }],
  })
  const { text } = await exportPaste(meeting, people, options)
  expect(text).toContain('- rots\n  \u2022 tweede regel')
  expect(text).toContain('- Laptops\n  en tassen & <snoeren>\n  Vervolg: ')
})

test('RP54 the numbers of the annex go on where the list before ended, in Markdown too', async () => {
  const { meeting, people } = built({
    river: [{ id: 'r', title: 'Noord' }, { id: 's', title: 'Zuid' }],
    item: [...things('r', { id: 'a', kind: 'note', text: 'eerste' }, { id: 'b', kind: 'note', text: 'tweede' }), ...things('s', { id: 'c', kind: 'note', text: 'derde' })],
  })
  const made = await exportFiles(meeting, people, { ...options, formats: ['md'] })
  const markdown = Buffer.from((made.ok ? made.value[0]?.bytes : undefined) ?? []).toString('utf8')
  for (const text of [markdown, (await exportPaste(meeting, people, options)).text]) expect(text).toMatch(/^3\. .*derde/m)
})
