import { test, type Page } from '@playwright/test'
import { picture, start, submit, type Size } from './camera.ts'

// Groups on the wall for 12, 48 and 200 people, on a screen and on an old beamer: every page.

const sizes: readonly Size[] = [{ width: 1920, height: 1080 }, { width: 1024, height: 768 }]
const firstNames = ['Fatima Zahra', 'Marten', 'Karin', 'Ahmed', 'Joris', 'Ingeborg', 'Hatice', 'Koen', 'François', 'Zoë', 'Abdelkader', 'Nguyễn Thị', 'Piet']
const lastNames = ['Amrani', 'Fokkema', 'el Ouazzani-Benhaddou', 'Claeys', 'Søndergaard', 'Wouters-Maes', 'van der Heijden', 'Ánh', 'Verbruggen', 'Tjon-A-Fat', 'de Vries']
const rooms = ['Zaal 1', 'Zolder', 'Kantine', 'Tuin']

async function room(page: Page, people: number, size: number): Promise<void> {
  await page.evaluate((title) => window.bridge.request('meeting.create', { template: 'empty', title, date: '', place: '', network: '', language: 'nl' }), `Zaal van ${String(people)}`)
  const ids = Array.from({ length: people }, (_, at) => `p${String(at)}`)
  await submit(page, { type: 'add', table: 'person', rows: ids.map((id) => ({ id, fields: {} })) })
  const names = ids.map((id, at) => ({ id, email: '', name: `${firstNames[(at * 5 + 3) % firstNames.length] ?? ''} ${lastNames[(at * 7) % lastNames.length] ?? ''}` }))
  await page.evaluate((all) => window.bridge.request('people.rename', { names: all }), names)
  await submit(page, { type: 'add', table: 'round', rows: [{ id: 'r', fields: { title: 'Kennismaken', task: 'Wie ben je, waar werk je, en wat doe je aan digitale inclusie?' } }, { id: 's', fields: { title: 'Rivier per stadsdeel', minutes: 45 } }] })
  const groups = Math.ceil(people / size)
  await submit(page, { type: 'fill-rounds', rounds: [{ round: 'r', groups: Array.from({ length: groups }, (_, at) => ({ id: `g${String(at)}`, name: String(at + 1), people: ids.filter((__, person) => person % groups === at) })) }] })
  await submit(page, { type: 'edit', table: 'group', rows: Array.from({ length: groups }, (_, at) => ({ id: `g${String(at)}`, fields: { room: rooms[at % rooms.length] ?? '' } })) })
  await submit(page, { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { show: 'groups', of: 'r', spotlight: null, blank: 'no' } }] })
}

test('groups on the wall for 12, 48 and 200 people', async () => {
  const { app, page, close } = await start('nl')
  const opening = app.waitForEvent('window', { predicate: (window) => window.url().includes('projector') })
  await page.evaluate(() => window.bridge.request('wall.open', {}))
  const wall = await opening
  await wall.waitForSelector('html[data-ready="true"]', { state: 'attached' })
  for (const [people, size] of [[12, 4], [48, 4], [200, 5]] as const) {
    await room(page, people, size)
    for (const shown of sizes) {
      for (const at of [1, 2, 3]) {
        await picture(wall, `wall/groups-${String(people)}-${String(at)}`, { language: 'nl', theme: 'light', size: shown })
        await wall.evaluate(() => window.dispatchEvent(new CustomEvent('wall-turn', { detail: 'next', cancelable: true })))
      }
    }
  }
  await close()
})
