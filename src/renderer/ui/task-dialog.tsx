import { useId, type ReactNode } from 'react'
import { useText } from '#renderer/text/use-text.tsx'
import { Button } from './button.tsx'
import { Dialog, type DialogProps } from './dialog.tsx'
import styles from './overlay.module.css'

export interface TaskDialogProps extends Pick<DialogProps, 'title' | 'width' | 'onClose'> {
  /** What it does, on its button. */
  readonly action: string
  readonly onAct: () => void
  readonly isReady?: boolean
  /** What is done cannot be taken back. */
  readonly isDanger?: boolean
  /** The words of the way out; "cancel" unless something was done already. */
  readonly leave?: string
  /** The fields are a form: Enter in any of them does it too. */
  readonly asForm?: boolean
  readonly children: ReactNode
}

/** A dialog that does one thing, or is left without it. It is there as long as it is drawn. */
export function TaskDialog({ title, width, action, onAct, onClose, isReady = true, isDanger = false, leave, asForm = false, children }: TaskDialogProps) {
  const t = useText()
  const form = useId()
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      {...(width === undefined ? {} : { width })}
      footer={(
        <>
          <Button onPress={onClose}>{leave ?? t('ui.cancel')}</Button>
          <Button kind={isDanger ? 'danger' : 'primary'} isDisabled={!isReady} {...(asForm ? { type: 'submit', form } : { onPress: onAct })}>{action}</Button>
        </>
      )}
    >
      {asForm ? (
        <form id={form} className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); onAct() }}>{children}</form>
      ) : children}
    </Dialog>
  )
}
