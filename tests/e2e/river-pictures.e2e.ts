import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { palettes } from '../../src/domain/river/palette.ts'
import { atRest } from './at-rest.ts'
import { launchMeander, type RunningMeander } from './launch.ts'
import { newMeeting } from './open-meeting.ts'

// RV23: how the river looks, as small pictures in the repository. `MAKE_PICTURES=1` makes them anew: look at them before
// they are kept. Compared are means of cells, so that letters and edges may differ between machines; see `differing`.

test.setTimeout(180_000)

const sceneries = ['land', 'canals', 'paper'] as const
const themes = ['light', 'dark', 'contrast'] as const
type Theme = (typeof themes)[number]
const making = process.env['MAKE_PICTURES'] !== undefined
const size = { width: 384, height: 216 }
/** 48 × 27 cells: a thing covers a dozen or more, a letter a part of one. */
const cell = 8
/** Of 255, for one of red, green and blue. */
const tolerance = 12
/** This part of the cells may differ more. */
const share = 0.005

const fileOf = (name: string): string => path.resolve(__dirname, '../files/pictures', `river-${name}.png`)

/** Every kind of thing, where it belongs; two links, a bridge with planks, one obstacle crossed and one open. */
const things = [
  { id: 'o1', kind: 'obstacle', text: 'Geen laptop thuis', along: 0.2, across: 0.05 }, { id: 'o2', kind: 'obstacle', text: 'Drempelvrees', along: 0.66, across: -0.1 },
  { id: 'k1', kind: 'opportunity', text: 'Veel jongeren willen helpen', along: 0.13, across: -0.72 }, { id: 'k2', kind: 'opportunity', text: 'Bibliotheek open op zondag', along: 0.58, across: -0.78 },
  { id: 'b1', kind: 'bridge', text: 'Laptops uitlenen', along: 0.4, across: 0 },
  { id: 'p1', kind: 'plank', text: 'Sleutel regelen', along: 0.4, across: 0, parent: 'b1' }, { id: 'p2', kind: 'plank', text: 'Folder maken', along: 0.4, across: 0, parent: 'b1' },
  { id: 't1', kind: 'boat', text: 'Taalcafé', along: 0.82, across: 0.05 }, { id: 'm1', kind: 'milestone', text: 'Na een jaar', along: 0.76, across: 0.8 },
  { id: 'n1', kind: 'note', text: 'Vraag het de wijkraad', along: 0.17, across: 0.8 }, { id: 'w1', kind: 'text', text: 'Hier begint het', along: 0.57, across: 0.85 },
  { id: 'l1', kind: 'line', text: '', along: 0.9, across: -0.6, path: [-0.05, -0.1, 0, 0.1, 0.05, -0.1] },
] as const

let meander: RunningMeander
let page: Page

const submit = (command: unknown): Promise<boolean> => page.evaluate(async (given) => (await window.bridge.request('meeting.submit', { command: given } as never)).ok, command)

/** The river as it stands on the screen now, cut to its world and made small, as the bytes of a PNG in base64. */
async function taken(): Promise<string> {
  return page.evaluate(async ({ width, height }) => {
    await new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(resolve) }) })
    const canvas = document.querySelector('canvas')
    if (canvas === null) throw new Error('no picture')
    const [wide, high] = [Math.min(canvas.width, (canvas.height * 16) / 9), Math.min(canvas.height, (canvas.width * 9) / 16)]
    const small = document.createElement('canvas')
    small.width = width
    small.height = height
    const pen = small.getContext('2d')
    if (pen === null) throw new Error('no pen')
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(canvas, (canvas.width - wide) / 2, (canvas.height - high) / 2, wide, high, 0, 0, width, height)
    return small.toDataURL('image/png').slice('data:image/png;base64,'.length)
  }, size)
}

