import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import type { Meeting } from '../../src/domain/meeting/records.ts'
import { confluencePicture } from '../../src/domain/river/confluence-picture.ts'
import type { RiverThing } from '../../src/domain/river/river-things.ts'
import type { Point } from '../../src/domain/river/shapes.ts'
import { thingShapes } from '../../src/domain/river/things.ts'
import { toWorld, watercourse } from '../../src/domain/river/watercourse.ts'
import { confluenceOf, pictureId, readConfluence } from '../../src/domain/view/confluence.ts'
import { axeIn } from './axe.ts'
import { acrossWords, alike, alongWords, districts, due, dueTyped, eightDistricts, plankOf, planOf, said, together, who, zones, type Planned } from './eight-rivers-plan.ts'
import { launchMeander, type RunningMeander } from './launch.ts'
import { tablesOf, type Row } from './open-meeting.ts'

// HN9: eight rivers filled, bent, linked, merged and exported by mouse, then once more with the keyboard alone
// through the outline. What comes about is the same.
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let meander: RunningMeander
let page: Page
let byMouse: unknown
let mouseZones: Record<string, string>

const rows = async (table: string): Promise<readonly Row[]> => (await tablesOf(page))[table] ?? []
const itemOf = async (text: string): Promise<Row | undefined> => (await rows('item')).find((item) => item['text'] === text)
const linkCount = async (): Promise<number> => (await rows('link')).length
const scene = (): Locator => page.getByRole('application')
const outline = (): Locator => page.getByRole('region', { name: /als lijst$/ })
const row = (text: string): Locator => outline().locator('li[data-thing]').filter({ has: page.getByRole('button', { name: new RegExp(`^${text} `) }) })
const riverTab = (district: string): Locator => page.getByRole('tab', { name: new RegExp(`^${district}`) })
const reports = (): string => path.join(meander.documentsFolder, 'Meander')

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  // A file goes into the user's folder, as when somebody says so in the system's own dialog.
  await meander.app.evaluate(({ dialog }, folder) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] }) }, meander.documentsFolder)
})
test.afterAll(async () => { await meander.close().catch(() => undefined) })

