import { useState } from 'react'
import type { WrittenFile } from '#contract/answers.ts'
import type { PictureWish, ReportFormat } from '#contract/report-files.ts'
import type { ReportVersion } from '#domain/report/document.ts'
import { copyMarkedUp } from './copy-marked-up.ts'
import { useActions, useEvent } from '#renderer/replica/use-meeting.ts'
import { useText } from '#renderer/text/use-text.tsx'

export interface Exporting {
  /** How far it is, while files are being made. */
  readonly running: { readonly done: number; readonly of: number } | null
  /** What was written, the last first. */
  readonly files: readonly WrittenFile[]
  readonly start: (version: ReportVersion, formats: readonly ReportFormat[], choosePlace: boolean, how: { readonly zip: boolean; readonly blackAndWhite: boolean; readonly picture: PictureWish }) => Promise<void>
  readonly stop: () => void
  /** The report to the clipboard. */
  readonly paste: (version: ReportVersion) => Promise<void>
  readonly copy: () => Promise<void>
  readonly open: (file: WrittenFile, how: 'open' | 'show') => void
}

/** Files of the report, one after the other, to be stopped at any time. */
export function useExport(): Exporting {
  const t = useText()
  const { request, say } = useActions()
  const [running, setRunning] = useState<Exporting['running']>(null)
  const [files, setFiles] = useState<readonly WrittenFile[]>([])
  useEvent('progress', ({ task, done, of }) => {
    if (task === 'report') setRunning((now) => (now === null ? null : { done, of }))
  })
  return {
    running,
    files,
    async start(version, formats, choosePlace, how) {
      setRunning({ done: 0, of: formats.length })
      const answer = await request('report.export', { version, formats: [...formats], choosePlace, ...how })
      setRunning(null)
      if (!answer.ok || answer.value === null) return
      const made = answer.value.files
      setFiles((before) => [...made, ...before].slice(0, 40))
      say({ kind: 'text', text: t('report.written', { count: made.length, folder: made[0]?.folder ?? '' }), tone: 'ok' })
    },
    async paste(version) {
      const answer = await request('report.copy', { version })
      if (!answer.ok) return
      const done = copyMarkedUp(answer.value)
      say({ kind: 'text', text: t(done ? 'report.copiedReport' : 'report.notCopied'), tone: done ? 'ok' : 'danger' })
    },
    stop() { void request('report.stop', {}) },
    async copy() {
      const answer = await request('meeting.publish', { choosePlace: true })
      if (!answer.ok || answer.value === null) return
      const made = answer.value
      setFiles((before) => [made, ...before])
      say({ kind: 'text', text: t('report.copied', { name: made.name }), tone: 'ok' })
    },
    open(file, how) { void request('file.open', { file: file.file, how }) },
  }
}
