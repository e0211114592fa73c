import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Command } from '../../../src/domain/meeting/command.ts'
import { launchMeander, type RunningMeander } from '../launch.ts'
import { newMeeting } from '../open-meeting.ts'

export type Language = 'nl' | 'en'
export type Theme = 'light' | 'dark' | 'contrast'
export interface Size { readonly width: number; readonly height: number }

const folder = path.resolve(__dirname, '../../../screenshots')

/** Only what has this text in its file name is made: `ONLY=river npm run screenshots`. */
const only = process.env['ONLY'] ?? ''

/** Writes screenshots/<place>/<name>-<language>-<theme>-<width>.png. Sizes are emulated, so any display will do. */
export async function picture(page: Page, name: string, { language, theme, size }: { language: Language; theme: Theme; size: Size }): Promise<void> {
  const file = path.join(folder, `${name}-${language}-${theme}-${String(size.width)}.png`)
  if (!file.includes(only)) return
  fs.mkdirSync(path.dirname(file), { recursive: true })
  await page.setViewportSize(size)
  await settled(page)
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
}

/** Two painted frames after the motion of a change is over. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(350)
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)) }))
}

export async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((chosen) => window.bridge.request('settings.change', { theme: chosen }), theme)
  await page.waitForSelector(`html[data-theme="${theme}"]`, { state: 'attached' })
}

export async function start(language: Language): Promise<RunningMeander> {
  return launchMeander({ language })
}

export async function newKickOff(page: Page, title: string, language: Language): Promise<void> {
  await newMeeting(page, { template: 'kick-off', title, date: '2026-11-28', place: 'Buurthuis De Meevaart', network: 'Netwerk digitale doorverwijzing', language })
}

export async function submit(page: Page, command: Command): Promise<void> {
  const answer = await page.evaluate((wanted) => window.bridge.request('meeting.submit', { command: wanted }), command)
  const refused = answer.ok ? '' : JSON.stringify(answer.error)
  if (refused !== '' && !refused.includes('nothing-to-do')) throw new Error(`refused: ${refused}`)
}

/** The parts of a meeting, opened with their keys. */
export async function openPart(page: Page, part: number): Promise<void> {
  await page.keyboard.press(`Control+${String(part)}`)
  await page.waitForSelector(`nav li:nth-child(${String(part)}) [aria-current="page"]`)
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur() })
}
