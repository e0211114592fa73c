import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { wordsOfHtml, wordsOfMarkdown, wordsOfZip } from '../files/meetings/read-back.ts'
import { axeIn } from './axe.ts'
import { part } from './kick-off-of-48.ts'
import { launchMeander, wallWindow } from './launch.ts'
import { openSample, snapshotOf, tablesOf } from './open-meeting.ts'

function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}

async function addCards(page: Page, column: RegExp, texts: readonly string[]): Promise<void> {
  const field = page.getByRole('textbox', { name: column })
  for (const text of texts) {
    await field.fill(text)
    await field.press('Enter')
    await expect(page.getByRole('button', { name: `${text} (` })).toBeVisible()
  }
}

/** Name in a folder of reports: the words that its file must hold, by the ending of its name. */
function wordsOf(folder: string, version: 'intern' | 'openbaar'): Map<string, string> {
  const found = new Map<string, string>()
  for (const name of fs.readdirSync(folder).filter((one) => one.includes(version))) {
    const file = path.join(folder, name)
    const add = (format: string, text: string): void => { found.set(format, `${found.get(format) ?? ''} ${text}`) }
    if (name.endsWith('nieuwsbrief.html')) add('newsletter', wordsOfHtml(fs.readFileSync(file, 'utf8')))
    else if (name.endsWith('.html')) add('html', wordsOfHtml(fs.readFileSync(file, 'utf8')))
    else if (name.endsWith('.pdf')) add('pdf', pdfText(file))
    else if (name.endsWith('.docx') || name.endsWith('.xlsx')) add(name.slice(-4), wordsOfZip(fs.readFileSync(file)))
    else if (name.endsWith('.md')) add('md', wordsOfMarkdown(fs.readFileSync(file, 'utf8')))
    else if (name.endsWith('.csv')) add('csv', fs.readFileSync(file, 'utf8').replace(/\s+/g, ' '))
    else if (name.endsWith('.svg')) add('svg', fs.readFileSync(file, 'utf8'))
    else if (name.endsWith('.png')) add('png', fs.readFileSync(file).subarray(1, 4).toString('latin1'))
  }
  return found
}

