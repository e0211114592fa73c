import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { kickOffOf48, part } from './kick-off-of-48.ts'
import { launchMeander, wallWindow, type RunningMeander } from './launch.ts'
import { snapshotOf } from './open-meeting.ts'

// The day of issue 4: a kick-off of 48 people, three mixed rounds and one per district, with two latecomers, one leaver
// and a must, on the wall and in the Zoom file.

interface Tables {
  readonly round: readonly { readonly id: string; readonly title: string; readonly minutes: number }[]
  readonly group: readonly { readonly id: string; readonly round: string; readonly name: string }[]
  readonly seat: readonly { readonly id: string; readonly round: string; readonly group: string; readonly person: string }[]
  readonly clock: readonly { readonly state: string; readonly total: number }[]
}
interface State extends Tables { readonly names: readonly { readonly id: string; readonly name: string; readonly email: string }[] }

let meander: RunningMeander
let page: Page

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
})
test.afterAll(async () => { await meander.close() })

const round = (title: string) => page.getByRole('region', { name: 'Rondes' }).getByRole('button', { name: new RegExp(title) }).first()

async function state(): Promise<State> {
  const { tables, names } = await snapshotOf(page)
  return { ...(JSON.parse(tables) as Tables), names }
}

function seatsIn({ round: rounds, seat }: State, title: string): ReadonlyMap<string, string> {
  const id = rounds.find((row) => row.title === title)?.id
  return new Map(seat.filter((row) => row.round === id).map((row) => [row.person, row.group]))
}

/** Everybody who sat somewhere before sits there still. */
function stayed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, without: readonly string[] = []): boolean {
  return [...before].every(([person, group]) => without.includes(person) || after.get(person) === group)
}

const titles = ['Kennismaken 1', 'Kennismaken 2', 'Kennismaken 3', 'Rivier per stadsdeel']

test('BR50 a kick-off of 48 people: a must, four rounds, two latecomers, one leaver, the wall and the Zoom file', async () => {
  test.setTimeout(240_000)
  await kickOffOf48(page)

  // The must: these two sit together in every round.
  const { names } = await state()
  const [one, other] = [names[0], names[1]]
  if (one === undefined || other === undefined) throw new Error('no people')
  await part(page, 'Groepen').click()
  await page.getByRole('button', { name: 'Wensen' }).click()
  for (const [label, name] of [['Wie', one.name], ['en wie', other.name]] as const) {
    await page.getByRole('combobox', { name: label, exact: true }).fill(name)
    await page.getByRole('option', { name, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await expect(page.getByText(`${one.name} en ${other.name} zitten samen`)).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Maak de 3 gemengde rondes samen' }).click()
  await expect(page.getByText(/minder kan niet/).first()).toBeVisible({ timeout: 30_000 })
  await round('Rivier per stadsdeel').click()
  await page.keyboard.press('g')
  await expect(page.locator('li[data-group]')).toHaveCount(8, { timeout: 30_000 })
  const made = await state()
  for (const title of titles.slice(0, 3)) {
    const seats = seatsIn(made, title)
    expect(seats.size).toBe(48)
    expect(seats.get(one.id)).toBe(seats.get(other.id))
  }

  // Two who come late: the best place in every round, and nobody else moves.
  await part(page, 'Deelnemers').click()
  for (const name of ['Laila te Laat', 'Bas van Later']) {
    await page.keyboard.press('n')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${name}: de beste plek is`)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => {
      const now = await state()
      const id = now.names.find((row) => row.name === name)?.id ?? ''
      return titles.filter((title) => seatsIn(now, title).has(id)).length
    }).toBe(4)
    await page.keyboard.press('Escape')
    await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
  }
  const late = await state()
  for (const title of titles) expect(stayed(seatsIn(made, title), seatsIn(late, title))).toBe(true)

  // One goes home after the first round: out of the second and later, and nobody else moves; undo brings them back.
  await part(page, 'Groepen').click()
  await round('Kennismaken 2').click()
  const leaver = names[5]
  if (leaver === undefined) throw new Error('no leaver')
  const seat = page.locator(`[data-seat="${leaver.id}"]`)
  await seat.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await seat.press('Shift+Delete')
  await expect(seat).toHaveCount(0)
  const left = await state()
  expect(titles.map((title) => seatsIn(left, title).has(leaver.id))).toEqual([true, false, false, false])
  for (const title of titles) expect(stayed(seatsIn(late, title), seatsIn(left, title), [leaver.id])).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(seat).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(seat).toHaveCount(0)

  // On the wall, with the timer of the round and the round that comes next.
  await page.getByRole('main').getByRole('button', { name: 'Toon op scherm' }).click()
  const wall = await wallWindow(meander.app)
  await expect(wall.getByRole('heading', { name: /^Kennismaken 2/ })).toBeVisible()
  await expect(wall.getByText(/^Hierna: Kennismaken 3/)).toBeVisible()
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
  await page.keyboard.press('t')
  await expect.poll(async () => (await state()).clock.map(({ state: running, total }) => `${running} ${String(total)}`)).toEqual([`running ${String((late.round.find((row) => row.title === 'Kennismaken 2')?.minutes ?? 0) * 60_000)}`])
  await page.evaluate(() => window.bridge.request('wall.close', {}))

  // The Zoom file has everybody of the round who has an address, and nobody who went home.
  const addressed = names.map((row, at) => ({ ...row, email: `deelnemer${String(at)}@example.org` }))
  await page.evaluate((all) => window.bridge.request('people.rename', { names: all }), addressed)
  const file = await page.evaluate(async (id) => {
    const answer = await window.bridge.request('groups.handOver', { round: id, kind: 'zoom', choosePlace: false })
    return answer.ok ? answer.value?.file ?? null : null
  }, late.round.find((row) => row.title === 'Kennismaken 2')?.id ?? '')
  if (file === null) throw new Error('no file')
  const lines = fs.readFileSync(path.join(file.folder, file.name), 'utf8').trim().split('\r\n')
  expect(lines[0]).toBe('Pre-assign Room Name,Email Address')
  expect(lines).toHaveLength(1 + 47)
  expect(lines.some((line) => line.endsWith(`,${addressed[5]?.email ?? ''}`))).toBe(false)
})
