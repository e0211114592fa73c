import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { axeIn } from './axe.ts'
import { launchMeander, type RunningMeander } from './launch.ts'
import { ask, meetingShown, snapshotOf, tablesOf } from './open-meeting.ts'

// The rules of docs/spec/interface.md in the real app.

let running: RunningMeander | null = null
async function start(options: Parameters<typeof launchMeander>[0] = {}): Promise<Page> {
  running = await launchMeander(options)
  return running.page
}
test.afterEach(async () => {
  await running?.close().catch(() => undefined)
  running = null
})

async function newMeeting(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByLabel('Titel').fill(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Waterstad')
}

const saved = (page: Page) => page.locator('[data-save="saved"]')

test('LI1 SE1 UI2 from nothing to a programme without the mouse; a pasted list is one step back', async () => {
  const page = await start()
  await expect(page.getByRole('heading', { name: 'Welkom bij Meander' })).toBeVisible()
  await page.keyboard.press('Control+n')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Geef de bijeenkomst een titel')).toBeVisible()
  await page.keyboard.press('Escape')
  await newMeeting(page, 'Overleg over doorverwijzingsmogelijkheden')
  const add = page.getByRole('textbox', { name: 'Onderdeel toevoegen' })
  const blocks = page.getByRole('list', { name: 'Programma' }).getByRole('listitem')
  await expect(blocks.first()).toBeVisible()
  const before = await blocks.count()
  await add.focus()
  await page.keyboard.type('Soep eten 25')
  await page.keyboard.press('Enter')
  await expect(blocks).toHaveCount(before + 1)
  await expect(blocks.last().getByRole('textbox')).toHaveValue('25')
  await add.evaluate((field) => {
    const data = new DataTransfer()
    data.setData('text/plain', '- Terugblik op 2026\r\n- Dansen 30\r\n\r\n- Naar huis')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(blocks).toHaveCount(before + 4)
  await page.keyboard.press('Control+z')
  await expect(blocks).toHaveCount(before + 1)
  await expect(page.locator('[data-status="news"]')).toContainText('Ongedaan gemaakt: 3 programmaonderdelen toegevoegd')
  await page.keyboard.press('Control+y')
  await expect(blocks).toHaveCount(before + 4)
})

test('UI6 UI8 a block is moved with a key and renamed where it stands', async () => {
  const page = await start()
  await openSample(page)
  const blocks = page.getByRole('list', { name: 'Programma' }).getByRole('listitem')
  const first = (await blocks.first().getByRole('button').first().innerText()).split('(')[0] ?? ''
  await blocks.first().getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(blocks.nth(1)).toContainText(first.trim())
  await blocks.nth(1).getByRole('button').first().click()
  await page.keyboard.type('Koffie met taart')
  await page.keyboard.press('Escape')
  await expect(blocks.nth(1)).toContainText(first.trim())
  await page.keyboard.press('Enter')
  await page.keyboard.type('Koffie met taart')
  await page.keyboard.press('Enter')
  await expect(blocks.nth(1)).toContainText('Koffie met taart')
})

test('RE7 what said saved is there after a kill in the middle of typing, undo included', async () => {
  const page = await start()
  await openSample(page)
  const aim = page.getByLabel('Doel van de bijeenkomst')
  await aim.fill('')
  await aim.pressSequentially('Samen beginnen aan iets dat')
  expect(await page.locator('[data-save]').getAttribute('data-save')).toBe('saving')
  await expect(saved(page)).toBeVisible()
  const { folder } = running ?? { folder: '' }
  await running?.kill()
  const again = await start({ folder })
  await expect(again.getByLabel('Doel van de bijeenkomst')).toHaveValue('Samen beginnen aan iets dat')
  await again.getByRole('button', { name: /^Ongedaan maken/ }).click()
  await expect(again.getByLabel('Doel van de bijeenkomst')).not.toHaveValue('Samen beginnen aan iets dat')
})

test('RE7 FR4 what was typed just before the window is closed is kept, and one is back in the part where one was', async () => {
  const page = await start()
  await openSample(page)
  await page.getByLabel('Plaats').fill('Buurthuis De Meevaart')
  await page.keyboard.press('Control+7')
  await expect(page.locator('[aria-current="page"]')).toContainText('Verslag')
  const { folder } = running ?? { folder: '' }
  await running?.close()
  const again = await start({ folder })
  await expect(again.locator('[aria-current="page"]')).toContainText('Verslag')
  await again.keyboard.press('Control+1')
  await expect(again.getByLabel('Plaats')).toHaveValue('Buurthuis De Meevaart')
})

test('RE9 what is refused stays: in its field with the reason, over the thing, in a cell, and above the work when the field is gone', async () => {
  const page = await start()
  await openSample(page)
  const long = `${'lang '.repeat(2100)}eind`
  const put = (text: string) => page.keyboard.insertText(text)

  await page.keyboard.press('Control+5')
  const card = page.locator('[data-card]').first()
  await card.getByRole('button').first().click()
  await put(long)
  await page.keyboard.press('Enter')
  const field = card.getByRole('textbox', { name: 'Kaart' })
  await expect(field).toHaveValue(long)
  await expect(field).toBeFocused()
  await expect(card.locator('[data-not-saved]')).toContainText('er passen 10.000 tekens')
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saving')
  await field.fill('Kort genoeg')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: /^Kort genoeg/ })).toBeFocused()
  await expect(saved(page)).toBeVisible()

  // Somebody else takes the card away while it is typed in.
  await card.getByRole('button').first().click()
  await page.keyboard.type('Halverwege weg')
  const id = await card.getAttribute('data-card') ?? ''
  await ask(page, 'meeting.submit', { command: { type: 'remove', table: 'item', ids: [id] } })
  const aside = page.locator('[data-unkept]')
  await expect(aside).toContainText('Halverwege weg')
  await aside.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(aside).toContainText('Halverwege weg')
  await ask(page, 'meeting.undo', {})
  await aside.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(aside).toHaveCount(0)
  await expect(page.locator(`[data-card="${id}"]`)).toContainText('Halverwege weg')

  await page.keyboard.press('Control+4')
  const scene = page.getByRole('application')
  const box = await scene.boundingBox()
  if (box === null) throw new Error('no picture')
  await page.mouse.dblclick(box.x + box.width * 0.45, box.y + box.height * 0.2)
  await expect(page.getByRole('textbox', { name: 'Tekst' })).toBeFocused()
  await put(long)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Tekst' })).toHaveValue(long)
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Past wel')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Tekst' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Past wel/ })).toBeVisible()

  await page.keyboard.press('Control+2')
  const person = page.locator('[data-person]').first()
  await person.getByRole('button').first().click()
  await put('n'.repeat(400))
  await page.keyboard.press('Enter')
  await expect(person.getByRole('textbox', { name: 'Naam' })).toHaveValue('n'.repeat(400))
  await expect(person.locator('[data-not-saved]')).toContainText('er passen 300 tekens')
  await page.keyboard.press('Escape')
  await expect(person.getByRole('textbox', { name: 'Naam' })).toHaveCount(0)
  await person.getByRole('button', { name: /stadsdeel van/ }).click()
  await put('d'.repeat(400))
  await page.keyboard.press('Enter')
  await expect(person.getByRole('combobox')).toHaveValue(/d{400}$/)
  await page.keyboard.press('Escape')
  await expect(person.getByRole('combobox')).toHaveCount(0)
  await expect(saved(page)).toBeVisible()
})

