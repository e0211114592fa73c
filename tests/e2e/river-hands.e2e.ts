import { expect, test, type Locator, type Page } from '@playwright/test'
import { riverPicture, type RiverPicture } from '#domain/river/river-picture.ts'
import type { Point } from '#domain/river/shapes.ts'
import { bodyOf } from '#domain/river/things.ts'
import { toWorld, world } from '#domain/river/watercourse.ts'
import { riverOf } from '#domain/view/river-view.ts'
import { fitCamera, toScreen, type Camera } from '#renderer/scene/camera.ts'
import { handlesOf, type HandleKind } from '#renderer/scene/handles.ts'
import type { SceneState } from '#renderer/scene/scene-state.ts'
import { axeIn } from './axe.ts'
import { launchMeander, wallWindow, type RunningMeander } from './launch.ts'
import { newMeeting, tablesOf } from './open-meeting.ts'

// What hands do with the things of a river, by mouse and by keys, in the real app. Where a thing lies on the screen is
// worked out with the geometry of the product itself, from what is in the document.
interface Row extends Readonly<Record<string, unknown>> { readonly id: string; readonly along: number; readonly across: number; readonly kind: string; readonly text: string; readonly turn: number; readonly width: number; readonly layer: number; readonly locked: boolean; readonly river: string; readonly theme: string | null }
let meander: RunningMeander
let page: Page

const words: Readonly<Record<string, string>> = { opportunity: 'kans', obstacle: 'obstakel', bridge: 'brug', boat: 'boot', milestone: 'mijlpaal', note: 'briefje' }
const scene = (): Locator => page.getByRole('application')
const bar = (): Locator => page.getByRole('toolbar', { name: /gekozen$/ })
const outline = (): Locator => page.getByRole('region', { name: /als lijst$/ })
async function submit(command: unknown): Promise<void> {
  const answer = await page.evaluate((given) => window.bridge.request('meeting.submit', { command: given as never }), command)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
}

const tables = (): Promise<Readonly<Record<string, readonly Row[]>>> => tablesOf(page)
const items = async (river = 'r'): Promise<readonly Row[]> => ((await tables())['item'] ?? []).filter((item) => item.river === river)
async function one(id: string): Promise<Row> {
  const found = ((await tables())['item'] ?? []).find((item) => item.id === id)
  if (found === undefined) throw new Error(`${id} is not there`)
  return found
}
const placeOf = async (id: string): Promise<readonly number[]> => { const { along, across } = await one(id); return [along, across] }
const texts = async (river = 'r'): Promise<readonly string[]> => (await items(river)).map(({ text }) => text).sort()

async function drawn(id = 'r'): Promise<{ readonly picture: RiverPicture; readonly camera: Camera; readonly left: number; readonly top: number }> {
  const now = await tables()
  const map = (table: string): ReadonlyMap<string, never> => new Map((now[table] ?? []).map((row) => [row.id, row as never]))
  const river = map('river').get(id)
  const box = await scene().boundingBox()
  if (river === undefined || box === null) throw new Error('no river is drawn')
  const picture = riverPicture(riverOf(river, { item: map('item'), link: map('link') }, { kind: (kind) => words[kind] ?? kind }))
  return { picture, camera: fitCamera({ x: 0, y: 0, ...world }, { width: Math.floor(box.width), height: Math.floor(box.height) }), left: box.x, top: box.y }
}
/** Where a thing, or a handle of it, is in the window, while the whole river is shown. */
async function at(id: string, handle?: HandleKind): Promise<Point> {
  const { picture, camera, left, top } = await drawn()
  const thing = picture.made.get(id)?.shapes
  if (thing === undefined) throw new Error(`${id} is not drawn`)
  const state = { camera, selection: new Set([id]), index: { get: () => thing }, readOnly: false, reshaping: true } as unknown as SceneState
  const point = handle === undefined ? toScreen(camera, thing) : handlesOf(state).find(({ kind }) => kind === handle)?.at
  if (point === undefined) throw new Error(`${id} has no such handle`)
  return { x: point.x + left, y: point.y + top }
}
async function onMap(along: number, across: number): Promise<Point> {
  const { picture, camera, left, top } = await drawn()
  const point = toScreen(camera, toWorld(picture.course, along, across))
  return { x: point.x + left, y: point.y + top }
}
async function drag(from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}
async function choose(...ids: readonly string[]): Promise<void> {
  await letGo()
  for (const [count, id] of ids.entries()) {
    const point = await at(id)
    if (count > 0) await page.keyboard.down('Shift')
    await page.mouse.click(point.x, point.y)
    if (count > 0) await page.keyboard.up('Shift')
    await expect(bar()).toHaveAccessibleName(`${String(count + 1)} gekozen`)
  }
}
async function letGo(): Promise<void> {
  await scene().focus()
  await page.keyboard.press('0')
  await page.keyboard.press('Escape')
  await expect(bar()).toHaveCount(0)
}
const said = async (words: string | RegExp): Promise<void> => { await expect(page.getByRole('status').getByText(words).or(page.getByRole('alert').getByText(words)).first()).toBeVisible() }

