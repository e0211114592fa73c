/* global FontFace, document */
// Writes src/domain/river/letter-widths.ts: the advance widths of Atkinson Hyperlegible Next as Chromium
// sets them (weights 500 and 700), in thousandths of the type size. Run again when the font's version changes:
//   node tests/bench/river/measure-font.mjs [chromium]
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

const folder = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/'
const font = (part) => readFileSync(`${folder}atkinson-hyperlegible-next-${part}-wght-normal.woff2`).toString('base64')
const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
const widths = await page.evaluate(async ([latin, extended]) => {
  for (const data of [latin, extended]) {
    const face = new FontFace('Measured', `url(data:font/woff2;base64,${data})`, { weight: '200 800', ...(data === extended ? { unicodeRange: 'U+0100-02FF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0' } : {}) })
    document.fonts.add(await face.load())
  }
  const pen = document.createElement('canvas').getContext('2d')
  const ranges = [[0x20, 0x7e], [0xa0, 0x17f], [0x1ea0, 0x1ef9], [0x2010, 0x2026]]
  const table = {}
  for (const weight of [500, 700]) {
    pen.font = `${weight} 1000px Measured`
    table[weight] = ranges.map(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => Math.round(pen.measureText(String.fromCodePoint(from + index)).width)))
  }
  return { ranges, table }
}, [font('latin'), font('latin-ext')])
await browser.close()
const rows = (weight) => widths.table[weight].map((row, index) => `    [${widths.ranges[index].map((code) => `0x${code.toString(16)}`).join(', ')}, '${row.map((width) => width.toString(36).padStart(2, '0')).join('')}'],`).join('\n')
writeFileSync('src/domain/river/letter-widths.ts', `// Written by tests/bench/river/measure-font.mjs; do not edit by hand.
/** Per weight: first and last code point, then two base-36 digits per letter, in thousandths of the type size. */
export const letterWidths = {
  500: [
${rows(500)}
  ],
  700: [
${rows(700)}
  ],
} as const
`)
