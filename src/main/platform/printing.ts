import { session, type BrowserWindow, type BrowserWindowConstructorOptions, type PrintToPDFOptions } from 'electron'
import { withPdfTitle } from '#main/export/pdf-title.ts'
import { origin, scheme } from './address.ts'
import { textPage } from './protocol.ts'

export interface Printing {
  /** HTML (whole document, nothing from elsewhere) to PDF with that title, A4 unless its own styles say otherwise. Throws after `patience`. */
  readonly htmlToPdf: (html: string, options: { readonly title: string; readonly language: string }) => Promise<Uint8Array>
  /** SVG (with a viewBox) to PNG, `width` px wide. Throws when there is no viewBox. */
  readonly svgToPng: (svg: string, width: number) => Promise<Uint8Array>
}

/** A report of 300 pages takes some 5 seconds on the slowest machine we know. */
const patience = 60_000

type Make = (options: BrowserWindowConstructorOptions) => BrowserWindow

/**
 * Lays out pages in a hidden window without script, with a session of its own that knows one address: the page that
 * it was made for. One at a time: two windows that lay out side by side take longer than one after the other.
 */
export function openPrinting(make: Make): Printing {
  let page: { readonly address: string; readonly html: string } | null = null
  let count = 0
  let last: Promise<unknown> = Promise.resolve()

  session.fromPartition('paper').protocol.handle(scheme, ({ url }) => (
    page?.address === url ? textPage(page.html, 'paper') : new Response('', { status: 404 })
  ))

  async function layOut<T>(html: string, options: BrowserWindowConstructorOptions, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = make(options)
    count += 1
    page = { address: `${origin}/paper/${count}`, html }
    let waiting: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      waiting = setTimeout(() => { reject(new Error('paper took too long')) }, patience).unref()
    })
    try {
      return await Promise.race([window.loadURL(page.address).then(() => use(window)), late])
    } finally {
      clearTimeout(waiting)
      page = null
      window.destroy()
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    htmlToPdf: (html, options) => inTurn(() => layOut(html, { width: 794, height: 1123 }, async (window) => withPdfTitle(await window.webContents.printToPDF(pdfOptions(options)), options.title))),
    svgToPng(svg, width) {
      const box = /\bviewBox="\s*\S+\s+\S+\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*"/.exec(svg)
      if (box === null) return Promise.reject(new Error('svg without viewBox'))
      const height = Math.round((width * Number(box[2])) / Number(box[1]))
      return inTurn(() => layOut(pictureDocument(svg, width, height), { width, height, frame: false, useContentSize: true, enableLargerThanScreen: true }, (window) => photograph(window, width, height)))
    },
  }
}

/** Tags and outline are for screen readers and for finding one's way; Electron before 28 has neither and would ignore them. */
function pdfOptions({ language }: { readonly language: string }): PrintToPDFOptions {
  const tagged = Number(process.versions.electron.split('.')[0]) >= 28
  const page = '<span class="pageNumber"></span> / <span class="totalPages"></span>'
  const style = 'width:100%;margin:0 14mm;font:8px sans-serif;color:#444;display:flex;justify-content:space-between'
  return {
    pageSize: 'A4', printBackground: true, preferCSSPageSize: true, displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div lang="${language === 'en' ? 'en' : 'nl'}" style="${style}"><span class="title"></span><span>${page}</span></div>`,
    ...(tagged ? { generateTaggedPDF: true, generateDocumentOutline: true } : {}),
  }
}

function pictureDocument(svg: string, width: number, height: number): string {
  return `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;overflow:hidden;background:#fff}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`
}

/** What a display of more than one pixel per px adds is taken off again. */
async function photograph(window: BrowserWindow, width: number, height: number): Promise<Uint8Array> {
  const picture = await window.webContents.capturePage({ x: 0, y: 0, width, height })
  return picture.resize({ width, height, quality: 'best' }).toPNG()
}
