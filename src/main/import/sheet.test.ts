import { expect, test } from 'vitest'
import { importLimits } from '#domain/people/table.ts'
import { readSheet } from './sheet.ts'

const plain = { strings: [], dateStyles: new Set<number>(), countsFrom1904: false }

test('IM7 rows over the limit are counted, and not laid out however far out their cells are', () => {
  const rows = importLimits.people + 3
  const widths: number[] = []
  const read = readSheet(`<sheetData>${'<row><c r="ALL1"><v>1</v></c></row>'.repeat(rows)}</sheetData>`, plain, (cells) => { widths.push(cells.length) })
  expect(read).not.toBeNull()
  expect(widths.length).toBe(rows)
  expect(widths.slice(0, importLimits.people + 1).every((width) => width === 1_000)).toBe(true)
  expect(widths.slice(importLimits.people + 1)).toEqual([1, 1])
})
