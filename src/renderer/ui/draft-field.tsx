import type { TextFieldProps } from 'react-aria-components'
import { useDraft, type DraftOptions, type Sent } from '#renderer/replica/draft.ts'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { TextArea, TextField, type FieldWords } from './field.tsx'

export interface DraftFieldProps extends FieldWords, DraftOptions {
  readonly value: string
  /** Sent when the field is left, on Enter, and one second after the last keystroke. */
  readonly onCommit: (text: string) => Promise<Sent>
  readonly placeholder?: string
  readonly multiline?: boolean
}

/** A field of a form whose text belongs to the meeting. */
export function DraftField({ value, onCommit, placeholder, multiline = false, asWhole = false, ...words }: DraftFieldProps) {
  const t = useText()
  const draft = useDraft(words.label, value, onCommit, { asWhole })
  const onKeyDown: NonNullable<TextFieldProps['onKeyDown']> = (event) => {
    if (event.key === 'Enter' && !multiline) void draft.commit()
    // With nothing typed there is nothing to take back: then the key is for the dialog around it.
    else if (event.key === 'Escape' && draft.text !== value) draft.cancel()
    else event.continuePropagation()
  }
  const given = { ...(placeholder === undefined ? {} : { placeholder }), ...(draft.refused === null ? {} : { error: problemText(t, draft.refused) }) }
  const Field = multiline ? TextArea : TextField
  return <Field {...words} {...given} value={draft.text} onChange={draft.change} onBlur={() => { void draft.commit() }} onKeyDown={onKeyDown} />
}
