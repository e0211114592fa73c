import { expect, test, type Page } from '@playwright/test'
import { atRest } from './at-rest.ts'
import { launchMeander, type RunningMeander } from './launch.ts'
import { openSample, tablesOf } from './open-meeting.ts'

// The picture paints only what differs. Whatever happened, it must look as if it had been painted as a whole.

test.setTimeout(120_000)
let meander: RunningMeander
let page: Page

interface Item { readonly id: string; readonly kind: string; readonly river: string | null; readonly along: number; readonly across: number }

const items = async (): Promise<readonly Item[]> => (await tablesOf<{ item: Item[] }>(page)).item

/** The resting layer as it is painted at this moment. */
const painted = (): Promise<string> => page.evaluate(() => document.querySelector('canvas')?.toDataURL() ?? '')

/** The pixels of the resting layer, once it rests, kept in the page under a name; how many differ visibly from those kept under another. */
async function keep(name: string, beside?: string): Promise<number> {
  await atRest(painted)
  return page.evaluate(([as, other]) => {
    const kept = ((window as unknown as { kept?: Map<string, Uint8ClampedArray> }).kept ??= new Map())
    const canvas = document.querySelector('canvas')
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    if (!as || !data) throw new Error('no picture')
    kept.set(as, data)
    const before = other === undefined ? undefined : kept.get(other)
    if (!before) return -1
    if (before.length !== data.length) throw new Error('another size')
    let differing = 0
    for (let at = 0; at < data.length; at += 4) {
      if ([0, 1, 2].some((part) => Math.abs((data[at + part] ?? 0) - (before[at + part] ?? 0)) > 24)) differing += 1
    }
    return differing
  }, [name, beside] as const)
}

/** Another part and back: the picture is made anew and painted as a whole. */
async function paintedAsAWhole(): Promise<void> {
  await page.keyboard.press('Control+1')
  await expect(page.locator('canvas')).toHaveCount(0)
  await page.keyboard.press('Control+4')
  await expect(page.locator('canvas').first()).toBeVisible()
}

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  await openSample(page)
})
test.afterAll(async () => { await meander.close().catch(() => undefined) })

test('SC24 a change by somebody else paints only its place, and the picture is as if painted whole', async () => {
  await paintedAsAWhole()
  await keep('before')
  const all = await items()
  const river = all.find((item) => item.river !== null)?.river
  const moved = all.filter((item) => item.river === river && item.kind !== 'plank').slice(0, 2)
  expect(moved).toHaveLength(2)
  for (const [index, { id }] of moved.entries()) {
    const answer = await page.evaluate(([item, along]) => window.bridge.request('meeting.submit', {
      command: { type: 'edit', table: 'item', rows: [{ id: item, fields: { along, across: 0.8 } }] },
    }), [id, 0.3 + index * 0.4] as const)
    expect(answer.ok).toBe(true)
  }
  expect(await keep('changed', 'before')).toBeGreaterThan(1_000)
  await paintedAsAWhole()
  expect(await keep('whole', 'changed')).toBeLessThan(60)
})

test('SC24 after zooming and moving the view, the picture that rests is as if painted whole', async () => {
  await paintedAsAWhole()
  await keep('fit')
  const scene = page.getByRole('application')
  await scene.focus()
  for (const key of ['+', '+', '+', 'ArrowLeft', 'ArrowUp', '-', '-', '-', '-', '0']) await page.keyboard.press(key)
  expect(await keep('again', 'fit')).toBeLessThan(60)
})
