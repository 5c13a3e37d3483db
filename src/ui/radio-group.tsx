import { RadioGroup as AriaRadioGroup, RadioButton, RadioField } from 'react-aria-components'
import styles from './choice.module.css'
import { classes } from './class-names.ts'
import fieldStyles from './field.module.css'
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx'
import type { Option } from './select.tsx'

export interface RadioGroupProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly orientation?: 'down' | 'across'
  readonly isLabelHidden?: boolean
  readonly isDisabled?: boolean
}

/** One of a few, all in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { options, value, onChange, hint, error, orientation = 'down', isLabelHidden = false } = props
  return (
    <AriaRadioGroup
      className={classes(fieldStyles['field'], styles[orientation])}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
      orientation={orientation === 'across' ? 'horizontal' : 'vertical'}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      {...(isLabelHidden ? { 'aria-label': props.label } : {})}
    >
      {!isLabelHidden && <FieldLabel {...props} />}
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <div className={styles['options']}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
            <RadioButton className={styles['choice'] ?? ''}>
              <span className={styles['dot']} aria-hidden="true" />
              <span>
                {option.label}
                {option.hint !== undefined && <small>{option.hint}</small>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {error !== undefined && <FieldProblem>{error}</FieldProblem>}
    </AriaRadioGroup>
  )
}
