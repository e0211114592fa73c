import { expect, test, type Page } from '@playwright/test'
import { launchMeander, type RunningMeander } from './launch.ts'
import { openSample, tablesOf } from './open-meeting.ts'

// RC14: each thing that the checker finds leads to the place where it is written, and gives that place the focus.

test.setTimeout(120_000)
let meander: RunningMeander
let page: Page

const submit = (command: unknown): Promise<boolean> => page.evaluate(async (given) => (await window.bridge.request('meeting.submit', { command: given } as never)).ok, command)
const edit = (table: string, id: string, fields: object): unknown => ({ type: 'edit', table, rows: [{ id, fields }] })
const report = async (): Promise<void> => { await page.keyboard.press('Control+7'); await expect(page.getByRole('heading', { name: 'Nakijken' })).toBeVisible() }
const finding = (text: string | RegExp) => page.getByRole('region', { name: 'Nakijken' }).getByRole('button', { name: text })
const focused = (where: string) => page.locator(`${where} :focus, ${where}:focus`)

const idsOf = async (table: string): Promise<string[]> => ((await tablesOf(page))[table] ?? []).map(({ id }) => id)

test.beforeAll(async () => {
  meander = await launchMeander()
  page = meander.page
  await openSample(page)
})
test.afterAll(async () => { await meander.close().catch(() => undefined) })

test('RC14 to the date, the programme and the question in Setup, to the round and the group in Break-outs, to the texts of the report', async () => {
  const [[, block = ''], [, question = ''], rounds] = [await idsOf('block'), await idsOf('question'), await idsOf('round')]
  const round = rounds.at(-1) ?? ''
  expect(rounds.length).toBeGreaterThan(1)
  expect(await submit({ type: 'together', label: 'test', commands: [
    edit('meeting', 'meeting', { date: '', aim: 'Samen verder (en dan', nutshell: 'Kort gezegd (zie' }), edit('block', block, { title: 'Pauze (met soep' }), edit('question', question, { text: 'Wat helpt (ons' }),
    edit('round', round, { task: 'Praat erover (tien minuten' }), { type: 'add', table: 'group', rows: [{ id: 'group-x', fields: { round: rounds[0], name: 'De blauwe (tafel' } }] },
  ] })).toBe(true)
  for (const [text, place] of [
    ['De bijeenkomst heeft geen datum', '[data-field="date"]'], ['Samen verder (en dan', '[data-field="aim"]'], ['Pauze (met soep', `[data-record="block:${block}"]`],
    ['Wat helpt (ons', `[data-record="question:${question}"]`], ['Praat erover', `[data-record="round:${round}"]`], ['De blauwe (tafel', '[data-record="group:group-x"]'],
    ['Kort gezegd (zie', '[data-field="nutshell"]'],
  ] as const) {
    await report()
    const all = page.getByRole('region', { name: 'Nakijken' }).getByRole('button', { name: /^Toon alle/ })
    await expect(finding(text).or(all).first()).toBeVisible()
    if (await finding(text).count() === 0) await all.click()
    await finding(text).first().click()
    await expect(focused(place), String(text)).toHaveCount(1)
  }
})

test('RC14 who was led somewhere and goes elsewhere is not led there again', async () => {
  const rounds = await idsOf('round')
  await report()
  await finding('Praat erover').first().click()
  await expect(focused(`[data-record="round:${rounds.at(-1) ?? ''}"]`)).toHaveCount(1)
  await page.getByRole('region', { name: 'Rondes' }).locator('li button').first().click()
  await expect(page.locator(`[data-record="round:${rounds[0] ?? ''}"]`)).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(page.locator('[data-field="date"]')).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.locator(`[data-record="round:${rounds[0] ?? ''}"]`)).toBeVisible()
})
