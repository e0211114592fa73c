import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtWorker } from '../../../tests/files/built-worker.ts'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { manyItems } from '../../../tests/files/meetings/many-items.ts'
import { exportFiles } from '#main/export/export.ts'
import { exportInThread } from './exporting.ts'

let folder = ''
let worker = ''
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'meander-thread-'))
  worker = await builtWorker('src/main/work/export-worker.ts', folder)
}, 120_000)
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const { meeting, people } = kickOffByDistrict()
const options = { version: 'public', today: '2026-10-09' } as const

describe('RP40 a report in a thread', () => {
  test('gives the same files as without it, prints through main, and tells how far it is', async () => {
    const told: string[] = []
    const printed: string[] = []
    const made = await exportInThread(worker, meeting, people, { ...options, formats: ['html', 'md', 'csv', 'pdf', 'docx'] }, {
      htmlToPdf: (html, { title, language }) => { printed.push(html, title, language); return Promise.resolve(Buffer.from('%PDF')) },
      svgToPng: () => Promise.resolve(Buffer.from('iVBORw0KGgo=', 'base64')),
      progress: (done, of) => { told.push(`${String(done)}/${String(of)}`) },
    })
    const here = await exportFiles(meeting, people, { ...options, formats: ['html', 'md', 'csv'] })
    if (!made.ok || !here.ok) throw new Error('not made')
    for (const file of here.value) expect(Buffer.from(made.value.find((other) => other.name === file.name && other.format === file.format)?.bytes ?? []).equals(Buffer.from(file.bytes))).toBe(true)
    expect(told).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5'])
    expect(printed.slice(1)).toEqual(['Stedelijk digitaal netwerk: de kick-off', 'nl'])
    expect(Buffer.from(made.value.find((file) => file.format === 'pdf')?.bytes ?? []).toString()).toBe('%PDF')
  }, 60_000)
  test('stops', async () => {
    const { meeting: large, people: all } = manyItems(5_000)
    let stop = false
    const made = exportInThread(worker, large, all, { ...options, formats: ['docx', 'xlsx'] }, { stopped: () => stop })
    stop = true
    expect(await made).toEqual({ ok: false, error: { reason: 'stopped' } })
  }, 60_000)
  test('a format that cannot be made is said, not tried', async () => {
    expect(await exportInThread(worker, meeting, people, { ...options, formats: ['pdf'] })).toEqual({ ok: false, error: { reason: 'no-printer', format: 'pdf' } })
  }, 60_000)
  test('rejects when the printer fails or the thread does not start', async () => {
    await expect(exportInThread(worker, meeting, people, { ...options, formats: ['pdf'] }, { htmlToPdf: () => Promise.reject(new Error('paper jam')) })).rejects.toThrow('paper jam')
    await expect(exportInThread(path.join(folder, 'nowhere.cjs'), meeting, people, { ...options, formats: ['md'] })).rejects.toThrow()
  }, 60_000)
})
