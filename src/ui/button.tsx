import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'
import { classes } from './class-names.ts'
import { Spinner } from './spinner.tsx'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  /** Keys that do the same, shown beside the words: "Ctrl ↵". */
  readonly keys?: string
  /** Name for screen readers where the content is an icon only. */
  readonly label?: string
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** While its work runs: stays focusable, takes no press, `pendingLabel` is read out. */
  readonly isPending?: boolean
  readonly pendingLabel?: string
  readonly autoFocus?: boolean
}

export function Button(props: ButtonProps) {
  const { children, onPress, tone = 'plain', size = 'normal', keys, label, isPending = false, pendingLabel } = props
  return (
    <AriaButton
      className={classes(
        styles['button'],
        tone !== 'plain' && styles[tone],
        size === 'small' && styles['small'],
        label !== undefined && styles['icon'],
      )}
      type={props.type ?? 'button'}
      isDisabled={props.isDisabled ?? false}
      isPending={isPending}
      autoFocus={props.autoFocus ?? false}
      {...(onPress ? { onPress: () => onPress() } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {isPending && <Spinner label={pendingLabel ?? ''} />}
      {children}
      {keys !== undefined && (
        <span aria-hidden="true">
          <kbd>{keys}</kbd>
        </span>
      )}
    </AriaButton>
  )
}
