import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useDraft, type Sent } from '#renderer/replica/draft.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from './class-names.ts'
import { useGrowing } from './field.tsx'
import styles from './editable-text.module.css'

export interface EditableTextProps {
  /** What the field is, for a screen reader: "Titel van het bord". */
  readonly label: string
  readonly value: string
  /** The end of a gesture: a command. When it is refused, what was typed stays in the field. */
  readonly onCommit: (text: string) => Promise<Sent>
  readonly placeholder?: string
  /** Several lines: Shift+Enter makes a new line, Enter is done. */
  readonly multiline?: boolean
  /** Opens in editing, for a record that was just made. */
  readonly startEditing?: boolean
  /** Called when editing ends, for instance to go on with the next. */
  readonly onDone?: (how: 'enter' | 'escape' | 'blur') => void
  readonly className?: string
  /** What is in the field after every keystroke, for who shows it elsewhere as well; not a commit. */
  readonly onTyped?: (text: string) => void
}

/**
 * Text that is edited where it stands: a click or Enter begins, Enter or leaving the field commits, Esc goes back. What
 * is typed is also sent one second after the last keystroke, so that a crash in the middle of a sentence loses nothing.
 */
export function EditableText({ label, value, onCommit, placeholder, multiline = false, startEditing = false, onDone, className, onTyped }: EditableTextProps) {
  const [editing, setEditing] = useState(startEditing)
  const shown = useRef<HTMLButtonElement>(null)
  const back = useRef(false)

  useLayoutEffect(() => {
    if (editing || !back.current) return
    back.current = false
    shown.current?.focus()
  }, [editing])

  if (editing) {
    const done = (how: 'enter' | 'escape' | 'blur') => {
      back.current = how !== 'blur'
      setEditing(false)
      onDone?.(how)
    }
    return <Editing label={label} value={value} onCommit={onCommit} multiline={multiline} className={className} done={done} {...(onTyped === undefined ? {} : { onTyped })} />
  }
  return (
    <Shown ref={shown} label={label} value={value} placeholder={placeholder} className={className} onEdit={() => { setEditing(true) }} />
  )
}

function Shown({ ref, label, value, placeholder, className, onEdit }: {
  readonly ref: { readonly current: HTMLButtonElement | null }
  readonly label: string
  readonly value: string
  readonly placeholder: string | undefined
  readonly className: string | undefined
  readonly onEdit: () => void
}) {
  const t = useText()
  const empty = value === ''
  return (
    <button ref={ref} type="button" className={classNames(styles['shown'], empty && styles['empty'], className)} onClick={onEdit}>
      {empty ? placeholder ?? label : value}
      <span className="visually-hidden"> ({t('ui.edit', { what: label })})</span>
    </button>
  )
}

/**
 * Opened from a menu the field cannot have the focus yet: while the menu closes, everything behind it is inert. Without
 * another try the letters of a name would be taken for keys. Gives up after a second.
 */
function takeFocus(area: { readonly current: HTMLTextAreaElement | null }): () => void {
  let frame = 0
  const take = (left: number): void => {
    const field = area.current
    field?.focus()
    if (field === null || document.activeElement === field) field?.select()
    else if (left > 0) frame = requestAnimationFrame(() => { take(left - 1) })
  }
  take(60)
  return () => { cancelAnimationFrame(frame) }
}

function Editing({ label, value, onCommit, multiline, className, done, onTyped }: {
  readonly label: string
  readonly value: string
  readonly onCommit: EditableTextProps['onCommit']
  readonly multiline: boolean
  readonly className: string | undefined
  readonly done: (how: 'enter' | 'escape' | 'blur') => void
  readonly onTyped?: (text: string) => void
}) {
  const draft = useDraft(value, onCommit)
  const area = useRef<HTMLTextAreaElement>(null)
  useGrowing(area, draft.text)
  useLayoutEffect(() => takeFocus(area), [])

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a letter, Enter belongs to it.
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault()
      draft.commit()
      done('enter')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      draft.cancel()
      done('escape')
    }
  }

  return (
    <textarea
      ref={area}
      aria-label={label}
      rows={1}
      className={classNames(styles['edited'], className)}
      value={draft.text}
      onChange={(event) => {
        const typed = multiline ? event.target.value : event.target.value.replace(/\n/g, ' ')
        draft.change(typed)
        onTyped?.(typed)
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        draft.commit()
        done('blur')
      }}
    />
  )
}
