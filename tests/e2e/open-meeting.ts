import { expect, type Page } from '@playwright/test'
import type { Answer, MeetingSnapshot } from '../../src/contract/answers.ts'
import type { Input, RequestName } from '../../src/contract/bridge.ts'

// What the host says of the meeting that is open, past everything that a window shows of it.

export type Row = Readonly<Record<string, unknown>> & { readonly id: string }
export type Tables = Readonly<Record<string, readonly Row[]>>

/** A request as the window itself would make it. */
export async function ask<N extends RequestName>(page: Page, name: N, input: Input<N>): Promise<Answer<N>> {
  return page.evaluate(([asked, given]) => window.bridge.request(asked as never, given as never), [name, input] as const)
}

/** Until the window shows a meeting: a key for one of its parts that is pressed before is lost. */
export async function meetingShown(page: Page): Promise<void> {
  await expect(page.locator('nav [aria-current="page"]')).toBeVisible()
}

/** The sample meeting, once the window shows it. */
export async function openSample(page: Page, language: 'nl' | 'en' = 'nl'): Promise<void> {
  await ask(page, 'meeting.sample', { language })
  await meetingShown(page)
}

/** A new meeting, empty unless told otherwise, once the window shows it: it may have shown another one. */
export async function newMeeting(page: Page, about: Partial<Input<'meeting.create'>> & { readonly title: string }): Promise<void> {
  const made = await ask(page, 'meeting.create', { template: 'empty', date: '', place: '', network: '', language: 'nl', ...about })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  await expect(page.locator('[data-region="header"] h1')).toContainText(about.title)
}

/** All of the open meeting; throws when none is open. */
export async function snapshotOf(page: Page): Promise<MeetingSnapshot> {
  const answer = await ask(page, 'meeting.snapshot', {})
  if (!answer.ok || answer.value === null) throw new Error('no meeting is open')
  return answer.value
}

/** Its records by table; a test that reads few fields gives their `Shape`. */
export async function tablesOf<Shape = Tables>(page: Page): Promise<Shape> {
  return JSON.parse((await snapshotOf(page)).tables) as Shape
}
