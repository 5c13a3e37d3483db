import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue, Text } from 'react-aria-components'
import { classes } from './class-names.ts'
import fieldStyles from './field.module.css'
import { FieldHint, FieldLabel, FieldProblem, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'
import styles from './select.module.css'

export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly hint?: string
  readonly isDisabled?: boolean
}

export interface SelectProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder: string
  readonly isLabelHidden?: boolean
  readonly isDisabled?: boolean
}

/** One of several, where a list of radio buttons would be too long. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, hint, error, isLabelHidden = false } = props
  return (
    <AriaSelect
      className={fieldStyles['field'] ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
      placeholder={props.placeholder}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      {...(isLabelHidden ? { 'aria-label': props.label } : {})}
    >
      {!isLabelHidden && <FieldLabel {...props} />}
      {hint !== undefined && <FieldHint>{hint}</FieldHint>}
      <Button className={classes(fieldStyles['control'], styles['button'])}>
        <SelectValue className={styles['value'] ?? ''} />
        <Icon name="down" />
      </Button>
      {error !== undefined && <FieldProblem>{error}</FieldProblem>}
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <ListBox className={styles['list'] ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={styles['option'] ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles['mark']}>{isSelected && <Icon name="check" />}</span>
                  <span>
                    <Text slot="label">{option.label}</Text>
                    {option.hint !== undefined && <small>{option.hint}</small>}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
