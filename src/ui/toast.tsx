import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components'
import { classes } from './class-names.ts'
import { Icon } from './icon.tsx'
import styles from './toast.module.css'

export interface ToastMessage {
  readonly text: string
  readonly tone: 'info' | 'success' | 'warning'
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/**
 * Says in passing that something went well. Never the only place where a failure is told: it goes away by itself,
 * after six seconds at least, and waits while the pointer or the focus is on it.
 */
export function showToast(text: string, tone: ToastMessage['tone'] = 'info'): void {
  queue.add({ text, tone }, { timeout: 6000 })
}

/** Where toasts appear; once, in the frame. Names of the region and of each toast's button are read out. */
export function ToastRegion({ label, close }: { readonly label: string; readonly close: string }) {
  return (
    <AriaToastRegion queue={queue} className={styles['region'] ?? ''} aria-label={label}>
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className={classes(styles['toast'], toast.content.tone !== 'info' && styles[toast.content.tone])}
        >
          <ToastContent className={styles['content'] ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <Button slot="close" className={styles['close'] ?? ''} aria-label={close}>
            <Icon name="cross" size={12} />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
