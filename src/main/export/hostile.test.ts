import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { built, type BuiltMeeting } from '../../../tests/files/meetings/building.ts'
import { filesOfZip } from '../../../tests/files/meetings/read-back.ts'
import { exportFiles } from './export.ts'
import { fileName } from './file-name.ts'
import { cssString } from './html-text.ts'

const fires = ['=', '+', '-', '@', '\t=', '\r=', ' =', '\u00a0=', '＝', '＋', '－', '＠', '\u200b=', '"=', '|']
const formulas = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","klik")', 'SUM(A1:A9)*cmd|\'/c notepad\'!A1'].flatMap((tail) => fires.map((fire) => fire + tail))

const openings = ['<script>', '<img src=x onerror=', '<svg onload=', '"><script>', "'><img src=x onerror=", '</title><script>', '</style><script>', '-->\u003cscript>', ']]><script>', '<iframe srcdoc="', '<a href="javascript:', '<body onload=', '<math><mi xlink:href="javascript:', '<style>@import "', '<link rel=stylesheet href="', '<base href="', '<meta http-equiv=refresh content="0;url=', '<object data="', '<form action="', '{{']
const payloads = openings.flatMap((opening) => ['alert(1)', 'canary()', 'http://x.example/', '`${alert(1)}`', '\\u003cscript>'].map((tail) => opening + tail))

/** The text in every place where a text can stand. */
function everywhere(texts: readonly string[], person = 'Naam'): BuiltMeeting {
  const rows = <T>(make: (text: string, n: number) => T): T[] => texts.map(make)
  const [first = ''] = texts
  return built({
    meeting: [{ id: 'meeting', title: first, network: first, date: first, time: first, place: first, aim: texts.join('\n\n'), next: first, nutshell: first }],
    organisation: [{ id: 'o', name: first }], district: [{ id: 'd', name: first }], person: [{ id: 'p', organisation: 'o', district: 'd', presence: 'present' }],
    river: [{ id: 'r', title: first, words: { obstacle: first } }], board: [{ id: 'b', title: first, conclusion: first }], column: [{ id: 'c', board: 'b', title: first, question: first }],
    item: [...rows((text, n) => ({ id: `k${String(n)}`, kind: 'card' as const, column: 'c', text, addressee: text })), ...rows((text, n) => ({ id: `x${String(n)}`, kind: 'obstacle' as const, river: 'r', text, who: text }))],
    need: rows((text, n) => ({ id: `n${String(n)}`, text, followUp: 'ask' as const, addressee: text, answer: text, answered: text })), agreement: rows((text, n) => ({ id: `a${String(n)}`, what: text, who: text, due: text, outcome: text })),
    round: [{ id: 'ro', title: first, task: first }], group: [{ id: 'g', round: 'ro', name: first, room: first }], seat: [{ id: 'ro:p', round: 'ro', group: 'g', person: 'p' }],
    question: [{ id: 'q', kind: 'obstacle', text: first }], principle: rows((text, n) => ({ id: `u${String(n)}`, text })), block: [{ id: 'bl', title: first, note: first }],
  }, { p: person })
}

async function make(given: BuiltMeeting, formats: Parameters<typeof exportFiles>[2]['formats']) {
  const made = await exportFiles(given.meeting, given.people, { version: 'internal', formats, today: '2026-10-09' })
  if (!made.ok) throw new Error(made.error.reason)
  return made.value
}

