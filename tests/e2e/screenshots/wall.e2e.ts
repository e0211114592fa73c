import { test, type Page } from '@playwright/test'
import { openSample, tablesOf } from '../open-meeting.ts'
import { inTheme, newKickOff, picture, start, submit, type Language, type Size, type Theme } from './camera.ts'
import { fillWithLongWords } from './long-words.ts'

// What the room sees, on a beamer of 1024 by 768, on a screen, and at 4K.

const sizes: readonly Size[] = [{ width: 1024, height: 768 }, { width: 1920, height: 1080 }, { width: 3840, height: 2160 }]

interface Shown { readonly name: string; readonly fields: Readonly<Record<string, string | null>>; readonly clock?: boolean }

async function shows(page: Page): Promise<readonly Shown[]> {
  const state = await tablesOf(page)
  const first = (table: string): string | null => (state[table]?.[0]?.['id']) ?? null
  const things = (state['item'] ?? []).filter((item) => item['river'] === first('river') && item['kind'] === 'obstacle')
  const column = (state['column'] ?? []).find((one) => one['board'] === first('board'))
  const card = (state['item'] ?? []).find((item) => item['column'] === column?.['id'])
  const plain = { of: null, spotlight: null, blank: 'no' }
  return [
    { name: 'welcome', fields: { ...plain, show: 'welcome' } },
    { name: 'agenda', fields: { ...plain, show: 'agenda' } },
    { name: 'groups', fields: { ...plain, show: 'groups', of: first('round') } },
    { name: 'river', fields: { ...plain, show: 'river', of: first('river') } },
    { name: 'rivers', fields: { ...plain, show: 'rivers' } },
    { name: 'board', fields: { ...plain, show: 'board', of: first('board') } },
    { name: 'needs', fields: { ...plain, show: 'needs' } },
    { name: 'agreements', fields: { ...plain, show: 'agreements' } },
    { name: 'spotlight-thing', fields: { ...plain, show: 'river', of: first('river'), spotlight: (things[0]?.['id']) ?? null } },
    { name: 'spotlight-card', fields: { ...plain, show: 'board', of: first('board'), spotlight: (card?.['id']) ?? null } },
    { name: 'blank', fields: { ...plain, show: 'agenda', blank: 'black' } },
    { name: 'clock', fields: { ...plain, show: 'clock' }, clock: true },
    { name: 'agenda-with-clock', fields: { ...plain, show: 'agenda' }, clock: true },
  ]
}

async function everyShow(page: Page, wall: Page, before: string, look: { language: Language; theme: Theme; sizes: readonly Size[] }): Promise<void> {
  await inTheme(page, look.theme)
  for (const { name, fields, clock } of await shows(page)) {
    await submit(page, { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields }] })
    if (clock === true) await submit(page, { type: 'clock', action: { do: 'start', ms: 600_000 } })
    await wall.waitForTimeout(name.startsWith('river') ? 900 : 150)
    for (const size of look.sizes) await picture(wall, `wall/${before}${name}`, { language: look.language, theme: look.theme, size })
    if (clock === true) await submit(page, { type: 'clock', action: { do: 'stop' } })
  }
}

for (const language of ['nl', 'en'] as const) {
  test(`the wall, ${language}`, async () => {
    const { app, page, close } = await start(language)
    await openSample(page, language)
    const opening = app.waitForEvent('window', { predicate: (window) => window.url().includes('projector') })
    await page.evaluate(() => window.bridge.request('wall.open', {}))
    const wall = await opening
    await wall.waitForSelector('html[data-ready="true"]', { state: 'attached' })
    await everyShow(page, wall, '', { language, theme: 'light', sizes })
    await everyShow(page, wall, '', { language, theme: 'dark', sizes: sizes.slice(1, 2) })
    if (language === 'nl') {
      await page.evaluate(() => window.bridge.request('meeting.close', {}))
      await newKickOff(page, 'Overleg over doorverwijzingsmogelijkheden en samenwerkingsverbanden in Waterland', language)
      await fillWithLongWords(page)
      await everyShow(page, wall, 'long-', { language, theme: 'light', sizes: sizes.slice(0, 2) })
    }
    await close()
  })
}
