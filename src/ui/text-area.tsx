import { TextArea as AriaTextArea, TextField } from 'react-aria-components'
import { classes } from './class-names.ts'
import styles from './field.module.css'
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx'

export interface TextAreaProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  /** Lines shown while empty; it grows with its text. */
  readonly rows?: number
  readonly isLabelHidden?: boolean
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
}

/** Longer text. Never blocks what is typed: a missing comment is said, not enforced, until sealing. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, hint, error, isLabelHidden = false } = props
  return (
    <TextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      {...(onBlur ? { onBlur: () => onBlur() } : {})}
      {...(isLabelHidden ? { 'aria-label': props.label } : {})}
    >
      {!isLabelHidden && <FieldLabel {...props} />}
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <AriaTextArea
        className={classes(styles['control'], styles['area'])}
        rows={props.rows ?? 2}
        placeholder={props.placeholder ?? ''}
      />
      {error !== undefined && <FieldProblem>{error}</FieldProblem>}
    </TextField>
  )
}
