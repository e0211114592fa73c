import {
  Button as AriaButton, ComboBox as AriaComboBox, Input, ListBox, ListBoxItem, Popover as AriaPopover, Select as AriaSelect, SelectValue,
  type ComboBoxProps as AriaComboBoxProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { FieldLabel, FieldNotes, fieldClass, inputClass, type FieldWords } from './field.tsx'
import { IconCheck, IconChevron } from './icons.tsx'
import styles from './overlay.module.css'

export interface Choice<V extends string = string> {
  readonly id: V
  readonly label: string
  /** A second line of explanation. */
  readonly note?: string
}

export interface SelectProps<V extends string> extends FieldWords {
  readonly choices: readonly Choice<V>[]
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** One of a few choices. For a choice that may be typed as well: ComboBox. */
export function Select<V extends string>({ choices, value, onChange, placeholder, isDisabled = false, ...words }: SelectProps<V>) {
  return (
    <AriaSelect
      className={fieldClass()}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => { if (key !== null) onChange(key as V) }}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <FieldLabel {...words} />
      <AriaButton className={classNames(styles['trigger'])}>
        <SelectValue className={classNames(styles['value'])}>
          {({ isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : choices.find(({ id }) => id === value)?.label)}
        </SelectValue>
        <IconChevron size={16} />
      </AriaButton>
      <FieldNotes {...words} />
      <AriaPopover className={classNames(styles['popover'])}><Choices choices={choices} /></AriaPopover>
    </AriaSelect>
  )
}

function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  return (
    <ListBox className={classNames(styles['list'])} items={choices}>
      {({ id, label, note }) => (
        <ListBoxItem id={id} textValue={label} className={classNames(styles['item'])}>
          {({ isSelected }) => (
            <>
              <span className={classNames(styles['check'])}>{isSelected ? <IconCheck size={16} /> : null}</span>
              <span className={classNames(styles['grow'])}>
                {label}
                {note === undefined ? null : <span className={classNames(styles['keys'])}> {note}</span>}
              </span>
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  )
}

export interface ComboBoxProps extends FieldWords, Pick<AriaComboBoxProps<Choice>, 'allowsCustomValue' | 'onBlur' | 'isDisabled' | 'autoFocus'> {
  readonly choices: readonly Choice[]
  readonly inputValue: string
  readonly onInputChange: (text: string) => void
  /** A choice was taken; null: what was typed counts (with allowsCustomValue). */
  readonly onChoose: (id: string | null) => void
  readonly placeholder?: string
  /** Where its dialog begins: it has the focus before anybody asked, so the list waits for a letter or an arrow. */
  readonly isFirst?: boolean
}

/** Typing narrows the list; with `allowsCustomValue` what is typed may also be new. */
export function ComboBox({ choices, inputValue, onInputChange, onChoose, placeholder, isFirst = false, label, hideLabel, help, error, ...rest }: ComboBoxProps) {
  const words: FieldWords = { label, ...(hideLabel === undefined ? {} : { hideLabel }), ...(help === undefined ? {} : { help }), ...(error === undefined ? {} : { error }) }
  return (
    <AriaComboBox
      {...rest}
      className={fieldClass()}
      menuTrigger={isFirst ? 'input' : 'focus'}
      items={narrowed(choices, inputValue)}
      inputValue={inputValue}
      onInputChange={onInputChange}
      onChange={(key) => { onChoose(key === null ? null : String(key)) }}
    >
      <FieldLabel {...words} />
      <div className={classNames(styles['combo'])}>
        <Input className={inputClass()} data-first={isFirst ? true : undefined} {...(placeholder === undefined ? {} : { placeholder })} />
        <AriaButton className={classNames(styles['comboButton'])}><IconChevron size={16} /></AriaButton>
      </div>
      <FieldNotes {...words} />
      <AriaPopover className={classNames(styles['popover'])}>
        <ListBox<Choice> className={classNames(styles['list'])}>
          {(choice) => <ListBoxItem id={choice.id} textValue={choice.label} className={classNames(styles['item'])}>{choice.label}</ListBoxItem>}
        </ListBox>
      </AriaPopover>
    </AriaComboBox>
  )
}

/** All choices as long as the text is one of them: who opens the list again wants to see the others. */
function narrowed(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = text.trim().toLocaleLowerCase()
  if (wanted === '' || choices.some(({ label }) => label.toLocaleLowerCase() === wanted)) return choices
  return choices.filter(({ label }) => label.toLocaleLowerCase().includes(wanted))
}
