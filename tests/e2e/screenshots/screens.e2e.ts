import { test, type Page } from '@playwright/test'
import { dropList } from '../kick-off-of-48.ts'
import { openSample } from '../open-meeting.ts'
import { inTheme, newKickOff, openPart, picture, start, type Language, type Size, type Theme } from './camera.ts'
import { fillWithLongWords } from './long-words.ts'

// Every screen of the working window, in both languages and themes, small and large.

const sizes: readonly Size[] = [{ width: 1366, height: 768 }, { width: 1920, height: 1080 }]
const parts = ['setup', 'people', 'breakouts', 'river', 'boards', 'harvest', 'report'] as const
const looks: readonly Theme[] = ['light', 'dark', 'contrast']
const inContrast = ['library', 'river', 'boards']

/** The screen as it is now, in every theme and size. */
async function everyLook(page: Page, language: Language, name: string): Promise<void> {
  for (const theme of looks) {
    if (theme === 'contrast' && !inContrast.includes(name)) continue
    await inTheme(page, theme)
    for (const size of sizes) await picture(page, `window/${name}`, { language, theme, size })
  }
}

async function everyPart(page: Page, language: Language, before: string): Promise<void> {
  for (const [at, part] of parts.entries()) {
    await openPart(page, at + 1)
    await page.waitForTimeout(part === 'report' ? 1_500 : 250)
    await everyLook(page, language, `${before}${part}`)
  }
}

for (const language of ['nl', 'en'] as const) {
  test(`the working window, ${language}`, async () => {
    const { page, close } = await start(language)
    await everyLook(page, language, 'library-empty')
    await page.keyboard.press('Control+n')
    await everyLook(page, language, 'new-meeting')
    await page.keyboard.press('Escape')
    await openSample(page, language)
    await everyPart(page, language, '')
    await page.evaluate(() => window.bridge.request('meeting.close', {}))

    await newKickOff(page, 'Overleg over doorverwijzingsmogelijkheden en samenwerkingsverbanden in Waterland', language)
    await everyPart(page, language, 'new-')
    await openPart(page, 2)
    await dropList(page, 'kick-off-48.csv')
    await page.getByRole('button', { name: / 48 / }).waitFor()
    await everyLook(page, language, 'people-import')
    await page.getByRole('button', { name: / 48 / }).last().click()
    await fillWithLongWords(page)
    await everyPart(page, language, 'long-')
    await page.evaluate(() => window.bridge.request('meeting.close', {}))
    await everyLook(page, language, 'library')
    await close()
  })
}
