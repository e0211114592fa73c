import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { exportFiles } from './export.ts'

const { meeting, people } = kickOffByDistrict()

test('RP62 all files in one zip: the same files, told apart', async () => {
  const wanted = { version: 'public', formats: ['html', 'newsletter', 'docx', 'xlsx', 'csv', 'md', 'svg'], today: '2026-10-09' } as const
  const loose = await exportFiles(meeting, people, wanted)
  const packed = await exportFiles(meeting, people, { ...wanted, zip: true })
  if (!loose.ok || !packed.ok) throw new Error('not made')
  expect(packed.value.map(({ format, extension }) => [format, extension])).toEqual([['zip', '.zip']])
  const inside = unzipSync(packed.value[0]?.bytes ?? new Uint8Array())
  expect(Object.keys(inside).sort()).toEqual(loose.value.map(({ name, extension }) => `${name}${extension}`).sort())
  for (const { name, extension, format, bytes } of loose.value) if (format === 'md' || format === 'csv') expect(Buffer.from(inside[`${name}${extension}`] ?? [])).toEqual(Buffer.from(bytes))
  expect(Object.values(inside).every((bytes) => !Buffer.from(bytes).includes('Fatima van den Berg'))).toBe(true)
})

test('RP62 one file is not packed', async () => {
  const made = await exportFiles(meeting, people, { version: 'internal', formats: ['md'], today: '', zip: true })
  expect(made.ok && made.value.map(({ format }) => format)).toEqual(['md'])
})

test('RP31 the newsletter is the report without style, picture, class and id, and without names when it is public', async () => {
  const made = await exportFiles(meeting, people, { version: 'public', formats: ['newsletter'], today: '' })
  if (!made.ok) throw new Error(made.error.reason)
  const text = Buffer.from(made.value[0]?.bytes ?? []).toString('utf8')
  expect(text).toMatch(/^<h2>/)
  expect(text).not.toMatch(/<(?:style|svg|img|section|div|span|script)| class=| id=|Fatima van den Berg/)
})
