import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { _electron, expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { axeIn } from './axe.ts'
import { part } from './kick-off-of-48.ts'
import { asRoot, environment, launchMeander } from './launch.ts'
import { ask, openSample, snapshotOf, tablesOf, type Tables } from './open-meeting.ts'

function filesIn(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(folder, name)).isFile())
}

function only(folder: string, ending: RegExp): string {
  const found = filesIn(folder).filter((name) => ending.test(name))
  expect(found, `${String(ending)} among ${filesIn(folder).join(', ')}`).toHaveLength(1)
  return path.join(folder, found[0] ?? '')
}

/** What axe says of a page on the disk. Meander itself opens no files, so a bare window of the same Electron does. */
async function axeOnFile(file: string, folder: string): Promise<string[]> {
  const bare = path.join(folder, 'bare-app')
  fs.mkdirSync(bare, { recursive: true })
  fs.writeFileSync(path.join(bare, 'package.json'), JSON.stringify({ name: 'bare-window', productName: 'bare-window', version: '1.0.0', main: 'main.js' }))
  fs.writeFileSync(path.join(bare, 'main.js'), `const { app, BrowserWindow } = require('electron')\napp.whenReady().then(() => new BrowserWindow().loadFile(${JSON.stringify(file)}))\n`)
  const app = await _electron.launch({ executablePath: process.env['ELECTRON_EXEC_PATH'] ?? '', args: [bare, `--user-data-dir=${path.join(folder, 'bare-data')}`], env: environment('nl'), chromiumSandbox: !asRoot })
  const page = await app.firstWindow()
  await page.locator('h1').waitFor()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  await app.close()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

/** The text of a PDF, white space made one. */
function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}

test('things and cards become needs that are ordered, merged and followed up; agreements with who and when', async () => {
  const { page, close } = await launchMeander()
  await openSample(page)
  await part(page, 'Oogst').click()
  const before = (await tablesOf(page))['need']?.length ?? 0

  await page.getByRole('searchbox', { name: 'Zoek in alles' }).fill('laptops')
  const rows = page.getByRole('region', { name: 'Inbreng' }).getByRole('checkbox')
  await expect.poll(() => rows.count()).toBeGreaterThan(1)
  await rows.nth(0).press('Space')
  await rows.nth(1).press('Space')
  await page.getByRole('button', { name: 'Maak behoefte (2)' }).click()
  await expect(page.locator('[data-record^="need:"] textarea')).toBeFocused()
  await page.keyboard.type('Laptops voor iedereen die dat nodig heeft')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tablesOf(page))['need']?.at(-1)).toMatchObject({ text: 'Laptops voor iedereen die dat nodig heeft' })
  const made = String((await tablesOf(page))['need']?.at(-1)?.['id'])
  expect((await tablesOf(page))['source']?.filter((source) => source['need'] === made)).toHaveLength(2)
  expect((await tablesOf(page))['need']).toHaveLength(before + 1)

  // To the top with the key, and merged with the one below it: all sources are kept.
  const mine = page.locator(`[data-record="need:${made}"]`)
  await mine.getByRole('button', { name: /Laptops voor iedereen/ }).first().focus()
  const listed = page.locator('[data-record^="need:"]')
  for (let place = before - 1; place >= 0; place--) {
    await page.keyboard.press('Alt+ArrowUp')
    await expect(listed.nth(place)).toHaveAttribute('data-record', `need:${made}`)
  }
  const below = (await listed.nth(1).getAttribute('data-record'))?.slice('need:'.length)
  const saidIn = async (...needs: unknown[]): Promise<unknown[]> => [...new Set((await tablesOf(page))['source']?.filter(({ need }) => needs.includes(need)).map(({ item }) => item))].sort()
  const both = await saidIn(made, below)
  await mine.getByRole('checkbox').press('Space')
  await listed.nth(1).getByRole('checkbox').press('Space')
  await page.getByRole('button', { name: 'Voeg 2 samen' }).click()
  await expect.poll(async () => (await tablesOf(page))['need']?.length).toBe(before)
  expect(await saidIn(made, below)).toEqual(both)

  // A question to somebody, and an agreement with one click.
  const last = page.locator('[data-record^="need:"]').last()
  await last.scrollIntoViewIfNeeded()
  await last.getByRole('button', { name: /Meer met de behoefte/ }).click()
  await page.getByRole('menuitem', { name: 'Maak afspraak' }).click()
  const fresh = page.locator('[data-record^="agreement:"]').last()
  await fresh.getByRole('textbox', { name: 'Wat is afgesproken' }).fill('Laptops uitlenen vanaf de herfst')
  await page.keyboard.press('Enter')
  const who = fresh.getByRole('combobox', { name: 'Wie' })
  await who.fill('nguyen thi anh')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await tablesOf(page))['agreement']?.at(-1)?.['who']).toBe('person:person-2')
  await expect(who).toHaveValue('Nguyễn Thị Ánh')
  await page.keyboard.type('15122026')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await tablesOf(page))['agreement']?.at(-1)).toMatchObject({ what: 'Laptops uitlenen vanaf de herfst', due: '2026-12-15' })

  // Another agreement is typed; a label that is nobody's name stays as it is.
  await page.getByRole('textbox', { name: 'Nieuwe afspraak: wat?' }).fill('Brief aan het stadsbestuur')
  await page.keyboard.press('Enter')
  const typed = page.locator('[data-record^="agreement:"]').last()
  await expect(typed).toContainText('Brief aan het stadsbestuur')
  await typed.getByRole('combobox', { name: 'Wie' }).fill('de gemeente')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tablesOf(page))['agreement']?.at(-1)).toMatchObject({ what: 'Brief aan het stadsbestuur', who: 'de gemeente' })
  await close()
})

