import { useLayoutEffect, useRef, useState } from 'react'
import type { Presence } from '#domain/meeting/people-records.ts'
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
  readonly onPick: (name: string) => void
}) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const shown = useRef<HTMLButtonElement>(null)
  const back = useRef(false)
  useLayoutEffect(() => {
    if (open || !back.current) return
    back.current = false
    shown.current?.focus()
  }, [open])
  if (open) {
    const done = (byKey: boolean): void => {
      back.current = byKey
      setOpen(false)
    }
    return <Picking label={label} value={value} choices={choices} onPick={onPick} onDone={done} />
  }
  return (
    <button
      ref={shown}
      type="button"
      className={classNames(styles['pick'], value === '' && styles['pickEmpty'])}
      onClick={() => { setOpen(true) }}
    >
      {value === '' ? empty : value}
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

function Picking({ label, value, choices, onPick, onDone }: {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onPick: (name: string) => void
  /** `byKey`: the focus goes back to where it was; not when somebody clicked elsewhere. */
  readonly onDone: (byKey: boolean) => void
}) {
  const [text, setText] = useState(value)
  const done = useRef(false)
  function finish(name: string | null, byKey = true): void {
    if (done.current) return
    done.current = true
    if (name !== null && name.trim() !== value) onPick(name)
    onDone(byKey)
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
        autoFocus
        allowsCustomValue
        choices={choices}
        inputValue={text}
        onInputChange={setText}
        onChoose={(id) => { if (id !== null) finish(choices.find((choice) => choice.id === id)?.label ?? text) }}
        onBlur={() => { finish(text, false) }}
      />
    </div>
  )
}
