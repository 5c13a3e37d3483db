import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

/** What every field says around its control. Pieces are bound to it by React Aria's context. */
export interface FieldWords {
  readonly label: string
  /** After the label, muted: "sipas dëshirës". */
  readonly labelNote?: string
  readonly hint?: string | undefined
  /** Shown, read out and marked on the control while present. */
  readonly error?: string | undefined
}

export function FieldLabel({ label, labelNote }: FieldWords) {
  return (
    <Label className={styles['label'] ?? ''}>
      {label}
      {labelNote !== undefined && <small> {labelNote}</small>}
    </Label>
  )
}

export function FieldHint({ children }: { readonly children: ReactNode }) {
  return (
    <Text slot="description" className={styles['hint'] ?? ''}>
      {children}
    </Text>
  )
}

export function FieldProblem({ children }: { readonly children: ReactNode }) {
  return (
    <FieldError className={styles['error'] ?? ''}>
      <Icon name="danger" size={14} />
      <span>{children}</span>
    </FieldError>
  )
}
