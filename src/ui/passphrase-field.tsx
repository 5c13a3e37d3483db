import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './field.module.css'
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx'

export interface PassphraseFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Names of the button beside the field. */
  readonly words: {
    readonly show: string
    readonly hide: string
    readonly showPassphrase: string
    readonly hidePassphrase: string
  }
  /** 'new' where one is chosen, 'current' where one is asked for: what password managers need to know. */
  readonly purpose: 'new' | 'current'
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** A secret that may be shown, pasted and filled in by a password manager (WCAG 2.2, 3.3.8). */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onChange, words, purpose, hint, error, isDisabled = false } = props
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      type={isShown ? 'text' : 'password'}
      autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <span className={styles['joined']}>
        <Input className={styles['control'] ?? ''} spellCheck="false" autoCapitalize="off" autoCorrect="off" />
        <Button
          tone="quiet"
          isDisabled={isDisabled}
          label={isShown ? words.hidePassphrase : words.showPassphrase}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </Button>
      </span>
      {error !== undefined && <FieldProblem>{error}</FieldProblem>}
    </TextField>
  )
}
