import type { ReactElement, ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover, type PopoverProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './overlay.module.css'

/** A small place beside a button for a few fields. Esc or a click elsewhere closes it. */
export function Popover({ label, trigger, children, placement = 'bottom start' }: {
  readonly label: string
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly placement?: NonNullable<PopoverProps['placement']>
}) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={classNames(styles['popover'])} placement={placement}>
        <AriaDialog aria-label={label} className={classNames(styles['dialog'], styles['padded'])}>{children}</AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