test('three themes in steps, with groups and votes, to a report in every format on the same day', async () => {
  test.setTimeout(240_000)
  const { app, page, documentsFolder, close } = await launchMeander()
  await openSample(page)
  await part(page, 'Borden').click()

  // A board for each group, and their cards together again with the name of the group on each.
  await page.getByRole('button', { name: 'Thema verplaatsen of weghalen' }).click()
  await page.getByRole('menuitem', { name: 'Een bord voor elke groep…' }).click()
  await page.getByRole('textbox', { name: 'Elke regel is een groep' }).fill('Noord\nZuid')
  await page.getByRole('button', { name: 'Maak 2 borden' }).click()
  for (const [group, card] of [['Noord', 'Fietsles voor nieuwkomers'], ['Zuid', 'Een digitaal café in elke wijk']] as const) {
    await page.getByRole('tab', { name: `Passend leermateriaal · ${group}` }).click()
    await expect(page.getByRole('button', { name: `${group} (Groep wijzigen)` })).toBeVisible()
    await addCards(page, /^Nieuwe kaart: Dromen/, [card])
  }
  expect(await axeIn(page)).toEqual([])
  await page.getByRole('button', { name: 'Thema verplaatsen of weghalen' }).click()
  await page.getByRole('menuitem', { name: 'De 3 borden van dit thema samenvoegen' }).click()
  await expect(page.getByRole('tab')).toHaveCount(3)
  expect((await tablesOf(page))['item']?.filter((item) => item['group'] !== '').map((item) => [item['group'], item['text']])).toEqual([['Noord', 'Fietsles voor nieuwkomers'], ['Zuid', 'Een digitaal café in elke wijk']])
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('tab')).toHaveCount(5)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('tab')).toHaveCount(3)
  await page.getByRole('tab', { name: 'Passend leermateriaal' }).click()

  // A cluster with a name; one column for the whole room.
  await page.getByRole('button', { name: 'Een digitaal café in elke wijk' }).focus()
  await page.keyboard.press('g')
  await page.getByRole('button', { name: 'Geef een naam' }).click()
  await expect(page.locator('textarea:focus')).toHaveCount(1)
  await page.keyboard.type('Leren in de buurt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Leren in de buurt' })).toBeVisible()
  await page.getByRole('button', { name: 'Kolom ordenen of weghalen' }).first().click()
  await page.getByRole('menuitem', { name: 'Toon deze kolom op scherm' }).click()
  const wall = await wallWindow(app)
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Wat is je droom of doel?')
  await expect(wall.getByText('Leren in de buurt')).toBeVisible()
  await expect(wall.getByText('Laptops om thuis te oefenen')).toHaveCount(0)

  // Each theme in its steps: votes are entered per person, and are on the wall only afterwards.
  for (const [theme, kind] of [['Passend leermateriaal', 'dots'], ['Vrijwilligers', 'top3'], ['Samenwerken en doorverwijzen', 'dots']] as const) {
    await page.getByRole('tab', { name: theme }).click()
    const choose = async (name: string): Promise<void> => {
      const radio = page.getByRole('radio', { name, exact: true })
      await radio.press('Space')
      await expect(radio).toBeChecked()
    }
    for (const step of ['1 Stil', '2 Tonen', '3 Groeperen', '4 Stippen']) await choose(step)
    await choose(kind === 'top3' ? 'Top 3' : 'Stippen')
    await page.keyboard.press('v')
    const dialog = page.getByRole('dialog', { name: /Stemmen invoeren/ })
    if (kind === 'top3') {
      await dialog.getByRole('button', { name: /Plaats 1/ }).click()
      await page.getByRole('option').nth(1).click()
    } else {
      await dialog.getByRole('button', { name: /^Stip voor/ }).first().click()
      await dialog.getByRole('button', { name: /^Stip voor/ }).first().click()
    }
    expect(await axeIn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Klaar, volgende persoon' }).click()
    await expect(dialog.getByText('1 persoon heeft gestemd')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await page.getByRole('radio', { name: '5 Afronden' }).press('Space')
  }
  const voted = await tablesOf(page)
  expect(voted['board']?.map((board) => board['ballots'])).toEqual([1, 1, 1])
  expect(Object.keys(voted['vote']?.[0] ?? {}).sort()).toEqual(['id', 'item'])
  await expect(wall.getByText('2 stippen')).toBeVisible()

  // A decision beside the actions.
  await part(page, 'Oogst').click()
  await page.getByRole('tab', { name: /^Afspraken/ }).click()
  await page.getByRole('textbox', { name: 'Nieuwe afspraak: wat?' }).fill('We komen vier keer per jaar bij elkaar')
  await page.keyboard.press('Enter')
  const decided = page.locator('[data-record^="agreement:"]').last()
  await expect(decided).toContainText('We komen vier keer per jaar bij elkaar')
  await decided.getByRole('button', { name: /Soort/ }).click()
  await page.getByRole('option', { name: 'Besluit' }).click()
  await expect.poll(async () => (await tablesOf(page))['agreement']?.at(-1)?.['sort']).toBe('decision')

  // The report: a part up, with a paragraph of its own; a colour.
  await part(page, 'Verslag').click()
  const parts = page.getByRole('group', { name: 'Wat in het verslag staat' })
  await parts.getByRole('button', { name: 'Eigen alinea bij: Afspraken' }).click()
  await expect(parts.locator('textarea')).toBeFocused()
  await page.keyboard.type('Dit spraken we af, met dank aan iedereen.')
  await page.keyboard.press('Tab')
  await parts.locator('[data-record="part:agreements"]').getByRole('checkbox').focus()
  const places = () => parts.locator('[data-record^="part:"]').evaluateAll((all) => all.map((one) => one.getAttribute('data-record')))
  const usual = (await places()).indexOf('part:agreements')
  for (let place = usual - 1; place >= usual - 4; place--) {
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await places()).indexOf('part:agreements')).toBe(place)
  }
  await expect.poll(async () => (await tablesOf(page))['part']?.find((part) => part['id'] === 'agreements')?.['own']).toBe('Dit spraken we af, met dank aan iedereen.')
  await expect(page.frameLocator('iframe').getByText('Dit spraken we af, met dank aan iedereen.')).toBeVisible()
  await page.getByLabel('Kleur van koppen en lijnen').fill('#7a1f5c')
  await expect.poll(async () => (await tablesOf(page))['meeting']?.[0]?.['colour']).toBe('#7a1f5c')

  const all = page.getByRole('group', { name: 'Welke bestanden' }).getByRole('checkbox')
  for (let n = 0; n < await all.count(); n++) if (!await all.nth(n).isChecked()) await all.nth(n).press('Space')
  const { names } = await snapshotOf(page)
  for (const [version, label] of [['intern', 'Intern'], ['openbaar', 'Openbaar']] as const) {
    await page.getByRole('radio', { name: label }).press('Space')
    await page.getByRole('button', { name: 'Maak 9 bestanden' }).click()
    await expect(page.getByRole('button', { name: /^Openen: .*nieuwsbrief\.html$/ })).toHaveCount(version === 'intern' ? 1 : 2, { timeout: 90_000 })
    const words = wordsOf(path.dirname(path.join(documentsFolder, fs.readdirSync(documentsFolder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('nieuwsbrief.html')) ?? '')), version)
    expect([...words.keys()].sort()).toEqual(['csv', 'docx', 'html', 'md', 'newsletter', 'pdf', 'png', 'svg', 'xlsx'])
    for (const format of ['csv', 'docx', 'html', 'md', 'newsletter', 'pdf', 'xlsx']) {
      for (const said of ['Leren in de buurt', 'Fietsles voor nieuwkomers', 'We komen vier keer per jaar bij elkaar', 'Dit spraken we af, met dank aan iedereen.']) expect(words.get(format), `${said} in ${format}`).toContain(said)
      if (version === 'openbaar') for (const { name } of names) expect(words.get(format), `${name} in ${format}`).not.toContain(name)
    }
    expect(words.get('pdf')).toContain('Besluiten')
    expect(words.get('png')).toContain('PNG')
  }

  // The same in one zip, and to the clipboard.
  await page.getByRole('checkbox', { name: 'Samen in één zip-bestand' }).press('Space')
  await page.getByRole('button', { name: 'Maak 9 bestanden' }).click()
  await expect(page.getByRole('button', { name: /^Toon in map: .*\.zip$/ })).toHaveCount(1, { timeout: 90_000 })
  const zip = fs.readdirSync(documentsFolder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.zip')) ?? ''
  expect(Object.keys(unzipSync(fs.readFileSync(path.join(documentsFolder, zip)))).filter((name) => /\.(html|pdf|docx|xlsx|md)$/.test(name))).toHaveLength(6)
  await page.getByRole('button', { name: 'Kopieer het verslag' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Het verslag is gekopieerd.' })).toHaveCount(1)
  const pasted = await app.evaluate(({ clipboard }) => (clipboard as unknown as { readHTML: () => string }).readHTML())
  expect(pasted).toMatch(/<h2[^>]*>.*<h3[^>]*>/s)
  expect(pasted).toContain('We komen vier keer per jaar bij elkaar')
  expect(await axeIn(page)).toEqual([])
  await close()
})
