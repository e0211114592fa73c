import { useEffect, useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '#renderer/text/use-text.tsx'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { IconClose } from './icons.tsx'
import styles from './overlay.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: 'normal' | 'wide' | 'huge'
  /** The buttons, the one that does it last. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/**
 * A dialog over the window; focus stays inside, Esc closes, focus goes back to where it was. It begins in the field with
 * `autoFocus`, else at what has `data-first`, else in the first field to type in, else at the first thing that can be done.
 */
export function Dialog({ title, isOpen, onClose, width = 'normal', footer, children }: DialogProps) {
  const t = useText()
  return (
    <ModalOverlay className={classNames(styles['veil'])} isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose() }} isDismissable>
      <Modal className={classNames(styles['modal'], width !== 'normal' && styles[width])}>
        <AriaDialog className={classNames(styles['dialog'])}>
          <div className={classNames(styles['head'])}>
            <Heading slot="title" level={2}>{title}</Heading>
            <IconButton label={t('ui.close')} keys="Esc" icon={<IconClose />} onPress={onClose} />
          </div>
          <Content footer={footer}>{children}</Content>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Content({ footer, children }: Pick<DialogProps, 'footer' | 'children'>) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const dialog = body.current?.closest('[role="dialog"]')
    if (dialog != null && !dialog.contains(document.activeElement)) focusFirst(dialog)
  }, [])
  return (
    <>
      <div ref={body} data-body className={classNames(styles['body'])} tabIndex={-1}>{children}</div>
      {footer === undefined ? null : <div data-foot className={classNames(styles['foot'])}>{footer}</div>}
    </>
  )
}

// A field that opens its list as soon as it has the focus would cover the dialog that somebody has only just opened.
const ways = [
  '[data-first]:not([disabled])',
  '[data-body] :is(textarea, input:is([type="text"], :not([type])), [role="spinbutton"]):not([disabled], [role="combobox"])',
  '[data-body] :is(button, input, [tabindex="0"]):not([disabled], [tabindex="-1"], [role="combobox"], [role="tabpanel"])',
  '[data-foot] button:not([disabled])',
  // Only words: they can be scrolled with the arrow keys.
  '[data-body]',
]

/** To where the work of a dialog begins: when it opens, and when one begins anew in it. */
export function focusFirst(dialog: Element): void {
  const found = ways.map((way) => dialog.querySelector<HTMLElement>(way)).find((element) => element !== null)
  found?.focus()
}
