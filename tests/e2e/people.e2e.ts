import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { axeIn } from './axe.ts'
import { dropList, lists, part } from './kick-off-of-48.ts'
import { launchMeander, type RunningMeander } from './launch.ts'
import { newMeeting, tablesOf } from './open-meeting.ts'

test.describe.configure({ mode: 'serial' })

let meander: RunningMeander
let page: Page

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
})
test.afterAll(async () => { await meander.close() })

async function newKickOff(title: string): Promise<void> {
  await newMeeting(page, { template: 'kick-off', title })
  await part(page, 'Deelnemers').click()
}

/** The system's file dialog answers with this file. */
async function choose(file: string): Promise<void> {
  await meander.app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: false, filePaths: [chosen] }
    Object.assign(dialog, { showOpenDialog: () => Promise.resolve(answer), showOpenDialogSync: () => [chosen] })
  }, path.join(lists, file))
  await page.getByRole('button', { name: 'Bestand kiezen…' }).click()
}

const row = (name: string) => page.locator('tr', { has: page.getByRole('button', { name: new RegExp(`^${name} \\(`) }) })

test('PE1 a list from a Dutch Excel is looked at first and then taken in as one step', async () => {
  await newKickOff('Lijst')
  await expect(page.getByRole('button', { name: 'Lijst ophalen' })).toBeVisible()
  await page.keyboard.press('i')
  await choose('kick-off-48.csv')
  await expect(page.getByText('48 deelnemers komen erbij.')).toBeVisible()
  await expect(page.getByText("Windows · gescheiden door puntkomma's · met kopjes boven de kolommen")).toBeVisible()
  expect(await axeIn(page)).toEqual([])
  await page.getByRole('tab', { name: /Niet opgenomen/ }).click()
  await expect(page.getByText(/Dit is dezelfde persoon als op regel/)).toHaveCount(2)
  await page.getByRole('tab', { name: /Om na te kijken/ }).click()
  await expect(page.getByText('Stadsdeel “Nieuw oever” (1 deelnemer) lijkt op “Nieuw-Oever”.')).toBeVisible()
  await page.getByRole('tab', { name: /Kolommen/ }).click()
  await page.getByRole('button', { name: /Wat er in kolom Rol staat/ }).click()
  await page.getByRole('option', { name: 'Niet overnemen' }).click()
  await page.getByRole('tab', { name: /^Deelnemers/ }).click()
  await expect(page.getByText('trekker')).toHaveCount(0)
  // Nothing is in the meeting yet.
  expect(await people()).toBe(0)
  await page.getByRole('button', { name: 'Neem 48 deelnemers op' }).click()
  await expect(page.getByRole('heading', { name: /48 deelnemers/ })).toBeVisible()
  expect(await people()).toBe(48)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Ongedaan gemaakt: lijst van deelnemers opgehaald').first()).toBeVisible()
  expect(await people()).toBe(0)
  await page.keyboard.press('Control+y')
  await expect(row('Ahmed el Ouazzani-Benhaddou')).toBeVisible()
})