/** What is said in answer to a deed: a line that stood there already does not count. */
async function saidAfter(words: RegExp, deed: () => Promise<void>): Promise<void> {
  await page.locator('[data-status]').evaluateAll((all) => { for (const one of all) one.setAttribute('data-old', '') })
  await deed()
  await expect(page.locator('[data-status]:not([data-old])').getByText(words)).toBeVisible()
}

/** Takes back what was done, by the name it has, and does it again. */
async function undoneAndRedone(name: string, read: () => Promise<unknown>, before: unknown): Promise<void> {
  const after = await read()
  expect(after).not.toEqual(before)
  await scene().focus()
  await page.keyboard.press('Control+z')
  await said(`Ongedaan gemaakt: ${name}`)
  await expect.poll(read).toEqual(before)
  await page.keyboard.press('Control+y')
  await said(`Opnieuw gedaan: ${name}`)
  await expect.poll(read).toEqual(after)
}
async function pasteText(text: string): Promise<void> {
  await scene().focus()
  await page.evaluate((lines) => {
    const data = new DataTransfer()
    data.setData('text/plain', lines)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}
async function more(name: string): Promise<void> {
  await page.keyboard.press('k')
  const named = new RegExp(`^${name}`)
  await page.getByRole('menuitem', { name: named }).or(page.getByRole('menuitemradio', { name: named })).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

async function withRiver(title: string, commands: readonly unknown[]): Promise<void> {
  await newMeeting(page, { title })
  await submit({ type: 'together', label: 'test', commands })
  await page.getByRole('navigation').getByRole('button', { name: /^Rivier/ }).click()
  await expect(scene()).toBeVisible()
}
const thing = (id: string, kind: string, text: string, along: number, across: number): unknown => ({ id, fields: { kind, text, river: 'r', along, across } })

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  await withRiver('Handwerk', [
    { type: 'add', table: 'person', rows: [{ id: 'an', fields: {} }] },
    { type: 'add', table: 'river', rows: [{ id: 'r', fields: { title: 'Noord', seed: 3 } }, { id: 'z', fields: { title: 'Zuid', seed: 4 } }] },
    { type: 'add', table: 'board', rows: [{ id: 'lap', fields: { title: 'Laptops' } }, { id: 'taal', fields: { title: 'Taal' } }] },
    { type: 'add', table: 'item', rows: [thing('a', 'note', 'Aap', 0.2, 0.75), thing('b', 'note', 'Noot', 0.42, 0.86), thing('c', 'note', 'Mies', 0.72, 0.72), thing('o', 'obstacle', 'Rots', 0.3, 0), thing('brug', 'bridge', 'Brug', 0.62, 0)] },
    { type: 'add', table: 'item', rows: [{ id: 'p', fields: { kind: 'plank', text: 'Sleutel', river: 'r', parent: 'brug', who: 'person:an' } }] },
  ])
})
test.afterAll(async () => { await meander.close() })

test('SC23 SC5 a kind dragged from the tray and a double click both make a thing there, with its text open', async () => {
  const before = await texts()
  const chip = await page.locator('label').filter({ hasText: /^boot$/ }).boundingBox()
  const there = await onMap(0.85, 0)
  await drag({ x: chip!.x + 10, y: chip!.y + 10 }, there)
  await expect(page.getByRole('textbox', { name: 'Tekst' })).toBeFocused()
  await page.keyboard.type('Veerpont')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await items()).find(({ text }) => text === 'Veerpont')?.kind).toBe('boat')
  const boat = (await items()).find(({ text }) => text === 'Veerpont')!
  expect(boat.along).toBeCloseTo(0.85, 1)
  expect(Math.abs(boat.across)).toBeLessThan(0.2)
  const place = await onMap(0.5, -0.8)
  await page.mouse.dblclick(place.x, place.y)
  await expect(page.getByRole('textbox', { name: 'Tekst' })).toBeFocused()
  await page.keyboard.type('Zon')
  await page.keyboard.press('Enter')
  await expect.poll(() => texts()).toEqual([...before, 'Veerpont', 'Zon'].sort())
  expect((await items()).find(({ text }) => text === 'Zon')?.across).toBeLessThan(-0.5)
})

