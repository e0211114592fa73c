import { useLayoutEffect, useRef, type ReactNode, type Ref } from 'react'
import {
  Button as AriaButton, FieldError, Group, Input, Label, NumberField as AriaNumberField, SearchField as AriaSearchField, Text as AriaText,
  TextArea as AriaTextArea, TextField as AriaTextField, type NumberFieldProps as AriaNumberFieldProps, type SearchFieldProps as AriaSearchFieldProps,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import { IconSearch } from './icons.tsx'
import styles from './field.module.css'

export interface FieldWords {
  readonly label: string
  /** The label is read aloud but not shown: the place says what it is. */
  readonly hideLabel?: boolean
  readonly help?: string
  readonly error?: string | null
}

export function FieldLabel({ label, hideLabel }: FieldWords) {
  return <Label className={hideLabel === true ? 'visually-hidden' : classNames(styles['label'])}>{label}</Label>
}

export function FieldNotes({ help, error }: FieldWords) {
  return (
    <>
      {help === undefined ? null : <AriaText slot="description" className={classNames(styles['help'])}>{help}</AriaText>}
      <FieldError className={classNames(styles['error'])}>{error}</FieldError>
    </>
  )
}

export function fieldClass(): string {
  return classNames(styles['field'])
}

export function inputClass(): string {
  return classNames(styles['input'])
}

type Rest<P> = Omit<P, 'className' | 'style' | 'children'>

export interface TextFieldProps extends Rest<AriaTextFieldProps>, FieldWords {
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

export function TextField({ label, hideLabel, help, error, placeholder, inputRef, ...rest }: TextFieldProps) {
  const words: FieldWords = { label, ...(hideLabel === undefined ? {} : { hideLabel }), ...(help === undefined ? {} : { help }), ...(error === undefined ? {} : { error }) }
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined && error !== null} className={classNames(styles['field'])}>
      <FieldLabel {...words} />
      <Input className={classNames(styles['input'])} {...(placeholder === undefined ? {} : { placeholder })} {...(inputRef === undefined ? {} : { ref: inputRef })} />
      <FieldNotes {...words} />
    </AriaTextField>
  )
}

export interface TextAreaProps extends TextAreaBase {
  readonly placeholder?: string
}
interface TextAreaBase extends Rest<AriaTextFieldProps>, FieldWords {}

/** Grows with its text, so that no text is behind a scrollbar of its own. */
export function TextArea({ label, hideLabel, help, error, placeholder, ...rest }: TextAreaProps) {
  const words: FieldWords = { label, ...(hideLabel === undefined ? {} : { hideLabel }), ...(help === undefined ? {} : { help }), ...(error === undefined ? {} : { error }) }
  const area = useRef<HTMLTextAreaElement>(null)
  useGrowing(area, rest.value)
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined && error !== null} className={classNames(styles['field'])}>
      <FieldLabel {...words} />
      <AriaTextArea ref={area} className={classNames(styles['input'], styles['area'])} {...(placeholder === undefined ? {} : { placeholder })} />
      <FieldNotes {...words} />
    </AriaTextField>
  )
}

function grow(element: HTMLTextAreaElement): void {
  element.style.height = 'auto'
  element.style.height = `${String(element.scrollHeight + 2)}px`
}

/** `field-sizing: content` is newer than Chromium 114, so the height is set after each drawing. */
export function useGrowing(area: { readonly current: HTMLTextAreaElement | null }, value: unknown): void {
  useLayoutEffect(() => {
    if (area.current !== null) grow(area.current)
  }, [area, value])
}

export interface NumberFieldProps extends Rest<AriaNumberFieldProps>, FieldWords {
  readonly lessLabel: string
  readonly moreLabel: string
}

export function NumberField({ label, hideLabel, help, error, lessLabel, moreLabel, ...rest }: NumberFieldProps) {
  const words: FieldWords = { label, ...(hideLabel === undefined ? {} : { hideLabel }), ...(help === undefined ? {} : { help }), ...(error === undefined ? {} : { error }) }
  return (
    <AriaNumberField {...rest} className={classNames(styles['field'])}>
      <FieldLabel {...words} />
      <Group className={classNames(styles['group'], styles['number'])}>
        <AriaButton slot="decrement" aria-label={lessLabel} className={classNames(styles['step'])}>−</AriaButton>
        <Input className={classNames(styles['input'])} />
        <AriaButton slot="increment" aria-label={moreLabel} className={classNames(styles['step'])}>+</AriaButton>
      </Group>
      <FieldNotes {...words} />
    </AriaNumberField>
  )
}

export interface SearchFieldProps extends Rest<AriaSearchFieldProps>, FieldWords {
  readonly placeholder?: string
  readonly icon?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
}

export function SearchField({ label, hideLabel, help, error, placeholder, icon, inputRef, ...rest }: SearchFieldProps) {
  const words: FieldWords = { label, ...(hideLabel === undefined ? {} : { hideLabel }), ...(help === undefined ? {} : { help }), ...(error === undefined ? {} : { error }) }
  return (
    <AriaSearchField {...rest} className={classNames(styles['field'])}>
      <FieldLabel {...words} />
      <Group className={classNames(styles['group'])}>
        {icon ?? <IconSearch />}
        <Input className={classNames(styles['input'])} {...(placeholder === undefined ? {} : { placeholder })} {...(inputRef === undefined ? {} : { ref: inputRef })} />
      </Group>
      <FieldNotes {...words} />
    </AriaSearchField>
  )
}
