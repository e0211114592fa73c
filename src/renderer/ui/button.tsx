import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, Tooltip as AriaTooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './button.module.css'

type Plain = Omit<AriaButtonProps, 'className' | 'style' | 'children'>

export interface ButtonProps extends Plain {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'large'
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. One `primary` on a screen: the thing that most people want to do next. */
export function Button({ kind = 'plain', size = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(styles['button'], styles[kind], size === 'large' && styles['large'])}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  )
}

export interface IconButtonProps extends Plain {
  /** What it does, in words: read aloud, and shown as a tooltip. */
  readonly label: string
  readonly icon: ReactNode
  /** The key that does the same, as it is written: "Ctrl+Z". */
  readonly keys?: string
  readonly size?: 'normal' | 'small'
  readonly kind?: 'plain' | 'primary'
  /** For a button that is on or off. */
  readonly pressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({ label, icon, keys, size = 'normal', kind = 'plain', pressed, ...rest }: IconButtonProps) {
  return (
    <WithTooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        className={classNames(styles['button'], styles['icon'], size === 'small' && styles['small'], kind === 'primary' && styles['primary'], pressed === true && styles['pressed'])}
      >
        {icon}
      </AriaButton>
    </WithTooltip>
  )
}

/** A few words at a button, after a moment, with the key that does the same. */
function WithTooltip({ text, keys, children }: { readonly text: string; readonly keys?: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={50}>
      {children}
      <AriaTooltip offset={6} className={classNames(styles['tooltip'])}>
        {text}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