test('SC27 a thing without words was never there; making it and typing in it is one step, however long it took', async () => {
  const before = await texts()
  const steps = async (): Promise<unknown> => page.evaluate(async () => {
    const answer = await window.bridge.request('meeting.snapshot', {})
    return answer.ok ? answer.value?.steps : null
  })
  const then = await steps()
  const place = await onMap(0.3, -0.8)
  const begin = async (): Promise<void> => {
    await page.mouse.dblclick(place.x, place.y)
    await expect(page.getByRole('textbox', { name: 'Tekst' })).toBeFocused()
    expect(await texts()).toEqual(before)
  }
  for (const leave of ['Escape', 'Enter']) {
    await begin()
    await page.keyboard.press(leave)
    await expect(page.getByRole('textbox', { name: 'Tekst' })).toHaveCount(0)
  }
  await begin()
  await outline().getByRole('textbox').first().click()
  expect(await texts()).toEqual(before)
  // Saved in the middle of the sentence, so that a crash loses nothing; then thought better of.
  await begin()
  await page.keyboard.type('Half')
  await expect.poll(() => texts()).toEqual([...before, 'Half'].sort())
  await page.keyboard.press('Escape')
  await expect.poll(() => texts()).toEqual(before)
  expect(await steps()).toEqual(then)
  await begin()
  await page.keyboard.type('Half')
  await expect.poll(() => texts()).toEqual([...before, 'Half'].sort())
  await page.keyboard.type(' en heel')
  await page.keyboard.press('Enter')
  await expect.poll(() => texts()).toEqual([...before, 'Half en heel'].sort())
  await expect(scene()).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts()).toEqual(before)
  expect(await steps()).toMatchObject({ redo: { label: 'add.item' } })
})

test('HN10 what is removed with the bar leaves the keys to the picture, and it is said how to get it back', async () => {
  await choose('a')
  await bar().getByRole('button', { name: 'Weghalen' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await items()).some(({ id }) => id === 'a')).toBe(false)
  await expect(scene()).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: /weggehaald.*Ctrl\+Z haalt/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await items()).some(({ id }) => id === 'a')).toBe(true)
})

test('HN11 every move is said: where it is now, and at the edge that it can go no further and why', async () => {
  const before = await items()
  const heard = page.getByRole('status').first()
  await choose('o')
  await page.keyboard.press('ArrowRight')
  await expect(heard).toHaveText(/^Op \d+ procent van de rivier, midden in het water, na ‘Aap’$/)
  const then = await heard.textContent()
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('Shift+ArrowDown')
  await expect(heard).toHaveText(/in het water, dicht bij deze oever/)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(heard).not.toHaveText(then!)
  await page.locator('[data-thing="o"]').getByRole('button').first().focus()
  for (const words of [/op deze oever, bij het water/, /op deze oever, ver van het water/, /Verder kan niet: dit is de rand van het land aan deze kant/]) {
    await expect(async () => { await page.keyboard.press('Alt+ArrowDown'); await expect(heard).toHaveText(words, { timeout: 700 }) }).toPass()
  }
  await expect(page.locator('[data-status]')).toHaveCount(0)
  await page.keyboard.press('l')
  await expect(heard).toHaveText(/vastgezet/)
  await page.keyboard.press('l')
  await expect(heard).toHaveText(/losgemaakt/)
  await scene().focus()
  await expect(async () => { await page.keyboard.press('Control+z'); expect(await items()).toEqual(before) }).toPass()
})

