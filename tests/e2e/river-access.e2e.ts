import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { axeIn } from './axe.ts'
import { launchMeander, type RunningMeander } from './launch.ts'
import { openSample, tablesOf } from './open-meeting.ts'

// What a screen reader is told of a river, recorded; and axe with everything open that can be opened.

test.setTimeout(240_000)
let meander: RunningMeander
let page: Page
const recorded = path.resolve(__dirname, '../files/accessibility/river-nl.yml')

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  await openSample(page)
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('application')).toBeVisible()
  await expect(page.locator('li[data-thing]').first()).toBeVisible()
})
test.afterAll(async () => { await meander.close().catch(() => undefined) })

test('AX1 the river as it is told to who cannot see it is the recorded one', async () => {
  // MAKE_TREES=1 records it anew: read it before it is kept.
  const tree = page.getByRole('main')
  if (process.env['MAKE_TREES'] !== undefined) fs.writeFileSync(recorded, `${await tree.ariaSnapshot()}\n`)
  const expected = fs.readFileSync(recorded, 'utf8').trimEnd().split('\n')
  await expect.poll(async () => (await tree.ariaSnapshot()).split('\n')).toEqual(expected)
  // Not empty by accident: every thing is there by its text, and so are the picture, the steps and the lists.
  const { item, river } = await tablesOf<{ item: { river: string | null; kind: string; text: string }[]; river: { id: string }[] }>(page)
  const texts = item.filter((one) => one.river === river[0]?.id && one.kind !== 'card').map((one) => one.text)
  expect(texts.length).toBeGreaterThan(5)
  for (const text of texts) expect(expected.some((line) => line.includes(text)), text).toBe(true)
  for (const role of ['application', 'tablist', 'region', 'list']) expect(expected.some((line) => line.trim().startsWith(`- ${role}`)), role).toBe(true)
})

test('UI10 axe finds nothing in the river with its bars and menus open, in three themes', async () => {
  const found: string[] = []
  const look = async (where: string): Promise<void> => { found.push(...(await axeIn(page)).map((line) => `${where}: ${line}`)) }
  const menu = async (theme: string, name: string): Promise<void> => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
    await expect(page.getByRole('menu')).toBeVisible()
    await look(`${theme} ${name}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.evaluate((name) => window.bridge.request('settings.change', { theme: name }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    for (const name of ['Tekening', 'Meer over deze rivier']) await menu(theme, name)
    await page.getByRole('button', { name: /^Wat kan hiermee: / }).first().click()
    await expect(page.getByRole('menu')).toBeVisible()
    await look(`${theme} a thing`)
    await page.keyboard.press('Escape')
    await page.getByRole('application').focus()
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('toolbar', { name: /gekozen/ })).toBeVisible()
    await look(`${theme} all chosen`)
    await page.keyboard.press('u')
    await expect(page.getByRole('menu')).toBeVisible()
    await look(`${theme} align`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    await expect(page.getByRole('menu')).toBeVisible()
    await look(`${theme} more with these`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await page.getByRole('application').focus()
    await page.keyboard.press('Escape')
    for (const step of ['Stippen', 'Afronden']) {
      await page.getByRole('radio', { name: new RegExp(step) }).press('Space')
      await expect(page.getByRole('radio', { name: new RegExp(step) })).toBeChecked()
      await look(`${theme} ${step}`)
    }
  }
  expect(found).toEqual([])
})
