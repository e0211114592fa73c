import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { toWorld, watercourse } from '../../src/domain/river/watercourse.ts'
import { axeIn } from './axe.ts'
import { dropList, part } from './kick-off-of-48.ts'
import { launchMeander, wallWindow, type RunningMeander } from './launch.ts'
import { tablesOf, type Row, type Tables } from './open-meeting.ts'

// The whole main job, as somebody who leads a kick-off does it: from a list of people to a report on the table.

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let meander: RunningMeander
let page: Page

const tables = (): Promise<Tables> => tablesOf(page)

const rows = async (table: string): Promise<readonly Row[]> => (await tables())[table] ?? []

/** Type, Enter, type: in the outline of the river, under the kind. */
async function typeThings(kind: string, texts: readonly string[]): Promise<void> {
  await page.getByRole('region', { name: kind, exact: true }).getByRole('textbox', { name: `${kind} toevoegen` }).click()
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
})
test.afterAll(async () => { await meander.close().catch(() => undefined) })

test('1 a meeting from the template Kick-off', async () => {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Titel').fill('Kick-off digitaal netwerk')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Kick-off digitaal netwerk')
  expect((await rows('question')).map((question) => question['kind'])).toEqual(['opportunity', 'obstacle', 'bridge'])
  expect((await rows('block')).length).toBeGreaterThan(5)
  expect((await rows('board'))).toHaveLength(3)
})

test('2 48 people from a Dutch Excel, a district corrected, everybody present, a latecomer in two keystrokes', async () => {
  await part(page, 'Deelnemers').click()
  await expect(page.getByRole('button', { name: 'Lijst ophalen' })).toBeVisible()
  await dropList(page, 'kick-off-48.csv')
  await expect(page.getByText('48 deelnemers komen erbij.')).toBeVisible()
  expect(await rows('person')).toHaveLength(0)
  await page.getByRole('button', { name: 'Neem 48 deelnemers op' }).click()
  await expect(page.getByRole('heading', { name: /48 deelnemers/ })).toBeVisible()
  const ahmed = page.locator('tr', { has: page.getByRole('button', { name: /^Ahmed el Ouazzani-Benhaddou \(/ }) })
  await ahmed.getByRole('button', { name: /stadsdeel van Ahmed/ }).click()
  await expect(page.getByRole('combobox', { name: 'stadsdeel van Ahmed el Ouazzani-Benhaddou' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('oosterkade')
  await page.keyboard.press('Enter')
  await expect(ahmed.getByRole('button', { name: /^Oosterkade/ })).toBeVisible()
  await page.getByRole('button', { name: 'Iedereen is…' }).click()
  await page.getByRole('menuitem', { name: 'Aanwezig' }).click()
  await expect(page.getByRole('button', { name: 'Aanwezig 48' })).toBeVisible()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('n')
  await page.keyboard.type('Samira Bouzid, bibliotheek de spiegel, zuidermeer')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rows('person')).filter((person) => person['presence'] === 'late').length).toBe(1)
  await page.keyboard.press('Escape')
})

test('3 three mixed rounds in which nobody meets twice, one per district, two people moved, on the wall', async () => {
  await part(page, 'Groepen').click()
  await page.getByRole('button', { name: 'Maak de 3 gemengde rondes samen' }).click()
  await expect(page.getByText('Niemand ontmoet iemand twee keer.')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('region', { name: 'Rondes' }).getByRole('button', { name: /Rivier per stadsdeel/ }).first().click()
  await page.keyboard.press('g')
  await expect(page.locator('li[data-group]')).toHaveCount(8, { timeout: 20_000 })
  await page.getByRole('region', { name: 'Rondes' }).getByRole('button', { name: /Kennismaken 1/ }).first().click()
  for (const n of [1, 3]) {
    await page.locator('li[data-group]').nth(n).locator('[data-seat]').first().focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page.getByText(/zit nu in/).first()).toBeVisible()
  }
  await page.keyboard.press('F5')
  const wall = await wallWindow(meander.app)
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Kennismaken 1')
  await expect(wall.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(wall.getByRole('button')).toHaveCount(0)
})

test('4 a river for each district, filled by typing, dragged, linked, undone and redone; on the wall, in the spotlight, blanked', async () => {
  await page.bringToFront()
  await part(page, 'Rivier').click()
  await page.getByRole('button', { name: /Een rivier per stadsdeel \(\d\)/ }).click()
  await expect(page.getByRole('tab')).toHaveCount((await rows('district')).length)
  await typeThings('kans', ['De bibliotheek heeft ruimte', 'Studenten willen helpen'])
  await typeThings('obstakel', ['Geen laptops om mee naar huis te nemen', 'Weinig doorverwijzingsmogelijkheden'])
  await typeThings('brug', ['Uitleen van laptops via het buurthuis'])
  await expect.poll(async () => (await rows('item')).filter((item) => item['river'] !== null).length).toBe(5)

  // Dragged in the picture: the record has another place, the text is the same.
  const before = (await rows('item')).find((item) => item['text'] === 'Weinig doorverwijzingsmogelijkheden')
  const canvas = page.locator('[data-region="work"] canvas').first()
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('the river is not drawn')
  const at = await placeOnScreen(String(before?.['id']), box)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 30, at.y + 24, { steps: 4 })
  await page.mouse.move(at.x + 70, at.y + 60, { steps: 6 })
  await page.mouse.up()
  await expect.poll(async () => (await rows('item')).find((item) => item['id'] === before?.['id'])?.['along']).not.toBe(before?.['along'])

  // Linked from the outline, taken back and done again; the outline follows.
  const rock = page.getByRole('listitem').filter({ hasText: 'Geen laptops om mee naar huis' }).first()
  await expect(rock).toContainText('nog geen brug')
  await rock.getByRole('button', { name: /Wat kan hiermee/ }).click()
  await page.getByRole('menuitem', { name: /brug: Uitleen van laptops/ }).click()
  await expect(rock).toContainText('brug: Uitleen van laptops via het buurthuis')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(rock).toContainText('nog geen brug')
  await page.keyboard.press('Control+y')
  await expect(rock).toContainText('brug: Uitleen van laptops via het buurthuis')

  await page.getByRole('textbox', { name: 'Plank (stap) toevoegen' }).click()
  await page.keyboard.type('Afspraak over twintig laptops')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rows('item')).filter((item) => item['kind'] === 'plank').length).toBe(1)
  expect(await axeIn(page)).toEqual([])

  await page.keyboard.press('F5')
  const wall = await wallWindow(meander.app)
  await expect.poll(async () => (await rows('wall'))[0]?.['show']).toBe('river')
  await expect(wall.getByText('Welke obstakels liggen er?')).toBeVisible()
  await rock.getByRole('button', { name: /Wat kan hiermee/ }).click()
  await page.getByRole('menuitem', { name: /In de schijnwerper/ }).click()
  await expect.poll(async () => (await rows('wall'))[0]?.['spotlight']).not.toBeNull()
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('b')
  await expect(wall.getByText('Welke obstakels liggen er?')).toHaveCount(0)
  await expect.poll(async () => (await rows('wall'))[0]?.['blank']).toBe('black')
  await page.keyboard.press('b')
  await expect.poll(async () => (await rows('wall'))[0]?.['blank']).toBe('no')
})

