import { expect, test } from '@playwright/test'
import { launchMeander, type RunningMeander } from './launch.ts'

let running: RunningMeander | null = null
test.afterEach(async () => {
  await running?.close().catch(() => undefined)
  running = null
})

test('BR24 seven groups take one page over the whole width of the wall, in letters larger than the least', async () => {
  running = await launchMeander()
  const { app, page } = running
  await page.getByRole('button', { name: 'Bekijk het voorbeeld' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Waterstad')
  await page.keyboard.press('Control+3')
  const round = await page.locator('section[data-record^="round:"]').getAttribute('data-record')
  await page.evaluate(async (id) => {
    const snapshot = await window.bridge.request('meeting.snapshot', {})
    const people = snapshot.ok && snapshot.value !== null ? (JSON.parse(snapshot.value.tables) as { person: { id: string }[] }).person : []
    await window.bridge.request('meeting.submit', { command: { type: 'edit', table: 'person', rows: people.map((person, at) => ({ id: person.id, fields: { presence: at < 27 ? 'present' : 'absent' } })) } })
    await window.bridge.request('meeting.submit', { command: { type: 'edit', table: 'round', rows: [{ id, fields: { divide: 'groups', groups: 7 } }] } })
  }, (round ?? '').slice('round:'.length))
  await expect(page.getByText('27 mensen')).toBeVisible()
  await page.getByRole('button', { name: 'Maak opnieuw' }).click()
  await expect(page.locator('[data-group]')).toHaveCount(7, { timeout: 15_000 })
  await page.keyboard.press('F5')
  await expect.poll(() => app.windows().some((window) => window.url().includes('projector'))).toBe(true)
  const wall = app.windows().find((window) => window.url().includes('projector'))
  if (wall === undefined) throw new Error('no wall')
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('projector'))
    window?.setFullScreen(false)
    window?.setContentSize(1280, 720)
  })
  const shown = () => wall.evaluate(() => {
    const cards = [...document.querySelectorAll('section')].map((card) => ({ right: card.getBoundingClientRect().right, letters: Number.parseFloat(getComputedStyle(card).fontSize) }))
    return { cards: cards.length, isOver: cards.some((card) => card.right > innerWidth), reaches: Math.max(...cards.map((card) => card.right)) / innerWidth > 0.9, letters: Math.round(((cards[0]?.letters ?? 0) * 1080) / innerHeight) }
  })
  await expect.poll(shown).toMatchObject({ cards: 7, isOver: false, reaches: true })
  expect((await shown()).letters).toBeGreaterThan(40)
})
