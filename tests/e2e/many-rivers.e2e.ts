import { expect, test, type Locator, type Page } from '@playwright/test'
import { axeIn } from './axe.ts'
import { launchMeander, wallWindow, type RunningMeander } from './launch.ts'
import { openSample, tablesOf, type Row } from './open-meeting.ts'

// Eight rivers of one meeting: all at once, side by side, run into one and compared, by mouse and by keyboard.

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let meander: RunningMeander
let page: Page

const rows = async (table: string): Promise<readonly Row[]> => (await tablesOf(page))[table] ?? []

const view = (name: string): Locator => page.getByRole('radio', { name, exact: true })
const outline = (): Locator => page.getByRole('region', { name: 'De samenvloeiing als lijst' })
const box = (name: string | RegExp): Locator => outline().getByRole('checkbox', { name })

/** The smallest letter on the wall that stands in words, in px at 1080 lines. */
async function smallest(wall: Page): Promise<number> {
  return await wall.evaluate(() => Math.min(...[...document.querySelectorAll('h1, h2, h3, p, li, span, b')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''))
    .map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 1080 / window.innerHeight)))
}

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  await openSample(page)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('tab', { name: /Binnenstad/ })).toBeVisible()
})
test.afterAll(async () => { await meander.close().catch(() => undefined) })

test('all rivers as small pictures: arrows walk, Enter opens', async () => {
  await page.keyboard.press('Alt+2')
  await expect(view('Alle')).toBeChecked()
  const cards = page.getByRole('list', { name: 'Alle rivieren' }).getByRole('button')
  await expect(cards).toHaveCount(8)
  await expect(cards.first()).toHaveAccessibleName(/Binnenstad.*3 kansen.*3 obstakels.*2 bruggen/)
  await page.keyboard.press('F5')
  const wall = await wallWindow(meander.app)
  await expect(wall.getByRole('region', { name: 'Binnenstad' }).getByRole('listitem')).toHaveText(['3 × kans', '3 × obstakel', '2 × brug', '1 × boot'])
  expect(await smallest(wall)).toBeGreaterThanOrEqual(39.9)
  await cards.first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(cards.nth(2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: /Havenkwartier/ })).toHaveAttribute('aria-selected', 'true')
})

test('CF8 two to four side by side, as large as each other, in the window and on the wall; each opens its river', async () => {
  await page.keyboard.press('Alt+3')
  const choose = page.getByRole('group', { name: 'Welke rivieren naast elkaar?' })
  await expect(choose.getByRole('checkbox', { checked: true })).toHaveCount(2)
  for (const name of ['Molenbeek', 'Zuiderpark']) await choose.getByText(name, { exact: true }).click()
  await expect(choose.getByRole('checkbox', { checked: true })).toHaveCount(4)
  await expect(choose.getByRole('checkbox', { name: 'Oosterveld' })).toBeDisabled()
  await expect(page.locator('main section canvas')).toHaveCount(4)
  await expect.poll(() => page.locator('main section canvas').evaluateAll((all) => new Set(all.map((one) => one.clientWidth)).size)).toBe(1)
  await page.keyboard.press('F5')
  const wall = await wallWindow(meander.app)
  await expect(wall.getByRole('heading', { name: 'Rivieren naast elkaar' })).toBeVisible()
  await expect(wall.getByRole('heading', { level: 2 })).toHaveText(['Binnenstad', 'Dijkwijk', 'Molenbeek', 'Zuiderpark'])
  // RS11: what is in each is there in words, at the size that the back row can read.
  await expect(wall.getByRole('region', { name: 'Dijkwijk' }).getByRole('heading', { level: 3 }).first()).toHaveText('2 × kans')
  await expect(wall.getByRole('region', { name: 'Dijkwijk' }).getByText('Het buurthuis kent bijna iedereen in de straat')).toBeVisible()
  expect(await smallest(wall)).toBeGreaterThanOrEqual(39.9)
  await page.getByRole('region', { name: 'Molenbeek' }).getByRole('button', { name: /Openen/ }).click()
  await expect(page.getByRole('tab', { name: /Molenbeek/ })).toHaveAttribute('aria-selected', 'true')
})