describe('RP20 spreadsheets hold no surprises', () => {
  test(`${String(formulas.length)} formula payloads, CSV: none at the start of a field, all of them readable`, async () => {
    for (const { bytes } of await make(everywhere(formulas), ['csv'])) {
      const text = Buffer.from(bytes).toString('utf8')
      expect(text.startsWith('\uFEFF')).toBe(true)
      const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' })
      expect(errors).toEqual([])
      const live = data.flat().filter((cell) => /^[\s\p{Cc}\p{Cf}\p{Z}"]*[=+\-@|＝＋－＠]/u.test(cell))
      expect(live).toEqual([])
    }
  })
  test(`${String(formulas.length)} formula payloads, Excel: no formula, no outside link`, async () => {
    const [file] = await make(everywhere(formulas), ['xlsx'])
    const files = filesOfZip(file?.bytes ?? new Uint8Array())
    for (const [name, xml] of files) {
      expect(xml).not.toMatch(/<f[ >]|externalLink|TargetMode="External"|<hyperlink/)
      expect(name).not.toMatch(/externalLinks|vba/)
    }
  })
  test('what is no text in a file from elsewhere becomes text', async () => {
    const given = everywhere(['x'])
    const item = new Map([...given.meeting.item].map(([id, row]) => [id, { ...row, text: { formula: '=1+1', type: 'Formula' } as unknown as string }]))
    const [file] = await make({ ...given, meeting: { ...given.meeting, item } }, ['xlsx'])
    for (const xml of filesOfZip(file?.bytes ?? new Uint8Array()).values()) expect(xml).not.toMatch(/<f[ >]/)
  })
})

describe('RP21 text is only text', () => {
  test(`${String(payloads.length)} script payloads, HTML: no tag, no attribute and no address of theirs`, async () => {
    const [file] = await make(everywhere(payloads), ['html'])
    const html = Buffer.from(file?.bytes ?? []).toString('utf8')
    expect(html).toContain("default-src 'none'")
    const tags = [...html.matchAll(/<([a-z][a-z0-9]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi)]
    const names = new Set(tags.map(([, name = '']) => name.toLowerCase()))
    const ours = ['html', 'head', 'meta', 'title', 'style', 'body', 'div', 'header', 'p', 'h1', 'dl', 'dt', 'dd', 'nav', 'h2', 'ol', 'ul', 'li', 'a', 'main', 'section', 'h3', 'h4', 'svg', 'path', 'circle', 'figure', 'figcaption', 'img', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'b', 'span', 'br']
    expect([...names].filter((name) => !ours.includes(name))).toEqual([])
    expect(tags.filter(([, , attributes = '']) => /\son\w+\s*=|javascript:/i.test(attributes.replace(/"[^"]*"/g, '""')))).toEqual([])
    for (const [, , attributes = ''] of tags) for (const [, address = ''] of attributes.matchAll(/\s(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^(#part-[a-z]+|data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+)$/)
    expect(html.match(/<style>/g)).toHaveLength(1)
  })
  test('Word: well-formed XML, no outside address, also with every character that XML forbids', async () => {
    const odd = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('a') + '\uFFFE\uFFFF\uD800 \uDC00 ]]> & < > " \''
    const [file] = await make(everywhere([odd, ...payloads]), ['docx'])
    for (const [name, xml] of filesOfZip(file?.bytes ?? new Uint8Array())) {
      if (!/\.(xml|rels)$/.test(name)) continue
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
      expect(xml).not.toMatch(/TargetMode="External"|<script|w:fldSimple|HYPERLINK \\/i)
      expect(xml.replace(/<\?[^>]*\?>|<(?:[^"'<>]|"[^"]*"|'[^']*')*>/g, '')).not.toMatch(/[<]/)
    }
  })
  test('Markdown: no payload becomes a tag, a link or a picture', async () => {
    const [file] = await make(everywhere([...payloads, '[klik](javascript:alert(1))', '![x](http://x.example)', '<http://x.example>']), ['md'])
    const text = Buffer.from(file?.bytes ?? []).toString('utf8').replace(/<br>/g, '')
    expect(text).not.toMatch(/<[a-z/!]/i)
    expect(text).not.toMatch(/(?<!\\)\]\(/)
    expect(text).not.toMatch(/https?:(?!\\)|javascript:/i)
  })
  test('nothing ends a CSS string', () => {
    for (const text of ['"; } @import "http://x"; /*', '</style><script>', '\\', '\n', '";']) expect(cssString(text)).toMatch(/^"(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*"$/u)
  })
})

test('RP22 200 hostile titles give safe file names of at most 120 bytes, all formats told apart', () => {
  const nasty = ['../../etc/passwd', '..\\..\\x', 'CON', 'nul.txt', 'a/b', 'C:\\x', '.', '..', '', '   ', 'x'.repeat(5000), '😀'.repeat(300), '\u202Egnp.exe', 'a\0b', '-rf', '~', '%2e%2e', 'naam.', 'LPT1', '<>:"/\\|?*']
  const titles = nasty.flatMap((title) => ['', '/', 'Verslag ', '\n', 'é', '../', 'aux.', '"', '$(x)', ' - '].map((before) => before + title))
  expect(titles).toHaveLength(200)
  for (const title of titles) {
    const name = fileName(title, 'verslag intern - Bijeenkomst', '.csv')
    expect(name).toMatch(/verslag intern - Bijeenkomst$/)
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e]|^[.\s-]|[.\s]$/)
    expect(Buffer.byteLength(`${name}.csv`)).toBeLessThanOrEqual(120)
  }
})