test('UI16 keys that are pressed faster than the host answers are all counted: in a list, on a board, in the outline of a river', async () => {
  const page = await start()
  await openSample(page)
  /** At once, as a key that is held down: nothing is answered in between. */
  const press = (key: string, times: number) => page.evaluate(([name, count]) => {
    for (let n = 0; n < count; n++) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, altKey: true, bubbles: true, cancelable: true }))
  }, [key, times] as const)
  const blocks = page.getByRole('list', { name: 'Programma' }).getByRole('listitem')
  const first = (await blocks.first().getByRole('button').first().innerText()).split('(')[0]?.trim() ?? ''
  await blocks.first().getByRole('button').first().focus()
  await press('ArrowDown', 4)
  await expect(blocks.nth(4)).toContainText(first)
  await press('ArrowUp', 3)
  await expect(blocks.nth(1)).toContainText(first)

  await page.keyboard.press('Control+5')
  const columnOf = (text: string) => page.locator('section', { has: page.locator('[data-card]', { hasText: text }) }).last()
  await page.locator('[data-card]').first().getByRole('button').first().focus()
  const text = (await page.locator('[data-card]').first().getByRole('button').first().innerText()).slice(0, 12)
  await press('ArrowRight', 3)
  await expect(columnOf(text)).toContainText('Verdere behoeften')
  await expect(page.locator('[data-card]', { hasText: text }).locator(':focus')).toHaveCount(1)

  await page.keyboard.press('Control+4')
  const thing = page.locator('[data-thing]').first()
  const id = await thing.getAttribute('data-thing')
  const along = async () => (await tablesOf<{ item: { id: string, along: number }[] }>(page)).item.find((item) => item.id === id)?.along ?? 0
  const before = await along()
  await thing.getByRole('button').first().focus()
  await press('ArrowRight', 4)
  await expect.poll(along).toBeCloseTo(before + 0.16, 5)
})

