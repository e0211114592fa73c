import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium, type BrowserContext } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kickOffByDistrict } from '../../../tests/files/meetings/kick-off-by-district.ts'
import { built, things } from '../../../tests/files/meetings/building.ts'
import { flat } from '../../../tests/files/meetings/read-back.ts'
import { writtenTexts } from '../../../tests/files/meetings/written-texts.ts'
import { exportFiles, exportHtml } from './export.ts'
import { htmlFragment } from './html.ts'
import { reportOf } from '#domain/report/report.ts'
import { wordsIn } from './words/words.ts'

const run = promisify(execFile)
const { meeting, people } = kickOffByDistrict()
const options = { version: 'internal', today: '2026-10-09' } as const
const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
let folder = ''
let browser: BrowserContext

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'meander-print-'))
  browser = await chromium.launchPersistentContext(path.join(folder, 'browser'), {
    executablePath: program, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  })
}, 60_000)
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Words without white space: a line that is broken on paper is the same text. */
const bare = (text: string): string => text.replace(/[\s\u00AD]+/gu, '')

async function print(html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    await page.setContent(html, { waitUntil: 'load' })
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  } finally {
    await page.close()
  }
}

describe('RP30 the PDF', () => {
  test('is tagged, has title, language, an outline and headings; every text can be read back from it', async () => {
    const made = await exportFiles(meeting, people, { ...options, formats: ['pdf'] }, { htmlToPdf: print })
    if (!made.ok) throw new Error(made.error.reason)
    const bytes = made.value[0]?.bytes ?? new Uint8Array()
    const file = path.join(folder, 'report.pdf')
    writeFileSync(file, bytes)
    const about = (await run('pdfinfo', [file])).stdout
    expect(about).toMatch(/Title:\s+Stedelijk digitaal netwerk: de kick-off/)
    expect(about).toMatch(/Tagged:\s+yes/)
    expect(about).toMatch(/Page size:.*A4/)
    const structure = (await run('pdfinfo', ['-struct', file])).stdout
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'L ', 'Table', 'TH', 'Figure']) expect(structure).toContain(tag)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toMatch(/\/Lang\s*\(nl\)/)
    expect(raw).toMatch(/\/Type\s*\/Outlines|\/Outlines/)
    expect(raw).toMatch(/\/Alt/)
    const text = bare((await run('pdftotext', ['-layout', file, '-'])).stdout + (await run('pdftotext', [file, '-'])).stdout)
    // A cell or column that is broken over lines is read in pieces, so long texts are looked for by their first words.
    const missing = writtenTexts(meeting).map((said) => bare(flat(said).slice(0, 16))).filter((said) => !text.includes(said))
    expect(missing).toEqual([])
    const fonts = (await run('pdffonts', [file])).stdout
    expect(fonts).toContain('AtkinsonHyperlegibleNext')
    expect(fonts).not.toContain('Type 3')
  }, 90_000)
})

describe('RP35 tables on paper', () => {
  /** How many rows of the last table of the report stand on each page, when it has so many. */
  async function rowsByPage(count: number): Promise<number[]> {
    const page = await browser.newPage()
    await page.setContent(await exportHtml(meeting, people, options), { waitUntil: 'load' })
    await page.evaluate((rows) => {
      const body = [...document.querySelectorAll('table')].at(-1)!.tBodies[0]!
      const row = body.rows[0]!
      body.replaceChildren(...Array.from({ length: rows }, (_, at) => {
        const made = row.cloneNode(true) as HTMLTableRowElement
        made.cells[0]!.textContent = `Rij${String(at)}`
        return made
      }))
    }, count)
    const file = path.join(folder, 'rows.pdf')
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    await page.close()
    return (await run('pdftotext', [file, '-'])).stdout.split('\f').map((text) => text.match(/Rij\d+/g)?.length ?? 0).filter((found) => found > 0)
  }

  test('a table that is a row or two too long takes four rows to the next page', async () => {
    const [room = 0] = await rowsByPage(150)
    for (const more of [1, 2, 3]) expect(await rowsByPage(room + more)).toEqual([room + more - 4, 4])
  }, 60_000)

  test('of a few rivers the table of figures is on one page, of many it may go on', async () => {
    const looks = await Promise.all([8, 16, 17].map(async (count) => {
      const rivers = Array.from({ length: count }, (_, at) => `r${String(at)}`)
      const made = built({ river: rivers.map((id) => ({ id, title: id })), item: rivers.flatMap((id) => things(id, { id: `o-${id}`, kind: 'obstacle', text: `Rots in ${id}` })) })
      const html = await exportHtml(made.meeting, made.people, options)
      return /<div class="wide([^"]*)"><table[^>]*>(?:(?!<table)[^])*?class="figures"/.exec(html)?.[1]
    }))
    expect(looks).toEqual([' short', ' short', ''])
  })
})

describe('RP31 the page', () => {
  test('axe finds nothing, and nothing is loaded or run', async () => {
    const page = await browser.newPage()
    const requests: string[] = []
    page.on('request', (request) => { if (!request.url().startsWith('data:')) requests.push(request.url()) })
    await page.setContent(await exportHtml(meeting, people, options), { waitUntil: 'load' })
    // The page's own policy lets nothing run, so axe is put in from outside it.
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const session = await browser.newCDPSession(page)
    await session.send('Page.setBypassCSP', { enabled: true })
    await page.evaluate(source)
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      return (await axe.run()).violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`)
    })
    expect(found).toEqual([])
    expect(requests).toEqual([])
    await page.close()
  }, 60_000)

  test('a fragment for a newsletter: bare headings, lists and tables, no style, no class, no picture', () => {
    const fragment = htmlFragment(reportOf(meeting, people, { version: 'public', words: wordsIn('nl'), today: '' }))
    expect(fragment).toMatch(/^<h2>/)
    expect(fragment).not.toMatch(/<(?:style|svg|img|section|div|span|figure)|class=|style="(?!width)| id=/)
    const levels = [...fragment.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level))
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
  })
})

describe('RP32 the Word file', () => {
  const office = '/usr/bin/soffice'
  test('opens in LibreOffice, and every text is there, with headings as headings', async () => {
    const made = await exportFiles(meeting, people, { ...options, formats: ['docx'] })
    if (!made.ok) throw new Error(made.error.reason)
    writeFileSync(path.join(folder, 'report.docx'), made.value[0]?.bytes ?? new Uint8Array())
    await run(office, ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}', '--outdir', folder, path.join(folder, 'report.docx')], { timeout: 100_000 })
    const file = path.join(folder, 'report.pdf')
    const text = bare((await run('pdftotext', ['-layout', file, '-'])).stdout + (await run('pdftotext', [file, '-'])).stdout)
    expect(writtenTexts(meeting).map((said) => bare(flat(said).slice(0, 16))).filter((said) => !text.includes(said))).toEqual([])
    const structure = (await run('pdfinfo', ['-struct', file])).stdout
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'L ', 'Figure']) expect(structure).toContain(tag)
  }, 120_000)
})