test('SC28 a click on an arrow chooses it and says which; Delete takes it away, and it can be taken back', async () => {
  await letGo()
  await submit({ type: 'add', table: 'link', rows: [{ id: 'pijl', fields: { from: 'o', to: 'brug' } }] })
  const links = async (): Promise<readonly string[]> => ((await tables())['link'] ?? []).map(({ id }) => id)
  const { picture, camera, left, top } = await drawn()
  const middle = toScreen(camera, picture.madeLinks.get('pijl')!.shapes.points[4]!)
  await page.mouse.click(left + middle.x, top + middle.y)
  await said('Gekozen: de pijl van obstakel: Rots naar brug: Brug.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  expect(await links()).toEqual(['pijl'])
  await page.mouse.click(left + middle.x, top + middle.y)
  await page.keyboard.press('Delete')
  await expect.poll(links).toEqual([])
  await said(/verbinding weggehaald.*Ctrl\+Z haalt terug/)
  await page.keyboard.press('Control+z')
  await expect.poll(links).toEqual(['pijl'])
  await page.keyboard.press('Control+y')
  await expect.poll(links).toEqual([])
})

test('HN5 several lines pasted are several things and one step', async () => {
  const before = await texts()
  await letGo()
  await pasteText('Kans een\r\nKans twee\n\nKans drie')
  await expect(bar()).toHaveAccessibleName('3 gekozen')
  await expect.poll(() => texts()).toEqual([...before, 'Kans drie', 'Kans een', 'Kans twee'].sort())
  await undoneAndRedone('3 kansen toegevoegd', () => texts(), before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts()).toEqual(before)
})

test('SC3 SC7 chosen by Shift and click, by a lasso and by Ctrl+A', async () => {
  await choose('a', 'b', 'c')
  await letGo()
  const [from, to] = [await onMap(0.2, 0.75), await onMap(0.42, 0.86)]
  await page.keyboard.down('Shift')
  await drag({ x: from.x - 70, y: Math.min(from.y, to.y) - 45 }, { x: to.x + 70, y: Math.max(from.y, to.y) + 40 })
  await page.keyboard.up('Shift')
  await expect(bar()).toHaveAccessibleName('2 gekozen')
  await page.keyboard.press('Control+a')
  await expect(bar()).toHaveAccessibleName(`${String((await items()).filter(({ kind }) => kind !== 'plank').length)} gekozen`)
})

test('HN1 aligned and spread, by the menu and its key; each is one step with a name', async () => {
  await choose('a', 'b', 'c')
  const middles = async (): Promise<readonly Point[]> => { const { picture } = await drawn(); return ['a', 'b', 'c'].map((id) => { const box = bodyOf(picture.made.get(id)!.shapes); return { x: box.x + box.width / 2, y: box.y + box.height / 2 } }) }
  const all = async (): Promise<unknown> => Promise.all(['a', 'b', 'c'].map(placeOf))
  const before = await all()
  await page.keyboard.press('u')
  await page.getByRole('menuitem', { name: 'Midden op één lijn' }).click()
  await expect.poll(async () => { const [one, two, three] = await middles(); return Math.max(Math.abs(one!.y - two!.y), Math.abs(one!.y - three!.y)) < 1 }).toBe(true)
  await undoneAndRedone('3 briefjes uitgelijnd', all, before)
  const aligned = await all()
  // The first and the last stay, so the step is named after the one between them.
  await page.getByRole('button', { name: 'Uitlijnen', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Gelijk verdelen naast elkaar' }).click()
  await expect.poll(async () => { const [one, two, three] = await middles(); return Math.abs((two!.x - one!.x) - (three!.x - two!.x)) < 12 }).toBe(true)
  await undoneAndRedone('briefje verdeeld: ‘Noot’', all, aligned)
})

test('SC20 SC2 a drag snaps to the middle of another thing and is one step; with Ctrl it does not; arrows move too', async () => {
  await choose('a')
  const before = await placeOf('a')
  const [from, other] = [await at('a'), await at('o')]
  await drag(from, { x: other.x + 3, y: from.y - 6 })
  await expect.poll(() => placeOf('a')).not.toEqual(before)
  const middle = async (id: string): Promise<number> => (await at(id)).x
  expect(Math.abs(await middle('a') - await middle('o'))).toBeLessThan(1.5)
  await undoneAndRedone('briefje verplaatst: ‘Aap’', () => placeOf('a'), before)
  await page.keyboard.down('Control')
  const now = await at('a')
  await page.mouse.move(now.x, now.y)
  await page.mouse.down()
  await page.mouse.move(now.x + 20, now.y, { steps: 3 })
  await page.mouse.move(now.x + 3, now.y, { steps: 3 })
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect.poll(async () => Math.abs(await middle('a') - now.x - 3)).toBeLessThan(1)
  await choose('a')
  const still = await placeOf('a')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await one('a')).along).toBeGreaterThan(still[0]!)
  await page.keyboard.press('Control+z')
  await expect.poll(() => placeOf('a')).toEqual(still)
})

test('SC22 RV19 made wider and turned at the handles, by keys and by the menu, and straight again', async () => {
  await choose('b')
  const looks = async (): Promise<unknown> => { const { width, turn } = await one('b'); return { width, turn } }
  const begin = await looks()
  const corner = await at('b', 'width')
  await drag(corner, { x: corner.x + 40, y: corner.y })
  await expect.poll(async () => (await one('b')).width).toBeGreaterThan(60)
  await undoneAndRedone('briefje breder of smaller gemaakt: ‘Noot’', looks, begin)
  const wide = await looks()
  const handle = await at('b', 'turn')
  const middle = await at('b')
  await drag(handle, { x: middle.x + 60, y: middle.y - 60 })
  await expect.poll(async () => (await one('b')).turn).toBe(45)
  await undoneAndRedone('briefje gedraaid: ‘Noot’', looks, wide)
  await page.keyboard.press(']')
  await expect.poll(async () => (await one('b')).turn).toBe(60)
  await page.keyboard.press('>')
  await expect.poll(looks).toEqual({ turn: 60, width: (wide as { width: number }).width + 20 })
  await more('Recht zetten')
  await more('Zo breed als de tekst')
  await expect.poll(looks).toEqual({ turn: 0, width: 0 })
})

test('RV18 brought to the front and sent to the back, by key and menu', async () => {
  await choose('o')
  await page.keyboard.press('Control+]')
  await expect.poll(async () => (await one('o')).layer).toBe(1)
  await undoneAndRedone('obstakel naar voren gehaald: ‘Rots’', async () => (await one('o')).layer, 0)
  await more('Naar achteren')
  await expect.poll(async () => (await one('o')).layer).toBe(-1)
})

test('SC21 HN1 what is locked is not moved, edited or deleted, and that is said each time', async () => {
  await choose('o')
  await page.keyboard.press('Control+l')
  await expect.poll(async () => (await one('o')).locked).toBe(true)
  const before = await one('o')
  const point = await at('o')
  await saidAfter(/vastgezet|staat vast/, () => drag(point, { x: point.x + 60, y: point.y + 30 }))
  for (const key of ['ArrowRight', 'Enter', 'Delete', ']']) {
    await choose('o')
    await saidAfter(/vastgezet|staat vast/, () => page.keyboard.press(key))
  }
  await expect(page.getByRole('textbox', { name: 'Tekst' })).toHaveCount(0)
  expect(await one('o')).toEqual(before)
  await choose('o')
  await bar().getByRole('button', { name: /Losmaken/ }).click()
  await undoneAndRedone('obstakel losgemaakt: ‘Rots’', async () => (await one('o')).locked, true)
})

test('HN2 duplicated, copied, cut and pasted, also into another river, each one step', async () => {
  const before = await texts()
  await choose('c')
  await page.keyboard.press('Control+d')
  await expect.poll(() => texts()).toEqual([...before, 'Mies'].sort())
  await undoneAndRedone('kopie gemaakt van briefje: ‘Mies’', () => texts(), before)
  await page.keyboard.press('Control+z')
  await choose('brug')
  await page.keyboard.press('Control+c')
  await said('1 ding gekopieerd.')
  await page.getByRole('tab', { name: /^Zuid/ }).click()
  await scene().focus()
  await page.keyboard.press('Control+v')
  await expect.poll(() => texts('z')).toEqual(['Brug', 'Sleutel'])
  expect((await items('z')).find(({ kind }) => kind === 'plank')?.['who']).toBe('person:an')
  await undoneAndRedone('brug geplakt: ‘Brug’', () => texts('z'), [])
  await page.getByRole('tab', { name: /^Noord/ }).click()
  await choose('c')
  await page.keyboard.press('Control+x')
  const without = before.filter((text) => text !== 'Mies')
  await expect.poll(() => texts()).toEqual(without)
  await undoneAndRedone('briefje geknipt: ‘Mies’', () => texts(), before)
  await page.keyboard.press('Control+v')
  await expect.poll(() => texts()).toEqual(before)
})

test('HN1 deleted by key and by the button, named, and back', async () => {
  const before = await texts()
  await choose('a', 'b')
  await page.keyboard.press('Delete')
  await expect.poll(() => texts()).toEqual(before.filter((text) => text !== 'Aap' && text !== 'Noot'))
  await undoneAndRedone('2 briefjes weggehaald', () => texts(), before)
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts()).toEqual(before)
  await choose('a')
  await bar().getByRole('button', { name: /Weghalen/ }).click()
  await expect.poll(() => texts()).toEqual(before.filter((text) => text !== 'Aap'))
  await scene().focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts()).toEqual(before)
})

