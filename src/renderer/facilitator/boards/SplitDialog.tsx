import { useState } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextArea } from '#renderer/ui/field.tsx'
import { linesOf } from '#renderer/ui/lines.ts'
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
    <Dialog
      title={t('boards.split')}
      isOpen
      onClose={onClose}
      footer={(
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" isDisabled={pieces.length < 2} onPress={split}>{t('boards.splitNow', { count: pieces.length })}</Button>
        </>
      )}
    >
      <TextArea label={t('boards.splitLines')} help={t('boards.splitHelp')} value={typed} onChange={setTyped} autoFocus />
    </Dialog>
  )
}
