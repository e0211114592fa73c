import { useState, type ClipboardEvent, type DragEvent } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useText, type Text, type TextId } from '#renderer/text/use-text.tsx'
import { problemText } from '#renderer/text/problem-text.ts'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { TextArea } from '#renderer/ui/field.tsx'
import { IconImport, IconOpen } from '#renderer/ui/icons.tsx'
import { Note } from '#renderer/ui/panel.tsx'
import styles from './import.module.css'

/** Where the list comes from: a file that is chosen or dropped, or lines that are pasted. */
export function ImportSource({ busy, problem, onChoose, onFile, onPaste }: {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onChoose: () => void
  readonly onFile: (file: File) => void
  readonly onPaste: (text: string) => void
}) {
  const t = useText()
  const [over, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  const drop = {
    onDragOver(event: DragEvent) {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave() { setOver(false) },
    onDrop(event: DragEvent) {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer.files
      if (file !== undefined) onFile(file)
    },
  }
  /** A pasted list is read at once: what was understood says more than the list itself. A single line may go on. */
  function onPasteList(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain')
    if (busy || pasted.trim() !== '' || !/[\r\n]\s*\S/.test(text)) return
    event.preventDefault()
    onPaste(text)
  }
  return (
    <>
      {problem === null ? null : <div role="alert"><Note tone="danger"><p>{importProblemText(t, problem)}</p></Note></div>}
      <div className={classNames(styles['drop'], over && styles['over'])} {...drop}>
        <IconImport size={36} />
        <p>{t('people.drop')}</p>
        <Button kind="primary" icon={<IconOpen size={18} />} isDisabled={busy} onPress={onChoose}>{t(busy ? 'people.reading' : 'people.choose')}</Button>
        <p className={classNames(styles['soft'])}>{t('people.sorts')}</p>
      </div>
      <div className={classNames(styles['paste'])} onPasteCapture={onPasteList}>
        <TextArea label={t('people.paste')} help={t('people.pasteHelp')} value={pasted} onChange={setPasted} />
      </div>
      <div className={classNames(styles['right'])}>
        <Button isDisabled={busy || pasted.trim() === ''} onPress={() => { onPaste(pasted) }}>{t('people.readPasted')}</Button>
      </div>
    </>
  )
}

/** ICU wants a word without hyphens to choose by. */
const shortKinds: Readonly<Record<string, string>> = { 'binary-workbook': 'xlsb', 'rich-text': 'rtf', 'open-document': 'opendocument', 'web-page': 'webpage' }

function importProblemText(t: Text, problem: Problem): string {
  const id = problem.reason.replace(/^import\./, 'import.problem.')
  if (!t.has(id)) return problemText(t, problem)
  const values = 'values' in problem ? problem.values ?? {} : {}
  const kind = typeof values['kind'] === 'string' ? shortKinds[values['kind']] ?? values['kind'] : ''
  return t(id as TextId, { limit: 0, found: 0, row: 0, reason: '', ...values, kind })
}