/** Every text in its drawing, and a picture of the size that was asked. */
function readBack(): void {
  const files = fs.readdirSync(reports())
  for (const [at, district] of districts.entries()) {
    const name = files.find((one) => one.endsWith(`${district} A3.svg`))
    const drawing = name === undefined ? '' : fs.readFileSync(path.join(reports(), name), 'utf8').replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ')
    // A text breaks over lines, so its words are looked for one by one.
    const words = [...planOf(district, at).map(({ text }) => text), plankOf(district)].flatMap((text) => text.split(' '))
    expect(words.filter((word) => !drawing.includes(word)), name ?? files.join(', ')).toEqual([])
  }
  expect(files.filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(districts.length)
  // From the menu of one river: A3 at 200 dots per inch.
  const [one] = fs.readdirSync(meander.documentsFolder).filter((name) => name.endsWith('.png'))
  const picture = fs.readFileSync(path.join(meander.documentsFolder, one ?? ''))
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(picture.readUInt32BE(16)).toBe(3307)
  fs.rmSync(reports(), { recursive: true })
  fs.rmSync(path.join(meander.documentsFolder, one ?? ''))
}

// ---- by mouse

/** A point of the world on the screen: the picture fits its box, in the middle. */
async function onScreen(point: Point): Promise<Point> {
  const box = await scene().boundingBox()
  if (box === null) throw new Error('the river is not drawn')
  const scale = Math.min(box.width / 1600, box.height / 900)
  return { x: box.x + Math.round((box.width - 1600 * scale) / 2) + point.x * scale, y: box.y + Math.round((box.height - 900 * scale) / 2) + point.y * scale }
}

async function courseOf(district: string): Promise<ReturnType<typeof watercourse>> {
  const river = (await rows('river')).find((one) => one['title'] === district)
  const numbers = river?.['bends'] as readonly number[]
  const bends = numbers.flatMap((x, at) => (at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : []))
  return watercourse(bends, Number(river?.['seed']))
}

async function placeOf(district: string, { along, across }: { readonly along: number; readonly across: number }): Promise<Point> {
  return onScreen(toWorld(await courseOf(district), along, across))
}

async function thingPlace(district: string, text: string): Promise<Point> {
  const item = await itemOf(text)
  return placeOf(district, { along: Number(item?.['along']), across: Number(item?.['across']) })
}

async function drag(from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

const middle = async (what: Locator): Promise<Point> => {
  const box = await what.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function typeOver(text: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Tekst', exact: true })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(row(text)).toBeVisible()
}

const chip = (kind: string): Locator => page.getByRole('radiogroup', { name: 'Wat wilt u toevoegen?' }).getByText(kind, { exact: true })

/** Drags the round handle beside a chosen thing to another thing. */
async function linkByHandle(district: string, from: Planned, to: string): Promise<void> {
  const links = await linkCount()
  const at = await thingPlace(district, from.text)
  await page.mouse.click(at.x, at.y)
  await expect(row(from.text)).toHaveAttribute('aria-current', 'true')
  const item = await itemOf(from.text)
  const { local, x, y } = thingShapes(await courseOf(district), { ...item, label: from.kind, open: true } as unknown as RiverThing)
  const edge = await onScreen({ x: x + local.x + local.width, y: y + local.y + local.height / 2 })
  await drag({ x: edge.x + 22, y: edge.y }, await thingPlace(district, to))
  await expect.poll(linkCount).toBe(links + 1)
}

async function moveByMouse(district: string, wanted: Planned): Promise<void> {
  const before = await itemOf(wanted.text)
  await drag(await thingPlace(district, wanted.text), await placeOf(district, wanted))
  await expect.poll(async () => (await itemOf(wanted.text))?.['along']).not.toBe(before?.['along'])
  await expect(row(wanted.text)).toContainText(wanted.zone)
}

async function plankByMouse(district: string): Promise<void> {
  const bridge = row(`Buurthuis ${district}`)
  await bridge.getByRole('textbox', { name: 'Plank (stap) toevoegen' }).click()
  await page.keyboard.type(plankOf(district))
  await page.keyboard.press('Enter')
  await bridge.getByRole('combobox', { name: 'Wie' }).click()
  await page.keyboard.type(who)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await itemOf(plankOf(district)))?.['who']).toBe(who)
  await bridge.getByRole('group', { name: `Wanneer: ${plankOf(district)}` }).getByRole('spinbutton').first().click()
  await page.keyboard.type(dueTyped)
  // Past the two buttons of the field: a date counts when the field is left.
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Tab')
  await expect.poll(async () => (await itemOf(plankOf(district)))?.['due']).toBe(due)
}

async function fillByMouse(district: string, at: number): Promise<void> {
  await riverTab(district).click()
  await expect(riverTab(district)).toHaveAttribute('aria-selected', 'true')
  const [rock, bridge, chance, note] = planOf(district, at) as [Planned, Planned, Planned, Planned | undefined]
  await drag(await middle(chip('obstakel')), await placeOf(district, rock))
  await typeOver(rock.text)
  await chip('kans').click()
  const spot = await placeOf(district, { along: 0.78, across: 0.2 })
  await page.mouse.dblclick(spot.x, spot.y)
  await typeOver(chance.text)
  for (const typed of [bridge, ...(note === undefined ? [] : [note])]) {
    await chip(typed.kind).click()
    await page.locator('[data-region="work"]').getByRole('textbox', { name: `${typed.kind} toevoegen` }).first().click()
    await page.keyboard.type(typed.text)
    await page.keyboard.press('Enter')
    await expect(row(typed.text)).toBeVisible()
    await page.getByRole('button', { name: 'Hele rivier' }).click()
    await moveByMouse(district, typed)
  }
  await moveByMouse(district, chance)
  await plankByMouse(district)
  await page.getByRole('button', { name: 'Hele rivier' }).click()
  await linkByHandle(district, rock, bridge.text)
  if (at % 4 === 0) await linkByHandle(district, chance, rock.text)
  for (const planned of planOf(district, at)) await expect(row(planned.text)).toContainText(planned.zone)
}

/** Where something lies in the picture of the confluence. */
async function inConfluence(text: string): Promise<Point> {
  const all = Object.fromEntries(Object.entries(await tablesOf(page)).map(([name, list]) => [name, new Map(list.map((one) => [one.id, one]))])) as unknown as Meeting
  const words = { kind: (kind: string) => kind, votes: () => 0, groups: () => together, riverName: (id: string) => all.river.get(id)?.title ?? '', title: 'De samenvloeiing' }
  const entry = readConfluence(all).entries.find((one) => one.members.some((member) => member.text === text))
  const thing = confluencePicture(confluenceOf(all, words)).things.find(({ id }) => entry !== undefined && id === pictureId(entry))
  if (thing === undefined) throw new Error(`${text} is not in the confluence`)
  return onScreen(thing)
}

test('by mouse: eight rivers are filled, bent, linked, run into one and exported', async () => {
  await eightDistricts(page, 'Met de muis')
  await page.getByRole('navigation').getByRole('button', { name: /^Rivier/ }).click()
  await page.getByRole('button', { name: 'Een rivier per stadsdeel (8)' }).click()
  await expect(page.getByRole('tab')).toHaveCount(8)
  mouseZones = {}
  for (const [at, district] of districts.entries()) {
    await fillByMouse(district, at)
    Object.assign(mouseZones, await zones(page))
  }
  expect(await axeIn(page)).toEqual([])

  await riverTab('Noord').click()
  await page.getByRole('button', { name: 'Tekening' }).click()
  await page.getByRole('menuitem', { name: 'Rivier buigen' }).click()
  const bend = await middle(page.getByRole('button', { name: 'Bocht 4 van 7' }))
  await drag(bend, { x: bend.x + 6, y: bend.y + 40 })
  await expect.poll(async () => ((await rows('river'))[0]?.['bends'] as unknown[]).length).toBe(14)
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()

  await page.getByText('Samenvloeiing', { exact: true }).click()
  const [first, second, ...others] = alike as [string, string, ...string[]]
  await drag(await inConfluence(second), await inConfluence(first))
  await expect.poll(async () => (await rows('piled')).length).toBe(2)
  // What was just laid together is chosen, so the others join it.
  for (const text of others) await page.getByRole('region', { name: 'obstakel' }).locator('li[data-entry]').filter({ hasText: text }).locator('label').first().click()
  await page.getByRole('button', { name: 'Leg 3 samen' }).click()
  await expect(outline().getByText(together, { exact: true })).toBeVisible()

  await page.getByText('Eén rivier', { exact: true }).click()
  await page.getByRole('button', { name: 'Meer over deze rivier' }).click()
  await page.getByRole('menuitem', { name: 'PNG op A3', exact: true }).click()
  await expect(page.getByText(/^Gemaakt: /).first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('navigation').getByRole('button', { name: /^Verslag/ }).click()
  const boxes = page.getByRole('group', { name: 'Welke bestanden' }).getByRole('checkbox')
  await expect(boxes.first()).toBeAttached()
  for (const box of await boxes.all()) {
    const wanted = /^(Plaatjes|Tekeningen)/.test(await box.evaluate((input) => input.closest('label')?.textContent ?? ''))
    if (await box.isChecked() !== wanted) await box.locator('xpath=ancestor::label').click()
  }
  await page.getByRole('button', { name: 'Maak 2 bestanden' }).click()
  await expect(page.getByRole('region', { name: 'Gemaakt', exact: true }).getByRole('listitem').first()).toBeVisible({ timeout: 60_000 })
  readBack()
  byMouse = said(await tablesOf(page))
})

// ---- with the keyboard alone: nothing below this line touches the mouse, clicks or sets the focus by itself

interface Focused { readonly name: string; readonly role: string; readonly kind: string; readonly list: boolean; readonly region: string; readonly text: string }

/** What has the focus, as somebody who tabs would tell it. */
function focused(): Promise<Focused> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    const input = at as HTMLInputElement | null
    const named = at?.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)).map((one) => one?.getAttribute('aria-label') ?? one?.textContent ?? '').join(' ')
    return {
      name: (named ?? at?.getAttribute('aria-label') ?? input?.labels?.[0]?.textContent ?? at?.textContent ?? '').trim(),
      role: at?.getAttribute('role') ?? (at?.tagName === 'INPUT' ? input?.type : at?.tagName.toLowerCase()) ?? '',
      kind: at?.closest('section[data-kind]')?.getAttribute('aria-label') ?? '',
      list: at?.closest('section[aria-label$="als lijst"]') != null,
      region: at?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? '',
      text: at?.closest('li[data-thing]')?.querySelector(':scope > p')?.firstChild?.textContent ?? '',
    }
  })
}

