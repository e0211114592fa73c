import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import writeExcelFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node'
import { legalText } from './html-text.ts'
import type { Cell, Sheet } from './sheets.ts'

/** What Excel holds in one cell; longer texts are cut there, with a sign, and stand whole in the other formats. */
const mostCharacters = 32_767

/** The sheets as one Excel file, each with a header that stays in view. Only text, figures and dates: no formula. */
export async function xlsxBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const buffer = await writeExcelFile(sheets.map((sheet) => ({
    data: dataOf(sheet), sheet: sheet.name, columns: sheet.columns.map(({ width }) => ({ width })), stickyRowsCount: 1,
  })), { fontFamily: 'Calibri', fontSize: 11, features: [filters(sheets)] }).toBuffer()
  return new Uint8Array(buffer)
}

/** Buttons to filter with in each header. The element has its place right behind the data. */
function filters(sheets: readonly Sheet[]): Feature<Stream | Buffer | Blob> {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const sheet = sheets[sheetIndex]
    if (sheet === undefined || sheet.rows.length === 0) return xml
    const last = String.fromCharCode(64 + sheet.columns.length)
    return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}${String(sheet.rows.length + 1)}"/>`)
  }
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } }
}

function dataOf(sheet: Sheet): SheetData {
  const head = sheet.columns.map((column): CellObject => ({ type: String, value: column.title, fontWeight: 'bold', backgroundColor: '#EAF2F2', bottomBorderStyle: 'thin', wrap: true }))
  return [head, ...sheet.rows.map((row) => row.map(cellObject))]
}

function cellObject(cell: Cell): CellObject | null {
  switch (cell.is) {
    case 'text': return cell.text === '' ? null : { type: String, value: legalText(cut(String(cell.text))), wrap: true, alignVertical: 'top' }
    case 'figure': return { type: Number, value: Number(cell.figure), alignVertical: 'top' }
    case 'date': return { type: Date, value: new Date(`${cell.iso}T00:00:00Z`), format: 'dd-mm-yyyy', alignVertical: 'top' }
  }
}

function cut(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`
}
