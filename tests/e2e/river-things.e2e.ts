import fs from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { axeIn } from './axe.ts'
import { launchMeander, type RunningMeander } from './launch.ts'
import { newMeeting, tablesOf, type Row } from './open-meeting.ts'

// Bending, drawing, pictures, and a plank that becomes an agreement: by mouse and by keys, in the real app.
test.describe.configure({ mode: 'serial' })

let meander: RunningMeander
let page: Page
let folder: string

const scene = (): Locator => page.getByRole('application')
const status = (): Locator => page.getByRole('status')
const dialog = (): Locator => page.getByRole('dialog', { name: 'Afbeelding toevoegen' })

const rows = async (table: string): Promise<readonly Row[]> => (await tablesOf(page))[table] ?? []
const river = async (): Promise<Row> => (await rows('river'))[0]!
const ofKind = async (kind: string): Promise<readonly Row[]> => (await rows('item')).filter((item) => item['kind'] === kind)

async function undoAndRedo(name: RegExp, before: () => Promise<unknown>, then: unknown, now: unknown): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(status().filter({ hasText: name }).first()).toBeVisible()
  await expect.poll(before).toEqual(then)
  await page.keyboard.press('Control+y')
  await expect.poll(before).toEqual(now)
}

function png(width: number, height: number): Buffer {
  const chunk = (name: string, body: Buffer): Buffer => {
    const whole = Buffer.concat([Buffer.from(name, 'latin1'), body])
    let sum = ~0
    for (const byte of whole) { sum ^= byte; for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1 }
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    check.writeUInt32BE(~sum >>> 0)
    return Buffer.concat([length, whole, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const lines = width * height > 1e6 ? Buffer.alloc(10) : Buffer.alloc((width * 3 + 1) * height, 0x66)
  if (lines.length > 10) for (let y = 0; y < height; y += 1) lines[y * (width * 3 + 1)] = 0
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('tEXt', Buffer.from('Author\0Jan Jansen')), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))])
}

/** The dialog of the operating system answers with this file. */
async function nextFile(name: string, bytes: Buffer): Promise<void> {
  const file = path.join(folder, name)
  fs.writeFileSync(file, bytes)
  await meander.app.evaluate(({ dialog: system }, chosen) => { system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] }) }, file)
}

async function fromMenu(name: string, role: 'menuitem' | 'menuitemradio' = 'menuitem'): Promise<void> {
  await page.getByRole('button', { name: 'Tekening' }).click()
  await page.getByRole(role, { name }).click()
}

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  folder = meander.folder
  await newMeeting(page, { title: 'Rivier' })
  await page.evaluate(async () => {
    await window.bridge.request('meeting.submit', { command: { type: 'together', label: 'test', commands: [
      { type: 'add', table: 'river', rows: [{ id: 'r', fields: { title: 'Noord', seed: 3 } }] },
      { type: 'add', table: 'item', rows: [
        { id: 'o', fields: { kind: 'obstacle', text: 'Rots', river: 'r', along: 0.4, across: 0.1 } },
        { id: 'b', fields: { kind: 'bridge', text: 'Brug', river: 'r', along: 0.6, across: 0 } },
        { id: 'p', fields: { kind: 'plank', text: 'Sleutel regelen', river: 'r', parent: 'b' } },
      ] },
    ] } })
  })
  await page.getByRole('navigation').getByRole('button', { name: /^Rivier/ }).click()
  await expect(scene()).toBeVisible()
})
test.afterAll(async () => { await meander.close() })

