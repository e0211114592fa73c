import fs from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { newMeeting } from './open-meeting.ts'

/** The lists of people that are read in the tests. */
export const lists = path.resolve(__dirname, '../files/people')

/** A part of the meeting, in the bar at the side. */
export const part = (page: Page, name: string): Locator => page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}`) })

/** Drops one of the lists on the part that is open; with a dialog open, on that (`where`: the last of what it matches). */
export async function dropList(page: Page, file: string, where = 'main > div'): Promise<void> {
  await page.evaluate(({ bytes, name, place }) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], name))
    const target = [...document.querySelectorAll(place)].at(-1)
    target?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
  }, { bytes: [...fs.readFileSync(path.join(lists, file))], name: file, place: where })
}

/** A new kick-off whose 48 people have been taken in; the part Deelnemers is open. */
export async function kickOffOf48(page: Page): Promise<void> {
  await newMeeting(page, { template: 'kick-off', title: 'Kick-off', date: '2026-03-12', place: 'Buurthuis' })
  await part(page, 'Deelnemers').click()
  await expect(page.getByRole('button', { name: 'Lijst ophalen' })).toBeVisible()
  await dropList(page, 'kick-off-48.csv')
  await page.getByRole('button', { name: 'Neem 48 deelnemers op' }).click()
  await expect(page.getByRole('heading', { name: /48 deelnemers/ })).toBeVisible()
}
