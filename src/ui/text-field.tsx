import { TextField as AriaTextField, Input } from 'react-aria-components'
import styles from './field.module.css'
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx'

export interface TextFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly type?: 'text' | 'search'
  /** The label is read out only; the placeholder or the place must say what the field is for. */
  readonly isLabelHidden?: boolean
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, hint, error, isLabelHidden = false } = props
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      type={props.type ?? 'text'}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(onBlur ? { onBlur: () => onBlur() } : {})}
      {...(isLabelHidden ? { 'aria-label': props.label } : {})}
    >
      {!isLabelHidden && <FieldLabel {...props} />}
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <Input className={styles['control'] ?? ''} placeholder={props.placeholder ?? ''} />
      {error !== undefined && <FieldProblem>{error}</FieldProblem>}
    </AriaTextField>
  )
}