test('1 the river bends by keys and by mouse, each drag is one step, and things keep their place along the water', async () => {
  const places = async (): Promise<unknown> => (await rows('item')).map((item) => [item['along'], item['across']])
  const before = await places()
  await scene().focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Bocht 1 van 7' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => ((await river())['bends'] as number[]).length).toBe(14)
  const byKeys = (await river())['bends']
  await undoAndRedo(/rivier gebogen/i, async () => (await river())['bends'], [], byKeys)
  const handle = await page.getByRole('button', { name: 'Bocht 4 van 7' }).boundingBox()
  expect(Math.min(handle!.width, handle!.height)).toBeGreaterThanOrEqual(24)
  const [x, y] = [handle!.x + handle!.width / 2, handle!.y + handle!.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y + 20)
  await page.mouse.move(x + 12, y + 34)
  await page.mouse.up()
  await expect.poll(async () => (await river())['bends']).not.toEqual(byKeys)
  const byMouse = (await river())['bends']
  await expect(page.getByRole('button', { name: 'Bocht 4 van 7' })).toBeFocused()
  await undoAndRedo(/rivier gebogen/i, async () => (await river())['bends'], byKeys, byMouse)
  await page.getByRole('button', { name: 'Bocht 4 van 7' }).focus()
  await page.mouse.click(x + 12, y + 34)
  await expect(page.getByRole('button', { name: 'Bocht 4 van 7' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect.poll(async () => (await river())['bends']).not.toEqual(byMouse)
  expect(await places()).toEqual(before)
  expect(await axeIn(page)).toEqual([])
  await page.getByRole('group', { name: 'Rivier buigen' }).getByRole('button', { name: 'Gewone bochten terug' }).click()
  await expect.poll(async () => (await river())['bends']).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Rivier buigen' })).toHaveCount(0)
})

test('2 a line is drawn by hand, and a straight one without a hand', async () => {
  await scene().focus()
  await page.keyboard.press('d')
  const fields = page.getByRole('group', { name: 'Lijn tekenen' })
  await expect(fields.getByRole('button', { name: /Van$/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(fields).toHaveCount(0)
  await expect(scene()).toBeFocused()
  await page.keyboard.press('d')
  await expect(fields).toBeVisible()
  const box = (await scene().boundingBox())!
  const at = (part: number): [number, number] => [box.x + box.width * (0.2 + part * 0.5), box.y + box.height * (0.5 + Math.sin(part * 9) * 0.1)]
  await page.mouse.move(...at(0))
  await page.mouse.down()
  for (let step = 1; step <= 30; step += 1) await page.mouse.move(...at(step / 30))
  await page.mouse.up()
  await expect.poll(async () => (await ofKind('line')).length).toBe(1)
  const numbers = (await ofKind('line'))[0]!['path'] as number[]
  expect(numbers.length).toBeGreaterThan(8)
  expect(numbers.length).toBeLessThanOrEqual(192)
  await undoAndRedo(/lijn getekend/i, async () => (await ofKind('line')).length, 0, 1)
  await page.getByRole('button', { name: 'Lijn trekken' }).click()
  await expect.poll(async () => (await ofKind('line')).length).toBe(2)
  expect(await axeIn(page)).toEqual([])
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await expect(page.getByRole('region', { name: 'lijn', exact: true }).getByRole('listitem')).toHaveCount(2)
})

test('3 files that are no good picture are refused in words, and nothing changes', async () => {
  const before = await rows('item')
  const bad: readonly (readonly [string, Buffer, RegExp])[] = [
    ['leeg.png', Buffer.alloc(0), /leeg/i],
    ['tekst.png', Buffer.from('geen plaatje'), /geen afbeelding/i],
    ['bewegend.png', Buffer.from('GIF89a\x01\0\x01\0'), /GIF/],
    ['groot.png', png(20_000, 20_000), /beeldpunten/],
    ['half.png', png(100, 100).subarray(0, 90), /beschadigd/],
    ['bom.svg', Buffer.from('<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg viewBox="0 0 1 1"><path d="M0 0"/><text>&b;</text></svg>'), /niet veilig/],
  ]
  for (const [name, bytes, words] of bad) {
    await nextFile(name, bytes)
    await fromMenu('Afbeelding toevoegen…')
    await expect(dialog().getByRole('alert')).toHaveText(words)
    await expect(dialog().getByText(/tot 50 MB en tot 50 miljoen beeldpunten/)).toBeVisible()
    await expect(dialog().getByRole('button', { name: 'Ander bestand…' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog()).toHaveCount(0)
  }
  // What was said of the one is gone as soon as another one is taken.
  await nextFile('groot.png', png(20_000, 20_000))
  await fromMenu('Afbeelding toevoegen…')
  await expect(dialog().getByRole('alert')).toBeVisible()
  expect(await axeIn(page)).toEqual([])
  await nextFile('goed.png', png(64, 40))
  await page.keyboard.press('Enter')
  await expect(dialog().getByLabel('Wat is er te zien?')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0)
  await dialog().getByRole('button', { name: 'Annuleren' }).click()
  await expect(dialog()).toHaveCount(0)
  expect(await rows('item')).toEqual(before)
})

test('4 a picture lies in the river with its words, and behind the river; both can be taken back; nothing of the file is kept but the picture', async () => {
  await nextFile('kaart.png', png(64, 40))
  await fromMenu('Afbeelding toevoegen…')
  await dialog().getByLabel('Wat is er te zien?').fill('Kaart van de wijk')
  expect(await axeIn(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Toevoegen' }).click()
  await expect.poll(async () => (await ofKind('picture')).map((item) => [item['alt'], item['pictureWidth'], item['pictureHeight']])).toEqual([['Kaart van de wijk', 64, 40]])
  await expect(page.getByRole('img', { name: 'Kaart van de wijk' })).toBeVisible()
  await undoAndRedo(/afbeelding toegevoegd/i, async () => (await ofKind('picture')).length, 0, 1)
  await nextFile('tekening.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><script>document.title="stuk"</script><rect width="160" height="90" fill="#fde"/><image href="https://evil.example/a.png"/></svg>'))
  await fromMenu('Afbeelding toevoegen…')
  await dialog().getByText('Als achtergrond', { exact: true }).click()
  await dialog().getByRole('button', { name: 'Toevoegen' }).click()
  await expect.poll(async () => (await river())['scenery']).toBe('own')
  await undoAndRedo(/eigen afbeelding/i, async () => (await river())['scenery'], 'land', 'own')
  // The middle of the sheet is the colour of the drawing, so it came through the protocol and was painted.
  await expect.poll(() => page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[role="application"] canvas')!
    const { data } = canvas.getContext('2d')!.getImageData(Math.round(canvas.width * 0.5), Math.round(canvas.height * 0.88), 1, 1)
    return [...data.slice(0, 3)]
  })).toEqual([255, 221, 238])
  const blobs = fs.readdirSync(path.join(meander.dataFolder), { recursive: true }).map(String).filter((name) => /blobs.[0-9a-f]{64}$/.test(name))
  expect(blobs).toHaveLength(2)
  for (const name of blobs) expect(fs.readFileSync(path.join(meander.dataFolder, name), 'latin1')).not.toMatch(/script|evil|Jan Jansen/)
  await fromMenu('Als water', 'menuitemradio')
  await expect.poll(async () => (await river())['stream']).toBe('water')
})

test('5 a plank has somebody and a date, and becomes an agreement with both; an obstacle is open until a bridge is linked', async () => {
  const obstacle = page.getByRole('region', { name: 'obstakel', exact: true })
  await expect(obstacle.getByText('nog geen brug', { exact: true })).toBeVisible()
  await page.evaluate(() => window.bridge.request('meeting.submit', { command: { type: 'add', table: 'link', rows: [{ id: 'l', fields: { from: 'o', to: 'b' } }] } }))
  await expect(obstacle.getByText('nog geen brug', { exact: true })).toHaveCount(0)
  const bridge = page.getByRole('region', { name: 'brug', exact: true })
  await bridge.getByRole('combobox', { name: 'Wie' }).fill('de gemeente')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await ofKind('plank'))[0]!['who']).toBe('de gemeente')
  await bridge.getByRole('group', { name: 'Wanneer: Sleutel regelen' }).getByRole('spinbutton').first().click()
  await page.keyboard.type('15012027')
  // Past the two buttons of the field: a date counts when the field is left.
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Tab')
  await expect.poll(async () => (await ofKind('plank'))[0]!['due']).toBe('2027-01-15')
  await bridge.getByRole('button', { name: 'Maak er een afspraak van' }).click()
  await expect.poll(async () => (await rows('agreement')).map(({ what, who, due, item }) => ({ what, who, due, item }))).toEqual([{ what: 'Sleutel regelen', who: 'de gemeente', due: '2027-01-15', item: 'p' }])
  await expect(bridge.getByText('Is een afspraak')).toBeVisible()
  await scene().focus()
  await undoAndRedo(/afspraak/i, async () => (await rows('agreement')).length, 0, 1)
  expect(await axeIn(page)).toEqual([])
})