test('HN4 somebody else moves the same thing during a drag: the last place holds, undo takes back one move at a time', async () => {
  await choose('b')
  const start = await placeOf('b')
  const from = await at('b')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y - 20, { steps: 4 })
  // Another window: it speaks to the meeting itself, past the replica of this one.
  await submit({ type: 'edit', table: 'item', rows: [{ id: 'b', fields: { along: 0.9, across: -0.9 } }] })
  await expect.poll(() => placeOf('b')).toEqual([0.9, -0.9])
  await page.mouse.move(from.x + 80, from.y - 40, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => placeOf('b')).not.toEqual([0.9, -0.9])
  const last = await placeOf('b')
  await submit({ type: 'edit', table: 'item', rows: [{ id: 'b', fields: { along: 0.5, across: 0.8 } }] })
  await expect.poll(() => placeOf('b')).toEqual([0.5, 0.8])
  expect((await items()).filter(({ text }) => text === 'Noot')).toHaveLength(1)
  await scene().focus()
  for (const place of [last, [0.9, -0.9], start]) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => placeOf('b')).toEqual(place)
  }
  for (const place of [[0.9, -0.9], last]) {
    await page.keyboard.press('Control+y')
    await expect.poll(() => placeOf('b')).toEqual(place)
  }
  for (const place of [[0.9, -0.9], start]) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => placeOf('b')).toEqual(place)
  }
})