test('UI17 on a laptop of 1366 × 768 the picture of a river has most of the window, and every part keeps its name', async () => {
  const page = await start()
  await running?.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768) })
  await openSample(page)
  await page.keyboard.press('Control+4')
  const picture = () => page.getByRole('application').boundingBox()
  await expect.poll(async () => (await picture())?.width ?? 0).toBeGreaterThan(750)
  expect((await picture())?.height).toBeGreaterThan(430)
  const cut = await page.locator('nav [aria-current], nav button').evaluateAll((buttons) => buttons.filter((button) => button.scrollWidth > button.clientWidth).map((button) => button.textContent))
  expect(cut).toEqual([])
})

test('UI18 a text of 5,000 letters is folded in every list, and a key shows the rest', async () => {
  const page = await start()
  await openSample(page)
  const long = `Begin ${'overleg '.repeat(620)}eind`
  const tables = await tablesOf<{ item: { id: string, kind: string, river: string | null }[] }>(page)
  const first = (kind: string) => tables.item.find((item) => item.kind === kind)?.id ?? ''
  const fields = { text: long }
  await ask(page, 'meeting.submit', { command: { type: 'edit', table: 'item', rows: [{ id: first('opportunity'), fields }, { id: first('card'), fields }] } })
  await ask(page, 'meeting.submit', { command: { type: 'mark-need', id: 'long', items: [first('opportunity')], text: long } })
  const main = page.locator('main')
  const folded = async (place: string): Promise<void> => {
    const more = main.getByRole('button', { name: /^Meer tekst/ }).first()
    await expect(more, place).toHaveAttribute('aria-expanded', 'false')
    expect((await main.innerText()).includes('overleg eind'), place).toBe(false)
    await more.press('Enter')
    const less = main.getByRole('button', { name: /^Minder tekst/ })
    await expect(less, place).toBeFocused()
    await expect(less, place).toHaveAttribute('aria-expanded', 'true')
    expect((await main.innerText()).includes('overleg eind'), place).toBe(true)
    await less.press('Enter')
  }
  await page.keyboard.press('Control+4')
  await folded('outline')
  for (const view of ['Naast elkaar', 'Vergelijken']) {
    await page.getByText(view, { exact: true }).click()
    await folded(view)
  }
  expect(await axeIn(page)).toEqual([])
  await page.keyboard.press('Control+5')
  await folded('card')
  await page.keyboard.press('Control+6')
  await folded('harvest')
  expect(await axeIn(page)).toEqual([])
})

test('FR3 F5 opens the wall, B blanks it, T runs the clock; letters do nothing while typing', async () => {
  const page = await start()
  await openSample(page)
  await page.keyboard.press('F5')
  await expect.poll(() => running?.app.windows().length).toBe(2)
  await expect(page.getByText('scherm is open')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText(/^Zwart\. Eronder/)).toBeVisible()
  await page.keyboard.press('b')
  await page.keyboard.press('t')
  await expect(page.getByRole('timer')).toContainText('9:5')
  await page.keyboard.press('t')
  await page.getByLabel('Plaats').fill('b t w')
  await expect(page.getByText(/^Zwart\. Eronder/)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.locator('main').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible()
})

test('FR1 F6 goes round the regions, F8 hides the wall', async () => {
  const page = await start()
  await openSample(page)
  const region = () => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))
  const seen: (string | null | undefined)[] = []
  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('F6')
    seen.push(await region())
  }
  expect([...seen].sort()).toEqual(['header', 'parts', 'wall', 'work'])
  // The lists beside a picture are a region of their own: there is no way to them but past all that is in the picture.
  await page.keyboard.press('Control+4')
  await expect(page.locator('[data-outline]')).toBeVisible()
  const stops: (string | null | undefined)[] = []
  for (let n = 0; n < 5; n++) {
    await page.keyboard.press('F6')
    stops.push(await page.evaluate(() => (document.activeElement?.closest('[data-outline]') ? 'lists' : document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))))
  }
  expect([...stops].sort()).toEqual(['header', 'lists', 'parts', 'wall', 'work'])
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: 'Op het scherm' })).toHaveCount(0)
})