test('the report: what is missing leads to its place; PDF and HTML, internal and public, hold everything in its order', async () => {
  test.setTimeout(120_000)
  const { page, folder, documentsFolder, close } = await launchMeander()
  await openSample(page)
  await ask(page, 'meeting.submit', { command: { type: 'edit', table: 'board', rows: [{ id: 'board-1', fields: { conclusion: '' } }] } })
  await part(page, 'Verslag').click()
  await page.getByRole('button', { name: /Het thema “Vrijwilligers” heeft nog geen conclusie/ }).click()
  await expect(page.getByRole('tab', { name: 'Vrijwilligers' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('[data-record="board:board-1"] button').first()).toBeFocused()
  await page.getByRole('button', { name: /Wat is de conclusie/ }).click()
  await page.keyboard.type('Er zijn in alle stadsdelen nieuwe vrijwilligers nodig.')
  await page.keyboard.press('Enter')

  await part(page, 'Verslag').click()
  await page.getByRole('textbox', { name: 'In een notendop' }).fill('Kort gezegd: laptops, vrijwilligers en elkaar kennen.')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /heeft nog geen conclusie/ })).toHaveCount(0)
  await expect(page.frameLocator('iframe').getByText('Kort gezegd: laptops, vrijwilligers en elkaar kennen.')).toBeVisible()

  for (const version of ['Intern', 'Openbaar']) {
    await page.getByRole('radio', { name: version }).press('Space')
    await page.getByRole('button', { name: 'Maak 2 bestanden' }).click()
    await expect(page.getByRole('button', { name: /^Toon in map: / })).toHaveCount(version === 'Intern' ? 2 : 4, { timeout: 60_000 })
  }
  const html = filesIn(documentsFolder).filter((name) => name.endsWith('.html'))
  expect(html).toHaveLength(2)
  const { names } = await snapshotOf(page)
  const isPublic = (name: string): boolean => /public|openbaar/i.test(path.basename(name))
  const internalPdf = only(documentsFolder, /^(?!.*(public|openbaar)).*\.pdf$/i)
  const publicPdf = only(documentsFolder, /(public|openbaar).*\.pdf$/i)
  const text = pdfText(internalPdf)
  const order = ['Kort gezegd: laptops', 'Waarom en hoe', 'Binnenstad', 'Passend leermateriaal', 'Vrijwilligers', 'Behoeften', 'Afspraken']
  let at = -1
  for (const words of order) {
    const found = text.indexOf(words, at + 1)
    expect(found, `${words} behind ${String(at)}`).toBeGreaterThan(at)
    at = found
  }
  expect(text).toContain('Er zijn in alle stadsdelen nieuwe vrijwilligers nodig.')
  expect(text).toContain('Nguyễn Thị Ánh')
  for (const item of (await tablesOf(page))['item'] ?? []) expect(text).toContain(String(item['text']).replace(/\s+/g, ' '))

  const publicTexts = [pdfText(publicPdf), ...html.filter(isPublic).map((name) => fs.readFileSync(path.join(documentsFolder, name), 'utf8'))]
  for (const { name } of names) for (const shown of publicTexts) expect(shown).not.toContain(name)

  // The HTML that was written, in a browser window of its own.
  for (const name of html) {
    expect(await axeOnFile(path.join(documentsFolder, name), folder)).toEqual([])
  }
  await close()
})

