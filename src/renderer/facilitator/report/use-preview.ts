import { useEffect, useRef, useState } from 'react'
import type { ReportVersion } from '#domain/report/document.ts'
import { findingCodes, type Finding } from '#domain/report/finding.ts'
import { useActions, useReplica } from '#renderer/replica/use-meeting.ts'

export interface Preview {
  readonly address: string
  readonly findings: readonly Finding[]
}

/** The report is made anew so long (ms) after the last change: somebody who types sees it when the sentence is there. */
const patience = 700

/** The report as it would be now, and what a reader would stumble over. Null until it is there. */
export function usePreview(version: ReportVersion): Preview | null {
  const { request } = useActions()
  const seq = useReplica((state) => state.seq)
  const names = useReplica((state) => state.people)
  const [preview, setPreview] = useState<Preview | null>(null)
  const shown = useRef<ReportVersion | null>(null)
  useEffect(() => {
    let gone = false
    const choice = version
    const ask = async (): Promise<void> => {
      const answer = await request('report.preview', { version })
      if (gone || !answer.ok) return
      shown.current = choice
      setPreview({ address: answer.value.address, findings: readFindings(answer.value.findings) })
    }
    const timer = window.setTimeout(() => { void ask() }, shown.current === choice ? patience : 0)
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [request, version, seq, names])
  return preview
}

function readFindings(text: string): readonly Finding[] {
  const found = JSON.parse(text) as readonly Finding[]
  return found.filter(({ code }) => findingCodes.includes(code))
}