/** Presses a key until what is looked for has the focus. */
async function reach(what: string, is: (now: Focused) => boolean, key = 'Tab', most = 90): Promise<Focused> {
  const passed: string[] = []
  for (let n = 0; n < most; n += 1) {
    const now = await focused()
    if (is(now)) return now
    passed.push(`${now.role}:${now.name}`)
    await page.keyboard.press(key)
  }
  throw new Error(`${what} is not reached with ${key}: ${passed.slice(-25).join(' › ')}`)
}

async function typeEnter(text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** F6 to the work, then Tab to the row of rivers. */
const toTabs = async (): Promise<void> => {
  await reach('another region', ({ region }) => region !== 'work', 'F6', 6)
  await reach('the work', ({ region }) => region === 'work', 'F6', 6)
  await reach('the row of rivers', ({ role }) => role === 'tab')
}

const onThing = (text: string) => ({ name, list, role }: Focused): boolean => list && role === 'button' && name.startsWith(`${text} (`)
const toThing = (text: string, key = 'Shift+Tab'): Promise<Focused> => reach(text, onThing(text), key)

/** Alt and arrows until the outline says the wanted place. */
async function moveByKeys({ text, zone }: Planned): Promise<void> {
  const [along, across] = zone.split(', ') as [string, string]
  const order = (words: readonly string[], word: string | undefined): number => words.indexOf(word ?? '')
  for (let n = 0; n < 40; n += 1) {
    const now = await focused()
    expect(onThing(text)(now), `focus stays on ${text}, not ${now.name}`).toBe(true)
    const [nowAlong, nowAcross] = now.text.split(', ')
    const [byAlong, byAcross] = [order(alongWords, along) - order(alongWords, nowAlong), order(acrossWords, across) - order(acrossWords, nowAcross)]
    if (byAlong === 0 && byAcross === 0) return
    const before = await itemOf(text)
    await page.keyboard.press(byAlong !== 0 ? (byAlong > 0 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft') : byAcross > 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp')
    await expect.poll(async () => { const now = await itemOf(text); return [now?.['along'], now?.['across']] }).not.toEqual([before?.['along'], before?.['across']])
  }
  throw new Error(`${text} does not come to ${zone}`)
}

async function addByKeys({ kind, text }: Pick<Planned, 'kind' | 'text'>): Promise<void> {
  await reach(`${kind} toevoegen`, (now) => now.list && now.kind === kind && now.name === `${kind} toevoegen`)
  await typeEnter(text)
  await expect(row(text)).toBeVisible()
}

async function plankByKeys(district: string): Promise<void> {
  const text = plankOf(district)
  await reach('the field for planks', ({ name }) => name === 'Plank (stap) toevoegen', 'Shift+Tab')
  await typeEnter(text)
  await expect.poll(async () => await itemOf(text)).toBeTruthy()
  await reach('Wie', ({ role, name }) => role === 'combobox' && name.startsWith('Wie'), 'Shift+Tab')
  await typeEnter(who)
  await expect.poll(async () => (await itemOf(text))?.['who']).toBe(who)
  await reach('the plank', ({ name, role }) => role === 'button' && name.startsWith(`${text} (`), 'Shift+Tab')
  await reach('Wanneer', ({ name, role }) => role === 'spinbutton' && name.includes(`Wanneer: ${text}`))
  await page.keyboard.type(dueTyped)
  // Past the two buttons of the field: a date counts when the field is left.
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Tab')
  await expect.poll(async () => (await itemOf(text))?.['due']).toBe(due)
}

/** The note is no question of the river: its kind is chosen in the tray. */
async function noteByKeys(note: Planned): Promise<void> {
  await reach('the tray', ({ role, name }) => role === 'radio' && ['kans', 'obstakel', 'brug', note.kind].includes(name))
  await reach('briefje', ({ name, role }) => role === 'radio' && name === note.kind, 'ArrowRight', 8)
  await reach('the field of the tray', ({ name }) => name === `${note.kind} toevoegen`)
  await typeEnter(note.text)
  await expect(row(note.text)).toBeVisible()
}

async function fillByKeys(district: string, at: number): Promise<void> {
  await toTabs()
  await reach(district, ({ name }) => name.startsWith(district), 'ArrowRight', 9)
  await expect(riverTab(district)).toHaveAttribute('aria-selected', 'true')
  const [rock, bridge, chance, note] = planOf(district, at) as [Planned, Planned, Planned, Planned | undefined]
  if (note !== undefined) await noteByKeys(note)
  for (const planned of [chance, rock, bridge]) await addByKeys(planned)
  await plankByKeys(district)
  for (const planned of [bridge, rock]) { await toThing(planned.text); await moveByKeys(planned) }
  const links = await linkCount()
  await reach('the menu of the obstacle', ({ name }) => name === `Wat kan hiermee: ${rock.text}`)
  await page.keyboard.press('Enter')
  await reach('the bridge in the menu', ({ role, name }) => role === 'menuitem' && name === `brug: ${bridge.text}`, 'ArrowDown', 12)
  await page.keyboard.press('Enter')
  await expect.poll(linkCount).toBe(links + 1)
  await expect(page.getByRole('menu')).toHaveCount(0)
  await toThing(chance.text)
  await moveByKeys(chance)
  if (at % 4 === 0) {
    await page.keyboard.press('c')
    await expect(page.getByRole('dialog', { name: `Verbind: ${chance.text}` }).getByRole('combobox')).toBeFocused()
    await page.keyboard.type(rock.text.slice(0, 8))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(linkCount).toBe(links + 2)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await toThing(note?.text ?? '', 'Tab')
    await moveByKeys(note as Planned)
  }
  for (const planned of planOf(district, at)) await expect(row(planned.text)).toContainText(planned.zone)
}

async function layByKeys(): Promise<void> {
  await page.keyboard.press('Alt+4')
  await expect(outline().getByRole('checkbox')).toHaveCount(districts.length * 3 + 2)
  // What had the focus is gone with the view, so the picture in its place has it; from there into the list.
  await expect(scene()).toBeFocused()
  await page.keyboard.press('o')
  const listed = await outline().locator('li[data-entry]').allTextContents()
  // The first that is chosen gives the words, so it is chosen first here as well.
  let now = -1
  for (const text of alike) {
    const at = listed.findIndex((one) => one.startsWith(text))
    if (now < 0) await reach('the lists', ({ role, name, list }) => role === 'checkbox' && list && name.startsWith(listed[0]?.slice(0, 12) ?? ''))
    await reach(text, ({ role, name }) => role === 'checkbox' && name.startsWith(text), at > Math.max(now, 0) ? 'ArrowDown' : 'ArrowUp')
    now = at
    await page.keyboard.press('Space')
    await expect(outline().getByRole('checkbox', { name: new RegExp(`^${text}`) })).toBeChecked()
  }
  await page.keyboard.press('l')
  await expect(outline().getByText(together, { exact: true })).toBeVisible()
}

async function exportByKeys(): Promise<void> {
  await page.keyboard.press('Alt+1')
  await toTabs()
  await reach('the menu of the river', ({ name }) => name === 'Meer over deze rivier')
  await page.keyboard.press('Enter')
  await reach('PNG op A3', ({ name, role }) => role === 'menuitem' && name === 'PNG op A3', 'ArrowDown', 20)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Gemaakt: /).first()).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Control+7')
  const boxes = page.getByRole('group', { name: 'Welke bestanden' }).getByRole('checkbox')
  await expect(boxes.first()).toBeAttached()
  for (const box of await boxes.all()) {
    const text = await box.evaluate((input) => input.closest('label')?.textContent ?? '')
    if (await box.isChecked() === /^(Plaatjes|Tekeningen)/.test(text)) continue
    await reach(text, ({ role, name }) => role === 'checkbox' && name === text)
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('region', { name: 'Gemaakt', exact: true }).getByRole('listitem').first()).toBeVisible({ timeout: 60_000 })
}

