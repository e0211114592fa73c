import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { Command } from '#domain/meeting/command.ts'
import { motionOver } from './at-rest.ts'
import { axeIn } from './axe.ts'
import { asRoot, launchMeander, newUserFolder, wallWindow } from './launch.ts'
import { meetingShown, newMeeting, openSample } from './open-meeting.ts'

// Text is only text, and a disk that gives up is said at once.

const calls = ['window.hit=1', 'alert(1)', 'fetch("http://127.0.0.1:9/")', 'top.hit=1', 'document.title="hit"']
const shapes = [
  '<script>CALL</script>', '"><script>CALL</script>', '<img src=x onerror=CALL>', '<svg onload=CALL>', '<svg><script>CALL</script></svg>', '</title><script>CALL</script>',
  '<iframe srcdoc="<script>CALL</script>"></iframe>', '<a href="javascript:CALL">x</a>', '<details open ontoggle=CALL>x</details>', '<body onload=CALL>',
  '</textarea><script>CALL</script>', "';CALL;//", '${CALL}', '{{constructor.constructor("CALL")()}}', '<math><mtext><img src=x onerror=CALL></mtext></math>',
  '<style>@import "x";</style><img src=x onerror=CALL>', ']]><script>CALL</script>', '--><script>CALL</script>', '<object data="javascript:CALL"></object>', '&lt;script&gt;CALL&lt;/script&gt;',
]
const payloads = shapes.flatMap((shape) => calls.map((call) => shape.replaceAll('CALL', call)))

const submit = (page: Page, command: Command, names: { id: string; name: string; email: string }[] = []) =>
  page.evaluate(([given, kept]) => window.bridge.request('meeting.submit', { command: given, names: kept }), [command, names] as const)

/** Shows something else on the wall, and waits until the wall does. */
async function showOn(wall: Page, page: Page, show: 'welcome' | 'agenda' | 'groups' | 'river' | 'rivers' | 'board' | 'needs' | 'agreements', of: string | null): Promise<void> {
  const before = await wall.locator('body').innerText()
  const answer = await submit(page, { type: 'edit', table: 'wall', rows: [{ id: 'wall', fields: { show, of } }] })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  await expect.poll(() => wall.locator('body').innerText(), show).not.toBe(before)
  await motionOver(wall)
}

