import type { ReactNode } from 'react'
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

/** A dialog over the window; focus stays inside, Esc closes, focus goes back to where it was. */
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
          <div className={classNames(styles['body'])}>{children}</div>
          {footer === undefined ? null : <div className={classNames(styles['foot'])}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
