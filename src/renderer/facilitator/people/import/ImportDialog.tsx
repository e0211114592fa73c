import { useEffect, useEffectEvent, useState } from 'react'
import type { Problem } from '#contract/answers.ts'
import type { Input } from '#contract/bridge.ts'
import { importLimits, type PeopleTable } from '#domain/people/table.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { useText } from '#renderer/text/use-text.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ImportSource } from './ImportSource.tsx'
import { ImportPreview } from './ImportPreview.tsx'

interface Read {
  readonly table: PeopleTable
  readonly fileName: string
}

/** A list of people from a file, a drop or the clipboard: first looked at, then taken in as one step, or not at all. */
export function ImportDialog({ file, onClose }: { readonly file: File | null; readonly onClose: () => void }) {
  const t = useText()
  const { bridge } = useAccess().replica
  const [read, setRead] = useState<Read | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(file !== null)

  async function ask(input: Input<'people.read'>): Promise<void> {
    setBusy(true)
    const answer = await bridge.request('people.read', input)
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error)
    if (answer.value === null) return
    setProblem(null)
    setRead({ table: JSON.parse(answer.value.table) as PeopleTable, fileName: input.fileName ?? '' })
  }

  async function takeFile(dropped: File): Promise<void> {
    // Read into memory only what could be a list at all.
    if (dropped.size > importLimits.workbookBytes) {
      setBusy(false)
      return setProblem({ reason: 'import.too-large', values: { found: dropped.size, limit: importLimits.workbookBytes } })
    }
    await ask({ dropped: new Uint8Array(await dropped.arrayBuffer()), fileName: dropped.name.slice(0, 300) })
  }

  const begin = useEffectEvent(() => { if (file !== null) void takeFile(file) })
  useEffect(() => {
    // After the dialog has been drawn: a large file takes a moment, and then it says so.
    const timer = window.setTimeout(begin)
    return () => { window.clearTimeout(timer) }
  }, [file])

  if (read !== null) {
    return <ImportPreview table={read.table} fileName={read.fileName} onBack={() => { setRead(null) }} onClose={onClose} />
  }
  return (
    <Dialog title={t('people.importTitle')} isOpen onClose={onClose} width="wide">
      <ImportSource
        busy={busy}
        problem={problem}
        onChoose={() => { void ask({}) }}
        onFile={(dropped) => { void takeFile(dropped) }}
        onPaste={(pasted) => {
          if (pasted.length > importLimits.textBytes) setProblem({ reason: 'import.too-large', values: { found: pasted.length, limit: importLimits.textBytes } })
          else void ask({ pasted })
        }}
      />
    </Dialog>
  )
}