test('with the keyboard alone, through the outline: the same eight rivers', async () => {
  await eightDistricts(page, 'Met de toetsen')
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('button', { name: 'Een rivier per stadsdeel (8)' })).toBeVisible()
  await reach('the button for the rivers', ({ name }) => name === 'Een rivier per stadsdeel (8)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab')).toHaveCount(8)
  const keyZones: Record<string, string> = {}
  for (const [at, district] of districts.entries()) {
    await fillByKeys(district, at)
    Object.assign(keyZones, await zones(page))
  }

  await toTabs()
  await reach('Noord', ({ name }) => name.startsWith('Noord'), 'ArrowLeft', 9)
  await page.keyboard.press('m')
  await reach('the fourth bend', ({ name }) => name === 'Bocht 4 van 7')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(async () => ((await rows('river'))[0]?.['bends'] as unknown[]).length).toBe(14)
  await page.keyboard.press('Escape')

  await layByKeys()
  await exportByKeys()
  readBack()
  expect(keyZones).toEqual(mouseZones)
  expect(said(await tablesOf(page))).toEqual(byMouse)
})

/** The middle of the chosen thing on the screen: Enter opens its text there, Escape closes it again. */
async function shownAt(): Promise<Point> {
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: 'Tekst', exact: true })
  await expect(field).toBeFocused()
  const at = await middle(field)
  await page.keyboard.press('Escape')
  await expect(scene()).toBeFocused()
  return at
}