/** Where a thing lies on the screen: the picture fits the canvas, 1600 by 900 units, in the middle. */
async function placeOnScreen(id: string, box: { x: number; y: number; width: number; height: number }): Promise<{ x: number; y: number }> {
  const state = await tables()
  const item = state['item']?.find((row) => row['id'] === id)
  const river = state['river']?.find((row) => row['id'] === item?.['river'])
  const place = toWorld(watercourse([], Number(river?.['seed'])), Number(item?.['along']), Number(item?.['across']))
  const scale = Math.min(box.width / 1600, box.height / 900)
  return { x: box.x + (box.width - 1600 * scale) / 2 + place.x * scale, y: box.y + (box.height - 900 * scale) / 2 + place.y * scale }
}

test('5 three theme boards: cards typed and moved, a conclusion', async () => {
  await part(page, 'Borden').click()
  await page.getByRole('textbox', { name: 'Nieuwe kaart: Dromen en doelen' }).click()
  for (const text of ['Materiaal voor echte starters', 'Een digitaal kenniscentrum']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: /^Een digitaal kenniscentrum/ }).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => {
    const state = await tables()
    const card = state['item']?.find((item) => item['text'] === 'Een digitaal kenniscentrum')
    return state['column']?.find((column) => column['id'] === card?.['column'])?.['sort']
  }).toBe('how')
  await page.getByRole('button', { name: /Wat is de conclusie/ }).click()
  await page.keyboard.type('Voor echte starters ontbreekt er nog veel.')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rows('board')).map((board) => board['conclusion'])).toContain('Voor echte starters ontbreekt er nog veel.')
})

