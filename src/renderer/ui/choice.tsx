import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, Radio, RadioGroup, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { FieldLabel, FieldNotes, fieldClass, type FieldWords } from './field.tsx'
import { IconCheck, IconMinus } from './icons.tsx'
import styles from './choice.module.css'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode
}

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classNames(styles['checkbox'])}>
      {({ isIndeterminate }) => (
        <>
          <span className={classNames(styles['box'])}>{isIndeterminate ? <IconMinus size={16} /> : <IconCheck size={16} />}</span>
          {children === undefined ? null : <span>{children}</span>}
        </>
      )}
    </AriaCheckbox>
  )
}

export interface Segment<V extends string> {
  readonly id: V
  readonly label: string
  readonly icon?: ReactNode
}

export interface SegmentedProps<V extends string> extends FieldWords {
  readonly segments: readonly Segment<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
  readonly isDisabled?: boolean
}

/** One of two to five, all in sight. */
export function Segmented<V extends string>({ segments, value, onChange, isDisabled = false, ...words }: SegmentedProps<V>) {
  return (
    <RadioGroup className={fieldClass()} value={value} onChange={(chosen) => { onChange(chosen as V) }} isDisabled={isDisabled} orientation="horizontal">
      <FieldLabel {...words} />
      <div className={classNames(styles['segments'])}>
        {segments.map(({ id, label, icon }) => (
          <Radio key={id} value={id} className={classNames(styles['segment'])}>
            {icon}
            {label}
          </Radio>
        ))}
      </div>
      <FieldNotes {...words} />
    </RadioGroup>
  )
}

export interface ChoiceCard<V extends string> {
  readonly id: V
  readonly title: string
  readonly note: string
  readonly picture?: ReactNode
}

/** One of a few, each with a picture and a line of explanation. */
export function ChoiceCards<V extends string>({ cards, value, onChange, ...words }: FieldWords & {
  readonly cards: readonly ChoiceCard<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}) {
  return (
    <RadioGroup className={fieldClass()} value={value} onChange={(chosen) => { onChange(chosen as V) }}>
      <FieldLabel {...words} />
      <div className={classNames(styles['cards'])}>
        {cards.map(({ id, title, note, picture }) => (
          <Radio key={id} value={id} className={classNames(styles['card'])}>
            {picture}
            <strong>{title}</strong>
            <span>{note}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