/** The mean red, green and blue of every cell; `instead` gives every pixel of one colour (nearly) another one. */
async function cells(png: string, instead?: { readonly from: string; readonly to: string }): Promise<number[]> {
  return page.evaluate(async ({ code, change, side }) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0))], { type: 'image/png' }))
    const canvas = document.createElement('canvas')
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    const pen = canvas.getContext('2d')
    if (pen === null) throw new Error('no pen')
    pen.drawImage(bitmap, 0, 0)
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
    const colour = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    const [from, to] = change === undefined ? [[], []] : [colour(change.from), colour(change.to)]
    const columns = width / side
    const sums = new Array<number>(columns * (height / side) * 3).fill(0)
    for (let at = 0; at < data.length; at += 4) {
      const pixel = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
      const shown = from.length > 0 && pixel.every((part, index) => Math.abs(part - (from[index] ?? 0)) < 6) ? to : pixel
      const place = Math.floor(at / 4 / width / side) * columns + Math.floor(((at / 4) % width) / side)
      for (const [index, part] of shown.entries()) sums[place * 3 + index] = (sums[place * 3 + index] ?? 0) + part / side ** 2
    }
    return sums
  }, { code: png, change: instead, side: cell })
}

/** The part of the cells whose mean colour differs by more than the tolerance. */
function differing(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return 1
  let count = 0
  for (let at = 0; at < one.length; at += 3) if ([0, 1, 2].some((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)) > tolerance)) count += 1
  return count / (one.length / 3)
}

async function show(scenery: (typeof sceneries)[number], theme: Theme): Promise<void> {
  // Refused when it is that scenery already: then nothing is to be done.
  await submit({ type: 'edit', table: 'river', rows: [{ id: 'r', fields: { scenery } }] })
  await page.evaluate((chosen) => window.bridge.request('settings.change', { theme: chosen }), theme)
  await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached()
}

const reference = (name: string): string => fs.readFileSync(fileOf(name)).toString('base64')

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  await meander.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 1000) })
  await newMeeting(page, { title: 'Rivier' })
  expect(await submit({ type: 'together', label: 'test', commands: [
    { type: 'add', table: 'river', rows: [{ id: 'r', fields: { title: 'Noord', seed: 3 } }] },
    { type: 'add', table: 'item', rows: things.map(({ id, ...fields }) => ({ id, fields: { ...fields, river: 'r' } })) },
    { type: 'add', table: 'link', rows: [{ id: 'v1', fields: { from: 'b1', to: 'o1' } }, { id: 'v2', fields: { from: 'b1', to: 'k2' } }] },
  ] })).toBe(true)
  await page.getByRole('navigation').getByRole('button', { name: /^Rivier/ }).click()
  await expect(page.getByRole('application')).toBeVisible()
})
test.afterAll(async () => { await meander.close().catch(() => undefined) })

for (const scenery of sceneries) {
  for (const theme of themes) {
    const name = `${scenery}-${theme}`
    test(`RV23 the river looks as it should: ${name}`, async () => {
      await show(scenery, theme)
      const now = await atRest(taken)
      if (making) fs.writeFileSync(fileOf(name), Buffer.from(now, 'base64'))
      expect(differing(await cells(now), await cells(reference(name)))).toBeLessThan(share)
      expect(fs.statSync(fileOf(name)).size).toBeLessThan(150_000)
      // The same with water of another colour would be seen.
      const { water } = palettes[theme]
      const other = `#${[1, 3, 5].map((at) => Math.abs(Number.parseInt(water.slice(at, at + 2), 16) - 24).toString(16).padStart(2, '0')).join('')}`
      if (scenery !== 'paper') expect(differing(await cells(now), await cells(reference(name), { from: water, to: other }))).toBeGreaterThan(share)
    })
  }
}

test('RV23 a thing that is missing, another scenery and another theme are all seen', async () => {
  await show('land', 'light')
  await atRest(taken)
  for (const id of ['o1', 'k1', 'b1', 't1', 'm1', 'n1']) {
    expect(await submit({ type: 'remove', table: 'item', ids: [id] })).toBe(true)
    await expect(page.locator(`[data-thing="${id}"]`)).toHaveCount(0)
    expect(differing(await cells(await atRest(taken)), await cells(reference('land-light'))), id).toBeGreaterThan(share)
    await page.evaluate(() => window.bridge.request('meeting.undo', {}))
    await expect(page.locator(`[data-thing="${id}"]`)).toHaveCount(1)
  }
  const all = await Promise.all(sceneries.flatMap((scenery) => themes.map((theme) => cells(reference(`${scenery}-${theme}`)))))
  for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) expect(differing(one, other)).toBeGreaterThan(0.1)
})
