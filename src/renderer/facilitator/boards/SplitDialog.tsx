import { useState } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { TextArea } from '#renderer/ui/field.tsx'
import { linesOf } from '#renderer/ui/lines.ts'
import { TaskDialog } from '#renderer/ui/task-dialog.tsx'
import { piecesOf } from '#domain/boards/card-commands.ts'

/** One card becomes several: every line is one. */
export function SplitDialog({ text, onSplit, onClose }: { readonly text: string; readonly onSplit: (texts: readonly string[]) => void; readonly onClose: () => void }) {
  const t = useText()
  const [typed, setTyped] = useState(() => piecesOf(text).join('\n'))
  const pieces = linesOf(typed)
  const split = (): void => {
    onSplit(pieces)
    onClose()
  }
  return (
    <TaskDialog title={t('boards.split')} action={t('boards.splitNow', { count: pieces.length })} isReady={pieces.length > 1} onAct={split} onClose={onClose}>
      <TextArea label={t('boards.splitLines')} help={t('boards.splitHelp')} value={typed} onChange={setTyped} autoFocus />
    </TaskDialog>
  )
}
