import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useDraft, type Draft, type Sent } from '#renderer/replica/draft.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from './class-names.ts'
import { useGrowing } from './field.tsx'
import { useFold } from './folded-text.tsx'
import { NotSaved } from './not-saved.tsx'
import { isTyping } from './use-key.ts'
import styles from './editable-text.module.css'

export interface EditableTextProps {
  /** What the field is, for a screen reader: "Titel van het bord". */
  readonly label: string
  readonly value: string
  /** The end of a gesture: a command. When it is refused the field opens again with what was typed, and says why. */
  readonly onCommit: (text: string) => Promise<Sent>
  readonly placeholder?: string
  /** Several lines: Shift+Enter makes a new line, Enter is done. */
  readonly multiline?: boolean
  /** Opens in editing, for a record that was just made. */
  readonly startEditing?: boolean
  /** Called when editing ends, for instance to go on with the next. */
  readonly onDone?: (how: Ended) => void
  /** Called when editing has ended and nothing of it is waiting any more: the meeting has it, or it was taken back. */
  readonly onKept?: () => void
  /** Nothing is shown when the field is closed: the text stands elsewhere. */
  readonly fieldOnly?: boolean
  readonly className?: string
  /** What is in the field after every keystroke, for who shows it elsewhere as well; not a commit. */
  readonly onTyped?: (text: string) => void
}

type Ended = 'enter' | 'escape' | 'blur'

/**
 * Text that is edited where it stands: a click or Enter begins, Enter or leaving the field commits, Esc goes back. What
 * is typed is also sent one second after the last keystroke, so that a crash in the middle of a sentence loses nothing.
 */
export function EditableText({ label, value, onCommit, placeholder, multiline = false, startEditing = false, onDone, onKept, fieldOnly = false, className, onTyped }: EditableTextProps) {
  const [editing, setEditing] = useState(startEditing)
  const draft = useDraft(label, value, onCommit)
  const shown = useRef<HTMLButtonElement>(null)
  const [ended, setEnded] = useState<Ended | null>(null)
  const open = editing || draft.refused !== null

  useLayoutEffect(() => {
    if (!open && ended !== null && ended !== 'blur') shown.current?.focus()
  }, [open, ended])

  if (open) {
    const done = (how: Ended) => {
      setEnded(how)
      const kept = how === 'escape' ? (draft.cancel(), Promise.resolve(true)) : draft.commit()
      setEditing(false)
      onDone?.(how)
      void kept.then((has) => { if (has) onKept?.() })
    }
    return <Editing label={label} draft={draft} multiline={multiline} className={className} done={done} ended={ended} {...(onTyped === undefined ? {} : { onTyped })} />
  }
  if (fieldOnly) return null
  return (
    <Shown ref={shown} label={label} value={draft.text} placeholder={placeholder} className={className} onEdit={() => { setEnded(null); setEditing(true) }} />
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
  const fold = useFold(value)
  const button = (
    <button ref={ref} type="button" className={classNames(styles['shown'], empty && styles['empty'], className)} onClick={onEdit}>
      {empty ? placeholder ?? label : fold.text}
      <span className="visually-hidden"> ({t('ui.edit', { what: label })})</span>
    </button>
  )
  return fold.more === null ? button : <span className={classNames(styles['folded'])}>{button}{fold.more}</span>
}

/**
 * Opened from a menu the field cannot have the focus yet: while the menu closes, everything behind it is inert. Without
 * another try the letters of a name would be taken for keys. Gives up after a second.
 */
function takeFocus(area: { readonly current: HTMLTextAreaElement | null }, chosen: (field: HTMLTextAreaElement) => void): () => void {
  let frame = 0
  const take = (left: number): void => {
    const field = area.current
    field?.focus()
    if (field !== null && (document.activeElement === field || left === 0)) chosen(field)
    else if (left > 0) frame = requestAnimationFrame(() => { take(left - 1) })
  }
  take(60)
  return () => { cancelAnimationFrame(frame) }
}

/** All of it, to be typed over; but behind the last letter of what was refused, for that is to be mended. */
function begin(area: { readonly current: HTMLTextAreaElement | null }, ended: Ended | null): undefined | (() => void) {
  if (ended === null) return takeFocus(area, (field) => { field.select() })
  // Refused: whoever went elsewhere with the mouse, or types elsewhere already, is not taken away from there.
  if (ended === 'blur' || isTyping(document.activeElement)) return undefined
  return takeFocus(area, (field) => { field.setSelectionRange(field.value.length, field.value.length) })
}

function Editing({ label, draft, multiline, className, done, ended, onTyped }: {
  readonly label: string
  readonly draft: Draft
  readonly multiline: boolean
  readonly className: string | undefined
  readonly done: (how: Ended) => void
  /** How it was closed before, when it opens again because it was refused. */
  readonly ended: Ended | null
  readonly onTyped?: (text: string) => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const reason = useId()
  useGrowing(area, draft.text)
  const [before] = useState(ended)
  useLayoutEffect(() => begin(area, before), [before])

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes a letter, Enter belongs to it.
    if (event.nativeEvent.isComposing) return
    event.stopPropagation()
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) {
      event.preventDefault()
      done('enter')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      done('escape')
    }
  }

  return (
    <span className={classNames(styles['place'], draft.refused !== null && styles['refused'])}>
      <textarea
        ref={area}
        aria-label={label}
        {...(draft.refused === null ? {} : { 'aria-invalid': true, 'aria-describedby': reason })}
        rows={1}
        className={classNames(styles['edited'], className)}
        value={draft.text}
        onChange={(event) => {
          const typed = multiline ? event.target.value : event.target.value.replace(/\n/g, ' ')
          draft.change(typed)
          onTyped?.(typed)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => { done('blur') }}
      />
      {draft.refused === null ? null : <NotSaved id={reason} problem={draft.refused} />}
    </span>
  )
}
