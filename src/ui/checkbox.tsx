import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import styles from './choice.module.css'
import { Icon } from './icon.tsx'

export interface CheckboxProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly hint?: string
  readonly isDisabled?: boolean
}

export function Checkbox({ children, isSelected, onChange, hint, isDisabled = false }: CheckboxProps) {
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <CheckboxButton className={styles['choice'] ?? ''}>
        <span className={styles['box']} aria-hidden="true">
          {isSelected && <Icon name="check" size={12} />}
        </span>
        <span>
          {children}
          {hint !== undefined && <small>{hint}</small>}
        </span>
      </CheckboxButton>
    </CheckboxField>
  )
}
