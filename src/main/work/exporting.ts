// A report made in a thread of its own, so that no format, however slow its package, ever holds up the windows. Only
// what needs Electron (printing a PDF, painting a PNG) is asked back of the process that started the thread.
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '#domain/document/result.ts'
import type { People } from '#domain/meeting/people-records.ts'
import type { Meeting } from '#domain/meeting/records.ts'
import type { ExportedFile, ExportOptions, ExportPorts, ExportProblem } from '#main/export/export.ts'
import { tablesToJson } from '#main/host/codec.ts'

/** What the thread is started with. The meeting crosses as one text: a text is 20 times cheaper than an object. */
export interface ExportOrder {
  readonly tables: string
  readonly people: readonly (readonly [string, { readonly name: string; readonly email: string }])[]
  readonly options: ExportOptions
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly canPrint: boolean
  readonly canPaint: boolean
}

/** What the thread says. `ask` wants an answer with the same number. */
export type FromExportWorker =
  | { readonly type: 'progress'; readonly done: number; readonly of: number }
  | { readonly type: 'print'; readonly ask: number; readonly html: string; readonly title: string; readonly language: string }
  | { readonly type: 'paint'; readonly ask: number; readonly svg: string; readonly width: number }
  | { readonly type: 'end'; readonly result: Result<readonly ExportedFile[], ExportProblem> }

export interface ToExportWorker {
  readonly ask: number
  /** null: it could not be done. */
  readonly bytes: Uint8Array | null
}

/** In MB: a report that needs more than this is refused rather than taking the laptop down. */
const mostMemory = 512
/** In MB: a report makes much that lives briefly; with the usual 16 a seventh of the time goes into clearing up. */
const youngMemory = 48
/** How often is looked whether it was stopped, in ms. */
const glance = 50

/**
 * Like exportFiles, in a thread. `workerFile`: where the built export-worker.js stands. Rejects when a port rejects or
 * the thread breaks off. `riverImage` of the ports is not used: the thread draws.
 */
export function exportInThread(workerFile: string, meeting: Meeting, people: People, options: ExportOptions, ports: ExportPorts = {}): Promise<Result<readonly ExportedFile[], ExportProblem>> {
  const order: ExportOrder = {
    tables: JSON.stringify(tablesToJson(meeting)), people: [...people], options, pictures: ports.pictures ?? new Map<string, Uint8Array>(),
    canPrint: ports.htmlToPdf !== undefined, canPaint: ports.svgToPng !== undefined,
  }
  const worker = new Worker(workerFile, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: youngMemory } })
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      if (ports.stopped?.() === true) end(() => { resolve(fail({ reason: 'stopped' })) })
    }, glance)
    const end = (answer: () => void): void => {
      clearInterval(watch)
      void worker.terminate()
      answer()
    }
    const broken = (error: unknown): void => { end(() => { reject(error instanceof Error ? error : new Error('the export broke off')) }) }
    worker.on('message', (message: FromExportWorker) => {
      switch (message.type) {
        case 'progress': return ports.progress?.(message.done, message.of)
        case 'end': return end(() => { resolve(message.result) })
        case 'print': case 'paint': return void answer(message, ports).then((bytes) => { worker.postMessage({ ask: message.ask, bytes } satisfies ToExportWorker) }, broken)
      }
    })
    worker.on('error', broken)
    worker.on('exit', () => { broken(null) })
  })
}

function answer(message: Extract<FromExportWorker, { ask: number }>, ports: ExportPorts): Promise<Uint8Array | null> {
  const { htmlToPdf, svgToPng } = ports
  if (message.type === 'paint') return svgToPng === undefined ? Promise.resolve(null) : svgToPng(message.svg, message.width)
  return htmlToPdf === undefined ? Promise.resolve(null) : htmlToPdf(message.html, { title: message.title, language: message.language })
}
