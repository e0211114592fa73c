import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { emptyMeeting } from '#domain/meeting/records.ts'
import { after } from '../../../tests/unit/after.ts'
import { exportFiles } from './export.ts'
import { zipOf } from './zip.ts'

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

test('RP62 in a zip, files that differ in capitals only, and names that a system keeps for itself, are told apart', async () => {
  const file = (name: string) => ({ format: 'md', name, extension: '.md', bytes: Buffer.from(name) })
  expect(Object.keys(unzipSync(zipOf(['Noord', 'NOORD', 'noord', 'Noord (2)'].map(file))))).toEqual(['Noord.md', 'NOORD (2).md', 'noord (3).md', 'Noord (2) (2).md'])
  const rivers = ['Noord', 'NOORD', 'con', 'nul.', 'Nul', 'aux . .'].map((title, at) => ({ id: `r${String(at)}`, fields: { title } }))
  for (const title of ['CON', 'nul.txt', 'Aux...']) {
    const named = after(emptyMeeting(), { type: 'add', table: 'meeting', rows: [{ id: 'meeting', fields: { title } }] }, { type: 'add', table: 'river', rows: rivers })
    const made = await exportFiles(named, new Map(), { version: 'internal', formats: ['svg'], today: '', zip: true })
    if (!made.ok) throw new Error(made.error.reason)
    const names = Object.keys(unzipSync(made.value[0]?.bytes ?? new Uint8Array()))
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(rivers.length)
    for (const name of names) expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)|[. ]\.svg$/i)
  }
})

test('RP73 a report in black and white says so in its name; what has no river does not', async () => {
  const wanted = { version: 'public', formats: ['html', 'docx', 'md', 'csv', 'pdf'], today: '2026-10-09' } as const
  const ports = { htmlToPdf: () => Promise.resolve(new Uint8Array()) }
  const [colour, grey] = [await exportFiles(meeting, people, wanted, ports), await exportFiles(meeting, people, { ...wanted, blackAndWhite: true }, ports)]
  if (!colour.ok || !grey.ok) throw new Error('not made')
  const named = new Map(grey.value.map(({ format, name }) => [format, /zwart-wit/.test(name)]))
  expect(Object.fromEntries(named)).toEqual({ html: true, docx: true, pdf: true, md: false, csv: false })
  expect(colour.value.some(({ name }) => /zwart-wit/.test(name))).toBe(false)
  const packed = await exportFiles(meeting, people, { ...wanted, blackAndWhite: true, zip: true }, ports)
  expect(packed.ok && packed.value[0]?.name).toMatch(/zwart-wit$/)
})
