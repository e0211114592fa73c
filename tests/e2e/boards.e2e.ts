import { expect, test, type Page } from '@playwright/test'
import { axeIn } from './axe.ts'
import { part } from './kick-off-of-48.ts'
import { launchMeander, wallWindow } from './launch.ts'
import { ask, newMeeting, openSample, tablesOf } from './open-meeting.ts'

/** The texts of the cards in a column that stand for themselves, from top to bottom. */
function cards(page: Page, column: number): Promise<string[]> {
  return page.locator('[data-column]').nth(column).locator('[data-card][data-top]').evaluateAll((list) => list.map((card) => card.querySelector('button')?.firstChild?.textContent ?? ''))
}

test('three theme boards: cards typed, pasted, moved by key and drag, put together, voted on, concluded', async () => {
  const { page, close } = await launchMeander()
  await newMeeting(page, { title: 'Kick-off' })
  await page.keyboard.press('Control+5')
  await page.getByRole('textbox', { name: 'Nieuw thema' }).fill('Vrijwilligers')
  await page.keyboard.press('Enter')
  for (const theme of ['Laptops', 'Doorverwijzen']) {
    await page.getByRole('button', { name: 'Thema toevoegen' }).click()
    await page.getByRole('textbox', { name: 'Nieuw thema' }).fill(theme)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: theme })).toHaveAttribute('aria-selected', 'true')
  }
  await page.getByRole('tab', { name: 'Vrijwilligers' }).click()

  const dreams = page.getByRole('textbox', { name: 'Nieuwe kaart: Dromen en doelen' })
  await dreams.click()
  for (const text of ['Genoeg vrijwilligers', 'Iedereen doet mee', 'Een vaste plek']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => cards(page, 0)).toEqual(['Genoeg vrijwilligers', 'Iedereen doet mee', 'Een vaste plek'])

  await page.getByRole('textbox', { name: 'Nieuwe kaart: Wat en wie is nodig' }).click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '- Training\n- Koffie\n\n3. Reiskosten')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect.poll(() => cards(page, 2)).toEqual(['Training', 'Koffie', 'Reiskosten'])

  // By key: up in the column, to the next column, and the focus goes along.
  await page.getByRole('button', { name: 'Een vaste plek (' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => cards(page, 0)).toEqual(['Genoeg vrijwilligers', 'Een vaste plek', 'Iedereen doet mee'])
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => cards(page, 1)).toEqual(['Een vaste plek'])
  await expect(page.getByRole('button', { name: 'Een vaste plek (' })).toBeFocused()

  // By drag: "Koffie" in front of "Een vaste plek".
  const from = await page.getByRole('button', { name: 'Koffie' }).boundingBox()
  const to = await page.locator('[data-card]', { hasText: 'Een vaste plek' }).boundingBox()
  if (from === null || to === null) throw new Error('a card is not drawn')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 })
  await page.mouse.move(to.x + 30, to.y + 4, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => cards(page, 1)).toEqual(['Koffie', 'Een vaste plek'])
  expect(await cards(page, 2)).toEqual(['Training', 'Reiskosten'])

  // Put under the card above: its words stay in sight.
  await page.getByRole('button', { name: 'Reiskosten (' }).focus()
  await page.keyboard.press('g')
  await expect.poll(() => cards(page, 2)).toEqual(['Training'])
  await expect(page.getByRole('button', { name: 'Reiskosten (' })).toBeVisible()

  // While there is voted nobody sees who is ahead; the facilitator may ask, and with the next step it hides again.
  await page.getByRole('radio', { name: '4 Stippen' }).press('Space')
  await page.getByRole('button', { name: 'Koffie (' }).focus()
  await page.keyboard.press('+')
  await expect.poll(async () => (await tablesOf(page))['vote']?.length).toBe(1)
  await expect(page.getByRole('img', { name: 'stippen nog niet in beeld' })).toHaveCount(6)
  await expect(page.getByRole('img', { name: '1 stip' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Toon de tussenstand' }).click()
  await expect(page.getByRole('img', { name: '1 stip' })).toHaveCount(1)
  await page.getByRole('radio', { name: '3 Groeperen' }).press('Space')
  await expect(page.getByRole('img', { name: '1 stip' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Koffie (' }).focus()
  await page.keyboard.press('-')
  await expect.poll(async () => (await tablesOf(page))['vote']?.length).toBe(0)

  // Dots, a state, an addressee and a need, all from the keys.
  await page.getByRole('button', { name: 'Training (' }).focus()
  for (const [key, dots] of [['+', 1], ['+', 2], ['-', 1]] as const) {
    await page.keyboard.press(key)
    await expect.poll(async () => (await tablesOf(page))['vote']?.length).toBe(dots)
  }
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  await page.keyboard.type('gemeente')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Training (' })).toBeFocused()
  await page.getByRole('radio', { name: '5 Afronden' }).press('Space')

  await page.getByRole('button', { name: /Wat is de conclusie/ }).click()
  await page.keyboard.type('Er zijn nieuwe vrijwilligers nodig.')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tablesOf(page))['board']?.find((board) => board['title'] === 'Vrijwilligers')).toMatchObject({ conclusion: 'Er zijn nieuwe vrijwilligers nodig.', step: 'conclude' })
  const now = await tablesOf(page)
  const training = now['item']?.find((item) => item['text'] === 'Training')
  expect(training).toMatchObject({ addressee: 'gemeente', kind: 'card' })
  expect(now['vote']).toHaveLength(1)
  expect(now['need']).toMatchObject([{ text: 'Training' }])
  expect(now['item']?.find((item) => item['text'] === 'Reiskosten')?.['parent']).toBe(training?.['id'])

  // What was done last is taken back, by name.
  await page.getByRole('button', { name: 'Training (' }).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => cards(page, 2)).toEqual(['Reiskosten'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => cards(page, 2)).toEqual(['Training'])
  await close()
})

test('the room sees a board when it is shown, only numbers while it is silent, and one card in the spotlight', async () => {
  const { app, page, close } = await launchMeander()
  await openSample(page)
  await part(page, 'Borden').click()
  await page.getByRole('radio', { name: '1 Stil' }).press('Space')
  await page.keyboard.press('F5')
  const wall = await wallWindow(app)
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Passend leermateriaal')
  await expect(wall.getByText('Laptops om thuis te oefenen')).toHaveCount(0)
  await page.getByRole('radio', { name: '2 Tonen' }).press('Space')
  await expect(wall.getByText('Laptops om thuis te oefenen').first()).toBeVisible()
  await page.getByRole('button', { name: 'Laptops om thuis te oefenen' }).focus()
  await page.keyboard.press('l')
  await expect.poll(async () => (await tablesOf(page))['wall']?.[0]?.['spotlight']).toBe('board-0-card-3-0')
  await close()
})

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on boards, harvest and report (${theme})`, async () => {
    const { page, close } = await launchMeander({ language: theme === 'dark' ? 'en' : 'nl' })
    await ask(page, 'settings.change', { theme })
    await openSample(page)
    for (const [keys, mark] of [['Control+5', '[data-column]'], ['Control+6', '[data-record^="need:"]'], ['Control+PageDown', '[data-record^="agreement:"]'], ['Control+7', 'iframe']] as const) {
      await page.keyboard.press(keys)
      await page.locator(mark).first().waitFor()
      expect(await axeIn(page), keys).toEqual([])
    }
    await close()
  })
}