test('CF1 CF2 CF3 the confluence: laid together by mouse, counted, undone', async () => {
  await page.keyboard.press('Alt+4')
  await expect(view('Samenvloeiing')).toBeChecked()
  await expect(outline().getByRole('checkbox')).toHaveCount(58)
  const before = await rows('item')
  for (const text of ['Geen laptops om mee naar huis te nemen', 'Wifi in de wijk is slecht', 'Mensen hebben geen abonnement voor internet']) await outline().locator('label', { hasText: text }).click()
  await outline().getByRole('button', { name: 'Leg 3 samen' }).click()
  await expect(outline().getByText('in 3 van 8 stadsdelen', { exact: true })).toBeVisible()
  await expect(outline().getByText('3 dingen van de groepen')).toBeVisible()
  expect((await rows('piled')).length).toBe(3)
  expect(await rows('item')).toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(outline().getByText('in 3 van 8 stadsdelen', { exact: true })).toHaveCount(0)
  await expect(page.getByText(/Ongedaan gemaakt: samengelegd/).first()).toBeVisible()
  expect(await rows('piled')).toEqual([])
})

test('CF6 with the keyboard alone: choose, L, new words, into the harvest with all its sources, take apart, undo', async () => {
  await box(/^Geen laptops/).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(box(/^Geen laptops/)).not.toBeFocused()
  await box(/^Wifi in de wijk/).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('l')
  await expect(outline().getByText('in 2 van 8 stadsdelen', { exact: true })).toBeVisible()
  const text = outline().getByRole('button', { name: /Geen laptops.*Tekst van wat samen ligt/ })
  await text.focus()
  await page.keyboard.press('Enter')
  await expect(outline().getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Te weinig apparaten en internet')
  await page.keyboard.press('Enter')
  await expect(outline().getByRole('button', { name: /Te weinig apparaten en internet.*Tekst van wat samen ligt/ })).toBeFocused()
  await outline().getByRole('button', { name: 'Wat kan hiermee: Te weinig apparaten en internet' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Naar de oogst als behoefte' }).press('Enter')
  await expect.poll(async () => (await rows('need')).find((need) => need['text'] === 'Te weinig apparaten en internet')?.['id']).toBeTruthy()
  const need = (await rows('need')).find((row) => row['text'] === 'Te weinig apparaten en internet')
  expect((await rows('source')).filter((source) => source['need'] === need?.['id'])).toHaveLength(2)
  await box(/^Te weinig apparaten/).focus()
  // What was just laid together is chosen.
  await expect(box(/^Te weinig apparaten/)).toBeChecked()
  await page.keyboard.press('Shift+L')
  await expect(outline().getByText('in 2 van 8 stadsdelen', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(outline().getByText('in 2 van 8 stadsdelen', { exact: true })).toBeVisible()
})

test('CF7 alike things are proposed with their words, and laid together only when somebody says so', async () => {
  const alike = page.getByRole('region', { name: 'Lijkt op elkaar' })
  await expect(alike.getByText(/Zelfde woord/).first()).toBeVisible()
  const piles = (await rows('pile')).length
  await alike.getByRole('button', { name: /^Ja, leg deze/ }).first().click()
  await expect.poll(async () => (await rows('pile')).length).toBe(piles + 1)
})

test('CF10 three alike things are proposed as one set; one is left out, the rest laid together, with the keyboard alone and the focus kept', async () => {
  const before = (await rows('piled')).length
  await page.evaluate(async () => {
    const texts = ['Vergaderzaal te koud', 'Koude vergaderzaal', 'Vergaderzaal zonder verwarming']
    const answer = await window.bridge.request('meeting.snapshot', {})
    const rivers = (JSON.parse((answer.ok ? answer.value?.tables : undefined) ?? '{}') as { river: { id: string }[] }).river
    await window.bridge.request('meeting.submit', { command: { type: 'add', table: 'item', rows: texts.map((text, at) => ({ id: `zaal${String(at)}`, fields: { kind: 'obstacle', text, river: rivers[at]?.id ?? '', along: 0.5, across: 0 } })) } })
  })
  const yes = (count: number): Locator => outline().getByRole('button', { name: `Ja, leg deze ${String(count)} samen (Vergaderzaal te koud)` })
  await expect(yes(3)).toBeVisible()
  await expect(outline().getByText('vergaderzaal (in alle 3)')).toBeVisible()
  await outline().getByRole('button', { name: 'Hoort er niet bij: Vergaderzaal zonder verwarming' }).press('Enter')
  await expect(yes(2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rows('piled')).length).toBe(before + 2)
  await expect(yes(2)).toHaveCount(0)
  await expect(page.locator('body')).not.toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await rows('piled')).length).toBe(before)
  await expect(page.locator('body')).not.toBeFocused()

  // Together by the button below, apart by key: the focus is on what came of it each time.
  await box(/^Vergaderzaal te koud/).focus()
  for (const name of [/^Vergaderzaal te koud/, /^Koude vergaderzaal/]) { await box(name).focus(); await page.keyboard.press('Space') }
  await outline().getByRole('button', { name: /^Leg \d+ samen$/ }).press('Enter')
  await expect(box(/^Vergaderzaal te koud, in 2 van 8 stadsdelen/)).toBeFocused()
  await page.keyboard.press('Shift+L')
  await expect(box(/^Vergaderzaal te koud/)).toBeFocused()
  await expect.poll(async () => (await rows('piled')).length).toBe(before)
  await page.evaluate(() => window.bridge.request('meeting.submit', { command: { type: 'remove', table: 'item', ids: ['zaal0', 'zaal1', 'zaal2'] } }))
})

test('on the canvas Tab goes to the signs and things, Enter leads to the river', async () => {
  const before = (await rows('piled')).length
  const scene = page.getByRole('application')
  await scene.focus()
  // Tab goes in reading order: first the signs of the rivers at the left; Enter opens that river.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  const said = page.getByText(/^Rivier van .+\. Enter opent die rivier\.$/)
  await expect(said).toBeAttached()
  const first = await said.textContent() ?? ''
  await page.keyboard.press('Tab')
  await expect(said).not.toHaveText(first)
  const name = /van (.+)\. Enter/.exec(await said.textContent() ?? '')?.[1] ?? '?'
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: new RegExp(name), selected: true })).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expect(outline()).toBeVisible()
  expect((await rows('piled')).length).toBe(before)
})