test('HN4 somebody else removes what is dragged and what is typed in: nothing breaks, and undo brings it back whole', async () => {
  await choose('b')
  const from = await at('b')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y - 20, { steps: 4 })
  await submit({ type: 'remove', table: 'item', ids: ['b'] })
  await expect(bar()).toHaveCount(0)
  await page.mouse.move(from.x + 80, from.y - 40, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await texts()).includes('Noot')).toBe(false)
  await scene().focus()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await texts()).includes('Noot')).toBe(true)
})

test('RS4 RV17 own words, an own question and colours by theme: in tray, outline and on the wall, with a legend', async () => {
  await letGo()
  await page.getByRole('button', { name: 'Meer over deze rivier' }).click()
  await page.getByRole('menuitem', { name: 'Woorden en vragen' }).click()
  const dialog = page.getByRole('dialog', { name: /Woorden en vragen/ })
  await dialog.getByLabel('Woord voor obstakel').fill('stroomversnelling')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Vraag bij boot').fill('Wie varen er mee?')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tables())['river']?.find(({ id }) => id === 'r')).toMatchObject({ words: { obstacle: 'stroomversnelling' }, questions: { boat: 'Wie varen er mee?' } })
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.evaluate((name) => window.bridge.request('settings.change', { theme: name }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    expect(await axeIn(page)).toEqual([])
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: 'stroomversnelling' })).toBeAttached()
  await expect(outline().getByRole('region', { name: 'stroomversnelling' }).getByRole('heading')).toHaveText('stroomversnelling (1)')
  await page.locator('label').filter({ hasText: /^boot$/ }).click()
  await expect(page.getByText('Wie varen er mee?').first()).toBeVisible()

  await choose('a', 'o')
  await more('Taal')
  await expect.poll(async () => [(await one('a')).theme, (await one('o')).theme]).toEqual(['taal', 'taal'])
  await page.getByRole('button', { name: 'Meer over deze rivier' }).click()
  await page.getByRole('menuitemradio', { name: 'Naar thema', checked: false }).click()
  await page.getByRole('button', { name: 'Meer over deze rivier' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Naar thema' })).toBeChecked()
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveCount(2)
  // The keys go to the menu a moment after it is there.
  await expect(page.locator('[role=menu]:focus, [role=menu] :focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  const legend = page.getByRole('list', { name: 'Wat de kleuren zeggen' })
  await expect(legend.getByRole('listitem')).toHaveText(['Taal'])
  const [under, frame] = [await legend.boundingBox(), await scene().boundingBox()]
  expect(under!.y).toBeGreaterThanOrEqual(frame!.y + frame!.height - 1)
  for (const theme of ['dark', 'contrast', 'light'] as const) {
    await page.evaluate((name) => window.bridge.request('settings.change', { theme: name }), theme)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await choose('a', 'o', 'b')
    expect(await axeIn(page)).toEqual([])
  }

  await page.getByRole('complementary', { name: 'Wat de zaal ziet' }).getByRole('button', { name: /^Toon op scherm: Noord/ }).click()
  const wall = await wallWindow(meander.app)
  await expect(wall.getByRole('heading', { name: 'Noord' })).toBeVisible()
  await expect(wall.getByRole('list', { name: 'Wat de kleuren zeggen' }).getByRole('listitem')).toHaveText(['Taal'])
  await expect(wall.getByText('Wie varen er mee?')).toBeVisible()
})

test('HN2 into another meeting: what was copied comes along, people who are not there do not, and that is said', async () => {
  await choose('brug', 'o')
  await page.keyboard.press('Control+c')
  await said('2 dingen gekopieerd.')
  await page.evaluate(() => window.bridge.request('meeting.close', {}))
  await withRiver('Elders', [{ type: 'add', table: 'river', rows: [{ id: 'r', fields: { title: 'Oost', seed: 5 } }] }])
  await expect.poll(() => texts()).toEqual([])
  await scene().focus()
  await page.keyboard.press('Control+v')
  await expect.poll(() => texts()).toEqual(['Brug', 'Rots', 'Sleutel'])
  await said('Bij 1 plank is weggelaten wie het doet')
  expect((await items()).find(({ kind }) => kind === 'plank')?.['who']).toBe('')
  await undoneAndRedone('2 dingen geplakt', () => texts(), [])
})

test('HN5 HN6 5,000 lines at once: one step, the outline stays short, and more of it comes on request', async () => {
  await letGo()
  const before = await texts()
  await pasteText(Array.from({ length: 5_000 }, (_, at) => `Regel ${String(at + 1)}`).join('\n'))
  await expect.poll(async () => (await items()).length, { timeout: 30_000 }).toBe(5_000 + before.length)
  const chances = outline().getByRole('region', { name: 'kans' })
  await expect(chances.getByRole('heading')).toHaveText(/5[.]?000/)
  await expect.poll(() => chances.locator('[data-thing]').count()).toBe(200)
  await chances.getByRole('button', { name: /^Toon er meer/ }).press('Enter')
  await expect.poll(() => chances.locator('[data-thing]').count()).toBe(400)
  await expect(chances.locator('[data-thing]').nth(200).getByRole('button').first()).toBeFocused()
  await scene().focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => texts(), { timeout: 30_000 }).toEqual(before)
})