const chosenText = async (): Promise<string> => (await outline().locator('li[data-thing][aria-current="true"]').evaluateAll((all) => all.map((one) => one.querySelector('button')?.firstChild?.textContent ?? ''))).join(' + ')

test('HN8 in the picture Tab and arrows reach and move every thing, + and arrows change the view, O goes to the list and back', async () => {
  await eightDistricts(page, 'In de tekening')
  await page.evaluate(([plan]) => window.bridge.request('meeting.submit', { command: { type: 'together', label: 'test', commands: [
    { type: 'add', table: 'river', rows: [{ id: 'noord', fields: { title: 'Noord', seed: 1 } }, { id: 'oost', fields: { title: 'Oost', seed: 2 } }] },
    { type: 'add', table: 'item', rows: plan.map(({ text, along, across }, at) => ({ id: `thing${String(at)}`, fields: { kind: (['obstacle', 'bridge', 'opportunity'] as const)[at] ?? 'note', text, along, across, river: 'oost' } })) },
  ] } }), [planOf('Oost', 1)] as const)
  await page.keyboard.press('Control+4')
  await toTabs()
  await reach('Oost', ({ name }) => name.startsWith('Oost'), 'ArrowRight', 9)
  await expect(riverTab('Oost')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('o')
  await expect(scene()).toBeFocused()
  // Tab goes along the water; a thing that is reached is the current one of the list, and arrows move it.
  const things = planOf('Oost', 1).map(({ text }) => text)
  for (const text of things) {
    await page.keyboard.press('Tab')
    await expect.poll(chosenText).toBe(text)
    await expect(page.locator('[aria-live="polite"]').filter({ hasText: text }).first()).toBeAttached()
    for (const [key, field] of [['ArrowRight', 'along'], ['ArrowDown', 'across']] as const) {
      const before = Number((await itemOf(text))?.[field])
      await page.keyboard.press(key)
      await expect.poll(async () => Number((await itemOf(text))?.[field])).toBeGreaterThan(before)
    }
  }
  const [rock, bridge] = things as [string, string]
  await page.keyboard.press('Shift+Tab')
  await expect.poll(chosenText).toBe(bridge)

  // The view: nothing chosen, so arrows pan; the same thing is then seen elsewhere, and 0 brings the first view back.
  const usual = await shownAt()
  const view = async (keys: readonly string[]): Promise<Point> => {
    await page.keyboard.press('Escape')
    await expect.poll(chosenText).toBe('')
    for (const key of keys) await page.keyboard.press(key)
    for (const text of [rock, bridge]) { await page.keyboard.press('Tab'); await expect.poll(chosenText).toBe(text) }
    return shownAt()
  }
  const panned = await view(['ArrowLeft'])
  expect([panned.x - usual.x, panned.y - usual.y].map(Math.round)).toEqual([60, 0])
  expect(await view(['0'])).toEqual(usual)
  const zoomed = await view(['+', '+'])
  expect(Math.hypot(zoomed.x - usual.x, zoomed.y - usual.y)).toBeGreaterThan(4)
  expect(await view(['0'])).toEqual(usual)

  // Focus goes together: from the picture to the same thing in the list, on to another there, and back to that one.
  await page.keyboard.press('o')
  expect(onThing(bridge)(await focused())).toBe(true)
  await toThing(rock)
  await expect.poll(chosenText).toBe(rock)
  await page.keyboard.press('o')
  await expect(scene()).toBeFocused()
  const before = Number((await itemOf(rock))?.['along'])
  await page.keyboard.press('ArrowLeft')
  await expect.poll(async () => Number((await itemOf(rock))?.['along'])).toBeLessThan(before)
  expect(await axeIn(page)).toEqual([])
})
