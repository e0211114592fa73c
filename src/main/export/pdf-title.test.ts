import { expect, test } from 'vitest'
import { withPdfTitle } from './pdf-title.ts'

/** As Chromium writes it: the record about the file first, the table of places at the end. */
function printed(about = '/Creator (Meander)'): Buffer {
  const objects = [`1 0 obj\n<<${about}\n/Producer (Skia/PDF m114)>>\nendobj\n`, '2 0 obj\n<</Type /Catalog>>\nendobj\n']
  let body = '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n'
  const places = objects.map((object) => { const at = body.length; body += object; return at })
  const table = `xref\n0 3\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${String(body.length)}\n%%EOF\n`
  return Buffer.from(body + table, 'latin1')
}

test('RP55 a printed file gets its title, whatever signs are in it, and stays what it was', () => {
  const before = printed()
  const after = Buffer.from(withPdfTitle(before, 'Café (Noord) \u{1F30A}')).toString('latin1')
  expect(after.startsWith(before.toString('latin1'))).toBe(true)
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(after)?.[1])
  const [, entry = '', previous = ''] = /^xref\n1 1\n(\d{10}) 00000 n \ntrailer\n<<\/Size 3\n\/Root 2 0 R\n\/Info 1 0 R\n\/Prev (\d+)>>/.exec(after.slice(table)) ?? []
  expect(after.slice(Number(previous))).toMatch(/^xref\n0 3/)
  const record = after.slice(Number(entry), after.indexOf('endobj', Number(entry)))
  expect(record).toMatch(/^1 0 obj\n<<\/Creator \(Meander\)\n\/Producer/)
  const hex = /\/Title <FEFF([0-9A-F]+)>>>/.exec(record)?.[1] ?? ''
  expect(Buffer.from(hex, 'hex').swap16().toString('utf16le')).toBe('Café (Noord) \u{1F30A}')
})

test('RP55 a file with a title, of another make, or that is no PDF stays as it was', () => {
  for (const file of [printed('/Title (Er al)'), Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'), Buffer.alloc(0), Buffer.from('trailer<</Size 1\n/Root 1 0 R\n/Info 9 0 R>>\nstartxref\n0\n%%EOF')]) {
    expect(withPdfTitle(file, 'Titel')).toBe(file)
  }
  const file = printed()
  expect(withPdfTitle(file, '')).toBe(file)
})
