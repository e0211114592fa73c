import { expect, test, type Page } from '@playwright/test'
import { launchMeander, type RunningMeander } from './launch.ts'

// By keyboard alone: docs/spec/interface.md, UI11-UI15.

let running: RunningMeander | null = null
async function openSample(): Promise<Page> {
  running = await launchMeander()
  const { page } = running
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Waterstad')
  return page
}
test.afterEach(async () => {
  await running?.close().catch(() => undefined)
  running = null
})

const work = (page: Page) => page.locator('main')
const part = async (page: Page, key: number, name: string): Promise<void> => {
  await page.keyboard.press(`Control+${String(key)}`)
  await expect(page.getByRole('main', { name })).toBeVisible()
}
const choose = async (page: Page, menu: string, entry: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: menu, exact: true }).first().press('Enter')
  await page.getByRole('menuitem', { name: entry }).press('Enter')
}
/** What the menu of the app does, which no page can stop. */
const fromMenu = (label: RegExp) => running?.app.evaluate(({ Menu }, wanted) => {
  const lines = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
  lines.find((item) => new RegExp(wanted).test(item.label))?.click()
}, label.source)

test('UI11 nothing behind a dialog is undone or opened, wherever the focus is; in a field Ctrl+Z takes back what was typed', async () => {
  const page = await openSample()
  await part(page, 2, 'Deelnemers')
  const row = page.getByRole('row', { name: /Annelies Bos/ })
  await row.press('a')
  await expect(row.getByRole('button', { name: 'Afwezig' })).toHaveAttribute('aria-pressed', 'true')
  await row.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Annelies Bos' })
  const mail = dialog.getByLabel('E-mail')
  await mail.press('a')
  await page.keyboard.press('Control+z')
  await expect(mail).toHaveValue('')
  await page.keyboard.press('Control+z')
  await page.evaluate(() => { (document.activeElement as HTMLElement).blur() })
  await page.keyboard.press('Control+z')
  await fromMenu(/Ongedaan/)
  await fromMenu(/Nieuwe bijeenkomst/)
  await dialog.getByRole('button', { name: 'Klaar' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row.getByRole('button', { name: 'Afwezig' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+z')
  await expect(row.getByRole('button', { name: 'Aanwezig' })).toHaveAttribute('aria-pressed', 'true')
})

test('UI12 every dialog begins where one types or chooses first, and Escape closes it from there; the focus goes back', async () => {
  const page = await openSample()
  const focused = page.locator(':focus')
  const closes = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await part(page, 2, 'Deelnemers')
  const row = page.getByRole('row', { name: /Annelies Bos/ })
  await row.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Naam')).toBeFocused()
  await page.getByRole('button', { name: 'Voorgoed vergeten' }).press('Enter')
  await expect(focused).toHaveText('Annuleren')
  await page.keyboard.press('Enter')
  await closes()
  await expect(row).toBeFocused()
  await page.keyboard.press('i')
  await expect(page.getByLabel('Of plak de lijst hier')).toBeFocused()
  await running?.app.evaluate(({ clipboard }) => { void clipboard.writeText('Naam;Organisatie\nJan Jansen;Bieb\nPiet Pietersen;Bieb') })
  await page.keyboard.press('Control+v')
  await expect(focused).toHaveText('Neem 2 deelnemers op')
  await closes()
  await choose(page, 'Meer over deelnemers', 'Stadsdelen en organisaties')
  await expect(focused).toHaveAttribute('aria-label', 'Stadsdeel of wijk toevoegen')
  await closes()
  await expect(focused).toHaveAttribute('aria-label', 'Meer over deelnemers')
  await part(page, 3, 'Groepen')
  await page.getByRole('button', { name: 'Wensen' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Wie', exact: true })).toBeFocused()
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await closes()
  await choose(page, 'Meer over deze ronde', 'CSV voor Zoom')
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused()
  await closes()
  await part(page, 5, 'Borden')
  await page.locator('[data-card]').first().getByRole('button').first().press('k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await closes()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').locator('[data-body]')).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('dialog').getByText('Paneel van het scherm')).toBeInViewport()
  await closes()
})

test('UI13 the focus is never lost: it goes to what took the place of the thing that had it', async () => {
  const page = await openSample()
  const focused = page.locator(':focus')
  await expect(work(page)).toBeFocused()
  await page.getByRole('button', { name: 'Weghalen: Inloop en koffie' }).press('Enter')
  await expect(focused).toContainText('Welkom en doel')
  // A button that can no longer be pressed has no focus either.
  await page.getByRole('button', { name: 'Omhoog: Kennismaken in kleine groepen' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Omlaag: Kennismaken in kleine groepen' })).toBeFocused()
  await page.getByRole('button', { name: 'Datum leegmaken' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Kalender' })).toBeFocused()
  await part(page, 2, 'Deelnemers')
  await expect(work(page)).toBeFocused()
  await page.getByRole('row', { name: /Anouk de Haan/ }).press('Delete')
  await expect(page.getByRole('row', { name: /Bart De Smet/ })).toBeFocused()
  await part(page, 3, 'Groepen')
  await page.getByRole('button', { name: 'Groep 1 weghalen' }).press('Enter')
  await expect(focused).toContainText('Groep 2')
  await part(page, 5, 'Borden')
  const cards = page.locator('[data-column]').first().locator('[data-card]')
  await cards.first().getByRole('button').first().focus()
  for (let left = await cards.count(); left > 0; left--) {
    await page.keyboard.press('Delete')
    await expect(cards).toHaveCount(left - 1)
    await expect(focused).toHaveCount(1)
  }
  await expect(page.getByRole('textbox', { name: 'Nieuwe kaart: Dromen en doelen' })).toBeFocused()
  await page.getByRole('button', { name: 'Bibliotheek' }).press('Enter')
  await expect(work(page)).toBeFocused()
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Nog een')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'Voorbereiden' })).toBeFocused()
})

test('UI14 a message lies over no field; a problem goes with Esc, or when it is solved', async () => {
  const page = await openSample()
  const line = page.locator('[data-status]')
  const overField = () => page.evaluate(() => {
    const box = document.querySelector('[data-status]')?.getBoundingClientRect()
    const fields = [...document.querySelectorAll('main input, main textarea, [role="dialog"] input, [role="dialog"] textarea')].map((field) => field.getBoundingClientRect())
    return box === undefined ? -1 : fields.filter((field) => field.width > 1 && field.left < box.right && field.right > box.left && field.top < box.bottom && field.bottom > box.top).length
  })
  const tooLong = async (): Promise<void> => {
    await page.getByRole('button', { name: /^Passend leermateriaal/ }).first().press('Enter')
    await page.getByRole('textbox', { name: 'Naam van het thema' }).fill('lang '.repeat(200))
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-status="problem"]')).toContainText('te lang')
  }
  await part(page, 5, 'Borden')
  await tooLong()
  for (const [key, name] of [[2, 'Deelnemers'], [3, 'Groepen'], [6, 'Oogst'], [7, 'Verslag'], [5, 'Borden']] as const) {
    await part(page, key, name)
    expect(await overField(), name).toBe(0)
  }
  await page.keyboard.press('Escape')
  await expect(line).toHaveCount(0)
  await tooLong()
  await page.getByRole('textbox', { name: 'Naam van het thema' }).fill('Leermateriaal')
  await page.keyboard.press('Enter')
  await expect(line).toHaveCount(0)
})

test('UI15 the tabs of many boards take one row, and the menu behind them has every one', async () => {
  const page = await openSample()
  await running?.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768) })
  await part(page, 5, 'Borden')
  const tabs = page.getByRole('tablist', { name: 'Thema\'s' })
  const height = async (): Promise<number> => (await tabs.boundingBox())?.height ?? 0
  const one = await height()
  await choose(page, 'Thema verplaatsen of weghalen', /groep/)
  await page.getByRole('dialog').getByRole('button', { name: /^Maak/ }).press('Enter')
  await expect(tabs.getByRole('tab')).toHaveCount(11)
  expect(await height()).toBe(one)
  await page.keyboard.press('Control+PageDown')
  await page.getByRole('button', { name: 'Alle: Thema\'s' }).press('Enter')
  await page.getByRole('menuitemradio', { name: 'Samenwerken en doorverwijzen' }).press('Enter')
  await expect(tabs.getByRole('tab', { name: 'Samenwerken en doorverwijzen' })).toBeInViewport({ ratio: 0.9 })
  await expect(page.locator(':focus')).toHaveCount(1)
})