/** A meeting in which every kind of text is one of the payloads. */
function poisoned(): { command: Command; names: { id: string; name: string; email: string }[] } {
  const at = (n: number): string => payloads[n % payloads.length] ?? ''
  const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${prefix}${String(n)}`)
  const kinds = ['opportunity', 'obstacle', 'bridge', 'boat', 'note'] as const
  return {
    command: { type: 'together', label: 'test', commands: [
      { type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields: { title: at(0), place: at(1), network: at(2), aim: at(3), nutshell: at(4), next: at(5) } }] },
      { type: 'add', table: 'district', rows: ids('d', 3).map((id, n) => ({ id, fields: { name: at(6 + n) } })) },
      { type: 'add', table: 'organisation', rows: ids('o', 3).map((id, n) => ({ id, fields: { name: at(9 + n), sort: at(12 + n) } })) },
      { type: 'add', table: 'person', rows: ids('p', 6).map((id, n) => ({ id, fields: { district: `d${String(n % 3)}`, organisation: `o${String(n % 3)}`, tags: [at(15 + n)] } })) },
      { type: 'add', table: 'round', rows: [{ id: 'r0', fields: { title: at(21), task: at(22) } }] },
      { type: 'add', table: 'group', rows: ids('g', 2).map((id, n) => ({ id, fields: { round: 'r0', name: at(23 + n), room: at(25 + n) } })) },
      ...ids('p', 6).map((person, n): Command => ({ type: 'seat', round: 'r0', person, group: `g${String(n % 2)}` })),
      { type: 'add', table: 'river', rows: [{ id: 'v0', fields: { title: at(27), words: { obstacle: at(28) } } }] },
      { type: 'add', table: 'item', rows: ids('t', 30).map((id, n) => ({ id, fields: { kind: kinds[n % 5], river: 'v0', text: at(29 + n), along: (n + 1) / 32, across: (n % 5) / 2.5 - 0.9 } })) },
      { type: 'add', table: 'board', rows: [{ id: 'b0', fields: { title: at(59), conclusion: at(60), step: 'conclude' } }] },
      { type: 'add', table: 'column', rows: [{ id: 'c0', fields: { board: 'b0', title: at(61), question: at(62) } }] },
      { type: 'add', table: 'item', rows: ids('k', 30).map((id, n) => ({ id, fields: { kind: 'card', column: 'c0', text: at(63 + n), addressee: at(70 + n) } })) },
      { type: 'mark-need', id: 'n0', items: ['t0', 'k0'], text: at(93) },
      { type: 'add', table: 'agreement', rows: [{ id: 'a0', fields: { what: at(94), who: at(95), outcome: at(96) } }] },
      { type: 'add', table: 'principle', rows: [{ id: 'u0', fields: { text: at(97) } }] },
    ] },
    names: ids('p', 6).map((id, n) => ({ id, name: payloads[98 + (n % 2)] ?? '', email: `x${String(n)}@example.org` })),
  }
}

test('100 pieces of script in every text: nothing runs, in the working window, on the wall, in HTML and in PDF', async () => {
  test.setTimeout(120_000)
  expect(payloads).toHaveLength(100)
  const { app, page, documentsFolder, close } = await launchMeander()
  const heard: string[] = []
  app.on('window', (window) => { window.on('dialog', (dialog) => { heard.push(dialog.message()); void dialog.dismiss() }) })
  page.on('dialog', (dialog) => { heard.push(dialog.message()); void dialog.dismiss() })
  await newMeeting(page, { template: 'kick-off', title: 'x' })
  const { command, names } = poisoned()
  const answer = await submit(page, command, names)
  expect(answer.ok ? 'taken in' : JSON.stringify(answer.error)).toBe('taken in')
  for (const key of [1, 2, 3, 4, 5, 6, 7]) {
    await page.keyboard.press(`Control+${String(key)}`)
    await expect(page.locator(`nav li:nth-child(${String(key)}) [aria-current="page"]`)).toBeVisible()
    await motionOver(page)
  }
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => window.bridge.request('wall.open', {}))
  const wall = await wallWindow(app)
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
  for (const [show, of] of [['agenda', null], ['groups', 'r0'], ['river', 'v0'], ['rivers', null], ['board', 'b0'], ['needs', null], ['agreements', null], ['welcome', null]] as const) await showOn(wall, page, show, of)
  for (const window of [page, wall]) {
    expect(await window.evaluate(() => ['hit' in window, document.title, document.querySelectorAll('script:not([type=module]), object, embed').length])).toEqual([false, 'Meander', 0])
  }
  const made = await page.evaluate(() => window.bridge.request('report.export', { version: 'internal', formats: ['html', 'pdf'], choosePlace: false }))
  expect(made.ok).toBe(true)
  const folder = path.join(documentsFolder, 'Meander')
  const html = fs.readFileSync(path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith('.html')) ?? ''), 'utf8')
  expect(html.match(/<(script|iframe|object|embed|body onload|details open ontoggle)/gi)).toBeNull()
  expect(html.match(/<[^>]+\son[a-z]+\s*=\s*[^>]*>/gi)?.filter((tag) => !tag.includes('&')) ?? []).toEqual([])
  expect(heard).toEqual([])
  console.log(`script payloads: ${String(payloads.length)} × working window, wall, HTML, PDF: 0 executed`)
  await close()
})

/** Words of a PDF with their places, in points. */
function wordsOnPaper(file: string): { text: string; left: number; right: number; height: number }[] {
  const markup = execFileSync('pdftotext', ['-enc', 'UTF-8', '-bbox', file, '-'], { encoding: 'utf8' })
  return [...markup.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)]
    .map(([, left, top, right, bottom, text]) => ({ text: text ?? '', left: Number(left), right: Number(right), height: Number(bottom) - Number(top) }))
}

test('a word of 250 letters in every text makes no page of the PDF wider, smaller or emptier', async () => {
  const { page, documentsFolder, close } = await launchMeander()
  await page.evaluate(() => window.bridge.request('meeting.create', { template: 'empty', title: 'Lang', date: '', place: '', network: '', language: 'nl' }))
  const long = `https://voorbeeld.example/${'overleg'.repeat(32)}`
  const answer = await submit(page, { type: 'together', label: 'test', commands: [
    { type: 'edit', table: 'meeting', rows: [{ id: 'meeting', fields: { place: long, aim: long, nutshell: `Kort ${long}` } }] },
    { type: 'add', table: 'river', rows: [{ id: 'v0', fields: { title: 'Noord' } }] },
    { type: 'add', table: 'item', rows: [
      { id: 't0', fields: { kind: 'opportunity', river: 'v0', text: 'gewonekans', along: 0.2, across: 0 } }, { id: 't1', fields: { kind: 'opportunity', river: 'v0', text: long, along: 0.4, across: 0 } },
      { id: 't2', fields: { kind: 'obstacle', river: 'v0', text: 'gewoonobstakel', along: 0.6, across: 0 } }, { id: 't3', fields: { kind: 'obstacle', river: 'v0', text: long, addressee: long, along: 0.8, across: 0 } },
    ] },
    { type: 'add', table: 'board', rows: [{ id: 'b0', fields: { title: 'Thema', conclusion: long } }] },
    { type: 'add', table: 'agreement', rows: [{ id: 'a0', fields: { what: `afspraak ${long}`, who: long, outcome: long } }] },
    { type: 'mark-need', id: 'n0', items: ['t3'], text: long },
  ] })
  expect(answer.ok ? 'taken in' : JSON.stringify(answer.error)).toBe('taken in')
  const made = await page.evaluate(() => window.bridge.request('report.export', { version: 'internal', formats: ['pdf'], choosePlace: false }))
  expect(made.ok).toBe(true)
  const folder = path.join(documentsFolder, 'Meander')
  const words = wordsOnPaper(path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? ''))
  // Ten points of letters are thirteen of line.
  for (const word of ['gewonekans', 'gewoonobstakel']) expect(Math.max(...words.filter(({ text }) => text.includes(word)).map(({ height }) => height)), word).toBeGreaterThan(12)
  // 17 mm of margin on both sides of A4.
  expect(words.filter(({ left, right }) => left < 47 || right > 548).map(({ text }) => text)).toEqual([])
  await close()
})

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on the river and on the wall (${theme})`, async () => {
    const { app, page, close } = await launchMeander({ language: theme === 'dark' ? 'en' : 'nl' })
    await page.evaluate((chosen) => window.bridge.request('settings.change', { theme: chosen }), theme)
    await openSample(page)
    await page.keyboard.press('Control+4')
    await page.getByRole('tab', { name: /Dijkwijk/ }).waitFor()
    expect(await axeIn(page)).toEqual([])
    await page.evaluate(() => window.bridge.request('wall.open', {}))
    const wall = await wallWindow(app)
    await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
    for (const [show, of] of [['groups', 'round-0'], ['river', 'river-0'], ['board', 'board-0'], ['needs', null], ['welcome', null]] as const) {
      await showOn(wall, page, show, of)
      expect([show, ...await axeIn(wall)]).toEqual([show])
    }
    await close()
  })
}

/** Fills the disk to the last byte, then asks for one card more; the store's own ballast is used up on the way. */
async function runOut(page: Page, data: string): Promise<void> {
  const ballast = path.join(data, 'ballast')
  const fill = (): void => {
    try {
      for (;;) fs.appendFileSync(ballast, Buffer.alloc(1 << 20))
    } catch {
      // Full: that is what was wanted.
    }
    try {
      for (;;) fs.appendFileSync(ballast, Buffer.alloc(512))
    } catch {
      // To the last block.
    }
  }
  const add = page.getByRole('textbox', { name: 'Nieuwe kaart: Dromen en doelen' })
  const red = page.locator('[data-save="full"], [data-save="failed"]')
  for (let n = 0; n < 6 && await red.count() === 0; n++) {
    fill()
    const card = `Kaart die niet meer past ${String(n)}`
    await add.fill(`${card} ${'x'.repeat(6000)}`)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-card]', { hasText: card }).or(red).first()).toBeVisible()
  }
  await expect(red).toBeVisible()
  await expect(page.getByText(/is niet opgeslagen|kan nu niets worden opgeslagen/).first()).toBeVisible()
  await expect(page.getByText('Eerste kaart').first()).toBeVisible()
  fs.rmSync(ballast)
  await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(red).toHaveCount(0)
  // What was refused came back into the field: it is still to be saved, or to be thrown away.
  await expect(add).not.toHaveValue('')
  await page.keyboard.press('Escape')
  await add.fill('')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
}

test('a disk that takes nothing any more: it is said in red, everything stays on the screen, and it goes on when the disk is back', async () => {
  const folder = newUserFolder()
  const data = path.join(folder, 'data')
  fs.mkdirSync(data, { recursive: true })
  // Only root can make a small disk; for anybody else there is no disk to fill, and saving and starting again remain.
  if (asRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', data])
  try {
    const { page, close } = await launchMeander({ folder })
    await newMeeting(page, { template: 'kick-off', title: 'Schijf' })
    await page.keyboard.press('Control+5')
    const add = page.getByRole('textbox', { name: 'Nieuwe kaart: Dromen en doelen' })
    await add.click()
    await page.keyboard.type('Eerste kaart')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-save="saved"]')).toBeVisible()
    if (asRoot) await runOut(page, data)
    await add.fill('Laatste kaart')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Laatste kaart').first()).toBeVisible()
    await close()
    const again = await launchMeander({ folder })
    await meetingShown(again.page)
    await again.page.keyboard.press('Control+5')
    await expect(again.page.getByText('Eerste kaart').first()).toBeVisible()
    await expect(again.page.getByText('Laatste kaart').first()).toBeVisible()
    await again.close()
  } finally {
    if (asRoot) execFileSync('umount', ['-l', data])
  }
})