test('PE2 a district is corrected, and a new one made by typing it', async () => {
  // While its list is open, the rest of the window is hidden for assistive technology: the field is asked for by itself.
  const ahmed = row('Ahmed el Ouazzani-Benhaddou')
  await ahmed.getByRole('button', { name: /stadsdeel van Ahmed/ }).click()
  await expect(page.getByRole('combobox', { name: 'stadsdeel van Ahmed el Ouazzani-Benhaddou' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('oosterkade')
  await page.keyboard.press('Enter')
  await expect(ahmed.getByRole('button', { name: /^Oosterkade/ })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Oosterkade 7' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'stadsdeel van Ahmed el Ouazzani-Benhaddou' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Vogelbuurt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Vogelbuurt 1' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Oosterkade 7' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vogelbuurt 1' })).toHaveCount(0)
})

test('PE3 presence takes one key on a row, and one press for all', async () => {
  await page.getByRole('button', { name: 'Iedereen is…' }).click()
  await page.getByRole('menuitem', { name: 'Aanwezig' }).click()
  await expect(page.getByRole('button', { name: 'Aanwezig 48' })).toBeVisible()
  await page.locator('tr[data-person]').first().focus()
  for (const key of ['a', 'ArrowDown', 'l', 'ArrowDown', 'e', 'ArrowDown', ' ', 'p']) await page.keyboard.press(key)
  // Who came late is there: 48 without the one who is expected and the one who is not coming.
  await expect(page.getByRole('button', { name: 'Aanwezig 46' })).toBeVisible()
  for (const name of ['Verwacht 1', 'Te laat 1', 'Afwezig 1']) await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Afwezig 1', exact: true }).click()
  await expect(page.locator('tr[data-person]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Afwezig 1', exact: true }).click()
})

test('PE4 a latecomer takes N, a name and Enter', async () => {
  await page.keyboard.press('n')
  await page.keyboard.type('Samira Bouzid, bibliotheek de spiegel, zuidermeer')
  await page.keyboard.press('Enter')
  const samira = row('Samira Bouzid')
  await expect(samira).toContainText('Bibliotheek De Spiegel')
  await expect(samira).toContainText('Zuidermeer')
  await expect(samira.getByRole('button', { name: 'Te laat' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
})

test('PE5 a name is changed where it stands; search finds it; somebody removed comes back with undo', async () => {
  await page.getByRole('searchbox').fill('samira')
  await expect(page.locator('tr[data-person]')).toHaveCount(1)
  await page.getByRole('button', { name: /^Samira Bouzid \(/ }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Samira Bouzidi')
  await page.keyboard.press('Enter')
  await expect(row('Samira Bouzidi')).toBeVisible()
  await page.locator('tr[data-person]').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Niemand gevonden.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row('Samira Bouzidi')).toBeVisible()
})

test('PE6 somebody is forgotten for good, after the only question that is asked', async () => {
  await row('Samira Bouzidi').getByRole('button', { name: /Alle gegevens/ }).click()
  await page.getByRole('button', { name: 'Voorgoed vergeten…' }).click()
  await expect(page.getByText('Dit kan niet ongedaan worden gemaakt.')).toBeVisible()
  await page.getByRole('button', { name: 'Vergeet voorgoed' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Niemand gevonden.')).toBeVisible()
  await page.getByRole('button', { name: 'Toon iedereen' }).click()
  await expect(page.getByRole('heading', { name: /48 deelnemers/ })).toBeVisible()
})

test('PE7 the list has no faults for a screen reader, in light, dark and high contrast', async () => {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.evaluate((chosen) => window.bridge.request('settings.change', { theme: chosen }), theme)
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
    expect(await axeIn(page), theme).toEqual([])
  }
})

test('PE8 what is no list says so in plain words, and nothing changes', async () => {
  await newKickOff('Fout')
  await page.getByRole('button', { name: 'Lijst ophalen' }).click()
  await choose('not-a-table.pdf.csv')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(/PDF/)
  await page.getByLabel('Of plak de lijst hier').fill('Eén Naam, Bibliotheek, Noord\nTwee Naam, Welzijn, Noord\nDrie Naam')
  await page.getByRole('button', { name: 'Geplakte lijst lezen' }).click()
  await page.getByRole('button', { name: /^Neem 3 deelnemers op/ }).click()
  expect(await people()).toBe(3)
})

test('PE9 a file may be dropped anywhere in the part; people who are there already stay out', async () => {
  await dropList(page, 'kick-off-48.csv')
  await page.getByRole('button', { name: 'Neem 48 deelnemers op' }).click()
  await expect(page.getByRole('heading', { name: /51 deelnemers/ })).toBeVisible()
  await dropList(page, 'kick-off-48.csv')
  await expect(page.getByText('Er komt niemand bij.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Niemand om op te nemen' })).toBeDisabled()
  await page.getByRole('button', { name: 'Annuleren' }).click()
})

test('PE10 two thousand people are pasted, searched and marked without waiting', async () => {
  await newKickOff('Veel')
  const pasted = Array.from({ length: 2_000 }, (_, at) => `Persoon ${word(at)} ${String(at)}\tOrganisatie ${String(at % 40)}\tWijk ${String(at % 12)}`).join('\n')
  await page.getByRole('button', { name: 'Lijst ophalen' }).click()
  await page.getByLabel('Of plak de lijst hier').evaluate((area, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
  }, pasted)
  await page.getByRole('button', { name: /^Neem 2000 deelnemers op|^Neem 2\.000 deelnemers op/ }).click()
  await expect(page.getByRole('heading', { name: /2\.000 deelnemers/ })).toBeVisible()
  expect(await page.locator('tr[data-person]').count()).toBeLessThan(60)
  await page.locator('tr[data-person]').first().focus()
  await page.keyboard.press('End')
  await expect(page.locator('tr[aria-rowindex="2001"]')).toBeFocused()
  const started = Date.now()
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('p')
    await page.keyboard.press('ArrowUp')
  }
  await expect(page.getByRole('button', { name: 'Aanwezig 20' })).toBeVisible()
  console.log(`20 presence keys among 2,000 people: ${String(Date.now() - started)} ms`)
  expect(Date.now() - started).toBeLessThan(10_000)
})

function word(at: number): string {
  return ['Anna', 'Bilal', 'Chris', 'Dunya', 'Emre', 'Fleur', 'Gijs', 'Hanan'][at % 8] ?? ''
}

async function people(): Promise<number> {
  return (await tablesOf(page))['person']?.length ?? 0
}