test('LI2 a meeting goes to the bin without a question and comes back', async () => {
  const page = await start()
  await newMeeting(page, 'Weg ermee')
  await page.getByRole('button', { name: 'Bibliotheek' }).click()
  await page.getByRole('button', { name: 'Naar de prullenbak: Weg ermee' }).click()
  await expect(page.getByRole('button', { name: /Weg ermee/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Prullenbak (1)' }).click()
  await page.getByRole('button', { name: 'Terugzetten' }).click()
  await page.getByRole('button', { name: /^geen datum Weg ermee/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Weg ermee')
})

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('main').evaluate((target, [fileName, base64]) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName))
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, [name, bytes.toString('base64')] as const)
}

test('LI3 a copy that is dropped opens on another machine; what is no meeting is refused in plain words', async () => {
  const page = await start()
  await openSample(page)
  await page.getByRole('button', { name: 'Bibliotheek' }).click()
  const documents = running?.documentsFolder ?? ''
  const copy = (): string | undefined => fs.readdirSync(documents, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.meander.json'))
  await expect.poll(copy).toBeDefined()
  const bytes = fs.readFileSync(path.join(documents, copy() ?? ''))
  await running?.close()
  const other = await start()
  await drop(other, 'foto.meander.json', Buffer.from('{"nothing":1}'))
  await expect(other.locator('[data-status="problem"]')).toContainText(/geen bijeenkomst van Meander|beschadigd/)
  await drop(other, 'kick-off.meander.json', bytes)
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Waterstad')
})

test('UI10 axe finds nothing in library, dialogs and setup, in any theme', async () => {
  const page = await start()
  const found: string[] = []
  const look = async (where: string): Promise<void> => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await page.evaluate((chosen) => window.bridge.request('settings.change', { theme: chosen }), theme)
      await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
      found.push(...(await axeIn(page)).map((line) => `${where} ${theme}: ${line}`))
    }
  }
  await look('library, empty')
  await page.keyboard.press('Control+n')
  await look('new meeting')
  await page.keyboard.press('Escape')
  await openSample(page)
  await look('setup')
  await page.keyboard.press('?')
  await look('keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bibliotheek' }).click()
  await look('library')
  expect(found).toEqual([])
})

test('the content security policy is never hit, and nothing is written to the console', async () => {
  const page = await start()
  const said: string[] = []
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') said.push(message.text()) })
  page.on('pageerror', (error) => { said.push(error.message) })
  await page.reload()
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached' })
  await openSample(page)
  await page.getByRole('button', { name: /^Meer: taal/ }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Trekker' }).click()
  await page.keyboard.press('Escape')
  expect(said).toEqual([])
})

test('UI19 type, Enter, type: the first person and the first round move the field, and who types goes on', async () => {
  const page = await start()
  await ask(page, 'meeting.create', { template: 'empty', title: 'Typen', date: '', place: '', network: '', language: 'nl' })
  await meetingShown(page)
  await page.keyboard.press('Control+2')
  await page.getByRole('textbox', { name: /^Deelnemer toevoegen/ }).focus()
  await page.keyboard.type('Anja')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Bram')
  await expect(page.getByRole('heading', { name: /^1 deelnemer/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Deelnemer toevoegen/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await snapshotOf(page)).names.map(({ name }) => name).sort()).toEqual(['Anja', 'Bram'])
  await page.keyboard.press('Control+3')
  await page.getByRole('textbox', { name: 'Ronde toevoegen' }).focus()
  await page.keyboard.type('Een')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Twee')
  await expect(page.getByRole('list', { name: 'Rondes' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tablesOf(page))['round']?.map((round) => round['title'])).toEqual(['Een', 'Twee'])
})
