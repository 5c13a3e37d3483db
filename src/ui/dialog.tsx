import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { classes } from './class-names.ts'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, and the dialog's own ways out. Focus returns to where it was. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the one that acts last. */
  readonly footer: ReactNode
  readonly size?: 'normal' | 'wide'
  /** While its work runs, nothing closes it. */
  readonly isBusy?: boolean
}

/** A question that must be answered or left before work goes on. */
export function Dialog(props: DialogProps) {
  return <Shell {...props} role="dialog" />
}

export interface AlertDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly confirm: string
  readonly onConfirm: () => void
  readonly cancel: string
  readonly tone?: 'primary' | 'danger'
  readonly isBusy?: boolean
  readonly isConfirmDisabled?: boolean
}

/** A step that cannot be taken back. The safe answer has the focus; pressing beside it does nothing. */
export function AlertDialog(props: AlertDialogProps) {
  const { cancel, onClose, confirm, onConfirm, tone = 'danger', isBusy = false } = props
  return (
    <Shell
      {...props}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose} isDisabled={isBusy} autoFocus>
            {cancel}
          </Button>
          <Button
            tone={tone}
            onPress={onConfirm}
            isPending={isBusy}
            pendingLabel={confirm}
            isDisabled={props.isConfirmDisabled ?? false}
          >
            {confirm}
          </Button>
        </>
      }
    />
  )
}

function Shell(props: DialogProps & { readonly role: 'dialog' | 'alertdialog' }) {
  const { title, isOpen, onClose, children, footer, size = 'normal', isBusy = false, role } = props
  return (
    <ModalOverlay
      className={styles['veil'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !isBusy) onClose()
      }}
      isDismissable={false}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className={classes(styles['modal'], size === 'wide' && styles['wide'])}>
        <AriaDialog className={styles['dialog'] ?? ''} role={role}>
          <div className={styles['head']}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <div className={styles['body']}>{children}</div>
          <div className={styles['foot']}>{footer}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