test('6 things and cards become needs in order; two agreements with who and when', async () => {
  await part(page, 'Oogst').click()
  for (const text of ['Uitleen van laptops via het buurthuis', 'Materiaal voor echte starters']) {
    await page.getByRole('searchbox', { name: 'Zoek in alles' }).fill(text)
    await page.getByRole('region', { name: 'Inbreng' }).getByRole('checkbox').first().press('Space')
    await page.getByRole('button', { name: 'Maak behoefte (1)' }).click()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await rows('need')).map((need) => need['text'])).toContain(text)
  }
  const order = async (): Promise<unknown[]> => [...await rows('need')].sort((one, other) => (String(one['order']) < String(other['order']) ? -1 : 1)).map((need) => need['text'])
  const second = (await order())[1]
  await page.locator('[data-record^="need:"]').nth(1).getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await order())[0]).toBe(second)
  await page.getByRole('tab', { name: /^Afspraken/ }).click()
  for (const [what, who] of [['Lijst met laptops maken', 'Bibliotheek De Spiegel'], ['Brief aan de wethouder', 'Samira Bouzid']] as const) {
    await page.getByRole('textbox', { name: 'Nieuwe afspraak: wat?' }).fill(what)
    await page.keyboard.press('Enter')
    const made = page.locator('[data-record^="agreement:"]').last()
    await expect(made).toContainText(what)
    await made.getByRole('combobox', { name: 'Wie' }).fill(who)
    await page.keyboard.press('Tab')
    await page.keyboard.type('15122026')
    for (let n = 0; n < 3; n++) await page.keyboard.press('Tab')
    await expect.poll(async () => (await rows('agreement')).at(-1)).toMatchObject({ what, due: '2026-12-15' })
  }
  const agreements = await rows('agreement')
  expect(String(agreements[0]?.['who'])).toMatch(/^organisation:/)
  expect(String(agreements[1]?.['who'])).toMatch(/^person:/)
})

test('7 the report as PDF and HTML, internal and public, read back', async () => {
  await part(page, 'Verslag').click()
  for (const version of ['Intern', 'Openbaar']) {
    await page.getByRole('radio', { name: version }).press('Space')
    await page.getByRole('button', { name: 'Maak 2 bestanden' }).click()
    await expect(page.getByRole('button', { name: /^Toon in map: / })).toHaveCount(version === 'Intern' ? 2 : 4, { timeout: 60_000 })
  }
  const folder = path.join(meander.documentsFolder, 'Meander')
  const files = fs.readdirSync(folder)
  const internal = files.find((name) => /intern\.pdf$/.test(name))
  const open = files.find((name) => /openbaar\.pdf$/.test(name))
  const text = (name: string | undefined): string => execFileSync('pdftotext', ['-enc', 'UTF-8', path.join(folder, name ?? ''), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  const whole = text(internal)
  // In the order of the report: nutshell, why, rivers, themes, needs, agreements, annex.
  const marks = ['In een notendop', 'Geen laptops om mee naar huis te nemen', 'Voor echte starters ontbreekt er nog veel.', 'Lijst met laptops maken']
  for (const mark of marks) expect(whole).toContain(mark)
  expect(whole).toContain('Samira Bouzid')
  expect(whole).toContain('15 december 2026')
  const published = text(open)
  for (const mark of marks) expect(published).toContain(mark)
  for (const name of ['Samira Bouzid', 'Ahmed el Ouazzani-Benhaddou']) expect(published).not.toContain(name)
  const html = fs.readFileSync(path.join(folder, files.find((name) => /intern\.html$/.test(name)) ?? ''), 'utf8')
  expect(html).toMatch(/<img [^>]*alt="[^"]+/)
  expect(html).toContain('<html lang="nl">')
})

test('8 closed without a question and opened where it was, undo included; killed in the middle of typing, nothing saved is lost', async () => {
  const before = await tables()
  await meander.close()
  meander = await launchMeander({ folder: meander.folder })
  page = meander.page
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Kick-off digitaal netwerk')
  expect(await tables()).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => JSON.stringify(await tables()) === JSON.stringify(before)).toBe(false)
  await page.keyboard.press('Control+y')
  await expect.poll(tables).toEqual(before)

  await part(page, 'Borden').click()
  await page.getByRole('textbox', { name: 'Nieuwe kaart: Wat en wie is nodig' }).click()
  await page.keyboard.type('Een vaste begeleider')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Een vaste begeleider/ }).click()
  await page.keyboard.type('Een vaste begeleider voor vrijwilligers')
  await expect.poll(async () => (await rows('item')).map((item) => item['text'])).toContain('Een vaste begeleider voor vrijwilligers')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.keyboard.type(' en nog wat')
  await meander.kill()
  meander = await launchMeander({ folder: meander.folder })
  page = meander.page
  expect((await rows('item')).map((item) => String(item['text'])).some((text) => text.startsWith('Een vaste begeleider voor vrijwilligers'))).toBe(true)
})

test('9 the published copy opens on another machine', async () => {
  const before = await tables()
  await meander.close()
  const folder = path.join(meander.documentsFolder, 'Meander')
  const copy = fs.readdirSync(folder).find((name) => name.endsWith('.meander.json'))
  expect(copy).toBe('Kick-off digitaal netwerk.meander.json')
  meander = await launchMeander({ args: [path.join(folder, copy ?? '')] })
  page = meander.page
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('Kick-off digitaal netwerk')
  expect(await tables()).toEqual(before)
  await part(page, 'Deelnemers').click()
  await page.getByRole('searchbox').fill('samira')
  await expect(page.getByRole('button', { name: /^Samira Bouzid \(/ })).toBeVisible()
})