test('parts go off and on with the keyboard; what is off is in no preview and no file, also after a restart', async () => {
  const { page, folder, documentsFolder, close } = await launchMeander()
  await openSample(page)
  await part(page, 'Verslag').click()
  const parts = page.getByRole('group', { name: 'Wat in het verslag staat' })
  const shown = page.frameLocator('iframe').getByRole('heading', { level: 2 })
  await expect(shown.filter({ hasText: /^Behoeften$/ })).toHaveCount(1)
  await parts.getByRole('checkbox', { name: 'Behoeften' }).press('Space')
  await parts.getByRole('checkbox', { name: 'Alles woord voor woord' }).press('Space')
  await expect(shown.filter({ hasText: /^Behoeften$|woord voor woord/ })).toHaveCount(0)
  await expect(shown.filter({ hasText: 'Vragen aan anderen' })).toHaveCount(1)
  expect(await axeIn(page)).toEqual([])
  await close()

  const again = await launchMeander({ folder })
  await part(again.page, 'Verslag').click()
  const kept = again.page.getByRole('group', { name: 'Wat in het verslag staat' })
  await expect(kept.getByRole('checkbox', { name: 'Behoeften' })).not.toBeChecked()
  await expect(kept.getByRole('checkbox', { name: 'Afspraken' })).toBeChecked()
  await kept.getByRole('checkbox', { name: 'Alles woord voor woord' }).press('Space')
  await again.page.keyboard.press('Control+e')
  await expect(again.page.getByRole('button', { name: /^Toon in map: / })).toHaveCount(2, { timeout: 60_000 })
  const html = fs.readFileSync(only(documentsFolder, /\.html$/), 'utf8')
  expect(html).not.toMatch(/<h2[^>]*>Behoeften/)
  expect(html).toMatch(/<h2[^>]*>Bijlage: alles woord voor woord/)
  expect(pdfText(only(documentsFolder, /\.pdf$/))).toContain('woord voor woord')
  await again.close()
})

