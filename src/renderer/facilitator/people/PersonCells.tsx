import { useLayoutEffect, useRef, useState } from 'react'
import type { Presence } from '#domain/meeting/people-records.ts'
import type { Problem } from '#contract/answers.ts'
import { useDraft } from '#renderer/replica/draft.ts'
import type { Sent } from '#renderer/replica/unkept.ts'
import { problemText } from '#renderer/text/problem-text.ts'
import { useText } from '#renderer/text/use-text.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconCheck, IconClock, IconClose } from '#renderer/ui/icons.tsx'
import { ComboBox, type Choice } from '#renderer/ui/select.tsx'
import styles from './people.module.css'

const marks = [
  { presence: 'present', keys: 'P', Icon: IconCheck },
  { presence: 'late', keys: 'L', Icon: IconClock },
  { presence: 'absent', keys: 'A', Icon: IconClose },
] as const satisfies readonly { readonly presence: Presence; readonly keys: string; readonly Icon: typeof IconCheck }[]

/** Three marks, each with its own sign; none pressed = expected. A press on the pressed one takes it back. */
export function PresenceMarks({ name, presence, onChange }: { readonly name: string; readonly presence: Presence; readonly onChange: (presence: Presence) => void }) {
  const t = useText()
  return (
    <div className={classNames(styles['marks'])} role="group" aria-label={t('people.presenceOf', { name })}>
      {marks.map(({ presence: mark, keys, Icon }) => (
        <button
          key={mark}
          type="button"
          tabIndex={-1}
          className={classNames(styles['mark'], styles[mark])}
          aria-pressed={presence === mark}
          aria-label={t(`people.presence.${mark}`)}
          title={t('people.markWithKey', { mark: t(`people.presence.${mark}`), keys })}
          onClick={() => { onChange(presence === mark ? 'expected' : mark) }}
        >
          <Icon size={18} />
        </button>
      ))}
      <span className={classNames(styles['markWord'], styles[presence])}>{t(`people.presence.${presence}`)}</span>
    </div>
  )
}

/** A name of a list, shown as text; a click or Enter opens a field in which one is chosen or a new one typed. */
export function PickCell({ label, value, empty, choices, onPick }: {
  readonly label: string
  readonly value: string
  readonly empty: string
  readonly choices: readonly Choice[]
  readonly onPick: (name: string) => Promise<Sent>
}) {
  const t = useText()
  const [asked, setOpen] = useState(false)
  const draft = useDraft(label, value, onPick, { asWhole: true })
  const open = asked || draft.refused !== null
  const shown = useRef<HTMLButtonElement>(null)
  const [back, setBack] = useState(false)
  useLayoutEffect(() => {
    if (!open && back) shown.current?.focus()
  }, [open, back])
  if (open) {
    const done = (name: string | null, byKey: boolean): void => {
      setBack(byKey)
      if (name === null || name.trim() === value) draft.cancel()
      else {
        draft.change(name)
        void draft.commit()
      }
      setOpen(false)
    }
    // Drawn anew when it opens again because it was refused.
    return <Picking key={String(asked)} label={label} begin={draft.text} takesFocus={asked || back} refused={draft.refused} choices={choices} onDone={done} />
  }
  return (
    <button
      ref={shown}
      type="button"
      className={classNames(styles['pick'], draft.text === '' && styles['pickEmpty'])}
      onClick={() => {
        setBack(false)
        setOpen(true)
      }}
    >
      {draft.text === '' ? empty : draft.text}
      <span className="visually-hidden"> ({t('ui.edit', { what: label })})</span>
    </button>
  )
}

/** What was meant by the beginning of a name: the one choice that begins so. Two or none: what was typed is a new name. */
function onlyMatch(text: string, choices: readonly Choice[]): string | null {
  const typed = text.trim().toLowerCase()
  if (typed.length < 2 || choices.some((choice) => choice.label.toLowerCase() === typed)) return null
  const found = choices.filter((choice) => choice.label.toLowerCase().startsWith(typed))
  return found.length === 1 ? found[0]?.label ?? null : null
}

function Picking({ label, begin, takesFocus, refused, choices, onDone }: {
  readonly label: string
  readonly begin: string
  readonly takesFocus: boolean
  readonly refused: Problem | null
  readonly choices: readonly Choice[]
  /** Null: as it was. `byKey`: the focus goes back to where it was; not when somebody clicked elsewhere. */
  readonly onDone: (name: string | null, byKey: boolean) => void
}) {
  const t = useText()
  const [text, setText] = useState(begin)
  const done = useRef(false)
  function finish(name: string | null, byKey = true): void {
    // Refused, it stays open, and may be ended again.
    if (done.current && refused === null) return
    done.current = true
    onDone(name, byKey)
  }
  return (
    <div
      className={classNames(styles['picking'])}
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          finish(null)
        }
        // An option that the arrows reached is taken by the list itself; otherwise what was typed counts.
        if (event.key === 'Enter' && (event.target as HTMLElement).getAttribute('aria-activedescendant') === null) {
          event.preventDefault()
          event.stopPropagation()
          finish(onlyMatch(text, choices) ?? text)
        }
      }}
    >
      <ComboBox
        label={label}
        hideLabel
        autoFocus={takesFocus}
        allowsCustomValue
        error={refused === null ? null : t('ui.notSaved', { reason: problemText(t, refused) })}
        choices={choices}
        inputValue={text}
        onInputChange={setText}
        onChoose={(id) => { if (id !== null) finish(choices.find((choice) => choice.id === id)?.label ?? text) }}
        onBlur={() => { finish(text, false) }}
      />
    </div>
  )
}
