// The thread that makes a report. It knows no disk and no window.
import { parentPort, workerData } from 'node:worker_threads'
import { exportFiles, type ExportPorts } from '#main/export/export.ts'
import { tablesFromJson } from '#main/host/codec.ts'
import type { ExportOrder, FromExportWorker, ToExportWorker } from './exporting.ts'

const waiting = new Map<number, (bytes: Uint8Array | null) => void>()
let asked = 0

function say(message: FromExportWorker, given: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, given)
}

/** The files are handed over, not copied. Small ones share a buffer with others in Node and are copied all the same. */
function handedOver(result: Extract<FromExportWorker, { type: 'end' }>['result']): ArrayBuffer[] {
  const buffers = result.ok ? result.value.filter(({ bytes }) => bytes.byteLength === bytes.buffer.byteLength).map(({ bytes }) => bytes.buffer) : []
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer)
}

/** Asks the process that started this thread; rejects when it cannot. */
function ask(message: (ask: number) => FromExportWorker): Promise<Uint8Array> {
  asked += 1
  const mine = asked
  return new Promise((resolve, reject) => {
    waiting.set(mine, (bytes) => {
      waiting.delete(mine)
      if (bytes === null) reject(new Error('not printed'))
      else resolve(bytes)
    })
    say(message(mine))
  })
}

parentPort?.on('message', (message: ToExportWorker) => waiting.get(message.ask)?.(message.bytes))

async function work(order: ExportOrder): Promise<void> {
  const meeting = tablesFromJson(JSON.parse(order.tables))
  if (!meeting.ok) throw new Error(meeting.error)
  const ports: ExportPorts = {
    pictures: order.pictures,
    progress: (done, of) => { say({ type: 'progress', done, of }) },
    ...(order.canPrint ? { htmlToPdf: (html, { title, language }) => ask((number) => ({ type: 'print', ask: number, html, title, language })) } : {}),
    ...(order.canPaint ? { svgToPng: (svg, width) => ask((number) => ({ type: 'paint', ask: number, svg, width })) } : {}),
  }
  const result = await exportFiles(meeting.value, new Map(order.people), order.options, ports)
  say({ type: 'end', result }, handedOver(result))
}

void work(workerData as ExportOrder)
