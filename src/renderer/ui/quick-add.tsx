import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type Ref } from 'react'
import type { Problem } from '#contract/answers.ts'
import { useUnsent } from '#renderer/replica/draft.ts'
import { useAccess } from '#renderer/replica/replica-context.tsx'
import { isDone, keepAside, unknownProblem, type Sent } from '#renderer/replica/unkept.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from './class-names.ts'
import { IconPlus } from './icons.tsx'
import { linesOf } from './lines.ts'
import { NotSaved } from './not-saved.tsx'
import styles from './quick-add.module.css'

export interface QuickAddProps {
  readonly label: string
  readonly placeholder?: string
  /** One text per Enter; several when lines are pasted: make them one step. Refused: the text comes back; several, or when more was typed, are kept aside. */
  readonly onAdd: (texts: readonly string[]) => Promise<Sent>
  readonly autoFocus?: boolean
  readonly onEscape?: () => void
  readonly ref?: Ref<HTMLInputElement>
}

interface PassedOn {
  readonly label: string
  readonly text: string
  isTaken: boolean
}

/** The field that had the focus and goes away in this very moment: the first row of a list moves it to another place. */
let passedOn: PassedOn | null = null

/** Type, Enter, type. Ten cards take no mouse; a list from a mail is pasted at once. */
export function QuickAdd({ label, placeholder, onAdd, autoFocus = false, onEscape, ref }: QuickAddProps) {
  const t = useText()
  const [text, setText] = useState('')
  const typed = useRef('')
  const row = useRef<HTMLDivElement>(null)
  const unsent = useUnsent()
  const { unkept, replica } = useAccess()
  const [refused, setRefused] = useState<Problem | null>(null)
  const isThere = useRef(true)

  function change(next: string): void {
    typed.current = next
    unsent.set(next !== '')
    if (next === '') setRefused(null)
    setText(next)
  }

  // When the field of this label stands elsewhere from now on, who types goes on there, with what is typed already.
  const mine = useRef<PassedOn | null>(null)
  const takeOver = useEffectEvent((field: HTMLInputElement | null) => {
    if (passedOn === null || passedOn.isTaken || passedOn.label !== label) return
    passedOn.isTaken = true
    change(passedOn.text)
    field?.focus()
  })
  const passOn = useEffectEvent((field: HTMLInputElement | null) => {
    if (field !== null && document.activeElement === field) mine.current = passedOn = { label, text: typed.current, isTaken: false }
  })
  useLayoutEffect(() => {
    const field = row.current?.querySelector('input') ?? null
    takeOver(field)
    return () => { passOn(field) }
  }, [])

  // The window is closed or another part opened before Enter: what was typed is added, never lost.
  const leave = useEffectEvent(() => {
    const isTaken = mine.current?.isTaken === true
    if (passedOn === mine.current) passedOn = null
    if (!isTaken) void add(linesOf(typed.current))
  })
  useEffect(() => {
    const onHide = () => { if (document.visibilityState === 'hidden') leave() }
    document.addEventListener('visibilitychange', onHide)
    isThere.current = true
    return () => {
      isThere.current = false
      document.removeEventListener('visibilitychange', onHide)
      leave()
    }
  }, [])

  async function add(texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return
    change('')
    const { id: meeting } = replica.store.getState()
    const answer = await onAdd(texts)
    if (!isDone(answer)) giveBack(texts, answer.error ?? unknownProblem, meeting)
    // What was added pushes the field down: who goes on typing must see what is typed.
    requestAnimationFrame(() => { if (row.current?.contains(document.activeElement) === true) row.current.scrollIntoView({ block: 'nearest' }) })
  }

  function giveBack(texts: readonly string[], problem: Problem, meeting: string | null): void {
    if (isThere.current && texts.length === 1 && typed.current === '') {
      change(texts.join(' '))
      setRefused(problem)
    } else keepAside(unkept, { meeting, label, text: texts.join('\n'), problem, again: () => onAdd(texts) })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      void add(linesOf(text))
    } else if (event.key === 'Escape') {
      if (text !== '') event.stopPropagation()
      change('')
      if (text === '') onEscape?.()
    }
  }

  function onPaste(event: ClipboardEvent): void {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    void add(text.trim() === '' ? lines : [...linesOf(text), ...lines])
  }

  return (
    <>
      {refused === null ? null : <NotSaved problem={refused} />}
      <div ref={row} className={classNames(styles['row'])}>
        <IconPlus size={18} />
        <input
          {...(ref === undefined ? {} : { ref })}
          className={classNames(styles['input'])}
          aria-label={label}
          placeholder={placeholder ?? label}
          value={text}
          {...(refused === null ? {} : { 'aria-invalid': true })}
          autoFocus={autoFocus}
          onChange={(event) => { change(event.target.value) }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <span className={classNames(styles['hint'])} aria-hidden="true">{t('ui.enter')}</span>
      </div>
    </>
  )
}