test('the wall shows the confluence with what several groups said', async () => {
  await page.keyboard.press('F5')
  const wall = await wallWindow(meander.app)
  await expect(wall.getByRole('heading', { name: 'De samenvloeiing' })).toBeVisible()
  await expect(wall.getByText('8 rivieren komen samen')).toBeVisible()
  await expect(wall.getByText('Te weinig apparaten en internet')).toBeVisible()
  await expect(wall.getByRole('listitem').first()).toHaveText(/in \d van 8 stadsdelen$/)
  expect(await smallest(wall)).toBeGreaterThanOrEqual(39.9)
  expect(await axeIn(wall)).toEqual([])
})

test('the comparison: a table that sorts, with signs and words', async () => {
  await page.keyboard.press('Alt+5')
  const table = page.getByRole('table', { name: 'Wat in welke groep voorkomt' })
  await expect(table.getByRole('columnheader', { name: 'Groepen' })).toHaveAttribute('aria-sort', 'descending')
  const row = table.getByRole('row', { name: /Te weinig apparaten en internet/ }).filter({ hasText: 'obstakel' })
  await expect(row).toContainText('2 van 8')
  await expect(row.getByText('ja')).toHaveCount(2)
  const inOne = table.getByRole('row', { name: /\b1 van 8\b/ })
  await expect(table.getByRole('row').last()).toContainText('1 van 8')
  await table.getByRole('button', { name: 'Groepen' }).press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Groepen' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(table.getByRole('row').nth(1)).toContainText('1 van 8')
  await page.getByText('Alleen wat in meer groepen voorkomt').click()
  await expect(inOne).toHaveCount(0)
  await expect(row).toBeVisible()
})

test('the report as HTML holds the confluence', async () => {
  await page.keyboard.press('Control+7')
  const report = page.frameLocator('iframe')
  await expect(report.getByRole('heading', { name: 'De samenvloeiing' })).toBeVisible()
  await expect(report.getByRole('img', { name: /8 rivieren komen samen/ })).toBeVisible()
  for (const said of ['in 2 van 8 stadsdelen', 'Te weinig apparaten en internet', 'Wat in meer groepen voorkomt']) await expect(report.getByText(said).first()).toBeAttached()
  await page.keyboard.press('Control+4')
})

test('UI10 axe finds nothing in any view, in three themes', async () => {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.evaluate((name) => window.bridge.request('settings.change', { theme: name }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const [keys, name] of [['Alt+2', 'Alle'], ['Alt+3', 'Naast elkaar'], ['Alt+4', 'Samenvloeiing'], ['Alt+5', 'Vergelijken']] as const) {
      await page.keyboard.press(keys)
      await expect(view(name)).toBeChecked()
      expect(await axeIn(page), `${theme} ${keys}`).toEqual([])
    }
  }
})
