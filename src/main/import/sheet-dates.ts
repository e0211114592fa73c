/** Numbers that a workbook shows as dates. Source: ECMA-376 part 1, sections 18.8.30 and 18.17.4. */
import { readXml } from './plain-xml.ts'

/** Built-in formats that show a date. */
const builtIn = (id: number) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Indexes of cell styles whose number format shows day, month or year. Damaged styles: none. */
export function readDateStyles(xml: string): ReadonlySet<number> {
  const custom = new Set<number>()
  const styles = new Set<number>()
  let isCells = false
  let index = 0
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt' && showsDate(attributes.get('formatCode') ?? '')) custom.add(Number(attributes.get('numFmtId')))
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells) {
        const format = Number(attributes.get('numFmtId'))
        if (builtIn(format) || custom.has(format)) styles.add(index)
        index += 1
      }
      return true
    },
    close: (name) => { if (name === 'cellXfs') isCells = false },
    text: () => undefined,
  })
  return styles
}

/** Quoted text, colours and escaped letters are no part of the pattern. */
function showsDate(format: string): boolean {
  const bare = format.slice(0, 300).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /[dy]/i.test(bare) && !/general/i.test(bare)
}

const dayInMilliseconds = 86_400_000

/** "45000" -> "2023-03-15". Days are counted from 1899-12-30 (or 1904-01-01); what is no day stays as it is. */
export function dateText(serial: string, countsFrom1904: boolean): string {
  const days = Math.floor(Number(serial))
  if (serial.trim() === '' || !Number.isFinite(days) || days < 1 || days > 2_958_465) return serial
  const start = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return new Date(start + days * dayInMilliseconds).toISOString().slice(0, 10)
}
