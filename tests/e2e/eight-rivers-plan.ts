import type { Page } from '@playwright/test'
import { ask, newMeeting, type Row, type Tables } from './open-meeting.ts'

// What both hands have to make, and what of a meeting must be equal whoever made it.

export interface Planned { readonly kind: 'kans' | 'obstakel' | 'brug' | 'briefje'; readonly text: string; readonly zone: string; readonly along: number; readonly across: number }

export const districts = ['Noord', 'Oost', 'Zuid', 'West', 'Haven', 'Dijk', 'Molen', 'Park'] as const
export const alongWords = ['bij de bron', 'in de bovenloop', 'halverwege', 'in de benedenloop', 'bij de zee'] as const
export const acrossWords = ['aan de overkant', 'in het water', 'op deze oever'] as const
export const due = '2027-01-15'
export const dueTyped = '15012027'
export const who = 'de gemeente'
export const plankOf = (district: string): string => `Sleutel regelen ${district}`
/** What says the same in four rivers, and is laid together. */
export const alike = districts.slice(0, 4).map((district) => `Geen laptops in ${district}`)
export const together = 'in 4 van 8 stadsdelen'

/** Three things in each river, a fourth in two of them: what, and where it has to lie in the end. */
export function planOf(district: string, at: number): readonly Planned[] {
  return [
    { kind: 'obstakel', text: alike[at] ?? `Wifi hapert in ${district}`, zone: 'in de bovenloop, in het water', along: 0.3, across: 0.05 },
    { kind: 'brug', text: `Buurthuis ${district}`, zone: 'halverwege, in het water', along: 0.525, across: 0 },
    { kind: 'kans', text: `Studenten uit ${district}`, zone: 'in de benedenloop, aan de overkant', along: 0.72, across: -0.8 },
    ...(at % 4 === 0 ? [{ kind: 'briefje', text: `Onthouden: ${district}`, zone: 'in de bovenloop, op deze oever', along: 0.32, across: 0.8 } as const] : []),
  ]
}

/** A new meeting with eight districts and nobody in it. */
export async function eightDistricts(page: Page, title: string): Promise<void> {
  await newMeeting(page, { title })
  await ask(page, 'meeting.submit', { command: { type: 'add', table: 'district', rows: districts.map((district) => ({ id: district.toLowerCase(), fields: { name: district } })) } })
}

/** Where the outline says that each thing of the open river lies: text to words. */
export async function zones(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(await page.locator('li[data-thing]').evaluateAll((all) => all.map((row) => [
    row.querySelector('button')?.firstChild?.textContent ?? '', row.querySelector(':scope > p')?.firstChild?.textContent ?? '',
  ] as const)))
}

const sorted = (lines: readonly string[]): string[] => [...lines].sort()

/** The rivers without ids, orders and exact places: what somebody would say when asked what is in them. */
export function said(all: Tables): unknown {
  const items = new Map(all['item']?.map((item) => [item.id, item]))
  const text = (id: unknown): string => String(items.get(String(id))?.['text'])
  const riverOf = (item: Row | undefined): string => String(all['river']?.find((river) => river.id === item?.['river'])?.['title'])
  return {
    rivers: all['river']?.map((river) => [river['title'], river['district'], river['seed'], river['scenery'], (river['bends'] as unknown[]).length > 0]),
    things: sorted([...items.values()].map((item) => [riverOf(item), item['kind'], item['text'], text(item['parent']), item['who'], item['due'], item['width'], item['turn'], item['locked']].join(' | '))),
    links: sorted(all['link']?.map((link) => [text(link['from']), text(link['to']), link['label']].join(' → ')) ?? []),
    piles: all['pile']?.map((pile) => pile['text']),
    piled: sorted(all['piled']?.map((one) => text(one['item'])) ?? []),
  }
}