for (const language of ['nl', 'en'] as const) {
  const words = language === 'nl'
    ? { report: 'Verslag', ask: 'Volgende bijeenkomst maken…', dialog: 'Volgende bijeenkomst maken', title: 'Titel', make: 'Maak de bijeenkomst', needed: 'Geef de bijeenkomst een titel.' }
    : { report: 'Report', ask: 'Make the next meeting…', dialog: 'Make the next meeting', title: 'Title', make: 'Make the meeting', needed: 'Give the meeting a title.' }
  test(`the next meeting is made with the keyboard and opens with what was left open (${language})`, async () => {
    const { page, close } = await launchMeander({ language })
    await openSample(page, language)
    await part(page, words.report).click()
    const before = await snapshotOf(page)
    await page.getByRole('button', { name: words.ask }).press('Enter')
    const dialog = page.getByRole('dialog', { name: words.dialog })
    await expect(dialog.getByRole('textbox', { name: words.title })).toBeFocused()
    expect(await axeIn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: words.ask })).toBeFocused()

    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('textbox', { name: words.title })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(words.needed)).toBeVisible()
    await page.keyboard.type('Waterstad 2')
    await page.keyboard.press('Tab')
    await page.keyboard.type('12012027')
    await dialog.getByRole('button', { name: words.make }).press('Enter')
    await expect(dialog).toHaveCount(0)
    const next = await tablesOf(page)
    expect(next['meeting']).toMatchObject([{ title: 'Waterstad 2', date: '2027-01-12', template: 'learning-network', language }])
    const old = JSON.parse(before.tables) as Tables
    expect(next['person']).toHaveLength(old['person']?.length ?? -1)
    expect(next['agreement']?.map(({ id }) => id).sort()).toEqual(old['agreement']?.filter(({ state }) => state === 'open').map(({ id }) => id).sort())
    expect((await snapshotOf(page)).names).toHaveLength(before.names.length)
    await ask(page, 'meeting.open', { meeting: before.meeting })
    expect(await tablesOf(page)).toEqual(old)
    await close()
  })
}

test('a logo is chosen, stands on the first page of HTML, PDF and Word, a file that is none is refused in words, and it can go again', async () => {
  const { app, page, folder, documentsFolder, close } = await launchMeander()
  await openSample(page)
  await part(page, 'Verslag').click()
  const mark = path.join(folder, 'logo.svg')
  fs.writeFileSync(mark, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="8" fill="#0f5568"/><circle cx="20" cy="20" r="11" fill="#e8b54a"/></svg>')
  const none = path.join(folder, 'logo.png')
  fs.writeFileSync(none, 'this is a text')
  const choosing = (file: string) => app.evaluate(({ dialog }, chosen) => {
    ;(dialog as unknown as { showOpenDialog: () => Promise<unknown> }).showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  const logo = async (): Promise<unknown> => (await tablesOf(page))['meeting']?.[0]?.['logo']

  await choosing(none)
  await page.getByRole('button', { name: 'Logo kiezen…' }).click()
  await expect(page.getByText(/Dit is geen afbeelding/).first()).toBeVisible()
  expect(await logo()).toBe('')

  await choosing(mark)
  await page.getByRole('button', { name: 'Logo kiezen…' }).click()
  await expect.poll(logo).toMatch(/^[0-9a-f]{64}$/)
  const first = page.frameLocator('iframe').getByRole('img').first()
  await expect(first).toHaveAttribute('src', /^data:image\/svg/)

  await page.getByRole('checkbox', { name: /Word/ }).press('Space')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('button', { name: /^Toon in map: / })).toHaveCount(3, { timeout: 60_000 })
  expect(fs.readFileSync(only(documentsFolder, /\.html$/), 'utf8')).toContain('class="logo" src="data:image/svg')
  const word = unzipSync(fs.readFileSync(only(documentsFolder, /\.docx$/)))
  const text = Buffer.from(word['word/document.xml'] ?? []).toString('utf8')
  expect(text.indexOf('<w:drawing>')).toBeLessThan(text.indexOf('w:val="Title"'))
  expect(text.indexOf('<w:drawing>')).toBeGreaterThan(0)
  const images = execFileSync('pdftocairo', ['-svg', '-f', '1', '-l', '1', only(documentsFolder, /\.pdf$/), '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  expect(images, 'the gold of the logo on the first page of the PDF').toMatch(/90\.9\d*%, ?7\d\.\d*%, ?29\.0?\d*%/)

  await page.getByRole('button', { name: 'Geen logo' }).click()
  await expect.poll(logo).toBe('')
  await close()
})
